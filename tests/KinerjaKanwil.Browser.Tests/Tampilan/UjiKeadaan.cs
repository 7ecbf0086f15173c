using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;

namespace KinerjaKanwil.Browser.Tests.Tampilan;

/// <summary>
/// Every page in every state it is met in, on an office screen and on a phone: nothing serious for axe, nothing in the console, nothing
/// asked of other machines, no sideways scrolling down to 320 px, one heading, a language and a title. The states are in <c>Ruang</c>, a
/// file for each slice.
/// </summary>
public abstract partial class UjiKeadaan(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh)
    : UjiPeramban(chromium), IClassFixture<AplikasiNyata>, IClassFixture<AplikasiNyataContoh>
{
    private const int LebarTersempit = 320;

    private static readonly string[] SemuaAturan = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>The script of axe, as its package brings it.</summary>
    private static readonly Lazy<string> Axe = new(() =>
    {
        using var isi = typeof(AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!;
        using var pembaca = new StreamReader(isi);
        return pembaca.ReadToEnd();
    });

    /// <summary>Names of states, for a theory.</summary>
    protected static TheoryData<string> Nama(IEnumerable<Keadaan> semua) => [.. semua.Select(k => k.Nama)];

    /// <summary>Goes to a state and looks at it.</summary>
    protected async Task KunjungiAsync(IEnumerable<Keadaan> semua, string nama)
    {
        var keadaan = semua.Single(k => k.Nama == nama);
        await using var sendiri = keadaan.Isi switch
        {
            Isi.Sendiri => new AplikasiNyata(),
            Isi.Baru => new AplikasiBaru(),
            _ => null,
        };
        await JalankanAsync(
            sendiri ?? (keadaan.Isi == Isi.Contoh ? contoh : kosong),
            async panggung =>
            {
                var orang = await keadaan.Tuju(panggung, keadaan.Ponsel ? LayarPonsel : LayarKantor);
                Assert.Matches("^" + Berubah().Replace(Regex.Escape(keadaan.Alamat.Split('?', '#')[0]), @"[\w-]+") + "$", new Uri(orang.Halaman.Url).AbsolutePath);
                await PeriksaAsync(orang.Halaman);
            },
            nama);
    }

    /// <summary>Opens an address, which must be answered so.</summary>
    internal static async Task<Orang> DiAsync(Orang orang, string jalur, int status)
    {
        var jawaban = await orang.BukaAsync(jalur);
        Assert.Equal(status, jawaban!.Status);
        return orang;
    }

    /// <summary>One visit, looked at on an office screen, there in the dark, then on a phone and on the narrowest screen.</summary>
    private static async Task PeriksaAsync(IPage halaman)
    {
        Assert.Equal("id", await halaman.Locator("html").GetAttributeAsync("lang"));
        Assert.Matches(@"\S+.* – Capaian IKU$", await halaman.TitleAsync());
        Assert.Equal(1, await halaman.Locator("h1").CountAsync());

        // axe would have to be brought into each frame by itself.
        Assert.Single(halaman.Frames);
        await halaman.EvaluateAsync(Axe.Value);

        // The bar of buttons floats over whatever the window's lower edge cuts: axe would take that for a small target. That it never
        // covers what has the focus is FokusTests' business.
        await halaman.EvaluateAsync("document.querySelectorAll('.bilah-aksi').forEach(b => { b.style.position = 'static'; })");
        if (halaman.ViewportSize!.Width != LayarPonsel.Width)
        {
            await PeriksaLayarAsync(halaman);

            // The theme changes colours and nothing else.
            await halaman.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            TanpaCela(await TemuanAxeAsync(halaman, "rule", ["color-contrast"], "gelap"));
            await halaman.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await halaman.EvaluateAsync("document.querySelectorAll('main details[data-dibuka-uji]').forEach(d => { d.open = false; })");
            await halaman.SetViewportSizeAsync(LayarPonsel.Width, LayarPonsel.Height);
        }

        await PeriksaLayarAsync(halaman);
        await halaman.SetViewportSizeAsync(LebarTersempit, LayarPonsel.Height);
        await TidakMenyampingAsync(halaman);
    }

    private static async Task PeriksaLayarAsync(IPage halaman)
    {
        await TidakMenyampingAsync(halaman);

        // Panels are checked open: closed, axe does not see what is in them.
        await halaman.EvaluateAsync("document.querySelectorAll('main details:not([open])').forEach(d => { d.open = true; d.dataset.dibukaUji = ''; })");
        await TidakMenyampingAsync(halaman);
        TanpaCela(await TemuanAxeAsync(halaman, "tag", SemuaAturan, $"{halaman.ViewportSize!.Width} px"));
    }

    /// <summary>What axe finds serious or worse; it tells of each kind of result but violations as little as it can.</summary>
    private static Task<string[]> TemuanAxeAsync(IPage halaman, string jenis, string[] aturan, string keadaan) => halaman.EvaluateAsync<string[]>(
        """
        async ([type, values, keadaan]) => {
          const hasil = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] });
          return hasil.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
            .flatMap((v) => v.nodes.map((n) => `${keadaan}: ${v.impact} ${v.id}: ${n.target} ${n.html}`));
        }
        """,
        new object[] { jenis, aturan, keadaan });

    /// <summary>Only named regions scroll sideways, never the page.</summary>
    private static async Task TidakMenyampingAsync(IPage halaman)
    {
        var lebih = await halaman.EvaluateAsync<string[]>(
            """
            () => {
              const lebar = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= lebar) return [];
              const luar = (e) => { for (let p = e.parentElement; p; p = p.parentElement) if (/auto|scroll|hidden/.test(getComputedStyle(p).overflowX)) return false; return true; };
              return [document.documentElement.scrollWidth + ' > ' + lebar, ...[...document.body.querySelectorAll('*')]
                .filter((e) => e.getBoundingClientRect().right > lebar + 1 && luar(e)).slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
            }
            """);
        TanpaCela(lebih);
    }

    [GeneratedRegex(@"\\\{\w+}")]
    private static partial Regex Berubah();
}
