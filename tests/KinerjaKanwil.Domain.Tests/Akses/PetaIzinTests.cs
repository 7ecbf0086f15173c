using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Tests.Akses;

public sealed class PetaIzinTests
{
    [Theory]
    [InlineData(Peran.Admin, Izin.MelihatCapaian, true)]
    [InlineData(Peran.Admin, Izin.MelihatSemuaDivisi, true)]
    [InlineData(Peran.Admin, Izin.MengisiRealisasi, false)]
    [InlineData(Peran.Admin, Izin.MemverifikasiRealisasi, false)]
    [InlineData(Peran.Admin, Izin.MenyetujuiRealisasi, false)]
    [InlineData(Peran.Admin, Izin.MengeksporMatriks, true)]
    [InlineData(Peran.Admin, Izin.MelihatAudit, true)]
    [InlineData(Peran.KepalaKanwil, Izin.MelihatAudit, true)]
    [InlineData(Peran.KepalaDivisi, Izin.MelihatAudit, false)]
    [InlineData(Peran.StafDivisi, Izin.MelihatAudit, false)]
    [InlineData(Peran.Pemantau, Izin.MelihatAudit, true)]
    [InlineData(Peran.KepalaKanwil, Izin.MelihatCapaian, true)]
    [InlineData(Peran.KepalaKanwil, Izin.MelihatSemuaDivisi, true)]
    [InlineData(Peran.KepalaKanwil, Izin.MengisiRealisasi, false)]
    [InlineData(Peran.KepalaKanwil, Izin.MemverifikasiRealisasi, false)]
    [InlineData(Peran.KepalaKanwil, Izin.MenyetujuiRealisasi, true)]
    [InlineData(Peran.KepalaKanwil, Izin.MengeksporMatriks, true)]
    [InlineData(Peran.KepalaDivisi, Izin.MelihatCapaian, true)]
    [InlineData(Peran.KepalaDivisi, Izin.MelihatSemuaDivisi, false)]
    [InlineData(Peran.KepalaDivisi, Izin.MengisiRealisasi, false)]
    [InlineData(Peran.KepalaDivisi, Izin.MemverifikasiRealisasi, true)]
    [InlineData(Peran.KepalaDivisi, Izin.MenyetujuiRealisasi, false)]
    [InlineData(Peran.KepalaDivisi, Izin.MengeksporMatriks, false)]
    [InlineData(Peran.StafDivisi, Izin.MelihatCapaian, true)]
    [InlineData(Peran.StafDivisi, Izin.MelihatSemuaDivisi, false)]
    [InlineData(Peran.StafDivisi, Izin.MengisiRealisasi, true)]
    [InlineData(Peran.StafDivisi, Izin.MemverifikasiRealisasi, false)]
    [InlineData(Peran.StafDivisi, Izin.MenyetujuiRealisasi, false)]
    [InlineData(Peran.StafDivisi, Izin.MengeksporMatriks, false)]
    [InlineData(Peran.Pemantau, Izin.MelihatCapaian, true)]
    [InlineData(Peran.Pemantau, Izin.MelihatSemuaDivisi, true)]
    [InlineData(Peran.Pemantau, Izin.MengisiRealisasi, false)]
    [InlineData(Peran.Pemantau, Izin.MemverifikasiRealisasi, false)]
    [InlineData(Peran.Pemantau, Izin.MenyetujuiRealisasi, false)]
    [InlineData(Peran.Pemantau, Izin.MengeksporMatriks, false)]
    [InlineData(Peran.Admin, Izin.MengelolaPerencanaan, true)]
    [InlineData(Peran.Admin, Izin.MengaturPelaporan, true)]
    [InlineData(Peran.KepalaKanwil, Izin.MengelolaPerencanaan, false)]
    [InlineData(Peran.KepalaKanwil, Izin.MengaturPelaporan, false)]
    [InlineData(Peran.KepalaDivisi, Izin.MengelolaPerencanaan, false)]
    [InlineData(Peran.KepalaDivisi, Izin.MengaturPelaporan, false)]
    [InlineData(Peran.StafDivisi, Izin.MengelolaPerencanaan, false)]
    [InlineData(Peran.StafDivisi, Izin.MengaturPelaporan, false)]
    [InlineData(Peran.Pemantau, Izin.MengelolaPerencanaan, false)]
    [InlineData(Peran.Pemantau, Izin.MengaturPelaporan, false)]
    public void Punya_SetiapPeranDanIzin_SepertiTertulis(Peran peran, Izin izin, bool punya) => Assert.Equal(punya, peran.Punya(izin));

    [Fact]
    public void Tabel_PeranDanIzin_EmpatPuluhLimaPasangan() =>
        Assert.Equal(45, Enum.GetValues<Peran>().Length * Enum.GetValues<Izin>().Length);

    [Theory]
    [InlineData(Peran.Admin, false, "Admin")]
    [InlineData(Peran.KepalaKanwil, false, "Kepala Kantor Wilayah")]
    [InlineData(Peran.KepalaDivisi, true, "Kepala Divisi")]
    [InlineData(Peran.StafDivisi, true, "Staf Divisi")]
    [InlineData(Peran.Pemantau, false, "Pemantau")]
    public void TerikatDivisi_SetiapPeran_SepertiTertulis(Peran peran, bool terikat, string nama)
    {
        Assert.Equal(terikat, peran.TerikatDivisi());
        Assert.Equal(nama, peran.Nama());
    }

    [Fact]
    public void Peran_TidakSatuPun_MengisiSekaligusMemeriksa() =>
        Assert.All(Enum.GetValues<Peran>(), p => Assert.True(
            new[] { Izin.MengisiRealisasi, Izin.MemverifikasiRealisasi, Izin.MenyetujuiRealisasi }.Count(i => p.Punya(i)) <= 1));
}
