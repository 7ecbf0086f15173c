using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
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
    PencatatAudit audit, TimeProvider jam, ILogger<MasukService> log)
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
            // What was typed is left out: people type passwords into that field.
            await audit.CatatAsync(Gagal("akun tidak dikenal", null, "Nama tidak dikenal"));
            LogDitolak("nama tidak dikenal");
            return HasilMasuk.Ditolak;
        }

        if (pengguna.LockoutEnd > jam.GetUtcNow() || !pengguna.Aktif)
        {
            await audit.CatatAsync(Gagal(pengguna.UserName!, pengguna.KodeDivisi, pengguna.Aktif ? "Akun terkunci" : "Akun nonaktif"));
            LogDitolak("akun terkunci atau nonaktif");
            return HasilMasuk.Ditolak;
        }

        if (!cocok)
        {
            await CatatGagalAsync(pengguna);
            LogDitolak("kata sandi tidak cocok");
            return HasilMasuk.Ditolak;
        }

        await akun.ResetAccessFailedCountAsync(pengguna);
        await audit.CatatAsync(new RancanganCatatan
        {
            Tindakan = TindakanAudit.Masuk,
            Entitas = nameof(Pengguna),
            Kunci = pengguna.UserName!,
            KodeDivisi = pengguna.KodeDivisi,
            Pelaku = new PenggunaAktif(pengguna.Id, pengguna.Nama, pengguna.Peran, pengguna.KodeDivisi),
            Sumber = SumberPerubahan.Masuk,
        });
        await sesi.SignInAsync(pengguna, ingat);
        return HasilMasuk.Berhasil;
    }

    /// <summary>Ends the session.</summary>
    public async Task KeluarAsync(PenggunaAktif pengguna)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        await audit.CatatAsync(new RancanganCatatan
        {
            Tindakan = TindakanAudit.Keluar,
            Entitas = nameof(Pengguna),
            Kunci = await db.Users.Where(p => p.Id == pengguna.Id).Select(p => p.UserName!).SingleAsync(),
            KodeDivisi = pengguna.KodeDivisi,
            Sumber = SumberPerubahan.Masuk,
        });
        await sesi.SignOutAsync();
    }

    private static RancanganCatatan Gagal(string kunci, string? kodeDivisi, string alasan) => new()
    {
        Tindakan = TindakanAudit.MasukGagal,
        Entitas = nameof(Pengguna),
        Kunci = kunci,
        KodeDivisi = kodeDivisi,
        Perubahan = [new PerubahanBidang("Alasan", null, alasan)],
        Sumber = SumberPerubahan.Masuk,
    };

    /// <summary>
    /// Counts a wrong password, and locks at the last one. Not through <see cref="UserManager{TUser}"/>: that reads the machine's clock,
    /// and of two failures counted at the same time it loses one. Not cancelled when the caller hangs up.
    /// </summary>
    private Task CatatGagalAsync(Pengguna pengguna)
    {
        var aturan = akun.Options.Lockout;
        var sebelumTerakhir = aturan.MaxFailedAccessAttempts - 1;
        DateTimeOffset? sampai = jam.GetUtcNow() + aturan.DefaultLockoutTimeSpan;
        return audit.CatatBersamaAsync(Gagal(pengguna.UserName!, pengguna.KodeDivisi, "Kata sandi tidak cocok"), () => db.Users.Where(p => p.Id == pengguna.Id).ExecuteUpdateAsync(p => p
            .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount >= sebelumTerakhir ? sampai : a.LockoutEnd)
            .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount >= sebelumTerakhir ? 0 : a.AccessFailedCount + 1)));
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
