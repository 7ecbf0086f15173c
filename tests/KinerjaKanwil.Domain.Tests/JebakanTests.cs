using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests;

/// <summary>
/// The pitfalls of domain.md 4 that measurement and reporting can fall into, each by its number. Those that need a page, a file or a
/// database are tested there under the same names (<c>JebakanNN</c>).
/// </summary>
public sealed class JebakanTests
{
    private static readonly PenggunaAktif Staf = new(1, "Staf", Peran.StafDivisi, "PAS");

    [Fact]
    public void Jebakan03_StokTidakDijumlah_ArusDijumlah()
    {
        // One person on five monthly lists is one person: a stock keeps its last figure, services given are added.
        var stok = Langsung() with { Satuan = new Satuan(JenisSatuan.Jumlah, "Orang") };
        var angka = new[] { Nilai(Triwulan.I, 1), Nilai(Triwulan.II, 1), Nilai(Triwulan.III, 1) };
        Assert.Equal(1m, PerhitunganCapaian.Tahunan(Data(stok, TargetSama(1), angka), Triwulan.III).Realisasi);
        Assert.Equal(3m, PerhitunganCapaian.Tahunan(Data(Cacah(), new NilaiTarget(3, 1, 1, 1, null), angka), Triwulan.III).Realisasi);
    }

    [Fact]
    public void Jebakan04_PersentaseDibagiUlang_TidakPernahDirataRata()
    {
        var data = Data(Rasio(), TargetSama(85), Bagi(Triwulan.I, 45, 50), Bagi(Triwulan.II, 30, 60));
        Assert.Equal(68.18m, FormatAngka.Bulat2(PerhitunganCapaian.Triwulanan(data, Triwulan.II).Realisasi!.Value));
    }

    [Fact]
    public void Jebakan05_KumulatifDanTambahan_DinyatakanDanTidakDihitungDuaKali()
    {
        var kumulatif = Cacah() with { SifatAngka = SifatAngka.Kumulatif };
        var angka = new[] { Nilai(Triwulan.I, 28), Nilai(Triwulan.II, 68) };
        Assert.Equal(68m, PerhitunganCapaian.Tahunan(Data(kumulatif, TargetSama(133), angka), Triwulan.II).Realisasi);
        Assert.Equal(96m, PerhitunganCapaian.Tahunan(Data(Cacah(), TargetSama(133), angka), Triwulan.II).Realisasi);
        Assert.Equal(("angka s.d. akhir triwulan", "angka hanya triwulan itu"), (SifatAngka.Kumulatif.Nama(), SifatAngka.Periodik.Nama()));
    }

    [Fact]
    public void Jebakan06_BelumJatuhTempoTanpaTargetDanBelumDiisi_BukanNolDanBerbedaSatuSamaLain()
    {
        var belum = Data(Langsung(), TargetSama(80)) with { HariIni = new DateOnly(2023, 3, 31) };
        Assert.Equal((KeadaanNilai.BelumJatuhTempo, null), Baca(belum));
        Assert.Equal((KeadaanNilai.TidakAdaTarget, null), Baca(Data(Cacah(), new NilaiTarget(1, null, null, null, 1))));
        Assert.Equal((KeadaanNilai.BelumDiisi, null), Baca(Data(Langsung(), TargetSama(80))));
        Assert.Equal(
            (KeadaanNilai.TerlambatBelumDiisi, null),
            Baca(Data(Langsung(), TargetSama(80)) with { BatasPengisian = new Dictionary<Triwulan, DateOnly> { [Triwulan.I] = new(2023, 4, 10) } }));
        Assert.Equal((KeadaanNilai.Terisi, 0m), Baca(Data(Langsung(), TargetSama(80), Nilai(Triwulan.I, 0))));

        static (KeadaanNilai, decimal?) Baca(DataPengukuran data)
        {
            var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.I);
            return (capaian.Keadaan, capaian.Nilai);
        }
    }

    [Fact]
    public void Jebakan06_NolYangGagal_MenurunkanRata_TidakDikeluarkan() =>
        Assert.Equal(50m, Rekapitulasi.Hitung([CapaianSebesar(100), CapaianSebesar(0)], new PengaturanCapaian()).Nilai);

    [Fact]
    public void Jebakan07_TargetTahunBukanJumlahTriwulan_TetapTargetSendiri()
    {
        var target = new NilaiTarget(100, 20, 20, 20, 20);
        Assert.Equal(100m, PerhitunganCapaian.Tahunan(Data(Cacah(), target, Nilai(Triwulan.I, 20)), Triwulan.I).Target);
        Assert.Equal(["Jumlah target triwulan 80, target tahun 100."], PemeriksaanTarget.Peringatan(Cacah(), target));
        Assert.Equal(["Target TW IV 90, target tahun 100."], PemeriksaanTarget.Peringatan(Langsung(), new NilaiTarget(100, 80, 80, 80, 90)));
    }

    [Fact]
    public void Jebakan08_YangDisimpanMentah_BatasHanyaSaatDitampilkan()
    {
        var data = Data(Langsung(), TargetSama(17), Nilai(Triwulan.I, 100));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.I);
        Assert.Equal((588.2353m, 120m), (capaian.Mentah, capaian.Nilai));
        Assert.Equal(200m, PerhitunganCapaian.Triwulanan(data with { Pengaturan = new PengaturanCapaian { BatasAtas = 200 } }, Triwulan.I).Nilai);
    }

    [Fact]
    public void Jebakan09_RataTidakMenutupiYangGagal_DistribusiMenyertai()
    {
        var rekap = Rekapitulasi.Hitung([Capaian(Langsung(), 17, 100), CapaianSebesar(60), CapaianSebesar(55)], new PengaturanCapaian());
        Assert.Equal((78.33m, 1, 0, 2), (FormatAngka.Bulat2(rekap.Nilai!.Value), rekap.Distribusi.Tercapai, rekap.Distribusi.Hampir, rekap.Distribusi.Tidak));
    }

    [Theory]
    [InlineData("98,75", 98.75)]
    [InlineData("98.75", 98.75)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("76,75%", 76.75)]
    public void Jebakan11_KomaDanTitik_DibacaSamaDiMesinMana_Pun(string teks, double nilai)
    {
        var semula = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            foreach (var budaya in new[] { "id-ID", "en-US", "" })
            {
                System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(budaya);
                Assert.Equal((decimal)nilai, BacaanAngka.Baca(teks).Nilai);
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = semula;
        }
    }

    [Fact]
    public void Jebakan13_SkalaIndeks_DelapanPuluhDuaPadaSkalaEmpat_Ditolak()
    {
        var indeks = ManualIku.Bawaan(Indeks) with { SkalaMin = 1, SkalaMaks = 4 };
        Assert.Equal("82 di luar skala 1 sampai 4", Assert.Single(PemeriksaanIsian.UntukDraf(indeks, Isian("82"))).Pesan);
        Assert.StartsWith("Target tahun 82 di luar skala 1 sampai 4", PemeriksaanTarget.Galat(indeks, TargetSama(82))[0].Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void Jebakan14_LebihDariSeratusPersen_HanyaUntukPertumbuhanDanPerbandingan()
    {
        Assert.NotEmpty(PemeriksaanIsian.UntukDraf(ManualIku.Bawaan(Persen), Isian("110", "100")));
        Assert.Empty(PemeriksaanIsian.UntukDraf(ManualIku.Bawaan(Persen) with { Rumus = RumusRasio.Perbandingan }, Isian("110", "100")));
        Assert.Empty(PemeriksaanIsian.UntukDraf(ManualIku.Bawaan(Persen) with { Rumus = RumusRasio.Pertumbuhan }, Isian("210", "100")));
    }

    [Fact]
    public void Jebakan15_TepiPredikat_TanpaCelahDanMenjauhiNol()
    {
        var rekap = Rekapitulasi.Hitung([CapaianSebesar(90.5m)], new PengaturanCapaian());
        Assert.Equal(Predikat.Tinggi, rekap.Predikat);
        Assert.Equal("0,30", FormatAngka.DuaDesimal(0.1m + 0.2m));
        Assert.Equal("2,68", FormatAngka.DuaDesimal(2.675m));
    }

    [Fact]
    public void Jebakan16_Cacah_HarusBulat() =>
        Assert.Equal("Isi bilangan bulat: Layanan tidak dapat dihitung pecahan", Assert.Single(PemeriksaanIsian.UntukDraf(Cacah(), Isian("2,5"))).Pesan);

    [Theory]
    [InlineData(Peran.KepalaDivisi)]
    [InlineData(Peran.KepalaKanwil)]
    public void Jebakan23_YangMengisi_TidakMemeriksaIsiannyaSendiri(Peran kemudian)
    {
        var realisasi = Diajukan();
        if (kemudian == Peran.KepalaKanwil)
        {
            Assert.Null(realisasi.Verifikasi(new PenggunaAktif(3, "Kadiv", Peran.KepalaDivisi, "PAS"), DateTime.UnixEpoch).Pesan);
        }

        // The same person, promoted since.
        var dulu = Staf with { Peran = kemudian };
        Assert.Contains("isian sendiri", (kemudian == Peran.KepalaDivisi ? realisasi.Verifikasi(dulu, DateTime.UnixEpoch) : realisasi.Setujui(0, dulu, DateTime.UnixEpoch)).Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void Jebakan24_DikembalikanTanpaAlasan_Ditolak_AlasannyaMelekatSampaiDiajukanLagi()
    {
        var realisasi = Diajukan();
        var kadiv = new PenggunaAktif(3, "Kadiv", Peran.KepalaDivisi, "PAS");
        Assert.Equal("Isi alasan pengembalian.", realisasi.Kembalikan("  ", kadiv, DateTime.UnixEpoch).Pesan);
        Assert.Null(realisasi.Kembalikan("Bukti tidak sesuai", kadiv, DateTime.UnixEpoch).Pesan);
        Assert.Null(realisasi.Catat(Isian("91", "100"), TanpaBatas(Triwulan.I), Staf, DateTime.UnixEpoch).Pesan);
        Assert.Equal((StatusRealisasi.Dikembalikan, "Bukti tidak sesuai"), (realisasi.Status, realisasi.AlasanDikembalikan));
    }

    [Fact]
    public void Jebakan27_TanpaTargetAtauBelumLengkap_TidakPernahTercapai()
    {
        Assert.Equal(KategoriCapaian.BelumAda, PerhitunganCapaian.Triwulanan(Data(Cacah(), new NilaiTarget(9, null, null, null, 9), Nilai(Triwulan.I, 3)), Triwulan.I).Kategori);
        Assert.Equal(KategoriCapaian.BelumAda, PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(80)), Triwulan.I).Kategori);
        var belumLengkap = Rekapitulasi.Hitung([CapaianSebesar(110), PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(80)), Triwulan.I)], new PengaturanCapaian());
        Assert.NotEqual(KategoriCapaian.Tercapai, belumLengkap.Kategori);
    }

    [Fact]
    public void Jebakan28_TahunYangTidakSebanding_DisebutAlasannya_TanpaAngka()
    {
        var kini = new IndikatorBanding(2024, "Indeks kepuasan masyarakat", ManualIku.Bawaan(Indeks) with { SkalaMin = 1, SkalaMaks = 4 });
        Assert.Null(Keterbandingan.Alasan(kini, 2023, kini with { Tahun = 2023, Nama = "Indeks  Kepuasan Masyarakat." }));
        Assert.Equal("tidak ada pada tahun 2023", Keterbandingan.Alasan(kini, 2023, null));
        Assert.Equal("kodenya dipakai indikator lain pada tahun 2023: “Indeks integritas”", Keterbandingan.Alasan(kini, 2023, kini with { Nama = "Indeks integritas" }));
        Assert.Equal("skala berubah dari 0 sampai 100 menjadi 1 sampai 4", Keterbandingan.Alasan(kini, 2023, kini with { Manual = kini.Manual with { SkalaMin = 0, SkalaMaks = 100 } }));
        Assert.Equal("satuan berubah dari % menjadi indeks", Keterbandingan.Alasan(kini, 2023, kini with { Manual = ManualIku.Bawaan(Persen) }));
        Assert.Equal(
            "arah berubah dari makin rendah makin baik menjadi makin tinggi makin baik",
            Keterbandingan.Alasan(kini, 2023, kini with { Manual = kini.Manual with { Polaritas = Polaritas.Minimal } }));
        Assert.Equal("cara menghitungnya berubah", Keterbandingan.Alasan(kini, 2023, kini with { Manual = kini.Manual with { Konsolidasi = Konsolidasi.RataRata } }));
        Assert.Null(Keterbandingan.Alasan(kini, 2023, kini with { Manual = kini.Manual with { Catatan = "Lain", BuktiWajib = true } }));
    }

    [Theory]
    [InlineData(4, 4, 4)]
    [InlineData(9, 9, 9)]
    [InlineData(10, 10, null)]
    public void Jebakan29_PenyebutKecil_DisebutBanyaknya(int pembilang, int penyebut, int? kecil)
    {
        var capaian = PerhitunganCapaian.Triwulanan(Data(ManualIku.Bawaan(Persen), TargetSama(15), Bagi(Triwulan.I, pembilang, penyebut)), Triwulan.I);
        Assert.Equal(kecil, capaian.PenyebutKecil);
        Assert.True(capaian.TargetTerlaluRendah);
        Assert.Equal(kecil is not null, capaian.Jelaskan().Any(l => l.Contains($"n = {penyebut}", StringComparison.Ordinal)));
        Assert.Null(PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(4), Nilai(Triwulan.I, 4)), Triwulan.I).PenyebutKecil);
    }

    [Fact]
    public void Jebakan30_Pertumbuhan_DasarNolTidakDihitung_TurunMenjadiNolDenganMentahTampak()
    {
        var pnbp = ManualIku.Bawaan(Persen) with { Rumus = RumusRasio.Pertumbuhan };
        var turun = PerhitunganCapaian.Triwulanan(Data(pnbp, TargetSama(5), Bagi(Triwulan.I, 11.9m, 12.4m)), Triwulan.I);
        Assert.Equal((-80.65m, 0m), (FormatAngka.Bulat2(turun.Mentah!.Value), turun.Nilai));
        Assert.Equal(KeadaanNilai.TidakDapatDihitung, PerhitunganCapaian.Triwulanan(Data(pnbp, TargetSama(5), Bagi(Triwulan.I, 11.9m, 0)), Triwulan.I).Keadaan);
    }

    [Fact]
    public void Jebakan31_IndeksYangTerbitSetahunSekali_TriwulanLainTidakBerlaku_BukanGagal()
    {
        var data = Data(Langsung(), TargetSama(3.1m), TidakBerlaku(Triwulan.I), TidakBerlaku(Triwulan.II), TidakBerlaku(Triwulan.III), Nilai(Triwulan.IV, 3.2m));
        Assert.All([Triwulan.I, Triwulan.II, Triwulan.III], t => Assert.False(PerhitunganCapaian.Triwulanan(data, t).Keadaan.WajibDiisi()));
        Assert.Equal(KategoriCapaian.Tercapai, PerhitunganCapaian.Tahunan(data, Triwulan.IV).Kategori);
    }

    private static Realisasi Diajukan()
    {
        var realisasi = new Realisasi(Indikator(ManualIku.Bawaan(Persen)), Triwulan.I);
        Assert.Null(realisasi.Catat(Isian("90", "100"), TanpaBatas(Triwulan.I), Staf, DateTime.UnixEpoch).Pesan);
        var capaian = PerhitunganCapaian.Triwulanan(Data(realisasi.Indikator.Manual, TargetSama(85m), realisasi.Angka), Triwulan.I);
        Assert.Null(realisasi.Ajukan(capaian, 0, TanpaBatas(Triwulan.I), Staf, DateTime.UnixEpoch).Pesan);
        return realisasi;
    }
}
