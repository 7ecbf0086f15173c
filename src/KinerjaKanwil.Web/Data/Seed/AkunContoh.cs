using System.Security.Cryptography;
using KinerjaKanwil.Domain.Akses;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>
/// The sample accounts of Development (design section 7): one for each role and division. They exist only there; their password comes
/// from the configuration or is made at random and printed at each start.
/// </summary>
public sealed class AkunContoh(KinerjaDbContext db, UserManager<Pengguna> akun)
{
    // No letters or digits that look alike: the password is read off a screen.
    private const string HurufSandi = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly (string NamaPengguna, string Nama, Peran Peran, string? Divisi)[] Daftar =
    [
        ("admin", "Admin (contoh)", Peran.Admin, null),
        ("kakanwil", "Kepala Kantor Wilayah (contoh)", Peran.KepalaKanwil, null),
        ("pemantau", "Pemantau (contoh)", Peran.Pemantau, null),
        ("kadiv.adm", "Kepala Divisi Administrasi (contoh)", Peran.KepalaDivisi, "ADM"),
        ("kadiv.pas", "Kepala Divisi Pemasyarakatan (contoh)", Peran.KepalaDivisi, "PAS"),
        ("kadiv.imi", "Kepala Divisi Keimigrasian (contoh)", Peran.KepalaDivisi, "IMI"),
        ("kadiv.yan", "Kepala Divisi Pelayanan Hukum dan HAM (contoh)", Peran.KepalaDivisi, "YAN"),
        ("staf.adm", "Staf Divisi Administrasi (contoh)", Peran.StafDivisi, "ADM"),
        ("staf.pas", "Staf Divisi Pemasyarakatan (contoh)", Peran.StafDivisi, "PAS"),
        ("staf.imi", "Staf Divisi Keimigrasian (contoh)", Peran.StafDivisi, "IMI"),
        ("staf.yan", "Staf Divisi Pelayanan Hukum dan HAM (contoh)", Peran.StafDivisi, "YAN"),
    ];

    /// <summary>Makes the accounts that are missing and gives all of them the password.</summary>
    /// <param name="kataSandi">From the configuration; null or empty: one is made and printed.</param>
    public async Task SiapkanAsync(string? kataSandi)
    {
        var dibuat = string.IsNullOrEmpty(kataSandi);
        var sandi = dibuat ? RandomNumberGenerator.GetString(HurufSandi, 14) : kataSandi!;
        var ada = await db.Users.ToDictionaryAsync(p => p.UserName!);
        foreach (var (namaPengguna, nama, peran, divisi) in Daftar)
        {
            if (!ada.TryGetValue(namaPengguna, out var pengguna))
            {
                pengguna = new Pengguna
                {
                    UserName = namaPengguna,
                    NormalizedUserName = akun.NormalizeName(namaPengguna),
                    Nama = nama,
                    Peran = peran,
                    KodeDivisi = divisi,
                    LockoutEnabled = true,
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                };
                db.Add(pengguna);
            }

            if (pengguna.PasswordHash is null
                || akun.PasswordHasher.VerifyHashedPassword(pengguna, pengguna.PasswordHash, sandi) == PasswordVerificationResult.Failed)
            {
                pengguna.PasswordHash = akun.PasswordHasher.HashPassword(pengguna, sandi);
            }

            pengguna.LockoutEnd = null;
            pengguna.AccessFailedCount = 0;
        }

        await db.SaveChangesAsync();
        await Console.Out.WriteLineAsync(
            $"Akun contoh: {string.Join(", ", Daftar.Select(a => a.NamaPengguna))}\n"
            + $"Kata sandi akun contoh: {(dibuat ? sandi : "sesuai Contoh:KataSandi")}");
    }
}
