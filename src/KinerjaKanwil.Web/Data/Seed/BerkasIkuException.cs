namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>A sheet that cannot be imported; <see cref="Daftar"/> says everything that is wrong with it.</summary>
public sealed class BerkasIkuException : Exception
{
    /// <summary>For the framework.</summary>
    public BerkasIkuException() => Daftar = [];

    /// <summary>For the framework.</summary>
    public BerkasIkuException(string message) : base(message) => Daftar = [message];

    /// <summary>For the framework.</summary>
    public BerkasIkuException(string message, Exception innerException) : base(message, innerException) => Daftar = [message];

    /// <summary>Everything that is wrong.</summary>
    public BerkasIkuException(IReadOnlyList<string> daftar, Exception? sebab = null)
        : base("Berkas IKU ditolak, tidak ada yang disimpan:\n" + string.Join('\n', daftar), sebab) => Daftar = daftar;

    /// <summary>One sentence for each fault, with row and column.</summary>
    public IReadOnlyList<string> Daftar { get; }
}
