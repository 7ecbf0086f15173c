using System.Diagnostics;
using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan;

/// <summary>What the head of the office sees in ten seconds, on a screen and on paper.</summary>
public sealed partial class DasborTests(Chromium chromium, AplikasiNyataContoh contoh) : UjiPeramban(chromium), IClassFixture<AplikasiNyataContoh>
{
    /// <summary>How much, who lags, what to ask: all above the fold of an office screen.</summary>
    [Fact]
    public Task LayarPertama_BerapaSiapaTertinggalApaYangDitanyakan() => JalankanAsync(contoh, async panggung =>
    {
        var kakanwil = await panggung.SebagaiAsync("kakanwil", LayarKantor);
        await kakanwil.BukaAsync("/dasbor");
        foreach (var pemilih in new[] { ".angka-besar", ".ringkas .hitung", ".untai a >> nth=1", ".kartu-divisi > li >> nth=3", ".perhatian > li >> nth=0" })
        {
            var kotak = (await kakanwil.Halaman.Locator(pemilih).First.BoundingBoxAsync())!;
            Assert.True(kotak.Y + kotak.Height <= LayarKantor.Height, $"{pemilih} berakhir di {kotak.Y + kotak.Height}");
        }

        await Expect(kakanwil.Halaman.Locator(".untai a").Nth(1)).ToContainTextAsync("Terendah: Divisi Pelayanan Hukum dan HAM");
    });

    [Fact]
    public Task Saringan_DiterapkanDiPonsel_AdaDiAlamatDanDiingat() => JalankanAsync(contoh, async panggung =>
    {
        var pemantau = await panggung.MasukAsync("pemantau", LayarPonsel);
        await pemantau.BukaAsync("/dasbor");
        await Expect(pemantau.Tombol("Terapkan")).ToBeHiddenAsync();
        await pemantau.Halaman.Locator(".lipat > summary").ClickAsync();
        await pemantau.Halaman.GetByLabel("Triwulan", new() { Exact = true }).SelectOptionAsync("2");
        await pemantau.Tombol("Terapkan").ClickAsync();
        await Expect(pemantau.Halaman).ToHaveURLAsync(new Regex("tw=2"));
        await pemantau.BukaAsync("/dasbor");
        await Expect(pemantau.Halaman).ToHaveURLAsync(new Regex("tw=2"));
        await Expect(pemantau.Halaman.Locator("h1")).ToContainTextAsync("TW II 2023");
    });

    [Fact]
    public Task Setujui_DariPerluPerhatian_BarisnyaTampakDiVerifikasi() => JalankanAsync(contoh, async panggung =>
    {
        var kakanwil = await panggung.SebagaiAsync("kakanwil", LayarKantor);
        await kakanwil.BukaAsync("/dasbor?tw=3");
        var tombol = kakanwil.Halaman.Locator(".perhatian").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Kembalikan") }).First;
        var kode = (await tombol.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1];
        await tombol.ClickAsync();
        await Expect(kakanwil.Halaman.Locator($"#{kode.Replace('.', '-')}-Keputusan-kembali")).ToBeInViewportAsync();
    });

    /// <summary>On paper: a page to read and a page to look things up, whatever the colours of the screen.</summary>
    [Theory]
    [InlineData("/dasbor", false)]
    [InlineData("/dasbor", true)]
    [InlineData("/dasbor?tahun=2023&tw=2&data=resmi", false)]
    public Task Cetak_DuaHalamanA4Mendatar_KepalaTabelBerulang(string alamat, bool gelap) => JalankanAsync(
        contoh,
        async panggung =>
        {
            panggung.Gelap = gelap;
            var kakanwil = await panggung.SebagaiAsync("kakanwil", LayarKantor);
            await kakanwil.BukaAsync(alamat);
            var berkas = Path.GetTempFileName();
            try
            {
                await kakanwil.Halaman.PdfAsync(new PagePdfOptions { Path = berkas, PreferCSSPageSize = true, PrintBackground = false });
                var keterangan = await JalankanAsync("pdfinfo", berkas);
                Assert.Matches(@"Pages:\s+2\b", keterangan);
                Assert.Matches(@"Page size:\s+84\d(\.\d+)? x 59\d", keterangan);

                var ringkasan = await JalankanAsync("pdftotext", "-f", "1", "-l", "1", "-layout", berkas, "-");
                foreach (var isi in new[] { "Kantor Wilayah", "Data per", "Tidak dinilai", "Terendah: Divisi Pelayanan Hukum dan HAM", "Perlu perhatian", "Kendala:", "Halaman 1 dari 2" })
                {
                    Assert.Contains(isi, ringkasan, StringComparison.Ordinal);
                }

                var peta = await JalankanAsync("pdftotext", "-f", "2", "-l", "2", "-layout", berkas, "-");
                Assert.Equal(61, Kode().Matches(peta).Select(k => k.Value).Distinct().Count());
                Assert.Equal(2, KepalaPeta().Count(peta));
                Assert.Contains("Dicetak oleh Kepala Kantor Wilayah", peta, StringComparison.Ordinal);
                Assert.DoesNotContain("Terapkan", ringkasan + peta, StringComparison.Ordinal);

                // A dark screen prints on white: the corner of the sheet has no ink.
                var gambar = await JalankanAsync("pdftoppm", "-r", "10", "-f", "1", "-l", "1", "-gray", "-x", "0", "-y", "0", "-W", "3", "-H", "3", berkas);
                Assert.EndsWith(new string('\u00ff', 9), gambar, StringComparison.Ordinal);
            }
            finally
            {
                File.Delete(berkas);
            }
        },
        $"cetak {alamat} {gelap}");

    private static async Task<string> JalankanAsync(string program, params string[] argumen)
    {
        var mulai = new ProcessStartInfo(program) { RedirectStandardOutput = true, StandardOutputEncoding = program == "pdftoppm" ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8 };
        foreach (var satu in argumen)
        {
            mulai.ArgumentList.Add(satu);
        }

        using var proses = Process.Start(mulai)!;
        var keluaran = await proses.StandardOutput.ReadToEndAsync();
        await proses.WaitForExitAsync();
        Assert.Equal(0, proses.ExitCode);
        return keluaran;
    }

    [GeneratedRegex(@"\b(ADM|PAS|IMI|YAN)\.\d\d\.\d\b")]
    private static partial Regex Kode();

    [GeneratedRegex(@"Indikator\s+TW I\s+TW II\s+TW III\s+TW IV\s+Tahun")]
    private static partial Regex KepalaPeta();
}
