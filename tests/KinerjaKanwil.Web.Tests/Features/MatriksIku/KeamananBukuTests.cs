using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.MatriksIku;
using KinerjaKanwil.Web.Features.MatriksIku.Ekspor;
using KinerjaKanwil.Web.Features.Shared.Buku;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>What a typed text can and cannot do to the workbook (checks.md S05).</summary>
[Collection(KelompokBuku.Nama)]
public sealed class KeamananBukuTests(BukuUji buku)
{
    [Theory]
    [InlineData("resmi")]
    [InlineData("lengkap")]
    public void BerkasSahMenurutSkema(string nama)
    {
        using var isi = new IsiBuku(nama == "resmi" ? buku.BukuResmi : buku.BukuLengkap);
        var galat = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(isi.Dokumen).Select(g => $"{g.Part?.Uri} {g.Path?.XPath}: {g.Description}");
        Assert.Empty(galat);
        Assert.Equal(["IKU 2023", "Capaian 2023", "Keterangan", "Catatan", "Cara hitung", "Manual IKU"], isi.Lembar);
        Assert.Empty(isi.Dokumen.WorkbookPart!.ExternalWorkbookParts);
        Assert.Empty(isi.Dokumen.WorkbookPart.WorksheetParts.SelectMany(l => l.HyperlinkRelationships.Cast<ReferenceRelationship>().Concat(l.ExternalRelationships)));
        Assert.Equal("Matriks IKU 2023", isi.Dokumen.PackageProperties.Title);
        Assert.Equal("Kanwil Kemenkumham Riau", isi.Dokumen.PackageProperties.Creator);
    }

    [Fact]
    public void TahunTanpaIndikatorTetapMenjadiBukuYangSah()
    {
        var berkas = RekapUji.Lembar2023().Berkas;
        var kosong = new RekapCapaian(
            new TahunKinerja(2024, "JUDUL", "Dasar hukum", berkas.Penandatangan), [2024], [], Array.Empty<BarisRealisasi>().ToLookup(r => r.IndikatorId), new DateOnly(2024, 5, 1));
        using var isi = new IsiBuku(BukuUji.Tulis(new CakupanMatriks(kosong, Triwulan.I, SumberData.Resmi)));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(isi.Dokumen));
        Assert.Equal("IKU 2024", isi.Lembar[0]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://contoh\";\"klik\")")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(1)")]
    public void Jebakan35_NamaYangMiripRumusTetapTeks(string nama)
    {
        var rekap = RekapUji.Lembar2023().Namai("YAN.10.1", nama).NamaiSasaran("YAN", 10, nama).TargetTercetak("YAN.10.2", nama)
            .TidakBerlaku("YAN.10.3", Triwulan.I, nama).Bangun();
        using var isi = new IsiBuku(BukuUji.Tulis(new CakupanMatriks(rekap, Triwulan.I, SumberData.Resmi)));
        Assert.DoesNotContain(isi.Lembar.SelectMany(isi.Sel), s => s.CellFormula is not null);

        var sel = isi.Sel("IKU 2023").Where(s => isi.Teks(s) is { } teks && SamaBaris(teks) == SamaBaris(nama)).ToList();
        Assert.Equal(3, sel.Count);
        var gaya = isi.Dokumen.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(sel, s => Assert.True(gaya[(int)s.StyleIndex!.Value].QuotePrefix?.Value, s.CellReference));
    }

    [Theory]
    [InlineData("007", "007")]
    [InlineData("1,5", "1,5")]
    [InlineData("TRUE", "TRUE")]
    [InlineData("'kutip", "'kutip")]
    [InlineData("2023-01-01", "2023-01-01")]
    [InlineData("a\u0000b\u0001c\u000Bd\uFFFEe", "abcde")]
    [InlineData("emoji 😀 utuh", "emoji 😀 utuh")]
    [InlineData("_x0041_", "_x0041_")]
    [InlineData("_xD83D__xDE00_", "_xD83D__xDE00_")]
    [InlineData("<b>&amp;\"'</b>", "<b>&amp;\"'</b>")]
    public void TeksApaPunSampaiSepertiDitulis(string tulis, string baca)
    {
        var rekap = RekapUji.Lembar2023().Namai("YAN.10.1", tulis).Bangun();
        using var isi = new IsiBuku(BukuUji.Tulis(new CakupanMatriks(rekap, Triwulan.I, SumberData.Resmi)));
        Assert.Contains(isi.Sel("IKU 2023"), s => isi.Teks(s) == baca);
    }

    [Fact]
    public void TeksTerlaluPanjangDipotongTanpaMerusakHuruf()
    {
        Assert.Equal(TeksSel.PanjangMaks, TeksSel.Bersihkan(new string('a', 40_000)).Length);
        Assert.Equal(TeksSel.PanjangMaks - 1, TeksSel.Bersihkan(new string('a', TeksSel.PanjangMaks - 1) + "😀").Length);
        var rekap = RekapUji.Lembar2023().Namai("YAN.10.1", new string('a', 40_000)).Bangun();
        using var isi = new IsiBuku(BukuUji.Tulis(new CakupanMatriks(rekap, Triwulan.I, SumberData.Resmi)));
        Assert.Contains(isi.Sel("IKU 2023"), s => isi.Teks(s)?.Length == TeksSel.PanjangMaks);
    }

    [Fact]
    public void PasanganHurufDitulisUtuhAtauDibuang()
    {
        Assert.Equal("a  b", TeksSel.Bersihkan($"a {(char)0xD83D} b"));
        var rekap = RekapUji.Lembar2023().Namai("YAN.10.1", "emoji 😀").Bangun();
        using var isi = new IsiBuku(BukuUji.Tulis(new CakupanMatriks(rekap, Triwulan.I, SumberData.Resmi)));
        Assert.Contains(isi.Dokumen.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>(), t => t.InnerText == "emoji 😀");
    }

    /// <summary>XML has one kind of line end.</summary>
    private static string SamaBaris(string teks) => teks.Replace('\r', '\n');
}
