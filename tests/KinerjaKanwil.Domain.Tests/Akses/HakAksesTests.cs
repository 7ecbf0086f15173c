using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Tests.Akses;

public sealed class HakAksesTests
{
    [Theory]
    [InlineData(Peran.Admin, null, true, true)]
    [InlineData(Peran.KepalaKanwil, null, true, true)]
    [InlineData(Peran.Pemantau, null, true, true)]
    [InlineData(Peran.Pemantau, "PAS", true, true)]
    [InlineData(Peran.KepalaDivisi, "PAS", true, false)]
    [InlineData(Peran.StafDivisi, "PAS", true, false)]
    [InlineData(Peran.KepalaDivisi, null, false, false)]
    [InlineData(Peran.StafDivisi, null, false, false)]
    [InlineData(Peran.StafDivisi, "", false, false)]
    [InlineData(Peran.StafDivisi, "pas", false, false)]
    public void Menjangkau_DivisiPasDanLain_SepertiTertulis(Peran peran, string? kodeDivisi, bool pas, bool lain)
    {
        var pengguna = Pengguna(peran, kodeDivisi);
        Assert.Equal(pas, HakAkses.Menjangkau(pengguna, "PAS"));
        Assert.Equal(lain, HakAkses.Menjangkau(pengguna, "YAN"));
    }

    [Theory]
    [InlineData(Peran.Admin, null, null)]
    [InlineData(Peran.KepalaKanwil, null, null)]
    [InlineData(Peran.Pemantau, "PAS", null)]
    [InlineData(Peran.KepalaDivisi, "PAS", "PAS")]
    [InlineData(Peran.StafDivisi, "PAS", "PAS")]
    [InlineData(Peran.StafDivisi, null, "")]
    public void Cakupan_SetiapPeran_SepertiTertulis(Peran peran, string? kodeDivisi, string? cakupan) =>
        Assert.Equal(cakupan, HakAkses.Cakupan(Pengguna(peran, kodeDivisi)));

    [Fact]
    public void Boleh_SetiapPeranIzinDanDivisi_ButuhIzinDanJangkauan()
    {
        foreach (var peran in Enum.GetValues<Peran>())
        {
            var pengguna = Pengguna(peran, peran.TerikatDivisi() ? "PAS" : null);
            foreach (var izin in Enum.GetValues<Izin>())
            {
                Assert.Equal(peran.Punya(izin), HakAkses.Punya(pengguna, izin));
                Assert.Equal(peran.Punya(izin), HakAkses.Boleh(pengguna, izin, "PAS"));
                Assert.Equal(peran.Punya(izin) && !peran.TerikatDivisi(), HakAkses.Boleh(pengguna, izin, "YAN"));
            }
        }
    }

    [Theory]
    [InlineData(Peran.KepalaDivisi)]
    [InlineData(Peran.StafDivisi)]
    public void Boleh_PeranTerikatTanpaDivisi_TidakMenjangkauApaPun(Peran peran)
    {
        var pengguna = Pengguna(peran, null);
        Assert.All(Enum.GetValues<Izin>(), i => Assert.All(new[] { "ADM", "PAS", "IMI", "YAN" }, d => Assert.False(HakAkses.Boleh(pengguna, i, d))));
    }

    private static PenggunaAktif Pengguna(Peran peran, string? kodeDivisi) => new(1, "Nama", peran, kodeDivisi);
}
