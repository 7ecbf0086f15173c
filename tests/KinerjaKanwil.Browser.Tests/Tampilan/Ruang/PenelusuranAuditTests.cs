using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>The audit trail.</summary>
public sealed class PenelusuranAuditTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("jejak audit", Isi.Contoh, "pemantau", "/audit"),
        new("jejak audit tanpa hasil", Isi.Contoh, "pemantau", "/audit?indikator=XYZ.99.9"),
        new("periksa integritas", Isi.Contoh, "pemantau", "/audit/integritas"),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);
}
