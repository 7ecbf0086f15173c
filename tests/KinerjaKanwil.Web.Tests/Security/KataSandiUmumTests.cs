using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Tests.Security;

/// <summary>Passwords that are guessed first (checks.md S34, S35).</summary>
public sealed class KataSandiUmumTests
{
    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("kanwil2026!!!")]
    [InlineData("kanwilkanwil1")]
    [InlineData("kemenkumham2026")]
    [InlineData("Rahasia-Contoh-2023")]
    [InlineData("qwertyuiop123")]
    [InlineData("123456789012")]
    [InlineData("adminadmin123")]
    [InlineData("budi.santoso1990")]
    [InlineData("santosobudi!!")]
    [InlineData("bismillah1234")]
    [InlineData("indonesia1945")]
    [InlineData("imigrasiriau2026")]
    public async Task Periksa_MudahDitebak_DitolakDenganSebab(string sandi) => Assert.Contains("mudah ditebak", await SebabAsync(sandi), StringComparison.Ordinal);

    [Theory]
    [InlineData("abcdefghijklmnopqrst")]
    [InlineData("kuda baterai staples benar")]
    [InlineData("kanwil jeruk tembaga nanas")]
    [InlineData("sandi contoh untuk uji")]
    [InlineData("xK9#mQ2$vL5pZ8w")]
    [InlineData("pohon kelapa dekat sungai")]
    [InlineData("馬馬と犬と猫の十二の物語だ")]
    public async Task Periksa_TidakMudahDitebak_Diterima(string sandi) => Assert.Null(await SebabAsync(sandi));

    private static async Task<string?> SebabAsync(string sandi)
    {
        var pemeriksa = new KataSandiUmum(Options.Create(new KantorOptions { Nama = "Kantor Wilayah Kementerian Hukum dan HAM Riau", ZonaWaktu = "Asia/Jakarta", SingkatanZona = "WIB" }));
        var hasil = await pemeriksa.ValidateAsync(null!, new Pengguna { UserName = "budi.santoso", Nama = "Budi Santoso", Peran = default }, sandi);
        return hasil.Errors.SingleOrDefault()?.Description;
    }
}
