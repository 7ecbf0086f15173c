using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

/// <summary>Opening after approval, and the window of a quarter (design section 5; domain.md 4, traps 8, 21, 22, 25 and 26).</summary>
public sealed class BukaKunciTests
{
    private static readonly PenggunaAktif Staf = new(1, "Staf", Peran.StafDivisi, "PAS");
    private static readonly PenggunaAktif Kadiv = new(3, "Kadiv", Peran.KepalaDivisi, "PAS");
    private static readonly PenggunaAktif Kakanwil = new(4, "Kakanwil", Peran.KepalaKanwil, null);
    private static readonly PenggunaAktif Admin = new(5, "Admin", Peran.Admin, null);
    private static readonly JendelaPengisian Terbuka = TanpaBatas(Triwulan.I);
    private static readonly JendelaPengisian Ditutup = new(Triwulan.I, Tahun, new DateOnly(2023, 4, 1), new DateOnly(2023, 4, 10), null, new DateOnly(2023, 5, 1));

    [Fact]
    public void Jebakan22_DibukaDiubahDikembalikan_VersiResmiTetapSampaiDisetujuiLagi()
    {
        var realisasi = Disetujui("90");
        Sah(realisasi.BukaKunci("Salah hitung", Jam(20), Admin, Jam(10)));
        Assert.Equal((StatusRealisasi.Draf, 90m), (realisasi.StatusPada(Jam(11)), realisasi.Resmi!.Pembilang));

        Sah(realisasi.Catat(Isian("95", "100"), Ditutup, Staf, Jam(11)));
        Sah(realisasi.Ajukan(Hitung(realisasi), 0, Ditutup, Staf, Jam(12)));
        Sah(realisasi.Kembalikan("Lampirkan bukti", Kadiv, Jam(13)));
        Sah(realisasi.Catat(Isian("96", "100"), Ditutup, Staf, Jam(14)));
        Sah(realisasi.Ajukan(Hitung(realisasi), 0, Ditutup, Staf, Jam(15)));
        Sah(realisasi.Verifikasi(Kadiv, Jam(16)));
        Assert.Equal(90m, realisasi.Resmi!.Pembilang);

        // Decisions go on after the opening has ended; only entry stops.
        Sah(realisasi.Setujui(2, Kakanwil, Jam(30)));
        Assert.Equal((96m, 2, StatusRealisasi.Disetujui, null), (realisasi.Resmi!.Pembilang, realisasi.Resmi.NomorTarget, realisasi.StatusPada(Jam(31)), realisasi.KunciDibukaSampai));
    }

    [Fact]
    public void Jebakan22_WaktuHabisSebelumDiajukan_MenutupSendiriDenganVersiResmi_YangDiketikTersimpan()
    {
        var realisasi = Disetujui("90");
        Sah(realisasi.BukaKunci("Salah hitung", Jam(20), Admin, Jam(10)));
        Sah(realisasi.Catat(Isian("95", "100"), Terbuka, Staf, Jam(19)));

        Assert.Equal(StatusRealisasi.Disetujui, realisasi.StatusPada(Jam(20)));
        Assert.Equal(90m, realisasi.AngkaPada(Jam(20)).Pembilang);
        Assert.Equal(90m, realisasi.IsianPada(Jam(20)).Pembilang.Nilai);
        Assert.True(realisasi.PerubahanTertahan(Jam(20)));
        Assert.NotNull(Realisasi.AlasanTerkunci(realisasi, Terbuka, Jam(20)));
        Assert.Equal("Realisasi ini berstatus Disetujui dan tidak dapat diubah.", realisasi.Catat(Isian("97", "100"), Terbuka, Staf, Jam(21)).Pesan);
        Assert.Equal("Realisasi ini berstatus Disetujui dan tidak dapat diajukan.", realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, Staf, Jam(21)).Pesan);

        Sah(realisasi.BukaKunci("Lanjutkan", Jam(40), Admin, Jam(22)));
        Assert.Equal((StatusRealisasi.Draf, 95m), (realisasi.StatusPada(Jam(23)), realisasi.AngkaPada(Jam(23)).Pembilang));
    }

    [Fact]
    public void DikembalikanLaluWaktuHabis_TerkunciJuga_TidakTerbukaSelamanya()
    {
        var realisasi = Disetujui("90");
        Sah(realisasi.BukaKunci("Salah hitung", Jam(20), Admin, Jam(10)));
        Sah(realisasi.Catat(Isian("95", "100"), Terbuka, Staf, Jam(11)));
        Sah(realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, Staf, Jam(12)));
        Sah(realisasi.Kembalikan("Periksa lagi", Kadiv, Jam(13)));

        Assert.Equal(StatusRealisasi.Dikembalikan, realisasi.StatusPada(Jam(19)));
        Assert.Equal(StatusRealisasi.Disetujui, realisasi.StatusPada(Jam(20)));
    }

    [Fact]
    public void Pulihkan_SetelahDiubah_SepertiTidakPernahDibuka()
    {
        var realisasi = Disetujui("90");
        Sah(realisasi.BukaKunci("Salah hitung", Jam(20), Admin, Jam(10)));
        Sah(realisasi.Catat(Isian("12", "100") with { Kendala = "Lain" }, Terbuka, Staf, Jam(11)));

        Sah(realisasi.Pulihkan(Staf, Jam(12)));

        Assert.Equal((StatusRealisasi.Disetujui, 90m, null, null), (realisasi.Status, realisasi.Pembilang, realisasi.Kendala, realisasi.AlasanBukaKunci));
    }

    [Fact]
    public void VersiResmi_MenyimpanAnalisis_YangBerubahSetelahnyaTertahanDanDapatDipulihkan()
    {
        var realisasi = Disetujui("90", "Naik karena dua layanan baru.");
        Sah(realisasi.BukaKunci("Kurang jelas", Jam(20), Admin, Jam(10)));
        Assert.False(realisasi.PerubahanTertahan(Jam(20)));
        Sah(realisasi.Catat(realisasi.Isian with { Analisis = "Lain." }, Terbuka, Staf, Jam(11)));

        Assert.Equal("Naik karena dua layanan baru.", realisasi.Resmi!.Analisis);
        Assert.Equal("Naik karena dua layanan baru.", realisasi.IsianPada(Jam(20)).Analisis);
        Assert.True(realisasi.PerubahanTertahan(Jam(20)));

        Sah(realisasi.Pulihkan(Staf, Jam(12)));
        Assert.Equal("Naik karena dua layanan baru.", realisasi.Analisis);
    }

    [Fact]
    public void TutupKunci_TanpaPerubahan_KembaliDisetujui_DenganPerubahan_MenyimpannyaTerkunci()
    {
        var sama = Disetujui("90");
        Sah(sama.BukaKunci("Salah buka", Jam(20), Admin, Jam(10)));
        Sah(sama.TutupKunci(Admin, Jam(11)));
        Assert.Equal((StatusRealisasi.Disetujui, null), (sama.Status, sama.KunciDibukaSampai));

        var berubah = Disetujui("90");
        Sah(berubah.BukaKunci("Salah hitung", Jam(20), Admin, Jam(10)));
        Sah(berubah.Catat(Isian("95", "100"), Terbuka, Staf, Jam(11)));
        Sah(berubah.TutupKunci(Admin, Jam(12)));
        Assert.Equal(StatusRealisasi.Disetujui, berubah.StatusPada(Jam(12)));
        Assert.True(berubah.PerubahanTertahan(Jam(12)));
    }

    [Theory]
    [InlineData(" ", 20, "Isi alasan membuka kunci.")]
    [InlineData("Salah hitung", 9, "Batas waktu buka kunci harus setelah sekarang.")]
    public void BukaKunci_TanpaAlasanAtauWaktuLewat_Ditolak(string alasan, int sampai, string pesan)
    {
        var realisasi = Disetujui("90");
        Assert.Equal(pesan, realisasi.BukaKunci(alasan, Jam(sampai), Admin, Jam(10)).Pesan);
        Assert.Equal(StatusRealisasi.Disetujui, realisasi.Status);
    }

    [Fact]
    public void Ditutup_DrafDitolakDenganSebabnya_YangDikembalikanTetapDapatDiperbaiki()
    {
        var realisasi = new Realisasi(Indikator(ManualIku.Bawaan(Persen)), Triwulan.I);
        Assert.Equal(Ditutup.AlasanTerkunci, realisasi.Catat(Isian("90", "100"), Ditutup, Staf, Jam(1)).Pesan);
        Sah(realisasi.Catat(Isian("90", "100"), Terbuka, Staf, Jam(1)));
        Assert.Equal(Ditutup.AlasanTerkunci, realisasi.Ajukan(Hitung(realisasi), 0, Ditutup, Staf, Jam(2)).Pesan);
        Sah(realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, Staf, Jam(2)));
        Assert.StartsWith("Masa pengisian sudah ditutup", realisasi.Tarik(Ditutup, Staf, Jam(3)).Pesan, StringComparison.Ordinal);
        Sah(realisasi.Kembalikan("Periksa lagi", Kadiv, Jam(4)));

        Sah(realisasi.Catat(Isian("91", "100"), Ditutup, Staf, Jam(5)));
        Sah(realisasi.Ajukan(Hitung(realisasi), 0, Ditutup, Staf, Jam(6)));
        Assert.Equal((0, Jam(2)), (realisasi.HariTerlambat, realisasi.PertamaDiajukanPada));
    }

    [Fact]
    public void Jebakan21_DiajukanDalamPerpanjangan_DicapTerlambatSejakPertamaDiajukan()
    {
        var diperpanjang = Ditutup with { DiperpanjangSampai = new DateOnly(2023, 5, 5) };
        var realisasi = new Realisasi(Indikator(ManualIku.Bawaan(Persen)), Triwulan.I);
        Sah(realisasi.Catat(Isian("90", "100"), diperpanjang, Staf, Jam(1)));
        Sah(realisasi.Ajukan(Hitung(realisasi), 0, diperpanjang, Staf, Jam(2)));
        Assert.Equal(21, realisasi.HariTerlambat);

        Sah(realisasi.Tarik(diperpanjang, Staf, Jam(3)));
        Assert.Equal((null, null), (realisasi.HariTerlambat, realisasi.PertamaDiajukanPada));
    }

    [Fact]
    public void BuktiWajib_HanyaBilaManualIkuMenyebutnya_MenahanPengajuan()
    {
        foreach (var wajib in new[] { true, false })
        {
            var realisasi = new Realisasi(Indikator(ManualIku.Bawaan(Persen) with { BuktiWajib = wajib }), Triwulan.I);
            Sah(realisasi.Catat(Isian("90", "100"), Terbuka, Staf, Jam(1)));
            Assert.Equal(wajib ? "Tambahkan minimal satu data dukung" : null, realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, Staf, Jam(2)).Pesan);
            if (wajib)
            {
                Sah(realisasi.Ajukan(Hitung(realisasi), 1, Terbuka, Staf, Jam(2)));
            }
        }
    }

    [Fact]
    public void Jebakan25_BuktiYangMenyertaiPersetujuan_TidakDapatDihapusSelamaDibukaLagi()
    {
        var indikator = Indikator(ManualIku.Bawaan(Persen));
        Sah(BuktiDukung.TambahTautan(indikator, Triwulan.I, "https://contoh.go.id/a", null, Staf, Jam(1), out var lama));
        Sah(BuktiDukung.TambahTautan(indikator, Triwulan.I, "https://contoh.go.id/b", null, Staf, Jam(9), out var baru));

        Assert.StartsWith("Data dukung ini menyertai angka yang sudah disetujui", lama!.Hapus(StatusRealisasi.Draf, Jam(5), Staf, Jam(10)).Pesan, StringComparison.Ordinal);
        Sah(baru!.Hapus(StatusRealisasi.Draf, Jam(5), Staf, Jam(10)));
    }

    private static Realisasi Disetujui(string pembilang, string? analisis = null)
    {
        var realisasi = new Realisasi(Indikator(ManualIku.Bawaan(Persen)), Triwulan.I);
        Sah(realisasi.Catat(Isian(pembilang, "100") with { Analisis = analisis }, Terbuka, Staf, Jam(1)));
        Sah(realisasi.Ajukan(Hitung(realisasi), 0, Terbuka, Staf, Jam(2)));
        Sah(realisasi.Verifikasi(Kadiv, Jam(3)));
        Sah(realisasi.Setujui(0, Kakanwil, Jam(4)));
        return realisasi;
    }

    private static Capaian Hitung(Realisasi realisasi) =>
        PerhitunganCapaian.Triwulanan(Data(realisasi.Indikator.Manual, TargetSama(85m), realisasi.Angka), realisasi.Triwulan);

    private static void Sah(Hasil hasil) => Assert.Null(hasil.Pesan);

    private static DateTime Jam(int jam) => new DateTime(2023, 4, 5, 0, 0, 0, DateTimeKind.Utc).AddHours(jam);
}
