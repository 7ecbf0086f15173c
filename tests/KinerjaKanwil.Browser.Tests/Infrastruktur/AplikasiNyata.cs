using System.Net;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>The application of the other web tests, here listening on a free port of this machine: a bare 2023 sheet.</summary>
public class AplikasiNyata : AplikasiUji
{
    private readonly Lazy<Uri> alamat;
    private readonly Dictionary<string, CookieContainer> sesi = [];

    /// <summary>Not started yet.</summary>
    public AplikasiNyata()
        : this(0)
    {
    }

    /// <summary>Not started yet, and to listen on a certain port; 0 for a free one.</summary>
    protected AplikasiNyata(int pintu)
    {
        UseKestrel(pintu);
        alamat = new Lazy<Uri>(() =>
        {
            StartServer();
            return ClientOptions.BaseAddress;
        });
    }

    /// <summary>Where it listens; starts it when asked first.</summary>
    public Uri Alamat => alamat.Value;

    /// <summary>Cookies of someone who signed in through the form: a test of looks need not sign in again.</summary>
    public async Task<IReadOnlyCollection<Cookie>> SesiAsync(string namaPengguna)
    {
        if (!sesi.TryGetValue(namaPengguna, out var kuki))
        {
            kuki = new CookieContainer();
            using var pembawa = new SocketsHttpHandler { CookieContainer = kuki, AllowAutoRedirect = false };
            using var klien = new HttpClient(pembawa) { BaseAddress = Alamat };
            klien.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36");
            var jawaban = await (await new Peramban(klien).LihatAsync("/masuk")).KirimAsync(("NamaPengguna", namaPengguna), ("KataSandi", KataSandi));
            Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
            sesi[namaPengguna] = kuki;
        }

        return kuki.GetAllCookies();
    }
}

/// <summary>The same with sample figures.</summary>
public sealed class AplikasiNyataContoh : AplikasiNyata
{
    /// <inheritdoc />
    protected override bool DataContoh => true;
}

/// <summary>One life of a server that is started and stopped on the same port and database.</summary>
public sealed class AplikasiDiPintu(int pintu) : AplikasiNyata(pintu);
