using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>How a sign-in ended.</summary>
public enum HasilMasuk
{
    /// <summary>Signed in.</summary>
    Berhasil,

    /// <summary>Unknown name, wrong password, locked or disabled: the answer is the same for all of them (checks.md S40).</summary>
    Ditolak,

    /// <summary>Too many sign-ins at once; nothing was checked.</summary>
    Sibuk,
}

/// <summary>Checks passwords and opens sessions.</summary>
public sealed partial class MasukService(
    UserManager<Pengguna> akun, SignInManager<Pengguna> sesi, AntreanSandi antrean, IPasswordHasher<Pengguna> penghitung, ILogger<MasukService> log)
{
    // Compared with when the name is unknown, so that the answer takes as long as for a known one. Made once: it is the cost of a hash.
    private static string? sidikKosong;

    /// <summary>Signs a person in.</summary>
    public async Task<HasilMasuk> MasukAsync(string namaPengguna, string kataSandi, bool ingat, CancellationToken batal)
    {
        var pengguna = await akun.FindByNameAsync(namaPengguna.Trim());
        bool cocok;
        using (var giliran = await antrean.AmbilGiliranAsync(batal))
        {
            if (giliran is null)
            {
                return HasilMasuk.Sibuk;
            }

            cocok = Cocok(pengguna, kataSandi);
        }

        if (pengguna is null)
        {
            LogDitolak("nama tidak dikenal");
            return HasilMasuk.Ditolak;
        }

        if (await akun.IsLockedOutAsync(pengguna) || !pengguna.Aktif)
        {
            LogDitolak("akun terkunci atau nonaktif");
            return HasilMasuk.Ditolak;
        }

        if (!cocok)
        {
            await akun.AccessFailedAsync(pengguna);
            LogDitolak("kata sandi tidak cocok");
            return HasilMasuk.Ditolak;
        }

        await akun.ResetAccessFailedCountAsync(pengguna);
        await sesi.SignInAsync(pengguna, ingat);
        return HasilMasuk.Berhasil;
    }

    /// <summary>Ends the session.</summary>
    public Task KeluarAsync() => sesi.SignOutAsync();

    private bool Cocok(Pengguna? pengguna, string kataSandi)
    {
        if (pengguna?.PasswordHash is { } sidik)
        {
            return penghitung.VerifyHashedPassword(pengguna, sidik, kataSandi) != PasswordVerificationResult.Failed;
        }

        var tiruan = new Pengguna { Nama = "", Peran = default };
        sidikKosong ??= penghitung.HashPassword(tiruan, Guid.NewGuid().ToString());
        penghitung.VerifyHashedPassword(tiruan, sidikKosong, kataSandi);
        return false;
    }

    // The typed name is left out on purpose: people type passwords into that field.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Masuk ditolak: {Sebab}.")]
    private partial void LogDitolak(string sebab);
}
