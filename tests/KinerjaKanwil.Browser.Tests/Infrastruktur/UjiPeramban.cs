using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.Playwright;

namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>A test in a real browser. When it fails, screenshots and traces are left in <c>artifacts/peramban</c>.</summary>
public abstract partial class UjiPeramban(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>A usual office screen.</summary>
    protected static readonly ViewportSize LayarKantor = new() { Width = 1366, Height = 768 };

    /// <summary>A usual phone.</summary>
    protected static readonly ViewportSize LayarPonsel = new() { Width = 390, Height = 844 };

    /// <summary>Runs the steps on an application that is theirs alone, without figures.</summary>
    protected async Task JalankanAsync(Func<Panggung, Task> langkah, [CallerMemberName] string nama = "")
    {
        await using var app = new AplikasiNyata();
        await JalankanAsync(app, langkah, nama);
    }

    /// <summary>Runs the steps, and at the end holds every complaint of the browser against them.</summary>
    protected async Task JalankanAsync(AplikasiNyata app, Func<Panggung, Task> langkah, [CallerMemberName] string nama = "")
    {
        ArgumentNullException.ThrowIfNull(langkah);
        var panggung = new Panggung(chromium.Peramban, app);
        var berkas = Path.Combine(Akar(), "artifacts", "peramban", BukanNama().Replace($"{GetType().Name}-{nama}", "_"));
        var gagal = true;
        try
        {
            await langkah(panggung);
            TanpaCela(panggung.Keluhan);
            gagal = false;
        }
        finally
        {
            await panggung.TutupAsync(gagal ? berkas : null);
        }
    }

    /// <summary>Fails with everything that was found.</summary>
    protected static void TanpaCela(IEnumerable<string> temuan)
    {
        var semua = string.Join('\n', temuan.Take(20));
        Assert.True(semua.Length == 0, semua);
    }

    /// <summary>Top folder of the source.</summary>
    private static string Akar()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KinerjaKanwil.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("KinerjaKanwil.sln tidak ditemukan di atas " + AppContext.BaseDirectory);
    }

    [GeneratedRegex("[^A-Za-z0-9-]+")]
    private static partial Regex BukanNama();
}

/// <summary>Where the persons of one test appear.</summary>
public sealed class Panggung(IBrowser peramban, AplikasiNyata app)
{
    private readonly List<Orang> semua = [];

    /// <summary>The application.</summary>
    public AplikasiNyata App => app;

    /// <summary>True: whoever appears from now on has a system that asks for dark pages.</summary>
    public bool Gelap { get; set; }

    /// <summary>What their browsers complained about.</summary>
    public IReadOnlyList<string> Keluhan => [.. semua.SelectMany(o => o.Keluhan)];

    /// <summary>Someone who has not signed in.</summary>
    /// <param name="layar">Window; null: an office screen.</param>
    /// <param name="skrip">False: a browser that runs no scripts.</param>
    /// <param name="bernama">True: comes by the name <c>localhost</c> instead of a number; passkeys are made for names alone.</param>
    public async Task<Orang> TamuAsync(ViewportSize? layar = null, bool skrip = true, bool bernama = false)
    {
        var alamat = bernama ? new UriBuilder(app.Alamat) { Host = "localhost" }.Uri : app.Alamat;
        var konteks = await peramban.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = alamat.ToString(),
            ViewportSize = layar ?? new ViewportSize { Width = 1366, Height = 768 },
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            JavaScriptEnabled = skrip,
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = Gelap ? ColorScheme.Dark : ColorScheme.Light,
        });
        konteks.SetDefaultTimeout(30_000);
        await konteks.Tracing.StartAsync(new TracingStartOptions { Snapshots = true });
        var orang = new Orang(konteks, await konteks.NewPageAsync(), alamat);
        orang.Dengarkan();
        semua.Add(orang);
        return orang;
    }

    /// <summary>Someone who signs in through the form now.</summary>
    public async Task<Orang> MasukAsync(string namaPengguna, ViewportSize? layar = null, bool skrip = true)
    {
        var orang = await TamuAsync(layar, skrip);
        await orang.MasukAsync(namaPengguna);
        return orang;
    }

    /// <summary>Someone who signed in some time ago; that is done without a window, once for each account of an application.</summary>
    public async Task<Orang> SebagaiAsync(string namaPengguna, ViewportSize? layar = null)
    {
        var orang = await TamuAsync(layar);
        await orang.Konteks.AddCookiesAsync((await app.SesiAsync(namaPengguna)).Select(k => new Cookie { Name = k.Name, Value = k.Value, Url = app.Alamat.ToString() }));
        return orang;
    }

    /// <summary>A further member of a division's staff, with the sample password.</summary>
    public Task TambahRekanAsync(string namaPengguna, string nama, string sepertiAkun) => app.DenganDatabaseAsync(async db =>
    {
        var contoh = db.Users.Single(p => p.UserName == sepertiAkun);
        db.Add(new Web.Data.Pengguna
        {
            UserName = namaPengguna,
            NormalizedUserName = namaPengguna.ToUpperInvariant(),
            Nama = nama,
            Peran = contoh.Peran,
            KodeDivisi = contoh.KodeDivisi,
            PasswordHash = contoh.PasswordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>Closes all windows; on failure leaves their pictures and traces.</summary>
    internal async Task TutupAsync(string? berkas)
    {
        for (var n = 0; n < semua.Count; n++)
        {
            if (berkas is null)
            {
                await semua[n].Konteks.Tracing.StopAsync();
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(berkas)!);
                try
                {
                    await semua[n].Halaman.ScreenshotAsync(new PageScreenshotOptions { Path = $"{berkas}-{n + 1}.png", FullPage = true });
                }
                catch (PlaywrightException)
                {
                    // A closed or hanging page has no picture; the trace and the test's own failure say more.
                }

                await semua[n].Konteks.Tracing.StopAsync(new TracingStopOptions { Path = $"{berkas}-{n + 1}.zip" });
            }

            await semua[n].Konteks.CloseAsync();
        }
    }
}
