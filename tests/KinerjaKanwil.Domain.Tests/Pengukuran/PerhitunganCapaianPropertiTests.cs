using CsCheck;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

/// <summary>What must hold for every figure, not for the worked cases alone. A failure prints the smallest case and its seed.</summary>
public sealed class PerhitunganCapaianPropertiTests
{
    private const int Kali = 2000;

    /// <summary>Any storable figure: up to 14 digits before the comma and 4 behind it; half of them small, as in real life.</summary>
    internal static readonly Gen<decimal> Angka = Gen.OneOf(
        Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Select(l => l / 10_000m),
        Gen.Long[-2_000_000, 2_000_000].Select(l => l / 10_000m),
        Gen.Int[-120, 120].Select(i => (decimal)i));

    internal static readonly Gen<decimal> AngkaPositif = Angka.Select(a => a == 0 ? 0.0001m : Math.Abs(a));

    private static readonly Gen<decimal> AngkaTakNegatif = Angka.Select(Math.Abs);

    private static readonly Gen<decimal> TargetBukanNol = Gen.Select(AngkaPositif, Gen.Bool, (a, negatif) => negatif ? -a : a);

    private static readonly Gen<PengaturanCapaian> Pengaturan = Gen.Select(
        Gen.Int[-50, 50], Gen.Int[100, 300], Gen.Enum<RumusMinimal>(), Gen.Bool,
        (bawah, atas, rumus, konversi) => new PengaturanCapaian { BatasBawah = bawah, BatasAtas = atas, RumusMinimal = rumus, KonversiSemua = konversi });

    private static readonly Gen<ManualIku> Manual = Gen.Select(
        Gen.Enum<Polaritas>(),
        Gen.Enum<Konsolidasi>(),
        Gen.Enum<CaraIsi>(),
        Gen.Enum<SifatAngka>(),
        Gen.Enum<RumusRasio>(),
        Gen.Bool,
        Gen.OneOf(Gen.Const((decimal?)null), AngkaPositif.Select(a => (decimal?)a)),
        (polaritas, konsolidasi, cara, sifat, rumus, konversi, terburuk) => new ManualIku
        {
            Satuan = Indeks,
            Polaritas = polaritas,
            Konsolidasi = konsolidasi,
            CaraIsi = cara,
            SifatAngka = sifat,
            Rumus = rumus,
            Konversi120 = konversi,
            RealisasiTerburuk = terburuk,
        });

    private static readonly Gen<decimal?> Mungkin = Gen.Frequency(
        (1, Gen.Const((decimal?)null)), (1, Gen.Const((decimal?)0m)), (6, Angka.Select(a => (decimal?)a)));

    private static readonly Gen<NilaiTarget> Target = Gen.Select(
        Mungkin, Mungkin, Mungkin, Mungkin, Mungkin, (t, i, ii, iii, iv) => new NilaiTarget(t, i, ii, iii, iv));

    /// <summary>Any state that storage can be in, including what entry would refuse (penyebut 0, half a ratio).</summary>
    internal static readonly Gen<DataPengukuran> DataSembarang = Gen.Select(
        Manual,
        Target,
        Pengaturan,
        Gen.Select(Satu(Triwulan.I), Satu(Triwulan.II), Satu(Triwulan.III), Satu(Triwulan.IV)),
        Gen.Int[0, 500],
        (manual, target, pengaturan, angka, hari) =>
            Data(manual, target, [.. new[] { angka.Item1, angka.Item2, angka.Item3, angka.Item4 }.OfType<AngkaTriwulan>()]) with
            {
                Pengaturan = pengaturan,
                HariIni = new DateOnly(Tahun, 1, 1).AddDays(hari),
                BatasPengisian = new Dictionary<Triwulan, DateOnly> { [Triwulan.II] = new(Tahun, 7, 10) },
            });

    [Fact]
    public void Mentah_Maksimal_TidakTurunBilaRealisasiNaik() =>
        Gen.Select(Angka, Angka, TargetBukanNol).Sample(
            (a, b, target) => Mentah(Polaritas.Maksimal, Math.Min(a, b), target) <= Mentah(Polaritas.Maksimal, Math.Max(a, b), target),
            iter: Kali);

    [Fact]
    public void Mentah_Minimal_TidakNaikBilaRealisasiNaik() =>
        Gen.Select(Angka, Angka, TargetBukanNol).Sample(
            (a, b, target) => Mentah(Polaritas.Minimal, Math.Min(a, b), target) >= Mentah(Polaritas.Minimal, Math.Max(a, b), target),
            iter: Kali);

    [Fact]
    public void Mentah_MinimalTargetPerRealisasi_TidakNaikBilaRealisasiNaik_DanTidakPernahNegatif() =>
        Gen.Select(AngkaPositif, AngkaPositif, AngkaPositif).Sample(
            (a, b, target) =>
            {
                var (baik, buruk) = (MentahB(Math.Min(a, b), target), MentahB(Math.Max(a, b), target));
                Assert.True(baik >= buruk && buruk >= 0m);
                Assert.Equal(100m, MentahB(target, target));

                // Both formulas agree on what is met: the status of an indicator at its target does not hang on the choice.
                Assert.Equal(a <= target, MentahTepatB(a, target) >= 100m);
                Assert.Equal(a <= target, (2m * target - a) / target * 100m >= 100m);
            },
            iter: Kali);

    [Fact]
    public void Mentah_MinimalTargetPerRealisasi_TanpaNilaiBilaRealisasiTidakPositif() =>
        Gen.Select(AngkaTakNegatif, AngkaPositif).Sample((a, target) => MentahB(-a, target) is null, iter: 500);

    [Fact]
    public void Capaian_MinimalTargetPerRealisasi_PenjelasanMemuatRumusDanHasilnya() =>
        Gen.Select(AngkaTakNegatif, AngkaPositif).Sample(
            (realisasi, target) =>
            {
                var data = Data(Langsung(Polaritas.Minimal), TargetSama(target), Nilai(Triwulan.I, realisasi)) with { Pengaturan = new PengaturanCapaian { RumusMinimal = RumusMinimal.B } };
                var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.I);
                Assert.Equal(realisasi == 0m, capaian.Nilai is null);
                Assert.True(capaian.Nilai is null or (>= 0m and <= 120m));
                var (t, r) = (FormatAngka.Lengkap(target), FormatAngka.Lengkap(realisasi));
                Assert.Contains(
                    capaian.Mentah is { } mentah
                        ? $"Capaian = target ÷ realisasi × 100 = {t} ÷ {r} × 100 = {FormatAngka.Lengkap(mentah)}."
                        : "Rumus makin rendah makin baik pada tahun ini: target ÷ realisasi × 100.",
                    capaian.Jelaskan());
            },
            iter: Kali);

    [Fact]
    public void Mentah_MinimalTargetNolDenganTerburuk_TidakNaikBilaRealisasiNaik() =>
        Gen.Select(Angka, Angka, AngkaPositif).Sample(
            (a, b, terburuk) => Mentah(Polaritas.Minimal, Math.Min(a, b), 0m, terburuk) >= Mentah(Polaritas.Minimal, Math.Max(a, b), 0m, terburuk),
            iter: Kali);

    [Fact]
    public void Mentah_Stabil_SimetrisTerhadapTarget() =>
        Gen.Select(Angka, TargetBukanNol).Sample(
            (jarak, target) => Mentah(Polaritas.Stabil, target + jarak, target) == Mentah(Polaritas.Stabil, target - jarak, target),
            iter: Kali);

    [Fact]
    public void Mentah_Stabil_PuncaknyaPadaTargetDanTurunMenjauh() =>
        Gen.Select(AngkaTakNegatif, AngkaTakNegatif, TargetBukanNol).Sample(
            (a, b, target) => Mentah(Polaritas.Stabil, target, target) == 120m
                && Mentah(Polaritas.Stabil, target + Math.Min(a, b), target) >= Mentah(Polaritas.Stabil, target + Math.Max(a, b), target),
            iter: Kali);

    [Fact]
    public void Mentah_TepatTarget_Seratus() =>
        TargetBukanNol.Sample(
            target => Mentah(Polaritas.Maksimal, target, target) == 100m && Mentah(Polaritas.Minimal, target, target) == 100m,
            iter: Kali);

    [Fact]
    public void Mentah_TargetNol_TanpaNilai() =>
        Gen.Select(Gen.Enum<Polaritas>(), Angka).Sample((polaritas, realisasi) => Mentah(polaritas, realisasi, 0m) is null, iter: 500);

    [Fact]
    public void Capaian_SelaluDalamBatas_DanMentahTidakTerpengaruhBatas() =>
        Gen.Select(DataSembarang, Pengaturan, Gen.Enum<Triwulan>()).Sample(
            (data, lain, triwulan) =>
            {
                foreach (var hitung in new Func<DataPengukuran, Triwulan, Capaian>[] { PerhitunganCapaian.Triwulanan, PerhitunganCapaian.Tahunan })
                {
                    var satu = hitung(data, triwulan);
                    var dua = hitung(data with { Pengaturan = lain with { RumusMinimal = data.Pengaturan.RumusMinimal } }, triwulan);
                    Assert.Equal(satu.Mentah, dua.Mentah);
                    Assert.Equal(satu.Realisasi, dua.Realisasi);
                    Assert.Equal(satu.Keadaan, dua.Keadaan);
                    Assert.True(satu.Nilai is null || satu.Nilai >= data.Pengaturan.BatasBawah && satu.Nilai <= data.Pengaturan.BatasAtas);
                    Assert.True(dua.Nilai is null || dua.Nilai >= lain.BatasBawah && dua.Nilai <= lain.BatasAtas);
                }
            },
            iter: Kali);

    [Fact]
    public void Capaian_MasukanApaPun_TidakMelemparDanKeadaannyaSepakat() =>
        Gen.Select(DataSembarang, Gen.Enum<Triwulan>()).Sample(
            (data, triwulan) =>
            {
                foreach (var capaian in new[] { PerhitunganCapaian.Triwulanan(data, triwulan), PerhitunganCapaian.Tahunan(data, triwulan) })
                {
                    Assert.Equal(capaian.Keadaan == KeadaanNilai.Terisi, capaian.Nilai is not null);
                    Assert.Equal(capaian.Nilai is null, capaian.Mentah is null);
                    Assert.Equal(capaian.Nilai is null, capaian.Kategori == KategoriCapaian.BelumAda);
                    Assert.False(capaian.Nilai is not null && capaian.Target is null);
                    Assert.False(capaian.TercapaiLebihAwal && capaian.Keadaan != KeadaanNilai.TidakAdaTarget);
                    Assert.False(string.IsNullOrWhiteSpace(capaian.Teks));
                    Assert.All(capaian.Jelaskan(), langkah => Assert.False(string.IsNullOrWhiteSpace(langkah)));
                    Assert.Equal(capaian.Mentah, capaian.Mentah is { } mentah ? decimal.Round(mentah, 4) : null);
                }
            },
            iter: 2 * Kali);

    [Fact]
    public void Capaian_UrutanAngkaDiacak_SamaSaja() =>
        Gen.Select(DataSembarang, Gen.Enum<Triwulan>(), Gen.Shuffle(new[] { 0, 1, 2, 3 })).Sample(
            (data, triwulan, urutan) =>
            {
                var acak = data with { Angka = [.. urutan.Where(i => i < data.Angka.Count).Select(i => data.Angka[i])] };
                Assert.Equal(Inti(PerhitunganCapaian.Triwulanan(data, triwulan)), Inti(PerhitunganCapaian.Triwulanan(acak, triwulan)));
                Assert.Equal(Inti(PerhitunganCapaian.Tahunan(data, triwulan)), Inti(PerhitunganCapaian.Tahunan(acak, triwulan)));
            },
            iter: Kali);

    [Fact]
    public void Capaian_RasioPeriodikDijumlah_SamaDenganJumlahDibagiJumlah() =>
        Gen.Select(AngkaTakNegatif, AngkaPositif).Array[1, 4].Sample(
            pasangan =>
            {
                var angka = pasangan.Select((p, i) => Bagi((Triwulan)(i + 1), p.Item1, p.Item2)).ToArray();
                var data = Data(Rasio() with { Rumus = RumusRasio.Perbandingan }, TargetSama(85m), angka);
                var seharusnya = pasangan.Sum(p => p.Item1) / pasangan.Sum(p => p.Item2) * 100m;
                Assert.Equal(seharusnya, PerhitunganCapaian.Triwulanan(data, (Triwulan)pasangan.Length).Realisasi);
                Assert.Equal(seharusnya, PerhitunganCapaian.Tahunan(data, (Triwulan)pasangan.Length).Realisasi);
            },
            iter: Kali);

    [Fact]
    public void Capaian_CacahDijumlah_SamaDenganJumlahnya() =>
        AngkaTakNegatif.Array[1, 4].Sample(
            nilai =>
            {
                var data = Data(Cacah(), TargetSama(10m), [.. nilai.Select((n, i) => Nilai((Triwulan)(i + 1), n))]);
                var capaian = PerhitunganCapaian.Triwulanan(data, (Triwulan)nilai.Length);
                Assert.Equal(nilai.Sum(), capaian.Realisasi);
                Assert.Equal(10m * nilai.Length, capaian.Target);
            },
            iter: Kali);

    [Fact]
    public void Rekapitulasi_UrutanIndikatorDiacak_SamaSaja() =>
        Gen.Select(DataSembarang.Array[0, 12], Gen.Enum<Triwulan>(), Gen.Int[0, int.MaxValue]).Sample(
            (data, triwulan, benih) =>
            {
                var daftar = data.Select(d => PerhitunganCapaian.Triwulanan(d, triwulan)).ToArray();
                var acak = daftar.ToArray();
                new Random(benih).Shuffle(acak);
                var pengaturan = new PengaturanCapaian();
                Assert.Equal(Rekapitulasi.Hitung(daftar, pengaturan), Rekapitulasi.Hitung(acak, pengaturan));
            },
            iter: 500);

    [Fact]
    public void Rekapitulasi_SembarangDaftar_LengkapDanTidakHijauSelamaAdaTagihan() =>
        Gen.Select(DataSembarang.Array[0, 12], Gen.Enum<Triwulan>()).Sample(
            (data, triwulan) =>
            {
                var daftar = data.Select(d => PerhitunganCapaian.Triwulanan(d, triwulan)).ToArray();
                var rekap = Rekapitulasi.Hitung(daftar, new PengaturanCapaian());
                var nilai = daftar.Where(c => c.Nilai is not null).Select(c => c.Nilai!.Value).ToArray();
                Assert.Equal(daftar.Length, rekap.Distribusi.Total);
                Assert.Equal(nilai.Length == 0, rekap.Nilai is null);
                Assert.True(rekap.Nilai is null || rekap.Nilai >= nilai.Min() && rekap.Nilai <= nilai.Max());
                Assert.False(rekap.Kategori == KategoriCapaian.Tercapai && rekap.Distribusi.Belum > 0);
            },
            iter: 500);

    private static decimal? Mentah(Polaritas polaritas, decimal realisasi, decimal target, decimal? terburuk = null) =>
        PerhitunganCapaian.Mentah(polaritas, realisasi, target, terburuk);

    private static decimal? MentahB(decimal realisasi, decimal target) => PerhitunganCapaian.Mentah(Polaritas.Minimal, realisasi, target, null, RumusMinimal.B);

    private static decimal MentahTepatB(decimal realisasi, decimal target) => target / realisasi * 100m;

    private static Gen<AngkaTriwulan?> Satu(Triwulan triwulan) => Gen.Frequency(
        (2, Gen.Const((AngkaTriwulan?)null)),
        (1, Gen.Const((AngkaTriwulan?)TidakBerlaku(triwulan))),
        (7, Gen.Select(
            Mungkin, Mungkin, Mungkin,
            (pembilang, penyebut, nilai) => (AngkaTriwulan?)new AngkaTriwulan(triwulan, pembilang, penyebut is { } p ? Math.Abs(p) : null, nilai))));

    /// <summary>Everything about a capaian but the data it points to.</summary>
    private static object Inti(Capaian c) => new
    {
        c.Sampai, c.TerhadapTahun, c.Keadaan, c.Keterangan, c.Realisasi, c.Target, c.Mentah, c.Nilai, c.TercapaiLebihAwal, c.Teks,
        Penjelasan = string.Join('\n', c.Jelaskan()),
    };
}
