using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;

namespace KinerjaKanwil.Domain.Tests.Pelaporan;

public sealed class AlurRealisasiTests
{
    [Theory]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Catat, StatusRealisasi.Draf)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Ajukan, StatusRealisasi.Diajukan)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Tarik, null)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Verifikasi, null)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Setujui, null)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Kembalikan, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Catat, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Ajukan, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Tarik, StatusRealisasi.Draf)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Verifikasi, StatusRealisasi.Diverifikasi)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Setujui, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Kembalikan, StatusRealisasi.Dikembalikan)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Catat, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Ajukan, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Tarik, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Verifikasi, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Setujui, StatusRealisasi.Disetujui)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Kembalikan, StatusRealisasi.Dikembalikan)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Catat, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Ajukan, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Tarik, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Verifikasi, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Setujui, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Kembalikan, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Catat, StatusRealisasi.Dikembalikan)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Ajukan, StatusRealisasi.Diajukan)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Tarik, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Verifikasi, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Setujui, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Kembalikan, null)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.BukaKunci, null)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.TutupKunci, StatusRealisasi.Disetujui)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Pulihkan, StatusRealisasi.Disetujui)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.BukaKunci, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.TutupKunci, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Pulihkan, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.BukaKunci, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.TutupKunci, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Pulihkan, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.BukaKunci, StatusRealisasi.Draf)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.TutupKunci, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Pulihkan, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.BukaKunci, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.TutupKunci, StatusRealisasi.Disetujui)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Pulihkan, StatusRealisasi.Disetujui)]
    public void Setelah_SetiapPasangan_SepertiTertulis(StatusRealisasi status, TindakanRealisasi tindakan, StatusRealisasi? setelah) =>
        Assert.Equal(setelah, AlurRealisasi.Setelah(status, tindakan));

    [Fact]
    public void Tabel_StatusDanTindakan_EmpatPuluhLimaPasangan() =>
        Assert.Equal(45, Enum.GetValues<StatusRealisasi>().Length * Enum.GetValues<TindakanRealisasi>().Length);

    [Theory]
    [InlineData(Peran.Admin, null)]
    [InlineData(Peran.KepalaKanwil, StatusRealisasi.Diverifikasi)]
    [InlineData(Peran.KepalaDivisi, StatusRealisasi.Diajukan)]
    [InlineData(Peran.StafDivisi, null)]
    [InlineData(Peran.Pemantau, null)]
    public void MenungguKeputusan_SetiapPeran_SepertiTertulis(Peran peran, StatusRealisasi? menunggu) =>
        Assert.Equal(menunggu, AlurRealisasi.MenungguKeputusan(new PenggunaAktif(1, "Seseorang", peran, "PAS")));

    [Theory]
    [InlineData(TindakanRealisasi.Catat, Peran.StafDivisi)]
    [InlineData(TindakanRealisasi.Ajukan, Peran.StafDivisi)]
    [InlineData(TindakanRealisasi.Tarik, Peran.StafDivisi)]
    [InlineData(TindakanRealisasi.Verifikasi, Peran.KepalaDivisi)]
    [InlineData(TindakanRealisasi.Setujui, Peran.KepalaKanwil)]
    [InlineData(TindakanRealisasi.BukaKunci, Peran.Admin)]
    [InlineData(TindakanRealisasi.TutupKunci, Peran.Admin)]
    [InlineData(TindakanRealisasi.Pulihkan, Peran.StafDivisi)]
    public void IzinUntuk_SetiapTindakan_HanyaSatuPeran(TindakanRealisasi tindakan, Peran peran) =>
        Assert.Equal([peran], Enum.GetValues<Peran>().Where(p => p.Punya(AlurRealisasi.IzinUntuk(StatusRealisasi.Draf, tindakan))));

    [Theory]
    [InlineData(StatusRealisasi.Diajukan, Peran.KepalaDivisi)]
    [InlineData(StatusRealisasi.Diverifikasi, Peran.KepalaKanwil)]
    public void IzinUntuk_Kembalikan_YangMendapatGiliran(StatusRealisasi status, Peran peran) =>
        Assert.Equal([peran], Enum.GetValues<Peran>().Where(p => p.Punya(AlurRealisasi.IzinUntuk(status, TindakanRealisasi.Kembalikan))));

    [Theory]
    [InlineData(StatusRealisasi.Draf, true, false, "Draf")]
    [InlineData(StatusRealisasi.Diajukan, false, true, "Diajukan")]
    [InlineData(StatusRealisasi.Diverifikasi, false, true, "Diverifikasi")]
    [InlineData(StatusRealisasi.Disetujui, false, true, "Disetujui")]
    [InlineData(StatusRealisasi.Dikembalikan, true, false, "Dikembalikan")]
    public void Status_SifatDanNama_SepertiTertulis(StatusRealisasi status, bool dapatDiisi, bool sudahDiajukan, string nama)
    {
        Assert.Equal(dapatDiisi, status.DapatDiisi());
        Assert.Equal(sudahDiajukan, status.SudahDiajukan());
        Assert.Equal(nama, status.Nama());
    }
}
