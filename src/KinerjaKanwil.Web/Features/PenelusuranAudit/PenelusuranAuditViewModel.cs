namespace KinerjaKanwil.Web.Features.PenelusuranAudit;

/// <summary>The page of the audit trail.</summary>
public sealed record PenelusuranAuditViewModel
{
    /// <summary>What was asked for.</summary>
    public required SaringanAudit Saringan { get; init; }

    /// <summary>Accounts to choose from.</summary>
    public required IReadOnlyList<(int Id, string Nama)> DaftarPengguna { get; init; }

    /// <summary>Division codes to choose from.</summary>
    public required IReadOnlyList<string> DaftarDivisi { get; init; }

    /// <summary>Entries, newest first.</summary>
    public required IReadOnlyList<BarisAudit> Baris { get; init; }

    /// <summary>Address of older entries; null where there are none.</summary>
    public string? LebihLama { get; init; }

    /// <summary>Address of the newest entries; null when they are shown.</summary>
    public string? Terbaru { get; init; }
}

/// <summary>One entry.</summary>
public sealed record BarisAudit
{
    /// <summary>Place in the chain.</summary>
    public required long Urut { get; init; }

    /// <summary>When, for people.</summary>
    public required string Waktu { get; init; }

    /// <summary>Who did what, as a sentence.</summary>
    public required string Kalimat { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Sumber { get; init; }

    /// <summary>Code that error pages and logs show for the same request.</summary>
    public string? KodeKejadian { get; init; }

    /// <summary>Network address.</summary>
    public string? AlamatIp { get; init; }

    /// <summary>Fields before and after; null when the stored text cannot be read.</summary>
    public IReadOnlyList<(string Bidang, string Sebelum, string Sesudah)>? Perubahan { get; init; }
}

/// <summary>The page of a check.</summary>
/// <param name="Utuh">True: the chain is whole.</param>
/// <param name="Kalimat">The result as a sentence.</param>
/// <param name="Waktu">When it was checked, for people.</param>
public sealed record IntegritasViewModel(bool Utuh, string Kalimat, string Waktu);
