using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Evidence.</summary>
public sealed class PengumpulanBuktiTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("data dukung", Isi.Kosong, "staf.pas", "/bukti/2023/tw1/PAS.01.1"),
        new("data dukung, terkunci", Isi.Contoh, "staf.pas", "/bukti/2023/tw1/PAS.01.1"),
        new("data dukung, berisi", Isi.Sendiri, "/bukti/2023/tw1/PAS.01.1", BuktiBerisiAsync),
        new("data dukung, pakai lagi dan urungkan", Isi.Sendiri, "/bukti/2023/tw2/IMI.01.1", BuktiUrungAsync),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    /// <summary>A file, a link as long as they get, and a fault.</summary>
    private static async Task<Orang> BuktiBerisiAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/bukti/2023/tw1/PAS.01.1", 200);
        await staf.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload
        {
            Name = "rekapitulasi-layanan-pembinaan-seluruh-upt-pemasyarakatan-triwulan-satu.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray(),
        });
        await staf.Tombol("Tambah berkas").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("ditambahkan");
        await staf.Halaman.GetByLabel("Alamat").FillAsync("https://contoh.go.id/" + new string('a', 200));
        await staf.Tombol("Tambah tautan").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("Tautan ditambahkan");
        await staf.Halaman.GetByLabel("Alamat").FillAsync("javascript:alert(1)");
        await staf.Tombol("Tambah tautan").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return staf;
    }

    private static async Task<Orang> BuktiUrungAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.imi", layar), "/bukti/2023/tw1/IMI.01.1", 200);
        foreach (var alamat in new[] { "/bukti/2023/tw1/IMI.01.1", "/bukti/2023/tw2/IMI.01.1" })
        {
            await staf.BukaAsync(alamat);
            await staf.Halaman.GetByLabel("Alamat").FillAsync("https://contoh.go.id" + alamat);
            await staf.Tombol("Tambah tautan").ClickAsync();
            await Expect(staf.Pemberitahuan).ToHaveTextAsync("Tautan ditambahkan.");
        }

        await staf.Halaman.Locator("button[value^='hapus:']").ClickAsync();
        await Expect(staf.Halaman.Locator("[data-urung] button")).ToBeVisibleAsync();
        await Expect(staf.Halaman.Locator("button[value^='pakai:']")).ToHaveCountAsync(1);
        return staf;
    }
}
