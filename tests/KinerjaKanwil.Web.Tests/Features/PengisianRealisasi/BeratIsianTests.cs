using System.IO.Compression;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengisianRealisasi;

/// <summary>What the largest division's page weighs once every Manual IKU of it is written (ux.md a.1). 1 KB is 1,000 bytes.</summary>
public sealed class BeratIsianTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const int BatasHtml = 15_000;

    [Fact]
    public async Task Halaman_36ManualTertulisLengkap_MuatDalamBatas()
    {
        await app.DenganDatabaseAsync(async db =>
        {
            var admin = await db.Users.SingleAsync(p => p.UserName == "admin");
            foreach (var indikator in await db.IndikatorKinerja.Where(i => i.Sasaran.Divisi.Kode == "PAS").ToListAsync())
            {
                var nama = indikator.NamaResmi["Persentase ".Length..].ToLowerInvariant();
                var hasil = indikator.TetapkanManual(
                    indikator.Manual with { LabelPembilang = "Jumlah " + nama, LabelPenyebut = "Jumlah seluruh sasaran layanan " + indikator.Kode },
                    new UraianIku
                    {
                        Definisi = $"Yang dihitung adalah {nama}, pada semua unit pelaksana teknis di wilayah sampai dengan akhir triwulan. "
                            + string.Concat(Enumerable.Repeat("Kalimat yang masih menjelaskan pengecualiannya. ", 20)),
                        RumusTertulis = $"Jumlah {nama} dibagi seluruh sasaran layanan {indikator.Kode}, dikali 100",
                        SumberData = $"Sistem Database Pemasyarakatan dan register {indikator.Nomor} sasaran {indikator.SasaranKegiatanId}",
                        PenanggungJawab = $"Kepala Subbidang yang membidangi layanan {indikator.Kode}",
                    },
                    sudahDilaporkan: false, new PenggunaAktif(admin.Id, admin.Nama, admin.Peran, null), app.Jam.GetUtcNow().UtcDateTime);
                Assert.True(hasil.Sukses, hasil.Pesan);
            }

            return await db.SaveChangesAsync();
        });

        var halaman = await (await app.SebagaiAsync("staf.pas")).LihatAsync("/realisasi/2023/tw1/PAS");

        Assert.Equal(36, halaman.Dokumen!.QuerySelectorAll("tr.ada-panel details dl").Length);
        Assert.All(
            halaman.Dokumen.QuerySelectorAll("tr.ada-panel details dd.berbaris"),
            isi => Assert.InRange(Halaman.TeksElemen(isi).Length, 1, ManualIkuViewModel.PanjangRingkas + 2));
        Assert.Single(halaman.Dokumen.QuerySelectorAll("a[href='/indikator/2023/PAS.07.3/manual']"));
        Assert.InRange(await GzipAsync(halaman.Isi), 1, BatasHtml);
    }

    private static async Task<long> GzipAsync(string isi)
    {
        using var hasil = new MemoryStream();
        await using (var gzip = new GZipStream(hasil, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(isi));
        }

        return hasil.Length;
    }
}
