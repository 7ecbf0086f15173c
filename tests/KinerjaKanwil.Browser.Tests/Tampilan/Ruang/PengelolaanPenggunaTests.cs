using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Accounts and roles.</summary>
public sealed class PengelolaanPenggunaTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("pengguna", Isi.Kosong, "admin", "/pengguna"),
        new("pengguna, kosong", Isi.Kosong, "admin", "/pengguna?cari=tidak-ada"),
        new("pengguna, tambah", Isi.Kosong, "admin", "/pengguna/tambah"),
        new("pengguna, galat", Isi.Kosong, "/pengguna/tambah", PenggunaGalatAsync),
        new("pengguna, tautan sekali", Isi.Sendiri, "/pengguna/{id}", TautanSekaliAsync),
        new("pengguna, akun sendiri", Isi.Kosong, "admin", "/pengguna/1"),
        new("pengguna, dari Excel", Isi.Kosong, "admin", "/pengguna/impor"),
        new("peran", Isi.Kosong, "admin", "/pengguna/peran"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> PenggunaGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/pengguna/tambah", 200);
        await admin.Halaman.GetByLabel("Nama pengguna").FillAsync("dengan spasi");
        await admin.Tombol("Buat akun").ClickAsync();
        await Expect(admin.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(3);
        return admin;
    }

    internal static async Task<Orang> TautanSekaliAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/pengguna/tambah", 200);
        await admin.Halaman.GetByLabel("Nama pengguna").FillAsync("siti.aminah");
        await admin.Halaman.GetByLabel("Nama lengkap").FillAsync("Siti Aminah");
        await admin.Halaman.Locator("#Peran").SelectOptionAsync("Pemantau");
        await admin.Tombol("Buat akun").ClickAsync();
        await Expect(admin.Halaman.Locator("#tautan-sekali")).ToBeVisibleAsync();
        return admin;
    }
}
