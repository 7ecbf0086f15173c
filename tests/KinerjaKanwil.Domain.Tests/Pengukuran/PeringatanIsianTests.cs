using CsCheck;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed class PeringatanIsianTests
{
    private static readonly ManualIku Kumulatif = Rasio(SifatAngka.Kumulatif, Konsolidasi.NilaiTerakhir);

    [Theory]
    [InlineData(50, 100, 82, 100, "Naik 64% dari TW I. Periksa kembali.")]
    [InlineData(80, 100, 40, 100, "Turun 50% dari TW I. Periksa kembali.")]
    [InlineData(80, 100, 41, 100, null)]
    [InlineData(2, 100, 4, 100, null)]
    [InlineData(0, 100, 90, 100, null)]
    public void Lonjakan_TerhadapTriwulanLalu(int pembilang1, int penyebut1, int pembilang2, int penyebut2, string? pesan) =>
        Sama(pesan, Peringatan(Rasio(), 90, Bagi(Triwulan.I, pembilang1, penyebut1), Bagi(Triwulan.II, pembilang2, penyebut2)));

    [Fact]
    public void Lonjakan_TriwulanKosongDilewati_YangTerakhirTerisiDipakai() =>
        Sama("Naik 60% dari TW I. Periksa kembali.", Peringatan(Langsung(), 90, Nilai(Triwulan.I, 50), Nilai(Triwulan.II, null), Nilai(Triwulan.III, 80)));

    [Fact]
    public void KumulatifTurun_PembilangDanPenyebut_Disebut()
    {
        Sama(
            "Pembilang 28 lebih kecil dari TW I (30), padahal angka s.d. akhir triwulan.",
            Peringatan(Kumulatif, 90, Bagi(Triwulan.I, 30, 40), Bagi(Triwulan.II, 28, 40)));
        Sama(
            "Penyebut 39 lebih kecil dari TW I (40), padahal angka s.d. akhir triwulan.",
            Peringatan(Kumulatif, 90, Bagi(Triwulan.I, 30, 40), Bagi(Triwulan.II, 30, 39)));
        Sama(null, Peringatan(Rasio(), 90, Bagi(Triwulan.I, 30, 40), Bagi(Triwulan.II, 28, 39)));
    }

    [Fact]
    public void KumulatifTurun_Hitungan_TumbuhBukanLonjakan()
    {
        var hitungan = Cacah() with { SifatAngka = SifatAngka.Kumulatif };
        Sama(null, Peringatan(hitungan, 1000, Nilai(Triwulan.I, 100), Nilai(Triwulan.II, 250)));
        Sama(
            "Realisasi 90 lebih kecil dari TW I (100), padahal angka s.d. akhir triwulan.",
            Peringatan(hitungan, 1000, Nilai(Triwulan.I, 100), Nilai(Triwulan.II, 90)));
    }

    [Fact]
    public void IndeksTurun_BukanKumulatif() => Sama(null, Peringatan(Langsung(), 3.2m, Nilai(Triwulan.I, 3.4m), Nilai(Triwulan.II, 3.3m)));

    /// <summary>A target of ten percent or less may well be met by less than one.</summary>
    [Theory]
    [InlineData("0.85", 85, "Realisasi 0,85%, kurang dari satu persen. Bila maksudnya 85%, perbaiki angkanya.")]
    [InlineData("0.85", 10, null)]
    [InlineData("85", 85, null)]
    [InlineData("1", 85, null)]
    [InlineData("0", 85, null)]
    public void Jebakan12_PersenDiketikSebagaiPecahan_Diperingatkan(string nilai, int target, string? pesan) => Sama(
        pesan,
        Peringatan(
            Langsung() with { Satuan = Persen, SkalaMin = 0, SkalaMaks = 100 }, target,
            Nilai(Triwulan.I, decimal.Parse(nilai, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(1, 200, "Realisasi 0,5%, kurang dari satu persen. Bila maksudnya 50%, perbaiki angkanya.")]
    [InlineData(2, 200, null)]
    [InlineData(0, 200, null)]
    public void Persen_KurangDariSatu(int pembilang, int penyebut, string? pesan) =>
        Sama(pesan, Peringatan(Rasio(), 90, Bagi(Triwulan.I, pembilang, penyebut)));

    [Theory]
    [InlineData(4, "Penyebut hanya 4: selisih satu mengubah realisasi 25 poin. Pastikan lengkap.")]
    [InlineData(5, null)]
    public void PenyebutKecil(int penyebut, string? pesan) => Sama(pesan, Peringatan(Rasio(), 90, Bagi(Triwulan.I, 3, penyebut)));

    [Fact]
    public void JauhDiAtasTarget() =>
        Sama("Capaian 588,24, di atas batas 120. Periksa angka dan targetnya.", Peringatan(Rasio(), 17, Bagi(Triwulan.I, 100, 100)));

    [Fact]
    public void TanpaAngkaAtauTidakBerlaku_TanpaPeringatan()
    {
        Sama(null, Peringatan(Rasio(), 17, Bagi(Triwulan.I, 100, null)));
        Sama(null, Peringatan(Rasio(), 17, TidakBerlaku(Triwulan.I)));
    }

    [Fact]
    public void Untuk_AngkaSembarang_TidakPernahMelempar() => Gen.Select(
        Gen.Int[0, 4].Select(n => new[] { Rasio(), Kumulatif, Langsung(), Cacah(), Rasio() with { Rumus = RumusRasio.Pertumbuhan } }[n]),
        Gen.Int[-3, 300].Array[8], Gen.Int[-1, 200], (manual, n, target) => (manual, n, target)).Sample(x =>
    {
        var angka = TriwulanExtensions.Semua.Select((t, i) => x.manual.CaraIsi == CaraIsi.Rasio
            ? Bagi(t, x.n[2 * i] < 0 ? null : x.n[2 * i], x.n[2 * i + 1] < 0 ? null : x.n[2 * i + 1])
            : Nilai(t, x.n[i] < 0 ? null : x.n[i])).ToArray();
        return TriwulanExtensions.Semua.All(t =>
            PeringatanIsian.Untuk(PerhitunganCapaian.Triwulanan(Data(x.manual, TargetSama(x.target), angka), t)).All(p => p.EndsWith('.')));
    });

    private static IReadOnlyList<string> Peringatan(ManualIku manual, decimal target, params AngkaTriwulan[] angka) =>
        PeringatanIsian.Untuk(PerhitunganCapaian.Triwulanan(Data(manual, TargetSama(target), angka), angka[^1].Triwulan));

    private static void Sama(string? pesan, IReadOnlyList<string> peringatan) => Assert.Equal(pesan is null ? [] : [pesan], peringatan);
}
