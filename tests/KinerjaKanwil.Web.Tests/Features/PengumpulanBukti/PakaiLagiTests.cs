using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Setup;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;

/// <summary>Evidence used once more in a later quarter, and a removal taken back. Each test has an indicator of its own.</summary>
public sealed class PakaiLagiTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task PakaiLagi_BerkasDanTautan_BuktiTersendiriDenganBerkasYangSama()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.UnggahAsync(Alamat("PAS.01.1", 1), "rekap.pdf", BerkasContoh.Pdf("PAS.01.1"), "Rekap semester");
        await staf.AksiAsync(Alamat("PAS.01.1", 1), ("Aksi", "tautan"), ("Tautan", "https://contoh.go.id/rekap"));
        var halaman = await staf.LihatAsync(Alamat("PAS.01.1", 2));
        Assert.Equal(
            ["Pakai lagi tautan TW I https://contoh.go.id/rekap", "Pakai lagi berkas TW I rekap.pdf"],
            halaman.Dokumen!.QuerySelectorAll("button[value^='pakai:']").Select(Halaman.TeksElemen));

        foreach (var tombol in halaman.Dokumen.QuerySelectorAll("button[value^='pakai:']").Select(b => b.GetAttribute("value")!).ToList())
        {
            await (await staf.AksiAsync(Alamat("PAS.01.1", 2), ("Aksi", tombol))).IkutiAsync();
            var lagi = await (await staf.AksiAsync(Alamat("PAS.01.1", 3), ("Aksi", tombol))).IkutiAsync();
            Assert.Contains("dari TW I dipakai lagi.", lagi.Teks, StringComparison.Ordinal);
        }

        var bukti = await app.DenganDatabaseAsync(db => db.BuktiDukung.AsNoTracking().Where(b => b.Indikator.Kode == "PAS.01.1" && b.Jenis == JenisBukti.Berkas)
            .Select(b => new { b.Triwulan, b.Sidik, b.Keterangan }).ToListAsync());
        Assert.Equal([Triwulan.I, Triwulan.II, Triwulan.III], bukti.Select(b => b.Triwulan).Order());
        Assert.Single(bukti.Select(b => (b.Sidik, b.Keterangan)).Distinct());
        Assert.Single(Directory.GetFiles(app.FolderBukti, bukti[0].Sidik!, SearchOption.AllDirectories));

        // Nothing left to use again here; in the quarter after, each content once.
        Assert.Empty((await staf.LihatAsync(Alamat("PAS.01.1", 2))).Dokumen!.QuerySelectorAll("button[value^='pakai:']"));
        Assert.Equal(2, (await staf.LihatAsync(Alamat("PAS.01.1", 4))).Dokumen!.QuerySelectorAll("button[value^='pakai:']").Length);
    }

    [Fact]
    public async Task PakaiLagi_SudahAdaDihapusAtauMilikLain_TidakDitambahkan()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.UnggahAsync(Alamat("PAS.02.1", 1), "rekap.pdf", BerkasContoh.Pdf("PAS.02.1"));
        var id = await IdAsync("PAS.02.1", Triwulan.I);
        await staf.AksiAsync(Alamat("PAS.02.1", 2), ("Aksi", $"pakai:{id}"));
        Assert.Contains("sudah ada di sini", (await (await staf.AksiAsync(Alamat("PAS.02.1", 2), ("Aksi", $"pakai:{id}"))).IkutiAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(1, await BerdiriAsync("PAS.02.1", Triwulan.II));

        Assert.Equal(HttpStatusCode.NotFound, (await staf.AksiAsync(Alamat("PAS.02.2", 2), ("Aksi", $"pakai:{id}"))).Status);
        var lain = await app.SebagaiAsync("staf.imi");
        Assert.Equal(HttpStatusCode.NotFound, (await lain.AksiAsync(Alamat("IMI.01.1", 2), ("Aksi", $"pakai:{id}"))).Status);

        await staf.AksiAsync(Alamat("PAS.02.1", 1), ("Aksi", $"hapus:{id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await staf.AksiAsync(Alamat("PAS.02.1", 3), ("Aksi", $"pakai:{id}"))).Status);
        Assert.Equal(0, await BerdiriAsync("PAS.02.1", Triwulan.III));
    }

    [Fact]
    public async Task PakaiLagi_BerkasnyaHilang_DitolakDenganPenjelasan()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.UnggahAsync(Alamat("PAS.02.3", 1), "rekap.pdf", BerkasContoh.Pdf("PAS.02.3"));
        var sidik = await app.DenganDatabaseAsync(db => db.BuktiDukung.Where(b => b.Indikator.Kode == "PAS.02.3").Select(b => b.Sidik).SingleAsync());
        File.Delete(Directory.GetFiles(app.FolderBukti, sidik!, SearchOption.AllDirectories).Single());

        var jawaban = await staf.AksiAsync(Alamat("PAS.02.3", 2), ("Aksi", $"pakai:{await IdAsync("PAS.02.3", Triwulan.I)}"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("Berkas rekap.pdf tidak ada lagi di server.", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal(0, await BerdiriAsync("PAS.02.3", Triwulan.II));
    }

    [Fact]
    public async Task Urungkan_DalamWaktunya_KembaliDenganBerkasnyaDanTercatat()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.UnggahAsync(Alamat("PAS.03.1", 1), "rekap.pdf", BerkasContoh.Pdf("PAS.03.1"));
        var id = await IdAsync("PAS.03.1", Triwulan.I);
        var dihapus = await (await staf.AksiAsync(Alamat("PAS.03.1", 1), ("Aksi", $"hapus:{id}"))).IkutiAsync();
        Assert.Equal("Urungkan penghapusan rekap.pdf", dihapus.TeksDari($"button[value='urung:{id}']"));
        Assert.Empty((await (await app.SebagaiAsync("kadiv.pas")).LihatAsync(Alamat("PAS.03.1", 1))).Dokumen!.QuerySelectorAll("button[value^='urung:']"));

        // A sweep meanwhile leaves the file alone, however old it is.
        var berkas = Directory.GetFiles(app.FolderBukti, await SidikAsync(id), SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(berkas, app.Jam.GetUtcNow().UtcDateTime.AddYears(-1));
        await app.Services.SapuBuktiAsync();

        var kembali = await (await dihapus.KirimFormAsync("form[data-urung]", ("Aksi", $"urung:{id}"))).IkutiAsync();

        Assert.Contains("rekap.pdf dikembalikan.", kembali.Teks, StringComparison.Ordinal);
        Assert.Empty(kembali.Dokumen!.QuerySelectorAll("button[value^='urung:']"));
        Assert.Equal(HttpStatusCode.OK, (await staf.BukaAsync($"/bukti/{id}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await staf.AksiAsync(Alamat("PAS.03.1", 1), ("Aksi", $"urung:{id}"))).Status);
        var jejak = await (await app.SebagaiAsync("pemantau")).LihatAsync("/audit?indikator=PAS.03.1");
        Assert.Contains("menghapus", jejak.Teks, StringComparison.Ordinal);
        Assert.Contains("mengurungkan penghapusan", jejak.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Urungkan_Terlambat_DitolakDanTidakDitawarkanLagi()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.UnggahAsync(Alamat("PAS.03.2", 1), "rekap.pdf", BerkasContoh.Pdf("PAS.03.2"));
        var id = await IdAsync("PAS.03.2", Triwulan.I);
        await staf.AksiAsync(Alamat("PAS.03.2", 1), ("Aksi", $"hapus:{id}"));
        app.Jam.Advance(BuktiDukung.TawaranUrung + TimeSpan.FromSeconds(1));
        Assert.Empty((await staf.LihatAsync(Alamat("PAS.03.2", 1))).Dokumen!.QuerySelectorAll("button[value^='urung:']"));

        app.Jam.Advance(BuktiDukung.BatasUrung);
        var jawaban = await staf.AksiAsync(Alamat("PAS.03.2", 1), ("Aksi", $"urung:{id}"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("sudah tidak dapat diurungkan", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal(0, await BerdiriAsync("PAS.03.2", Triwulan.I));
    }

    private static string Alamat(string kode, int triwulan) => $"/bukti/2023/tw{triwulan}/{kode}";

    private Task<int> IdAsync(string kode, Triwulan triwulan) =>
        app.DenganDatabaseAsync(db => db.BuktiDukung.Where(b => b.Indikator.Kode == kode && b.Triwulan == triwulan).Select(b => b.Id).SingleAsync());

    private Task<string> SidikAsync(int id) => app.DenganDatabaseAsync(db => db.BuktiDukung.Where(b => b.Id == id).Select(b => b.Sidik!).SingleAsync());

    private Task<int> BerdiriAsync(string kode, Triwulan triwulan) =>
        app.DenganDatabaseAsync(db => db.BuktiDukung.CountAsync(b => b.Indikator.Kode == kode && b.Triwulan == triwulan && b.DihapusPada == null));
}
