using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed class RekapitulasiTests
{
    private static readonly PengaturanCapaian Bawaan = new();

    [Fact]
    public void Hitung_DaftarKosong_TanpaNilai()
    {
        var rekap = Rekapitulasi.Hitung([], Bawaan);
        Assert.Equal(new RekapNilai(null, KategoriCapaian.BelumAda, null, new Distribusi(0, 0, 0, 0, 0)), rekap);
    }

    [Fact]
    public void Hitung_AdaYangBelumDiisi_TidakPernahTercapai()
    {
        var belum = Capaian(Langsung(), 85m, null);
        var rekap = Rekapitulasi.Hitung([CapaianSebesar(110m), CapaianSebesar(100m), belum], Bawaan);
        Assert.Equal(105m, rekap.Nilai);
        Assert.Equal(KategoriCapaian.Hampir, rekap.Kategori);
    }

    [Fact]
    public void Hitung_AdaYangTidakDapatDihitung_TidakPernahTercapai()
    {
        var rekap = Rekapitulasi.Hitung([CapaianSebesar(110m), Capaian(Langsung(), 0m, 5m)], Bawaan);
        Assert.Equal(KategoriCapaian.Hampir, rekap.Kategori);
        Assert.Equal(1, rekap.Distribusi.Belum);
    }

    [Fact]
    public void Hitung_YangTidakDitagih_TidakMenghalangiTercapai()
    {
        var tidakBerlaku = PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(85m), TidakBerlaku(Triwulan.I)), Triwulan.I);
        var tanpaTarget = PerhitunganCapaian.Triwulanan(Data(Cacah(), NilaiTarget.DariTahunan(1m, Konsolidasi.Jumlah)), Triwulan.I);
        var rekap = Rekapitulasi.Hitung([CapaianSebesar(100m), tidakBerlaku, tanpaTarget], Bawaan);
        Assert.Equal(KategoriCapaian.Tercapai, rekap.Kategori);
        Assert.Equal(new Distribusi(Tercapai: 1, Hampir: 0, Tidak: 0, Belum: 0, TidakDinilai: 2), rekap.Distribusi);
    }

    [Fact]
    public void Hitung_BelumAdaYangDinilai_BukanHijauBukanMerah()
    {
        var rekap = Rekapitulasi.Hitung([Capaian(Langsung(), 85m, null)], Bawaan);
        Assert.Null(rekap.Nilai);
        Assert.Null(rekap.Predikat);
        Assert.Equal(KategoriCapaian.BelumAda, rekap.Kategori);
    }

    [Fact]
    public void Hitung_KurangDariHampir_TetapTidakWalauBelumLengkap()
    {
        var rekap = Rekapitulasi.Hitung([CapaianSebesar(50m), Capaian(Langsung(), 85m, null)], Bawaan);
        Assert.Equal(KategoriCapaian.Tidak, rekap.Kategori);
        Assert.Equal(Predikat.SangatRendah, rekap.Predikat);
    }

    [Fact]
    public void Distribusi_SemuaKelompok_BerjumlahSemua()
    {
        var distribusi = Rekapitulasi.Hitung(
            [CapaianSebesar(100m), CapaianSebesar(80m), CapaianSebesar(79m), CapaianSebesar(0m), Capaian(Langsung(), 1m, null)],
            Bawaan).Distribusi;
        Assert.Equal(new Distribusi(Tercapai: 1, Hampir: 1, Tidak: 2, Belum: 1, TidakDinilai: 0), distribusi);
        Assert.Equal(4, distribusi.Dinilai);
        Assert.Equal(5, distribusi.WajibDiisi);
        Assert.Equal(5, distribusi.Total);
    }

    [Fact]
    public void RataRata_EmpatDesimalSetengahMenjauhiNol()
    {
        Assert.Null(Rekapitulasi.RataRata([]));
        Assert.Equal(66.6667m, Rekapitulasi.RataRata([100m, 100m, 0m]));
        Assert.Equal(0.0001m, Rekapitulasi.RataRata([0.0001m, 0m]));
        Assert.Equal(0.0003m, Rekapitulasi.RataRata([0.0005m, 0m]));
    }
}
