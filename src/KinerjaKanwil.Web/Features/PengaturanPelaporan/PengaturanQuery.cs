using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengaturanPelaporan;

/// <summary>Reads the pages on which the Admin runs the reporting cycle: windows, extensions, openings, requests.</summary>
public sealed class PengaturanQuery(RekapCapaianQuery rekapCapaian, KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The windows of a year; null where there is no such year.</summary>
    public async Task<JadwalViewModel?> JadwalAsync(int? tahun, CancellationToken batal)
    {
        if (await rekapCapaian.AmbilAsync(tahun, batal) is not { } rekap)
        {
            return null;
        }

        return new JadwalViewModel
        {
            Tahun = rekap.Tahun.Tahun,
            DaftarTahun = rekap.DaftarTahun,
            Baris = [.. TriwulanExtensions.Semua.Select(t => Baris(rekap, t))],
            Divisi = [.. rekap.Divisi.Select(d => (d.Kode, d.NamaTampil))],
            Permintaan = [.. (await PermintaanAsync(batal)).Where(p => p.KodeIndikator is null && p.Tahun == rekap.Tahun.Tahun).Select(p => p.Baris)],
        };
    }

    /// <summary>Start of opening what was approved.</summary>
    public async Task<DaftarKunciViewModel> DaftarKunciAsync(CancellationToken batal)
    {
        var disetujui = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna).Where(r => r.DisetujuiPada != null)
            .Join(db.TahunKinerja, r => r.Indikator.TahunKinerjaId, t => t.Id, (r, t) => new
            {
                t.Tahun, r.Triwulan, KodeDivisi = r.Indikator.Sasaran.Divisi.Kode, r.Indikator.Sasaran.Divisi.NamaTampil,
                Nomor = r.Indikator.Sasaran.Divisi.Urutan ?? r.Indikator.Sasaran.Divisi.Nomor,
                r.Indikator.Kode, r.Status, r.KunciDibukaSampai, r.KunciDibukaOleh, r.AlasanBukaKunci,
            })
            .ToListAsync(batal);
        string Alamat(int tahun, Triwulan triwulan, string divisi) => $"/kelola/kunci/{tahun}/tw{(int)triwulan}/{divisi}";
        return new DaftarKunciViewModel
        {
            Permintaan = [.. (await PermintaanAsync(batal)).Select(p => p.Baris)],
            Terbuka = [.. disetujui.Where(r => r.Status.DapatDiisi() && waktu.SekarangUtc < r.KunciDibukaSampai).OrderBy(r => r.KunciDibukaSampai)
                .Select(r => ($"{r.Kode} {r.Triwulan.Nama()} {r.Tahun}", $"sampai {waktu.Tampil(r.KunciDibukaSampai!.Value)}, oleh {r.KunciDibukaOleh}: {r.AlasanBukaKunci}",
                    Alamat(r.Tahun, r.Triwulan, r.KodeDivisi)))],
            Tempat = [.. disetujui.GroupBy(r => (r.Tahun, r.Triwulan, r.Nomor, r.KodeDivisi, r.NamaTampil))
                .OrderByDescending(g => g.Key.Tahun).ThenBy(g => g.Key.Triwulan).ThenBy(g => g.Key.Nomor)
                .Select(g => ($"{g.Key.NamaTampil}, {g.Key.Triwulan.Nama()} {g.Key.Tahun}: {g.Count()} disetujui", Alamat(g.Key.Tahun, g.Key.Triwulan, g.Key.KodeDivisi)))],
        };
    }

    /// <summary>The approved figures of a division and quarter; null where year or division do not exist.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="kodeDivisi">Division.</param>
    /// <param name="indikator">Code to be ticked on a fresh page; null: none.</param>
    /// <param name="form">What was typed; null on a fresh page.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<KunciViewModel?> KunciAsync(int tahun, Triwulan triwulan, string kodeDivisi, string? indikator, KunciForm? form, CancellationToken batal)
    {
        var divisi = await db.Divisi.AsNoTracking().Where(d => d.Kode == kodeDivisi && db.TahunKinerja.Any(t => t.Id == d.TahunKinerjaId && t.Tahun == tahun))
            .Select(d => new { d.Id, d.NamaTampil }).SingleOrDefaultAsync(batal);
        if (divisi is null)
        {
            return null;
        }

        var realisasi = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna).Include(r => r.Indikator)
            .Where(r => r.Triwulan == triwulan && r.Indikator.Sasaran.DivisiId == divisi.Id && r.DisetujuiPada != null)
            .OrderBy(r => r.Indikator.Sasaran.Urutan ?? r.Indikator.Sasaran.Nomor).ThenBy(r => r.Indikator.Sasaran.Nomor)
            .ThenBy(r => r.Indikator.Urutan ?? r.Indikator.Nomor).ThenBy(r => r.Indikator.Nomor).ToListAsync(batal);
        var dipilih = form?.Dipilih().Keys.ToHashSet() ?? (indikator is null ? [] : [indikator]);
        return new KunciViewModel
        {
            Tahun = tahun,
            Triwulan = triwulan,
            KodeDivisi = kodeDivisi,
            NamaDivisi = divisi.NamaTampil,
            Baris = [.. realisasi.Where(r => r.StatusPada(waktu.SekarangUtc) is StatusRealisasi.Disetujui or StatusRealisasi.Draf or StatusRealisasi.Dikembalikan)
                .Select(r => Baris(r, dipilih.Contains(r.Indikator.Kode)))],
            Permintaan = [.. (await PermintaanAsync(batal)).Where(p => p.Tahun == tahun && p.Triwulan == triwulan && p.KodeDivisi == kodeDivisi).Select(p => p.Baris)],
            Isi = form ?? new KunciForm(),
        };
    }

    /// <summary>One request that waits; null where there is none.</summary>
    public Task<bool> AdaPermintaanAsync(int id, CancellationToken batal) =>
        db.PermintaanBukaKunci.DalamCakupan(pengguna).AnyAsync(p => p.Id == id, batal);

    private async Task<IReadOnlyList<(int Tahun, Triwulan Triwulan, string KodeDivisi, string? KodeIndikator, BarisPermintaan Baris)>> PermintaanAsync(CancellationToken batal)
    {
        var semua = await db.PermintaanBukaKunci.AsNoTracking().DalamCakupan(pengguna).Where(p => p.Status == StatusPermintaan.Menunggu)
            .Join(db.TahunKinerja, p => p.TahunKinerjaId, t => t.Id, (p, t) => new { Permintaan = p, t.Tahun }).OrderBy(p => p.Permintaan.Id).ToListAsync(batal);
        return [.. semua.Select(s => (s.Tahun, s.Permintaan.Triwulan, s.Permintaan.KodeDivisi, s.Permintaan.KodeIndikator, new BarisPermintaan(
            s.Permintaan.Id,
            s.Permintaan.KodeIndikator is { } kode
                ? $"Buka kunci {kode}, {s.Permintaan.Triwulan.Nama()} {s.Tahun}"
                : $"Perpanjang pengisian {s.Permintaan.KodeDivisi}, {s.Permintaan.Triwulan.Nama()} {s.Tahun}",
            s.Permintaan.Alasan,
            $"{s.Permintaan.DimintaOleh}, {waktu.Tampil(s.Permintaan.DimintaPada)}",
            s.Permintaan.KodeIndikator is { } satu
                ? $"/kelola/kunci/{s.Tahun}/tw{(int)s.Permintaan.Triwulan}/{s.Permintaan.KodeDivisi}?indikator={satu}"
                : $"/kelola/jadwal/{s.Tahun}?tw={(int)s.Permintaan.Triwulan}&divisi={s.Permintaan.KodeDivisi}#perpanjangan")))];
    }

    private BarisKunci Baris(Realisasi realisasi, bool dipilih) => new(
        realisasi.Indikator.Kode,
        realisasi.Indikator.NamaTampil ?? realisasi.Indikator.NamaResmi,
        realisasi.Resmi!.Angka(realisasi.Triwulan).Teks(realisasi.Indikator.Manual),
        $"{realisasi.Resmi.DisetujuiOleh}, {waktu.Tampil(realisasi.Resmi.DisetujuiPada)}",
        realisasi.StatusPada(waktu.SekarangUtc).DapatDiisi() ? $"Terbuka sampai {waktu.Tampil(realisasi.KunciDibukaSampai!.Value)}: {realisasi.AlasanBukaKunci}" : null,
        realisasi.Versi.ToString(),
        dipilih);

    private BarisJadwal Baris(RekapCapaian rekap, Triwulan triwulan)
    {
        var ada = rekap.Tahun.Jadwal.FirstOrDefault(j => j.Triwulan == triwulan);
        var umum = rekap.Tahun.Jendela(triwulan, "", waktu.HariIni);
        var kurang = rekap.Divisi.Select(d => (d.Kode, Jumlah: d.Indikator.Count(i => i.Menunggak(triwulan)))).Where(d => d.Jumlah > 0).ToList();
        return new BarisJadwal(
            triwulan,
            ada is null ? "" : FormatTanggal.Isian(ada.Buka),
            ada is null ? "" : FormatTanggal.Isian(ada.Tutup),
            ada?.Versi.ToString() ?? "",
            umum.Keadaan switch
            {
                KeadaanJendela.TanpaJadwal => "Terbuka tanpa batas waktu",
                KeadaanJendela.BelumDibuka => $"Dibuka {FormatTanggal.Panjang(ada!.Buka)}",
                KeadaanJendela.Terbuka => $"Terbuka sampai {FormatTanggal.Panjang(ada!.Tutup)}",
                _ => $"Ditutup {FormatTanggal.Panjang(ada!.Tutup)}",
            },
            ada is null ? [] : [.. ada.Perpanjangan.GroupBy(p => p.KodeDivisi).Select(g => g.Last())
                .Select(p => $"{p.KodeDivisi} sampai {FormatTanggal.Panjang(p.Sampai)} ({p.DiberikanOleh}: {p.Alasan})")],
            kurang.Count == 0 ? "" : string.Join(", ", kurang.Select(k => $"{k.Kode} {k.Jumlah}")));
    }
}
