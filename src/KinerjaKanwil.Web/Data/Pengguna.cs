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

    /// <summary>Name as shown to others.</summary>
    public required string Nama { get; set; }

    /// <summary>Role.</summary>
    public required Peran Peran { get; set; }

    /// <summary>Division for the roles bound to one; else null.</summary>
    public string? KodeDivisi { get; set; }

    /// <summary>False: may not sign in, and loses access at the next request.</summary>
    public bool Aktif { get; set; } = true;
}
