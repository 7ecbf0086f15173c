using System.Text.RegularExpressions;
using CsCheck;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed partial class PenjelasanCapaianTests
{
    [Fact]
    public void Jelaskan_RasioDuaTriwulan_LangkahDemiLangkah()
    {
        var data = Data(Rasio(), TargetSama(85m), Bagi(Triwulan.I, 45m, 50m), Bagi(Triwulan.II, 30m, 60m));
        Assert.Equal(
            [
                "Realisasi = pembilang ÷ penyebut × 100; angka hanya triwulan itu; pembilang dan penyebut antar-triwulan dijumlah lalu dibagi lagi; makin tinggi makin baik.",
                "TW I: pembilang 45, penyebut 50.",
                "TW II: pembilang 30, penyebut 60.",
                "Realisasi s.d. TW II = 68,1818%.",
                "Target TW II = 85%.",
                "Capaian = realisasi ÷ target × 100 = 68,1818 ÷ 85 × 100 = 80,2139.",
                "Batas yang berlaku 0 sampai 120: tidak mengubah angka.",
                "Dibulatkan dua angka di belakang koma, setengah menjauhi nol: 80,21. Status: Hampir tercapai (tercapai mulai 100, hampir mulai 80).",
            ],
            PerhitunganCapaian.Triwulanan(data, Triwulan.II).Jelaskan());
    }

    [Fact]
    public void Jelaskan_Dibatasi_MenyebutMentahDanBatas()
    {
        var langkah = Capaian(Langsung(), 17m, 100m).Jelaskan();
        Assert.Contains("Capaian = realisasi ÷ target × 100 = 100 ÷ 17 × 100 = 588,2353.", langkah);
        Assert.Contains("Batas yang berlaku 0 sampai 120: 588,2353 menjadi 120.", langkah);
        Assert.Contains(langkah, l => l.Contains("nol: 120,00. Status: Tercapai", StringComparison.Ordinal));
    }

    [Fact]
    public void Jelaskan_BatasBawah_MenyebutMentahNegatif() =>
        Assert.Contains(
            "Batas yang berlaku 0 sampai 120: -10 menjadi 0.", Capaian(Langsung(Polaritas.Minimal), 10m, 21m).Jelaskan());

    [Fact]
    public void Jelaskan_Konversi120_MenyebutSebabnya() =>
        Assert.Contains(
            "Indikator ini tidak dapat melampaui targetnya: capaian penuh dinilai 120.",
            Capaian(Langsung() with { Konversi120 = true }, 100m, 100m).Jelaskan());

    [Theory]
    [InlineData(Polaritas.Maksimal, 8, "Capaian = realisasi ÷ target × 100 = 10 ÷ 8 × 100 = 125.", "makin tinggi makin baik")]
    [InlineData(Polaritas.Maksimal, -8, "Capaian (target negatif) = (2 × target − realisasi) ÷ target × 100 = (2 × -8 − 10) ÷ -8 × 100 = 325.", "makin tinggi makin baik")]
    [InlineData(Polaritas.Minimal, 8, "Capaian = (2 × target − realisasi) ÷ target × 100 = (2 × 8 − 10) ÷ 8 × 100 = 75.", "makin rendah makin baik")]
    [InlineData(Polaritas.Minimal, -8, "Capaian (target negatif) = realisasi ÷ target × 100 = 10 ÷ -8 × 100 = -125.", "makin rendah makin baik")]
    [InlineData(Polaritas.Minimal, 0, "Capaian = (terburuk − realisasi) ÷ terburuk × 100 = (40 − 10) ÷ 40 × 100 = 75.", "makin rendah makin baik")]
    [InlineData(Polaritas.Stabil, 8, "Capaian = kedekatan ke target (100 − |10 − 8| ÷ |8| × 100), dikonversi lurus melalui (0; 0), (90; 100), (100; 120) = 83,3333.", "makin dekat ke target makin baik")]
    public void Jelaskan_SetiapRumus_TertulisDenganAngkanya(Polaritas polaritas, int target, string rumus, string arah)
    {
        var langkah = Capaian(Langsung(polaritas) with { RealisasiTerburuk = 40m }, target, 10m).Jelaskan();
        Assert.Contains(rumus, langkah);
        Assert.EndsWith($"{arah}.", langkah[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CaraIsi.Langsung, SifatAngka.Periodik, Konsolidasi.Jumlah, "antar-triwulan dijumlah")]
    [InlineData(CaraIsi.Langsung, SifatAngka.Periodik, Konsolidasi.RataRata, "antar-triwulan dirata-rata")]
    [InlineData(CaraIsi.Langsung, SifatAngka.Periodik, Konsolidasi.NilaiTerakhir, "nilai terakhir yang dipakai")]
    [InlineData(CaraIsi.Langsung, SifatAngka.Kumulatif, Konsolidasi.Jumlah, "nilai terakhir yang dipakai")]
    [InlineData(CaraIsi.Langsung, SifatAngka.Kumulatif, Konsolidasi.RataRata, "antar-triwulan dirata-rata")]
    [InlineData(CaraIsi.Langsung, SifatAngka.Kumulatif, Konsolidasi.NilaiTerakhir, "nilai terakhir yang dipakai")]
    [InlineData(CaraIsi.Rasio, SifatAngka.Periodik, Konsolidasi.Jumlah, "pembilang dan penyebut antar-triwulan dijumlah lalu dibagi lagi")]
    [InlineData(CaraIsi.Rasio, SifatAngka.Periodik, Konsolidasi.RataRata, "pembilang dan penyebut antar-triwulan dijumlah lalu dibagi lagi")]
    [InlineData(CaraIsi.Rasio, SifatAngka.Periodik, Konsolidasi.NilaiTerakhir, "nilai terakhir yang dipakai")]
    [InlineData(CaraIsi.Rasio, SifatAngka.Kumulatif, Konsolidasi.Jumlah, "nilai terakhir yang dipakai")]
    [InlineData(CaraIsi.Rasio, SifatAngka.Kumulatif, Konsolidasi.RataRata, "nilai terakhir yang dipakai")]
    [InlineData(CaraIsi.Rasio, SifatAngka.Kumulatif, Konsolidasi.NilaiTerakhir, "nilai terakhir yang dipakai")]
    public void Jelaskan_CaraMenggabung_SepertiYangSungguhDihitung(CaraIsi cara, SifatAngka sifat, Konsolidasi konsolidasi, string kata)
    {
        var manual = Langsung() with { CaraIsi = cara, SifatAngka = sifat, Konsolidasi = konsolidasi };
        var data = Data(
            manual, TargetSama(100m), new AngkaTriwulan(Triwulan.I, 10m, 20m, 10m), new AngkaTriwulan(Triwulan.II, 30m, 40m, 30m));
        var capaian = PerhitunganCapaian.Triwulanan(data, Triwulan.II);
        Assert.Contains($"; {kata}; ", capaian.Jelaskan()[0], StringComparison.Ordinal);
        var seharusnya = kata switch
        {
            "antar-triwulan dijumlah" => 40m,
            "antar-triwulan dirata-rata" => 20m,
            "nilai terakhir yang dipakai" => cara == CaraIsi.Langsung ? 30m : 75m,
            _ => 40m / 60m * 100m,
        };
        Assert.Equal(seharusnya, capaian.Realisasi);
    }

    [Fact]
    public void Jelaskan_Pertumbuhan_MenyebutRumusnya()
    {
        var manual = Rasio() with { Rumus = RumusRasio.Pertumbuhan };
        var capaian = PerhitunganCapaian.Triwulanan(Data(manual, TargetSama(5m), Bagi(Triwulan.I, 129m, 124m)), Triwulan.I);
        Assert.StartsWith("Realisasi = (pembilang − penyebut) ÷ penyebut × 100; ", capaian.Jelaskan()[0], StringComparison.Ordinal);
        Assert.Contains("Realisasi s.d. TW I = 4,0323%.", capaian.Jelaskan());
    }

    [Fact]
    public void Jelaskan_TargetDijumlah_MenyebutBahwaDijumlah()
    {
        var data = Data(Cacah(), new NilaiTarget(133m, 30m, 35m, 35m, 33m), Nilai(Triwulan.I, 28m), Nilai(Triwulan.II, 40m));
        Assert.Contains("Target s.d. TW II (jumlah target triwulan) = 65 Layanan.", PerhitunganCapaian.Triwulanan(data, Triwulan.II).Jelaskan());

        var tahun = PerhitunganCapaian.Tahunan(data, Triwulan.III).Jelaskan();
        Assert.Contains("Target tahun 2023 = 133 Layanan.", tahun);
        Assert.Equal("Belum termasuk TW III.", tahun[^1]);
    }

    [Fact]
    public void Jelaskan_TanpaCapaian_MenyebutKeadaanDanSebab()
    {
        var nol = Capaian(Langsung(), 0m, 5m).Jelaskan();
        Assert.Contains("Tidak ada capaian: tidak dapat dihitung.", nol);
        Assert.Equal("Tidak dapat dihitung (target 0).", nol[^1]);

        var tidakBerlaku = PerhitunganCapaian.Triwulanan(Data(Langsung(), TargetSama(85m), TidakBerlaku(Triwulan.I)), Triwulan.I).Jelaskan();
        Assert.Contains("TW I: tidak berlaku, tidak ikut dihitung.", tidakBerlaku);
        Assert.Equal("Tidak ada kegiatan", tidakBerlaku[^1]);
    }

    [Fact]
    public void Jelaskan_SembarangCapaian_MemuatHasilYangTampil() =>
        Gen.Select(PerhitunganCapaianPropertiTests.DataSembarang, Gen.Enum<Triwulan>(), Gen.Bool).Sample(
            (data, triwulan, tahun) =>
            {
                var capaian = tahun ? PerhitunganCapaian.Tahunan(data, triwulan) : PerhitunganCapaian.Triwulanan(data, triwulan);
                var teks = string.Join('\n', capaian.Jelaskan());
                if (capaian.Nilai is { } nilai)
                {
                    Assert.Contains($"nol: {FormatAngka.DuaDesimal(nilai)}. Status: {capaian.Kategori.Nama()} (", teks, StringComparison.Ordinal);
                    Assert.Contains($"= {FormatAngka.Lengkap(capaian.Mentah!.Value)}.", teks, StringComparison.Ordinal);
                    Assert.Contains($"Realisasi s.d. {capaian.Sampai.Nama()} = {FormatAngka.Lengkap(capaian.Realisasi!.Value)}.", teks, StringComparison.Ordinal);
                    Assert.Contains($"= {FormatAngka.Lengkap(capaian.Target!.Value)}.", teks, StringComparison.Ordinal);
                    Assert.Equal(capaian.Dibatasi, !teks.Contains("tidak mengubah angka", StringComparison.Ordinal));
                }
                else
                {
                    Assert.Contains($"Tidak ada capaian: {capaian.Keadaan.Nama().ToLowerInvariant()}.", teks, StringComparison.Ordinal);
                }
            },
            iter: 2000);

    [Fact]
    public void Jelaskan_SembarangCapaian_TidakMemuatAngkaLain() =>
        Gen.Select(PerhitunganCapaianPropertiTests.DataSembarang, Gen.Enum<Triwulan>(), Gen.Bool).Sample(
            (data, triwulan, tahun) =>
            {
                var capaian = tahun ? PerhitunganCapaian.Tahunan(data, triwulan) : PerhitunganCapaian.Triwulanan(data, triwulan);
                var p = data.Pengaturan;
                var dikenal = data.Angka.Where(a => a.Triwulan <= capaian.Sampai).SelectMany(a => new[] { a.Pembilang, a.Penyebut, a.Nilai })
                    .Concat([capaian.Realisasi, capaian.Target, capaian.Mentah, capaian.Nilai, capaian.Penyebut, data.Manual.RealisasiTerburuk])
                    .Concat([p.BatasBawah, p.BatasAtas, p.AmbangTercapai, p.AmbangHampir, 0m, 2m, 90m, 100m, 120m])
                    .OfType<decimal>()
                    .SelectMany(n => new[] { FormatAngka.Lengkap(n), FormatAngka.DuaDesimal(n) })
                    .Append("2023")
                    .ToHashSet();
                Assert.All(Bilangan().Matches(string.Join('\n', capaian.Jelaskan())), m => Assert.Contains(m.Value, dikenal));
            },
            iter: 2000);

    [GeneratedRegex(@"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?")]
    private static partial Regex Bilangan();
}
