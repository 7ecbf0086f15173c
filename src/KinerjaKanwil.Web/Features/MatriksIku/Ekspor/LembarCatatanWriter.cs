using ClosedXML.Excel;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// The words beside the figures: one row for each indicator and quarter whose report counts in this workbook (ux.md b.6). Figures are words
/// too here: to calculate with them there is the capaian sheet, of the same source.
/// </summary>
internal sealed class LembarCatatanWriter(IXLWorksheet lembar, PermintaanEkspor permintaan)
{
    /// <summary>Name of the sheet.</summary>
    public const string Nama = "Catatan";

    private const int KolomBeku = 2;
    private const double TinggiKepala = 26;

    // A row is at most 409 points high: words that need more are set smaller, so that print never cuts them.
    private const double TinggiPalingBesar = 409;

    private static readonly double[] Ukuran = [8.5, 7.5, 6.5, 5.5];

    private static readonly (string Kepala, double Lebar)[] Kolom =
    [
        ("Kode", 10), ("Indikator Kinerja Kegiatan", 27), ("Triwulan", 8), ("Realisasi", 11), ("Capaian (%)", 10), ("Status", 11),
        ("Analisis", 36), ("Kendala", 36), ("Tindak lanjut", 36), ("Data dukung", 8),
    ];

    private readonly CakupanMatriks cakupan = permintaan.Cakupan;
    private int baris = 1;

    /// <summary>Writes everything.</summary>
    public void Tulis()
    {
        for (var n = 0; n < Kolom.Length; n++)
        {
            lembar.Column(n + 1).Width = Kolom[n].Lebar;
        }

        lembar.ShowGridLines = false;
        Judul($"CATATAN CAPAIAN INDIKATOR KINERJA UTAMA TAHUN {cakupan.Rekap.Tahun.Tahun}", 13);
        Judul(permintaan.Kantor, 10);
        Judul($"s.d. {cakupan.Sampai.Nama()} · {cakupan.NamaSumber} · diekspor {permintaan.WaktuTampil}", 9);
        if (cakupan.AdaSementara)
        {
            Judul(CakupanMatriks.TandaSementara, 12);
        }

        lembar.Row(baris++).Height = 6;
        var kepala = baris++;
        for (var n = 0; n < Kolom.Length; n++)
        {
            lembar.Cell(kepala, n + 1).TulisTeks(Kolom[n].Kepala);
        }

        GayaBuku.Kepala(lembar.Range(kepala, 1, kepala, Kolom.Length));
        lembar.Range(kepala, 1, kepala, Kolom.Length).Style.Font.FontSize = Ukuran[0];
        lembar.Row(kepala).Height = TinggiKepala;
        lembar.SheetView.Freeze(kepala, KolomBeku);
        foreach (var indikator in cakupan.Rekap.Semua)
        {
            foreach (var triwulan in TriwulanExtensions.Semua.Where(t => cakupan.Termasuk(t) && Dihitung(indikator, t)))
            {
                Baris(Isi(indikator, triwulan));
            }
        }

        if (baris == kepala + 1)
        {
            lembar.Cell(baris, 1).TulisTeks("Belum ada laporan yang dihitung sampai dengan triwulan ini.");
            lembar.Cell(baris++, 1).Style.Font.FontSize = Ukuran[0];
        }

        AturHalaman(kepala);
    }

    private bool Dihitung(RekapIndikator indikator, Triwulan triwulan) =>
        indikator.Realisasi.FirstOrDefault(r => r.Triwulan == triwulan)?.Dihitung(cakupan.Sumber) is not null;

    private string?[] Isi(RekapIndikator indikator, Triwulan triwulan)
    {
        var capaian = indikator.Triwulanan(triwulan, cakupan.Sumber);
        var catatan = indikator.Catatan(triwulan, cakupan.Sumber);

        // What was opened again counts as it was approved, until it is handed in anew.
        var status = cakupan.Sementara(indikator, triwulan) ? indikator.Status(triwulan)!.Value : StatusRealisasi.Disetujui;
        return
        [
            indikator.Kode,
            indikator.Penanda.Length == 0 ? indikator.NamaResmi : $"{indikator.Penanda} {indikator.NamaResmi}",
            triwulan.Nama(),
            FormatAngka.Bersatuan(capaian.Realisasi, indikator.Manual.Satuan) ?? capaian.Keadaan.Nama(),
            capaian.Teks,
            status.Nama(),
            catatan?.Analisis,
            catatan?.Kendala,
            catatan?.TindakLanjut,
            FormatAngka.Ringkas(permintaan.JumlahBukti.GetValueOrDefault((indikator.Id, triwulan))),
        ];
    }

    private void Baris(string?[] isi)
    {
        for (var n = 0; n < isi.Length; n++)
        {
            if (!string.IsNullOrEmpty(isi[n]))
            {
                lembar.Cell(baris, n + 1).TulisTeks(isi[n]);
            }
        }

        var ukuran = Ukuran.FirstOrDefault(u => Tinggi(isi, u) <= TinggiPalingBesar, Ukuran[^1]);
        var daerah = lembar.Range(baris, 1, baris, isi.Length);
        GayaBuku.Garis(daerah);
        daerah.Style.Font.FontSize = ukuran;
        daerah.Style.Alignment.WrapText = true;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        lembar.Row(baris++).Height = Math.Min(TinggiPalingBesar, Tinggi(isi, ukuran));
    }

    private static double Tinggi(string?[] isi, double ukuran) => isi.Select((teks, n) => TinggiTeks.Hitung(teks ?? "", Kolom[n].Lebar, ukuran)).Max();

    private void Judul(string teks, double ukuran)
    {
        var daerah = lembar.Range(baris, 1, baris, Kolom.Length).Merge();
        lembar.Cell(baris, 1).TulisTeks(teks);
        daerah.Style.Font.Bold = ukuran > 9;
        daerah.Style.Font.FontSize = ukuran;
        daerah.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        lembar.Row(baris++).Height = ukuran * 1.5;
    }

    private void AturHalaman(int kepala)
    {
        var halaman = lembar.PageSetup;
        halaman.PaperSize = XLPaperSize.A4Paper;
        halaman.PageOrientation = XLPageOrientation.Landscape;
        halaman.FitToPages(1, 0);
        halaman.Margins.Left = halaman.Margins.Right = 0.4;
        halaman.Margins.Top = 0.5;
        halaman.Margins.Bottom = 0.6;
        halaman.Margins.Header = halaman.Margins.Footer = 0.3;
        halaman.FirstPageNumber = 1;
        halaman.SetRowsToRepeatAtTop(kepala, kepala);
        halaman.PrintAreas.Add(1, 1, baris - 1, Kolom.Length);
        halaman.Footer.Left.AddText(TeksSel.UntukKaki($"Catatan IKU {cakupan.Rekap.Tahun.Tahun} s.d. {cakupan.Sampai.Nama()}{(cakupan.AdaSementara ? " · " + CakupanMatriks.TandaSementara : "")}"));
        halaman.Footer.Center.AddText("Halaman ");
        halaman.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
        halaman.Footer.Right.AddText(TeksSel.UntukKaki($"{permintaan.Oleh}, {permintaan.WaktuTampil}"));
    }
}
