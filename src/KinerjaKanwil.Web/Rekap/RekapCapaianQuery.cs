using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>Reads a year for <see cref="RekapCapaian"/>: three statements, whatever the number of indicators.</summary>
public sealed class RekapCapaianQuery(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The year asked for, or the newest one; null where there is no such year or no year at all.</summary>
    public async Task<RekapCapaian?> AmbilAsync(int? tahun, CancellationToken batal = default)
    {
        var semuaTahun = await db.TahunKinerja.AsNoTracking().OrderByDescending(t => t.Tahun).ToListAsync(batal);
        var dipilih = tahun is null ? semuaTahun.FirstOrDefault() : semuaTahun.Find(t => t.Tahun == tahun);
        if (dipilih is null)
        {
            return null;
        }

        var indikator = await db.IndikatorKinerja.AsNoTracking().DalamCakupan(pengguna)
            .Where(i => i.TahunKinerjaId == dipilih.Id)
            .Join(db.Target, i => i.Id, t => t.IndikatorKinerjaId, (i, t) => new BarisIndikator(
                i.Id, i.Kode, i.Nomor, i.Penanda, i.NamaResmi, i.NamaTampil, i.TargetResmi, i.Manual, t.Nilai,
                i.Sasaran.Nomor, i.Sasaran.Penanda, i.Sasaran.NamaResmi, i.Sasaran.NamaTampil,
                i.Sasaran.Divisi.Nomor, i.Sasaran.Divisi.Kode, i.Sasaran.Divisi.NamaResmi, i.Sasaran.Divisi.NamaTampil))
            .ToListAsync(batal);

        var realisasi = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna)
            .Where(r => r.Indikator.TahunKinerjaId == dipilih.Id)
            .Select(r => new BarisRealisasi(
                r.IndikatorKinerjaId, r.Triwulan, r.Pembilang, r.Penyebut, r.Nilai, r.TidakBerlaku, r.AlasanTidakBerlaku,
                r.Status, r.DiisiPada, r.DiajukanPada, r.DiverifikasiPada, r.DisetujuiPada, r.DikembalikanPada))
            .ToListAsync(batal);

        return new RekapCapaian(
            dipilih, [.. semuaTahun.Select(t => t.Tahun)], indikator, realisasi.ToLookup(r => r.IndikatorId), waktu.HariIni);
    }
}
