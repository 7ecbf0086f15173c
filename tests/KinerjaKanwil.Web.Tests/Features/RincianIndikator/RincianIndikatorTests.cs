using System.Net;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.RincianIndikator;

public sealed class RincianIndikatorTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    [Fact]
    public async Task Rincian_Dibuka_AngkaSamaDenganPetaDanDijelaskan()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var peta = (await kakanwil.LihatAsync("/dasbor")).Dokumen!.QuerySelector("a[href='/indikator/2023/PAS.03.5#tw1']")!.TextContent.Split(' ')[0];

        var rincian = await kakanwil.LihatAsync("/indikator/2023/PAS.03.5");

        Assert.Contains(peta, rincian.TeksDari("#tw1"), StringComparison.Ordinal);
        Assert.Contains($"setengah menjauhi nol: {peta}", rincian.Teks, StringComparison.Ordinal);
        Assert.Contains("Realisasi = pembilang ÷ penyebut × 100", rincian.Teks, StringComparison.Ordinal);
        Assert.Single(rincian.Dokumen!.QuerySelectorAll("a[rel=prev][href='/indikator/2023/PAS.03.4']"));
        Assert.Single(rincian.Dokumen.QuerySelectorAll("a[rel=next][href='/indikator/2023/PAS.03.6']"));
    }

    [Fact]
    public async Task Rincian_NamaResmiSalahTulis_KeduanyaTampak()
    {
        var rincian = await (await app.SebagaiAsync("pemantau")).LihatAsync("/indikator/2023/YAN.01.1");

        Assert.Equal("Persentase peningkatan PNBP Administrasi Hukum Umum di wilayah", rincian.TeksDari("h1"));
        Assert.Contains("“Persentase peningkatan PNPB Administrasi Hukum Umum di wilayah”", rincian.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rincian_Menurunnya_MengatakanArahnya()
    {
        var rincian = await (await app.SebagaiAsync("pemantau")).LihatAsync("/indikator/2023/PAS.02.1");

        Assert.Contains("makin tinggi makin baik", rincian.TeksDari(".pemberitahuan-info"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rincian_DrafDivisi_AngkanyaTidakTampakBagiPembaca()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var draf = (await kakanwil.LihatAsync("/dasbor?tw=3")).Dokumen!.QuerySelectorAll("table.peta td.sel-belum a[href$='#tw3']")
            .Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(draf);
        foreach (var alamat in draf)
        {
            var baris = (await kakanwil.LihatAsync(alamat)).TeksDari("#tw3");
            Assert.Contains(" – ", baris, StringComparison.Ordinal);
            Assert.Contains("Belum diisi", baris, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/indikator/2023/PAS.99.9")]
    [InlineData("/indikator/2019/PAS.01.1")]
    public async Task Rincian_TidakAda_TidakDitemukan(string alamat) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SebagaiAsync("kakanwil")).BukaAsync(alamat)).Status);
}
