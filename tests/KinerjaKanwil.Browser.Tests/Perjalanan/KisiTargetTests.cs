using KinerjaKanwil.Browser.Tests.Infrastruktur;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>The grid of targets with the keyboard alone, and a block from a spreadsheet.</summary>
public sealed class KisiTargetTests(Chromium chromium) : UjiPeramban(chromium)
{
    private const string Alamat = "/kelola/target/2023?divisi=YAN";

    [Fact]
    public Task PanahDanEnter_PindahBarisDiKolomYangSama() => JalankanAsync(async panggung =>
    {
        var admin = await panggung.MasukAsync("admin");
        await admin.BukaAsync(Alamat);
        await admin.Isian("YAN.01.1.TriwulanII").FocusAsync();

        foreach (var (tombol, tujuan) in new[]
            {
                ("Enter", "YAN.01.2.TriwulanII"), ("ArrowDown", "YAN.02.1.TriwulanII"), ("ArrowUp", "YAN.01.2.TriwulanII"), ("Shift+Enter", "YAN.01.1.TriwulanII"),
                ("ArrowUp", "YAN.01.1.TriwulanII"),
            })
        {
            await admin.Halaman.Keyboard.PressAsync(tombol);
            await Expect(admin.Isian(tujuan)).ToBeFocusedAsync();
        }

        Assert.Equal(Alamat, admin.Jalur);
    });

    [Fact]
    public Task TempelBlok_DiperlihatkanDahuluLaluTersimpan() => JalankanAsync(async panggung =>
    {
        var admin = await panggung.MasukAsync("admin");
        await admin.BukaAsync(Alamat);
        await TempelAsync(admin, "YAN.03.1.TriwulanI", "33\t33\t33\t34\tlebih\r\n\t\t\t1\r\n");

        var dialog = admin.Halaman.Locator("dialog[open]");
        await Expect(dialog).ToContainTextAsync("Tempel 5 nilai mulai YAN.03.1 TW I?");
        await Expect(dialog).ToContainTextAsync("lebih di luar tabel");
        await Expect(admin.Isian("YAN.03.1.TriwulanI")).ToHaveValueAsync("");
        await dialog.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Tempel", Exact = true }).ClickAsync();

        await Expect(admin.Isian("YAN.03.1.TriwulanIV")).ToHaveValueAsync("34");
        await Expect(admin.Isian("YAN.03.2.TriwulanI")).ToHaveValueAsync("");
        await admin.Tombol("Simpan target").ClickAsync();
        await Expect(admin.Pemberitahuan).ToContainTextAsync("1 target diperbaiki");
    });

    [Fact]
    public Task TempelBlok_Dibatalkan_TidakMengubahApaPun() => JalankanAsync(async panggung =>
    {
        var admin = await panggung.MasukAsync("admin");
        await admin.BukaAsync(Alamat);
        await TempelAsync(admin, "YAN.03.1.TriwulanI", "1\t2");
        await admin.Halaman.Keyboard.PressAsync("Escape");

        await Expect(admin.Halaman.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(admin.Isian("YAN.03.1.TriwulanI")).ToHaveValueAsync("");
        await Expect(admin.Isian("YAN.03.1.TriwulanI")).ToBeFocusedAsync();
    });

    private static async Task TempelAsync(Orang orang, string bidang, string teks) => await orang.Isian(bidang).EvaluateAsync(
        """
        (isian, teks) => {
          const papan = new DataTransfer();
          papan.setData('text/plain', teks);
          isian.focus();
          isian.dispatchEvent(new ClipboardEvent('paste', { clipboardData: papan, bubbles: true, cancelable: true }));
        }
        """, teks);
}
