using KinerjaKanwil.Web.Security;

namespace KinerjaKanwil.Web.Tests.Security;

/// <summary>Codes of the second step against the test values of RFC 6238 (appendix B, SHA-1, its last six digits).</summary>
public sealed class KodeTotpTests
{
    // "12345678901234567890" in Base32.
    private const string Kunci = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Kode_NilaiUjiRfc_Sama(long detik, string kode) => Assert.Equal(kode, KodeTotp.Kode(Kunci, KodeTotp.LangkahPada(DateTimeOffset.FromUnixTimeSeconds(detik))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Cocok_SatuLangkahSebelumDanSesudah_Diterima(int geser, bool diterima)
    {
        var saat = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var langkah = KodeTotp.LangkahPada(saat) + geser;

        Assert.Equal(diterima ? langkah : null, KodeTotp.Cocok(Kunci, KodeTotp.Kode(Kunci, langkah), saat));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    public void Cocok_BukanKode_TidakPernah(string? kode) => Assert.Null(KodeTotp.Cocok(Kunci, kode, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void Cocok_DenganSpasi_Dibaca() => Assert.NotNull(KodeTotp.Cocok(Kunci, " 287 082 ", DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void KunciBaru_SeratusEnamPuluhBit_TidakPernahSama()
    {
        var kunci = Enumerable.Range(0, 50).Select(_ => KodeTotp.KunciBaru()).ToList();

        Assert.Equal(50, kunci.Distinct().Count());
        Assert.All(kunci, k => Assert.Matches("^[A-Z2-7]{32}$", k));
    }
}
