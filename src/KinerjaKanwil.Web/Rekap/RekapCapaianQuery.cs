using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>Reads a year for <see cref="RekapCapaian"/>: three statements, whatever the number of indicators.</summary>
public sealed class RekapCapaianQuery(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The year asked for, or the newest one; null where there is no such year or no year at all.</summary>
    public Task<RekapCapaian?> AmbilAsync(int? tahun, CancellationToken batal = default) => AmbilAsync(tahun, null, batal);

    /// <summary>The same with the notes of a quarter, where the page shows them.</summary>
    public async Task<RekapCapaian?> AmbilAsync(int? tahun, CatatanDibaca? catatan, CancellationToken batal = default)
    {
        var semuaTahun = await db.TahunKinerja.AsNoTracking().Include(t => t.Jadwal).ThenInclude(j => j.Perpanjangan).AsSingleQuery()
            .OrderByDescending(t => t.Tahun).ToListAsync(batal);
        var dipilih = tahun is null ? semuaTahun.FirstOrDefault() : semuaTahun.Find(t => t.Tahun == tahun);
        if (dipilih is null)
        {
            return null;
        }

        var target = await db.IndikatorKinerja.AsNoTracking().DalamCakupan(pengguna)
            .Where(i => i.TahunKinerjaId == dipilih.Id)
            .Join(db.Target, i => i.Id, t => t.IndikatorKinerjaId, (i, t) => new BarisTarget(
                new BarisIndikator(
                    i.Id, i.Kode, i.Nomor, i.Penanda, i.NamaResmi, i.NamaTampil, i.TargetResmi, i.Manual,
                    i.Sasaran.Nomor, i.Sasaran.Penanda, i.Sasaran.NamaResmi, i.Sasaran.NamaTampil,
                    i.Sasaran.Divisi.Nomor, i.Sasaran.Divisi.Kode, i.Sasaran.Divisi.NamaResmi, i.Sasaran.Divisi.NamaTampil),
                t.Nomor, t.BerlakuMulai, t.Nilai, new CatatanTarget(t.Alasan, t.Dasar, t.DitetapkanOleh, t.DitetapkanPada)))
            .ToListAsync(batal);

        // Whether there is a remedy is read for all quarters, its text only for the quarter shown: one statement either way.
        var bacaCatatan = catatan is not null;
        var triwulanCatatan = catatan?.Triwulan;
        var laporan = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna)
            .Where(r => r.Indikator.TahunKinerjaId == dipilih.Id)
            .Select(r => new
            {
                r.IndikatorKinerjaId, r.Triwulan, r.Pembilang, r.Penyebut, r.Nilai, r.TidakBerlaku, r.AlasanTidakBerlaku, r.Status, r.KunciDibukaSampai, r.HariTerlambat,
                r.DiisiPada, r.DiajukanPada, r.DiverifikasiPada, r.DisetujuiPada, r.DikembalikanPada,
                Kendala = bacaCatatan && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.Kendala : null,
                TindakLanjut = bacaCatatan && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.TindakLanjut : null,
                AdaTindakLanjut = bacaCatatan && r.TindakLanjut != null,
                Resmi = r.Resmi == null ? null : new
                {
                    r.Resmi.Pembilang, r.Resmi.Penyebut, r.Resmi.Nilai, r.Resmi.TidakBerlaku, r.Resmi.AlasanTidakBerlaku, r.Resmi.NomorTarget,
                    Kendala = bacaCatatan && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.Resmi.Kendala : null,
                    TindakLanjut = bacaCatatan && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.Resmi.TindakLanjut : null,
                    AdaTindakLanjut = bacaCatatan && r.Resmi.TindakLanjut != null,
                },
            })
            .ToListAsync(batal);
        var realisasi = laporan.Select(r =>
        {
            var status = AlurRealisasi.Pada(r.Status, r.Resmi is not null, r.KunciDibukaSampai, waktu.SekarangUtc);
            var resmi = r.Resmi is { } v ? new AngkaTriwulan(r.Triwulan, v.Pembilang, v.Penyebut, v.Nilai, v.TidakBerlaku, v.AlasanTidakBerlaku) : null;
            var angka = new AngkaTriwulan(r.Triwulan, r.Pembilang, r.Penyebut, r.Nilai, r.TidakBerlaku, r.AlasanTidakBerlaku);
            return new BarisRealisasi(
                r.IndikatorKinerjaId, r.Triwulan, status, status == StatusRealisasi.Disetujui && resmi is not null ? resmi : angka, resmi, r.Resmi?.NomorTarget,
                r.HariTerlambat, new[] { r.DiisiPada, r.DiajukanPada, r.DiverifikasiPada, r.DisetujuiPada, r.DikembalikanPada }.Max())
            {
                Diajukan = r.DiajukanPada,
                Catatan = bacaCatatan ? new CatatanLaporan(r.Kendala, r.TindakLanjut, r.AdaTindakLanjut) : null,
                CatatanResmi = bacaCatatan && r.Resmi is { } v2 ? new CatatanLaporan(v2.Kendala, v2.TindakLanjut, v2.AdaTindakLanjut) : null,
            };
        });
        return new RekapCapaian(
            dipilih, [.. semuaTahun.Select(t => t.Tahun)], target, realisasi.ToLookup(r => r.IndikatorId), waktu.HariIni);
    }
}
