using System.Globalization;
using System.Text.Json;
using CsCheck;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

/// <summary>
/// Reads <c>tabel-angka.json</c>, the one table that every parser of the application must keep, in whatever language it is written.
/// </summary>
public sealed class BacaanAngkaTests
{
    private static readonly JsonSerializerOptions Opsi = new(JsonSerializerDefaults.Web);

    private static readonly List<Baris> Tabel = Muat();

    // Row numbers, not texts: some texts hold characters that a test runner cannot print.
    public static TheoryData<int> NomorBaris => [.. Enumerable.Range(0, Tabel.Count)];

    [Theory]
    [MemberData(nameof(NomorBaris))]
    public void Baca_SetiapBarisTabel_SepertiTertulis(int nomor)
    {
        var baris = Tabel[nomor];
        var bacaan = BacaanAngka.Baca(baris.Teks);
        Assert.Equal(
            baris,
            new Baris(baris.Teks, bacaan.Jenis.ToString(), bacaan.Nilai?.ToString("0.####", CultureInfo.InvariantCulture), bacaan.Catatan, bacaan.Pesan));
    }

    [Fact]
    public void Tabel_Bentuknya_Utuh()
    {
        Assert.True(Tabel.Count >= 62);
        Assert.Equal(Tabel.Count, Tabel.Select(b => b.Teks).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Tabel, b =>
        {
            Assert.True(Enum.TryParse<JenisBacaan>(b.Jenis, out _), b.Teks);
            Assert.Equal(b.Jenis == nameof(JenisBacaan.Angka), b.Nilai is not null);
            Assert.Equal(b.Jenis == nameof(JenisBacaan.Galat), b.Pesan is not null);
            Assert.True(b.Catatan is null || b.Nilai is not null, b.Teks);
        });
    }

    [Fact]
    public void Baca_Null_Kosong() => Assert.Equal(BacaanAngka.Kosong, BacaanAngka.Baca(null));

    [Theory]
    [InlineData("1.234", "1.234")]
    [InlineData("98.750", "98.75")]
    [InlineData("-1.234", "-1.234")]
    [InlineData("98.750 %", "98.75")]
    [InlineData("1.234.567", null)]
    [InlineData("1,234", null)]
    [InlineData("98.75", null)]
    [InlineData("1234", null)]
    public void Baca_TitikTigaAngka_SajaYangPunyaBacaanLain(string teks, string? lain) =>
        Assert.Equal(lain, BacaanAngka.Baca(teks).AlternatifDesimal?.ToString("0.####", CultureInfo.InvariantCulture));

    [Fact]
    public void Dari_AngkaTersimpan_TanpaCatatan()
    {
        Assert.Equal(BacaanAngka.Kosong, BacaanAngka.Dari(null));
        var bacaan = BacaanAngka.Dari(98.75m);
        Assert.Equal((JenisBacaan.Angka, 98.75m, null, null), (bacaan.Jenis, bacaan.Nilai, bacaan.Catatan, bacaan.Pesan));
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Baca_BudayaMesinApaPun_SamaSaja(string budaya)
    {
        var semula = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(budaya);
            Assert.Equal(-1234.5m, BacaanAngka.Baca("-1.234,5").Nilai);
            Assert.Equal("Dibaca sebagai -1.234,5", BacaanAngka.Baca("-1,234.5").Catatan);
            Assert.Equal("-1234,5", FormatAngka.Isian(-1234.5m));
            Assert.Equal("-1.234,50", FormatAngka.DuaDesimal(-1234.5m));
        }
        finally
        {
            CultureInfo.CurrentCulture = semula;
        }
    }

    [Fact]
    public void Isian_SetiapAngkaTersimpan_TerbacaSamaTanpaCatatan() =>
        Gen.OneOf(
                Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Select(l => l / 10_000m),
                Gen.Long[-20_000_000, 20_000_000].Select(l => l / 10_000m),
                Gen.Int[-2000, 2000].Select(i => (decimal)i))
            .Sample(
                nilai =>
                {
                    var bacaan = BacaanAngka.Baca(FormatAngka.Isian(nilai));
                    return bacaan.Nilai == nilai && bacaan.Catatan is null && bacaan.Pesan is null;
                },
                iter: 5000);

    [Fact]
    public void Lengkap_SetiapAngkaTersimpan_TerbacaSama() =>
        Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Select(l => l / 10_000m)
            .Sample(nilai => BacaanAngka.Baca(FormatAngka.Lengkap(nilai)).Nilai == nilai, iter: 2000);

    [Fact]
    public void Baca_TeksSembarang_TidakPernahMelemparDanTidakMengarangAngka() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char, 0, 60], Gen.String[Gen.Char["0123456789.,-%+eE \u00a0\u2212tb/xN"], 0, 45])
            .Sample(
                teks =>
                {
                    var bacaan = BacaanAngka.Baca(teks);
                    var hanyaAngkaDanTanda = teks.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '.' or ',' or '-' or '\u2212' or '%');
                    return bacaan.Jenis switch
                    {
                        JenisBacaan.Angka => bacaan.Nilai is not null && bacaan.Pesan is null && hanyaAngkaDanTanda && teks.Any(char.IsAsciiDigit)
                            && Math.Abs(bacaan.Nilai.Value) < BacaanAngka.BatasBesar
                            && decimal.Round(bacaan.Nilai.Value, BacaanAngka.DesimalTersimpan) == bacaan.Nilai,
                        JenisBacaan.Galat => bacaan.Nilai is null && !string.IsNullOrWhiteSpace(bacaan.Pesan),
                        JenisBacaan.Kosong => string.IsNullOrWhiteSpace(teks),
                        JenisBacaan.TidakBerlaku => teks.Trim().Equals("t/b", StringComparison.OrdinalIgnoreCase),
                        _ => false,
                    };
                },
                iter: 20_000);

    [Fact]
    public void Baca_AngkaDanTandaSembarang_AngkanyaTidakPernahBerubahUrutan() =>
        Gen.String[Gen.Char["0123456789.,"], 1, 20].Sample(
            teks => BacaanAngka.Baca(teks) is not { Nilai: { } nilai } || Angka(teks) == Angka(nilai.ToString("0.0000", CultureInfo.InvariantCulture)),
            iter: 20_000);

    /// <summary>The digits of a text without the zeros that say nothing.</summary>
    private static string Angka(string teks) => string.Concat(teks.Where(char.IsAsciiDigit)).TrimStart('0').TrimEnd('0');

    private static List<Baris> Muat()
    {
        using var berkas = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Pengukuran", "tabel-angka.json"));
        return JsonSerializer.Deserialize<List<Baris>>(berkas, Opsi)!;
    }

    private sealed record Baris(string Teks, string Jenis, string? Nilai, string? Catatan, string? Pesan);
}
