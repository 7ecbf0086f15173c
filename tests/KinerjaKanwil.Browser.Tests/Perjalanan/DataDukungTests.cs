using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>Collecting evidence: with progress and another try, and without scripts.</summary>
public sealed class DataDukungTests(Chromium chromium) : UjiPeramban(chromium)
{
    private static readonly byte[] Pdf = "%PDF-1.4 uji peramban"u8.ToArray();

    [Fact]
    public Task Unggah_DenganKemajuan_TampakDanDapatDiunduh() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi");
        await staf.BukaAsync("/bukti/2023/tw1/IMI.01.1");
        await staf.Tombol("Tambah berkas").ClickAsync();
        await Expect(staf.Halaman.Locator("#Berkas-galat")).ToHaveTextAsync("Pilih berkas");

        // A fault that only the server sees comes back in place, with focus.
        await PilihAsync(staf, "laporan.pdf", "MZ bukan PDF"u8.ToArray());
        await staf.Tombol("Tambah berkas").ClickAsync();
        await Expect(staf.Halaman.Locator("#Berkas-galat")).ToContainTextAsync("Isi berkas ini bukan PDF");
        await Expect(staf.Halaman.Locator(".ringkasan-galat")).ToBeFocusedAsync();

        // A broken connection keeps the choice, and another try works.
        await staf.Konteks.SetOfflineAsync(true);
        await PilihAsync(staf, "laporan.pdf", Pdf);
        await staf.Tombol("Tambah berkas").ClickAsync();
        await Expect(staf.Halaman.Locator("#Berkas-galat")).ToContainTextAsync("sambungan terputus");
        await staf.Konteks.SetOfflineAsync(false);
        await staf.Tombol("Coba lagi").ClickAsync();
        await Expect(staf.Pemberitahuan).ToHaveTextAsync("Berkas laporan.pdf ditambahkan.");
        await Expect(staf.Pemberitahuan).ToBeFocusedAsync();

        var unduhan = await staf.Halaman.RunAndWaitForDownloadAsync(() => staf.Halaman.GetByRole(AriaRole.Link, new() { Name = "laporan.pdf" }).ClickAsync());
        Assert.Equal("laporan.pdf", unduhan.SuggestedFilename);
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(await unduhan.PathAsync()));
    });

    [Fact]
    public Task Unggah_TanpaJavaScript_TambahLaluHapus() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi", skrip: false);
        await staf.BukaAsync("/bukti/2023/tw1/IMI.01.1");
        await PilihAsync(staf, "laporan.pdf", Pdf);
        await staf.Tombol("Tambah berkas").ClickAsync();
        await Expect(staf.Pemberitahuan).ToHaveTextAsync("Berkas laporan.pdf ditambahkan.");
        await staf.Halaman.GetByLabel("Alamat").FillAsync("https://contoh.go.id/laporan");
        await staf.Tombol("Tambah tautan").ClickAsync();
        await Expect(staf.Pemberitahuan).ToHaveTextAsync("Tautan ditambahkan.");
        await staf.Tombol("Hapus laporan.pdf").ClickAsync();
        await Expect(staf.Pemberitahuan).ToHaveTextAsync("laporan.pdf dihapus.");
        await Expect(staf.Halaman.Locator("main table tbody tr")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task DiDialogPengisian_PakaiLagiBerkasLaluHapusDanUrungkan() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi");
        await staf.BukaAsync("/bukti/2023/tw1/IMI.01.1");
        await PilihAsync(staf, "laporan.pdf", Pdf);
        await staf.Tombol("Tambah berkas").ClickAsync();
        await Expect(staf.Pemberitahuan).ToHaveTextAsync("Berkas laporan.pdf ditambahkan.");

        await staf.BukaAsync("/realisasi/2023/tw2/IMI");
        var bukti = staf.Halaman.Locator("#IMI-01-1-Bukti");
        await bukti.ClickAsync();
        var dialog = staf.Halaman.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Pakai lagi berkas TW I laporan.pdf" }).ClickAsync();
        await Expect(dialog.Locator("[role=status]").First).ToHaveTextAsync("laporan.pdf dari TW I dipakai lagi.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Hapus laporan.pdf" }).ClickAsync();
        await Expect(dialog.Locator("table")).ToHaveCountAsync(0);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Urungkan penghapusan laporan.pdf" }).ClickAsync();
        await Expect(dialog.Locator("[role=status]").First).ToHaveTextAsync("laporan.pdf dikembalikan.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Selesai" }).ClickAsync();
        await Expect(bukti).ToContainTextAsync("Lihat (1)");
    });

    private static Task PilihAsync(Orang orang, string nama, byte[] isi) =>
        orang.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload { Name = nama, MimeType = "application/pdf", Buffer = isi });
}
