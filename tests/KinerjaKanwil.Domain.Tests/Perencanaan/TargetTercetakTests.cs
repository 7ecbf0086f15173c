using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

/// <summary>The target of the year as the sheet prints it.</summary>
public sealed class TargetTercetakTests
{
    [Theory]
    [InlineData("133 Layanan", 133.0, "133 Layanan")]
    [InlineData("133 Layanan", 150.0, "150 Layanan")]
    [InlineData("90%", 92.5, "92,5%")]
    [InlineData("82 (indeks)", 83.25, "83,25 (indeks)")]
    [InlineData("2,50", 2.5, "2,50")]
    [InlineData("3,1", 3.25, "3,25")]
    [InlineData("1.250 Orang", 1300.0, "1.300 Orang")]
    [InlineData("Sesuai kebutuhan", 3.0, "3 Layanan")]
    [InlineData("133 Layanan", null, "Tanpa target")]
    public void Untuk_AngkaLain_DenganKataYangSama(string tercetak, double? nilai, string harapan) =>
        Assert.Equal(harapan, TargetTercetak.Untuk(tercetak, (decimal?)nilai, Layanan));

    [Theory]
    [InlineData("133 Layanan", 133, 150, "150 Layanan (semula 133 Layanan)")]
    [InlineData("133 Layanan", 133, 133, "133 Layanan")]
    [InlineData("12 Instansi Pemerintah", 12, 20, "20 Instansi Pemerintah (semula 12)")]
    [InlineData("Sesuai kebutuhan", 3, 4, "4 Layanan (semula Sesuai kebutuhan)")]
    [InlineData("133 Layanan", 135, 150, "150 Layanan (semula 135 Layanan)")]
    public void Jebakan18_SetelahPerubahan_TerbacaSemulaBerapa(string tercetak, int awal, int kini, string harapan) => Assert.Equal(
        harapan,
        TargetTercetak.DenganSemula(tercetak, new RiwayatTarget([new VersiTarget(0, Triwulan.I, TargetSama(awal)), new VersiTarget(1, Triwulan.III, TargetSama(kini))]), kini, Layanan));

    [Fact]
    public void TanpaPerubahan_KataYangBukanAngkaTetap() =>
        Assert.Equal("Sesuai kebutuhan", TargetTercetak.DenganSemula("Sesuai kebutuhan", new RiwayatTarget([new VersiTarget(0, Triwulan.I, TargetSama(2))]), 2, Layanan));
}
