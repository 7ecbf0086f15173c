using System.Collections.Concurrent;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.Playwright;

namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>
/// A person at a browser of their own (cookies, window). Whatever the browser complains about meanwhile is kept: a test passes only
/// without complaints.
/// </summary>
public sealed class Orang(IBrowserContext konteks, IPage halaman, Uri alamat)
{
    private readonly ConcurrentQueue<(string Teks, string Tempat)> konsol = new();
    private readonly ConcurrentQueue<string> lain = new();
    private readonly ConcurrentDictionary<string, bool> dijawabGalat = new();

    /// <summary>The window.</summary>
    public IPage Halaman => halaman;

    /// <summary>Cookies and storage.</summary>
    public IBrowserContext Konteks => konteks;

    /// <summary>Path and query that the window shows.</summary>
    public string Jalur => new Uri(halaman.Url).PathAndQuery;

    /// <summary>
    /// Console errors and warnings, script faults and requests that left this machine. That a page itself was answered 4xx (a form with
    /// faults, no access, not found) is logged by every browser and is no complaint.
    /// </summary>
    public IReadOnlyList<string> Keluhan =>
    [
        .. konsol.Where(k => !(k.Teks.StartsWith("Failed to load resource", StringComparison.Ordinal) && dijawabGalat.Keys.Any(a => k.Tempat.StartsWith(a, StringComparison.Ordinal))))
            .Select(k => $"{k.Teks} ({k.Tempat})"),
        .. lain,
    ];

    /// <summary>Starts listening.</summary>
    public void Dengarkan()
    {
        konteks.Console += (_, pesan) =>
        {
            if (pesan.Type is "error" or "warning")
            {
                konsol.Enqueue((pesan.Text, pesan.Location));
            }
        };
        konteks.WebError += (_, galat) => lain.Enqueue("Galat skrip: " + galat.Error);
        konteks.Response += (_, jawaban) =>
        {
            if (jawaban.Status >= 400 && jawaban.Request.IsNavigationRequest)
            {
                dijawabGalat[jawaban.Url] = true;
            }
        };
        konteks.Request += (_, permintaan) =>
        {
            var tujuan = new Uri(permintaan.Url);
            if (tujuan.Scheme != "data" && tujuan.Authority != alamat.Authority)
            {
                lain.Enqueue("Permintaan keluar: " + permintaan.Url);
            }
        };
    }

    /// <summary>Opens an address of the application.</summary>
    public Task<IResponse?> BukaAsync(string jalur) => halaman.GotoAsync(jalur);

    /// <summary>Signs in through the form.</summary>
    public async Task MasukAsync(string namaPengguna)
    {
        await BukaAsync("/masuk");
        await halaman.GetByLabel("Nama pengguna").FillAsync(namaPengguna);
        await halaman.GetByLabel("Kata sandi").FillAsync(AplikasiUji.KataSandi);
        await Tombol("Masuk").ClickAsync();
        await Assertions.Expect(halaman.Locator(".kepala-akun")).ToBeVisibleAsync();
    }

    /// <summary>A button by its label.</summary>
    public ILocator Tombol(string label) => halaman.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    /// <summary>An input of the entry form by its name, e.g. <c>PAS.02.1.Pembilang</c>.</summary>
    public ILocator Isian(string nama) => halaman.Locator($"[name='{nama}']");

    /// <summary>A row of the entry form, figures and notes.</summary>
    public ILocator Baris(string kode) =>
        halaman.Locator($"#{kode.Replace('.', '-')}-baris, #{kode.Replace('.', '-')}-baris + tr");

    /// <summary>The green notice after a redirect.</summary>
    public ILocator Pemberitahuan => halaman.Locator("main > .pemberitahuan[role=status]");
}
