using ClosedXML.Excel;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// The official workbook: the signed sheet, the year's capaian with formulas that can be followed, the words beside the figures, and how to read them. Every figure
/// comes from the read model; the sheets are composed here and completed by <see cref="PascaTulis"/>.
/// </summary>
public static class BukuIkuWriter
{
    /// <summary>Content type of the file.</summary>
    public const string JenisIsi = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the workbook.</summary>
    public static byte[] Tulis(PermintaanEkspor permintaan)
    {
        ArgumentNullException.ThrowIfNull(permintaan);
        var tahun = permintaan.Cakupan.Rekap.Tahun.Tahun;
        using var buku = new XLWorkbook();
        buku.Style.Font.FontName = GayaBuku.Huruf;
        buku.Style.Font.FontSize = GayaBuku.Ukuran;
        buku.Properties.Title = TeksSel.Bersihkan($"Matriks IKU {tahun}");
        buku.Properties.Subject = TeksSel.Bersihkan($"Indikator Kinerja Utama tahun {tahun}");
        buku.Properties.Author = TeksSel.Bersihkan(permintaan.Kantor);
        buku.Properties.Company = TeksSel.Bersihkan(permintaan.Kantor);
        buku.Properties.LastModifiedBy = TeksSel.Bersihkan(permintaan.Oleh);
        buku.Properties.Created = permintaan.WaktuUtc;
        buku.Properties.Modified = permintaan.WaktuUtc;

        // Sheet names are a fixed word and a year: nothing that a person typed reaches them, so none can be refused.
        var nilai = new NilaiRumus();
        new LembarIkuWriter(buku.Worksheets.Add($"IKU {tahun}"), permintaan.Cakupan.Rekap, permintaan.Cakupan.Penandatangan).Tulis();
        var capaian = buku.Worksheets.Add($"Capaian {tahun}");
        new LembarKeteranganWriter(buku.Worksheets.Add("Keterangan"), permintaan).Tulis();
        new LembarCapaianWriter(capaian, permintaan, nilai).Tulis();
        new LembarCatatanWriter(buku.Worksheets.Add(LembarCatatanWriter.Nama), permintaan).Tulis();
        new LembarCaraHitungWriter(buku.Worksheets.Add(LembarCaraHitungWriter.Nama), permintaan).Tulis();
        new LembarManualIkuWriter(buku.Worksheets.Add(KolomManualIku.Lembar), permintaan).Tulis();

        using var berkas = new MemoryStream();
        buku.SaveAs(berkas, new SaveOptions { EvaluateFormulasBeforeSaving = false, GenerateCalculationChain = false, ValidatePackage = false });
        PascaTulis.Lengkapi(berkas, nilai);
        return berkas.ToArray();
    }
}
