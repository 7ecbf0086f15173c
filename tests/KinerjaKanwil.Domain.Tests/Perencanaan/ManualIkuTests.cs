using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class ManualIkuTests
{
    [Fact]
    public void Bawaan_Persen_RasioKumulatifNilaiTerakhir() =>
        Assert.Equal(
            new ManualIku
            {
                Satuan = Persen,
                Polaritas = Polaritas.Maksimal,
                CaraIsi = CaraIsi.Rasio,
                Rumus = RumusRasio.Bagian,
                SifatAngka = SifatAngka.Kumulatif,
                Konsolidasi = Konsolidasi.NilaiTerakhir,
            },
            ManualIku.Bawaan(Persen));

    [Fact]
    public void Bawaan_Indeks_LangsungNilaiTerakhir()
    {
        var manual = ManualIku.Bawaan(Indeks);
        Assert.Equal(
            (Polaritas.Maksimal, CaraIsi.Langsung, Konsolidasi.NilaiTerakhir, false),
            (manual.Polaritas, manual.CaraIsi, manual.Konsolidasi, manual.HarusBulat));
    }

    [Fact]
    public void Bawaan_Cacah_LangsungPeriodikDijumlahBulatTakNegatif()
    {
        var manual = ManualIku.Bawaan(Layanan);
        Assert.Equal(
            (Polaritas.Maksimal, CaraIsi.Langsung, SifatAngka.Periodik, Konsolidasi.Jumlah, true, false),
            (manual.Polaritas, manual.CaraIsi, manual.SifatAngka, manual.Konsolidasi, manual.HarusBulat, manual.BolehNegatif));
        Assert.Equal(0m, manual.SkalaMin);
    }

    [Theory]
    [InlineData(CaraIsi.Rasio, RumusRasio.Bagian, -5, false)]
    [InlineData(CaraIsi.Rasio, RumusRasio.Perbandingan, -5, false)]
    [InlineData(CaraIsi.Rasio, RumusRasio.Pertumbuhan, null, true)]
    [InlineData(CaraIsi.Langsung, RumusRasio.Pertumbuhan, null, false)]
    [InlineData(CaraIsi.Langsung, RumusRasio.Bagian, 0, false)]
    [InlineData(CaraIsi.Langsung, RumusRasio.Bagian, -5, true)]
    public void BolehNegatif_HanyaPertumbuhanAtauSkalaDiBawahNol(CaraIsi cara, RumusRasio rumus, int? skalaMin, bool boleh) =>
        Assert.Equal(boleh, (Langsung() with { CaraIsi = cara, Rumus = rumus, SkalaMin = skalaMin }).BolehNegatif);

    [Fact]
    public void Akhiran_SetiapJenis_SepertiDitulisDiBelakangAngka() =>
        Assert.Equal(["%", "", " Layanan"], new[] { Persen, Indeks, Layanan }.Select(s => s.Akhiran));

    [Fact]
    public void MengukurSama_KataDanKewajiban_BukanAturan()
    {
        var manual = ManualIku.Bawaan(Persen);

        Assert.True(manual.MengukurSama(manual with { LabelPembilang = "a", LabelPenyebut = "b", Catatan = "c", BuktiWajib = true, PolaritasDikonfirmasi = true }));
        Assert.All(
            [
                manual with { Polaritas = Polaritas.Minimal }, manual with { Konsolidasi = Konsolidasi.Jumlah }, manual with { CaraIsi = CaraIsi.Langsung },
                manual with { SifatAngka = SifatAngka.Periodik }, manual with { Rumus = RumusRasio.Pertumbuhan }, manual with { SkalaMin = 1 }, manual with { SkalaMaks = 4 },
                manual with { RealisasiTerburuk = 4 }, manual with { Konversi120 = true }, manual with { Satuan = Indeks },
            ],
            lain => Assert.False(manual.MengukurSama(lain)));
    }

    [Theory]
    [InlineData("Makin tinggi makin baik. " + ManualIku.KalimatBelumDikonfirmasi, "Makin tinggi makin baik.")]
    [InlineData(ManualIku.KalimatBelumDikonfirmasi, null)]
    [InlineData("Catatan lain", "Catatan lain")]
    [InlineData(null, null)]
    public void Jebakan01_PolaritasDikonfirmasi_CatatanTidakLagiMengatakanBelum(string? catatan, string? sesudah)
    {
        var manual = (ManualIku.Bawaan(Persen) with { Catatan = catatan }).DenganPolaritasDikonfirmasi();

        Assert.Equal((true, sesudah), (manual.PolaritasDikonfirmasi, manual.Catatan));
    }
}
