using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Seed;

namespace KinerjaKanwil.Web.Tests.Data.Seed;

/// <summary>The linter on the real 2023 sheet: exactly what a careful reader of the sheet would ask about (domain.md 0), nothing more.</summary>
public sealed class PemeriksaanLembarTests
{
    private static readonly ILookup<JenisTemuan, string> Temuan = Periksa().ToLookup(t => t.Jenis, t => t.Kode);

    [Theory]
    [InlineData(JenisTemuan.PolaritasBelumDikonfirmasi, "PAS.02.1 PAS.05.2")]
    [InlineData(JenisTemuan.RumusBertentangan, "")]
    [InlineData(JenisTemuan.NamaKembar, "PAS.07.3 PAS.07.4 PAS.08.3 PAS.08.4")]
    [InlineData(JenisTemuan.TargetPenuh, "PAS.06.2 YAN.04.1")]
    [InlineData(JenisTemuan.TargetRendah, "PAS.03.5 PAS.03.6 PAS.09.8 YAN.01.1 YAN.09.5")]
    [InlineData(JenisTemuan.TargetSatu, "YAN.03.2 YAN.04.3 YAN.05.2 YAN.10.3")]
    [InlineData(JenisTemuan.TargetNol, "")]
    [InlineData(JenisTemuan.TargetTidakCocok, "")]
    [InlineData(JenisTemuan.SatuanJanggal, "YAN.10.1")]
    [InlineData(JenisTemuan.OrangDijumlah, "YAN.07.1")]
    [InlineData(JenisTemuan.KonsolidasiJanggal, "")]
    [InlineData(JenisTemuan.SurveiTiapTriwulan, "ADM.01.1 IMI.01.1 YAN.09.3")]
    [InlineData(JenisTemuan.TanpaSkala, "")]
    public void Lembar2023_SetiapJenis_TepatIndikatorIni(JenisTemuan jenis, string kode)
    {
        ArgumentNullException.ThrowIfNull(kode);
        Assert.Equal(kode.Split(' ', StringSplitOptions.RemoveEmptyEntries), Temuan[jenis].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lembar2023_BelumAdaUraian_SemuanyaPerluDilengkapi()
    {
        foreach (var jenis in new[] { JenisTemuan.TanpaDefinisi, JenisTemuan.TanpaRumus, JenisTemuan.TanpaSumberData, JenisTemuan.TanpaPenanggungJawab })
        {
            Assert.Equal(61, Temuan[jenis].Distinct().Count());
        }

        // 45 percentages, one of which the sheet itself explains: PNBP against last year.
        Assert.Equal(44, Temuan[JenisTemuan.TanpaLabelRasio].Distinct().Count());
        Assert.DoesNotContain("YAN.01.1", Temuan[JenisTemuan.TanpaLabelRasio]);
    }

    [Fact]
    public void Lembar2023_RumusPnbpSebagaiBagian_AkanKetahuan()
    {
        var temuan = Periksa(i => i.Kode == "YAN.01.1" ? i with { Rumus = RumusRasio.Bagian } : i);

        Assert.Equal(["YAN.01.1"], temuan.Where(t => t.Jenis == JenisTemuan.RumusBertentangan).Select(t => t.Kode));
    }

    private static IReadOnlyList<TemuanIndikator> Periksa(Func<BarisIndikator, BarisIndikator>? ubah = null)
    {
        using var isi = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));
        var baris = BerkasIku.Baca(isi).Indikator.Select(ubah ?? (i => i));
        return PemeriksaIndikator.Periksa(
            [.. baris.Select(i => (i, Manual: i.BuatManual())).Select(x => new IndikatorDiperiksa(
                x.i.Kode, x.i.NamaTampil ?? x.i.NamaResmi, x.Manual, UraianIku.Kosong, NilaiTarget.DariTahunan(x.i.Nilai, x.Manual.Konsolidasi)))],
            new PengaturanCapaian());
    }
}
