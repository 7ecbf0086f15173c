namespace KinerjaKanwil.Domain;

/// <summary>
/// The answer of a business rule: it holds, or it does not and <see cref="Pesan"/> tells the user, in Indonesian,
/// what to do about it. Exceptions are kept for bugs.
/// </summary>
public readonly record struct Hasil
{
    private Hasil(string? pesan) => Pesan = pesan;

    /// <summary>The message a user can act on; null on success.</summary>
    public string? Pesan { get; }

    /// <summary>True when the rule holds.</summary>
    public bool Sukses => Pesan is null;

    /// <summary>The rule holds.</summary>
    public static Hasil Berhasil { get; }

    /// <summary>The rule does not hold.</summary>
    /// <param name="pesan">What is wrong and what to do, in the user's words.</param>
    public static Hasil Gagal(string pesan)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pesan);
        return new Hasil(pesan);
    }
}
