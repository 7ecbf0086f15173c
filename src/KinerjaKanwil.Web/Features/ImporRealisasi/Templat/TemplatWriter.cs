using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporRealisasi.Templat;

/// <summary>
/// Writes the template: the division's indicators with targets and what is stored already. Only what can be entered is open; keys and
/// versions travel hidden, so that rows are found again wherever they end up.
/// </summary>
internal sealed class TemplatWriter
{
    /// <summary>Content type of the file.</summary>
    public const string JenisIsi = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double Huruf = 9;
    private const int BarisKepala = 5;
    private const double TinggiTerbesar = 400;
    private const string FormatDesimal = "#,##0.00";
    private const string FormatBulat = "#,##0";
    private const string FormatTeks = "@";

    private static readonly double[] Lebar = [11, 44, 11, 13, 13, 14, 12, 12, 12, 10, 26, 34, 34, 34, 20, 38];
    private static readonly XLColor Terkunci = XLColor.FromHtml("#E6EBF0");

    private readonly IXLWorksheet lembar;
    private readonly DataImpor data;
    private int baris = BarisKepala;

    private TemplatWriter(IXLWorksheet lembar, DataImpor data)
    {
        this.lembar = lembar;
        this.data = data;
    }

    private static int KolomTampak => KolomTemplat.Nomor(BidangImpor.TindakLanjut);

    /// <summary>Name of the file.</summary>
    public static string Nama(DataImpor data) =>
        string.Create(CultureInfo.InvariantCulture, $"Isian-Realisasi_{data.Tahun.Tahun}_TW{(int)data.Triwulan}_{data.Divisi.Kode}.xlsx");

    /// <summary>Writes the workbook.</summary>
    /// <param name="data">The division and quarter.</param>
    /// <param name="kantor">Name of the office.</param>
    /// <param name="oleh">Who downloads it.</param>
    /// <param name="waktuTampil">When, for people.</param>
    public static byte[] Tulis(DataImpor data, string kantor, string oleh, string waktuTampil)
    {
        using var buku = new XLWorkbook();
        buku.Style.Font.FontName = GayaBuku.Huruf;
        buku.Style.Font.FontSize = GayaBuku.Ukuran;
        buku.Properties.Title = TeksSel.Bersihkan($"Isian realisasi {data.Triwulan.Nama()} {data.Tahun.Tahun} {data.Divisi.Kode}");
        buku.Properties.Author = TeksSel.Bersihkan(kantor);
        buku.Properties.LastModifiedBy = TeksSel.Bersihkan(oleh);
        new TemplatWriter(buku.Worksheets.Add(KolomTemplat.LembarIsian), data).Tulis(kantor, oleh, waktuTampil);
        PetunjukWriter.Tulis(buku.Worksheets.Add(KolomTemplat.LembarPetunjuk), data);
        Tandai(buku.Worksheets.Add(KolomTemplat.LembarTanda), data, waktuTampil);

        using var berkas = new MemoryStream();
        buku.SaveAs(berkas, new SaveOptions { EvaluateFormulasBeforeSaving = false, GenerateCalculationChain = false, ValidatePackage = false });
        using (var dokumen = SpreadsheetDocument.Open(berkas, isEditable: true))
        {
            BenahBuku.Benahi(dokumen.WorkbookPart!);
        }

        return berkas.ToArray();
    }

    private static void Tandai(IXLWorksheet tanda, DataImpor data, string waktuTampil)
    {
        (string Nama, string Isi)[] isi =
        [
            ("Versi templat", KolomTemplat.VersiTemplat.ToString(CultureInfo.InvariantCulture)),
            ("Tahun", data.Tahun.Tahun.ToString(CultureInfo.InvariantCulture)),
            ("Triwulan", $"TW{(int)data.Triwulan}"),
            ("Divisi", data.Divisi.Kode),
            ("Diunduh", waktuTampil),
        ];
        for (var n = 0; n < isi.Length; n++)
        {
            tanda.Cell(n + 1, 1).TulisTeks(isi[n].Nama);
            tanda.Cell(n + 1, 2).TulisTeks(isi[n].Isi);
        }

        tanda.Protect();
        tanda.Hide();
    }

    private void Tulis(string kantor, string oleh, string waktuTampil)
    {
        for (var kolom = 1; kolom <= Lebar.Length; kolom++)
        {
            lembar.Column(kolom).Width = Lebar[kolom - 1];
        }

        foreach (var tersembunyi in new[] { KolomTemplat.Kunci, KolomTemplat.Versi })
        {
            lembar.Column(KolomTemplat.Nomor(tersembunyi)).Width = 24;
            lembar.Column(KolomTemplat.Nomor(tersembunyi)).Hide();
        }

        Judul(1, $"ISIAN REALISASI {data.Triwulan.Nama()} TAHUN {data.Tahun.Tahun}", 13);
        Judul(2, $"{data.Divisi.NamaTampil} · {kantor}", 10);
        Judul(3, $"Diunduh {oleh}, {waktuTampil}. Isi sel putih saja; caranya ada di lembar {KolomTemplat.LembarPetunjuk}.", Huruf);
        lembar.Row(4).Height = 6;
        for (var kolom = 1; kolom <= KolomTemplat.Semua.Count; kolom++)
        {
            lembar.Cell(BarisKepala, kolom).TulisTeks(KolomTemplat.Semua[kolom - 1]);
        }

        GayaBuku.Kepala(lembar.Range(BarisKepala, 1, BarisKepala, KolomTemplat.Semua.Count));
        lembar.Row(BarisKepala).Height = 30;
        baris = BarisKepala + 1;
        foreach (var sasaran in data.Indikator.GroupBy(i => i.Indikator.Sasaran.Nomor))
        {
            TulisSasaran(sasaran.First().Indikator.Sasaran);
            foreach (var indikator in sasaran)
            {
                TulisIndikator(indikator);
            }
        }

        Validasi();
        lembar.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
        lembar.SheetView.Freeze(BarisKepala, KolomTemplat.Nomor("Indikator"));
        AturHalaman(oleh, waktuTampil);
    }

    private void Judul(int di, string teks, double ukuran)
    {
        lembar.Cell(di, 1).TulisTeks(teks);
        lembar.Cell(di, 1).Style.Font.FontSize = ukuran;
        lembar.Cell(di, 1).Style.Font.Bold = ukuran > Huruf;
        lembar.Row(di).Height = ukuran * 1.6;
    }

    private void TulisSasaran(SasaranKegiatan sasaran)
    {
        var nama = $"{sasaran.Penanda} {sasaran.NamaTampil ?? sasaran.NamaResmi}".Trim();
        lembar.Cell(baris, 1).TulisTeks(nama);
        var daerah = lembar.Range(baris, 1, baris, KolomTampak);
        daerah.Merge();
        daerah.Style.Font.Bold = true;
        daerah.Style.Font.FontSize = Huruf;
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        GayaBuku.Garis(daerah);
        lembar.Row(baris++).Height = Math.Max(16, TinggiTeks.Hitung(nama, Lebar.Sum(), Huruf, tebal: true));
    }

    private void TulisIndikator(IndikatorImpor milik)
    {
        var indikator = milik.Indikator;
        var manual = indikator.Manual;
        var realisasi = milik.Pada(data.Triwulan);
        var nilai = data.Tersimpan(realisasi);
        var target = data.Target(milik);
        var terbuka = data.AlasanTerkunci(realisasi) is null;
        var nama = $"{indikator.Penanda} {indikator.NamaTampil ?? indikator.NamaResmi}".Trim() + "\n" + Aturan(manual);
        var lalu = data.Triwulan == Triwulan.I ? "–" : milik.Pada(data.Triwulan - 1)?.AngkaPada(data.SekarangUtc).Teks(manual) ?? "–";
        Teks(KolomTemplat.Kode, indikator.Kode);
        Teks("Indikator", nama);
        Teks("Satuan", manual.Satuan.Nama);
        Target("Target TW", target.Untuk(data.Triwulan), manual.Satuan);
        Target("Target tahun", target.Tahunan, manual.Satuan);
        Teks("TW lalu", lalu);
        Teks(KolomTemplat.Kunci, new KunciBaris(data.Tahun.Tahun, data.Triwulan, indikator.Kode).ToString());
        TulisBilaAda(lembar.Cell(baris, KolomTemplat.Nomor(KolomTemplat.Versi)), realisasi?.Versi.ToString() ?? "");

        var sebaris = lembar.Range(baris, 1, baris, KolomTampak);
        GayaBuku.Garis(sebaris);
        sebaris.Style.Font.FontSize = Huruf;
        sebaris.Style.Alignment.WrapText = true;
        sebaris.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        sebaris.Style.Fill.BackgroundColor = Terkunci;
        lembar.Range(baris, KolomTemplat.Nomor("Target TW"), baris, KolomTemplat.Nomor(BidangImpor.Nilai)).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        foreach (var bidang in BidangImporExtensions.Semua)
        {
            Isian(bidang, nilai, manual, terbuka: terbuka && Dipakai(bidang, manual));
        }

        lembar.Row(baris++).Height = Math.Min(TinggiTerbesar, new[]
        {
            TinggiTeks.Hitung(nama, Lebar[KolomTemplat.Nomor("Indikator") - 1], Huruf),
            TinggiTeks.Hitung(manual.Satuan.Nama, Lebar[KolomTemplat.Nomor("Satuan") - 1], Huruf),
            TinggiTeks.Hitung(nilai.AlasanTidakBerlaku ?? "", Lebar[KolomTemplat.Nomor(BidangImpor.AlasanTidakBerlaku) - 1], Huruf),
            TinggiTeks.Hitung(nilai.Analisis ?? "", Lebar[KolomTemplat.Nomor(BidangImpor.Analisis) - 1], Huruf),
            TinggiTeks.Hitung(nilai.Kendala ?? "", Lebar[KolomTemplat.Nomor(BidangImpor.Kendala) - 1], Huruf),
            TinggiTeks.Hitung(nilai.TindakLanjut ?? "", Lebar[KolomTemplat.Nomor(BidangImpor.TindakLanjut) - 1], Huruf),
        }.Max());
    }

    private void Isian(BidangImpor bidang, NilaiIsian nilai, ManualIku manual, bool terbuka)
    {
        var sel = lembar.Cell(baris, KolomTemplat.Nomor(bidang));
        var angka = bidang switch
        {
            BidangImpor.Pembilang => nilai.Pembilang,
            BidangImpor.Penyebut => nilai.Penyebut,
            BidangImpor.Nilai => nilai.Nilai,
            _ => null,
        };
        switch (bidang)
        {
            case BidangImpor.Pembilang or BidangImpor.Penyebut or BidangImpor.Nilai:
                // Numerators and denominators count heads as well as rupiah: shown as they are, as on the entry page.
                sel.Style.NumberFormat.Format = bidang != BidangImpor.Nilai ? "General" : manual.HarusBulat ? FormatBulat : FormatDesimal;
                if (angka is { } ada && (decimal)(double)ada == ada)
                {
                    sel.SetValue(ada);
                }
                else
                {
                    // A spreadsheet keeps fifteen digits: what has more travels as text, or it would come back as another figure.
                    TulisBilaAda(sel, nilai.Teks(bidang));
                }

                break;
            case BidangImpor.TidakBerlaku:
                sel.TulisTeks(nilai.Teks(bidang));
                sel.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                break;
            default:
                // What is typed here stays text, whatever it begins with.
                TulisBilaAda(sel, nilai.Teks(bidang));
                sel.Style.NumberFormat.Format = FormatTeks;
                break;
        }

        if (terbuka)
        {
            sel.Style.Protection.Locked = false;
            sel.Style.Fill.BackgroundColor = XLColor.White;
        }
    }

    /// <summary>An empty text would make the cell anything but empty.</summary>
    private static void TulisBilaAda(IXLCell sel, string teks)
    {
        if (teks.Length > 0)
        {
            sel.TulisTeks(teks);
        }
    }

    private static bool Dipakai(BidangImpor bidang, ManualIku manual) => bidang switch
    {
        BidangImpor.Pembilang or BidangImpor.Penyebut => manual.CaraIsi == CaraIsi.Rasio,
        BidangImpor.Nilai => manual.CaraIsi == CaraIsi.Langsung,
        _ => true,
    };

    private static string Aturan(ManualIku manual)
    {
        var cakupan = manual.SifatAngka == SifatAngka.Kumulatif ? "Angka s.d. akhir triwulan" : "Angka triwulan ini saja";
        var label = manual is { LabelPembilang: { } pembilang, LabelPenyebut: { } penyebut } ? $"; pembilang: {pembilang}; penyebut: {penyebut}" : "";
        return cakupan + label;
    }

    private void Teks(string kepala, string teks) => lembar.Cell(baris, KolomTemplat.Nomor(kepala)).TulisTeks(teks);

    /// <summary>A target as a number that shows its unit.</summary>
    private void Target(string kepala, decimal? target, Satuan satuan)
    {
        var sel = lembar.Cell(baris, KolomTemplat.Nomor(kepala));
        if (target is not { } nilai)
        {
            sel.TulisTeks("Tanpa target");
            return;
        }

        var desimal = FormatAngka.Isian(nilai) is var tercetak && tercetak.IndexOf(',', StringComparison.Ordinal) is var koma and >= 0 ? tercetak.Length - koma - 1 : 0;
        var akhiran = satuan.Akhiran.Replace("\"", "", StringComparison.Ordinal);
        sel.SetValue(nilai);
        sel.Style.NumberFormat.Format = FormatBulat + (desimal > 0 ? "." + new string('0', desimal) : "") + (akhiran.Length > 0 ? $"\"{akhiran}\"" : "");
    }

    private void Validasi()
    {
        var akhir = Math.Max(baris - 1, BarisKepala + 1);
        var pilihan = lembar.Range(BarisKepala + 1, KolomTemplat.Nomor(BidangImpor.TidakBerlaku), akhir, KolomTemplat.Nomor(BidangImpor.TidakBerlaku)).SetDataValidation();
        pilihan.List("\"Ya,Tidak\"", true);
        pilihan.ErrorTitle = "Tidak berlaku";
        pilihan.ErrorMessage = "Pilih Ya atau Tidak.";
        var di = BarisKepala + 1;
        foreach (var sasaran in data.Indikator.GroupBy(i => i.Indikator.Sasaran.Nomor))
        {
            di++;
            foreach (var indikator in sasaran)
            {
                if (indikator.Indikator.Manual is { HarusBulat: true, CaraIsi: CaraIsi.Langsung } manual)
                {
                    var bulat = lembar.Cell(di, KolomTemplat.Nomor(BidangImpor.Nilai)).AsRange().SetDataValidation();
                    bulat.WholeNumber.EqualOrGreaterThan(0);
                    bulat.ErrorTitle = "Bilangan bulat";
                    bulat.ErrorMessage = TeksSel.Bersihkan($"Isi bilangan bulat ({manual.Satuan.Nama}).");
                }

                di++;
            }
        }
    }

    private void AturHalaman(string oleh, string waktuTampil)
    {
        var halaman = lembar.PageSetup;
        halaman.PaperSize = XLPaperSize.A4Paper;
        halaman.PageOrientation = XLPageOrientation.Landscape;
        halaman.FitToPages(1, 0);
        halaman.Margins.Left = halaman.Margins.Right = 0.4;
        halaman.Margins.Top = 0.5;
        halaman.Margins.Bottom = 0.6;
        halaman.FirstPageNumber = 1;
        halaman.SetRowsToRepeatAtTop(BarisKepala, BarisKepala);
        halaman.PrintAreas.Add(1, 1, baris - 1, KolomTampak);
        halaman.Footer.Left.AddText(TeksSel.UntukKaki($"{data.Divisi.NamaTampil} {data.Triwulan.Nama()} {data.Tahun.Tahun}"));
        halaman.Footer.Center.AddText("Halaman ");
        halaman.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
        halaman.Footer.Right.AddText(TeksSel.UntukKaki($"{oleh}, {waktuTampil}"));
    }
}
