using ClosedXML.Excel;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>The cells of the capaian table: where each column is, and how a row of each kind looks.</summary>
internal sealed class TabelCapaian(IXLWorksheet lembar, NilaiRumus nilai)
{
    public const int Kode = 1;
    public const int Sasaran = 2;
    public const int Indikator = 3;
    public const int Satuan = 4;
    public const int Polaritas = 5;
    public const int KolomTahun = PeriodePertama + 4 * LebarPeriode;
    public const int Keterangan = KolomTahun + LebarPeriode;

    /// <summary>From the first column of a period to its realisasi and capaian.</summary>
    public const int GeserRealisasi = 1;
    public const int GeserCapaian = 2;

    private const int PeriodePertama = 6;
    private const int LebarPeriode = 3;
    private const double Ukuran = 8;
    private const double UkuranKeadaan = 7;

    // A3 landscape in points, and the width of the table at 7 pixels a unit.
    private const double LebarKertas = 1190.6;
    private const double TinggiKertas = 841.9;
    private const double MarginSamping = 0.8 * 72;

    private static readonly double[] Lebar =
        [9, 21, 30, 9, 8.5, .. Enumerable.Repeat(new[] { 7.3, 7.3, 8.2 }, 5).SelectMany(l => l), 29];

    /// <summary>First column of a quarter.</summary>
    public static int Kolom(Triwulan triwulan) => PeriodePertama + ((int)triwulan - 1) * LebarPeriode;

    /// <summary>Height that a text needs in a column.</summary>
    public static double Tinggi(string teks, int kolom) => TinggiTeks.Hitung(teks, Lebar[kolom - 1], Ukuran);

    /// <summary>Printable height at the scale that fits the width.</summary>
    public static double TinggiHalaman(double margin)
    {
        var lebarTabel = Lebar.Sum(l => l * TinggiTeks.TitikPerLebar + 3.75);
        var skala = Math.Min(1, (LebarKertas - MarginSamping) / lebarTabel);
        return (TinggiKertas - margin) / (Math.Floor(skala * 100) / 100);
    }

    /// <summary>Address of a cell, e.g. <c>H12</c>.</summary>
    public string Alamat(int baris, int kolom) => lembar.Cell(baris, kolom).Address.ToString()!;

    /// <summary>Widths and base style.</summary>
    public void AturKolom()
    {
        for (var kolom = 1; kolom <= Lebar.Length; kolom++)
        {
            lembar.Column(kolom).Width = Lebar[kolom - 1];
        }

        lembar.ShowGridLines = false;
    }

    /// <summary>A title line.</summary>
    public void Judul(int baris, string teks, double ukuran)
    {
        var daerah = lembar.Range(baris, 1, baris, Keterangan).Merge();
        lembar.Cell(baris, 1).TulisTeks(teks);
        daerah.Style.Font.Bold = ukuran > 9;
        daerah.Style.Font.FontSize = ukuran;
        daerah.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        lembar.Row(baris).Height = ukuran * 1.5;
    }

    /// <summary>The mark over figures that are not official yet.</summary>
    public void Sementara(int baris)
    {
        Judul(baris, CakupanMatriks.TandaSementara, 12);
        var daerah = lembar.Range(baris, 1, baris, Keterangan);
        daerah.Style.Border.OutsideBorder = XLBorderStyleValues.MediumDashed;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        lembar.Row(baris).Height = 21;
    }

    /// <summary>The two head rows.</summary>
    public void Kepala(int baris, CakupanMatriks cakupan)
    {
        (int Kolom, string Teks)[] tetap =
            [(Kode, "No. / Kode"), (Sasaran, "Sasaran Kegiatan"), (Indikator, "Indikator Kinerja Kegiatan"), (Satuan, "Satuan"), (Polaritas, "Polaritas"), (Keterangan, "Keterangan")];
        foreach (var (kolom, teks) in tetap)
        {
            lembar.Range(baris, kolom, baris + 1, kolom).Merge();
            lembar.Cell(baris, kolom).TulisTeks(teks);
        }

        (int Kolom, string Teks)[] periode =
            [.. TriwulanExtensions.Semua.Select(t => (Kolom(t), t.Nama())), (KolomTahun, $"Tahun {cakupan.Rekap.Tahun.Tahun} (s.d. {cakupan.Sampai.Nama()})")];
        foreach (var (kolom, teks) in periode)
        {
            lembar.Range(baris, kolom, baris, kolom + GeserCapaian).Merge();
            lembar.Cell(baris, kolom).TulisTeks(teks);
            lembar.Cell(baris + 1, kolom).TulisTeks("Target");
            lembar.Cell(baris + 1, kolom + GeserRealisasi).TulisTeks("Realisasi");
            lembar.Cell(baris + 1, kolom + GeserCapaian).TulisTeks("Capaian (%)");
        }

        var daerah = lembar.Range(baris, 1, baris + 1, Keterangan);
        GayaBuku.Kepala(daerah);
        daerah.Style.Font.FontSize = Ukuran;
        lembar.Row(baris).Height = 15;
        lembar.Row(baris + 1).Height = 24;
    }

    /// <summary>Heading of a division.</summary>
    public void KepalaDivisi(int baris, string teks)
    {
        var daerah = lembar.Range(baris, 1, baris, Keterangan);
        lembar.Range(baris, 1, baris, Indikator).Merge();
        lembar.Cell(baris, 1).TulisTeks(teks);
        daerah.Style.Font.Bold = true;
        daerah.Style.Font.FontSize = 9;
        daerah.Style.Fill.BackgroundColor = XLColor.FromHtml("#F4F6F8");
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        daerah.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        lembar.Row(baris).Height = 16;
    }

    /// <summary>Text of an indicator's row.</summary>
    public void Teks(int baris, int kolom, string teks) => lembar.Cell(baris, kolom).TulisTeks(teks);

    /// <summary>Lines and alignment of indicator rows. It keeps the cells' own fonts and fills.</summary>
    public void GayaBaris(int awal, int akhir)
    {
        var daerah = lembar.Range(awal, 1, akhir, Keterangan);
        GayaBuku.Garis(daerah);
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        foreach (var (dari, sampai) in new[] { (Kode, Polaritas), (Keterangan, Keterangan) })
        {
            lembar.Range(awal, dari, akhir, sampai).Style.Font.FontSize = Ukuran;
        }
    }

    /// <summary>Target, realisasi and capaian of one period.</summary>
    /// <returns>Height that the words in them need, where there is no figure.</returns>
    public double Periode(int baris, int kolom, Capaian capaian, bool termasuk)
    {
        var satuan = capaian.Data.Manual.Satuan.Jenis;
        var tanpaTarget = capaian.Target is null ? KeadaanNilai.TidakAdaTarget : capaian.Keadaan;
        Angka(lembar.Cell(baris, kolom), RumusSel.Target(capaian), satuan, tanpaTarget.Nama());
        var selRealisasi = lembar.Cell(baris, kolom + GeserRealisasi);
        var selCapaian = lembar.Cell(baris, kolom + GeserCapaian);
        if (!termasuk)
        {
            Keadaan(selRealisasi, CakupanMatriks.TandaKosong);
            Keadaan(selCapaian, CakupanMatriks.TandaKosong);
            return capaian.Target is null ? TinggiKata(tanpaTarget.Nama()) : 0;
        }

        // "No target" is not why a realisasi is missing: none is asked for.
        Angka(selRealisasi, RumusSel.Realisasi(capaian), satuan, capaian.Keadaan == KeadaanNilai.TidakAdaTarget ? CakupanMatriks.TandaKosong : capaian.Keadaan.Nama());
        if (RumusSel.Capaian(capaian, Alamat(baris, kolom), Alamat(baris, kolom + GeserRealisasi)) is { } angka)
        {
            Persen(selCapaian, angka, capaian.Kategori);
            return 0;
        }

        Keadaan(selCapaian, capaian.Teks);
        return TinggiKata(capaian.Teks);
    }

    /// <summary>Label and remark of a roll-up row.</summary>
    public void Rata(int baris, string nama, string keterangan)
    {
        lembar.Range(baris, 1, baris, Polaritas).Merge();
        lembar.Cell(baris, 1).TulisTeks(nama);
        lembar.Cell(baris, Keterangan).TulisTeks(keterangan);
        var daerah = lembar.Range(baris, 1, baris, Keterangan);
        GayaBuku.Garis(daerah);
        daerah.Style.Fill.BackgroundColor = XLColor.FromHtml("#F4F6F8");
        daerah.Style.Font.FontSize = Ukuran;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        daerah.Style.Alignment.WrapText = true;
        lembar.Range(baris, 1, baris, KolomTahun + GeserCapaian).Style.Font.Bold = true;
        lembar.Cell(baris, 1).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        lembar.Row(baris).Height = Math.Max(16, Tinggi(keterangan, Keterangan));
    }

    /// <summary>A mean: over exactly the capaian cells; words in them do not count. No number at all gives words, never an error.</summary>
    public void RataPeriode(int baris, int kolom, decimal? rata, KategoriCapaian? kategori, string daerah)
    {
        var sel = lembar.Cell(baris, kolom + GeserCapaian);
        if (rata is { } ada)
        {
            Persen(sel, new AngkaSel(ada, $"ROUND(AVERAGE({daerah}),4)"), kategori!.Value);
        }
        else
        {
            Keadaan(sel, kategori is null ? CakupanMatriks.TandaKosong : KategoriCapaian.BelumAda.Nama());
        }
    }

    /// <summary>A count; null where the period is not reported on.</summary>
    public void Hitungan(int baris, int kolom, int? jumlah)
    {
        var sel = lembar.Cell(baris, kolom + GeserCapaian);
        if (jumlah is { } ada)
        {
            sel.SetValue(ada);
            sel.Style.NumberFormat.Format = "0";
            sel.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        }
        else
        {
            Keadaan(sel, CakupanMatriks.TandaKosong);
        }
    }

    /// <summary>What the signs mean.</summary>
    /// <returns>The last row.</returns>
    public int TulisLegenda(int baris, PengaturanCapaian pengaturan)
    {
        var tercapai = FormatAngka.Ringkas(pengaturan.AmbangTercapai);
        var hampir = FormatAngka.Ringkas(pengaturan.AmbangHampir);
        var daerah = lembar.Range(baris, 1, baris, Keterangan).Merge();
        lembar.Cell(baris, 1).TulisTeks(
            $"{GayaBuku.Tanda(KategoriCapaian.Tercapai)} {KategoriCapaian.Tercapai.Nama()} (mulai {tercapai})   "
            + $"{GayaBuku.Tanda(KategoriCapaian.Hampir)} {KategoriCapaian.Hampir.Nama()} (mulai {hampir})   "
            + $"{GayaBuku.Tanda(KategoriCapaian.Tidak)} {KategoriCapaian.Tidak.Nama()} (di bawah {hampir})   "
            + $"{CakupanMatriks.TandaKosong} tidak ada angka yang diminta. Kata-kata di kolom angka dijelaskan pada lembar Keterangan.");
        daerah.Style.Font.FontSize = Ukuran;
        lembar.Row(baris - 1).Height = 6;
        lembar.Row(baris).Height = 14;
        return baris;
    }

    private static double TinggiKata(string teks) => TinggiTeks.Hitung(teks, Lebar[PeriodePertama - 1], UkuranKeadaan);

    private void Angka(IXLCell sel, AngkaSel? angka, JenisSatuan jenis, string keadaan)
    {
        if (angka is null)
        {
            Keadaan(sel, keadaan);
            return;
        }

        nilai.Tulis(sel, angka);
        var bulat = jenis == JenisSatuan.Jumlah && angka.Nilai == decimal.Truncate(angka.Nilai);
        sel.Style.NumberFormat.Format = bulat ? "#,##0" : "#,##0.00";
        sel.Style.Font.FontSize = Ukuran;
        sel.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    }

    private void Persen(IXLCell sel, AngkaSel angka, KategoriCapaian kategori)
    {
        nilai.Tulis(sel, angka);
        sel.Style.NumberFormat.Format = GayaBuku.FormatCapaian(kategori);
        sel.Style.Font.FontSize = Ukuran;
        sel.Style.Font.Bold = true;
        sel.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        GayaBuku.Status(sel.Style, kategori);
    }

    private static void Keadaan(IXLCell sel, string teks)
    {
        sel.TulisTeks(teks);
        sel.Style.Font.FontSize = UkuranKeadaan;
        sel.Style.Font.Bold = false;
        sel.Style.Font.Italic = teks != CakupanMatriks.TandaKosong;
        sel.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sel.Style.Alignment.WrapText = true;
        sel.Style.Font.FontColor = XLColor.FromHtml("#47545F");
    }
}
