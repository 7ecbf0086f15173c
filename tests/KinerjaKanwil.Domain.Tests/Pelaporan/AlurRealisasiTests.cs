using KinerjaKanwil.Domain.Pelaporan;

namespace KinerjaKanwil.Domain.Tests.Pelaporan;

public sealed class AlurRealisasiTests
{
    [Theory]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Catat, StatusRealisasi.Draf)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Ajukan, StatusRealisasi.Diajukan)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Verifikasi, null)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Setujui, null)]
    [InlineData(StatusRealisasi.Draf, TindakanRealisasi.Kembalikan, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Catat, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Ajukan, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Verifikasi, StatusRealisasi.Diverifikasi)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Setujui, null)]
    [InlineData(StatusRealisasi.Diajukan, TindakanRealisasi.Kembalikan, StatusRealisasi.Dikembalikan)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Catat, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Ajukan, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Verifikasi, null)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Setujui, StatusRealisasi.Disetujui)]
    [InlineData(StatusRealisasi.Diverifikasi, TindakanRealisasi.Kembalikan, StatusRealisasi.Dikembalikan)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Catat, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Ajukan, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Verifikasi, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Setujui, null)]
    [InlineData(StatusRealisasi.Disetujui, TindakanRealisasi.Kembalikan, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Catat, StatusRealisasi.Dikembalikan)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Ajukan, StatusRealisasi.Diajukan)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Verifikasi, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Setujui, null)]
    [InlineData(StatusRealisasi.Dikembalikan, TindakanRealisasi.Kembalikan, null)]
    public void Setelah_SetiapPasangan_SepertiTertulis(StatusRealisasi status, TindakanRealisasi tindakan, StatusRealisasi? setelah) =>
        Assert.Equal(setelah, AlurRealisasi.Setelah(status, tindakan));

    [Fact]
    public void Tabel_StatusDanTindakan_DuaPuluhLimaPasangan() =>
        Assert.Equal(25, Enum.GetValues<StatusRealisasi>().Length * Enum.GetValues<TindakanRealisasi>().Length);

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
