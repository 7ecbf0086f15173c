using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>The simulator.</summary>
public sealed class SimulasiKebijakanTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("simulasi", Isi.Contoh, "admin", "/simulasi/2023?tw=1&batas=100&minimal=B&rata=divisi&konversi=ya"),
        new("simulasi tanpa data", Isi.Kosong, "admin", "/simulasi/2023"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);
}
