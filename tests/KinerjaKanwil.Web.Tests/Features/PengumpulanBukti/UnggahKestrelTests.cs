using System.Net;
using System.Net.Sockets;
using System.Text;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;

/// <summary>What only the real server does with a body: bounds, lies about the length, a sender that goes away (checks.md S26).</summary>
public sealed class UnggahKestrelTests : IAsyncLifetime, IDisposable
{
    private const string Halaman = "/bukti/2023/tw1/PAS.01.1";
    private readonly AplikasiTerpantau app = new();
    private readonly CookieContainer kuki = new();
    private Uri alamat = null!;
    private HttpClient klien = null!;
    private Peramban staf = null!;

    public async Task InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        alamat = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        klien = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = kuki }) { BaseAddress = alamat };
        staf = new Peramban(klien);
        await (await staf.BukaAsync("/masuk")).KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        klien.Dispose();
        app.Dispose();
    }

    [Theory]
    [InlineData(10 * 1024 * 1024, false, HttpStatusCode.Redirect)]
    [InlineData((10 * 1024 * 1024) + 1, true, HttpStatusCode.BadRequest)]
    [InlineData((11 * 1024 * 1024) + 1000, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData((11 * 1024 * 1024) + 1000, false, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Unggah_SekitarBatas_DijawabDanTidakAdaSisa(int ukuran, bool tanpaPanjang, HttpStatusCode status)
    {
        var jawaban = await staf.UnggahAsync(Halaman, "besar.pdf", BerkasContoh.PdfSebesar(ukuran), tanpaPanjang: tanpaPanjang);

        Assert.Equal(status, jawaban.Status);
        Assert.Equal(status == HttpStatusCode.Redirect ? 1 : 0, await app.DenganDatabaseAsync(db => db.BuktiDukung.CountAsync()));
        Assert.Empty(Directory.Exists(Path.Combine(app.FolderBukti, "sementara")) ? Directory.GetFiles(Path.Combine(app.FolderBukti, "sementara")) : []);
    }

    [Fact]
    public async Task Unggah_PanjangTerlaluBesarDisebut_DitolakSebelumDibaca()
    {
        using var soket = new TcpClient();
        await soket.ConnectAsync(alamat.Host, alamat.Port);
        var aliran = soket.GetStream();
        await aliran.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {Halaman} HTTP/1.1\r\nHost: localhost\r\nCookie: {kuki.GetCookieHeader(alamat)}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 400000000\r\nConnection: close\r\n\r\n--x\r\n"));
        using var pembaca = new StreamReader(aliran);
        Assert.StartsWith("HTTP/1.1 413 ", await pembaca.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unggah_PengirimPergi_TidakAdaYangTersimpanDanServerTetapHidup()
    {
        using (var soket = new TcpClient())
        {
            await soket.ConnectAsync(alamat.Host, alamat.Port);
            await soket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {Halaman} HTTP/1.1\r\nHost: localhost\r\nCookie: {kuki.GetCookieHeader(alamat)}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000\r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"Berkas\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4 setengah"));
        }

        Assert.Equal(HttpStatusCode.OK, (await staf.BukaAsync(Halaman)).Status);
        Assert.Equal(0, await app.DenganDatabaseAsync(db => db.BuktiDukung.CountAsync()));
        Assert.DoesNotContain(app.Log.Baris, b => b.StartsWith("Error ", StringComparison.Ordinal));
    }
}
