using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.SimulasiKebijakan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.SimulasiKebijakan;

public sealed class SimulasiTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    [Fact]
    public async Task TanpaPilihan_KeduaKolomSama_DanSamaDenganDasbor()
    {
        var admin = await app.SebagaiAsync("admin");
        var simulasi = await admin.LihatAsync("/simulasi/2023?tw=1");
        var dasbor = await admin.LihatAsync("/dasbor?tahun=2023&tw=1");

        var kanwil = simulasi.Dokumen!.QuerySelectorAll("[aria-label^='Perbandingan'] tbody tr")[0];
        Assert.Equal(5, simulasi.Dokumen.QuerySelectorAll("[aria-label^='Perbandingan'] tbody tr").Length);
        Assert.Equal(kanwil.Children[1].TextContent, kanwil.Children[2].TextContent);
        Assert.Equal("tetap", kanwil.Children[3].TextContent);
        Assert.StartsWith(kanwil.Children[1].TextContent, dasbor.Dokumen!.QuerySelector(".angka-besar")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Tidak ada indikator yang berubah status.", simulasi.Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batas=100", "batas atas 100; minimal (2T − R) ÷ T; rata-rata indikator")]
    [InlineData("batas=tanpa&minimal=B", "tanpa batas atas; minimal T ÷ R; rata-rata indikator")]
    [InlineData("rata=divisi&konversi=ya", "batas atas 120; minimal (2T − R) ÷ T; rata-rata divisi; capaian penuh dinilai sebesar batas atas")]
    public async Task KebijakanLain_DisebutDanMengubahAngka(string pilihan, string kata)
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync("/simulasi/2023?tw=1&" + pilihan);

        Assert.Contains(kata, halaman.Teks, StringComparison.Ordinal);
        var kanwil = halaman.Dokumen!.QuerySelectorAll("[aria-label^='Perbandingan'] tbody tr")[0];
        if (!pilihan.Contains("tanpa", StringComparison.Ordinal))
        {
            Assert.NotEqual(kanwil.Children[1].TextContent, kanwil.Children[2].TextContent);
        }
    }

    [Fact]
    public void TanpaPilihan_SepertiTahunnya_PilihanMengubahYangDipilihSaja()
    {
        var tahun = new PengaturanCapaian { BatasAtas = 110, RumusMinimal = RumusMinimal.B, KonversiSemua = true };
        Assert.Equal(tahun, new SaringanSimulasi().Terapkan(tahun));
        Assert.Equal(tahun with { RumusMinimal = RumusMinimal.A }, new SaringanSimulasi { Minimal = "A" }.Terapkan(tahun));
        Assert.Equal(tahun with { KonversiSemua = false }, new SaringanSimulasi { Konversi = SaringanSimulasi.Tidak }.Terapkan(tahun));
    }

    [Fact]
    public async Task Melihat_TidakMengubahApaPun_DanTigaPernyataan()
    {
        var admin = await app.SebagaiAsync("admin");
        await admin.LihatAsync("/simulasi/2023");
        var sebelum = await IsiAsync();
        app.Sql.Kosongkan();
        await admin.LihatAsync("/simulasi/2023?batas=200&minimal=B&rata=divisi&konversi=ya");

        Assert.Equal(4, app.Sql.Perintah.Count);
        Assert.Equal(sebelum, await IsiAsync());
    }

    private Task<string> IsiAsync() => app.DenganDatabaseAsync(async db =>
        $"{(await db.TahunKinerja.AsNoTracking().SingleAsync()).Pengaturan} {await db.CatatanAudit.CountAsync()}");
}
