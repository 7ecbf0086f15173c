using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>The schedule, and opening what is locked.</summary>
public sealed class PengaturanPelaporanTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("jadwal pengisian", Isi.Kosong, "admin", "/kelola/jadwal/2023"),
        new("buka kunci, daftar", Isi.Contoh, "admin", "/kelola/kunci"),
        new("buka kunci", Isi.Contoh, "admin", "/kelola/kunci/2023/tw1/PAS"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);
}
