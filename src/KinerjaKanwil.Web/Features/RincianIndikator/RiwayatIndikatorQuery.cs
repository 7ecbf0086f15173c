using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.RincianIndikator;

/// <summary>The newest entries of the audit trail on an indicator, for those who may read the trail.</summary>
public sealed class RiwayatIndikatorQuery(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>Entries shown; older ones are a click away.</summary>
    public const int Terbanyak = 20;

    /// <summary>The entries, newest first; null where the person may not read them.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="kode">Indicator.</param>
    /// <param name="sampaiUtc">Only what happened before; null: everything.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<IReadOnlyList<BarisRiwayat>?> AmbilAsync(int tahun, string kode, DateTime? sampaiUtc, CancellationToken batal)
    {
        if (!HakAkses.Punya(pengguna, Izin.MelihatAudit))
        {
            return null;
        }

        var awalan = $"{tahun}/";
        var kueri = db.CatatanAudit.AsNoTracking().DalamCakupan(pengguna).Where(c => c.KodeIndikator == kode && c.KunciEntitas.StartsWith(awalan));
        if (sampaiUtc is { } sampai)
        {
            kueri = kueri.Where(c => c.Waktu < sampai);
        }

        var catatan = await kueri.OrderByDescending(c => c.Urut).Take(Terbanyak).ToListAsync(batal);
        return [.. catatan.Select(c =>
        {
            var perubahan = PerubahanBidang.Baca(c.Perubahan) ?? [];
            return new BarisRiwayat(
                waktu.Tampil(c.Waktu), KalimatAudit.Pendek(c), KalimatAudit.Sumber(c.Sumber),
                [.. perubahan.Where(p => c.Tindakan != nameof(TindakanAudit.Dibuat) || p.Sesudah != "tidak")
                    .Select(p => (KalimatAudit.Bidang(p.Bidang), KalimatAudit.Nilai(p.Bidang, p.Sebelum), KalimatAudit.Nilai(p.Bidang, p.Sesudah)))]);
        })];
    }
}
