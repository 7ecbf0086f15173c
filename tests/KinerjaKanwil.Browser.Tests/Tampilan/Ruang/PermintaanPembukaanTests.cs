using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Asking for a lock to be opened.</summary>
public sealed class PermintaanPembukaanTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("minta buka kunci", Isi.Contoh, "staf.pas", "/permintaan/2023/tw1/PAS"),
        new("minta buka kunci, tidak perlu", Isi.Kosong, "staf.pas", "/permintaan/2023/tw1/PAS"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);
}
