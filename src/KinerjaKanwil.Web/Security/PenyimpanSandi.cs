using KinerjaKanwil.Domain;
using KinerjaKanwil.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace KinerjaKanwil.Web.Security;

/// <summary>Puts a new password on an account, after all rules on passwords; the caller saves.</summary>
public sealed class PenyimpanSandi(UserManager<Pengguna> akun)
{
    /// <summary>Shortest password, in characters (checks.md S33).</summary>
    public const int PanjangMinimal = 12;

    /// <summary>Longest password that is read, in characters; long enough for any passphrase, short enough to hash.</summary>
    public const int PanjangMaksimal = 256;

    /// <summary>Whether a password may be used by an account.</summary>
    public async Task<Hasil> PeriksaAsync(Pengguna pengguna, string sandi)
    {
        foreach (var pemeriksa in akun.PasswordValidators)
        {
            var hasil = await pemeriksa.ValidateAsync(akun, pengguna, sandi);
            if (!hasil.Succeeded)
            {
                return Hasil.Gagal(string.Join(" ", hasil.Errors.Select(g => g.Description)));
            }
        }

        return Hasil.Berhasil;
    }

    /// <summary>Sets it. The new stamp makes every cookie of before worthless; the account is no longer locked.</summary>
    public void Pasang(Pengguna pengguna, string sandi)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        pengguna.PasswordHash = akun.PasswordHasher.HashPassword(pengguna, sandi);
        pengguna.SecurityStamp = Guid.NewGuid().ToString("N");
        pengguna.ConcurrencyStamp = Guid.NewGuid().ToString();
        pengguna.HarusGantiSandi = false;
        pengguna.LockoutEnd = null;
        pengguna.AccessFailedCount = 0;
    }
}
