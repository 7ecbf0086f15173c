using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.MatriksIku;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>
/// The capaian sheet: what is stored, what LibreOffice calculates from the formulas, and what the application says must be one figure.
/// </summary>
[Collection(KelompokBuku.Nama)]
public sealed class LembarCapaianTests(BukuUji buku)
{
    private const string Lembar = "Capaian 2023";
    private const double Selisih = 1e-9;

    private static readonly (Triwulan? Triwulan, string Target, string Realisasi, string Capaian)[] Periode =
    [
        (Triwulan.I, "F", "G", "H"), (Triwulan.II, "I", "J", "K"), (Triwulan.III, "L", "M", "N"), (Triwulan.IV, "O", "P", "Q"), (null, "R", "S", "T"),
    ];

    [Theory]
    [InlineData("resmi")]
    [InlineData("lengkap")]
    [InlineData("lain")]
    public void AngkaSetiapIndikatorSamaDenganAplikasiDanDenganHitunganLibreOffice(string nama)
    {
        var (cakupan, isi, hitung) = Pilih(nama);
        using (isi)
        using (hitung)
        {
            foreach (var indikator in cakupan.Rekap.Semua)
            {
                var baris = isi.Baris(Lembar, "A", t => t == indikator.Kode);
                foreach (var (triwulan, target, realisasi, capaian) in Periode)
                {
                    if (triwulan is { } tw && !cakupan.Termasuk(tw))
                    {
                        Assert.Equal(CakupanMatriks.TandaKosong, isi.Teks(Lembar, capaian + baris));
                        Assert.Equal(CakupanMatriks.TandaKosong, isi.Teks(Lembar, realisasi + baris));
                        continue;
                    }

                    var harus = triwulan is { } ada ? indikator.Triwulanan(ada, cakupan.Sumber) : indikator.Tahunan(cakupan.Sampai, cakupan.Sumber);
                    Sama(isi, hitung, capaian + baris, harus.Nilai, harus.Teks);
                    Sama(isi, hitung, realisasi + baris, harus.Realisasi, null);
                    if (harus.Keadaan != KeadaanNilai.TidakBerlaku)
                    {
                        Sama(isi, hitung, target + baris, harus.Target, "Tidak ada target");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("resmi")]
    [InlineData("lengkap")]
    [InlineData("lain")]
    public void RataRataSamaDenganAplikasiDanDenganHitunganLibreOffice(string nama)
    {
        var (cakupan, isi, hitung) = Pilih(nama);
        using (isi)
        using (hitung)
        {
            foreach (var (triwulan, _, _, capaian) in Periode.Where(p => p.Triwulan is not { } tw || cakupan.Termasuk(tw)))
            {
                RekapNilai Gabung(IReadOnlyList<RekapIndikator> indikator) => triwulan is { } tw
                    ? cakupan.Rekap.Gabung(indikator, tw, cakupan.Sumber)
                    : cakupan.Rekap.GabungTahun(indikator, cakupan.Sampai, cakupan.Sumber);

                foreach (var divisi in cakupan.Rekap.Divisi)
                {
                    Sama(isi, hitung, capaian + isi.Baris(Lembar, "A", t => t == $"Rata-rata capaian {divisi.NamaTampil}"), Gabung(divisi.Indikator).Nilai, "Belum ada data");
                }

                var kanwil = isi.Baris(Lembar, "A", t => t.StartsWith("Rata-rata capaian Kantor Wilayah", StringComparison.Ordinal));
                var semua = Gabung(cakupan.Rekap.Semua);
                Sama(isi, hitung, capaian + kanwil, semua.Nilai, "Belum ada data");
                if (triwulan is { } ada)
                {
                    Sama(isi, hitung, capaian + (kanwil + 1), cakupan.Rekap.RataRataDivisi(ada, cakupan.Sumber), "Belum ada data");
                }

                int[] jumlah = [semua.Distribusi.Tercapai, semua.Distribusi.Hampir, semua.Distribusi.Tidak, semua.Distribusi.Belum, semua.Distribusi.TidakDinilai];
                Assert.Equal(jumlah.Select(j => (double?)j), Enumerable.Range(kanwil + 2, 5).Select(b => isi.Angka(Lembar, capaian + b)));
                Assert.Equal(61, jumlah.Sum());
            }
        }
    }

    [Fact]
    public void ContohLengkapMemuatSetiapKeadaanYangMungkin()
    {
        var semua = buku.Lengkap.Rekap.Semua
            .SelectMany(i => TriwulanExtensions.Semua.Select(t => i.Triwulanan(t, buku.Lengkap.Sumber)).Append(i.Tahunan(Triwulan.IV, buku.Lengkap.Sumber))).ToList();

        // Late is not reached yet: the read model knows no closing dates.
        Assert.Equal(Enum.GetValues<KeadaanNilai>().Except([KeadaanNilai.TerlambatBelumDiisi]).Order(), semua.Select(c => c.Keadaan).Distinct().Order());
        Assert.Equal(Enum.GetValues<KategoriCapaian>().Order(), semua.Select(c => c.Kategori).Distinct().Order());
        foreach (var polaritas in Enum.GetValues<Polaritas>())
        {
            Assert.Contains(semua, c => c.Nilai is not null && c.Data.Manual.Polaritas == polaritas);
        }

        Assert.Contains(semua, c => c.Mentah < 0 && c.Nilai == 0);
        Assert.Contains(semua, c => c.Mentah > 120 && c.Nilai == 120);
        Assert.Contains(semua, c => c.Mentah == 100 && c.Nilai == 120);
        Assert.Contains(semua, c => c.Target < 0 && c.Nilai is not null);
        Assert.Contains(semua, c => c.Target == 0 && c.Nilai is not null);
        Assert.Contains(semua, c => c.TercapaiLebihAwal);
    }

    [Theory]
    [InlineData("YAN.03.1", "I", "30+35", 65)]
    [InlineData("YAN.03.1", "J", "28+40", 68)]
    [InlineData("PAS.03.1", "G", "4117/1000*100", 411.7)]
    [InlineData("PAS.03.4", "G", "(94-100)/100*100", -6)]
    [InlineData("YAN.04.2", "J", "AVERAGE(1,2)", 1.5)]
    [InlineData("YAN.10.3", "I", "3+3", 6)]
    [InlineData("YAN.10.3", "L", "3+3+6", 12)]
    public void RumusMenunjukkanPembilangPenyebutDanSuku(string kode, string kolom, string rumus, double nilai)
    {
        using var isi = new IsiBuku(buku.BukuLengkap);
        var alamat = kolom + isi.Baris(Lembar, "A", t => t == kode);
        Assert.Equal(rumus, isi.Sel(Lembar, alamat)!.CellFormula!.Text);
        Assert.Equal(nilai, isi.Angka(Lembar, alamat)!.Value, Selisih);
    }

    /// <summary>Approved quarters keep the target of their version, in the figure that is stored, in the one that is calculated and on the official sheet.</summary>
    [Fact]
    public void Jebakan18_SetiapPeriodeMemakaiVersiTargetnya()
    {
        using var isi = new IsiBuku(buku.BukuLengkap);
        using var hitung = new IsiBuku(buku.HitungLengkap);
        var baris = isi.Baris(Lembar, "A", t => t == "YAN.10.3");
        foreach (var satu in new[] { isi, hitung })
        {
            Assert.Equal([3, 6, 12, 20], new[] { "F", "I", "L", "R" }.Select(k => (decimal)satu.Angka(Lembar, k + baris)!.Value));
            Assert.Equal([100m, 116.6667m, 100m, 60m], new[] { "H", "K", "N", "T" }.Select(k => decimal.Round((decimal)satu.Angka(Lembar, k + baris)!.Value, 4)));
        }

        Assert.Contains("Target diubah mulai TW III (PK perubahan 2).", isi.Teks(Lembar, "U" + baris), StringComparison.Ordinal);
        Assert.Contains(buku.Tampil("lengkap", "IKU 2023"), b => b[3] == "20 Instansi Pemerintah (semula 12)");
        Assert.Contains(buku.Tampil("lengkap", "IKU 2023"), b => b[3] == "92,5% (semula 80%)");
        var keterangan = buku.Tampil("lengkap", "Keterangan");
        Assert.Equal(3, keterangan.Count(b => b[1].StartsWith("PK perubahan ", StringComparison.Ordinal)));
        Assert.DoesNotContain(buku.Tampil("resmi", "Keterangan"), b => b[0] == "Perubahan target");
    }

    [Fact]
    public void RumusCapaianMerujukTargetRealisasiDanKeduaBatas()
    {
        using var isi = new IsiBuku(buku.BukuResmi);
        var baris = isi.Baris(Lembar, "A", t => t == "ADM.01.1");
        Assert.Equal($"ROUND(MAX(BatasBawah,MIN(BatasAtas,J{baris}/I{baris}*100)),4)", isi.Sel(Lembar, $"K{baris}")!.CellFormula!.Text);
        var nama = isi.Dokumen.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(d => d.LocalSheetId is null).ToDictionary(d => d.Name!.Value!, d => d.Text, StringComparer.Ordinal);
        Assert.Equal(0d, isi.Angka("Keterangan", nama["BatasBawah"].Split('!')[1].Replace("$", "", StringComparison.Ordinal)));
        Assert.Equal(120d, isi.Angka("Keterangan", nama["BatasAtas"].Split('!')[1].Replace("$", "", StringComparison.Ordinal)));
    }

    /// <summary>The settings of a year that are not thresholds: in the formulas of the cells, in the words and on the sheet that says how to read them.</summary>
    [Fact]
    public void PengaturanLain_RumusKonversiDanNamaPredikat_DiSelDanKeterangan()
    {
        using var isi = new IsiBuku(buku.BukuLain);
        var minimal = isi.Baris(Lembar, "A", t => t == "PAS.02.1");
        Assert.Contains($"F{minimal}/G{minimal}*100", isi.Sel(Lembar, $"H{minimal}")!.CellFormula!.Text, StringComparison.Ordinal);
        Assert.Equal("Tidak dapat dihitung", isi.Teks(Lembar, $"N{minimal}"));
        Assert.Equal(130d, isi.Angka(Lembar, $"H{isi.Baris(Lembar, "A", t => t == "PAS.06.2")}"));
        Assert.Equal(100m, buku.Lengkap.Rekap.Semua.Single(i => i.Kode == "PAS.06.2").Triwulanan(Triwulan.I, SumberData.Resmi).Nilai);

        var keterangan = buku.Tampil("lain", "Keterangan").ToLookup(b => b[0], b => b[1]);
        Assert.Contains("target ÷ realisasi × 100. Realisasi 0 tidak dapat dihitung.", keterangan["Polaritas Minimal"].Single(), StringComparison.Ordinal);
        Assert.Contains("dinilai 130 bila targetnya tercapai", keterangan["Capaian penuh"].Single(), StringComparison.Ordinal);
        Assert.StartsWith("Memuaskan mulai 91; Sangat Baik mulai 76; Sedang", keterangan["Predikat rata-rata"].Single(), StringComparison.Ordinal);
        Assert.Contains("(2 × target − realisasi) ÷ target × 100", buku.Tampil("lengkap", "Keterangan").Single(b => b[0] == "Polaritas Minimal")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void StatusTampakSebagaiTandaDiDepanAngka()
    {
        var tampil = buku.Tampil("resmi", Lembar);
        foreach (var indikator in buku.Resmi.Rekap.Semua)
        {
            var capaian = indikator.Triwulanan(Triwulan.II, SumberData.Resmi);
            var tanda = capaian.Kategori switch { KategoriCapaian.Tercapai => "✓ ", KategoriCapaian.Hampir => "◐ ", KategoriCapaian.Tidak => "✕ ", _ => "" };
            Assert.Equal(tanda + capaian.Teks.Split(" (")[0], tampil.Single(b => b[0] == indikator.Kode)[10]);
        }
    }

    [Fact]
    public void TandaDataSementaraHanyaBilaAdaYangBelumDisetujui()
    {
        Assert.Contains(buku.Tampil("lengkap", Lembar), b => b[0] == CakupanMatriks.TandaSementara);
        Assert.DoesNotContain(buku.Tampil("resmi", Lembar), b => b[0] == CakupanMatriks.TandaSementara);
        Assert.False((buku.Resmi with { Sumber = SumberData.TermasukSementara }).AdaSementara);
        Assert.False((buku.Lengkap with { Sampai = Triwulan.II }).AdaSementara);
    }

    [Fact]
    public void TanpaAngkaSamaSekaliTidakAdaRumusRataRata()
    {
        var kosong = new CakupanMatriks(RekapUji.Lembar2023().Bangun(), Triwulan.II, SumberData.Resmi);
        using var isi = new IsiBuku(BukuUji.Tulis(kosong));
        Assert.DoesNotContain(isi.Sel(Lembar), s => s.CellFormula is not null);
        Assert.Equal("Belum ada data", isi.Teks(Lembar, $"K{isi.Baris(Lembar, "A", t => t.StartsWith("Rata-rata dari", StringComparison.Ordinal))}"));
        Assert.Equal("Belum diisi", isi.Teks(Lembar, $"K{isi.Baris(Lembar, "A", t => t == "PAS.07.3")}"));
    }

    private static void Sama(IsiBuku isi, IsiBuku hitung, string alamat, decimal? harus, string? kata)
    {
        var tersimpan = isi.Angka(Lembar, alamat);
        if (harus is not { } nilai)
        {
            Assert.Null(tersimpan);
            Assert.False(string.IsNullOrEmpty(isi.Teks(Lembar, alamat)), alamat);
            if (kata is not null)
            {
                Assert.Equal(kata, isi.Teks(Lembar, alamat));
            }

            return;
        }

        Assert.True(Dekat(tersimpan, nilai), $"{alamat} tersimpan {tersimpan}, seharusnya {nilai}");
        var terhitung = hitung.Angka(Lembar, alamat);
        Assert.True(Dekat(terhitung, nilai), $"{alamat} dihitung {terhitung?.ToString(CultureInfo.InvariantCulture)}, seharusnya {nilai}: {isi.Sel(Lembar, alamat)!.CellFormula?.Text}");
    }

    private static bool Dekat(double? ada, decimal harus) =>
        ada is { } angka && Math.Abs(angka - (double)harus) <= Selisih * Math.Max(1, Math.Abs((double)harus));

    private (CakupanMatriks Cakupan, IsiBuku Isi, IsiBuku Hitung) Pilih(string nama) => nama switch
    {
        "resmi" => (buku.Resmi, new IsiBuku(buku.BukuResmi), new IsiBuku(buku.HitungResmi)),
        "lain" => (buku.Lain, new IsiBuku(buku.BukuLain), new IsiBuku(buku.HitungLain)),
        _ => (buku.Lengkap, new IsiBuku(buku.BukuLengkap), new IsiBuku(buku.HitungLengkap)),
    };
}
