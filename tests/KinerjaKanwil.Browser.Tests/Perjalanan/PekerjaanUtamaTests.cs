using System.IO.Compression;
using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>The work the application is there for, from the first figure of a member of staff to the sheet of the ministry.</summary>
public sealed partial class PekerjaanUtamaTests(Chromium chromium) : UjiPeramban(chromium)
{
    private const string Saat = "8 Januari 2024 10.00 WIB";

    [Fact]
    public Task DariIsianStafSampaiLembarResmi() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        await StafMengisiAsync(staf);
        await StafMengajukanAsync(staf);
        await KakanwilMelihatAsync(await panggung.MasukAsync("kakanwil"));
        await AdminMengeksporAsync(await panggung.MasukAsync("admin"));
    });

    [Fact]
    public Task PergiSebelumMenyimpan_DitanyaDahulu() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi");
        await staf.Isian("IMI.01.1.Nilai").FillAsync("3,2");

        var ditanya = new TaskCompletionSource<string>();
        staf.Halaman.Dialog += async (_, dialog) =>
        {
            ditanya.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await staf.Halaman.GetByRole(AriaRole.Link, new() { Name = "Beranda" }).ClickAsync();

        Assert.Equal("beforeunload", await ditanya.Task.WaitAsync(TimeSpan.FromSeconds(15)));
        await Expect(staf.Isian("IMI.01.1.Nilai")).ToHaveValueAsync("3,2");
    });

    [Fact]
    public Task Keluar_TidakAdaLagiYangTerbuka() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi");
        await staf.Halaman.Locator(".kepala-akun > summary").ClickAsync();
        await staf.Tombol("Keluar").ClickAsync();
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/masuk$"));

        await staf.BukaAsync("/realisasi/2023/tw1/IMI");
        Assert.StartsWith("/masuk?kembali=", staf.Jalur, StringComparison.Ordinal);

        // And after signing in again the person is where they were headed.
        await staf.Halaman.GetByLabel("Nama pengguna").FillAsync("staf.imi");
        await staf.Halaman.GetByLabel("Kata sandi").FillAsync(Web.Tests.Infrastruktur.AplikasiUji.KataSandi);
        await staf.Tombol("Masuk").ClickAsync();
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/realisasi/2023/tw1/IMI$"));
    });

    private static async Task StafMengisiAsync(Orang staf)
    {
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/realisasi/2023/tw1/PAS$"));
        await Expect(staf.Halaman.GetByText("0 dari 36")).ToBeVisibleAsync();

        // An index with a decimal dot, ratios with a decimal comma, with thousands and plain; and a letter where a digit should be.
        var diketik = new (string Bidang, string Isi)[]
        {
            ("PAS.01.1.Nilai", "83.5"),
            ("PAS.02.1.Pembilang", "68"), ("PAS.02.1.Penyebut", "80"),
            ("PAS.02.2.Pembilang", "1.200"), ("PAS.02.2.Penyebut", "1.250"),
            ("PAS.02.3.Pembilang", "45,5"), ("PAS.02.3.Penyebut", "50"),
            ("PAS.03.1.Pembilang", "7O"), ("PAS.03.1.Penyebut", "100"),
        };
        foreach (var (bidang, isi) in diketik)
        {
            await staf.Isian(bidang).FillAsync(isi);
        }

        await staf.Tombol("Simpan draf").ClickAsync();

        // The row that cannot be read is said at the bar and at the field, which has the focus; it is kept, and the others are stored.
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("1 baris belum tersimpan: PAS.03.1 perlu diperbaiki.");
        await Expect(staf.Isian("PAS.03.1.Pembilang")).ToBeFocusedAsync();
        await Expect(staf.Halaman.Locator("#PAS-03-1-Pembilang-galat")).ToHaveTextAsync("Masukkan angka, misalnya 98,75");
        await Expect(staf.Isian("PAS.03.1.Pembilang")).ToHaveAttributeAsync("aria-invalid", "true");
        foreach (var (bidang, isi) in diketik)
        {
            await Expect(staf.Isian(bidang)).ToHaveValueAsync(isi);
        }

        await Expect(staf.Baris("PAS.01.1").First).ToContainTextAsync("Dibaca sebagai 83,5");
        await Expect(staf.Baris("PAS.02.2").First).ToContainTextAsync("Dibaca sebagai 1.200 (ribuan)");
        await Expect(staf.Halaman.GetByText("4 dari 36")).ToBeVisibleAsync();

        await staf.Isian("PAS.03.1.Pembilang").FillAsync("70");
        await staf.Tombol("Simpan draf").ClickAsync();

        await staf.TersimpanAsync();
        await Expect(staf.Halaman.GetByText("5 dari 36")).ToBeVisibleAsync();
        await Expect(staf.Baris("PAS.01.1").First).ToContainTextAsync("101,83");
        await Expect(staf.Baris("PAS.02.1").First).ToContainTextAsync("94,44");
        await Expect(staf.Baris("PAS.02.2").First).ToContainTextAsync("106,67");
        await Expect(staf.Baris("PAS.02.3").First).ToContainTextAsync("101,11");
        await Expect(staf.Baris("PAS.03.1").First).ToContainTextAsync("100,00");
    }

    private static async Task StafMengajukanAsync(Orang staf)
    {
        await staf.Tombol("Periksa & ajukan").ClickAsync();

        // One indicator is below its target: the page leads to the words that it lacks, and cannot be passed without them.
        var kurang = staf.Halaman.Locator("ul[aria-labelledby=kurang] a");
        await Expect(kurang).ToHaveTextAsync(["Isi kendala karena target belum tercapai (PAS.02.1)", "Isi tindak lanjut karena target belum tercapai (PAS.02.1)"]);
        await Expect(staf.Tombol("Ajukan ke verifikator")).ToHaveCountAsync(0);
        await kurang.First.ClickAsync();
        await Expect(staf.Isian("PAS.02.1.Kendala")).ToBeFocusedAsync();
        await staf.Isian("PAS.02.1.Kendala").FillAsync("Dua rutan belum mengirim data.");
        await staf.Isian("PAS.02.1.TindakLanjut").FillAsync("Batas pengiriman dimajukan lima hari.");
        await staf.AjukanAsync();

        await Expect(staf.Pemberitahuan).ToHaveTextAsync($"5 indikator diajukan ke verifikator pada {Saat}. 31 indikator belum diisi.");
        foreach (var kode in new[] { "PAS.01.1", "PAS.02.1", "PAS.02.2", "PAS.02.3", "PAS.03.1" })
        {
            await Expect(staf.Baris(kode).Locator("input:not([type=hidden]), textarea, select")).ToHaveCountAsync(0);
            await Expect(staf.Baris(kode).Last).ToContainTextAsync($"Diajukan Staf Divisi Pemasyarakatan (contoh), {Saat}.");
        }

        await Expect(staf.Baris("PAS.02.1").Last).ToContainTextAsync("Dua rutan belum mengirim data.");
        await Expect(staf.Isian("PAS.03.2.Pembilang")).ToBeEditableAsync();
    }

    private static async Task KakanwilMelihatAsync(Orang kakanwil)
    {
        await Expect(kakanwil.Halaman).ToHaveURLAsync(new Regex("/dasbor$"));
        await Expect(kakanwil.Halaman.Locator(".kepala-halaman")).ToContainTextAsync("Angka sementara");
        var sel = kakanwil.Halaman.Locator("table.peta a[href='/indikator/2023/PAS.02.1#tw1']");
        await Expect(sel).ToHaveTextAsync(new Regex(@"^94,44\s+Hampir tercapai\s+sementara$"));

        await sel.ClickAsync();
        await Expect(kakanwil.Halaman).ToHaveURLAsync(new Regex("/indikator/2023/PAS.02.1#tw1$"));
        await Expect(kakanwil.Halaman.Locator("#tw1 .sel")).ToContainTextAsync("94,44");
        var penjelasan = kakanwil.Halaman.Locator("details.cara-hitung").Filter(new() { HasText = "TW I: 94,44" }).First;
        await penjelasan.Locator("summary").ClickAsync();
        foreach (var langkah in new[] { "TW I: pembilang 68, penyebut 80.", "Realisasi s.d. TW I = 85", "Target TW I = 90", "= 85 ÷ 90 × 100 = 94,4444" })
        {
            await Expect(penjelasan).ToContainTextAsync(langkah);
        }

        var catatan = kakanwil.Halaman.Locator("dl.rincian").Filter(new() { HasText = "Diajukan Staf Divisi Pemasyarakatan (contoh)" }).First;
        await Expect(catatan).ToContainTextAsync("Dua rutan belum mengirim data.");
        await Expect(catatan).ToContainTextAsync("Batas pengiriman dimajukan lima hari.");
        await Expect(catatan).ToContainTextAsync($"Diajukan Staf Divisi Pemasyarakatan (contoh), {Saat}");
    }

    private static async Task AdminMengeksporAsync(Orang admin)
    {
        await admin.BukaAsync("/dasbor");
        var unduhan = await admin.Halaman.RunAndWaitForDownloadAsync(() => admin.Halaman.Locator("a[href*='/matriks/2023/ekspor']").First.ClickAsync());

        Assert.Matches(NamaLembar(), unduhan.SuggestedFilename);
        await using var isi = await unduhan.CreateReadStreamAsync();
        using var salinan = new MemoryStream();
        await isi.CopyToAsync(salinan);
        Assert.Equal("PK"u8.ToArray(), salinan.ToArray()[..2]);
        using var arsip = new ZipArchive(salinan);
        Assert.NotNull(arsip.GetEntry("[Content_Types].xml"));
        Assert.NotNull(arsip.GetEntry("xl/workbook.xml"));
    }

    [GeneratedRegex(@"^Matriks-IKU_2023_.*\.xlsx$")]
    private static partial Regex NamaLembar();
}
