using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenetapanManual;

/// <summary>Reads the list of a year's indicators and the page of one Manual IKU.</summary>
public sealed class DaftarManualQuery(TemuanIndikatorQuery temuan, KinerjaDbContext db, WaktuKantor waktu)
{
    private const string Belum = "Belum ada ";

    /// <summary>The default year; null where there is none.</summary>
    public async Task<int?> TahunTerbaruAsync(CancellationToken batal) =>
        await db.TahunKinerja.BawaanDulu().Select(t => (int?)t.Tahun).FirstOrDefaultAsync(batal);

    /// <summary>The list; null where the year or the division asked for does not exist.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="saringan">What is asked for.</param>
    /// <param name="dipilih">Codes that were ticked for confirmation.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<DaftarManualViewModel?> AmbilAsync(int tahun, SaringanManual saringan, IReadOnlyCollection<string> dipilih, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        ArgumentNullException.ThrowIfNull(dipilih);
        if (await temuan.AmbilAsync(tahun, batal) is not { } daftar)
        {
            return null;
        }

        var divisi = daftar.Indikator.Select(i => i.Indikator.Sasaran.Divisi).DistinctBy(d => d.Kode).ToList();
        if (!string.IsNullOrEmpty(saringan.Divisi) && divisi.TrueForAll(d => d.Kode != saringan.Divisi))
        {
            return null;
        }

        var milik = daftar.Indikator.Where(i => string.IsNullOrEmpty(saringan.Divisi) || i.Indikator.Sasaran.Divisi.Kode == saringan.Divisi).ToList();
        var tampil = milik.Where(i => (!saringan.Perlu || i.PerluDiperiksa) && (saringan.Jenis is not { } jenis || i.Temuan.Any(t => t.Jenis == jenis))).ToList();
        return new DaftarManualViewModel
        {
            Tahun = tahun,
            SemuaTahun = daftar.SemuaTahun,
            Saringan = saringan,
            DaftarDivisi = [.. divisi.Select(d => (d.Kode, d.NamaTampil))],
            PerJenis = [.. milik.SelectMany(i => i.Temuan.Select(t => t.Jenis).Distinct()).GroupBy(j => j).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            Total = milik.Count,
            PerluDiperiksa = milik.Count(i => i.PerluDiperiksa),
            PerluDilengkapi = milik.Count(i => i.PerluDilengkapi),
            Tampil = tampil.Count,
            Divisi = [.. tampil.GroupBy(i => i.Indikator.Sasaran.Divisi.Kode).Select(d => new DivisiManual(
                d.First().Indikator.Sasaran.Divisi.NamaTampil,
                [.. d.GroupBy(i => i.Indikator.Sasaran.Id).Select(s => new SasaranManual(NamaSasaran(s.First().Indikator.Sasaran), [.. s.Select(i => Baris(tahun, i))]))]))],
            Polaritas = [.. daftar.Indikator.Where(i => i.Temuan.Any(t => t.Jenis == JenisTemuan.PolaritasBelumDikonfirmasi)).Select(i => new PolaritasMenunggu(
                i.Indikator.Kode, i.Nama, i.Indikator.Manual.Polaritas.Arah(), i.Indikator.Uraian.Definisi,
                KonfirmasiPolaritasForm.Nilai(i.Indikator.Kode, i.Indikator.Versi.ToString()), dipilih.Contains(i.Indikator.Kode)))],
        };
    }

    /// <summary>The page of one Manual IKU; null where year or indicator do not exist.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="kode">Code of the indicator.</param>
    /// <param name="form">What was typed; null on a fresh page.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<ManualViewModel?> SuntingAsync(int tahun, string kode, ManualForm? form, CancellationToken batal)
    {
        if (await temuan.AmbilAsync(tahun, batal) is not { } daftar || daftar.Indikator.FirstOrDefault(i => i.Indikator.Kode == kode) is not { } milik)
        {
            return null;
        }

        var indikator = milik.Indikator;
        var letak = daftar.Indikator.ToList().IndexOf(milik);
        var isi = form ?? ManualForm.Dari(indikator);
        var terkunci = await LaporanIndikator.BacaAsync(db, indikator.Id, batal) is { SudahDilaporkan: true } laporan
            ? $"Cara mengukur tidak dapat diubah lagi: realisasi {laporan.Triwulan} sudah diajukan. Uraian, label, dan data dukung wajib masih dapat diperbaiki."
            : null;
        return new ManualViewModel
        {
            Tahun = tahun,
            Kode = kode,
            Nama = milik.Nama,
            Sasaran = NamaSasaran(indikator.Sasaran),
            Divisi = indikator.Sasaran.Divisi.NamaTampil,
            TargetResmi = indikator.TargetResmi,
            Ditetapkan = indikator.ManualDitetapkanPada is { } pada
                ? $"Berlaku sejak {waktu.Tampil(pada)}, ditetapkan {indikator.ManualDitetapkanOleh}."
                : $"Sebagaimana dimuat dari lembar IKU {tahun}; belum ditetapkan Admin.",
            Terkunci = terkunci,
            Aturan = ManualIkuViewModel.Dari(kode, indikator.Manual with { LabelPembilang = null, LabelPenyebut = null, BuktiWajib = false }, UraianIku.Kosong),
            Isi = isi,
            Contoh = ContohPerhitungan.Susun(terkunci is null ? isi.Manual(indikator.Manual) : indikator.Manual, daftar.Tahun.Pengaturan),
            Temuan = milik.Temuan,
            RumusMinimal = daftar.Tahun.Pengaturan.RumusMinimal.Uraian(),
            BatasAtas = FormatAngka.Ringkas(daftar.Tahun.Pengaturan.BatasAtas),
            BelumTersimpan = form is not null,
            CatatanBaca = new[] { (nameof(ManualForm.SkalaMin), isi.SkalaMin), (nameof(ManualForm.SkalaMaks), isi.SkalaMaks), (nameof(ManualForm.RealisasiTerburuk), isi.RealisasiTerburuk) }
                .Select(b => (Bidang: b.Item1, BacaanAngka.Baca(b.Item2).Catatan)).Where(b => b.Catatan is not null).ToDictionary(b => b.Bidang, b => b.Catatan!),
            Sebelumnya = letak > 0 ? daftar.Indikator[letak - 1].Indikator.Kode : null,
            Berikutnya = letak < daftar.Indikator.Count - 1 ? daftar.Indikator[letak + 1].Indikator.Kode : null,
        };
    }

    private static BarisManual Baris(int tahun, IndikatorTahun milik)
    {
        // Names of what is missing all begin alike: said once.
        var dilengkapi = milik.Temuan.Where(t => t.Tingkat == TingkatTemuan.PerluDilengkapi)
            .Select(t => t.Jenis.Nama() is var nama && nama.StartsWith(Belum, StringComparison.Ordinal) ? nama[Belum.Length..] : nama).ToList();
        return new BarisManual(
            milik.Indikator.Kode, milik.Nama, ManualViewModel.AlamatDari(tahun, milik.Indikator.Kode),
            [.. milik.Temuan.Where(t => t.Tingkat == TingkatTemuan.PerluDiperiksa)],
            dilengkapi.Count == 0 ? null : Belum + string.Join(", ", dilengkapi) + ".");
    }

    private static string NamaSasaran(SasaranKegiatan sasaran) => $"{sasaran.Penanda} {sasaran.NamaTampil ?? sasaran.NamaResmi}".Trim();
}
