using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>The entry page and the look over it before handing in.</summary>
public sealed class PengisianRealisasiTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("realisasi kosong", Isi.Kosong, "staf.pas", "/realisasi/2023/tw1/PAS"),
        new("realisasi sebagian", Isi.Contoh, "staf.pas", "/realisasi/2023/tw3/PAS"),
        new("realisasi terkunci", Isi.Contoh, "staf.pas", "/realisasi/2023/tw1/PAS"),
        new("realisasi tersaring", Isi.Contoh, "staf.pas", "/realisasi/2023/tw3/PAS?tampilkan=dikembalikan"),
        new("realisasi, belum tersimpan", Isi.Sendiri, "/realisasi/2023/tw4/PAS", RealisasiBelumTersimpanAsync),
        new("realisasi, pintasan", Isi.Kosong, "/realisasi/2023/tw4/PAS", PintasanAsync),
        new("realisasi, pratinjau tempel", Isi.Kosong, "/realisasi/2023/tw4/PAS", PratinjauTempelAsync),
        new("realisasi, galat", Isi.Contoh, "/realisasi/2023/tw4/PAS", RealisasiGalatAsync),
        new("periksa dan ajukan", Isi.Sendiri, "/realisasi/2023/tw4/YAN/periksa", PeriksaIsianAsync),
        new("realisasi, konflik", Isi.Sendiri, "/realisasi/2023/tw4/YAN", RealisasiKonflikAsync),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> RealisasiGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/realisasi/2023/tw4/PAS", 200);
        await staf.Isian("PAS.01.1.Nilai").FillAsync("98.750");
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("9O");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("0");
        await staf.Isian("PAS.02.2.Pembilang").FillAsync("12");
        await staf.Isian("PAS.02.2.Penyebut").FillAsync("10");
        await staf.Tombol("Periksa & ajukan").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(4);
        return staf;
    }

    /// <summary>Rows that could not be stored, one with a warning, one that waits.</summary>
    private static async Task<Orang> RealisasiBelumTersimpanAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/realisasi/2023/tw4/PAS", 200);
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("3");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("4");
        await staf.Isian("PAS.02.2.Pembilang").FillAsync("9O");
        await staf.Tombol("Simpan draf").ClickAsync();
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("1 baris belum tersimpan: PAS.02.2 perlu diperbaiki.");
        await Expect(staf.Halaman.GetByLabel("Sudah benar")).ToBeVisibleAsync();
        return staf;
    }

    private static async Task<Orang> PintasanAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/realisasi/2023/tw4/PAS", 200);
        await staf.Halaman.Locator("h1").ClickAsync();
        await staf.Halaman.Keyboard.PressAsync("?");
        await Expect(staf.Halaman.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        return staf;
    }

    private static async Task<Orang> PratinjauTempelAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/realisasi/2023/tw4/PAS", 200);
        await staf.Isian("PAS.02.1.Pembilang").FocusAsync();
        await staf.Halaman.EvaluateAsync(
            """
            () => {
              const isi = new DataTransfer();
              isi.setData('text/plain', Array.from({ length: 40 }, (_, n) => n + '\t' + (n % 5 ? '1.234' : '12abc')).join('\n'));
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: isi, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(staf.Halaman.GetByRole(AriaRole.Dialog)).ToContainTextAsync("di luar tabel");
        return staf;
    }

    /// <summary>Every fate of a row before handing in: ready, with a warning, lacking words, empty.</summary>
    private static async Task<Orang> PeriksaIsianAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.yan", layar), "/realisasi/2023/tw4/YAN", 200);
        await staf.Isian("YAN.07.1.Nilai").FillAsync("200");
        await staf.Isian("YAN.01.2.Pembilang").FillAsync("3");
        await staf.Isian("YAN.01.2.Penyebut").FillAsync("3");
        await staf.Isian("YAN.02.1.Pembilang").FillAsync("1");
        await staf.Isian("YAN.02.1.Penyebut").FillAsync("100");
        await staf.Tombol("Periksa & ajukan").ClickAsync();
        await Expect(staf.Halaman.Locator("#kurang")).ToHaveTextAsync("Perlu dilengkapi (1)");
        await Expect(staf.Halaman.GetByLabel("Sudah benar")).Not.ToHaveCountAsync(0);
        return staf;
    }

    /// <summary>A row that a colleague changed meanwhile, and one that was handed in.</summary>
    private static async Task<Orang> RealisasiKonflikAsync(Panggung panggung, ViewportSize layar)
    {
        const string Alamat = "/realisasi/2023/tw4/YAN";
        var saya = await DiAsync(await panggung.SebagaiAsync("staf.yan", layar), Alamat, 200);
        var rekan = await DiAsync(await panggung.SebagaiAsync("staf.yan", layar), Alamat, 200);
        await rekan.Isian("YAN.07.1.Nilai").FillAsync("200");
        await rekan.AjukanAsync();
        await Expect(rekan.Pemberitahuan).ToContainTextAsync("1 indikator diajukan");
        await rekan.Isian("YAN.08.1.Nilai").FillAsync("201");
        await rekan.Tombol("Simpan draf").ClickAsync();
        await rekan.TersimpanAsync();

        await saya.Isian("YAN.07.1.Nilai").FillAsync("203");
        await saya.Isian("YAN.08.1.Nilai").FillAsync("202");
        await saya.Tombol("Simpan draf").ClickAsync();
        await Expect(saya.Halaman.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Pakai nilai tersimpan");
        return saya;
    }
}
