using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>Two colleagues of a division on the same page.</summary>
public sealed class KonflikTests(Chromium chromium) : UjiPeramban(chromium)
{
    private const string Rekan = "Rekan Divisi Keimigrasian";

    [Theory]
    [InlineData("Pakai nilai saya", "3,3", "101,54")]
    [InlineData("Pakai nilai tersimpan", "3,1", "95,38")]
    public Task BarisYangSama_KeduaNilaiTampakDanDipilih(string pilihan, string nilaiAkhir, string capaian) => JalankanAsync(async panggung =>
    {
        var (saya, rekan) = await BerduaAsync(panggung);
        await rekan.Isian("IMI.01.1.Nilai").FillAsync("3,1");
        await rekan.Tombol("Simpan draf").ClickAsync();
        await rekan.TersimpanAsync();

        await saya.Isian("IMI.01.2.Nilai").FillAsync("3,2");
        await saya.Isian("IMI.01.1.Nilai").FillAsync("3,3");
        await saya.Tombol("Simpan draf").ClickAsync();

        var dialog = saya.Halaman.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Heading)).ToHaveTextAsync($"Baris ini diubah {Rekan} pada 8 Januari 2024 10.00 WIB");
        await Expect(dialog.Locator("tbody tr").Locator("th, td")).ToHaveTextAsync(["Realisasi", "3,3", "3,1"]);

        // Closing it is no choice: the row stays unsaved and says so.
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Batal" }).ClickAsync();
        await Expect(saya.KeadaanSimpan).ToHaveTextAsync("IMI.01.1 diubah orang lain.");
        await Expect(saya.Isian("IMI.01.1.Nilai")).ToHaveValueAsync("3,3");
        await saya.Tombol("Lihat").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = pilihan }).ClickAsync();

        await saya.TersimpanAsync();
        await Expect(saya.Isian("IMI.01.1.Nilai")).ToHaveValueAsync(nilaiAkhir);
        await Expect(saya.Isian("IMI.01.2.Nilai")).ToHaveValueAsync("3,2");
        await Expect(saya.Baris("IMI.01.1").First).ToContainTextAsync(capaian);

        await rekan.BukaAsync("/realisasi/2023/tw1/IMI");
        await Expect(rekan.Isian("IMI.01.1.Nilai")).ToHaveValueAsync(nilaiAkhir);
    });

    [Fact]
    public Task BagianBerbeda_DigabungDenganCatatan_DanSalingTahu() => JalankanAsync(async panggung =>
    {
        var (saya, rekan) = await BerduaAsync(panggung);
        await Expect(rekan.Halaman.Locator("#hadir")).ToContainTextAsync("juga membuka halaman ini.");
        await rekan.Isian("IMI.01.1.Nilai").FillAsync("3,1");
        await rekan.Tombol("Simpan draf").ClickAsync();
        await rekan.TersimpanAsync();

        await saya.Baris("IMI.01.1").Locator(".tombol-catatan").ClickAsync();
        await saya.Isian("IMI.01.1.Kendala").FillAsync("Antrean panjang.");
        await saya.Tombol("Simpan draf").ClickAsync();

        await saya.TersimpanAsync();
        await Expect(saya.Isian("IMI.01.1.Nilai")).ToHaveValueAsync("3,1");
        await Expect(saya.Baris("IMI.01.1").Last).ToContainTextAsync($"Angka diperbarui {Rekan}, 8 Januari 2024 10.00 WIB.");
        await Expect(saya.Halaman.Locator("#hadir")).ToHaveTextAsync($"{Rekan} juga membuka halaman ini.");
    });

    [Fact]
    public Task AnalisisYangSama_DitanyaDanPilihanSayaBertahan() => JalankanAsync(async panggung =>
    {
        var (saya, rekan) = await BerduaAsync(panggung);
        foreach (var orang in new[] { rekan, saya })
        {
            await orang.Baris("IMI.01.1").Locator(".tombol-catatan").ClickAsync();
        }

        await rekan.Isian("IMI.01.1.Analisis").FillAsync("Milik rekan.");
        await rekan.Tombol("Simpan draf").ClickAsync();
        await rekan.TersimpanAsync();
        await saya.Isian("IMI.01.1.Kendala").FillAsync("Antrean panjang.");
        await saya.Isian("IMI.01.1.Analisis").FillAsync("Milik saya.");
        await saya.Tombol("Simpan draf").ClickAsync();

        var dialog = saya.Halaman.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator("tbody tr").Locator("th, td")).ToHaveTextAsync(["Analisis", "Milik saya.", "Milik rekan."]);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Pakai nilai saya" }).ClickAsync();
        await saya.TersimpanAsync();

        await rekan.BukaAsync("/realisasi/2023/tw1/IMI");
        await Expect(rekan.Isian("IMI.01.1.Analisis")).ToHaveValueAsync("Milik saya.");
        await Expect(rekan.Isian("IMI.01.1.Kendala")).ToHaveValueAsync("Antrean panjang.");
    });

    [Fact]
    public Task BarisLain_BukanKonflik() => JalankanAsync(async panggung =>
    {
        var (saya, rekan) = await BerduaAsync(panggung);
        await rekan.Isian("IMI.01.1.Nilai").FillAsync("3,1");
        await rekan.Tombol("Simpan draf").ClickAsync();
        await rekan.TersimpanAsync();

        await saya.Isian("IMI.01.2.Nilai").FillAsync("3,2");
        await saya.Tombol("Simpan draf").ClickAsync();

        await saya.TersimpanAsync();
        await Expect(saya.Halaman.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await saya.BukaAsync("/realisasi/2023/tw1/IMI");
        await Expect(saya.Isian("IMI.01.1.Nilai")).ToHaveValueAsync("3,1");
        await Expect(saya.Isian("IMI.01.2.Nilai")).ToHaveValueAsync("3,2");
    });

    /// <summary>Two windows that opened the same empty page.</summary>
    private static async Task<(Orang Saya, Orang Rekan)> BerduaAsync(Panggung panggung)
    {
        await panggung.TambahRekanAsync("rekan.imi", Rekan, sepertiAkun: "staf.imi");
        var saya = await panggung.MasukAsync("staf.imi");
        var rekan = await panggung.MasukAsync("rekan.imi");
        await saya.BukaAsync("/realisasi/2023/tw1/IMI");
        await rekan.BukaAsync("/realisasi/2023/tw1/IMI");
        return (saya, rekan);
    }
}
