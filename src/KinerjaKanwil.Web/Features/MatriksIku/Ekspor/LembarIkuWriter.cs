using ClosedXML.Excel;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// The official sheet: title, legal basis, one table for each division and the signature, worded and laid out as the signed document
/// (domain.md 4, trap 33). It goes to the ministry as it is.
/// </summary>
internal sealed class LembarIkuWriter(IXLWorksheet lembar, RekapCapaian rekap, Penandatangan? penandatangan)
{
    private const int Nomor = 1;
    private const int Sasaran = 2;
    private const int Indikator = 3;
    private const int Target = 4;

    private const double LebarNomor = 5;
    private const double LebarSasaran = 28;
    private const double LebarIndikator = 38;

    // Wide enough for "4 Instansi Pemerintah": a number does not wrap.
    private const double LebarTarget = 20;

    private const double UkuranJudul = 12;
    private const double Ukuran = 10;
    private const double TinggiKertas = 841.9;
    private const double MarginAtas = 0.75;
    private const double MarginBawah = 0.75;

    private readonly List<Potongan> potongan = [];
    private int baris = 1;
    private int barisKepala;
    private double tinggiKepala;

    /// <summary>Writes everything.</summary>
    public void Tulis()
    {
        lembar.Column(Nomor).Width = LebarNomor;
        lembar.Column(Sasaran).Width = LebarSasaran;
        lembar.Column(Indikator).Width = LebarIndikator;
        lembar.Column(Target).Width = LebarTarget;
        lembar.ShowGridLines = false;

        var tinggiAwal = TulisJudul();
        var barisAwal = 1;
        foreach (var divisi in rekap.Divisi)
        {
            tinggiAwal += TulisKepalaDivisi(divisi);
            foreach (var sasaran in divisi.Sasaran)
            {
                potongan.Add(new Potongan(TulisSasaran(sasaran), barisAwal, tinggiAwal));
                barisAwal = baris;
                tinggiAwal = 0;
            }

            tinggiAwal = Jarak(10);
        }

        var tinggiTtd = penandatangan is null ? tinggiAwal : tinggiAwal + Jarak(14) + TulisTandaTangan(penandatangan);
        AturHalaman(tinggiTtd);
    }

    private double TulisJudul()
    {
        var tinggi = TulisKop();
        foreach (var teks in rekap.Tahun.JudulResmi.Split('\n'))
        {
            var judul = Lebar(teks, TinggiTeks.Hitung(teks, LebarNomor + LebarSasaran + LebarIndikator + LebarTarget, UkuranJudul, tebal: true));
            judul.Style.Font.Bold = true;
            judul.Style.Font.FontSize = UkuranJudul;
            judul.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            tinggi += lembar.Row(baris - 1).Height;
        }

        tinggi += Jarak(8);
        var dasar = rekap.Tahun.DasarHukum;
        var paragraf = Lebar(dasar, TinggiTeks.Hitung(dasar, LebarNomor + LebarSasaran + LebarIndikator + LebarTarget, Ukuran));
        paragraf.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Justify;
        return tinggi + lembar.Row(baris - 1).Height + Jarak(10);
    }

    /// <summary>The letterhead, a rule below it; nothing at all where the year has none.</summary>
    private double TulisKop()
    {
        if (rekap.Tahun.KopSurat is not { Length: > 0 } kop)
        {
            return 0;
        }

        var tinggi = 0.0;
        foreach (var teks in kop.Split('\n'))
        {
            var daerah = Lebar(teks, TinggiTeks.Hitung(teks, LebarNomor + LebarSasaran + LebarIndikator + LebarTarget, Ukuran, tebal: true));
            daerah.Style.Font.Bold = true;
            daerah.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            tinggi += lembar.Row(baris - 1).Height;
        }

        lembar.Range(baris - 1, Nomor, baris - 1, Target).Style.Border.BottomBorder = XLBorderStyleValues.Medium;
        return tinggi + Jarak(10);
    }

    private double TulisKepalaDivisi(RekapDivisi divisi)
    {
        var judul = Lebar($"{divisi.Nomor}. {divisi.NamaResmi}", 18);
        judul.Style.Font.Bold = true;
        judul.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;

        var awal = baris;
        string[] kepala = ["No.", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target"];
        for (var kolom = 1; kolom <= kepala.Length; kolom++)
        {
            lembar.Cell(awal, kolom).TulisTeks(kepala[kolom - 1]);
            lembar.Cell(awal + 1, kolom).TulisTeks($"({kolom})");
        }

        GayaBuku.Kepala(lembar.Range(awal, Nomor, awal + 1, Target));
        var nomor = lembar.Range(awal + 1, Nomor, awal + 1, Target);
        nomor.Style.Font.Bold = false;
        nomor.Style.Font.FontSize = 8;
        lembar.Row(awal).Height = 20;
        lembar.Row(awal + 1).Height = 12.75;
        baris += 2;
        if (barisKepala == 0)
        {
            // The head that is repeated on every page: each division prints the same one.
            barisKepala = awal;
            tinggiKepala = 32.75;
        }

        return 18 + 32.75;
    }

    private BlokSasaran TulisSasaran(RekapSasaran sasaran)
    {
        var awal = baris;
        var tinggi = new List<double>();
        foreach (var indikator in sasaran.Indikator)
        {
            var nama = NamaIndikator(indikator);
            lembar.Cell(baris, Indikator).TulisTeks(nama);
            tinggi.Add(Math.Max(TinggiTeks.Hitung(nama, LebarIndikator, Ukuran), TinggiTarget(indikator)));
            baris++;
        }

        lembar.Cell(awal, Nomor).TulisTeks(sasaran.Penanda);
        lembar.Cell(awal, Sasaran).TulisTeks(sasaran.NamaResmi);
        if (baris - awal > 1)
        {
            lembar.Range(awal, Nomor, baris - 1, Nomor).Merge();
            lembar.Range(awal, Sasaran, baris - 1, Sasaran).Merge();
        }

        var blok = new BlokSasaran(awal, tinggi, TinggiTeks.Hitung(sasaran.NamaResmi, LebarSasaran, Ukuran)).Muat();
        for (var n = 0; n < blok.Tinggi.Count; n++)
        {
            lembar.Row(awal + n).Height = blok.Tinggi[n];
        }

        var daerah = lembar.Range(awal, Nomor, baris - 1, Target);
        GayaBuku.Garis(daerah);
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        lembar.Range(awal, Nomor, baris - 1, Nomor).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        lembar.Range(awal, Target, baris - 1, Target).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        for (var n = 0; n < sasaran.Indikator.Count; n++)
        {
            TulisTarget(lembar.Cell(awal + n, Target), sasaran.Indikator[n]);
        }

        return blok;
    }

    private static string NamaIndikator(RekapIndikator indikator) =>
        indikator.Penanda.Length == 0 ? indikator.NamaResmi : $"{indikator.Penanda} {indikator.NamaResmi}";

    /// <summary>Of a target that is text: numbers do not wrap.</summary>
    private static double TinggiTarget(RekapIndikator indikator) => TinggiTeks.Hitung(
        SelTarget.Dari(indikator.TargetTahunTercetak, indikator.Target.Tahunan) is null || !indikator.RiwayatTarget.Berubah ? indikator.TargetTahunTercetak : indikator.TargetResmi,
        LebarTarget, Ukuran);

    private static void TulisTarget(IXLCell sel, RekapIndikator indikator)
    {
        if (SelTarget.Dari(indikator.TargetTahunTercetak, indikator.Target.Tahunan) is not { } target)
        {
            sel.TulisTeks(indikator.TargetTahunTercetak);
            return;
        }

        sel.SetValue(target.Nilai);
        sel.Style.NumberFormat.Format = target.Format;
        sel.Style.Alignment.WrapText = false;
        sel.Style.Alignment.ShrinkToFit = true;
    }

    private double TulisTandaTangan(Penandatangan ttd)
    {
        var awal = baris;
        BarisTtd(ttd.Jabatan, 15);
        Jarak(36);
        if (ttd.Keterangan.Length > 0)
        {
            BarisTtd(ttd.Keterangan, 15);
            Jarak(18);
        }

        var nama = BarisTtd(ttd.Nama, 15);
        nama.Style.Font.Bold = true;
        nama.Style.Font.Underline = XLFontUnderlineValues.Single;
        BarisTtd($"NIP. {ttd.Nip}", 15).Style.Font.Bold = true;
        return Enumerable.Range(awal, baris - awal).Sum(b => lembar.Row(b).Height);
    }

    private IXLRange BarisTtd(string teks, double tinggi)
    {
        var daerah = lembar.Range(baris, Indikator, baris, Target).Merge();
        lembar.Cell(baris, Indikator).TulisTeks(teks);
        daerah.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        lembar.Row(baris++).Height = tinggi;
        return daerah;
    }

    private IXLRange Lebar(string teks, double tinggi)
    {
        var daerah = lembar.Range(baris, Nomor, baris, Target).Merge();
        lembar.Cell(baris, Nomor).TulisTeks(teks);
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        lembar.Row(baris++).Height = tinggi;
        return daerah;
    }

    private double Jarak(double tinggi)
    {
        lembar.Row(baris++).Height = tinggi;
        return tinggi;
    }

    private void AturHalaman(double tinggiTtd)
    {
        var halaman = lembar.PageSetup;
        halaman.PaperSize = XLPaperSize.A4Paper;
        halaman.PageOrientation = XLPageOrientation.Portrait;
        halaman.FitToPages(1, 0);
        halaman.Margins.Top = MarginAtas;
        halaman.Margins.Bottom = MarginBawah;
        halaman.Margins.Left = 0.7;
        halaman.Margins.Right = 0.7;
        halaman.Margins.Header = 0.3;
        halaman.Margins.Footer = 0.35;
        halaman.CenterHorizontally = true;
        halaman.FirstPageNumber = 1;
        halaman.Footer.Center.AddText("Halaman ");
        halaman.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
        halaman.PrintAreas.Add(1, Nomor, baris - 1, Target);
        if (barisKepala > 0)
        {
            halaman.SetRowsToRepeatAtTop(barisKepala, barisKepala + 1);
        }

        var pembagi = new PembagiHalaman(TinggiKertas - (MarginAtas + MarginBawah) * 72, tinggiKepala);
        for (var n = 0; n < potongan.Count; n++)
        {
            potongan[n].Blok.Bagi(pembagi, potongan[n].BarisAwal, potongan[n].TinggiAwal, n == potongan.Count - 1 ? tinggiTtd : 0);
        }

        foreach (var akhir in pembagi.Pemisah)
        {
            halaman.AddHorizontalPageBreak(akhir);
        }
    }

    private sealed record Potongan(BlokSasaran Blok, int BarisAwal, double TinggiAwal);
}
