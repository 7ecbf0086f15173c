using System.Net;
using ClosedXML.Excel;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.PenelusuranAudit;

/// <summary>The audit trail as a workbook.</summary>
public sealed class EksporAuditTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task Ekspor_Saringan_BarisYangSamaDanTercatat()
    {
        var pemantau = await app.SebagaiAsync("pemantau");
        var halaman = await pemantau.LihatAsync("/audit?jenis=masuk");
        Assert.Equal("/audit/ekspor?jenis=masuk", halaman.Satu("a[href^='/audit/ekspor']").GetAttribute("href"));
        var sebelum = await app.UrutAsync();

        var (nama, lembar) = await UnduhAsync(pemantau, "/audit/ekspor?jenis=masuk");

        Assert.Equal("Jejak-audit_20240108-1000.xlsx", nama);
        Assert.Equal(
            ["No.", "Waktu", "Pengguna", "Peran saat itu", "Catatan", "Divisi", "Indikator", "Sumber", "Perubahan", "Alamat jaringan", "Kode kejadian", "Sidik"],
            lembar.Row(1).CellsUsed().Select(s => s.GetString()));
        var baris = lembar.RowsUsed().Skip(1).ToList();
        Assert.NotEmpty(baris);
        Assert.All(baris, b => Assert.Contains("masuk", b.Cell(5).GetString(), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(baris, b => b.Cell(3).GetString() == "Pemantau (contoh)" && b.Cell(4).GetString() == "Pemantau" && b.Cell(12).GetString().Length == CatatanAudit.PanjangSidik);
        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum));
        Assert.Equal(("Ekspor", "JejakAudit", "/audit?jenis=masuk"), (catatan.Tindakan, catatan.Entitas, catatan.KunciEntitas));
        Assert.Contains("Pemantau (contoh) (Pemantau) mengekspor Jejak audit", (await pemantau.LihatAsync("/audit?jenis=ekspor")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ekspor_SemuaHalaman_BukanHanyaYangTampil()
    {
        var pemantau = await app.SebagaiAsync("pemantau");
        var jumlah = await app.UrutAsync();

        var (_, lembar) = await UnduhAsync(pemantau, "/audit/ekspor");

        Assert.Equal(jumlah, lembar.RowsUsed().Count() - 1);
        Assert.Equal(Enumerable.Range(1, (int)jumlah).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), lembar.RowsUsed().Skip(1).Select(b => b.Cell(1).GetString()));
    }

    [Fact]
    public async Task Ekspor_TeksSepertiRumus_TetapTeks()
    {
        await app.DenganDatabaseAsync(async db =>
        {
            await new PencatatAudit(db).CatatAsync(new RancanganCatatan
            {
                Tindakan = TindakanAudit.Diubah, Entitas = "Pengguna", Kunci = "=HYPERLINK(\"http://evil.example\")", KodeDivisi = "=1+1",
                Perubahan = [new PerubahanBidang("Nama", "@SUM(1)", "-2+3")],
            });
            return 0;
        });

        var (_, lembar) = await UnduhAsync(await app.SebagaiAsync("pemantau"), "/audit/ekspor");

        Assert.All(lembar.CellsUsed(), s => Assert.False(s.HasFormula));
        var sel = lembar.RowsUsed().Last(b => b.Cell(6).GetString().Length > 0).Cell(6);
        Assert.Equal("=1+1", sel.GetString());
        Assert.True(sel.Style.IncludeQuotePrefix);
    }

    private static async Task<(string Nama, IXLWorksheet Lembar)> UnduhAsync(Peramban peramban, string alamat)
    {
        using var jawaban = await peramban.Klien.GetAsync(new Uri(alamat, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        var isi = new MemoryStream(await jawaban.Content.ReadAsByteArrayAsync());
        return (jawaban.Content.Headers.ContentDisposition!.FileNameStar ?? jawaban.Content.Headers.ContentDisposition.FileName!, new XLWorkbook(isi).Worksheet(1));
    }
}
