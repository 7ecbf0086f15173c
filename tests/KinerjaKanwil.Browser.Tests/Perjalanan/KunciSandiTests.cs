using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.Playwright;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>A passkey in a real browser, whose device Chromium plays (ADR 0025).</summary>
public sealed class KunciSandiTests(Chromium chromium) : UjiPeramban(chromium)
{
    [Fact]
    public Task KunciSandi_Ditambah_MasukTanpaSandiLaluDihapus() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.TamuAsync(bernama: true);
        var alat = await staf.Konteks.NewCDPSessionAsync(staf.Halaman);
        await alat.SendAsync("WebAuthn.enable");
        await alat.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        await staf.MasukAsync("staf.pas");

        // Added: the password is asked for, then the device.
        await staf.BukaAsync("/akun/kunci-sandi");
        await staf.Halaman.GetByLabel("Nama kunci sandi").FillAsync("Laptop kantor");
        await staf.Halaman.GetByLabel("Kata sandi Anda").FillAsync("bukan kata sandinya");
        await staf.Tombol("Tambah kunci sandi").ClickAsync();
        await Assertions.Expect(staf.Halaman.Locator("[data-pesan]")).ToHaveTextAsync("Kata sandi sekarang tidak cocok.");
        await staf.Halaman.GetByLabel("Kata sandi Anda").FillAsync(AplikasiUji.KataSandi);
        await staf.Tombol("Tambah kunci sandi").ClickAsync();
        await Assertions.Expect(staf.Pemberitahuan).ToContainTextAsync("Kunci sandi Laptop kantor ditambahkan.");

        // Used: no name, no password, no code; and on to where the person was headed.
        await KeluarAsync(staf);
        await staf.BukaAsync("/dasbor?tw=2");
        await staf.Tombol("Masuk dengan kunci sandi").ClickAsync();
        await Assertions.Expect(staf.Halaman).ToHaveURLAsync(new Regex(@"/dasbor\?tw=2$"));
        await staf.BukaAsync("/akun");
        await Assertions.Expect(staf.Halaman.Locator("#perangkat")).ToContainTextAsync("dengan kunci sandi");

        // Removed: the device still has it, the office knows it no more.
        await staf.Halaman.GetByRole(AriaRole.Link, new() { Name = "Ganti nama atau hapus Laptop kantor" }).ClickAsync();
        await staf.Halaman.GetByLabel("Kata sandi Anda").FillAsync(AplikasiUji.KataSandi);
        await staf.Tombol("Hapus kunci sandi").ClickAsync();
        await Assertions.Expect(staf.Pemberitahuan).ToContainTextAsync("Kunci sandi dihapus dari akun Anda.");
        await KeluarAsync(staf);
        panggung.App.Jam.Advance(TimeSpan.FromSeconds(1));
        await staf.Tombol("Masuk dengan kunci sandi").ClickAsync();
        await Assertions.Expect(staf.Halaman.Locator(".ringkasan-galat")).ToContainTextAsync("Kunci sandi ini tidak dapat dipakai untuk masuk.");
        await staf.BukaAsync("/dasbor");
        Assert.StartsWith("/masuk", staf.Jalur, StringComparison.Ordinal);
    });

    private static async Task KeluarAsync(Orang orang)
    {
        await orang.BukaAsync("/keluar");
        await orang.Halaman.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();

        // Not WaitForURLAsync: it also waits for the load event, which a page that was replaced meanwhile never has.
        await Assertions.Expect(orang.Halaman).ToHaveURLAsync(new Regex("/masuk$"));
        await Assertions.Expect(orang.Tombol("Masuk dengan kunci sandi")).ToBeVisibleAsync();
    }
}
