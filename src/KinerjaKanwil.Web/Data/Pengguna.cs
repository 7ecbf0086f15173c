using KinerjaKanwil.Domain.Akses;
using Microsoft.AspNetCore.Identity;

namespace KinerjaKanwil.Web.Data;

/// <summary>
/// An account. One role each (ADR 0004), and a division code for the roles bound to one: codes outlive the yearly records of
/// the divisions.
/// </summary>
public sealed class Pengguna : IdentityUser<int>
{
    /// <summary>Longest <see cref="Nama"/>, in characters.</summary>
    public const int PanjangNama = 200;

    /// <summary>Longest user name, in characters.</summary>
    public const int PanjangNamaPengguna = 100;

    /// <summary>Longest NIP, in characters.</summary>
    public const int PanjangNip = 30;

    /// <summary>Longest mail address, in characters.</summary>
    public const int PanjangSurel = 254;

    /// <summary>Longest <see cref="KunciDuaLangkah"/>, in characters: it is kept encrypted.</summary>
    public const int PanjangKunci = 500;

    /// <summary>Name as shown to others.</summary>
    public required string Nama { get; set; }

    /// <summary>Number of a civil servant; may be unknown.</summary>
    public string? Nip { get; set; }

    /// <summary>Role.</summary>
    public required Peran Peran { get; set; }

    /// <summary>Division for the roles bound to one; else null.</summary>
    public string? KodeDivisi { get; set; }

    /// <summary>First day on which the role is held; null: always was.</summary>
    public DateOnly? BerlakuDari { get; set; }

    /// <summary>Last day on which the role is held; null: no end.</summary>
    public DateOnly? BerlakuSampai { get; set; }

    /// <summary>False: may not sign in, and loses access at the next request.</summary>
    public bool Aktif { get; set; } = true;

    /// <summary>True: nothing but a new password can be done until there is one.</summary>
    public bool HarusGantiSandi { get; set; }

    /// <summary>Last sign-in, UTC; null: never.</summary>
    public DateTime? MasukTerakhir { get; set; }

    /// <summary>Key of the second step, encrypted; null while it is off.</summary>
    public string? KunciDuaLangkah { get; set; }

    /// <summary>Time step of the last code that was accepted: none is accepted twice.</summary>
    public long? LangkahTerakhir { get; set; }

    /// <summary>When the role is held.</summary>
    public MasaPeran Masa => new(BerlakuDari, BerlakuSampai);

    /// <summary>What the rules on accounts look at.</summary>
    public KeadaanAkun Keadaan => new(Peran, KodeDivisi, Masa, Aktif);

    /// <summary>True when somebody may sign in with this account on that day.</summary>
    public bool BolehMasuk(DateOnly hari) => Aktif && Masa.Berlaku(hari);
}
