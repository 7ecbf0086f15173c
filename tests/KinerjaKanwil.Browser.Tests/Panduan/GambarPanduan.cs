using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Panduan;

/// <summary>
/// The pictures of the users' guide, taken on the sample data by a clock that stands: the same pages give the same pictures. Made by
/// <c>docs/gambar/buat.sh</c>, never by a run of the tests.
/// </summary>
public sealed class GambarPanduan(Chromium chromium) : UjiPeramban(chromium)
{
    /// <summary>Folder that the pictures go to; without it nothing is made.</summary>
    public const string Variabel = "KINERJA_GAMBAR";

    private const int Tepi = 8;

    private static readonly ViewportSize Layar = new() { Width = 1366, Height = 640 };

    [FaktaBilaDiminta]
    public async Task Buat()
    {
        await using var app = new AplikasiNyataContoh();
        await JalankanAsync(app, async panggung =>
        {
            var staf = await panggung.SebagaiAsync("staf.pas", Layar);
            await staf.BukaAsync("/tugas");
            await PotretAsync(staf, "tugas", "h1", "main .kartu-kisi");

            await staf.BukaAsync("/realisasi/2023/tw4/PAS");
            await staf.Isian("PAS.01.1.Nilai").FillAsync("83,5");
            await staf.Isian("PAS.02.1.Pembilang").FillAsync("215");
            await staf.Isian("PAS.02.1.Penyebut").FillAsync("240");
            await staf.Isian("PAS.02.1.Penyebut").PressAsync("Enter");
            await staf.TersimpanAsync();
            await staf.Halaman.EvaluateAsync("document.querySelector('.saring-isian').scrollIntoView()");
            await PotretAsync(staf, "isi-realisasi", ".saring-isian");

            await staf.Baris("PAS.02.1").Locator(".tombol-catatan").ClickAsync();
            await staf.Isian("PAS.02.1.Kendala").FillAsync("Petikan putusan 25 tahanan terlambat diterima dari pengadilan.");
            await staf.Isian("PAS.02.1.TindakLanjut").FillAsync("Rekonsiliasi mingguan dengan kejaksaan dan pengadilan negeri mulai Januari.");
            await staf.Halaman.Keyboard.PressAsync("Control+S");
            await staf.TersimpanAsync();
            await PotretAsync(staf, "catatan", "#PAS-02-1-baris", "#PAS-02-1-baris + tr");

            await staf.BukaAsync("/bukti/2023/tw4/PAS.02.1");
            await staf.Halaman.Locator("#Tautan").FillAsync("https://drive.example/rekap-tahanan-tw4-2023");
            await staf.Halaman.Locator("#KeteranganTautan").FillAsync("Rekapitulasi SDP per 31 Desember");
            await staf.Tombol("Tambah tautan").ClickAsync();
            await PotretAsync(staf, "data-dukung", "h1", "#tambah-berkas + form");

            await staf.BukaAsync("/realisasi/2023/tw4/PAS/periksa");
            await PotretAsync(staf, "periksa", "h1");

            var kepala = await panggung.SebagaiAsync("kadiv.pas", Layar);
            await kepala.BukaAsync("/verifikasi/2023/tw3/PAS");
            await PotretAsync(kepala, "verifikasi", "h1");

            var kakanwil = await panggung.SebagaiAsync("kakanwil", Layar);
            await kakanwil.BukaAsync("/dasbor?tahun=2023&tw=3");
            await PotretAsync(kakanwil, "dasbor", "h1", ".kartu-divisi");
            await kakanwil.BukaAsync("/indikator/2023/PAS.02.1");
            await PotretAsync(kakanwil, "indikator", "#ringkasan", ".indikator");

            var pemantau = await panggung.SebagaiAsync("pemantau", Layar);
            await pemantau.BukaAsync("/audit?indikator=PAS.02.1");
            await PotretAsync(pemantau, "audit", "main > .gulir");

            var admin = await panggung.SebagaiAsync("admin", Layar);
            await admin.BukaAsync("/kelola/target/2023?divisi=YAN");
            await PotretAsync(admin, "target", "form.isian");
            await admin.BukaAsync("/pengguna/tambah");
            await PotretAsync(admin, "pengguna", "h1", "#Divisi-petunjuk", 640);
        });
    }

    /// <summary>Cuts out of the page what the guide speaks of, over the width of its main part.</summary>
    /// <param name="orang">Whose window.</param>
    /// <param name="nama">Name of the file.</param>
    /// <param name="dari">Where the picture begins.</param>
    /// <param name="sampai">What it ends with; null: the lower edge of the window, with the bar of buttons that stands there.</param>
    /// <param name="lebar">Widest that it may be, for pages that are empty on the right.</param>
    private static async Task PotretAsync(Orang orang, string nama, string dari, string? sampai = null, int lebar = int.MaxValue)
    {
        var halaman = orang.Halaman;
        await halaman.EvaluateAsync("document.activeElement?.blur()");
        await Expect(halaman.Locator(dari).First).ToBeVisibleAsync();
        var batas = await halaman.EvaluateAsync<double[]>(
            """
            ([dari, sampai]) => {
              // Where a whole part of the page is shown, the bar of buttons does not float over its middle.
              for (const bilah of document.querySelectorAll('.bilah-aksi')) bilah.style.position = sampai ? 'static' : '';
              const kotak = (pemilih) => document.querySelector(pemilih).getBoundingClientRect();
              const isi = kotak('main');
              const atas = kotak(dari).top;
              return [isi.left, atas, isi.width, (sampai ? kotak(sampai).bottom : innerHeight) - atas, sampai ? scrollY : 0];
            }
            """, new[] { dari, sampai });
        var tepiAtas = Math.Max(0, batas[1] - Tepi);
        await halaman.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Environment.GetEnvironmentVariable(Variabel)!, nama + ".png"),
            FullPage = sampai is not null,
            Animations = ScreenshotAnimations.Disabled,
            Clip = new Clip
            {
                X = (float)batas[0],
                Y = (float)(tepiAtas + batas[4]),
                Width = (float)Math.Min(batas[2], lebar),
                Height = (float)(batas[3] + (batas[1] - tepiAtas) + (sampai is null ? 0 : Tepi)),
            },
        });
    }
}

/// <summary>Not there, and so not skipped either, unless someone asked for the pictures.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("KinerjaKanwil.Browser.Tests.Panduan." + nameof(PenemuBilaDiminta), "KinerjaKanwil.Browser.Tests")]
public sealed class FaktaBilaDimintaAttribute : FactAttribute;

/// <summary>Finds a <see cref="FaktaBilaDimintaAttribute"/> only where the folder for its result is named.</summary>
public sealed class PenemuBilaDiminta(IMessageSink saluran) : FactDiscoverer(saluran)
{
    /// <inheritdoc />
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Environment.GetEnvironmentVariable(GambarPanduan.Variabel) is { Length: > 0 } ? base.Discover(discoveryOptions, testMethod, factAttribute) : [];
}
