using System.Net;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.PengisianRealisasi;

public sealed class IsiRealisasiTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task SimpanDraf_AngkaBenar_TersimpanDanDihitung()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync("/realisasi/2023/tw1/PAS");

        var jawaban = await halaman.KirimAsync(("PAS.02.1.Pembilang", "68"), ("PAS.02.1.Penyebut", "80"), ("aksi", "simpan"));

        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        var sesudah = await jawaban.IkutiAsync();
        Assert.Contains("Draf tersimpan", sesudah.Teks, StringComparison.Ordinal);
        Assert.Contains("94,44", sesudah.TeksDari("#PAS-02-1-baris"), StringComparison.Ordinal);
    }
}
