using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>The application of the other web tests, here listening on a free port of this machine: a bare 2023 sheet.</summary>
public class AplikasiNyata : AplikasiUji
{
    private readonly Lazy<Uri> alamat;

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

    /// <summary>Cookies of those who signed in, by user name: a test of looks need not sign in again.</summary>
    public Dictionary<string, string> Sesi { get; } = [];
}

/// <summary>The same with sample figures.</summary>
public sealed class AplikasiNyataContoh : AplikasiNyata
{
    /// <inheritdoc />
    protected override bool DataContoh => true;
}

/// <summary>One life of a server that is started and stopped on the same port and database.</summary>
public sealed class AplikasiDiPintu(int pintu) : AplikasiNyata(pintu);
