using ClosedXML.Excel;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>How each figure of the capaian sheet came about, step by step: the same text as on screen, from the function that computed it.</summary>
internal sealed class LembarCaraHitungWriter(IXLWorksheet lembar, PermintaanEkspor permintaan)
{
    /// <summary>Name of the sheet.</summary>
    public const string Nama = "Cara hitung";

    private const double Ukuran = 9;
    private static readonly double[] Lebar = [22, 14, 26, 100];

    private readonly CakupanMatriks cakupan = permintaan.Cakupan;
    private int baris = 1;

    /// <summary>Writes everything.</summary>
    public void Tulis()
    {
        for (var kolom = 1; kolom <= Lebar.Length; kolom++)
        {
            lembar.Column(kolom).Width = Lebar[kolom - 1];
        }

        string[] kepala = ["Kode", "Periode", "Capaian (%)", "Bagaimana angka ini dihitung?"];
        for (var kolom = 1; kolom <= kepala.Length; kolom++)
        {
            lembar.Cell(baris, kolom).TulisTeks(kepala[kolom - 1]);
        }

        GayaBuku.Kepala(lembar.Range(baris, 1, baris, Lebar.Length));
        lembar.SheetView.FreezeRows(1);
        lembar.PageSetup.SetRowsToRepeatAtTop(1, 1);
        baris++;

        var rekap = cakupan.Rekap;
        var triwulan = TriwulanExtensions.Semua.Where(cakupan.Termasuk).ToList();
        foreach (var (nama, indikator) in rekap.Divisi.Select(d => (d.NamaTampil, d.Indikator)).Prepend(("Kantor wilayah", rekap.Semua)))
        {
            foreach (var tw in triwulan)
            {
                Rekap(nama, tw.Nama(), rekap.Gabung(indikator, tw, cakupan.Sumber));
            }

            Rekap(nama, Tahun, rekap.GabungTahun(indikator, cakupan.Sampai, cakupan.Sumber));
        }

        foreach (var indikator in rekap.Semua)
        {
            foreach (var tw in triwulan)
            {
                Baris(indikator.Kode, tw.Nama(), cakupan.Triwulanan(indikator, tw)!.Teks, cakupan.Triwulanan(indikator, tw)!.Jelaskan());
            }

            Baris(indikator.Kode, Tahun, cakupan.Tahunan(indikator).Teks, cakupan.Tahunan(indikator).Jelaskan());
        }

        var halaman = lembar.PageSetup;
        halaman.PaperSize = XLPaperSize.A4Paper;
        halaman.PageOrientation = XLPageOrientation.Landscape;
        halaman.FitToPages(1, 0);
    }

    private string Tahun => $"Tahun {cakupan.Rekap.Tahun.Tahun}";

    private void Rekap(string nama, string periode, RekapNilai nilai) =>
        Baris(nama, periode, nilai.Nilai is { } ada ? FormatAngka.DuaDesimal(ada) : "Belum ada", nilai.Jelaskan());

    private void Baris(string kode, string periode, string capaian, IReadOnlyList<string> langkah)
    {
        var cara = string.Join('\n', langkah.Select((l, n) => $"{n + 1}. {l}"));
        string[] isi = [kode, periode, capaian, cara];
        for (var kolom = 1; kolom <= isi.Length; kolom++)
        {
            lembar.Cell(baris, kolom).TulisTeks(isi[kolom - 1]);
        }

        var daerah = lembar.Range(baris, 1, baris, isi.Length);
        GayaBuku.Garis(daerah);
        daerah.Style.Font.FontSize = Ukuran;
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        lembar.Row(baris++).Height = Math.Min(400, langkah.Sum(l => TinggiTeks.Hitung("1. " + l, Lebar[3], Ukuran)));
    }
}
