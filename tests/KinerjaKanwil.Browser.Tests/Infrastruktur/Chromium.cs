using Microsoft.Playwright;

namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>
/// One Chromium for all tests, the system's own: nothing is downloaded. It reaches this machine alone, whatever a page asks for.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Name of the collection that shares it; its tests run one after another.</summary>
    public const string Koleksi = "Chromium";

    private const string Variabel = "KINERJA_CHROMIUM";
    private const string JalurBawaan = "/usr/bin/chromium";

    private IPlaywright? playwright;

    /// <summary>The running browser.</summary>
    public IBrowser Peramban { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var jalur = Environment.GetEnvironmentVariable(Variabel) is { Length: > 0 } isi ? isi : JalurBawaan;
        if (!File.Exists(jalur))
        {
            throw new FileNotFoundException($"Chromium tidak ditemukan di {jalur}. Pasang paket chromium, atau tunjuk berkasnya dengan {Variabel}.");
        }

        Assertions.SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        Peramban = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = jalur,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                "--disable-default-apps", "--disable-sync", "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            ],
        });
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (Peramban is not null)
        {
            await Peramban.CloseAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>Tests that share the browser.</summary>
[CollectionDefinition(Chromium.Koleksi)]
public sealed class KoleksiChromium : ICollectionFixture<Chromium>;
