namespace KinerjaKanwil.Web.Data;

/// <summary>A recovery code of the second step: works once. Only its digest is kept; the code has 79 random bits.</summary>
public sealed class KodePemulihan
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Whose.</summary>
    public required int PenggunaId { get; init; }

    /// <summary>Digest of the code.</summary>
    public required string Sidik { get; init; }

    /// <summary>When it was used, UTC; null: not yet.</summary>
    public DateTime? DipakaiPada { get; private set; }
}
