using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>The application of the other web tests, here listening on a free port of this machine: a bare 2023 sheet.</summary>
public class AplikasiNyata : AplikasiUji
{
    private readonly Lazy<Uri> alamat;

    /// <summary>Not started yet.</summary>
    public AplikasiNyata()
    {
        UseKestrel(0);
        alamat = new Lazy<Uri>(() =>
        {
            StartServer();
            return ClientOptions.BaseAddress;
        });
    }

    /// <summary>Where it listens; starts it when asked first.</summary>
    public Uri Alamat => alamat.Value;

    /// <summary>Cookies of those who signed in, by user name: a test of looks need not sign in again.</summary>
    public Dictionary<string, string> Sesi { get; } = [];
}

/// <summary>The same with sample figures.</summary>
public sealed class AplikasiNyataContoh : AplikasiNyata
{
    /// <inheritdoc />
    protected override bool DataContoh => true;
}
