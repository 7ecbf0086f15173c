using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>The dashboard, what changed between two quarters, and the frame around every page with its menus open.</summary>
public sealed class DasborCapaianTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("dasbor tanpa data", Isi.Kosong, "kakanwil", "/dasbor"),
        new("dasbor", Isi.Contoh, "kakanwil", "/dasbor"),
        new("dasbor tersaring", Isi.Contoh, "kakanwil", "/dasbor?tahun=2023&tw=2&divisi=YAN&data=resmi"),
        new("dasbor divisi", Isi.Contoh, "kakanwil", "/dasbor?tw=3&divisi=PAS&status=masalah"),
        new("dasbor sasaran", Isi.Contoh, "kakanwil", "/dasbor?tw=3&divisi=PAS&sasaran=3"),
        new("dasbor, semua yang perlu perhatian", Isi.Contoh, "kadiv.pas", "/dasbor?tw=3&perhatian=semua"),
        new("apa yang berubah", Isi.Contoh, "kakanwil", "/dasbor/perubahan?dari=1&ke=3"),
        new("apa yang berubah, tanpa pembanding", Isi.Kosong, "kakanwil", "/dasbor/perubahan"),
        new("menu terbuka", Isi.Contoh, "/dasbor", MenuTerbukaAsync),
        new("menu terbuka, ponsel", Isi.Contoh, "/dasbor", MenuTerbukaAsync) { Ponsel = true },
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> MenuTerbukaAsync(Panggung panggung, ViewportSize layar)
    {
        var orang = await DiAsync(await panggung.SebagaiAsync("kakanwil", layar), "/dasbor", 200);
        foreach (var menu in await orang.Halaman.Locator(".kepala summary:visible").AllAsync())
        {
            await menu.EvaluateAsync("s => { s.parentElement.open = true; }");
        }

        await Expect(orang.Tombol("Keluar")).ToBeVisibleAsync();
        return orang;
    }
}
