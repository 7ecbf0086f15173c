using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace KinerjaKanwil.Browser.Tests.Tampilan;

/// <summary>What the heaviest page makes a weak network carry (ux.md a.1). Sizes are gzip's smallest, in bytes; 1 KB is 1,000.</summary>
public sealed class BeratHalamanTests(Chromium chromium, ITestOutputHelper keluaran) : UjiPeramban(chromium)
{
    /// <summary>Tighter than the 58,000 of ux.md a.1, and with everything that comes later: what a weak network was given stays given.</summary>
    private const int BatasStatis = 45_000;

    private static readonly Dictionary<string, int> BatasBerkas = new()
    {
        ["bootstrap"] = 8_000,
        ["app"] = 8_000,
        ["inti"] = 3_000,
        ["isian"] = 9_000,
        ["ikon"] = 5_000,
    };

    [Fact]
    public Task HalamanIsian_CssJsIkon_MuatDalamBatas() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        var html = await (await staf.BukaAsync("/realisasi/2023/tw1/PAS"))!.BodyAsync();
        Assert.Equal(36, await staf.Halaman.Locator("tr.ada-panel").CountAsync());

        // What comes with the first keystroke, and with the first dialog.
        await staf.Isian("PAS.02.1.Pembilang").FocusAsync();
        await staf.Halaman.Locator("#PAS-02-1-Bukti").ClickAsync();
        await staf.Halaman.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Selesai" }).ClickAsync();

        // Named by the page, or fetched without being named (modules, pictures of the style sheet).
        var alamat = await staf.Halaman.EvaluateAsync<string[]>(
            """
            () => [...new Set([
              ...[...document.querySelectorAll('link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload]')].map((e) => e.href),
              ...[...document.querySelectorAll('script[src], img[src]')].map((e) => e.src),
              ...[...document.querySelectorAll('use')].map((e) => new URL(e.getAttribute('href'), document.baseURI).href.split('#')[0]),
              ...performance.getEntriesByType('resource').map((e) => e.name.split('#')[0]),
            ])]
            """);
        var berat = new Dictionary<string, int>();
        foreach (var satu in alamat)
        {
            if (!Regex.IsMatch(new Uri(satu).AbsolutePath, @"\.(css|js|svg)$"))
            {
                continue;
            }

            var jawaban = await staf.Konteks.APIRequest.GetAsync(satu);
            Assert.True(jawaban.Ok, satu);
            berat[new Uri(satu).AbsolutePath] = Gzip(await jawaban.BodyAsync());
        }

        keluaran.WriteLine(string.Create(CultureInfo.InvariantCulture, $"HTML 36 baris: {html.Length} byte, gzip {Gzip(html)}"));
        keluaran.WriteLine($"Berkas statis: gzip {berat.Values.Sum()} = {string.Join(" + ", berat.Select(b => $"{b.Key} {b.Value}"))}");
        string[] belakangan = ["tanya", "dialog", "unggah", "penghitung"];
        Assert.All(belakangan, b => Assert.Contains(berat.Keys, k => k.Contains($"/js/{b}.", StringComparison.Ordinal)));
        Assert.DoesNotContain(berat, b => BatasBerkas.TryGetValue(Path.GetFileName(b.Key).Split('.')[0], out var batas) && b.Value > batas);
        Assert.InRange(berat.Values.Sum(), 1, BatasStatis);
    });

    private static int Gzip(byte[] isi)
    {
        using var hasil = new MemoryStream();
        using (var gzip = new GZipStream(hasil, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(isi);
        }

        return (int)hasil.Length;
    }
}
