using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;

/// <summary>Evidence is in the audit trail like a figure: added and taken away, with the hash of the file.</summary>
public sealed class JejakBuktiTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task TambahLaluHapus_KeduanyaTercatatDenganSidikBerkas()
    {
        const string alamat = "/bukti/2023/tw1/PAS.01.1";
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await (await staf.UnggahAsync(alamat, "laporan.pdf", "%PDF-1.4 jejak"u8.ToArray())).IkutiAsync();
        var hapus = halaman.Dokumen!.QuerySelectorAll("button[name]").Single(b => b.TextContent.Contains("Hapus", StringComparison.Ordinal));
        await (await staf.AksiAsync(alamat, (hapus.GetAttribute("name")!, hapus.GetAttribute("value")!))).IkutiAsync();

        var jejak = await (await app.SebagaiAsync("pemantau")).LihatAsync("/audit?indikator=PAS.01.1");
        var sidik = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("%PDF-1.4 jejak"u8.ToArray()));

        Assert.Contains(sidik, jejak.Teks, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("laporan.pdf", jejak.Teks, StringComparison.Ordinal);
        Assert.Contains("Rantai utuh", (await (await app.SebagaiAsync("pemantau")).LihatAsync("/audit/integritas")).Teks, StringComparison.Ordinal);
    }
}
