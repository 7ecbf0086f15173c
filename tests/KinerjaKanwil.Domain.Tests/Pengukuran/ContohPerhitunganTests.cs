using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Pengukuran;

public sealed class ContohPerhitunganTests
{
    /// <summary>Cases 16 to 18 and 20 of domain.md 1.9, as the editor tells them.</summary>
    public static TheoryData<ManualIku, string> Kasus => new()
    {
        { Rasio(), "TW I 45/50, TW II 30/60 → s.d. TW II 68,18%; dengan target 85% capaiannya 80,21" },
        { ManualIku.Bawaan(Persen), "TW I 45/50, TW II 75/110 → s.d. TW II 68,18%; dengan target 85% capaiannya 80,21" },
        { ManualIku.Bawaan(Persen) with { Polaritas = Polaritas.Minimal }, "TW I 45/50, TW II 75/110 → s.d. TW II 68,18%; dengan target 85% capaiannya 119,79" },
        { ManualIku.Bawaan(Persen) with { Rumus = RumusRasio.Pertumbuhan }, "TW I 105/100, TW II 208/200 → s.d. TW II 4%; dengan target 5% capaiannya 80,00" },
        { Cacah(), "TW I 28 Layanan, TW II 40 Layanan → s.d. TW II 68 Layanan; dengan target 65 Layanan capaiannya 104,62" },
        { Cacah() with { SifatAngka = SifatAngka.Kumulatif }, "TW I 28 Layanan, TW II 68 Layanan → s.d. TW II 68 Layanan; dengan target 65 Layanan capaiannya 104,62" },
        { Langsung() with { SkalaMin = 1, SkalaMaks = 4 }, "TW I 3,25, TW II 3,05 → s.d. TW II 3,05; dengan target 3,1 capaiannya 98,39" },
        { Langsung() with { SkalaMaks = 100, Konsolidasi = Konsolidasi.RataRata }, "TW I 84, TW II 80 → s.d. TW II 82; dengan target 82 capaiannya 100,00" },
    };

    [Theory]
    [MemberData(nameof(Kasus))]
    public void Susun_SetiapAturan_AngkanyaDariPerhitungan(ManualIku manual, string contoh) =>
        Assert.Equal(contoh, ContohPerhitungan.Susun(manual, new PengaturanCapaian()));

    [Fact]
    public void Susun_SetiapGabunganAturan_BerupaAngka()
    {
        foreach (var satuan in new[] { Persen, Indeks, Layanan })
        {
            foreach (var cara in Enum.GetValues<CaraIsi>())
            {
                foreach (var sifat in Enum.GetValues<SifatAngka>())
                {
                    foreach (var konsolidasi in Enum.GetValues<Konsolidasi>())
                    {
                        foreach (var polaritas in Enum.GetValues<Polaritas>())
                        {
                            foreach (var rumus in Enum.GetValues<RumusRasio>())
                            {
                                var contoh = ContohPerhitungan.Susun(
                                    new ManualIku { Satuan = satuan, CaraIsi = cara, SifatAngka = sifat, Konsolidasi = konsolidasi, Polaritas = polaritas, Rumus = rumus },
                                    new PengaturanCapaian());
                                Assert.Equal(cara == CaraIsi.Rasio && satuan != Persen, contoh is null);
                                Assert.True(contoh is null || System.Text.RegularExpressions.Regex.IsMatch(contoh, @"capaiannya [0-9]+,[0-9]{2}"), contoh);
                            }
                        }
                    }
                }
            }
        }
    }
}
