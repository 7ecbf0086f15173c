using System.Net.Sockets;
using System.Text;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Security;

/// <summary>What only the real server answers: requests that it refuses before the application sees them (checks.md S21, S61).</summary>
public sealed class KestrelTests : IAsyncLifetime, IDisposable
{
    private readonly AplikasiTerpantau app = new();
    private Uri alamat = null!;

    public Task InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        alamat = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Permintaan_DiLuarKebiasaan_DijawabTanpaRincian()
    {
        foreach (var (permintaan, status) in new[]
            {
                ("GET /masuk HTTP/1.1\r\nHost: localhost\r\nX-Besar: " + new string('a', 100_000) + "\r\n\r\n", "431"),
                ("GET /" + new string('a', 100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", "414"),
                ("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
                ("GET /masuk HTTP/1.1\r\n\r\n", "400"),
                ("NGAWUR\r\n\r\n", "400"),
                ("TRACE /masuk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405"),
                ("GET /tidak/ada HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "404"),
                ("HEAD /tidak/ada HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "404"),
                ("GET /../appsettings.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "404"),
                ("GET /dasbor HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "400"),
                ("POST /masuk HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 40000000\r\nConnection: close\r\n\r\n", "400"),
            })
        {
            var jawaban = await KirimAsync(permintaan);

            var baris = permintaan[..Math.Min(60, permintaan.Length)];
            Assert.True(jawaban.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal), $"{baris} dijawab {jawaban[..Math.Min(200, jawaban.Length)]}");
            foreach (var bocor in new[] { "\nServer:", "Kestrel", "Exception", "   at ", "Microsoft.", AppContext.BaseDirectory })
            {
                Assert.DoesNotContain(bocor, jawaban, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private async Task<string> KirimAsync(string permintaan)
    {
        using var batas = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var soket = new TcpClient();
        await soket.ConnectAsync(alamat.Host, alamat.Port, batas.Token);
        var aliran = soket.GetStream();
        var terkumpul = new MemoryStream();
        try
        {
            await aliran.WriteAsync(Encoding.ASCII.GetBytes(permintaan), batas.Token);
            await aliran.CopyToAsync(terkumpul, batas.Token);
        }
        catch (IOException)
        {
            // The server may hang up on what it does not want to read; what it said before counts.
        }

        return Encoding.UTF8.GetString(terkumpul.ToArray());
    }
}
