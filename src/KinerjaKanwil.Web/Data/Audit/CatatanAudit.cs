namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>
/// One entry of the audit trail: who did what, when, from where, and what it changed. Only ever added. Each holds the digest of the one
/// before it, so that a changed, moved or missing entry shows (ADR 0011). Words are kept as the text that the database holds, not as
/// enums: a text that someone altered must be found and shown, not fail to load.
/// </summary>
public sealed class CatatanAudit
{
    /// <summary>Longest name or key, in characters.</summary>
    public const int PanjangTeks = 200;

    /// <summary>Longest word (action, source, role, kind of record) and short key, in characters.</summary>
    public const int PanjangKata = 64;

    /// <summary>Digits of a digest: SHA-256, hexadecimal.</summary>
    public const int PanjangSidik = 64;

    /// <summary>Place in the chain: 1, 2, 3 … without a gap.</summary>
    public long Urut { get; init; }

    /// <summary>When, UTC, to the millisecond.</summary>
    public DateTime Waktu { get; init; }

    /// <summary>Key of the account that acted; null for the application itself and for those not signed in.</summary>
    public int? PenggunaId { get; init; }

    /// <summary>Name of who acted, as it was then.</summary>
    public required string NamaPengguna { get; init; }

    /// <summary>Role of who acted, as it was then (<see cref="Domain.Akses.Peran"/>).</summary>
    public string? Peran { get; init; }

    /// <summary>Where the change came from (<see cref="SumberPerubahan"/>).</summary>
    public required string Sumber { get; init; }

    /// <summary>What was done (<see cref="TindakanAudit"/>).</summary>
    public required string Tindakan { get; init; }

    /// <summary>Kind of record.</summary>
    public required string Entitas { get; init; }

    /// <summary>The record by the office's own names, e.g. <c>2023/PAS.07.3/TW1</c>: database keys mean nothing to a reader.</summary>
    public required string KunciEntitas { get; init; }

    /// <summary>Division that the record belongs to, where it belongs to one.</summary>
    public string? KodeDivisi { get; init; }

    /// <summary>Indicator that the record belongs to, where it belongs to one.</summary>
    public string? KodeIndikator { get; init; }

    /// <summary>Fields with their values before and after (<see cref="PerubahanBidang"/>), as JSON.</summary>
    public required string Perubahan { get; init; }

    /// <summary>Network address that the request came from.</summary>
    public string? AlamatIp { get; init; }

    /// <summary>The code that error pages and logs show for the same request.</summary>
    public string? KodeKejadian { get; init; }

    /// <summary>Digest of this entry and the one before it (<see cref="BentukKanonik.Sidik"/>).</summary>
    public string Sidik { get; internal set; } = "";
}

/// <summary>
/// Where the chain ends: one row. Writers lock it before they add, so that two of them cannot both continue the same entry; and entries
/// deleted from the end show, because it still names the last of them.
/// </summary>
public sealed class KepalaAudit
{
    /// <summary>Key of the only row.</summary>
    public const int Tunggal = 1;

    /// <summary>What the first entry continues.</summary>
    public static readonly string SidikAwal = new('0', CatatanAudit.PanjangSidik);

    /// <summary>Key.</summary>
    public int Id { get; init; } = Tunggal;

    /// <summary><see cref="CatatanAudit.Urut"/> of the last entry; 0 while there is none.</summary>
    public long Urut { get; set; }

    /// <summary><see cref="CatatanAudit.Sidik"/> of the last entry.</summary>
    public required string Sidik { get; set; }
}
