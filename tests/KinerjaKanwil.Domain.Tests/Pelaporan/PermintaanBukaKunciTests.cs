using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Pelaporan;

public sealed class PermintaanBukaKunciTests
{
    private static readonly PenggunaAktif Staf = new(1, "Staf", Peran.StafDivisi, "PAS");
    private static readonly PenggunaAktif Admin = new(5, "Admin", Peran.Admin, null);

    [Fact]
    public void Ajukan_DivisiSendiriDenganAlasan_Menunggu()
    {
        var permintaan = Baru();
        Assert.Equal((StatusPermintaan.Menunggu, "Data UPT baru tiba"), (permintaan.Status, permintaan.Alasan));
    }

    [Theory]
    [InlineData(Peran.StafDivisi, "YAN", "Alasan", "Peran Anda tidak dapat melakukan ini.")]
    [InlineData(Peran.KepalaDivisi, "PAS", "Alasan", "Peran Anda tidak dapat melakukan ini.")]
    [InlineData(Peran.StafDivisi, "PAS", "  ", "Isi alasan permintaan.")]
    public void Ajukan_TidakBerhakAtauTanpaAlasan_TidakAdaPermintaan(Peran peran, string divisi, string alasan, string pesan)
    {
        var hasil = PermintaanBukaKunci.Ajukan(1, Triwulan.I, "PAS", null, alasan, new PenggunaAktif(1, "Orang", peran, divisi), DateTime.UnixEpoch, out var permintaan);
        Assert.Equal(pesan, hasil.Pesan);
        Assert.Null(permintaan);
    }

    [Fact]
    public void Jawab_SekaliOlehAdmin_SetelahItuTetap()
    {
        var permintaan = Baru();
        Assert.Equal("Peran Anda tidak dapat melakukan ini.", permintaan.Penuhi(Staf, DateTime.UnixEpoch).Pesan);
        Assert.Equal("Isi alasan penolakan.", permintaan.Tolak("", Admin, DateTime.UnixEpoch).Pesan);
        Assert.Null(permintaan.Tolak("Sudah dilaporkan ke pusat", Admin, DateTime.UnixEpoch).Pesan);
        Assert.Equal("Permintaan ini sudah dijawab.", permintaan.Penuhi(Admin, DateTime.UnixEpoch).Pesan);
        Assert.Equal((StatusPermintaan.Ditolak, "Sudah dilaporkan ke pusat"), (permintaan.Status, permintaan.Jawaban));
    }

    private static PermintaanBukaKunci Baru()
    {
        Assert.Null(PermintaanBukaKunci.Ajukan(1, Triwulan.I, "PAS", null, " Data UPT baru tiba ", Staf, DateTime.UnixEpoch, out var permintaan).Pesan);
        return permintaan!;
    }
}
