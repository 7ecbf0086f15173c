using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>The structure of a year.</summary>
public sealed class PenyusunanIkuTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("susunan, daftar", Isi.Kosong, "admin", "/kelola/indikator?divisi=PAS"),
        new("susunan, tersaring habis", Isi.Kosong, "admin", "/kelola/divisi?status=arsip"),
        new("susunan, sunting", Isi.Kosong, "admin", "/kelola/indikator/2023/PAS.07.3"),
        new("susunan, tambah", Isi.Kosong, "admin", "/kelola/indikator/tambah?tahun=2023&induk=PAS.07"),
        new("susunan, arsip", Isi.Contoh, "admin", "/kelola/divisi/2023/PAS/arsip"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);
}
