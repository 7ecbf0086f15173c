namespace KinerjaKanwil.Web.Data;

/// <summary>
/// A session: one sign-in on one device. Without its row a cookie opens nothing, so that signing out ends a copied cookie too (ADR 0018).
/// </summary>
public sealed class SesiPengguna
{
    /// <summary>Longest <see cref="Perangkat"/> and <see cref="Alamat"/>, in characters.</summary>
    public const int PanjangTeks = 64;

    /// <summary>How long a session lives without being used.</summary>
    public static readonly TimeSpan UmurTanpaDipakai = TimeSpan.FromHours(12);

    /// <summary>How exactly <see cref="TerakhirDipakai"/> is kept: a page must not cost a write.</summary>
    public static readonly TimeSpan KetelitianWaktu = TimeSpan.FromMinutes(15);

    /// <summary>Key; unguessable, and inside an encrypted cookie.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required int PenggunaId { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime DibuatPada { get; init; }

    /// <summary>When it was last used, UTC, within <see cref="KetelitianWaktu"/>.</summary>
    public required DateTime TerakhirDipakai { get; set; }

    /// <summary>Network address at sign-in.</summary>
    public string? Alamat { get; init; }

    /// <summary>True: begun with a passkey, which counts as both steps.</summary>
    public bool DenganKunciSandi { get; init; }

    /// <summary>Browser and system, in words.</summary>
    public required string Perangkat { get; init; }
}
