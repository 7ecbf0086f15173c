using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>The words beside the figures: which rows, in whose words, and ready to print.</summary>
[Collection(KelompokBuku.Nama)]
public sealed class LembarCatatanTests(BukuUji buku)
{
    private const string Lembar = "Catatan";

    [Theory]
    [InlineData("resmi")]
    [InlineData("lengkap")]
    public void SatuBarisSetiapIndikatorDanTriwulanYangLaporannyaDihitung(string nama)
    {
        var cakupan = nama == "resmi" ? buku.Resmi : buku.Lengkap;
        using var isi = new IsiBuku(nama == "resmi" ? buku.BukuResmi : buku.BukuLengkap);
        var harapan = cakupan.Rekap.Semua
            .SelectMany(i => TriwulanExtensions.Semua.Where(t => cakupan.Termasuk(t) && i.Realisasi.Any(r => r.Triwulan == t && r.Dihitung(cakupan.Sumber) is not null)).Select(t => (Indikator: i, Triwulan: t)))
            .Select(x => (x.Indikator.Kode, x.Triwulan.Nama(),
                FormatAngka.Bersatuan(cakupan.Triwulanan(x.Indikator, x.Triwulan)!.Realisasi, x.Indikator.Manual.Satuan) ?? cakupan.Triwulanan(x.Indikator, x.Triwulan)!.Keadaan.Nama(),
                cakupan.Triwulanan(x.Indikator, x.Triwulan)!.Teks,
                cakupan.Sementara(x.Indikator, x.Triwulan) ? x.Indikator.Status(x.Triwulan)!.Value.Nama() : "Disetujui"));

        var kepala = isi.Baris(Lembar, "A", t => t == "Kode");
        Assert.Equal(
            ["Kode", "Indikator Kinerja Kegiatan", "Triwulan", "Realisasi", "Capaian (%)", "Status", "Analisis", "Kendala", "Tindak lanjut", "Data dukung"],
            Enumerable.Range('A', 10).Select(k => isi.Teks(Lembar, $"{(char)k}{kepala}")!));
        var baris = isi.Sel(Lembar).Where(s => IsiBuku.Kolom(s) == "A" && IsiBuku.Baris(s) > kepala).Select(IsiBuku.Baris).ToList();
        Assert.Equal(harapan, baris.Select(b => (isi.Teks(Lembar, "A" + b)!, isi.Teks(Lembar, "C" + b)!, isi.Teks(Lembar, "D" + b)!, isi.Teks(Lembar, "E" + b)!, isi.Teks(Lembar, "F" + b)!)));
        Assert.Equal("3", isi.Teks(Lembar, $"J{kepala + 1}"));
        Assert.Equal("0", isi.Teks(Lembar, $"J{kepala + 2}"));
    }

    [Fact]
    public void KataKataYangDiketikOrangTetapTeksDanUtuh()
    {
        using var isi = new IsiBuku(buku.BukuLengkap);
        Assert.DoesNotContain(isi.Sel(Lembar), s => s.CellFormula is not null);
        var satu = Baris(isi, "PAS.05.1", "TW III");
        Assert.Equal(("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)"), (isi.Teks(Lembar, "G" + satu), isi.Teks(Lembar, "H" + satu), isi.Teks(Lembar, "I" + satu)));
        Assert.Equal(("-2+3", null), (isi.Teks(Lembar, "G" + Baris(isi, "PAS.05.1", "TW II")), isi.Teks(Lembar, "H" + Baris(isi, "PAS.05.1", "TW II"))));
        Assert.Equal(BukuUji.Panjang, isi.Teks(Lembar, "G" + Baris(isi, "YAN.03.1", "TW III")));

        // A draft is the division's own.
        Assert.DoesNotContain(isi.Sel(Lembar), s => isi.Teks(s) == "Draf.");
    }

    [Fact]
    public void SiapCetakLembarA4DenganKepalaYangBerulang()
    {
        using var isi = new IsiBuku(buku.BukuLengkap);
        var lembar = isi.Ambil(Lembar);
        var kepala = isi.Baris(Lembar, "A", t => t == "Kode");
        var halaman = lembar.GetFirstChild<PageSetup>()!;
        Assert.Equal((9u, OrientationValues.Landscape), (halaman.PaperSize!.Value, halaman.Orientation!.Value));
        Assert.Contains(
            isi.Dokumen.WorkbookPart!.Workbook.Descendants<DefinedName>(),
            n => n.Name == "_xlnm.Print_Titles" && n.Text.Contains(Lembar, StringComparison.Ordinal) && n.Text.EndsWith($"!${kepala}:${kepala}", StringComparison.Ordinal));

        // The longest words fit into a row that a spreadsheet allows, if smaller.
        Assert.All(lembar.Descendants<Row>(), b => Assert.InRange(b.Height?.Value ?? 0, 0, 409));
        var panjang = lembar.Descendants<Row>().Single(b => b.RowIndex! == (uint)Baris(isi, "YAN.03.1", "TW III"));
        Assert.True(panjang.Height!.Value > 200, $"{panjang.Height.Value}");
    }

    private static int Baris(IsiBuku isi, string kode, string triwulan) =>
        isi.Sel(Lembar).Where(s => IsiBuku.Kolom(s) == "A" && isi.Teks(s) == kode).Select(IsiBuku.Baris).Single(b => isi.Teks(Lembar, "C" + b) == triwulan);
}
