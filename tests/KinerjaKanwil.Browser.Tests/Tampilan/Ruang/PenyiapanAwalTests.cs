using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>The first Admin, and the checklist of a year.</summary>
public sealed class PenyiapanAwalTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("akun Admin pertama", Isi.Baru, "/penyiapan", AdminPertamaAsync),
        new("langkah penyiapan", Isi.Kosong, "admin", "/penyiapan/langkah"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> AdminPertamaAsync(Panggung panggung, ViewportSize layar)
    {
        var tautan = await ((AplikasiBaru)panggung.App).MulaiAsync();
        return await DiAsync(await panggung.TamuAsync(layar), tautan, 200);
    }
}
