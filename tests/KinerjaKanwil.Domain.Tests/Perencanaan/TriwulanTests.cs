using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class TriwulanTests
{
    [Theory]
    [InlineData(Triwulan.I, 2023, 3, 31)]
    [InlineData(Triwulan.II, 2023, 6, 30)]
    [InlineData(Triwulan.III, 2023, 9, 30)]
    [InlineData(Triwulan.IV, 2023, 12, 31)]
    [InlineData(Triwulan.I, 2024, 3, 31)]
    public void HariTerakhir_SetiapTriwulan_AkhirBulannya(Triwulan triwulan, int tahun, int bulan, int hari) =>
        Assert.Equal(new DateOnly(tahun, bulan, hari), triwulan.HariTerakhir(tahun));

    [Fact]
    public void Semua_Berurutan_DenganNama() =>
        Assert.Equal(["TW I", "TW II", "TW III", "TW IV"], TriwulanExtensions.Semua.Select(t => t.Nama()));
}
