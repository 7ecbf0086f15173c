using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class NilaiTargetTests
{
    [Fact]
    public void DariTahunan_Jumlah_HanyaTriwulanEmpat() =>
        Assert.Equal(new NilaiTarget(133m, null, null, null, 133m), NilaiTarget.DariTahunan(133m, Konsolidasi.Jumlah));

    [Theory]
    [InlineData(Konsolidasi.RataRata)]
    [InlineData(Konsolidasi.NilaiTerakhir)]
    public void DariTahunan_BukanJumlah_SetiapTriwulan(Konsolidasi konsolidasi) =>
        Assert.Equal(new NilaiTarget(85m, 85m, 85m, 85m, 85m), NilaiTarget.DariTahunan(85m, konsolidasi));

    [Fact]
    public void Untuk_SetiapTriwulan_TargetnyaSendiri()
    {
        var target = new NilaiTarget(10m, 1m, 2m, null, 0m);
        Assert.Equal([1m, 2m, null, 0m], TriwulanExtensions.Semua.Select(target.Untuk));
        Assert.Throws<ArgumentOutOfRangeException>(() => target.Untuk((Triwulan)5));
    }
}
