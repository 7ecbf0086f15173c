using System.Collections.Concurrent;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using System.Text.RegularExpressions;
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
            .Where(k => !(JaringanPutus && k.Teks.StartsWith("Failed to load resource", StringComparison.Ordinal)))
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
            if (jawaban.Status >= 400 && (jawaban.Request.IsNavigationRequest || jawaban.Request.ResourceType is "xhr" or "fetch"))
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

    /// <summary>The one place that says whether everything is stored.</summary>
    public ILocator KeadaanSimpan => halaman.Locator(".simpan-keadaan");

    /// <summary>
    /// Waits until everything typed is stored: no row is marked as waiting, which it is from the first keystroke, and the bar says so; the
    /// bar alone tells nothing of a save that takes less than a moment.
    /// </summary>
    public async Task TersimpanAsync()
    {
        await Assertions.Expect(halaman.Locator(".tanda[data-jenis=menunggu]")).ToHaveCountAsync(0);
        await Assertions.Expect(KeadaanSimpan).ToHaveTextAsync(new Regex(@"^Tersimpan \d\d\.\d\d WIB$"));
    }

    /// <summary>Leaves complaints about a network that the test itself cut out of account.</summary>
    public bool JaringanPutus { get; set; }

    /// <summary>Looks the entry over and hands it in.</summary>
    public async Task AjukanAsync()
    {
        await Tombol("Periksa & ajukan").ClickAsync();
        await Tombol("Ajukan ke verifikator").ClickAsync();
    }

    /// <summary>The green notice after a redirect.</summary>
    public ILocator Pemberitahuan => halaman.Locator("main > .pemberitahuan[role=status]");

    /// <summary>
    /// Presses Tab until the element has the focus. Whatever has it on the way must be seen: not below the bar of buttons, not outside
    /// the window (WCAG 2.4.11).
    /// </summary>
    public async Task TabKeAsync(string pemilih)
    {
        const int TabPalingBanyak = 400;
        var dilewati = new List<string>();
        for (var n = 0; n < TabPalingBanyak; n++)
        {
            await halaman.Keyboard.PressAsync("Tab");
            var fokus = await halaman.EvaluateAsync<string[]>(
                """
                (pemilih) => {
                  const e = document.activeElement;
                  const nama = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' ' + (e.getAttribute('aria-label') || e.textContent.trim().slice(0, 30));
                  const k = e.getBoundingClientRect();
                  const atas = document.elementFromPoint(k.left + Math.min(k.width, 20) / 2, k.top + Math.min(k.height, 20) / 2);
                  const tertutup = e !== document.body && k.height < innerHeight && !(atas && (e.contains(atas) || atas.contains(e)));
                  return [nama, String(e.matches(pemilih)), String(tertutup)];
                }
                """, pemilih);
            dilewati.Add(fokus[0]);
            Assert.False(fokus[2] == "true", "Fokus tertutup: " + fokus[0]);
            if (fokus[1] == "true")
            {
                return;
            }
        }

        Assert.Fail($"{pemilih} tidak tercapai dengan Tab. Dilewati: {string.Join(" > ", dilewati)}");
    }
}
