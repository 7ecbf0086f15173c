using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Setting targets.</summary>
public sealed class PenetapanTargetTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("target", Isi.Kosong, "admin", "/kelola/target/2023?divisi=YAN"),
        new("target, sebagian disetujui", Isi.Contoh, "admin", "/kelola/target/2023?divisi=IMI"),
        new("target, galat dan permintaan alasan", Isi.Contoh, "/kelola/target/2023", TargetGalatAsync),
        new("target, konflik", Isi.Sendiri, "/kelola/target/2023", TargetKonflikAsync),
        new("target, riwayat", Isi.Kosong, "admin", "/kelola/target/2023/YAN.03.1"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    /// <summary>A wrong figure, and a row that becomes a PK perubahan for which no reason was given.</summary>
    private static async Task<Orang> TargetGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/target/2023?divisi=IMI", 200);
        await admin.Isian("IMI.01.1.TriwulanIV").FillAsync("82");
        await admin.Isian("IMI.01.2.Tahunan").FillAsync("3,2");
        await admin.Tombol("Simpan target").ClickAsync();
        await Expect(admin.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(2);
        return admin;
    }

    /// <summary>A row that a colleague changed meanwhile.</summary>
    private static async Task<Orang> TargetKonflikAsync(Panggung panggung, ViewportSize layar)
    {
        const string Alamat = "/kelola/target/2023?divisi=IMI";
        var saya = await DiAsync(await panggung.SebagaiAsync("admin", layar), Alamat, 200);
        var rekan = await DiAsync(await panggung.SebagaiAsync("admin", layar), Alamat, 200);
        await rekan.Isian("IMI.01.1.TriwulanI").FillAsync("3");
        await rekan.Tombol("Simpan target").ClickAsync();
        await Expect(rekan.Pemberitahuan).ToContainTextAsync("1 target diperbaiki");
        await saya.Isian("IMI.01.1.TriwulanI").FillAsync("3,1");
        await saya.Tombol("Simpan target").ClickAsync();
        await Expect(saya.Halaman.Locator(".konflik")).ToHaveCountAsync(1);
        return saya;
    }
}
