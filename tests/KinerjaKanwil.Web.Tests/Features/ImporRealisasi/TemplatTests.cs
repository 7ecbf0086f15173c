using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.ImporRealisasi;

/// <summary>The template as it is downloaded: what it holds, what is open in it, what travels hidden.</summary>
public sealed class TemplatTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    private const string Alamat = "/impor/templat/2023/tw3/PAS";

    [Fact]
    public async Task Templat_SetiapIndikator_DenganTargetNilaiKunciDanVersi()
    {
        using var templat = await UnduhAsync(Alamat);
        var tersimpan = await app.DenganDatabaseAsync(db => db.Realisasi.AsNoTracking().Include(r => r.Indikator)
            .Where(r => r.Triwulan == Domain.Perencanaan.Triwulan.III && r.Indikator.Sasaran.Divisi.Kode == "PAS").ToListAsync());

        Assert.Equal(
            ["Kode", "Indikator", "Satuan", "Target TW", "Target tahun", "TW lalu", "Pembilang", "Penyebut", "Realisasi", "Tidak berlaku", "Alasan tidak berlaku", "Analisis", "Kendala", "Tindak lanjut", "_key", "_ver"],
            templat.Kepala.Elements<Cell>().Select(templat.Teks));
        Assert.True(tersimpan.Count > 10);
        Assert.Contains(tersimpan, r => r.Analisis is not null);
        foreach (var r in tersimpan)
        {
            Assert.Equal($"2023/TW3/{r.Indikator.Kode}", templat.Teks(r.Indikator.Kode, "_key"));
            Assert.Equal(r.Versi.ToString(), templat.Teks(r.Indikator.Kode, "_ver"));
            Assert.Equal(r.Pembilang, Angka(templat.Teks(r.Indikator.Kode, "Pembilang")));
            Assert.Equal(r.Analisis ?? "", templat.Teks(r.Indikator.Kode, "Analisis"));
            Assert.Equal(r.Kendala ?? "", templat.Teks(r.Indikator.Kode, "Kendala"));
        }

        // Empty is empty, not an empty text.
        Assert.Null(templat.Sel("PAS.02.1", "Realisasi").CellValue);
        Assert.Equal("90", templat.Teks("PAS.02.1", "Target TW"));
        Assert.Equal("#,##0\"%\"", Format(templat, "PAS.02.1", "Target TW"));
        Assert.Equal("#,##0.00", Format(templat, "PAS.01.1", "Realisasi"));
        Assert.Contains(" / ", templat.Teks("PAS.02.1", "TW lalu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templat_HanyaSelIsianTerbuka_TanpaKataSandi()
    {
        using var templat = await UnduhAsync("/impor/templat/2023/tw4/YAN");
        Assert.False(Terkunci(templat, "YAN.01.1", "Pembilang"));
        Assert.True(Terkunci(templat, "YAN.01.1", "Realisasi"));
        Assert.False(Terkunci(templat, "YAN.03.1", "Realisasi"));
        Assert.True(Terkunci(templat, "YAN.03.1", "Penyebut"));
        Assert.False(Terkunci(templat, "YAN.03.1", "Tindak lanjut"));
        foreach (var kolom in new[] { "Kode", "Indikator", "Target TW", "_key", "_ver" })
        {
            Assert.True(Terkunci(templat, "YAN.03.1", kolom), kolom);
        }

        var lindung = templat.Lembar.GetFirstChild<SheetProtection>()!;
        Assert.True(lindung.Sheet!.Value);
        Assert.Null(lindung.Password);
        Assert.Null(lindung.HashValue);
        var tersembunyi = templat.Lembar.Descendants<Column>().Where(k => k.Hidden?.Value == true).ToList();
        Assert.All(new[] { 15u, 16u }, n => Assert.Contains(tersembunyi, k => k.Min! <= n && k.Max! >= n));
    }

    [Fact]
    public async Task Templat_Validasi_DaftarDanBilanganBulat()
    {
        using var templat = await UnduhAsync("/impor/templat/2023/tw4/YAN");
        var validasi = templat.Lembar.Descendants<DataValidation>().ToList();
        var daftar = validasi.Single(v => v.Type?.Value == DataValidationValues.List);
        Assert.Equal("\"Ya,Tidak\"", daftar.Formula1!.Text);
        var bulat = validasi.Where(v => v.Type?.Value == DataValidationValues.Whole).ToList();
        Assert.Contains(bulat, v => v.SequenceOfReferences!.InnerText!.Split(' ', ':').Contains(templat.Alamat("YAN.03.1", "Realisasi")));
        Assert.DoesNotContain(bulat, v => v.SequenceOfReferences!.InnerText!.Split(' ', ':').Contains(templat.Alamat("YAN.09.3", "Realisasi")));
    }

    [Fact]
    public async Task Templat_SahBekuSiapCetakDenganPetunjuk()
    {
        using var templat = await UnduhAsync(Alamat);
        Assert.Empty(new OpenXmlValidator().Validate(templat.Dokumen).Select(g => $"{g.Path?.XPath} {g.Description}"));
        var beku = templat.Lembar.Descendants<Pane>().Single();
        Assert.Equal((2d, 5d, PaneStateValues.FrozenSplit), (beku.HorizontalSplit!.Value, beku.VerticalSplit!.Value, beku.State!.Value));
        var buku = templat.Dokumen.WorkbookPart!.Workbook;
        Assert.Equal(["Isian:", "Petunjuk:", "_templat:Hidden"], buku.Descendants<Sheet>().Select(s => $"{s.Name}:{s.State?.Value.ToString()}"));
        Assert.Contains(buku.Descendants<DefinedName>(), n => n.Name == "_xlnm.Print_Titles" && n.Text.EndsWith("!$5:$5", StringComparison.Ordinal));
        Assert.Equal(OrientationValues.Landscape, templat.Lembar.GetFirstChild<PageSetup>()!.Orientation!.Value);
    }

    private async Task<TemplatUji> UnduhAsync(string alamat) => await TemplatUji.UnduhAsync(await app.SebagaiAsync("staf." + alamat[^3..].ToLowerInvariant()), alamat);

    private static decimal? Angka(string teks) => teks.Length == 0 ? null : decimal.Parse(teks, CultureInfo.InvariantCulture);

    private static CellFormat Gaya(TemplatUji templat, string kode, string kolom) => templat.Dokumen.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!
        .Elements<CellFormat>().ElementAt((int)(templat.Sel(kode, kolom).StyleIndex?.Value ?? 0));

    private static bool Terkunci(TemplatUji templat, string kode, string kolom) => Gaya(templat, kode, kolom).Protection?.Locked?.Value ?? true;

    private static string? Format(TemplatUji templat, string kode, string kolom)
    {
        var nomor = Gaya(templat, kode, kolom).NumberFormatId!.Value;
        return nomor == 4 ? "#,##0.00" : templat.Dokumen.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>()
            .SingleOrDefault(f => f.NumberFormatId! == nomor)?.FormatCode?.Value;
    }
}
