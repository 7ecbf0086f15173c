using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>A new password by a one-time link.</summary>
public sealed class SandiBaruService(KinerjaDbContext db, PenyimpanSandi penyimpan, DaftarSesi sesi, AntreanSandi antrean, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>User name that a link is for; null when it does not work (any more).</summary>
    public async Task<string?> UntukAsync(string? token, CancellationToken batal)
    {
        var pengguna = await Berlaku(TautanAkun.SidikDari(token)).Join(db.Users, t => t.PenggunaId, p => p.Id, (t, p) => p).AsNoTracking().SingleOrDefaultAsync(batal);
        return pengguna is not null && pengguna.BolehMasuk(waktu.HariIni) ? pengguna.UserName : null;
    }

    /// <summary>Sets the password, and ends the link and all sessions. Nobody is signed in by it: the second step is not skipped.</summary>
    /// <returns>Null: the link does not work (any more); busy is told by a message too.</returns>
    public async Task<Hasil?> PasangAsync(string? token, string sandi, CancellationToken batal)
    {
        using var giliran = await antrean.AmbilGiliranAsync(batal);
        if (giliran is null)
        {
            return Hasil.Gagal("Terlalu banyak orang masuk bersamaan. Tunggu beberapa detik, lalu coba lagi.");
        }

        var sidik = TautanAkun.SidikDari(token);
        var mati = false;
        var hasil = await audit.SendirianAsync(async () =>
        {
            mati = false;
            var id = await Berlaku(sidik).Select(t => t.PenggunaId).SingleOrDefaultAsync(CancellationToken.None);
            if (await db.Users.SingleOrDefaultAsync(p => p.Id == id, CancellationToken.None) is not { } pengguna || !pengguna.BolehMasuk(waktu.HariIni))
            {
                mati = true;
                return Hasil.Gagal("Tautan tidak berlaku.");
            }

            if (await penyimpan.PeriksaAsync(pengguna, sandi) is { Sukses: false } salah)
            {
                return salah;
            }

            penyimpan.Pasang(pengguna, sandi);
            DateTime? kini = waktu.SekarangUtc;

            // All links of the account: an older one must not undo the new password.
            await db.TautanAkun.Where(t => t.PenggunaId == id && t.DipakaiPada == null)
                .ExecuteUpdateAsync(t => t.SetProperty(s => s.DipakaiPada, kini), CancellationToken.None);
            await sesi.AkhiriSemuaAsync(pengguna.Id, null);
            db.Titip(new RancanganCatatan
            {
                Tindakan = TindakanAudit.SesiDiakhiri,
                Entitas = nameof(Pengguna),
                Kunci = pengguna.UserName!,
                KodeDivisi = pengguna.KodeDivisi,
                Perubahan = [new PerubahanBidang("Alasan", null, "Kata sandi baru lewat tautan sekali pakai")],
                Pelaku = new PenggunaAktif(pengguna.Id, pengguna.Nama, pengguna.Peran, pengguna.KodeDivisi),
                Sumber = SumberPerubahan.Masuk,
            });
            return Hasil.Berhasil;
        });
        return mati ? null : hasil;
    }

    private IQueryable<TautanAkun> Berlaku(string sidik)
    {
        var kini = waktu.SekarangUtc;
        return db.TautanAkun.Where(t => t.Sidik == sidik && t.Jenis == JenisTautan.KataSandi && t.DipakaiPada == null && t.BerlakuSampai > kini);
    }
}
