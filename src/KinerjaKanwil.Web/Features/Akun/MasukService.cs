using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>How a sign-in ended.</summary>
public enum HasilMasuk
{
    /// <summary>Signed in.</summary>
    Berhasil,

    /// <summary>The password fits; the code of the second step is due.</summary>
    PerluKode,

    /// <summary>Unknown name, wrong password, locked or disabled: the answer is the same for all of them (checks.md S40).</summary>
    Ditolak,

    /// <summary>Too many sign-ins at once; nothing was checked.</summary>
    Sibuk,
}

/// <summary>Checks passwords and opens sessions.</summary>
public sealed partial class MasukService(
    UserManager<Pengguna> akun, DaftarSesi sesi, LangkahKedua langkahKedua, AntreanSandi antrean, IPasswordHasher<Pengguna> penghitung, KinerjaDbContext db,
    PenjagaDuaLangkah penjaga, PenjagaKunciSandi kunciSandi, PenghitungGagal gagal, PencatatAudit audit, WaktuKantor waktu, TimeProvider jam, ILogger<MasukService> log)
{
    private const string TantanganLewat = "Permintaan kunci sandi sudah lewat waktu atau sudah dipakai. Coba sekali lagi.";

    // One answer for all that can be wrong with key or account, as at the password.
    private const string KunciDitolak = "Kunci sandi ini tidak dapat dipakai untuk masuk. Masuk dengan kata sandi, atau hubungi Admin.";

    // Compared with when the name is unknown, so that the answer takes as long as for a known one. Made once: it is the cost of a hash.
    private static string? sidikKosong;

    /// <summary>Signs a person in, or asks for the second step.</summary>
    public async Task<HasilMasuk> MasukAsync(string namaPengguna, string kataSandi, bool ingat, string? kembali, CancellationToken batal)
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
            await audit.CatatAsync(PenghitungGagal.Catatan("akun tidak dikenal", null, "Nama tidak dikenal"));
            LogDitolak("nama tidak dikenal");
            return HasilMasuk.Ditolak;
        }

        if (!await BolehAsync(pengguna))
        {
            return HasilMasuk.Ditolak;
        }

        if (!cocok)
        {
            await gagal.HitungAsync(pengguna, "Kata sandi tidak cocok");
            LogDitolak("kata sandi tidak cocok");
            return HasilMasuk.Ditolak;
        }

        if (pengguna.TwoFactorEnabled)
        {
            // The count of failures stays: who knows the password alone must not get more tries at the code by it.
            await langkahKedua.MulaiAsync(pengguna, ingat, kembali);
            return HasilMasuk.PerluKode;
        }

        await BukaSesiAsync(pengguna, ingat, null);
        return HasilMasuk.Berhasil;
    }

    /// <summary>The second step: a code of the app, or one for recovery.</summary>
    /// <returns>Where the person was headed on success, or what is wrong.</returns>
    public async Task<(HasilMasuk Hasil, string? Kembali, string? Pesan)> KodeAsync(string? kode, bool pemulihan, CancellationToken batal)
    {
        if (await langkahKedua.BacaAsync() is not { } menunggu)
        {
            return (HasilMasuk.Ditolak, null, null);
        }

        using var giliran = await antrean.AmbilGiliranAsync(batal);
        if (giliran is null)
        {
            return (HasilMasuk.Sibuk, null, null);
        }

        if (await akun.FindByIdAsync(menunggu.Id) is not { TwoFactorEnabled: true } pengguna || pengguna.SecurityStamp != menunggu.Cap || !pengguna.BolehMasuk(waktu.HariIni))
        {
            await langkahKedua.SelesaiAsync();
            return (HasilMasuk.Ditolak, null, null);
        }

        if (pengguna.LockoutEnd is { } sampai && sampai > jam.GetUtcNow())
        {
            await audit.CatatAsync(PenghitungGagal.Catatan(pengguna.UserName!, pengguna.KodeDivisi, "Akun terkunci"));
            LogDitolak("akun terkunci");
            return (HasilMasuk.Ditolak, null, $"Akun dikunci sementara sampai {waktu.Tampil(sampai.UtcDateTime)}.");
        }

        if (await penjaga.PakaiAsync(pengguna, kode, pemulihan) is { Sukses: false } tidakCocok)
        {
            await gagal.HitungAsync(pengguna, pemulihan ? "Kode pemulihan tidak cocok" : "Kode verifikasi tidak cocok");
            LogDitolak("kode tidak cocok");
            return (HasilMasuk.Ditolak, null, tidakCocok.Pesan);
        }

        await langkahKedua.SelesaiAsync();
        await BukaSesiAsync(pengguna, menunggu.Ingat, pemulihan ? "kode pemulihan" : "kode verifikasi");
        return (HasilMasuk.Berhasil, menunggu.Kembali, null);
    }

    /// <summary>Gives a challenge to answer with a passkey.</summary>
    /// <returns>JSON for the browser.</returns>
    public Task<string> TantangAsync() => kunciSandi.TantangMasukAsync();

    /// <summary>Signs in with a passkey. The device has verified its owner: that is both steps (ADR 0025).</summary>
    /// <returns>How it ended, and what is wrong.</returns>
    public async Task<(HasilMasuk Hasil, string? Pesan)> KunciSandiAsync(string bukti, bool ingat, CancellationToken batal)
    {
        using var giliran = await antrean.AmbilGiliranAsync(batal);
        if (giliran is null)
        {
            return (HasilMasuk.Sibuk, null);
        }

        if (kunciSandi.Ambil() is not { PenggunaId: null } tantangan)
        {
            return (HasilMasuk.Ditolak, TantanganLewat);
        }

        if (await kunciSandi.CariAsync(bukti, batal) is not { } kunci || await db.Users.FindAsync([kunci.UserId], batal) is not { } pengguna)
        {
            await audit.CatatAsync(PenghitungGagal.Catatan("akun tidak dikenal", null, "Kunci sandi tidak dikenal"));
            LogDitolak("kunci sandi tidak dikenal");
            return (HasilMasuk.Ditolak, KunciDitolak);
        }

        if (!await BolehAsync(pengguna))
        {
            return (HasilMasuk.Ditolak, KunciDitolak);
        }

        switch (await kunciSandi.PeriksaMasukAsync(tantangan, kunci, bukti))
        {
            case HasilKunci.Cocok:
                await BukaSesiAsync(pengguna, ingat, "kunci sandi", denganKunciSandi: true);
                return (HasilMasuk.Berhasil, null);
            case HasilKunci.SudahDipakai:
                await audit.CatatAsync(PenghitungGagal.Catatan(pengguna.UserName!, pengguna.KodeDivisi, "Jawaban kunci sandi dipakai lagi"));
                LogDitolak("jawaban kunci sandi dipakai lagi");
                return (HasilMasuk.Ditolak, TantanganLewat);
            case HasilKunci.PenghitungMundur:
                await gagal.HitungAsync(pengguna, $"Penghitung kunci sandi {kunci.Nama} mundur: mungkin disalin");
                LogDitolak("penghitung kunci sandi mundur");
                return (HasilMasuk.Ditolak, KunciDitolak);
            case HasilKunci.TidakCocok:
            default:
                await gagal.HitungAsync(pengguna, "Kunci sandi tidak cocok");
                LogDitolak("kunci sandi tidak cocok");
                return (HasilMasuk.Ditolak, KunciDitolak);
        }
    }

    /// <summary>Ends the session.</summary>
    public async Task KeluarAsync(PenggunaAktif pengguna)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        var kini = sesi.Kini;
        await audit.CatatBersamaAsync(
            new RancanganCatatan
            {
                Tindakan = TindakanAudit.Keluar,
                Entitas = nameof(Pengguna),
                Kunci = await db.Users.Where(p => p.Id == pengguna.Id).Select(p => p.UserName!).SingleAsync(),
                KodeDivisi = pengguna.KodeDivisi,
                Sumber = SumberPerubahan.Masuk,
            },
            () => sesi.AkhiriAsync(pengguna.Id, kini));
        await sesi.LupakanAsync();
    }

    /// <summary>Whether an account may sign in now; if not, the trail knows why and the visitor does not.</summary>
    private async Task<bool> BolehAsync(Pengguna pengguna)
    {
        var boleh = pengguna.BolehMasuk(waktu.HariIni);
        if (boleh && !(pengguna.LockoutEnd > jam.GetUtcNow()))
        {
            return true;
        }

        await audit.CatatAsync(PenghitungGagal.Catatan(
            pengguna.UserName!, pengguna.KodeDivisi, !pengguna.Aktif ? "Akun nonaktif" : boleh ? "Akun terkunci" : "Peran tidak berlaku hari ini"));
        LogDitolak("akun terkunci atau nonaktif");
        return false;
    }

    private async Task BukaSesiAsync(Pengguna pengguna, bool ingat, string? langkah, bool denganKunciSandi = false)
    {
        var kini = waktu.SekarangUtc;
        var kunci = await sesi.SiapkanAsync(pengguna.Id, denganKunciSandi);
        await audit.CatatBersamaAsync(
            new RancanganCatatan
            {
                Tindakan = TindakanAudit.Masuk,
                Entitas = nameof(Pengguna),
                Kunci = pengguna.UserName!,
                KodeDivisi = pengguna.KodeDivisi,
                Perubahan = langkah is null ? [] : [new PerubahanBidang("LangkahKedua", null, langkah)],
                Pelaku = new PenggunaAktif(pengguna.Id, pengguna.Nama, pengguna.Peran, pengguna.KodeDivisi),
                Sumber = SumberPerubahan.Masuk,
            },
            () => db.Users.Where(p => p.Id == pengguna.Id).ExecuteUpdateAsync(p => p.SetProperty(a => a.MasukTerakhir, kini).SetProperty(a => a.AccessFailedCount, 0)));
        await sesi.TandaiAsync(pengguna, kunci, ingat);
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
