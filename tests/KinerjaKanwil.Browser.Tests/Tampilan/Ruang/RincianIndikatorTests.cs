using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>An indicator, and its Manual IKU for print.</summary>
public sealed class RincianIndikatorTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("indikator", Isi.Contoh, "kakanwil", "/indikator/2023/PAS.09.3"),
        new("indikator, mengisi", Isi.Contoh, "staf.pas", "/indikator/2023/PAS.03.5"),
        new("indikator, keadaan terdahulu", Isi.Contoh, "kakanwil", "/indikator/2023/PAS.03.5?per=2023-10-15"),
        new("indikator tanpa data", Isi.Kosong, "kakanwil", "/indikator/2023/YAN.04.3"),
        new("manual, untuk dicetak", Isi.Contoh, "admin", "/indikator/2023/PAS.02.1/manual"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);
}
