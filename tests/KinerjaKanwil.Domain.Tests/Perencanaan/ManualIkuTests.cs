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
}
