using Microsoft.Playwright;

namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>
/// One Chromium for all tests, the system's own: nothing is downloaded. It reaches this machine alone, whatever a page asks for. Test
/// classes run side by side in it, each test with windows and an application of its own.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Variabel = "KINERJA_CHROMIUM";
    private const string JalurBawaan = "/usr/bin/chromium";

    /// <summary>
    /// The window's own pages (suggestions under its address bar) that no test looks at: two renderers for each window, and half of what a
    /// window costs. The last list counts, so it holds Playwright's as well.
    /// </summary>
    private const string TanpaFitur =
        "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
        + "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,"
        + "MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,AvoidCorsURLLoaderRestartOnRedirect,"
        + "Translate,AutoDeElevate,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled";

    private static readonly Lazy<Task<IBrowser>> Satu = new(MulaiAsync);

    /// <summary>The running browser.</summary>
    public IBrowser Peramban { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync() => Peramban = await Satu.Value;

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<IBrowser> MulaiAsync()
    {
        var jalur = Environment.GetEnvironmentVariable(Variabel) is { Length: > 0 } isi ? isi : JalurBawaan;
        if (!File.Exists(jalur))
        {
            throw new FileNotFoundException($"Chromium tidak ditemukan di {jalur}. Pasang paket chromium, atau tunjuk berkasnya dengan {Variabel}.");
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();

        // No fixture of the runner outlives the classes: the browser goes with the process.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = jalur,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                "--disable-default-apps", "--disable-sync", "--no-first-run",
                "--disable-features=" + TanpaFitur,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            ],
        });
    }
}
