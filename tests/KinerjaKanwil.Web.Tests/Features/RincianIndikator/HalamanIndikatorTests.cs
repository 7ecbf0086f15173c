using System.IO.Compression;
using System.Text;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.RincianIndikator;

/// <summary>The indicator's page as a whole: sections, graph, prognosis, history, comparison, weight.</summary>
public sealed class HalamanIndikatorTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    [Theory]
    [InlineData("/indikator/2023/PAS.03.5", 7)]
    [InlineData("/indikator/2023/YAN.07.1", 7)]
    [InlineData("/indikator/2023/YAN.07.1?per=2023-10-15", 6)]
    public async Task Halaman_PernyataanSqlTetapDanRingan(string alamat, int pernyataan)
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        await kakanwil.LihatAsync(alamat);
        app.Sql.Kosongkan();
        var halaman = await kakanwil.LihatAsync(alamat);

        Assert.True(app.Sql.Perintah.Count == pernyataan, string.Join("\n\n", app.Sql.Perintah));
        using var isi = new MemoryStream();
        await using (var gzip = new GZipStream(isi, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(halaman.Isi));
        }

        Assert.InRange(isi.Length, 1, 25_000);
    }

    [Fact]
    public async Task Halaman_BagianAdalahTautan_DanSemuanyaAda()
    {
        var halaman = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/indikator/2023/PAS.03.5");

        var bagian = halaman.Dokumen!.QuerySelectorAll(".tab-tautan a").ToList();
        Assert.Equal(["Ringkasan", "Manual IKU", "Realisasi", "Data dukung", "Riwayat"], bagian.Select(a => a.TextContent));
        Assert.All(bagian, a => Assert.Single(halaman.Dokumen.QuerySelectorAll("main " + a.GetAttribute("href"))));
    }

    [Fact]
    public async Task Grafik_BerjudulBerketerangan_DanTabelnyaMemuatTarget()
    {
        var halaman = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/indikator/2023/PAS.03.5");

        Assert.Equal(3, halaman.Dokumen!.QuerySelectorAll("svg.grafik rect").Length);
        Assert.Single(halaman.Dokumen.QuerySelectorAll("svg.grafik rect.grafik-sementara"));
        Assert.Equal("Realisasi terhadap target per triwulan", halaman.TeksDari("svg.grafik title"));
        Assert.StartsWith("Batang adalah realisasi, garis adalah target. TW I 2023 16,47%, target 17%;", halaman.TeksDari("svg.grafik desc"), StringComparison.Ordinal);
        Assert.Contains("TW I 2023 17% 16,47% 96,89", halaman.TeksDari("[aria-label='Tabel grafik']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prognosis_MenyebutMetode_DanKebutuhan()
    {
        var halaman = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/indikator/2023/PAS.03.5");

        Assert.Contains("Nilai kini bertahan 16,86% 99,19", halaman.TeksDari("[aria-label='Prognosis akhir tahun']"), StringComparison.Ordinal);
        Assert.Contains("bukan realisasi", halaman.TeksDari("[aria-label='Prognosis akhir tahun'] caption"), StringComparison.Ordinal);
        Assert.Contains("Nilai terakhir yang menentukan tahun: TW IV minimal 17%, kini 16,86%.", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Riwayat_HanyaBagiPembacaJejak_MenyebutSebelumSesudah()
    {
        var kakanwil = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/indikator/2023/PAS.03.5");
        var staf = await (await app.SebagaiAsync("staf.pas")).LihatAsync("/indikator/2023/PAS.03.5");

        Assert.Contains("pembilang: – → 28", kakanwil.TeksDari("[aria-label='Riwayat perubahan']"), StringComparison.Ordinal);
        Assert.Empty(staf.Dokumen!.QuerySelectorAll("[aria-label='Riwayat perubahan']"));
        Assert.Contains("Jejak perubahan angka dibaca oleh", staf.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jebakan29_PenyebutKecil_TampakPadaAngkanya()
    {
        await using var sendiri = new AplikasiUji();
        var staf = await sendiri.SebagaiAsync("staf.pas");
        var jawaban = await (await staf.LihatAsync("/realisasi/2023/tw1/PAS")).KirimAsync(
            ("PAS.03.5.Pembilang", "4"), ("PAS.03.5.Penyebut", "4"), ("aksi", "ajukan"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, jawaban.Status);

        var kakanwil = await sendiri.SebagaiAsync("kakanwil");
        var halaman = await kakanwil.LihatAsync("/indikator/2023/PAS.03.5");
        var mutu = await kakanwil.LihatAsync("/mutu-target/2023");

        Assert.Contains("n = 4", halaman.TeksDari("#tw1"), StringComparison.Ordinal);
        Assert.Contains("Capaian mentah di atas 120: target terlalu rendah?", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("PAS.03.5", mutu.TeksDari("[aria-label='Capaian mentah di atas 120']"), StringComparison.Ordinal);
        Assert.Contains("588,24", mutu.TeksDari("[aria-label='Capaian mentah di atas 120']"), StringComparison.Ordinal);
        Assert.Contains("n = 4", mutu.TeksDari("[aria-label='Penyebut kecil']"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada persentase", (await (await sendiri.SebagaiAsync("staf.yan")).LihatAsync("/mutu-target/2023")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jebakan28_TahunSebelumnya_DibandingkanHanyaBilaSebanding()
    {
        await using var sendiri = new AplikasiUji();
        await TambahTahunLaluAsync(sendiri);
        var kakanwil = await sendiri.SebagaiAsync("kakanwil");

        var sebanding = await kakanwil.LihatAsync("/indikator/2023/PAS.03.5");
        var beda = await kakanwil.LihatAsync("/indikator/2023/PAS.03.6");
        var baru = await kakanwil.LihatAsync("/indikator/2023/YAN.07.1");

        Assert.Contains("2022 15% 12% 80,00", sebanding.TeksDari("[aria-label='Dibanding tahun sebelumnya']"), StringComparison.Ordinal);
        Assert.Single(sebanding.Dokumen!.QuerySelectorAll("svg.grafik-lebar"));
        Assert.Contains("Tidak dapat dibandingkan: arah berubah", beda.TeksDari("[aria-label='Dibanding tahun sebelumnya']"), StringComparison.Ordinal);
        Assert.Empty(beda.Dokumen!.QuerySelectorAll("svg.grafik-lebar"));
        Assert.Contains("Tidak dapat dibandingkan: tidak ada pada tahun 2022.", baru.TeksDari("[aria-label='Dibanding tahun sebelumnya']"), StringComparison.Ordinal);

        // The entry page says the same: a figure of the year before stands beside the input only where it means the same.
        var isian = await (await sendiri.SebagaiAsync("staf.pas")).LihatAsync("/realisasi/2023/tw4/PAS");
        Assert.Equal("Tahun lalu 12 / 100", Halaman.TeksElemen(Assert.Single(isian.Dokumen!.QuerySelectorAll(".tahun-lalu"))));
        Assert.NotNull(isian.Satu("#PAS-03-5-baris").QuerySelector(".tahun-lalu"));
    }

    /// <summary>2022 with two codes of 2023: one the same indicator, one measured the other way round.</summary>
    private static Task<int> TambahTahunLaluAsync(AplikasiUji app) => app.DenganDatabaseAsync(async db =>
    {
        var tahun = new TahunKinerja(2022, "INDIKATOR KINERJA UTAMA", "Dasar", new Penandatangan("KEPALA", "", "Nama", "1"));
        db.Add(tahun);
        await db.SaveChangesAsync();
        var divisi = new Divisi(tahun.Id, "PAS", 2, "DIVISI PEMASYARAKATAN", "Divisi Pemasyarakatan");
        var sasaran = new SasaranKegiatan(divisi, 3, "3.", "Sasaran", null);
        var staf = new PenggunaAktif(1, "Staf", Peran.StafDivisi, "PAS");
        foreach (var kini in await db.IndikatorKinerja.AsNoTracking().Where(i => i.Kode == "PAS.03.5" || i.Kode == "PAS.03.6").ToListAsync())
        {
            var manual = kini.Kode == "PAS.03.5" ? kini.Manual : kini.Manual with { Polaritas = Polaritas.Minimal };
            var lama = new IndikatorKinerja(sasaran, tahun.Id, kini.Kode, kini.Nomor, kini.Penanda, kini.NamaResmi, kini.NamaTampil, "15%", manual);
            var target = NilaiTarget.DariTahunan(15, manual.Konsolidasi);
            db.Add(new Target(lama, target));
            var laporan = new Realisasi(lama, Triwulan.IV);
            var jendela = JendelaPengisian.TanpaJadwal(Triwulan.IV, 2022, new DateOnly(2023, 1, 5));
            Assert.Null(laporan.Catat(
                new IsianRealisasi { Pembilang = BacaanAngka.Dari(12), Penyebut = BacaanAngka.Dari(100), Kendala = "Kendala", TindakLanjut = "Tindak lanjut" }, jendela, staf, DateTime.UnixEpoch).Pesan);
            var capaian = PerhitunganCapaian.Triwulanan(
                new DataPengukuran { Tahun = 2022, Manual = manual, Target = target, Angka = [laporan.Angka], Pengaturan = tahun.Pengaturan, HariIni = new DateOnly(2023, 1, 5) }, Triwulan.IV);
            Assert.Null(laporan.Ajukan(capaian, 0, jendela, staf, DateTime.UnixEpoch).Pesan);
            db.Add(laporan);
        }

        return await db.SaveChangesAsync();
    });
}
