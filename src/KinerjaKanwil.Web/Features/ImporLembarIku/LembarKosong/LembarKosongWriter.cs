using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporLembarIku.LembarKosong;

/// <summary>An empty sheet in the official layout, with an example row and how to fill it in: for the first year of an office.</summary>
internal static class LembarKosongWriter
{
    /// <summary>Content type of the file.</summary>
    public const string JenisIsi = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Kolom = 4;
    private const string FormatTeks = "@";
    private static readonly double[] Lebar = [5, 28, 38, 20];

    private static readonly (string Apa, string Cara)[] Petunjuk =
    [
        ("Judul", "Beberapa baris di atas tabel, baris terakhir menyebut tahun: … TAHUN 2024. Tahunnya harus sama dengan yang dipilih di halaman impor."),
        ("Dasar hukum", "Satu baris di bawah judul, diawali Sesuai atau Berdasarkan."),
        ("Judul divisi", "Satu baris sebelum tabelnya, dengan nomor: 1. DIVISI ADMINISTRASI. Setiap divisi boleh punya tabel sendiri, atau satu tabel dengan judul divisi di dalamnya."),
        ("No.", "Nomor sasaran, seperti akan dicetak: 1. Tulis hanya di baris pertama sasaran itu."),
        ("Sasaran Kegiatan", "Nama sasaran di baris yang sama dengan nomornya. Baris berikutnya dikosongkan selama sasarannya sama; sel boleh digabung ke bawah."),
        ("Indikator Kinerja Kegiatan", "Satu indikator di satu baris. Bila bernomor, tulis nomornya di depan: 1. Persentase …"),
        ("Target", "Angka dengan satuannya: 90% (persen), 82 (indeks), 133 Layanan (jumlah, dengan kata satuannya). Koma untuk desimal: 3,25 (indeks)."),
        ("Tanda tangan", "Di bawah tabel terakhir: jabatan, keterangan (boleh kosong), nama, lalu NIP. dan 18 angkanya."),
        ("Baris contoh", "Ganti isi baris contoh dengan isi Anda. Baris kosong dan kolom lain tidak dibaca."),
        ("Yang tidak ada di lembar ini", "Skala indeks, polaritas, target triwulan, dan uraian Manual IKU diisi di aplikasi sesudah impor, di halaman Manual IKU dan Target."),
    ];

    /// <summary>Writes the file.</summary>
    public static byte[] Tulis(int tahun, string kantor)
    {
        using var buku = new XLWorkbook();
        buku.Style.Font.FontName = GayaBuku.Huruf;
        buku.Style.Font.FontSize = GayaBuku.Ukuran;
        buku.Properties.Title = $"Lembar IKU kosong {tahun}";
        buku.Properties.Author = TeksSel.Bersihkan(kantor);
        TulisLembar(buku.Worksheets.Add($"IKU {tahun}"), tahun, kantor);
        TulisPetunjuk(buku.Worksheets.Add("Petunjuk"));
        using var berkas = new MemoryStream();
        buku.SaveAs(berkas, new SaveOptions { EvaluateFormulasBeforeSaving = false, GenerateCalculationChain = false, ValidatePackage = false });
        using (var dokumen = SpreadsheetDocument.Open(berkas, isEditable: true))
        {
            BenahBuku.Benahi(dokumen.WorkbookPart!);
        }

        return berkas.ToArray();
    }

    private static void TulisLembar(IXLWorksheet lembar, int tahun, string kantor)
    {
        for (var n = 0; n < Kolom; n++)
        {
            lembar.Column(n + 1).Width = Lebar[n];
        }

        lembar.ShowGridLines = false;
        var baris = 1;
        foreach (var judul in new[] { "INDIKATOR KINERJA UTAMA DI LINGKUNGAN", kantor.ToUpper(CultureInfo.GetCultureInfo("id-ID")), $"TAHUN {tahun}" })
        {
            var daerah = Gabung(lembar, baris++, judul, 1, 18);
            daerah.Style.Font.Bold = true;
            daerah.Style.Font.FontSize = 12;
            daerah.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        }

        baris++;
        Gabung(lembar, baris++, "Sesuai Keputusan … Nomor … tentang Penetapan Indikator Kinerja Utama …", 1, 30);
        baris++;
        string[][] divisi = [["1. DIVISI ADMINISTRASI", "1.", "Contoh: Terwujudnya layanan administratif yang efektif dan efisien", "1. Contoh: Indeks kepuasan layanan internal", "3,1 (indeks)", "2. Contoh: Persentase dokumen yang diselesaikan tepat waktu", "90%"],
            ["2. DIVISI …", "1.", "Contoh: Terselenggaranya pelayanan yang berkualitas", "Contoh: Jumlah permohonan yang difasilitasi", "133 Layanan"]];
        foreach (var satu in divisi)
        {
            Gabung(lembar, baris++, satu[0], 1, 18).Style.Font.Bold = true;
            string[] kepala = ["No.", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target"];
            for (var n = 0; n < Kolom; n++)
            {
                lembar.Cell(baris, n + 1).TulisTeks(kepala[n]);
                lembar.Cell(baris + 1, n + 1).TulisTeks($"({n + 1})");
            }

            GayaBuku.Kepala(lembar.Range(baris, 1, baris + 1, Kolom));
            lembar.Row(baris).Height = 20;
            baris += 2;
            var awal = baris;
            lembar.Cell(baris, 1).TulisTeks(satu[1]);
            lembar.Cell(baris, 2).TulisTeks(satu[2]);
            for (var n = 3; n + 1 < satu.Length; n += 2)
            {
                lembar.Cell(baris, 3).TulisTeks(satu[n]);
                lembar.Cell(baris, 4).TulisTeks(satu[n + 1]);
                lembar.Row(baris++).Height = Math.Max(TinggiTeks.Hitung(satu[2], Lebar[1], GayaBuku.Ukuran), TinggiTeks.Hitung(satu[n], Lebar[2], GayaBuku.Ukuran));
            }

            var isi = lembar.Range(awal, 1, baris - 1, Kolom);
            GayaBuku.Garis(isi);
            isi.Style.NumberFormat.Format = FormatTeks;
            isi.Style.Alignment.WrapText = true;
            isi.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            isi.Style.Font.Italic = true;
            lembar.Range(awal, 4, baris - 1, 4).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            baris++;
        }

        foreach (var teks in new[] { "KEPALA KANTOR WILAYAH,", "Ditandatangani secara elektronik oleh :", "NAMA LENGKAP", "NIP. 18 angka" })
        {
            Gabung(lembar, baris, teks, 3, 18).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            baris += 2;
        }

        lembar.PageSetup.PaperSize = XLPaperSize.A4Paper;
        lembar.PageSetup.FitToPages(1, 0);
    }

    private static IXLRange Gabung(IXLWorksheet lembar, int baris, string teks, int kolom, double tinggi)
    {
        var daerah = lembar.Range(baris, kolom, baris, Kolom).Merge();
        lembar.Cell(baris, kolom).TulisTeks(teks);
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        lembar.Row(baris).Height = tinggi;
        return daerah;
    }

    private static void TulisPetunjuk(IXLWorksheet lembar)
    {
        lembar.Column(1).Width = 28;
        lembar.Column(2).Width = 100;
        lembar.Cell(1, 1).TulisTeks("Bagian");
        lembar.Cell(1, 2).TulisTeks("Cara mengisi");
        GayaBuku.Kepala(lembar.Range(1, 1, 1, 2));
        for (var n = 0; n < Petunjuk.Length; n++)
        {
            lembar.Cell(n + 2, 1).TulisTeks(Petunjuk[n].Apa);
            lembar.Cell(n + 2, 2).TulisTeks(Petunjuk[n].Cara);
            lembar.Row(n + 2).Height = TinggiTeks.Hitung(Petunjuk[n].Cara, 100, GayaBuku.Ukuran);
        }

        var daerah = lembar.Range(2, 1, Petunjuk.Length + 1, 2);
        GayaBuku.Garis(daerah);
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }
}
