using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.TugasSaya;

public sealed class TugasTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    [Fact]
    public async Task Staf_MelihatYangDikembalikanDenganAlasannyaDanYangBelumDiajukan()
    {
        var tugas = await (await app.SebagaiAsync("staf.pas")).LihatAsync("/tugas");

        var kembali = tugas.Dokumen!.QuerySelectorAll("[aria-label='Dikembalikan'] tbody tr");
        Assert.Equal(4, kembali.Length);
        Assert.All(kembali, k => Assert.Contains("Angka berbeda dari laporan UPT", k.TextContent, StringComparison.Ordinal));
        Assert.Contains("TW III 2023 8 dari 36 indikator yang jatuh tempo belum diajukan (4 masih draf, 4 dikembalikan)", tugas.Teks, StringComparison.Ordinal);
        Assert.Contains("TW IV 2023 36 dari 36 indikator yang jatuh tempo belum diajukan", tugas.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("TW II 2023", tugas.Teks, StringComparison.Ordinal);

        var baris = kembali[0].QuerySelector("a")!.GetAttribute("href")!;
        Assert.NotNull((await (await app.SebagaiAsync("staf.pas")).LihatAsync(baris)).Dokumen!.GetElementById(baris.Split('#')[1]));
    }

    [Theory]
    [InlineData("kadiv.pas", "Divisi Pemasyarakatan, TW III 2023 15 indikator", "Divisi Keimigrasian")]
    [InlineData("kakanwil", "Divisi Pelayanan Hukum dan HAM, TW III 2023 8 indikator", "Isi TW")]
    public async Task Pemeriksa_MelihatYangMenungguKeputusannya(string siapa, string ada, string tidak)
    {
        var tugas = await (await app.SebagaiAsync(siapa)).LihatAsync("/tugas");

        Assert.Contains(ada, tugas.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(tidak, tugas.TeksDari("main").Split("Belum diajukan oleh divisi")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admin_MelihatTunggakanSetiapDivisiDenganTeksPengingat()
    {
        var tugas = await (await app.SebagaiAsync("admin")).LihatAsync("/tugas");

        Assert.Contains(
            "Yth. Divisi Keimigrasian, pada TW IV 2023 2 dari 2 indikator yang jatuh tempo belum diajukan: IMI.01.1, IMI.01.2. Mohon dilengkapi", tugas.Teks, StringComparison.Ordinal);

        // Counts without a target before TW IV owe nothing in TW III.
        Assert.Contains("Divisi Pelayanan Hukum dan HAM, TW III 2023: 2 dari 11 indikator yang jatuh tempo belum diajukan", tugas.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tugas_BerapaPunIndikatornya_PernyataanSqlTetap()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.LihatAsync("/tugas");
        app.Sql.Kosongkan();
        await staf.LihatAsync("/tugas");

        // One for the session, three for the read model, one for what came back or is open again, one for requests.
        Assert.Equal(6, app.Sql.Perintah.Count);
    }
}

public sealed class TugasLembarKosongTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task KepalaDivisi_BelumAdaYangDiajukan_TidakDikatakanSemuaSudahDiajukan()
    {
        var tugas = await (await app.SebagaiAsync("kadiv.pas")).LihatAsync("/tugas");

        Assert.DoesNotContain("sudah diajukan", tugas.Teks, StringComparison.Ordinal);
        Assert.Contains("Divisi Pemasyarakatan, TW I 2023: 36 dari 36 indikator yang jatuh tempo belum diajukan", tugas.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Divisi Keimigrasian", tugas.Teks, StringComparison.Ordinal);
    }
}
