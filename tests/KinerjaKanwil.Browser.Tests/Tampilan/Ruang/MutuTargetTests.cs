using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>How good the targets are.</summary>
public sealed class MutuTargetTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("mutu target", Isi.Contoh, "kakanwil", "/mutu-target/2023"),
        new("mutu target, kosong", Isi.Kosong, "kakanwil", "/mutu-target/2023"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);
}
