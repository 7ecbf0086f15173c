using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests.Pelaporan;

public sealed class JendelaPengisianTests
{
    private static readonly PenggunaAktif Admin = new(5, "Admin", Peran.Admin, null);

    [Theory]
    [InlineData("2023-06-30", KeadaanJendela.BelumDibuka, false, 0)]
    [InlineData("2023-07-01", KeadaanJendela.Terbuka, true, 0)]
    [InlineData("2023-07-10", KeadaanJendela.Terbuka, true, 0)]
    [InlineData("2023-07-11", KeadaanJendela.Diperpanjang, true, 1)]
    [InlineData("2023-07-15", KeadaanJendela.Diperpanjang, true, 5)]
    [InlineData("2023-07-16", KeadaanJendela.Ditutup, false, 6)]
    public void Jebakan21_TerlambatDiterimaSelamaDiperpanjang_DihitungDariHariTutupUmum(string hari, KeadaanJendela keadaan, bool dapat, int terlambat)
    {
        var jendela = new JendelaPengisian(
            Triwulan.II, 2023, new DateOnly(2023, 7, 1), new DateOnly(2023, 7, 10), new DateOnly(2023, 7, 15), DateOnly.Parse(hari, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((keadaan, dapat, terlambat), (jendela.Keadaan, jendela.DapatDiisi, jendela.HariTerlambat));
        Assert.Equal(dapat, jendela.AlasanTerkunci is null);
    }

    [Fact]
    public void Jebakan26_Terkunci_MenyebutSebabSejakKapanDanSiapaYangDapatMembuka()
    {
        var tahun = Tahun();
        Assert.Null(tahun.TetapkanJadwal(Masa(Triwulan.II, (2023, 7, 1), (2023, 7, 10)), Admin).Pesan);

        Assert.Equal("Pengisian TW II 2023 dibuka 1 Juli 2023.", tahun.Jendela(Triwulan.II, "PAS", new DateOnly(2023, 6, 1)).AlasanTerkunci);
        Assert.Equal(
            "Pengisian TW II 2023 ditutup 10 Juli 2023. Admin dapat memperpanjangnya untuk divisi Anda.",
            tahun.Jendela(Triwulan.II, "PAS", new DateOnly(2023, 8, 1)).AlasanTerkunci);
    }

    [Fact]
    public void TanpaJadwal_Terbuka_TidakPernahTerlambat()
    {
        var jendela = Tahun().Jendela(Triwulan.I, "PAS", new DateOnly(2030, 1, 1));
        Assert.Equal((KeadaanJendela.TanpaJadwal, true, 0, null), (jendela.Keadaan, jendela.DapatDiisi, jendela.HariTerlambat, jendela.Batas));
    }

    [Fact]
    public void Perpanjang_SatuDivisi_DivisiLainTetapDitutup_YangTerakhirBerlaku()
    {
        var tahun = Tahun();
        tahun.TetapkanJadwal(Masa(Triwulan.I, (2023, 4, 1), (2023, 4, 10)), Admin);
        var jadwal = tahun.Jadwal.Single();
        var hariIni = new DateOnly(2023, 4, 12);

        Assert.Null(jadwal.Perpanjang("PAS", new DateOnly(2023, 4, 20), "Data UPT terlambat", Admin, DateTime.UnixEpoch).Pesan);
        Assert.Null(jadwal.Perpanjang("PAS", new DateOnly(2023, 4, 13), "Cukup sampai tanggal 13", Admin, DateTime.UnixEpoch).Pesan);

        Assert.Equal(new DateOnly(2023, 4, 13), tahun.Jendela(Triwulan.I, "PAS", hariIni).Batas);
        Assert.True(tahun.Jendela(Triwulan.I, "PAS", hariIni).DapatDiisi);
        Assert.False(tahun.Jendela(Triwulan.I, "YAN", hariIni).DapatDiisi);
    }

    [Theory]
    [InlineData("2023-04-10", "Alasan", "Perpanjangan harus setelah tanggal tutup, 10 April 2023.")]
    [InlineData("2023-04-20", " ", "Isi alasan perpanjangan.")]
    public void Perpanjang_Salah_DitolakTanpaBerubah(string sampai, string alasan, string pesan)
    {
        var tahun = Tahun();
        tahun.TetapkanJadwal(Masa(Triwulan.I, (2023, 4, 1), (2023, 4, 10)), Admin);

        var hasil = tahun.Jadwal[0].Perpanjang("PAS", DateOnly.Parse(sampai, System.Globalization.CultureInfo.InvariantCulture), alasan, Admin, DateTime.UnixEpoch);

        Assert.Equal(pesan, hasil.Pesan);
        Assert.Empty(tahun.Jadwal[0].Perpanjangan);
    }

    [Fact]
    public void TetapkanJadwal_TutupSebelumBukaTerlaluDiniAtauBertabrakan_DitolakSeluruhnya()
    {
        var tahun = Tahun();
        var usulan = new Dictionary<Triwulan, MasaPengisian?>
        {
            [Triwulan.I] = new(new DateOnly(2023, 4, 10), new DateOnly(2023, 4, 1)),
            [Triwulan.II] = new(new DateOnly(2023, 3, 31), new DateOnly(2023, 7, 10)),
            [Triwulan.III] = new(new DateOnly(2023, 7, 10), new DateOnly(2023, 10, 10)),
        };

        Assert.Equal(
            [
                "TW I: tanggal tutup 1 April 2023 sebelum tanggal buka 10 April 2023.",
                "TW II: pengisian tidak dapat dibuka sebelum triwulannya dimulai, 1 April 2023.",
                "TW III: masa pengisiannya bertabrakan dengan TW II (31 Maret 2023 sampai 10 Juli 2023).",
            ],
            tahun.PeriksaJadwal(usulan).Select(g => g.Pesan));
        Assert.NotNull(tahun.TetapkanJadwal(usulan, Admin).Pesan);
        Assert.Empty(tahun.Jadwal);
    }

    [Fact]
    public void TetapkanJadwal_SemuaDigeserSekaligus_TidakDianggapBertabrakanDenganYangLama()
    {
        var tahun = Tahun();
        Assert.Null(tahun.TetapkanJadwal(Semua(hari: 1), Admin).Pesan);
        Assert.Null(tahun.TetapkanJadwal(Semua(hari: 20), Admin).Pesan);
        Assert.Equal(new DateOnly(2023, 4, 20), tahun.Jadwal.Single(j => j.Triwulan == Triwulan.I).Buka);
        Assert.Null(tahun.TetapkanJadwal(new Dictionary<Triwulan, MasaPengisian?> { [Triwulan.I] = null }, Admin).Pesan);
        Assert.Equal(3, tahun.Jadwal.Count);
    }

    [Fact]
    public void TetapkanJadwal_SelainAdmin_Ditolak() => Assert.All(
        Enum.GetValues<Peran>().Where(p => p != Peran.Admin),
        peran => Assert.Equal("Peran Anda tidak dapat melakukan ini.", Tahun().TetapkanJadwal(Semua(1), new PenggunaAktif(1, "Orang", peran, "PAS")).Pesan));

    [Theory]
    [InlineData("2026-07-10", true)]
    [InlineData(" 10/7/2026 ", true)]
    [InlineData("10-07-2026", true)]
    [InlineData("10.07.2026", true)]
    [InlineData("31/02/2026", false)]
    [InlineData("07/13/2026", false)]
    [InlineData("besok", false)]
    [InlineData(null, false)]
    public void Tanggal_SepertiDiketikOrang_DibacaAtauDitolak(string? teks, bool terbaca)
    {
        Assert.Equal(terbaca, FormatTanggal.Baca(teks, out var hari));
        if (terbaca)
        {
            Assert.Equal("10 Juli 2026", FormatTanggal.Panjang(hari));
        }
    }

    private static TahunKinerja Tahun() => new(2023, "Judul", "Dasar", new Penandatangan("Kepala", "", "Nama", "1"));

    private static Dictionary<Triwulan, MasaPengisian?> Masa(Triwulan triwulan, (int, int, int) buka, (int, int, int) tutup) =>
        new() { [triwulan] = new(new DateOnly(buka.Item1, buka.Item2, buka.Item3), new DateOnly(tutup.Item1, tutup.Item2, tutup.Item3)) };

    private static Dictionary<Triwulan, MasaPengisian?> Semua(int hari) => TriwulanExtensions.Semua.ToDictionary(
        t => t, t => (MasaPengisian?)new MasaPengisian(t.HariTerakhir(2023).AddDays(hari), t.HariTerakhir(2023).AddDays(hari + 80)));
}
