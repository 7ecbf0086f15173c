using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

/// <summary>How the targets that count are made of all versions.</summary>
public sealed class RiwayatTargetTests
{
    private static readonly VersiTarget Awal = new(0, Triwulan.I, new NilaiTarget(133, 33, 33, 33, 34));

    private static readonly VersiTarget Perubahan = new(1, Triwulan.III, new NilaiTarget(150, 33, 33, 42, 42));

    [Fact]
    public void Berlaku_SatuVersi_VersiItu() => Assert.Equal(Awal.Nilai, new RiwayatTarget([Awal]).Berlaku(Triwulan.II, _ => null));

    [Theory]
    [InlineData(Triwulan.I, 133)]
    [InlineData(Triwulan.II, 133)]
    [InlineData(Triwulan.III, 150)]
    [InlineData(Triwulan.IV, 150)]
    public void Jebakan18_TahunMemakaiTargetYangBerlakuPadaTriwulannya(Triwulan sampai, int tahunan) =>
        Assert.Equal(new NilaiTarget(tahunan, 33, 33, 42, 42), new RiwayatTarget([Perubahan, Awal]).Berlaku(sampai, _ => null));

    [Fact]
    public void Jebakan18_TriwulanYangDisetujuiMemakaiVersinya()
    {
        var mundur = new VersiTarget(1, Triwulan.I, TargetSama(10));

        Assert.Equal(new NilaiTarget(10, 33, 10, 10, 10), new RiwayatTarget([Awal, mundur]).Berlaku(Triwulan.IV, t => t == Triwulan.I ? 0 : null));
        Assert.Equal(133, new RiwayatTarget([Awal, mundur]).Berlaku(Triwulan.I, t => t == Triwulan.I ? 0 : null).Tahunan);
    }

    [Fact]
    public void Pada_VersiTerbaruYangBerlaku()
    {
        var riwayat = new RiwayatTarget([Awal, Perubahan]);
        Assert.Equal([0, 0, 1, 1], TriwulanExtensions.Semua.Select(t => riwayat.Pada(t).Nomor));
        Assert.True(riwayat.Berubah);
    }

    [Fact]
    public void TanpaVersi_AdalahCacat() => Assert.Throws<ArgumentException>(() => new RiwayatTarget([]));
}
