using CsCheck;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed class PerubahanCapaianTests
{
    private static readonly Gen<decimal?> Capaian = Gen.Frequency(
        (1, Gen.Const((decimal?)null)), (4, Gen.Int[0, 1_200_000].Select(n => (decimal?)(n / 10_000m))));

    private static readonly Gen<(string Kode, decimal? Dari, decimal? Ke)[]> Indikator = Gen.Select(Capaian, Capaian).Array[0, 61]
        .Select(semua => semua.Select((c, n) => ($"PAS.{n:00}", c.Item1, c.Item2)).ToArray());

    [Fact]
    public void Hitung_YangTetap_MenyumbangSelisihnyaDibagiJumlah()
    {
        var hasil = PerubahanCapaian.Hitung([("A", 100m, 80m), ("B", 90m, 100m), ("C", 50m, 50m), ("D", null, null)]);

        Assert.Equal(80m, hasil.Dari);
        Assert.Equal(76.6667m, hasil.Ke);
        Assert.Equal(-3.3333m, hasil.Selisih);
        Assert.Equal([("A", -6.6666m), ("C", 0m), ("B", 3.3333m)], hasil.Sumbangan.Select(s => (s.Kode, s.Poin)));
        Assert.All(hasil.Sumbangan, s => Assert.Equal(KeikutsertaanPerubahan.Tetap, s.Keikutsertaan));
    }

    /// <summary>Nobody's figure changed: all of the move comes from who is in the mean.</summary>
    [Fact]
    public void Hitung_MasukDanKeluar_DihitungTerhadapRataRataSebelumnya()
    {
        var hasil = PerubahanCapaian.Hitung([("TETAP", 90m, 90m), ("KELUAR", 100m, null), ("MASUK", null, 60m)]);

        Assert.Equal(95m, hasil.Dari);
        Assert.Equal(75m, hasil.Ke);
        Assert.Equal(
            [("MASUK", -17.5m, KeikutsertaanPerubahan.Masuk), ("KELUAR", -2.5m, KeikutsertaanPerubahan.Keluar), ("TETAP", 0m, KeikutsertaanPerubahan.Tetap)],
            hasil.Sumbangan.Select(s => (s.Kode, s.Poin, s.Keikutsertaan)));
    }

    [Fact]
    public void Hitung_SalahSatuTriwulanTanpaCapaian_TidakAdaYangDibandingkan()
    {
        var hasil = PerubahanCapaian.Hitung([("A", 100m, null), ("B", 90m, null)]);

        Assert.Equal(95m, hasil.Dari);
        Assert.Null(hasil.Ke);
        Assert.Null(hasil.Selisih);
        Assert.Empty(hasil.Sumbangan);
    }

    [Fact]
    public void Hitung_ApaPunIsinya_SumbanganBerjumlahTepatPerubahanRataRata() => Indikator.Sample(
        semua =>
        {
            var hasil = PerubahanCapaian.Hitung(semua);
            Assert.Equal(Rekapitulasi.RataRata([.. semua.Select(i => i.Dari).OfType<decimal>()]), hasil.Dari);
            Assert.Equal(Rekapitulasi.RataRata([.. semua.Select(i => i.Ke).OfType<decimal>()]), hasil.Ke);
            Assert.Equal(hasil.Selisih ?? 0m, hasil.Sumbangan.Sum(s => s.Poin));
            if (hasil.Selisih is not null)
            {
                Assert.Equal(semua.Count(i => i.Dari is not null || i.Ke is not null), hasil.Sumbangan.Count);
            }
        },
        iter: 2000);

    [Fact]
    public void Hitung_Pembulatan_HanyaMenggeserYangTerbesarDanSedikit() => Indikator.Sample(
        semua =>
        {
            var hasil = PerubahanCapaian.Hitung(semua);
            var jumlah = semua.Count(i => i.Ke is not null);
            foreach (var s in hasil.Sumbangan.Where(s => s.Keikutsertaan == KeikutsertaanPerubahan.Tetap))
            {
                Assert.InRange(s.Poin - (s.Ke!.Value - s.Dari!.Value) / jumlah, -0.004m, 0.004m);
            }
        },
        iter: 2000);

    [Fact]
    public void Hitung_UrutanIndikator_TidakBerarti() => Indikator.Sample(
        semua => Assert.Equal(PerubahanCapaian.Hitung(semua).Sumbangan, PerubahanCapaian.Hitung([.. semua.Reverse()]).Sumbangan),
        iter: 300);
}
