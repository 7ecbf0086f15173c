using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Setting a Manual IKU.</summary>
public sealed class PenetapanManualTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("manual, daftar", Isi.Kosong, "admin", "/kelola/manual/2023"),
        new("manual, tersaring habis", Isi.Kosong, "admin", "/kelola/manual/2023?jenis=TargetNol"),
        new("manual, sunting", Isi.Kosong, "admin", "/kelola/manual/2023/PAS.02.1"),
        new("manual, terkunci", Isi.Contoh, "admin", "/kelola/manual/2023/PAS.02.1"),
        new("manual, galat", Isi.Kosong, "/kelola/manual/2023/PAS.02.2", ManualGalatAsync),
        new("manual, konflik", Isi.Sendiri, "/kelola/manual/2023/PAS.02.2", ManualKonflikAsync),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> ManualGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/manual/2023/PAS.02.2", 200);
        await admin.Halaman.GetByLabel("Skala terendah").FillAsync("1.2.3");
        await admin.Halaman.Locator(".bilah-aksi").GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(admin.Halaman.Locator(".ringkasan-galat")).ToBeFocusedAsync();
        return admin;
    }

    private static async Task<Orang> ManualKonflikAsync(Panggung panggung, ViewportSize layar)
    {
        var lain = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/manual/2023/PAS.02.2", 200);
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/manual/2023/PAS.02.2", 200);
        foreach (var (orang, definisi) in new[] { (lain, "Definisi pertama"), (admin, "Definisi kedua") })
        {
            await orang.Halaman.GetByLabel("Definisi operasional").FillAsync(definisi);
            await orang.Halaman.Locator(".bilah-aksi").GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
            await Expect(orang.Halaman.Locator(orang == lain ? ".pemberitahuan" : ".konflik")).ToBeVisibleAsync();
        }

        return admin;
    }
}
