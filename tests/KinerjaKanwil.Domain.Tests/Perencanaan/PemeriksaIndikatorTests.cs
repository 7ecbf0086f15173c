using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

/// <summary>What the linter finds and, as often, what it leaves alone.</summary>
public sealed class PemeriksaIndikatorTests
{
    private static readonly ManualIku Bagian = ManualIku.Bawaan(Persen) with { LabelPembilang = "Layanan selesai", LabelPenyebut = "Layanan diminta" };

    private static readonly UraianIku Lengkap = new()
    {
        Definisi = "Apa yang diukur.", RumusTertulis = "Selesai dibagi diminta.", SumberData = "Register layanan", PenanggungJawab = "Subbidang Layanan",
    };

    [Fact]
    public void Periksa_SemuaTertulisDanWajar_TidakAdaTemuan() => Assert.Empty(Temuan("Persentase layanan yang selesai", Bagian, 85m));

    [Theory]
    [InlineData("Persentase menurunnya tahanan yang overstaying", Polaritas.Maksimal, true)]
    [InlineData("Persentase Menurunnya Anak yang mendapatkan putusan pidana penjara", Polaritas.Minimal, true)]
    [InlineData("Persentase penurunan residivis", Polaritas.Maksimal, true)]
    [InlineData("Berkurangnya tunggakan", Polaritas.Maksimal, true)]
    [InlineData("Persentase meningkatnya kepuasan", Polaritas.Minimal, true)]
    [InlineData("Persentase meningkatnya kepuasan", Polaritas.Maksimal, false)]
    [InlineData("Persentase layanan selesai", Polaritas.Minimal, false)]
    [InlineData("Persentase keturunan yang terdata", Polaritas.Maksimal, false)]
    public void Jebakan01_Menurunnya_BelumDikonfirmasi_Ditanyakan(string nama, Polaritas polaritas, bool ditanyakan)
    {
        var manual = Bagian with { Polaritas = polaritas, Rumus = RumusRasio.Pertumbuhan };

        Assert.Equal(ditanyakan, Jenis(nama, manual, 85m).Contains(JenisTemuan.PolaritasBelumDikonfirmasi));
        Assert.DoesNotContain(JenisTemuan.PolaritasBelumDikonfirmasi, Jenis(nama, manual with { PolaritasDikonfirmasi = true }, 85m));
    }

    [Theory]
    [InlineData("Persentase kepatuhan dan disiplin terhadap tata tertib", "Pelaku yang mengulangi pelanggarannya", true)]
    [InlineData("Persentase kepatuhan dan disiplin terhadap tata tertib", "Narapidana yang melanggar tata tertib", true)]
    [InlineData("Persentase kepatuhan dan disiplin terhadap tata tertib", "Pelaku yang tidak mengulangi pelanggarannya", false)]
    [InlineData("Persentase kepatuhan dan disiplin terhadap tata tertib", "Narapidana yang tidak patuh", true)]
    [InlineData("Persentase pengaduan yang diselesaikan", "Pengaduan yang belum selesai", true)]
    [InlineData("Persentase Penanganan Aduan Pelanggaran Kekayaan Intelektual", "Aduan pelanggaran yang ditangani", false)]
    [InlineData("Persentase permohonan yang ditolak", "Permohonan yang ditolak", false)]
    [InlineData("Persentase residivis", "Narapidana yang mengulangi tindak pidana", false)]
    public void Jebakan02_PembilangKebalikanNama_Ditandai(string nama, string pembilang, bool ditandai) =>
        Assert.Equal(ditandai, Jenis(nama, Bagian with { LabelPembilang = pembilang }, 85m).Contains(JenisTemuan.RumusBertentangan));

    [Theory]
    [InlineData("Persentase peningkatan PNBP", RumusRasio.Bagian, true)]
    [InlineData("Persentase pertumbuhan layanan", RumusRasio.Bagian, true)]
    [InlineData("Persentase peningkatan PNBP", RumusRasio.Pertumbuhan, false)]
    [InlineData("Persentase layanan", RumusRasio.Bagian, false)]
    public void Jebakan30_PeningkatanDihitungSebagaiBagian_Ditandai(string nama, RumusRasio rumus, bool ditandai) =>
        Assert.Equal(ditandai, Jenis(nama, Bagian with { Rumus = rumus }, 85m).Contains(JenisTemuan.RumusBertentangan));

    [Fact]
    public void Jebakan02_RasioTanpaLabel_PerluDilengkapi()
    {
        Assert.Equal([JenisTemuan.TanpaLabelRasio], Jenis("Persentase layanan", Bagian with { LabelPenyebut = " " }, 85m));
        Assert.DoesNotContain(JenisTemuan.TanpaLabelRasio, Jenis("Persentase layanan", Bagian with { CaraIsi = CaraIsi.Langsung, LabelPembilang = null }, 85m));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(1, null, true)]
    [InlineData(null, 4, true)]
    [InlineData(1, 4, false)]
    public void Jebakan13_IndeksTanpaSkala_PerluDilengkapi(int? min, int? maks, bool kurang) =>
        Assert.Equal(kurang, Jenis("Indeks layanan", Langsung() with { SkalaMin = min, SkalaMaks = maks }, 3.1m).Contains(JenisTemuan.TanpaSkala));

    [Theory]
    [InlineData("Persentase kepatuhan dan Disiplin oleh Tahanan", "Persentase kepatuhan dan disiplin oleh tahanan", true)]
    [InlineData("Persentase layanan bagi Tahanan /Narapidana", "Persentase layanan bagi Tahanan/Narapidana.", true)]
    [InlineData("Persentase peningkatan PNPB Administrasi", "Persentase peningkatan PNBP Administrasi", true)]
    [InlineData("Persentase bantuan hukum litigasi yang dilayani", "Persentase bantuan hukum non litigasi yang dilayani", false)]
    [InlineData("Persentase hak remisi", "Persentase hak integrasi", false)]
    [InlineData("Layanan A", "Layanan B", false)]
    public void Jebakan17_NamaSamaAtauHampirSama_KeduanyaDisebut(string satu, string lain, bool kembar)
    {
        var temuan = PemeriksaIndikator.Periksa([Baris("PAS.07.3", satu), Baris("PAS.08.3", lain)], new PengaturanCapaian())
            .Where(t => t.Jenis == JenisTemuan.NamaKembar).ToList();

        Assert.Equal(kembar ? ["PAS.07.3", "PAS.08.3"] : [], temuan.Select(t => t.Kode));
        Assert.All(temuan.Take(1), t => Assert.Contains("PAS.08.3", t.Kalimat, StringComparison.Ordinal));
    }

    [Fact]
    public void Periksa_BagianDenganTarget100_TidakDapatDilampaui()
    {
        Assert.Contains(JenisTemuan.TargetPenuh, Jenis("Persentase layanan", Bagian, 100m));
        Assert.DoesNotContain(JenisTemuan.TargetPenuh, Jenis("Persentase layanan", Bagian, 99m));
        Assert.DoesNotContain(JenisTemuan.TargetPenuh, Jenis("Persentase layanan", Bagian with { Konversi120 = true }, 100m));
        Assert.DoesNotContain(JenisTemuan.TargetPenuh, Jenis("Persentase layanan", Bagian with { Rumus = RumusRasio.Perbandingan }, 100m));
        Assert.Contains(JenisTemuan.TargetPenuh, Jenis("Indeks layanan", Langsung() with { SkalaMin = 1, SkalaMaks = 4 }, 4m));
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(17, true)]
    [InlineData(35, false)]
    [InlineData(32, false)]
    public void Periksa_TargetPersenRendah_MenyebutAngkaYangSudahCukup(int target, bool ditandai)
    {
        var temuan = Temuan("Persentase layanan", Bagian, target).SingleOrDefault(t => t.Jenis == JenisTemuan.TargetRendah);

        Assert.Equal(ditandai, temuan is not null);
        Assert.True(target != 17 || temuan!.Kalimat == "Target 17%: realisasi 20,4% sudah bernilai 120.");
        Assert.DoesNotContain(JenisTemuan.TargetRendah, Jenis("Persentase layanan", Bagian with { Polaritas = Polaritas.Minimal }, target));
    }

    [Fact]
    public void Periksa_CacahDenganTarget1_Tonggak()
    {
        Assert.Contains(JenisTemuan.TargetSatu, Jenis("Jumlah laporan", Cacah(), new NilaiTarget(1m, null, null, null, 1m)));
        Assert.DoesNotContain(JenisTemuan.TargetSatu, Jenis("Jumlah laporan", Cacah(), new NilaiTarget(2m, null, null, null, 2m)));
        Assert.DoesNotContain(JenisTemuan.TargetSatu, Jenis("Persentase laporan", Bagian, 1m));
    }

    [Fact]
    public void Periksa_Target0_TidakDapatDihitung()
    {
        Assert.Contains(JenisTemuan.TargetNol, Jenis("Persentase gangguan", Bagian, 0m));
        Assert.Contains(JenisTemuan.TargetNol, Jenis("Persentase gangguan", Bagian with { Polaritas = Polaritas.Minimal }, 0m));
        Assert.DoesNotContain(JenisTemuan.TargetNol, Jenis("Persentase gangguan", Bagian with { Polaritas = Polaritas.Minimal, RealisasiTerburuk = 10m }, 0m));
    }

    [Fact]
    public void Jebakan07_TargetTriwulanTidakBerjumlahSama_DisebutKeduaAngkanya()
    {
        var temuan = Temuan("Jumlah permohonan", Cacah(), new NilaiTarget(133m, 30m, 35m, 35m, 30m));

        Assert.Equal("Jumlah target triwulan 130, target tahun 133.", Assert.Single(temuan, t => t.Jenis == JenisTemuan.TargetTidakCocok).Kalimat);
        Assert.DoesNotContain(JenisTemuan.TargetTidakCocok, Jenis("Jumlah permohonan", Cacah(), new NilaiTarget(133m, 30m, 35m, 35m, 33m)));
    }

    [Theory]
    [InlineData(JenisSatuan.Jumlah, "Intansi Pemerintah", "Instansi Pemerintah")]
    [InlineData(JenisSatuan.Jumlah, "Keg.", "Kegiatan")]
    [InlineData(JenisSatuan.Jumlah, "layanan", "Layanan")]
    [InlineData(JenisSatuan.Jumlah, "Layanan", null)]
    [InlineData(JenisSatuan.Jumlah, "Barang", null)]
    [InlineData(JenisSatuan.Jumlah, "Lokus", null)]
    [InlineData(JenisSatuan.Persen, "persen", "%")]
    [InlineData(JenisSatuan.Persen, "%", null)]
    [InlineData(JenisSatuan.Indeks, "Index", "indeks")]
    public void Jebakan16_SatuanSalahTulis_DisebutYangBaku(JenisSatuan jenis, string satuan, string? baku)
    {
        var temuan = Temuan("Sesuatu yang diukur", ManualIku.Bawaan(new Satuan(jenis, satuan)), 82m).SingleOrDefault(t => t.Jenis == JenisTemuan.SatuanJanggal);

        Assert.Equal(baku is null ? null : $"Satuan “{satuan}” mirip dengan “{baku}”.", temuan?.Kalimat);
    }

    [Fact]
    public void Jebakan03_OrangDijumlahAntarTriwulan_Ditanyakan()
    {
        var orang = ManualIku.Bawaan(new Satuan(JenisSatuan.Jumlah, "Orang"));

        Assert.Contains(JenisTemuan.OrangDijumlah, Jenis("Jumlah tahanan", orang, 6m));
        Assert.DoesNotContain(JenisTemuan.OrangDijumlah, Jenis("Jumlah tahanan", orang with { SifatAngka = SifatAngka.Kumulatif }, 6m));
        Assert.DoesNotContain(JenisTemuan.OrangDijumlah, Jenis("Jumlah layanan", Cacah(), 6m));
    }

    [Fact]
    public void Jebakan04_PersenDirataRata_Ditandai()
    {
        var langsung = Bagian with { CaraIsi = CaraIsi.Langsung };

        Assert.Contains(JenisTemuan.KonsolidasiJanggal, Jenis("Persentase layanan", langsung with { Konsolidasi = Konsolidasi.RataRata }, 85m));
        Assert.DoesNotContain(JenisTemuan.KonsolidasiJanggal, Jenis("Persentase layanan", langsung, 85m));
        Assert.Contains(JenisTemuan.KonsolidasiJanggal, Jenis("Jumlah layanan", Cacah() with { Konsolidasi = Konsolidasi.NilaiTerakhir }, 85m));
    }

    [Fact]
    public void Jebakan31_IndeksKepuasanDitagihTiapTriwulan_Ditanyakan()
    {
        var indeks = Langsung() with { SkalaMin = 1, SkalaMaks = 4 };

        Assert.Contains(JenisTemuan.SurveiTiapTriwulan, Jenis("Indeks kepuasan layanan", indeks, 3.1m));
        Assert.DoesNotContain(JenisTemuan.SurveiTiapTriwulan, Jenis("Indeks kepuasan layanan", indeks, new NilaiTarget(3.1m, null, 3.1m, null, 3.1m)));
        Assert.DoesNotContain(JenisTemuan.SurveiTiapTriwulan, Jenis("Indeks pengamanan", indeks, 3.1m));
    }

    [Fact]
    public void Periksa_BelumAdaUraian_EmpatHalYangPerluDilengkapi()
    {
        var temuan = PemeriksaIndikator.Periksa(
            [new IndikatorDiperiksa("PAS.07.1", "Persentase layanan", Bagian, UraianIku.Kosong with { Definisi = " " }, TargetSama(85m))], new PengaturanCapaian());

        Assert.Equal(
            [JenisTemuan.TanpaDefinisi, JenisTemuan.TanpaRumus, JenisTemuan.TanpaSumberData, JenisTemuan.TanpaPenanggungJawab], temuan.Select(t => t.Jenis));
        Assert.All(temuan, t => Assert.Equal(TingkatTemuan.PerluDilengkapi, t.Tingkat));
    }

    [Fact]
    public void Istilah_SetiapJenis_PunyaNamaDanTingkat()
    {
        var semua = Enum.GetValues<JenisTemuan>();

        Assert.Equal(semua.Length, semua.Select(j => j.Nama()).Distinct().Count());
        Assert.Equal(6, semua.Count(j => j.Tingkat() == TingkatTemuan.PerluDilengkapi));
    }

    private static IndikatorDiperiksa Baris(string kode, string nama) => new(kode, nama, Bagian, Lengkap, TargetSama(85m));

    private static List<JenisTemuan> Jenis(string nama, ManualIku manual, decimal target) => Jenis(nama, manual, TargetSama(target));

    private static List<JenisTemuan> Jenis(string nama, ManualIku manual, NilaiTarget target) => [.. Temuan(nama, manual, target).Select(t => t.Jenis)];

    private static IReadOnlyList<TemuanIndikator> Temuan(string nama, ManualIku manual, decimal target) => Temuan(nama, manual, TargetSama(target));

    private static IReadOnlyList<TemuanIndikator> Temuan(string nama, ManualIku manual, NilaiTarget target) =>
        PemeriksaIndikator.Periksa([new IndikatorDiperiksa("PAS.07.1", nama, manual, Lengkap, target)], new PengaturanCapaian());
}
