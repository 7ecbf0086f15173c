using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class PemeriksaanManualTests
{
    [Fact]
    public void GalatTerhadapIsian_CaraIsiBerubahPadahalAdaAngka_MenyebutTriwulannya()
    {
        var lama = ManualIku.Bawaan(Persen);
        var baru = lama with { CaraIsi = CaraIsi.Langsung };

        Assert.Contains("TW I, TW III sudah berisi angka", PemeriksaanManual.GalatTerhadapIsian(lama, baru, [Triwulan.III, Triwulan.I])!.Pesan, StringComparison.Ordinal);
        Assert.Null(PemeriksaanManual.GalatTerhadapIsian(lama, baru, []));
        Assert.Null(PemeriksaanManual.GalatTerhadapIsian(lama, lama with { Polaritas = Polaritas.Minimal }, [Triwulan.I]));
    }
}
