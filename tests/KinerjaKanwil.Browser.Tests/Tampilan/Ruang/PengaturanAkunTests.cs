using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>One's own account.</summary>
public sealed class PengaturanAkunTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("akun saya", Isi.Kosong, "staf.imi", "/akun"),
        new("kata sandi, galat", Isi.Kosong, "/akun/kata-sandi", KataSandiGalatAsync),
        new("kunci sandi, tambah", Isi.Kosong, "staf.imi", "/akun/kunci-sandi"),
        new("kunci sandi, satu", Isi.Kosong, "/akun/kunci-sandi/{kunci}", KunciSandiAsync),
        new("dua langkah", Isi.Kosong, "staf.imi", "/akun/dua-langkah"),
        new("dua langkah, kode pemulihan", Isi.Kosong, "/akun/dua-langkah/simpan", KodePemulihanAsync),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> KunciSandiAsync(Panggung panggung, ViewportSize layar)
    {
        var kunci = await panggung.App.DenganDatabaseAsync(async db =>
        {
            var baru = new Web.Data.KunciSandi
            {
                UserId = db.Users.Where(p => p.UserName == "staf.imi").Select(p => p.Id).Single(),
                CredentialId = Guid.NewGuid().ToByteArray(),
                Nama = "Laptop kantor",
                Data = new Microsoft.AspNetCore.Identity.IdentityPasskeyData { PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] },
            };
            db.Add(baru);
            await db.SaveChangesAsync();
            return baru.Id;
        });
        return await DiAsync(await panggung.SebagaiAsync("staf.imi", layar), $"/akun/kunci-sandi/{kunci}", 200);
    }

    private static async Task<Orang> KataSandiGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.imi", layar), "/akun/kata-sandi", 200);
        await staf.Tombol("Simpan kata sandi").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(2);
        return staf;
    }

    private static async Task<Orang> KodePemulihanAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.imi", layar), "/akun/dua-langkah", 200);
        await staf.Halaman.Locator("#Kode").FillAsync(await KodeAsync(panggung, staf, 0));
        await staf.Tombol("Aktifkan").ClickAsync();
        await staf.Tombol("Selesai").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return staf;
    }

    /// <summary>The code by the application's clock, from the key that the page shows.</summary>
    internal static async Task<string> KodeAsync(Panggung panggung, Orang orang, int geser) => Web.Security.KodeTotp.Kode(
        (await orang.Halaman.Locator("#kunci").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal),
        Web.Security.KodeTotp.LangkahPada(panggung.App.Jam.GetUtcNow()) + geser);
}
