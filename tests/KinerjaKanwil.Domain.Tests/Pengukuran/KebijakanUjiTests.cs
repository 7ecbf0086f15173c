using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

/// <summary>Policies that a year or a simulation can choose: the defaults are the office's, the variants those of domain.md 1.2.</summary>
public sealed class KebijakanUjiTests
{
    private static readonly PengaturanCapaian Bawaan = new();

    [Theory]
    [InlineData(8, 10, 75, 80)]
    [InlineData(8, 4, 120, 120)]
    [InlineData(10, 21, 0, 47.62)]
    public void RumusMinimalB_TargetPerRealisasi(decimal target, decimal realisasi, double a, double b)
    {
        Assert.Equal((decimal)a, FormatAngka.Bulat2(Hitung(target, realisasi, Bawaan).Nilai!.Value));
        Assert.Equal((decimal)b, FormatAngka.Bulat2(Hitung(target, realisasi, Bawaan with { RumusMinimal = RumusMinimal.B }).Nilai!.Value));
    }

    [Theory]
    [InlineData(5, 0, "realisasi 0")]
    [InlineData(5, -1, "realisasi negatif")]
    [InlineData(0, 4, "target 0")]
    [InlineData(0, 0, "target 0")]
    public void RumusMinimalB_TanpaNilai_TidakDapatDihitungDenganSebab(decimal target, decimal realisasi, string sebab)
    {
        var capaian = Hitung(target, realisasi, Bawaan with { RumusMinimal = RumusMinimal.B });
        Assert.Equal((KeadaanNilai.TidakDapatDihitung, $"Tidak dapat dihitung ({sebab})."), (capaian.Keadaan, capaian.Keterangan));
        Assert.Equal("Tidak dapat dihitung", capaian.Teks);
    }

    [Fact]
    public void BahanHitung_MembawaRumusDanKonversiTahunnya()
    {
        var data = Data(Langsung(Polaritas.Minimal), TargetSama(8));
        Assert.Equal("L 0 0 1 - 8 x 0", BahanHitung.Untuk(data, Triwulan.I)!.ToString());
        Assert.Equal("L 0 0 1 / 8 x 0", BahanHitung.Untuk(data with { Pengaturan = Bawaan with { RumusMinimal = RumusMinimal.B } }, Triwulan.I)!.ToString());

        var penuh = Data(ManualIku.Bawaan(Persen), TargetSama(100)) with { Pengaturan = Bawaan with { KonversiSemua = true } };
        Assert.EndsWith(" 100 x 1", BahanHitung.Untuk(penuh, Triwulan.I)!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" 90 x 0", BahanHitung.Untuk(penuh with { Target = TargetSama(90) }, Triwulan.I)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NamaPredikat_DariPengaturanTahun_JugaDalamPenjelasan()
    {
        var lain = Bawaan with { NamaTinggi = "Memuaskan" };
        Assert.Equal("Tinggi", Rekapitulasi.Hitung([CapaianSebesar(80)], Bawaan).NamaPredikat);
        var rekap = Rekapitulasi.Hitung([CapaianSebesar(80)], lain);
        Assert.Equal((Predikat.Tinggi, "Memuaskan"), (rekap.Predikat, rekap.NamaPredikat));
        Assert.Contains(rekap.Jelaskan(), l => l.Contains("80,00. Predikat: Memuaskan.", StringComparison.Ordinal));
        Assert.Null(Rekapitulasi.Hitung([], lain).NamaPredikat);
    }

    [Fact]
    public void TanpaBatasAtas_MentahApaAdanya_DanDijelaskan()
    {
        var data = Data(Langsung(), TargetSama(17), Nilai(Triwulan.I, 100)) with { Pengaturan = Bawaan with { TanpaBatasAtas = true } };
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.I);
        Assert.Equal(588.2353m, capaian.Nilai);
        Assert.Contains("Batas yang berlaku mulai 0, tanpa batas atas: tidak mengubah angka.", capaian.Jelaskan());
    }

    [Fact]
    public void KonversiSemua_HanyaYangTidakDapatMelampauiTarget()
    {
        var semua = Bawaan with { KonversiSemua = true };
        var bagian = ManualIku.Bawaan(Persen);
        Assert.Equal(120m, PerhitunganCapaian.Triwulanan(Data(bagian, TargetSama(100), Bagi(Triwulan.I, 9, 9)) with { Pengaturan = semua }, Triwulan.I).Nilai);
        Assert.Equal(100m, PerhitunganCapaian.Triwulanan(Data(bagian, TargetSama(100), Bagi(Triwulan.I, 9, 9)), Triwulan.I).Nilai);
        Assert.Equal(100m, PerhitunganCapaian.Triwulanan(Data(bagian, TargetSama(90), Bagi(Triwulan.I, 9, 10)) with { Pengaturan = semua }, Triwulan.I).Nilai);
        Assert.Equal(99m, PerhitunganCapaian.Triwulanan(Data(bagian, TargetSama(100), Bagi(Triwulan.I, 99, 100)) with { Pengaturan = semua }, Triwulan.I).Nilai);
    }

    [Fact]
    public void Rekap_MenjelaskanDiri_DenganAngkaYangSama()
    {
        var rekap = Rekapitulasi.Hitung(
            [Capaian(Langsung(), 17, 100), CapaianSebesar(60), CapaianSebesar(55), PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(80)), Triwulan.I)], Bawaan);

        var langkah = rekap.Jelaskan();
        Assert.Contains(langkah, l => l.StartsWith("3 dari 4 indikator punya capaian", StringComparison.Ordinal));
        Assert.Contains("1 indikator terkena batas; mentah tertinggi 588,24, terendah 588,24.", langkah);
        Assert.Contains("Jumlah capaian ÷ banyaknya = 235 ÷ 3 = 78,3333.", langkah);
        Assert.Contains(langkah, l => l.Contains("setengah menjauhi nol: 78,33. Predikat: Tinggi.", StringComparison.Ordinal));
        Assert.Equal(
            ["Rata-rata 2 divisi, masing-masing berbobot sama: PAS 90; IMI 80,5.", "170,5 ÷ 2 = 85,25, dibulatkan 85,25.", "Tidak ikut karena belum ada angka: YAN."],
            Rekapitulasi.JelaskanRataRata([("PAS", 90m), ("IMI", 80.5m), ("YAN", null)], "divisi"));
    }

    [Fact]
    public void TahunBerjalan_SampaiTriwulanBertargetBerakhir()
    {
        var data = Data(Cacah(), new NilaiTarget(133, 30, 35, 35, 33), Nilai(Triwulan.I, 28), Nilai(Triwulan.II, 40));
        Assert.True(PerhitunganCapaian.Tahunan(data, Triwulan.II).Berjalan);
        Assert.False(PerhitunganCapaian.Tahunan(data, Triwulan.IV).Berjalan);
        Assert.True(PerhitunganCapaian.Tahunan(data with { HariIni = new DateOnly(2023, 12, 31) }, Triwulan.IV).Berjalan);
        Assert.False(PerhitunganCapaian.Triwulanan(data with { HariIni = new DateOnly(2023, 7, 1) }, Triwulan.II).Berjalan);
        Assert.False(PerhitunganCapaian.Tahunan(data with { Target = new NilaiTarget(60, 30, 30, null, null), HariIni = new DateOnly(2023, 7, 1) }, Triwulan.II).Berjalan);
    }

    private static Capaian Hitung(decimal target, decimal realisasi, PengaturanCapaian pengaturan) => PerhitunganCapaian.Triwulanan(
        Data(Langsung(Polaritas.Minimal), TargetSama(target), Nilai(Triwulan.I, realisasi)) with { Pengaturan = pengaturan }, Triwulan.I);
}
