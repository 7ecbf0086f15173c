using KinerjaKanwil.Browser.Tests.Infrastruktur;

namespace KinerjaKanwil.Browser.Tests.Tampilan;

/// <summary>The longest form by Tab alone.</summary>
public sealed class FokusTests(Chromium chromium) : UjiPeramban(chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task HalamanIsian_FokusSelaluTampak_SampaiTombolPeriksa(bool ponsel) => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas", ponsel ? LayarPonsel : LayarKantor);
        await staf.TabKeAsync("#PAS-01-1-Nilai");
        await staf.TabKeAsync("#PAS-09-8-Penyebut");
        await staf.TabKeAsync(".bilah-aksi button[value=periksa]");
    });
}
