using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Years, their heads, signatories, settings and lineage.</summary>
public sealed class PengelolaanTahunTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("tahun, daftar", Isi.Contoh, "admin", "/kelola/tahun"),
        new("tahun, halaman", Isi.Contoh, "admin", "/kelola/tahun/2023"),
        new("tahun, kosong", Isi.Kosong, "admin", "/kelola/tahun/baru"),
        new("tahun, kepala", Isi.Contoh, "admin", "/kelola/tahun/2023/kepala"),
        new("tahun, penandatangan", Isi.Contoh, "admin", "/kelola/tahun/2023/penandatangan"),
        new("tahun, penandatangan lembar", Isi.Contoh, "admin", "/kelola/tahun/2023/penandatangan/lembar"),
        new("tahun, pejabat", Isi.Sendiri, "/kelola/tahun/2023/penandatangan/{id}", PejabatAsync),
        new("tahun, pengaturan", Isi.Contoh, "admin", "/kelola/tahun/2023/pengaturan"),
        new("tahun, dampak pengaturan", Isi.Contoh, "/kelola/tahun/2023/pengaturan/dampak", TahunDampakAsync),
        new("tahun, salin", Isi.Contoh, "admin", "/kelola/tahun/salin?dari=2023"),
        new("tahun, pratinjau salinan", Isi.Contoh, "admin", "/kelola/tahun/salin/periksa?dari=2023&tahun=2024&salin=indikator&salin=target"),
        new("tahun, silsilah", Isi.Sendiri, "/kelola/tahun/2024/silsilah", TahunSilsilahAsync),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> PejabatAsync(Panggung panggung, ViewportSize layar)
    {
        const string Alamat = "/kelola/tahun/2023/penandatangan";
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), Alamat, 200);
        await admin.Isian("Jabatan").FillAsync("KEPALA,");
        await admin.Isian("Nama").FillAsync("BUDI");
        await admin.Isian("Nip").FillAsync("197001011990011001");
        await admin.Isian("Sejak").FillAsync("2023-07-01");
        await admin.Halaman.Locator("form.isian button.btn-primary").ClickAsync();
        await Expect(admin.Pemberitahuan).ToHaveTextAsync("Penandatangan ditambahkan.");
        return await DiAsync(admin, Alamat + "/1", 200);
    }

    private static async Task<Orang> TahunDampakAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/tahun/2023/pengaturan", 200);
        await admin.Halaman.GetByLabel("Tercapai mulai", new() { Exact = true }).FillAsync("95");
        await admin.Tombol("Lihat dampaknya").ClickAsync();
        await Expect(admin.Halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dampak pengaturan baru 2023");
        return admin;
    }

    private static async Task<Orang> TahunSilsilahAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/tahun/salin/periksa?dari=2023&tahun=2024&salin=indikator", 200);
        await admin.Tombol("Buat tahun 2024").ClickAsync();
        await Expect(admin.Halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tahun kinerja 2024");
        return await DiAsync(admin, "/kelola/tahun/2024/silsilah", 200);
    }
}
