using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Berkas;
using KinerjaKanwil.Web.Setup;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;

/// <summary>A crash between file and row, and what is left of it (checks.md R04, R27).</summary>
public sealed class PenyimpananBerkasTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task BerkasTanpaBaris_TidakTampakDanDisapuSetelahSejam()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.UnggahAsync("/bukti/2023/tw1/PAS.01.1", "tetap.pdf", BerkasContoh.Pdf("tetap"));

        // The process dies after the file and before the row; another while it writes the file.
        var penyimpanan = app.Services.GetRequiredService<PenyimpananBerkas>();
        var (yatim, _) = (await penyimpanan.SimpanAsync(new MemoryStream(BerkasContoh.Pdf("yatim")), CancellationToken.None))!.Value;
        var terputus = Path.Combine(app.FolderBukti, "sementara", Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(terputus, [1, 2, 3]);
        File.SetLastWriteTimeUtc(terputus, app.Jam.GetUtcNow().UtcDateTime);
        Assert.Single((await staf.LihatAsync("/bukti/2023/tw1/PAS.01.1")).Dokumen!.QuerySelectorAll("a[download]"));

        Assert.Equal(0, (await app.Services.SapuBuktiAsync()).Disapu);
        app.Jam.Advance(TimeSpan.FromMinutes(61));
        var hasil = await app.Services.SapuBuktiAsync();

        Assert.Equal(2, hasil.Disapu);
        Assert.Empty(hasil.Hilang);
        Assert.False(penyimpanan.Ada(yatim));
        Assert.False(File.Exists(terputus));
        var tautan = (await staf.LihatAsync("/bukti/2023/tw1/PAS.01.1")).Satu("a[download]").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await staf.BukaAsync(tautan)).Status);
    }

    [Fact]
    public async Task BerkasYatim_DiunggahLagiSebelumDisapu_Selamat()
    {
        var penyimpanan = app.Services.GetRequiredService<PenyimpananBerkas>();
        var isi = BerkasContoh.Pdf("diunggah lagi");
        var (sidik, _) = (await penyimpanan.SimpanAsync(new MemoryStream(isi), CancellationToken.None))!.Value;
        app.Jam.Advance(TimeSpan.FromHours(2));

        await penyimpanan.SimpanAsync(new MemoryStream(isi), CancellationToken.None);
        await app.Services.SapuBuktiAsync();

        Assert.True(penyimpanan.Ada(sidik));
    }

    [Fact]
    public async Task SapuanTerputus_BerkasYangDirujukKembali()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.UnggahAsync("/bukti/2023/tw1/PAS.02.1", "disisihkan.pdf", BerkasContoh.Pdf("disisihkan"));
        var sidik = (await app.DenganDatabaseAsync(db => db.BuktiDukung.Where(b => b.Indikator.Kode == "PAS.02.1").Select(b => b.Sidik).SingleAsync()))!;
        var berkas = Directory.GetFiles(app.FolderBukti, sidik, SearchOption.AllDirectories).Single();
        File.Move(berkas, berkas + ".sapu");
        app.Jam.Advance(TimeSpan.FromHours(2));

        var hasil = await app.Services.SapuBuktiAsync();

        Assert.Empty(hasil.Hilang);
        Assert.True(File.Exists(berkas));
    }

    [Fact]
    public async Task BarisYangDihapus_IsinyaDisapu_BarisTanpaBerkasDisebut()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.UnggahAsync("/bukti/2023/tw1/PAS.02.2", "hapus.pdf", BerkasContoh.Pdf("hapus"));
        await staf.UnggahAsync("/bukti/2023/tw1/PAS.02.3", "hilang.pdf", BerkasContoh.Pdf("hilang"));
        var dihapus = await BarisAsync("PAS.02.2");
        var hilang = await BarisAsync("PAS.02.3");
        await staf.AksiAsync("/bukti/2023/tw1/PAS.02.2", ("Aksi", $"hapus:{dihapus.Id}"));
        File.Delete(Directory.GetFiles(app.FolderBukti, hilang.Sidik!, SearchOption.AllDirectories).Single());
        app.Jam.Advance(TimeSpan.FromHours(2));

        var hasil = await app.Services.SapuBuktiAsync();

        Assert.Equal([hilang.Id], hasil.Hilang);
        Assert.False(app.Services.GetRequiredService<PenyimpananBerkas>().Ada(dihapus.Sidik!));
        await staf.AksiAsync("/bukti/2023/tw1/PAS.02.3", ("Aksi", $"hapus:{hilang.Id}"));
    }

    [Fact]
    public async Task FolderTidakDapatDitulisi_TidakAdaBarisDanDiberiTahu()
    {
        await using var rusak = new AplikasiFolderRusak();
        var staf = await rusak.SebagaiAsync("staf.pas");

        var jawaban = await staf.UnggahAsync("/bukti/2023/tw1/PAS.01.1", "laporan.pdf", BerkasContoh.Pdf(), "ket");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, jawaban.Status);
        Assert.Contains("Berkas tidak dapat disimpan di server", jawaban.TeksDari("#Berkas-galat"), StringComparison.Ordinal);
        Assert.Equal("ket", jawaban.Satu("#KeteranganBerkas").GetAttribute("value"));
        Assert.Equal(0, await rusak.DenganDatabaseAsync(db => db.BuktiDukung.CountAsync()));
        File.Delete(rusak.FolderBukti);
    }

    private Task<Domain.Pelaporan.BuktiDukung> BarisAsync(string kode) =>
        app.DenganDatabaseAsync(db => db.BuktiDukung.AsNoTracking().SingleAsync(b => b.Indikator.Kode == kode && b.Triwulan == Triwulan.I));

    /// <summary>Its folder for evidence is a file: nothing can be written there, whoever runs it.</summary>
    private sealed class AplikasiFolderRusak : AplikasiUji
    {
        public AplikasiFolderRusak() => File.WriteAllText(FolderBukti, "");
    }
}
