using System.Net;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.Galat;

public sealed class GalatTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Theory]
    [InlineData(400, "Permintaan tidak dapat dibaca")]
    [InlineData(403, "Tidak ada akses")]
    [InlineData(404, "Halaman tidak ditemukan")]
    [InlineData(405, "Cara membuka halaman ini salah")]
    [InlineData(409, "Data sudah berubah")]
    [InlineData(413, "Kiriman terlalu besar")]
    [InlineData(418, "Terjadi gangguan")]
    [InlineData(429, "Terlalu banyak permintaan")]
    [InlineData(500, "Terjadi gangguan")]
    [InlineData(503, "Server sedang sibuk")]
    public async Task Buka_KodeLangsung_KataUmumDenganKodeKejadian(int kode, string judul)
    {
        var halaman = await app.Peramban().BukaAsync($"/galat/{kode}");

        Assert.Equal(kode, (int)halaman.Status);
        Assert.Equal(judul, halaman.TeksDari("h1"));
        Assert.Matches("kode kejadian [0-9a-f]{32}", halaman.Teks);
        Assert.Equal("/", halaman.Satu("main a.btn").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/galat/200")]
    [InlineData("/galat/302")]
    [InlineData("/galat/399")]
    [InlineData("/galat/600")]
    [InlineData("/galat/abc")]
    [InlineData("/galat")]
    public async Task Buka_KodeYangBukanGalat_TidakDitemukan(string alamat)
    {
        var halaman = await app.Peramban().BukaAsync(alamat);

        Assert.Equal(HttpStatusCode.NotFound, halaman.Status);
    }

    [Fact]
    public async Task Kirim_KodeLainDiFormulir_KodeAlamatYangBerlaku()
    {
        var halaman = await app.Peramban().PosAsync("/galat/404?kode=500", [("kode", "503")]);

        Assert.Equal(HttpStatusCode.NotFound, halaman.Status);
        Assert.Contains("Kode 404", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buka_TanpaHak_AlamatTetapDanMenuTetapAda()
    {
        var halaman = await (await app.SebagaiAsync("pemantau")).BukaAsync("/realisasi");

        Assert.Equal(HttpStatusCode.Forbidden, halaman.Status);
        Assert.Equal("Tidak ada akses", halaman.TeksDari("h1"));
        Assert.NotNull(halaman.Dokumen!.QuerySelector(".samping a[href='/dasbor']"));
    }

    [Fact]
    public async Task Buka_DuaKali_KodeKejadianBerbeda()
    {
        var tamu = app.Peramban();

        Assert.NotEqual((await tamu.BukaAsync("/tidak/ada")).TeksDari("main p.kecil"), (await tamu.BukaAsync("/tidak/ada")).TeksDari("main p.kecil"));
    }
}
