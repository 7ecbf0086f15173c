using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.VerifikasiRealisasi;

/// <summary>Reads the review page: figures from the one read model, beside them notes, people and versions.</summary>
public sealed class VerifikasiQuery(RekapCapaianQuery rekapCapaian, BuktiQuery bukti, KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The page; null where year or division do not exist or are out of reach.</summary>
    public async Task<VerifikasiViewModel?> AmbilAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, PutusanForm? form, IReadOnlyList<(string Bidang, string Pesan)> galat, IReadOnlySet<string> konflik,
        CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(galat);
        ArgumentNullException.ThrowIfNull(konflik);
        if (AlurRealisasi.MenungguKeputusan(pengguna) is not { } menunggu
            || await rekapCapaian.AmbilAsync(tahun, batal) is not { } rekap
            || rekap.Divisi.FirstOrDefault(d => d.Kode == kodeDivisi) is not { } divisi)
        {
            return null;
        }

        var laporan = (await db.Realisasi.AsNoTracking().Include(r => r.Indikator).DalamCakupan(pengguna)
            .Where(r => r.Triwulan == triwulan && r.Indikator.TahunKinerjaId == rekap.Tahun.Id && r.Indikator.Sasaran.Divisi.Kode == kodeDivisi && r.Status == menunggu)
            .ToListAsync(batal)).ToDictionary(r => r.IndikatorKinerjaId);
        var jumlahBukti = await bukti.JumlahAsync(rekap.Tahun.Id, kodeDivisi, batal);
        var diputus = form?.Baris.ToDictionary(b => b.Kode) ?? [];
        return new VerifikasiViewModel
        {
            Tahun = tahun,
            Triwulan = triwulan,
            KodeDivisi = kodeDivisi,
            NamaDivisi = divisi.NamaTampil,
            Pekerjaan = menunggu == StatusRealisasi.Diajukan ? "Verifikasi" : "Persetujuan",
            Baris = [.. divisi.Indikator.Where(i => laporan.ContainsKey(i.Id))
                .Select(i => Baris(i, laporan[i.Id], triwulan, diputus.GetValueOrDefault(i.Kode), galat, konflik.Contains(i.Kode)) with
                {
                    AlamatBukti = $"/bukti/{tahun}/tw{(int)triwulan}/{i.Kode}",
                    JumlahBukti = jumlahBukti.GetValueOrDefault((i.Id, triwulan)),
                })],
            Galat =
            [
                .. galat.Select(g => (g.Bidang.Replace('.', '-'), g.Bidang.LastIndexOf('.') is var titik and > 0 ? $"{g.Bidang[..titik]}: {g.Pesan}" : g.Pesan)),
                .. konflik.Select(k => ($"{k}.baris".Replace('.', '-'), $"{k}: berubah sejak Anda membuka halaman ini. Periksa lagi, lalu putuskan.")),
            ],
            BelumTersimpan = form is not null,
        };
    }

    private BarisVerifikasi Baris(
        RekapIndikator indikator, Realisasi laporan, Triwulan triwulan, BarisPutusan? putusan, IReadOnlyList<(string Bidang, string Pesan)> galat, bool konflik)
    {
        var capaian = indikator.Triwulanan(triwulan, SumberData.TermasukSementara);
        var manual = indikator.Manual;
        var awalan = indikator.Kode + ".";
        return new BarisVerifikasi
        {
            Kode = indikator.Kode,
            Nama = indikator.NamaTampil,
            Sasaran = $"{indikator.Sasaran.Penanda} {indikator.Sasaran.NamaTampil}",
            Manual = ManualIkuViewModel.Dari(indikator.Kode, manual, laporan.Indikator.Uraian),
            Target = FormatAngka.Bersatuan(capaian.Target, manual.Satuan) ?? "Tanpa target",
            Dilaporkan = laporan.Angka.Teks(manual),
            TriwulanLalu = triwulan > Triwulan.I
                ? indikator.Realisasi.FirstOrDefault(r => r.Triwulan == triwulan - 1)?.Dihitung(SumberData.TermasukSementara).Teks(manual) ?? "–" : "–",
            Resmi = laporan.Resmi is { } resmi
                ? $"Sudah pernah disetujui {resmi.DisetujuiOleh}, {waktu.Tampil(resmi.DisetujuiPada)}: {resmi.Angka(triwulan).Teks(manual)}. Dibuka lagi oleh {laporan.KunciDibukaOleh}: {laporan.AlasanBukaKunci}"
                : null,
            Terlambat = laporan.HariTerlambat is > 0 and var hari ? $"Terlambat {hari} hari" : null,
            Realisasi = FormatAngka.Bersatuan(capaian.Realisasi, manual.Satuan) ?? "–",
            Capaian = capaian,
            Analisis = laporan.Analisis,
            Kendala = laporan.Kendala,
            TindakLanjut = laporan.TindakLanjut,
            AlasanTidakBerlaku = laporan.TidakBerlaku ? laporan.AlasanTidakBerlaku : null,
            Peringatan = PeringatanViewModel.Dari(capaian, laporan, waktu),
            Riwayat = laporan.Status == StatusRealisasi.Diverifikasi
                ? $"Diverifikasi {laporan.DiverifikasiOleh}, {Saat(laporan.DiverifikasiPada)}; diisi {laporan.DiisiOleh}"
                : $"Diajukan {laporan.DiajukanOleh}, {Saat(laporan.DiajukanPada)}; diisi {laporan.DiisiOleh}",
            AlasanLama = laporan.AlasanDikembalikan,
            Versi = laporan.Versi.ToString(),
            Keputusan = konflik ? null : putusan?.Keputusan,
            Alasan = putusan?.Alasan,
            DilihatSebelumnya = konflik ? putusan?.Dilihat ?? "" : null,
            Galat = galat.Where(g => g.Bidang.StartsWith(awalan, StringComparison.Ordinal)).GroupBy(g => g.Bidang[awalan.Length..])
                .ToDictionary(g => g.Key, g => string.Join(". ", g.Select(x => x.Pesan))),
        };
    }

    private string Saat(DateTime? utc) => utc is { } ada ? waktu.Tampil(ada) : "–";
}
