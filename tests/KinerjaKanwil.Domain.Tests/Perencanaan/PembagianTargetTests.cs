using CsCheck;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

/// <summary>Quarter targets made of the year's.</summary>
public sealed class PembagianTargetTests
{
    [Theory]
    [InlineData(133, 33, 33, 33, 34)]
    [InlineData(134, 33, 33, 34, 34)]
    [InlineData(4, 1, 1, 1, 1)]
    [InlineData(2, null, null, 1, 1)]
    [InlineData(1, null, null, null, 1)]
    public void Bagi_Cacah_MerataDanBulat(int tahunan, int? satu, int? dua, int? tiga, int? empat) => Assert.Equal(
        new NilaiTarget(tahunan, satu, dua, tiga, empat), PembagianTarget.Bagi(Cacah(), new NilaiTarget(tahunan, null, null, null, tahunan), _ => false));

    [Fact]
    public void Bagi_SebagianTerkunci_SisanyaYangDibagi() => Assert.Equal(
        new NilaiTarget(150, 33, 33, 42, 42), PembagianTarget.Bagi(Cacah(), new NilaiTarget(150, 33, 33, 33, 34), t => t <= Triwulan.II));

    [Fact]
    public void Bagi_BukanJumlah_SamaDenganTargetTahun() => Assert.Equal(
        new NilaiTarget(85, 80, 85, 85, 85), PembagianTarget.Bagi(Langsung(), new NilaiTarget(85, 80, null, 70, null), t => t == Triwulan.I));

    [Fact]
    public void Bagi_TanpaTargetTahunAtauSemuaTerkunciAtauTidakBersisa_Tetap()
    {
        var nilai = new NilaiTarget(10, 5, 6, null, null);
        Assert.Equal(nilai with { Tahunan = null }, PembagianTarget.Bagi(Cacah(), nilai with { Tahunan = null }, _ => false));
        Assert.Equal(nilai, PembagianTarget.Bagi(Cacah(), nilai, _ => true));
        Assert.Equal(nilai, PembagianTarget.Bagi(Cacah(), nilai, t => t <= Triwulan.II));
    }

    [Fact]
    public void Bagi_Cacah_JumlahnyaSelaluTargetTahun() => Gen.Select(Gen.Int[1, 100_000], Gen.Bool, Gen.Int[0, 3]).Sample((angka, pecahan, kunci) =>
    {
        var manual = Cacah() with { Satuan = pecahan ? Indeks : Layanan };
        var tahunan = pecahan ? angka / 8m : angka;
        var hasil = PembagianTarget.Bagi(manual, new NilaiTarget(tahunan, null, null, null, null), t => (int)t <= kunci);
        var triwulan = TriwulanExtensions.Semua.Select(hasil.Untuk).OfType<decimal>().ToList();
        return triwulan.Sum() == tahunan && triwulan.Max() - triwulan.Min() < 2 && PemeriksaanTarget.Peringatan(manual, hasil).Count == 0;
    });
}
