using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>The first Admin, and the checklist of a year.</summary>
public sealed class PenyiapanAwalTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("akun Admin pertama", Isi.Baru, "/penyiapan", async (p, l) => await DiAsync(await p.TamuAsync(l), await ((AplikasiBaru)p.App).MulaiAsync(), 200)),
        new("langkah penyiapan", Isi.Kosong, "admin", "/penyiapan/langkah"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);
}
