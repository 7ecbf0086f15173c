using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

/// <summary>The 28 worked cases of domain.md 1.9, and the policy of design.md section 4 around them.</summary>
public sealed class PerhitunganCapaianTests
{
    private static readonly PengaturanCapaian Bawaan = new();

    // ---- The 28 cases ----

    [Fact]
    public void Kasus01_MaksimalKurang_80()
    {
        var capaian = Capaian(Langsung(), 85m, 68m);
        Periksa(capaian, mentah: 80m, nilai: 80m, "80,00");
        Assert.Equal(KategoriCapaian.Hampir, capaian.Kategori);
    }

    [Fact]
    public void Kasus02_MaksimalLebih_DibatasiDenganMentahTetapTersimpan()
    {
        var capaian = Capaian(Langsung(), 17m, 100m);
        Periksa(capaian, mentah: 588.2353m, nilai: 120m, "120,00 (mentah 588,24)");
        Assert.True(capaian.Dibatasi);
        Assert.Equal(KategoriCapaian.Tercapai, capaian.Kategori);
    }

    [Fact]
    public void Kasus03_NolDilaporkan_NolDanIkutRata()
    {
        var nol = Capaian(Langsung(), 133m, 0m);
        Periksa(nol, mentah: 0m, nilai: 0m, "0,00");
        Assert.Equal(KategoriCapaian.Tidak, nol.Kategori);
        Assert.Equal(50m, Rekapitulasi.Hitung([nol, CapaianSebesar(100m)], Bawaan).Nilai);
    }

    [Fact]
    public void Kasus04_BelumAdaDataSudahJatuhTempo_BelumDiisiDanMenurunkanKelengkapan()
    {
        var kosong = Capaian(Langsung(), 85m, null);
        PeriksaTanpaNilai(kosong, KeadaanNilai.BelumDiisi, "Belum diisi");

        var rekap = Rekapitulasi.Hitung([kosong, CapaianSebesar(100m)], Bawaan);
        Assert.Equal(100m, rekap.Nilai);
        Assert.Equal(1, rekap.Distribusi.Belum);
        Assert.Equal(1, rekap.Distribusi.Dinilai);
        Assert.Equal(2, rekap.Distribusi.WajibDiisi);
    }

    [Fact]
    public void Kasus05_BelumJatuhTempo_TidakMasukPenyebutKelengkapan()
    {
        var data = Data(Langsung(), TargetSama(85m)) with { HariIni = new DateOnly(2023, 4, 15) };
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.III);
        PeriksaTanpaNilai(capaian, KeadaanNilai.BelumJatuhTempo, "Belum jatuh tempo");

        var distribusi = Rekapitulasi.Hitung([capaian], Bawaan).Distribusi;
        Assert.Equal(0, distribusi.WajibDiisi);
        Assert.Equal(1, distribusi.TidakDinilai);
    }

    [Theory]
    [InlineData(Triwulan.I)]
    [InlineData(Triwulan.II)]
    [InlineData(Triwulan.III)]
    public void Kasus06_TanpaTargetTriwulanIni_TidakAdaTarget(Triwulan triwulan)
    {
        var data = Data(Cacah(), new NilaiTarget(1m, null, null, null, 1m));
        PeriksaTanpaNilai(PerhitunganCapaian.Triwulanan(data, triwulan), KeadaanNilai.TidakAdaTarget, "Tidak ada target");
    }

    [Fact]
    public void Kasus06_TanpaTargetTapiTercapai_TercapaiLebihAwal()
    {
        var data = Data(Cacah(), new NilaiTarget(1m, null, null, null, 1m), Nilai(Triwulan.II, 1m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.II);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakAdaTarget, "Tercapai lebih awal");
        Assert.True(capaian.TercapaiLebihAwal);
        Assert.Equal(1m, capaian.Realisasi);
    }

    [Fact]
    public void Kasus07_MaksimalTargetNol_TidakDapatDihitung()
    {
        var capaian = Capaian(Langsung(), 0m, 5m);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakDapatDihitung, "Tidak dapat dihitung");
        Assert.Equal("Tidak dapat dihitung (target 0).", capaian.Keterangan);
        Assert.Equal(5m, capaian.Realisasi);
    }

    [Fact]
    public void Kasus08_MaksimalTargetNegatif_ArahTetapBenar()
    {
        Periksa(Capaian(Langsung(), -10m, -11m), mentah: 90m, nilai: 90m, "90,00");
        Periksa(Capaian(Langsung(), -10m, -5m), mentah: 150m, nilai: 120m, "120,00 (mentah 150,00)");
    }

    [Fact]
    public void Kasus09_MinimalKurang_75() =>
        Periksa(Capaian(Langsung(Polaritas.Minimal), 8m, 10m), mentah: 75m, nilai: 75m, "75,00");

    [Fact]
    public void Kasus10_MinimalLebih_Dibatasi() =>
        Periksa(Capaian(Langsung(Polaritas.Minimal), 8m, 4m), mentah: 150m, nilai: 120m, "120,00 (mentah 150,00)");

    [Fact]
    public void Kasus11_MinimalRealisasiNol_Dibatasi() =>
        Periksa(Capaian(Langsung(Polaritas.Minimal), 5m, 0m), mentah: 200m, nilai: 120m, "120,00 (mentah 200,00)");

    [Fact]
    public void Kasus12_MinimalLebihDariDuaKaliTarget_NolDenganMentahNegatif() =>
        Periksa(Capaian(Langsung(Polaritas.Minimal), 10m, 21m), mentah: -10m, nilai: 0m, "0,00 (mentah -10,00)");

    [Fact]
    public void Kasus13_MinimalTargetNol_MemakaiNilaiTerburukAtauTidakDapatDihitung()
    {
        var denganTerburuk = Langsung(Polaritas.Minimal) with { RealisasiTerburuk = 10m };
        Periksa(Capaian(denganTerburuk, 0m, 4m), mentah: 60m, nilai: 60m, "60,00");
        PeriksaTanpaNilai(Capaian(Langsung(Polaritas.Minimal), 0m, 4m), KeadaanNilai.TidakDapatDihitung, "Tidak dapat dihitung");
    }

    [Theory]
    [InlineData("90", "100", "100,00")]
    [InlineData("96", "112", "112,00")]
    [InlineData("102", "116", "116,00")]
    [InlineData("115", "94.4444", "94,44")]
    public void Kasus14_Stabil_DikonversiLurus(string realisasi, string mentah, string teks)
    {
        var nilai = Desimal(mentah);
        Periksa(Capaian(Langsung(Polaritas.Stabil), 100m, Desimal(realisasi)), nilai, nilai, teks);
    }

    [Fact]
    public void Kasus15_Konversi120_HanyaBilaDinyalakan()
    {
        Periksa(Capaian(Langsung(), 100m, 100m), mentah: 100m, nilai: 100m, "100,00");
        Periksa(Capaian(Langsung() with { Konversi120 = true }, 100m, 100m), mentah: 100m, nilai: 120m, "120,00 (mentah 100,00)");
        Periksa(Capaian(Langsung() with { Konversi120 = true }, 100m, 99m), mentah: 99m, nilai: 99m, "99,00");
    }

    [Fact]
    public void Kasus16_PembilangPenyebut_DibagiUlangBukanDirataRata()
    {
        var data = DuaRasio();
        Assert.Equal("90,00", FormatAngka.DuaDesimal(PerhitunganCapaian.Triwulanan(data, Triwulan.I).Realisasi!.Value));
        Assert.Equal("68,18", FormatAngka.DuaDesimal(PerhitunganCapaian.Triwulanan(data, Triwulan.II).Realisasi!.Value));

        var hanyaTriwulanDua = data with { Manual = Rasio(konsolidasi: Konsolidasi.NilaiTerakhir) };
        Assert.Equal(50m, PerhitunganCapaian.Triwulanan(hanyaTriwulanDua, Triwulan.II).Realisasi);
    }

    [Fact]
    public void Kasus17_PembilangPenyebutTerhadapTarget_80Koma21() =>
        Periksa(PerhitunganCapaian.Triwulanan(DuaRasio(), Triwulan.II), mentah: 80.2139m, nilai: 80.2139m, "80,21");

    [Fact]
    public void Kasus18_JumlahTambahan_TerhadapTriwulanDanTahun()
    {
        var data = Data(Cacah(), new NilaiTarget(133m, 30m, 35m, 35m, 33m), Nilai(Triwulan.I, 28m), Nilai(Triwulan.II, 40m));
        var triwulan = PerhitunganCapaian.Triwulanan(data, Triwulan.II);
        Assert.Equal(68m, triwulan.Realisasi);
        Assert.Equal(65m, triwulan.Target);
        Periksa(triwulan, mentah: 104.6154m, nilai: 104.6154m, "104,62");

        var tahun = PerhitunganCapaian.Tahunan(data, Triwulan.II);
        Assert.Equal(68m, tahun.Realisasi);
        Assert.Equal(133m, tahun.Target);
        Periksa(tahun, mentah: 51.1278m, nilai: 51.1278m, "51,13");
    }

    [Fact]
    public void Kasus19_AngkaKumulatifDiisiPadaKolomTambahan_MentahMelonjak()
    {
        // The sum is right for what was typed; that 68 looks cumulative is for a warning at entry to say.
        var data = Data(Cacah(), new NilaiTarget(133m, 30m, 35m, 35m, 33m), Nilai(Triwulan.I, 28m), Nilai(Triwulan.II, 68m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.II);
        Assert.Equal(96m, capaian.Realisasi);
        Periksa(capaian, mentah: 147.6923m, nilai: 120m, "120,00 (mentah 147,69)");
    }

    [Fact]
    public void Kasus20_NilaiTerakhirTriwulanLaluKosong_TetapDihitung()
    {
        var data = Data(ManualIku.Bawaan(Indeks), TargetSama(3.1m), Nilai(Triwulan.II, 3.05m));
        Periksa(PerhitunganCapaian.Triwulanan(data, Triwulan.II), mentah: 98.3871m, nilai: 98.3871m, "98,39");
    }

    [Fact]
    public void Kasus21_RataRata_100()
    {
        var data = Data(
            Langsung() with { Konsolidasi = Konsolidasi.RataRata, SifatAngka = SifatAngka.Periodik },
            TargetSama(3.25m),
            Nilai(Triwulan.I, 3.25m), Nilai(Triwulan.II, 3.30m), Nilai(Triwulan.III, 3.20m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.III);
        Assert.Equal(3.25m, capaian.Realisasi);
        Periksa(capaian, mentah: 100m, nilai: 100m, "100,00");
    }

    [Fact]
    public void Kasus22_PenyebutNol_TidakDapatDihitungDanDitolakSaatDiisi()
    {
        var data = Data(Rasio(), TargetSama(85m), Bagi(Triwulan.I, 0m, 0m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.I);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakDapatDihitung, "Tidak dapat dihitung");
        Assert.Equal("Tidak dapat dihitung (penyebut 0).", capaian.Keterangan);

        var galat = Assert.Single(PemeriksaanIsian.UntukDraf(Rasio(), Isian("0", "0")));
        Assert.Equal(new GalatIsian(BagianIsian.Penyebut, "Penyebut tidak boleh 0. Bila tidak ada data, pilih Tidak berlaku."), galat);
    }

    [Fact]
    public void Kasus23_Pertumbuhan_NaikDanTurun()
    {
        var manual = Rasio(SifatAngka.Kumulatif, Konsolidasi.NilaiTerakhir) with { Rumus = RumusRasio.Pertumbuhan };
        var naik = Tumbuh(12_900_000_000m);
        Assert.Equal("4,03", FormatAngka.DuaDesimal(naik.Realisasi!.Value));
        Periksa(naik, mentah: 80.6452m, nilai: 80.6452m, "80,65");

        var turun = Tumbuh(11_900_000_000m);
        Assert.Equal("-4,03", FormatAngka.DuaDesimal(turun.Realisasi!.Value));
        Periksa(turun, mentah: -80.6452m, nilai: 0m, "0,00 (mentah -80,65)");

        Capaian Tumbuh(decimal kini) => PerhitunganCapaian.Triwulanan(
            Data(manual, TargetSama(5m), Bagi(Triwulan.I, kini, 12_400_000_000m)), Triwulan.I);
    }

    [Fact]
    public void Kasus24_Menurunnya_PolaritasMenentukanKabarBaikAtauBuruk()
    {
        Periksa(Capaian(Langsung(Polaritas.Maksimal), 90m, 95m), mentah: 105.5556m, nilai: 105.5556m, "105,56");
        Periksa(Capaian(Langsung(Polaritas.Minimal), 90m, 95m), mentah: 94.4444m, nilai: 94.4444m, "94,44");
    }

    [Fact]
    public void Kasus25_RataSasaran_MemakaiNilaiYangDibatasi()
    {
        Capaian[] daftar = [Capaian(Langsung(), 17m, 100m), CapaianSebesar(60m), CapaianSebesar(55m)];
        var rekap = Rekapitulasi.Hitung(daftar, Bawaan);
        Assert.Equal("78,33", FormatAngka.DuaDesimal(rekap.Nilai!.Value));
        Assert.Equal(new Distribusi(Tercapai: 1, Hampir: 0, Tidak: 2, Belum: 0, TidakDinilai: 0), rekap.Distribusi);
        Assert.Equal("234,41", FormatAngka.DuaDesimal(Rekapitulasi.RataRata(daftar.Select(c => c.Mentah!.Value).ToList())!.Value));
    }

    [Fact]
    public void Kasus26_Jebakan10_RekapKanwil_RataDivisiBerbedaDariRataIndikator()
    {
        var divisi = new[] { Ulang(100m, 1), Ulang(80m, 36), Ulang(110m, 2), Ulang(60m, 22) };
        var rataDivisi = divisi.Select(d => Rekapitulasi.Hitung(d, Bawaan).Nilai!.Value).ToList();
        Assert.Equal([100m, 80m, 110m, 60m], rataDivisi);
        Assert.Equal(87.5m, Rekapitulasi.RataRata(rataDivisi));

        var kanwil = Rekapitulasi.Hitung(divisi.SelectMany(d => d).ToList(), Bawaan);
        Assert.Equal("74,10", FormatAngka.DuaDesimal(kanwil.Nilai!.Value));
        Assert.Equal(61, kanwil.Distribusi.Total);

        static List<Capaian> Ulang(decimal persen, int kali) => [.. Enumerable.Repeat(CapaianSebesar(persen), kali)];
    }

    [Theory]
    [InlineData("3,25", "3.25", null)]
    [InlineData("3.25", "3.25", "Dibaca sebagai 3,25")]
    [InlineData("1.234,5", "1234.5", null)]
    [InlineData("76,75%", "76.75", null)]
    public void Kasus27_KomaDesimal_DibacaBenar(string teks, string nilai, string? catatan)
    {
        var bacaan = BacaanAngka.Baca(teks);
        Assert.Equal(Desimal(nilai), bacaan.Nilai);
        Assert.Equal(catatan, bacaan.Catatan);
        Assert.Null(bacaan.AlternatifDesimal);
    }

    [Fact]
    public void Kasus27_TitikTigaAngka_RibuanDenganCatatanDanTawaranBilaMelanggarSkala()
    {
        var bacaan = BacaanAngka.Baca("1.234");
        Assert.Equal(1234m, bacaan.Nilai);
        Assert.Equal("Dibaca sebagai 1.234 (ribuan)", bacaan.Catatan);
        Assert.Equal(1.234m, bacaan.AlternatifDesimal);

        var skala = ManualIku.Bawaan(Indeks) with { SkalaMin = 1m, SkalaMaks = 4m };
        var galat = Assert.Single(PemeriksaanIsian.UntukDraf(skala, Isian("1.234")));
        Assert.Equal(new GalatIsian(BagianIsian.Nilai, "1.234 dibaca sebagai seribu. Maksud Anda 1,234?"), galat);
    }

    [Fact]
    public void Kasus28_TepiPredikat_TinggiDanTanpaCelah()
    {
        Assert.Equal(Predikat.Tinggi, Pengelompokan.Predikat(90.50m, Bawaan));
        Assert.Equal("Tinggi", Bawaan.Nama(Predikat.Tinggi));
    }

    // ---- States ----

    [Fact]
    public void Triwulanan_LewatBatasPengisian_TerlambatBelumDiisi()
    {
        var data = Data(Langsung(), TargetSama(85m)) with
        {
            HariIni = new DateOnly(2023, 4, 11),
            BatasPengisian = new Dictionary<Triwulan, DateOnly> { [Triwulan.I] = new(2023, 4, 10) },
        };
        PeriksaTanpaNilai(PerhitunganCapaian.Triwulanan(data, Triwulan.I), KeadaanNilai.TerlambatBelumDiisi, "Terlambat, belum diisi");

        var hariTerakhir = data with { HariIni = new DateOnly(2023, 4, 10) };
        Assert.Equal(KeadaanNilai.BelumDiisi, PerhitunganCapaian.Triwulanan(hariTerakhir, Triwulan.I).Keadaan);
    }

    [Theory]
    [InlineData(31, 3, KeadaanNilai.BelumJatuhTempo)]
    [InlineData(1, 4, KeadaanNilai.BelumDiisi)]
    public void Triwulanan_DiTepiAkhirTriwulan_JatuhTempoMulaiHariBerikutnya(int hari, int bulan, KeadaanNilai keadaan)
    {
        var data = Data(Langsung(), TargetSama(85m)) with { HariIni = new DateOnly(2023, bulan, hari) };
        Assert.Equal(keadaan, PerhitunganCapaian.Triwulanan(data, Triwulan.I).Keadaan);
    }

    [Fact]
    public void Triwulanan_DiisiSebelumJatuhTempo_Terisi()
    {
        var data = Data(Langsung(), TargetSama(85m), Nilai(Triwulan.I, 85m)) with { HariIni = new DateOnly(2023, 2, 1) };
        Assert.Equal(KeadaanNilai.Terisi, PerhitunganCapaian.Triwulanan(data, Triwulan.I).Keadaan);
    }

    [Fact]
    public void Triwulanan_TidakBerlaku_TanpaNilaiDenganAlasan()
    {
        var capaian = PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(85m), TidakBerlaku(Triwulan.I)), Triwulan.I);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakBerlaku, "Tidak berlaku");
        Assert.Equal("Tidak ada kegiatan", capaian.Keterangan);
    }

    [Theory]
    [InlineData(null, 50)]
    [InlineData(45, null)]
    public void Triwulanan_RasioBaruSetengahDiisi_BelumDiisi(int? pembilang, int? penyebut)
    {
        var data = Data(Rasio(), TargetSama(85m), Bagi(Triwulan.I, pembilang, penyebut));
        PeriksaTanpaNilai(PerhitunganCapaian.Triwulanan(data, Triwulan.I), KeadaanNilai.BelumDiisi, "Belum diisi");
    }

    [Fact]
    public void KeadaanNilai_WajibDiisi_HanyaYangMemangDitagih()
    {
        KeadaanNilai[] wajib = [KeadaanNilai.BelumDiisi, KeadaanNilai.TerlambatBelumDiisi, KeadaanNilai.TidakDapatDihitung, KeadaanNilai.Terisi];
        Assert.Equal(wajib, Enum.GetValues<KeadaanNilai>().Where(k => k.WajibDiisi()));
        Assert.All(Enum.GetValues<KeadaanNilai>(), k => Assert.NotEmpty(k.Nama()));
    }

    [Fact]
    public void Triwulanan_TanpaTargetDanTargetTahunBelumTercapai_BukanLebihAwal()
    {
        var data = Data(Cacah(), new NilaiTarget(3m, null, null, null, 3m), Nilai(Triwulan.II, 2m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.II);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakAdaTarget, "Tidak ada target");
        Assert.Equal("TW II tidak punya target. Realisasi dihitung pada target tahun.", capaian.Keterangan);
        Assert.Equal(KategoriCapaian.BelumAda, capaian.Kategori);
    }

    [Theory]
    [InlineData(Polaritas.Minimal, 1)]
    [InlineData(Polaritas.Stabil, 10)]
    public void Triwulanan_TanpaTargetDanMasihDapatMemburuk_TidakPernahTercapaiLebihAwal(Polaritas polaritas, int realisasi)
    {
        // One incident by June against "at most ten in the year" is no target met: the year is not over.
        var data = Data(Cacah(polaritas), new NilaiTarget(10m, null, null, null, 10m), Nilai(Triwulan.II, realisasi));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.II);
        Assert.False(capaian.TercapaiLebihAwal);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakAdaTarget, "Tidak ada target");
    }

    [Fact]
    public void Triwulanan_LebihAwalPadaAngkaTampil_SepakatDenganStatusTahun()
    {
        var data = Data(Langsung(), new NilaiTarget(100m, null, null, null, 100m), Nilai(Triwulan.II, 99.996m));
        Assert.Equal(KategoriCapaian.Tercapai, PerhitunganCapaian.Tahunan(data, Triwulan.II).Kategori);
        Assert.True(PerhitunganCapaian.Triwulanan(data, Triwulan.II).TercapaiLebihAwal);
    }

    // ---- Consolidation ----

    [Theory]
    [InlineData(Konsolidasi.Jumlah)]
    [InlineData(Konsolidasi.RataRata)]
    public void Triwulanan_DigabungTapiTriwulanLaluKosong_TidakDapatDihitung(Konsolidasi konsolidasi)
    {
        var manual = Cacah() with { Konsolidasi = konsolidasi };
        var data = Data(manual, new NilaiTarget(133m, 30m, 35m, 35m, 33m), Nilai(Triwulan.I, 28m), Nilai(Triwulan.III, 40m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.III);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakDapatDihitung, "Tidak dapat dihitung");
        Assert.Equal("Tidak dapat dihitung: TW II belum diisi, padahal angkanya digabung sampai TW III.", capaian.Keterangan);
    }

    [Fact]
    public void Triwulanan_TriwulanLaluKosongTanpaTarget_TetapDihitung()
    {
        var data = Data(Cacah(), new NilaiTarget(4m, null, 2m, null, 2m), Nilai(Triwulan.II, 1m));
        Periksa(PerhitunganCapaian.Triwulanan(data, Triwulan.II), mentah: 50m, nilai: 50m, "50,00");
    }

    [Fact]
    public void Triwulanan_HasilSebelumAdaTarget_IkutDijumlah()
    {
        var data = Data(Cacah(), new NilaiTarget(1m, null, null, null, 1m), Nilai(Triwulan.II, 1m), Nilai(Triwulan.IV, 0m));
        Periksa(PerhitunganCapaian.Triwulanan(data, Triwulan.IV), mentah: 100m, nilai: 100m, "100,00");
    }

    [Fact]
    public void Triwulanan_TriwulanTidakBerlaku_KeluarDariKeduaSisi()
    {
        var data = Data(
            Cacah(), new NilaiTarget(133m, 30m, 35m, 35m, 33m), Nilai(Triwulan.I, 28m), TidakBerlaku(Triwulan.II), Nilai(Triwulan.III, 37m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.III);
        Assert.Equal(65m, capaian.Realisasi);
        Assert.Equal(65m, capaian.Target);
        Periksa(capaian, mentah: 100m, nilai: 100m, "100,00");
    }

    [Fact]
    public void Triwulanan_RataRataDenganTriwulanTidakBerlaku_DibagiYangAdaSaja()
    {
        var manual = Langsung() with { Konsolidasi = Konsolidasi.RataRata, SifatAngka = SifatAngka.Periodik };
        var data = Data(manual, TargetSama(4m), Nilai(Triwulan.I, 3m), TidakBerlaku(Triwulan.II), Nilai(Triwulan.III, 4m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.III);
        Assert.Equal(3.5m, capaian.Realisasi);
        Periksa(capaian, mentah: 87.5m, nilai: 87.5m, "87,50");
    }

    [Fact]
    public void Triwulanan_KumulatifDenganJumlah_TidakDihitungDuaKali()
    {
        var manual = Cacah() with { SifatAngka = SifatAngka.Kumulatif };
        var data = Data(manual, new NilaiTarget(133m, 30m, 65m, 100m, 133m), Nilai(Triwulan.I, 28m), Nilai(Triwulan.II, 68m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.II);
        Assert.Equal(68m, capaian.Realisasi);
        Assert.Equal(65m, capaian.Target);
        Periksa(capaian, mentah: 104.6154m, nilai: 104.6154m, "104,62");
    }

    [Fact]
    public void Triwulanan_RasioKumulatif_MemakaiYangTerakhirSaja()
    {
        var data = Data(Rasio(SifatAngka.Kumulatif), TargetSama(85m), Bagi(Triwulan.I, 45m, 50m), Bagi(Triwulan.II, 75m, 110m));
        Periksa(PerhitunganCapaian.Triwulanan(data, Triwulan.II), mentah: 80.2139m, nilai: 80.2139m, "80,21");
    }

    [Fact]
    public void Triwulanan_KumulatifDanTriwulanLaluKosong_TetapDihitung()
    {
        // A figure "s.d. TW II" holds TW I already: that nothing was typed in TW I takes nothing from it.
        var jumlah = Data(
            Cacah() with { SifatAngka = SifatAngka.Kumulatif }, new NilaiTarget(133m, 30m, 65m, 100m, 133m), Nilai(Triwulan.II, 68m));
        Periksa(PerhitunganCapaian.Triwulanan(jumlah, Triwulan.II), mentah: 104.6154m, nilai: 104.6154m, "104,62");
        Assert.Null(PerhitunganCapaian.Tahunan(jumlah, Triwulan.II).Keterangan);

        var rasio = Data(Rasio(SifatAngka.Kumulatif), TargetSama(85m), Bagi(Triwulan.II, 75m, 110m));
        Periksa(PerhitunganCapaian.Triwulanan(rasio, Triwulan.II), mentah: 80.2139m, nilai: 80.2139m, "80,21");
        Assert.Null(PerhitunganCapaian.Tahunan(rasio, Triwulan.II).Keterangan);
    }

    [Fact]
    public void Triwulanan_AngkaLama_TidakPernahMenggantikanYangKosong()
    {
        var data = Data(Langsung(), TargetSama(85m), Nilai(Triwulan.I, 85m));
        PeriksaTanpaNilai(PerhitunganCapaian.Triwulanan(data, Triwulan.II), KeadaanNilai.BelumDiisi, "Belum diisi");
    }

    [Fact]
    public void TargetSampai_BukanPenjumlahan_TargetTriwulanItuSendiri()
    {
        var target = new NilaiTarget(100m, 25m, 50m, 75m, 100m);
        Assert.Equal(75m, PerhitunganCapaian.TargetSampai(Data(Langsung(), target), Triwulan.III));
        Assert.Equal(75m, PerhitunganCapaian.TargetSampai(Data(Rasio(), target), Triwulan.III));
        Assert.Equal(150m, PerhitunganCapaian.TargetSampai(Data(Cacah(), target), Triwulan.III));
        Assert.Null(PerhitunganCapaian.TargetSampai(Data(Cacah(), target with { TriwulanIII = null }), Triwulan.III));
    }

    // ---- Year ----

    [Fact]
    public void Tahunan_AdaYangBelumMasuk_DisebutNamanya()
    {
        var data = Data(Cacah(), new NilaiTarget(133m, 30m, 35m, 35m, 33m), Nilai(Triwulan.I, 28m), Nilai(Triwulan.III, 40m));
        var capaian = PerhitunganCapaian.Tahunan(data, Triwulan.IV);
        Assert.Equal(68m, capaian.Realisasi);
        Assert.Equal(Triwulan.III, capaian.Sampai);
        Assert.Equal("Belum termasuk TW II, TW IV.", capaian.Keterangan);
        Periksa(capaian, mentah: 51.1278m, nilai: 51.1278m, "51,13");
    }

    [Fact]
    public void Tahunan_NilaiTerakhir_HanyaMenyebutYangSesudahnya()
    {
        var data = Data(Langsung(), TargetSama(85m), Nilai(Triwulan.II, 85m));
        Assert.Equal("Belum termasuk TW III.", PerhitunganCapaian.Tahunan(data, Triwulan.III).Keterangan);
        Assert.Null(PerhitunganCapaian.Tahunan(data, Triwulan.II).Keterangan);
    }

    [Fact]
    public void Tahunan_TriwulanTidakBerlaku_TidakDisebutKurang()
    {
        var data = Data(Cacah(), new NilaiTarget(2m, 1m, 1m, null, null), Nilai(Triwulan.I, 1m), TidakBerlaku(Triwulan.II));
        Assert.Null(PerhitunganCapaian.Tahunan(data, Triwulan.II).Keterangan);
    }

    [Fact]
    public void Tahunan_SemuaTidakBerlaku_TidakBerlaku()
    {
        var data = Data(Langsung(), TargetSama(85m), TidakBerlaku(Triwulan.I), TidakBerlaku(Triwulan.II));
        var capaian = PerhitunganCapaian.Tahunan(data, Triwulan.II);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakBerlaku, "Tidak berlaku");
        Assert.Equal("Tidak ada kegiatan", capaian.Keterangan);
    }

    [Fact]
    public void Tahunan_TanpaTargetTahun_TidakAdaTargetTapiRealisasiTampak()
    {
        var data = Data(Langsung(), new NilaiTarget(null, 85m, 85m, 85m, 85m), Nilai(Triwulan.I, 80m));
        var capaian = PerhitunganCapaian.Tahunan(data, Triwulan.I);
        PeriksaTanpaNilai(capaian, KeadaanNilai.TidakAdaTarget, "Tidak ada target");
        Assert.Equal(80m, capaian.Realisasi);
        Assert.Equal("Target tahun belum ditetapkan.", capaian.Keterangan);
    }

    [Fact]
    public void Tahunan_BelumAdaYangDiisi_BelumDiisi()
    {
        var capaian = PerhitunganCapaian.Tahunan(Data(Langsung(), TargetSama(85m)), Triwulan.II);
        PeriksaTanpaNilai(capaian, KeadaanNilai.BelumDiisi, "Belum diisi");
        Assert.Equal(Triwulan.II, capaian.Sampai);
    }

    [Fact]
    public void Tahunan_BelumAdaTriwulanBertarget_TidakDitagih()
    {
        // A milestone of TW IV owes nothing by June, on the year's page either (domain.md 4, trap 6).
        var data = Data(Cacah(), new NilaiTarget(1m, null, null, null, 1m));
        var juni = PerhitunganCapaian.Tahunan(data, Triwulan.II);
        Assert.Equal(KeadaanNilai.BelumJatuhTempo, juni.Keadaan);
        Assert.Equal(0, Rekapitulasi.Hitung([juni], Bawaan).Distribusi.WajibDiisi);
        Assert.Equal(KeadaanNilai.BelumDiisi, PerhitunganCapaian.Tahunan(data, Triwulan.IV).Keadaan);
    }

    // ---- Formula ----

    [Theory]
    [InlineData("-11", "110")]
    [InlineData("-9", "90")]
    public void Mentah_MinimalTargetNegatif_MakinRendahMakinBaik(string realisasi, string mentah) =>
        Assert.Equal(Desimal(mentah), PerhitunganCapaian.Mentah(Polaritas.Minimal, Desimal(realisasi), -10m));

    [Theory]
    [InlineData("-90")]
    [InlineData("-110")]
    public void Mentah_StabilTargetNegatif_SepuluhPersenMeleset100(string realisasi) =>
        Assert.Equal(100m, PerhitunganCapaian.Mentah(Polaritas.Stabil, Desimal(realisasi), -100m));

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    public void Mentah_TerburukBukanPositif_TidakDapatDihitung(string terburuk) =>
        Assert.Null(PerhitunganCapaian.Mentah(Polaritas.Minimal, 4m, 0m, Desimal(terburuk)));

    // ---- Bounds, rounding, status ----

    [Fact]
    public void Triwulanan_BatasTahunLain_DipakaiDanMentahTetap()
    {
        var data = Data(Langsung(), TargetSama(100m), Nilai(Triwulan.I, 130m), Nilai(Triwulan.II, 5m)) with
        {
            Pengaturan = new PengaturanCapaian { BatasBawah = 10m, BatasAtas = 110m },
        };
        Periksa(PerhitunganCapaian.Triwulanan(data, Triwulan.I), mentah: 130m, nilai: 110m, "110,00 (mentah 130,00)");
        Periksa(PerhitunganCapaian.Triwulanan(data, Triwulan.II), mentah: 5m, nilai: 10m, "10,00 (mentah 5,00)");
        Periksa(PerhitunganCapaian.Tahunan(data, Triwulan.I), mentah: 130m, nilai: 110m, "110,00 (mentah 130,00)");

        var konversi = data with { Manual = Langsung() with { Konversi120 = true }, Angka = [Nilai(Triwulan.I, 100m)] };
        Periksa(PerhitunganCapaian.Triwulanan(konversi, Triwulan.I), mentah: 100m, nilai: 110m, "110,00 (mentah 100,00)");
    }

    [Theory]
    [InlineData("89.995", "90,00")]
    [InlineData("89.985", "89,99")]
    [InlineData("89.9949", "89,99")]
    [InlineData("0.005", "0,01")]
    public void Teks_SetengahMenjauhiNol(string realisasi, string teks) =>
        Assert.Equal(teks, CapaianSebesar(Desimal(realisasi)).Teks);

    [Theory]
    [InlineData("2.5", "2,50")]
    [InlineData("-89.995", "-90,00")]
    [InlineData("-0.005", "-0,01")]
    [InlineData("-0.001", "0,00")]
    public void DuaDesimal_SetengahMenjauhiNol_JugaUntukNegatif(string nilai, string teks) =>
        Assert.Equal(teks, FormatAngka.DuaDesimal(Desimal(nilai)));

    [Fact]
    public void Mentah_EmpatDesimal_SetengahMenjauhiNol()
    {
        Assert.Equal(0.0001m, PerhitunganCapaian.Mentah(Polaritas.Maksimal, 0.00005m, 100m));
        Assert.Equal(0.0003m, PerhitunganCapaian.Mentah(Polaritas.Maksimal, 0.00025m, 100m));
        Assert.Equal(-0.0003m, PerhitunganCapaian.Mentah(Polaritas.Maksimal, -0.00025m, 100m));
    }

    [Theory]
    [InlineData("99.995", KategoriCapaian.Tercapai)]
    [InlineData("99.9949", KategoriCapaian.Hampir)]
    [InlineData("79.995", KategoriCapaian.Hampir)]
    [InlineData("79.9949", KategoriCapaian.Tidak)]
    public void Kategori_DitentukanDariAngkaYangTampil(string capaian, KategoriCapaian kategori) =>
        Assert.Equal(kategori, Pengelompokan.Kategori(Desimal(capaian), Bawaan));

    [Theory]
    [InlineData("91", Predikat.SangatTinggi)]
    [InlineData("90.995", Predikat.SangatTinggi)]
    [InlineData("90.9949", Predikat.Tinggi)]
    [InlineData("76", Predikat.Tinggi)]
    [InlineData("75.99", Predikat.Sedang)]
    [InlineData("66", Predikat.Sedang)]
    [InlineData("65.99", Predikat.Rendah)]
    [InlineData("51", Predikat.Rendah)]
    [InlineData("50.99", Predikat.SangatRendah)]
    [InlineData("0", Predikat.SangatRendah)]
    public void Predikat_TepiBawahTermasuk(string capaian, Predikat predikat) =>
        Assert.Equal(predikat, Pengelompokan.Predikat(Desimal(capaian), Bawaan));

    [Fact]
    public void Kategori_AmbangTahunLain_Dipakai()
    {
        var lain = new PengaturanCapaian { AmbangTercapai = 90m, AmbangHampir = 70m };
        Assert.Equal(KategoriCapaian.Tercapai, Pengelompokan.Kategori(90m, lain));
        Assert.Equal(KategoriCapaian.Hampir, Pengelompokan.Kategori(70m, lain));
        Assert.Equal(KategoriCapaian.Tidak, Pengelompokan.Kategori(69.99m, lain));
        Assert.Equal(KategoriCapaian.BelumAda, Pengelompokan.Kategori(null, lain));
    }

    private static DataPengukuran DuaRasio() =>
        Data(Rasio(), TargetSama(85m), Bagi(Triwulan.I, 45m, 50m), Bagi(Triwulan.II, 30m, 60m));

    private static void Periksa(Capaian capaian, decimal mentah, decimal nilai, string teks)
    {
        Assert.Equal(KeadaanNilai.Terisi, capaian.Keadaan);
        Assert.Equal(mentah, capaian.Mentah);
        Assert.Equal(nilai, capaian.Nilai);
        Assert.Equal(teks, capaian.Teks);
    }

    private static void PeriksaTanpaNilai(Capaian capaian, KeadaanNilai keadaan, string teks)
    {
        Assert.Equal(keadaan, capaian.Keadaan);
        Assert.Null(capaian.Nilai);
        Assert.Null(capaian.Mentah);
        Assert.Equal(KategoriCapaian.BelumAda, capaian.Kategori);
        Assert.Equal(teks, capaian.Teks);
    }

    private static decimal Desimal(string teks) => decimal.Parse(teks, System.Globalization.CultureInfo.InvariantCulture);
}
