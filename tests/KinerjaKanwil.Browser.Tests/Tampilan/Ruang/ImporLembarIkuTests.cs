using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>A sheet by workbook.</summary>
public sealed class ImporLembarIkuTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    private const string ImporLembar = "/kelola/impor-lembar";

    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("impor lembar", Isi.Kosong, "admin", ImporLembar),
        new("impor lembar, galat", Isi.Kosong, ImporLembar, async (p, l) => await ImporLembarAsync(p, l, ImporLembar + "/kosong/2024", "2024", ".ringkasan-galat li")),
        new("impor lembar, periksa", Isi.Contoh, ImporLembar, async (p, l) => await ImporLembarAsync(p, l, "/matriks/2023/ekspor", "2023", ".ringkasan-impor")),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    /// <summary>A sheet of the application itself, sent back: the empty one has faults, the export of a year has none.</summary>
    private static async Task<Orang> ImporLembarAsync(Panggung panggung, ViewportSize layar, string unduhan, string tahun, string terlihat)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), ImporLembar, 200);
        var berkas = await admin.Halaman.Context.APIRequest.GetAsync(admin.Halaman.Url.Replace(ImporLembar, unduhan, StringComparison.Ordinal));
        await admin.Isian("Tahun").FillAsync(tahun);
        await admin.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload { Name = "lembar.xlsx", MimeType = "application/octet-stream", Buffer = await berkas.BodyAsync() });
        await admin.Tombol("Unggah dan periksa").ClickAsync();
        await Expect(admin.Halaman.Locator(terlihat).First).ToBeVisibleAsync();
        var tertutup = admin.Halaman.Locator("main details:not([open]) > summary");
        for (var sisa = await tertutup.CountAsync(); sisa > 0; sisa--)
        {
            await tertutup.First.ClickAsync();
        }

        return admin;
    }
}
