namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// What a Manual IKU says in words, beside the rule of <see cref="ManualIku"/> (domain.md 1.4). Calculation never reads it; people do,
/// where they enter and where they review. Null: not written yet.
/// </summary>
public sealed record UraianIku
{
    /// <summary>Longest text, in characters.</summary>
    public const int PanjangTeks = 2000;

    /// <summary>Longest name of a source or person, in characters.</summary>
    public const int PanjangNama = 300;

    /// <summary>Nothing written yet.</summary>
    public static UraianIku Kosong { get; } = new();

    /// <summary>What is measured, so that two people measure the same.</summary>
    public string? Definisi { get; init; }

    /// <summary>Why this indicator was chosen.</summary>
    public string? AlasanPemilihan { get; init; }

    /// <summary>The formula in words.</summary>
    public string? RumusTertulis { get; init; }

    /// <summary>Where the figures come from.</summary>
    public string? SumberData { get; init; }

    /// <summary>The unit or person that answers for the figure.</summary>
    public string? PenanggungJawab { get; init; }
}
