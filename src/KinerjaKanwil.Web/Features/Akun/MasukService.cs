using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

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
    UserManager<Pengguna> akun, SignInManager<Pengguna> sesi, AntreanSandi antrean, IPasswordHasher<Pengguna> penghitung, KinerjaDbContext db,
    TimeProvider jam, ILogger<MasukService> log)
{
    // Compared with when the name is unknown, so that the answer takes as long as for a known one. Made once: it is the cost of a hash.
    private static string? sidikKosong;

    /// <summary>Signs a person in.</summary>
    public async Task<HasilMasuk> MasukAsync(string namaPengguna, string kataSandi, bool ingat, CancellationToken batal)
    {
        // The turn is held to the end: whoever comes next sees the failures of all before, however many come at once.
        using var giliran = await antrean.AmbilGiliranAsync(batal);
        if (giliran is null)
        {
            return HasilMasuk.Sibuk;
        }

        var pengguna = await akun.FindByNameAsync(namaPengguna.Trim());
        var cocok = Cocok(pengguna, kataSandi);
        if (pengguna is null)
        {
            LogDitolak("nama tidak dikenal");
            return HasilMasuk.Ditolak;
        }

        if (pengguna.LockoutEnd > jam.GetUtcNow() || !pengguna.Aktif)
        {
            LogDitolak("akun terkunci atau nonaktif");
            return HasilMasuk.Ditolak;
        }

        if (!cocok)
        {
            await CatatGagalAsync(pengguna.Id);
            LogDitolak("kata sandi tidak cocok");
            return HasilMasuk.Ditolak;
        }

        await akun.ResetAccessFailedCountAsync(pengguna);
        await sesi.SignInAsync(pengguna, ingat);
        return HasilMasuk.Berhasil;
    }

    /// <summary>Ends the session.</summary>
    public Task KeluarAsync() => sesi.SignOutAsync();

    /// <summary>
    /// Counts a wrong password, and locks at the last one. Not through <see cref="UserManager{TUser}"/>: that reads the machine's clock,
    /// and of two failures counted at the same time it loses one. Not cancelled when the caller hangs up.
    /// </summary>
    private Task<int> CatatGagalAsync(int id)
    {
        var aturan = akun.Options.Lockout;
        var sebelumTerakhir = aturan.MaxFailedAccessAttempts - 1;
        DateTimeOffset? sampai = jam.GetUtcNow() + aturan.DefaultLockoutTimeSpan;
        return db.Users.Where(p => p.Id == id).ExecuteUpdateAsync(p => p
            .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount >= sebelumTerakhir ? sampai : a.LockoutEnd)
            .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount >= sebelumTerakhir ? 0 : a.AccessFailedCount + 1));
    }

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
