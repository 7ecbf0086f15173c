using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Looking at what was handed in.</summary>
public sealed class VerifikasiRealisasiTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("verifikasi, antrean", Isi.Contoh, "kakanwil", "/verifikasi"),
        new("verifikasi", Isi.Contoh, "kadiv.pas", "/verifikasi/2023/tw3/PAS"),
        new("verifikasi, antrean kosong", Isi.Kosong, "kadiv.pas", "/verifikasi"),
        new("verifikasi, galat", Isi.Contoh, "/verifikasi/2023/tw3/YAN", VerifikasiGalatAsync),
        new("verifikasi, tidak ada", Isi.Kosong, "kadiv.pas", "/verifikasi/2023/tw3/PAS"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> VerifikasiGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var kadiv = await DiAsync(await panggung.SebagaiAsync("kadiv.yan", layar), "/verifikasi/2023/tw3/YAN", 200);
        await kadiv.Halaman.GetByLabel("Kembalikan", new() { Exact = true }).First.CheckAsync();
        await kadiv.Tombol("Kirim keputusan").ClickAsync();
        await Expect(kadiv.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return kadiv;
    }
}
