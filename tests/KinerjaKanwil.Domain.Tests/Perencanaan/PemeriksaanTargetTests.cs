using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

/// <summary>What is wrong with targets, and what merely looks wrong (domain.md 4, traps 7, 13, 14 and 16).</summary>
public sealed class PemeriksaanTargetTests
{
    [Theory]
    [InlineData("30", "Jumlah target triwulan 129, target tahun 133.")]
    [InlineData("34", null)]
    public void Jebakan07_JumlahTriwulanBukanTargetTahun_Diperingatkan(string akhir, string? pesan) => Assert.Equal(
        pesan, PemeriksaanTarget.Peringatan(Cacah(), new NilaiTarget(133, 33, 33, 33, decimal.Parse(akhir, System.Globalization.CultureInfo.InvariantCulture))).SingleOrDefault());

    [Fact]
    public void Jebakan07_NilaiTerakhir_TriwulanEmpatDibandingkanDenganTahun()
    {
        Assert.Equal("Target TW IV 80, target tahun 85.", Assert.Single(PemeriksaanTarget.Peringatan(Langsung(), new NilaiTarget(85, 70, 75, 80, 80))));
        Assert.Contains("TW IV tidak punya target", Assert.Single(PemeriksaanTarget.Peringatan(Langsung(), new NilaiTarget(85, 70, 75, 80, null))), StringComparison.Ordinal);
        Assert.Empty(PemeriksaanTarget.Peringatan(Langsung(), new NilaiTarget(85, 70, 75, 80, 85)));
    }

    [Fact]
    public void Jebakan07_RataRata_RatanyaDibandingkanDenganTahun()
    {
        var manual = Langsung() with { Konsolidasi = Konsolidasi.RataRata };
        Assert.Contains("Rata-rata target triwulan 3", Assert.Single(PemeriksaanTarget.Peringatan(manual, new NilaiTarget(3.25m, 3, 3, 3, 3))), StringComparison.Ordinal);
        Assert.Empty(PemeriksaanTarget.Peringatan(manual, new NilaiTarget(3.25m, 3, 3.5m, 3, 3.5m)));
    }

    [Fact]
    public void TanpaTarget_Diperingatkan()
    {
        Assert.Contains("Target tahun belum", Assert.Single(PemeriksaanTarget.Peringatan(Cacah(), new NilaiTarget(null, 1, 1, 1, 1))), StringComparison.Ordinal);
        Assert.Contains("Belum ada target triwulan", Assert.Single(PemeriksaanTarget.Peringatan(Cacah(), new NilaiTarget(4, null, null, null, null))), StringComparison.Ordinal);
    }

    [Fact]
    public void Jebakan13_DiLuarSkala_Galat()
    {
        var galat = PemeriksaanTarget.Galat(Langsung() with { SkalaMin = 1, SkalaMaks = 4 }, new NilaiTarget(3.25m, 3, 82, 3, 3.25m));
        Assert.Equal(new GalatTarget(Triwulan.II, "Target TW II 82 di luar skala 1 sampai 4."), Assert.Single(galat));
    }

    [Fact]
    public void Jebakan14_BagianDiAtasSeratus_Galat()
    {
        var bagian = Rasio();
        Assert.Equal((Triwulan?)null, Assert.Single(PemeriksaanTarget.Galat(bagian, TargetSama(100) with { Tahunan = 101 })).Triwulan);
        Assert.Empty(PemeriksaanTarget.Galat(bagian with { Rumus = RumusRasio.Pertumbuhan }, TargetSama(101)));
    }

    [Fact]
    public void Jebakan16_CacahHarusBulatDanTidakNegatif()
    {
        Assert.Contains("bilangan bulat", Assert.Single(PemeriksaanTarget.Galat(Cacah(), TargetSama(1) with { TriwulanI = 1.5m })).Pesan, StringComparison.Ordinal);
        Assert.Contains("negatif", Assert.Single(PemeriksaanTarget.Galat(Cacah() with { SkalaMin = null }, TargetSama(1) with { TriwulanI = -1 })).Pesan, StringComparison.Ordinal);
    }
}
