using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;

/// <summary>Who sees evidence when, who may take it away, and how it is served (checks.md S29, R27). Each test has an indicator of its own.</summary>
public sealed class AksesBuktiTests(AplikasiTerpantau app) : IClassFixture<AplikasiTerpantau>
{
    [Theory]
    [InlineData(null, "PAS.01.1", false)]
    [InlineData(StatusRealisasi.Draf, "PAS.02.1", false)]
    [InlineData(StatusRealisasi.Dikembalikan, "PAS.02.2", false)]
    [InlineData(StatusRealisasi.Diajukan, "PAS.02.3", true)]
    [InlineData(StatusRealisasi.Disetujui, "PAS.03.4", true)]
    public async Task Unduh_MenurutStatusDanPeran_SepertiAngkanya(StatusRealisasi? status, string kode, bool tampakBagiSemua)
    {
        var unduh = await UnggahAsync(kode, status);
        foreach (var (akun, boleh) in new[]
            {
                ("staf.pas", true), ("kadiv.pas", true), ("kakanwil", tampakBagiSemua), ("admin", tampakBagiSemua), ("pemantau", tampakBagiSemua),
                ("staf.imi", false), ("kadiv.imi", false),
            })
        {
            var peramban = await app.SebagaiAsync(akun);
            Assert.True((await peramban.BukaAsync(unduh)).Status == (boleh ? HttpStatusCode.OK : HttpStatusCode.NotFound), akun);
            var halaman = await peramban.BukaAsync(Alamat(kode));
            Assert.Equal(akun.EndsWith(".imi", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, halaman.Status);
            Assert.Equal(boleh, halaman.Isi.Contains("laporan.pdf", StringComparison.Ordinal));
            Assert.Equal(akun == "staf.pas", halaman.Isi.Contains("Tambah berkas", StringComparison.Ordinal));
            var rincian = await peramban.BukaAsync($"/indikator/2023/{kode}");
            Assert.Equal(boleh, rincian.Isi.Contains(unduh, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("kadiv.pas")]
    [InlineData("kakanwil")]
    [InlineData("admin")]
    public async Task Tambah_BukanStaf_Terlarang(string akun)
    {
        var peramban = await app.SebagaiAsync(akun);
        var token = (await peramban.LihatAsync("/keluar")).Bidang();
        Assert.Equal(HttpStatusCode.Forbidden, (await peramban.PosAsync(Alamat("PAS.03.1"), [.. token, ("Aksi", "tautan"), ("Tautan", "https://contoh.go.id")])).Status);
    }

    [Fact]
    public async Task TambahDanHapus_DivisiLain_TidakDitemukan()
    {
        var unduh = await UnggahAsync("PAS.03.2", null);
        var lain = await app.SebagaiAsync("staf.imi");
        var token = (await lain.LihatAsync("/keluar")).Bidang();

        Assert.Equal(HttpStatusCode.NotFound, (await lain.PosAsync(Alamat("PAS.03.2"), [.. token, ("Aksi", "tautan"), ("Tautan", "https://contoh.go.id")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lain.PosAsync(Alamat("PAS.03.2"), [.. token, ("Aksi", Hapus(unduh))])).Status);

        // By way of an indicator of one's own.
        Assert.Equal(HttpStatusCode.NotFound, (await lain.PosAsync(Alamat("IMI.01.1"), [.. token, ("Aksi", Hapus(unduh))])).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SebagaiAsync("staf.pas")).BukaAsync(unduh)).Status);
    }

    [Fact]
    public async Task Hapus_SelamaDraf_HilangDariSemuaHalamanBarisnyaTetap()
    {
        var unduh = await UnggahAsync("PAS.03.3", StatusRealisasi.Draf);
        var staf = await app.SebagaiAsync("staf.pas");

        var sesudah = await (await staf.AksiAsync(Alamat("PAS.03.3"), ("Aksi", Hapus(unduh)))).IkutiAsync();

        Assert.Contains("laporan.pdf dihapus.", sesudah.Teks, StringComparison.Ordinal);
        Assert.Empty(sesudah.Dokumen!.QuerySelectorAll("a[download]"));
        Assert.Equal(HttpStatusCode.NotFound, (await staf.BukaAsync(unduh)).Status);
        Assert.DoesNotContain("Lihat (1) data dukung untuk PAS.03.3", (await staf.LihatAsync("/realisasi/2023/tw4/PAS")).Teks, StringComparison.Ordinal);
        Assert.Equal("Staf Divisi Pemasyarakatan (contoh)", await app.DenganDatabaseAsync(db =>
            db.BuktiDukung.Where(b => b.Indikator.Kode == "PAS.03.3").Select(b => b.DihapusOleh).SingleAsync()));

        // The same file may come back.
        Assert.Equal(HttpStatusCode.Redirect, (await staf.UnggahAsync(Alamat("PAS.03.3"), "laporan.pdf", BerkasContoh.Pdf("PAS.03.3"))).Status);
    }

    [Theory]
    [InlineData(StatusRealisasi.Diajukan, "PAS.04.1")]
    [InlineData(StatusRealisasi.Diverifikasi, "PAS.05.1")]
    [InlineData(StatusRealisasi.Disetujui, "PAS.05.2")]
    public async Task Hapus_SetelahDiajukan_DitolakTetapiDapatDitambah(StatusRealisasi status, string kode)
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var unduh = await UnggahAsync(kode, status);
        var halaman = await staf.LihatAsync(Alamat(kode));
        Assert.Empty(halaman.Dokumen!.QuerySelectorAll("button[value^='hapus:']"));
        Assert.Contains("tidak dapat dihapus, hanya dapat ditambah", halaman.Teks, StringComparison.Ordinal);

        var jawaban = await staf.AksiAsync(Alamat(kode), ("Aksi", Hapus(unduh)));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("tidak dapat dihapus lagi", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await staf.BukaAsync(unduh)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await staf.UnggahAsync(Alamat(kode), "perbaikan.pdf", BerkasContoh.Pdf("perbaikan"))).Status);
    }

    [Fact]
    public async Task Unduh_Kepalanya_SelaluLampiranDanTidakDijalankan()
    {
        var unduh = await UnggahAsync("PAS.05.3", null);
        var jawaban = await (await app.SebagaiAsync("staf.pas")).LihatAsync(unduh);

        Assert.Equal("application/pdf", jawaban.Kepala["Content-Type"]);
        Assert.Equal("attachment; filename=laporan.pdf; filename*=UTF-8''laporan.pdf", jawaban.Kepala["Content-Disposition"]);
        Assert.Equal("nosniff", jawaban.Kepala["X-Content-Type-Options"]);
        Assert.Equal("sandbox; default-src 'none'", jawaban.Kepala["Content-Security-Policy"]);
        Assert.Equal("no-store", jawaban.Kepala["Cache-Control"]);
        Assert.Equal("%PDF-1.4\n% PAS.05.3\n%%EOF\n", jawaban.Isi);
    }

    [Fact]
    public async Task Unduh_BerkasHilangDariDisk_410DenganPenjelasanDanTercatat()
    {
        var unduh = await UnggahAsync("PAS.06.1", null);
        var sidik = await app.DenganDatabaseAsync(db => db.BuktiDukung.Where(b => b.Indikator.Kode == "PAS.06.1").Select(b => b.Sidik).SingleAsync());
        File.Delete(Directory.GetFiles(app.FolderBukti, sidik!, SearchOption.AllDirectories).Single());

        var jawaban = await (await app.SebagaiAsync("staf.pas")).BukaAsync(unduh);

        Assert.Equal(HttpStatusCode.Gone, jawaban.Status);
        Assert.Contains("berkasnya tidak ditemukan di penyimpanan", jawaban.Teks, StringComparison.Ordinal);
        Assert.Contains(app.Log.Baris, l => l.StartsWith("Error ", StringComparison.Ordinal) && l.Contains(sidik!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tautan_SebagaiUnduhan_TidakDitemukan()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.AksiAsync(Alamat("PAS.07.1"), ("Aksi", "tautan"), ("Tautan", "https://contoh.go.id"));
        var id = await app.DenganDatabaseAsync(db => db.BuktiDukung.Where(b => b.Indikator.Kode == "PAS.07.1").Select(b => b.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await staf.BukaAsync($"/bukti/{id}")).Status);
    }

    [Fact]
    public async Task HalamanIsianDanPemeriksaan_MenyebutJumlahnya()
    {
        await UnggahAsync("PAS.07.2", StatusRealisasi.Diajukan);
        Assert.Contains("Lihat (1) data dukung untuk PAS.07.2", (await (await app.SebagaiAsync("staf.pas")).LihatAsync("/realisasi/2023/tw4/PAS")).Teks, StringComparison.Ordinal);
        var review = await (await app.SebagaiAsync("kadiv.pas")).LihatAsync("/verifikasi/2023/tw4/PAS");
        Assert.Contains("Data dukung (1)", review.TeksDari($"a[href='{Alamat("PAS.07.2")}']"), StringComparison.Ordinal);
        Assert.Contains("Jangan mengunggah daftar yang memuat nama", (await (await app.SebagaiAsync("staf.pas")).LihatAsync(Alamat("PAS.07.2"))).Teks, StringComparison.Ordinal);
    }

    private static string Alamat(string kode) => $"/bukti/2023/tw4/{kode}";

    private static string Hapus(string unduh) => "hapus:" + unduh.Split('/')[^1];

    /// <summary>Adds a file while nothing is handed in yet, then sets where the realisasi stands.</summary>
    private async Task<string> UnggahAsync(string kode, StatusRealisasi? status)
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await (await staf.UnggahAsync(Alamat(kode), "laporan.pdf", BerkasContoh.Pdf(kode))).IkutiAsync();
        if (status is { } ada)
        {
            await app.DenganDatabaseAsync(async db =>
            {
                db.Add(new Domain.Pengukuran.Realisasi(await db.IndikatorKinerja.SingleAsync(i => i.Kode == kode), Triwulan.IV));
                await db.SaveChangesAsync();
                return await db.Realisasi.Where(r => r.Indikator.Kode == kode).ExecuteUpdateAsync(u => u.SetProperty(r => r.Status, ada));
            });
        }

        return halaman.Satu("a[download]").GetAttribute("href")!;
    }
}
