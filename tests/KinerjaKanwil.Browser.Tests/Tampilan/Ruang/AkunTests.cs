using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Signing in and out, a new password.</summary>
public sealed class AkunTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("masuk", Isi.Kosong, null, "/masuk"),
        new("masuk, ditolak", Isi.Kosong, "/masuk", MasukDitolakAsync),
        new("masuk, kosong", Isi.Kosong, "/masuk", MasukKosongAsync),
        new("keluar", Isi.Kosong, "staf.imi", "/keluar"),
        new("masuk, kode", Isi.Sendiri, "/masuk/kode", MasukKodeAsync),
        new("sandi baru, tautan mati", Isi.Kosong, null, "/sandi-baru?token=x", 404),
        new("sandi baru", Isi.Sendiri, "/sandi-baru", SandiBaruAsync),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> MasukKodeAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.MasukAsync("staf.imi", layar), "/akun/dua-langkah", 200);
        await staf.Halaman.Locator("#Kode").FillAsync(await PengaturanAkunTests.KodeAsync(panggung, staf, 0));
        await staf.Tombol("Aktifkan").ClickAsync();
        await staf.Halaman.GetByLabel("Sudah saya simpan").CheckAsync();
        await staf.Tombol("Selesai").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("Verifikasi dua langkah aktif");
        var tamu = await DiAsync(await panggung.TamuAsync(layar), "/masuk", 200);
        await tamu.Halaman.GetByLabel("Nama pengguna").FillAsync("staf.imi");
        await tamu.Halaman.GetByLabel("Kata sandi").FillAsync(Web.Tests.Infrastruktur.AplikasiUji.KataSandi);
        await tamu.Tombol("Masuk").ClickAsync();
        await tamu.Halaman.GetByLabel("Kode verifikasi").FillAsync("000000");
        await tamu.Tombol("Verifikasi").ClickAsync();
        await Expect(tamu.Halaman.Locator(".ringkasan-galat")).ToContainTextAsync("Periksa jam di ponsel Anda.");
        return tamu;
    }

    private static async Task<Orang> SandiBaruAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await PengelolaanPenggunaTests.TautanSekaliAsync(panggung, layar);
        var tautan = new Uri(await admin.Halaman.Locator("#tautan-sekali code").InnerTextAsync()).PathAndQuery;
        var tamu = await DiAsync(await panggung.TamuAsync(layar), tautan, 200);
        await tamu.Tombol("Simpan kata sandi").ClickAsync();
        await Expect(tamu.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return tamu;
    }

    private static async Task<Orang> MasukDitolakAsync(Panggung panggung, ViewportSize layar)
    {
        var tamu = await DiAsync(await panggung.TamuAsync(layar), "/masuk", 200);
        await tamu.Halaman.GetByLabel("Nama pengguna").FillAsync("staf.pas");
        await tamu.Halaman.GetByLabel("Kata sandi").FillAsync("bukan kata sandinya");
        await tamu.Tombol("Masuk").ClickAsync();
        await Expect(tamu.Halaman.Locator(".ringkasan-galat")).ToContainTextAsync("Nama pengguna atau kata sandi tidak cocok.");
        return tamu;
    }

    private static async Task<Orang> MasukKosongAsync(Panggung panggung, ViewportSize layar)
    {
        var tamu = await DiAsync(await panggung.TamuAsync(layar), "/masuk", 200);
        await tamu.Tombol("Masuk").ClickAsync();
        await Expect(tamu.Halaman.Locator(".ringkasan-galat")).ToContainTextAsync("Isi nama pengguna");
        return tamu;
    }
}
