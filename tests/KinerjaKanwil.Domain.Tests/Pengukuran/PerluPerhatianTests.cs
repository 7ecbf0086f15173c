using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed class PerluPerhatianTests
{
    private static readonly Capaian Kosong = PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(80)), Triwulan.III);

    [Fact]
    public void Susun_SemuaTercapaiAtauTidakDitagih_TidakAdaButir() => Assert.Empty(PerluPerhatian.Susun(
    [
        Bahan("A", 100m), Bahan("B", 120m, lalu: 119m, dua: 118m), Bahan("C", Belum(), menunggak: false),
        Bahan("D", PerhitunganCapaian.Triwulanan(Data(Langsung(), new NilaiTarget(80, null, null, null, 80)), Triwulan.III)),
    ]));

    [Fact]
    public void Susun_TidakTercapai_SelisihTerbesarDiAtas()
    {
        var butir = PerluPerhatian.Susun([Bahan("A", 79.99m), Bahan("B", 66.204m), Bahan("C", 80m)]);

        Assert.Equal(["B", "A"], butir.Select(b => b.Kode[0]));
        Assert.All(butir, b => Assert.Equal(SebabPerhatian.SelisihTerbesar, b.Sebab));
        Assert.Equal("Kurang 33,80 poin dari target.", butir[0].Kalimat);
        Assert.Equal("Selisih terbesar", butir[0].Sebab.Nama());
    }

    [Theory]
    [InlineData(92, 97.1, 99.03, true)]
    [InlineData(92, 97.1, 97.1, false)]
    [InlineData(92, 92, 99, false)]
    [InlineData(100, 110, 120, false)]
    [InlineData(97.1, 97.1001, 99, false)]
    public void Susun_TurunDuaTriwulan_HanyaBilaKeduanyaTurunDanDiBawahTarget(double kini, double lalu, double dua, bool kena)
    {
        var butir = PerluPerhatian.Susun([Bahan("A", (decimal)kini, (decimal)lalu, (decimal)dua)]);

        Assert.Equal(kena, butir.Any(b => b.Sebab == SebabPerhatian.TurunDuaTriwulan));
        if (kena)
        {
            Assert.Equal("Turun dua triwulan berturut-turut: 99,03 → 97,10 → 92,00.", butir[0].Kalimat);
        }
    }

    [Fact]
    public void Susun_TriwulanLaluKosong_BukanPenurunan() =>
        Assert.Empty(PerluPerhatian.Susun([Bahan("A", Sebesar(92m)) with { Sebelumnya = [Kosong, Sebesar(99m, Triwulan.I)] }]));

    [Theory]
    [InlineData(90, 90, true, true)]
    [InlineData(85, 90, true, true)]
    [InlineData(91, 90, true, false)]
    [InlineData(85, 90, false, false)]
    [InlineData(90, 101, true, false)]
    [InlineData(100, 99, true, false)]
    public void Susun_TindakLanjutTanpaKemajuan_BilaAdaTindakLanjutDanTidakNaik(double kini, double lalu, bool adaTindakLanjut, bool kena)
    {
        var butir = PerluPerhatian.Susun([Bahan("A", (decimal)kini, (decimal)lalu) with { AdaTindakLanjutLalu = adaTindakLanjut }]);

        Assert.Equal(kena ? [SebabPerhatian.TanpaKemajuan] : [], butir.Select(b => b.Sebab));
        if (kena && kini < lalu)
        {
            Assert.Equal("Tindak lanjut TW II belum menaikkan capaian: 90,00 → 85,00.", butir[0].Kalimat);
        }
    }

    [Fact]
    public void Susun_BelumDiajukan_SatuButirPerDivisi_DanTerlambatMendahuluiSemuanya()
    {
        var butir = PerluPerhatian.Susun(
        [
            Bahan("ADM.1", Belum(), menunggak: true, divisi: "ADM"),
            Bahan("PAS.1", 50m),
            Bahan("YAN.1", Belum(), menunggak: true, hari: 3, divisi: "YAN"),
            Bahan("YAN.2", Belum(), menunggak: true, hari: 3, divisi: "YAN"),
        ]);

        Assert.Equal([SebabPerhatian.TerlambatDiisi, SebabPerhatian.SelisihTerbesar, SebabPerhatian.BelumDiajukan], butir.Select(b => b.Sebab));
        Assert.Equal(["YAN.1", "YAN.2"], butir[0].Kode);
        Assert.Equal("2 indikator belum diajukan, batas sudah lewat 3 hari.", butir[0].Kalimat);
        Assert.Equal("Belum diajukan, padahal triwulan sudah berakhir.", butir[2].Kalimat);
    }

    [Fact]
    public void Susun_Dikembalikan_ButirSendiriBukanTunggakanDivisi()
    {
        var butir = Assert.Single(PerluPerhatian.Susun([Bahan("A", Belum(), menunggak: true, hari: 5) with { Status = StatusRealisasi.Dikembalikan }]));

        Assert.Equal(SebabPerhatian.Dikembalikan, butir.Sebab);
        Assert.Equal("Dikembalikan untuk diperbaiki, belum diajukan lagi.", butir.Kalimat);
    }

    [Fact]
    public void Susun_TidakDapatDihitung_MengatakanSebabnya()
    {
        var nol = PerhitunganCapaian.Triwulanan(Data(Rasio(), TargetSama(80), Bagi(Triwulan.I, 0, 0)), Triwulan.I);
        var butir = Assert.Single(PerluPerhatian.Susun([Bahan("A", nol)]));

        Assert.Equal(SebabPerhatian.TidakDapatDihitung, butir.Sebab);
        Assert.Equal("Tidak dapat dihitung (penyebut 0).", butir.Kalimat);
    }

    [Fact]
    public void Susun_BeberapaSebab_SatuButirDenganSebabLain()
    {
        var butir = Assert.Single(PerluPerhatian.Susun([Bahan("A", 60m, 70m, 80m) with { AdaTindakLanjutLalu = true }]));

        Assert.Equal(SebabPerhatian.SelisihTerbesar, butir.Sebab);
        Assert.Equal([SebabPerhatian.TanpaKemajuan, SebabPerhatian.TurunDuaTriwulan], butir.SebabLain);
    }

    /// <summary>The gap is measured to the year's own threshold.</summary>
    [Fact]
    public void Susun_AmbangTahun_DipakaiUntukSelisih()
    {
        var data = Data(Langsung(), TargetSama(100), Nilai(Triwulan.I, 50)) with { Pengaturan = new PengaturanCapaian { AmbangTercapai = 90m, AmbangHampir = 70m } };

        Assert.Equal("Kurang 40,00 poin dari target.", PerluPerhatian.Susun([Bahan("A", PerhitunganCapaian.Triwulanan(data, Triwulan.I))])[0].Kalimat);
    }

    private static Capaian Belum() => Kosong;

    private static Capaian Sebesar(decimal persen, Triwulan triwulan = Triwulan.III) =>
        PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(100), Nilai(triwulan, persen)), triwulan);

    private static BahanPerhatian Bahan(string kode, decimal kini, decimal? lalu = null, decimal? dua = null) => Bahan(kode, Sebesar(kini)) with
    {
        Sebelumnya = [.. new[] { lalu is { } l ? Sebesar(l, Triwulan.II) : null, dua is { } d ? Sebesar(d, Triwulan.I) : null }.OfType<Capaian>()],
    };

    private static BahanPerhatian Bahan(string kode, Capaian kini, bool menunggak = false, int hari = 0, string divisi = "PAS") =>
        new(kode, divisi, kini, [], StatusRealisasi.Diajukan, menunggak, hari, AdaTindakLanjutLalu: false);
}
