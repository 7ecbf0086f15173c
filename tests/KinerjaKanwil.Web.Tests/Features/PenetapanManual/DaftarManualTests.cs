using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PenetapanManual;

/// <summary>The list of a year's indicators with the linter's findings, and confirming directions from it.</summary>
public sealed class DaftarManualTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Alamat = "/kelola/manual/2023";

    [Fact]
    public async Task Daftar_Lembar2023_MenghitungDanMenautkanSemuaIndikator()
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync(Alamat);

        Assert.Contains("61 indikator:", halaman.Teks, StringComparison.Ordinal);
        Assert.Equal(61, halaman.Dokumen!.QuerySelectorAll("dl.rincian dt a[href^='/kelola/manual/2023/']").Length);
        Assert.Equal(
            ["Divisi Administrasi", "Divisi Pemasyarakatan", "Divisi Keimigrasian", "Divisi Pelayanan Hukum dan HAM"],
            halaman.Dokumen.QuerySelectorAll("main > h2").Select(Halaman.TeksElemen));
        var baris = Halaman.TeksElemen(halaman.Satu("#YAN-10-1").NextElementSibling!);
        Assert.StartsWith("Satuan janggal Satuan “Intansi Pemerintah” mirip dengan “Instansi Pemerintah”.", baris, StringComparison.Ordinal);
        Assert.EndsWith("Belum ada definisi, rumus, sumber data, penanggung jawab.", baris, StringComparison.Ordinal);
        Assert.Contains("4 Nama kembar", halaman.TeksDari("ul.hitung"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?jenis=TargetSatu", "YAN.03.2 YAN.04.3 YAN.05.2 YAN.10.3")]
    [InlineData("?jenis=NamaKembar&divisi=PAS&perlu=true", "PAS.07.3 PAS.07.4 PAS.08.3 PAS.08.4")]
    [InlineData("?divisi=IMI", "IMI.01.1 IMI.01.2")]
    [InlineData("?divisi=IMI&perlu=true", "IMI.01.1")]
    [InlineData("?jenis=TargetNol", "")]
    public async Task Daftar_Saringan_HanyaYangDiminta(string saringan, string kode)
    {
        ArgumentNullException.ThrowIfNull(kode);
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync(Alamat + saringan);

        Assert.Equal(kode.Split(' ', StringSplitOptions.RemoveEmptyEntries), halaman.Dokumen!.QuerySelectorAll("dl.rincian dt a").Select(Halaman.TeksElemen));
    }

    [Theory]
    [InlineData("?jenis=Karangan", HttpStatusCode.BadRequest)]
    [InlineData("?jenis=99", HttpStatusCode.BadRequest)]
    [InlineData("?divisi=XYZ", HttpStatusCode.NotFound)]
    [InlineData("?divisi=PANJANGSEKALISEKALI", HttpStatusCode.BadRequest)]
    public async Task Daftar_SaringanSalah_Ditolak(string saringan, HttpStatusCode status) =>
        Assert.Equal(status, (await (await app.SebagaiAsync("admin")).BukaAsync(Alamat + saringan)).Status);

    [Theory]
    [InlineData("/kelola/manual/1999")]
    [InlineData("/kelola/manual/1999/PAS.01.1")]
    [InlineData("/kelola/manual/2023/PAS.99.9")]
    [InlineData("/kelola/manual/2023/PAS")]
    public async Task Halaman_TidakAda_404(string alamat) => Assert.Equal(HttpStatusCode.NotFound, (await (await app.SebagaiAsync("admin")).BukaAsync(alamat)).Status);

    [Theory]
    [InlineData("kakanwil")]
    [InlineData("pemantau")]
    [InlineData("kadiv.pas")]
    [InlineData("staf.pas")]
    public async Task Halaman_BukanAdmin_403DanMenunyaTidakAda(string akun)
    {
        var peramban = await app.SebagaiAsync(akun);

        Assert.Equal(HttpStatusCode.Forbidden, (await peramban.BukaAsync(Alamat)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await peramban.BukaAsync("/kelola/manual/2023/PAS.01.1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await peramban.BukaAsync("/kelola")).Status);
        Assert.Empty((await peramban.LihatAsync("/dasbor")).Dokumen!.QuerySelectorAll("a[href^='/kelola']"));
    }

    [Fact]
    public async Task Jebakan01_Menurunnya_KonfirmasiPolaritas_BeberapaSekaligus()
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync(Alamat);
        var pilihan = halaman.Dokumen!.QuerySelectorAll("input[name=Pilih]").Select(p => p.GetAttribute("value")!).ToList();
        Assert.Equal(["PAS.02.1", "PAS.05.2"], pilihan.Select(p => p.Split(':')[0]));

        var kosong = await halaman.KirimAsync();
        Assert.Equal(HttpStatusCode.BadRequest, kosong.Status);
        Assert.Contains("Pilih sedikitnya satu indikator", kosong.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);

        var karangan = await halaman.KirimAsync(("Pilih", "PAS.99.9:" + Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.NotFound, karangan.Status);
        var rusak = await halaman.KirimAsync(("Pilih", "tanpa versi"));
        Assert.Equal(HttpStatusCode.BadRequest, rusak.Status);

        // One of two is out of date: neither is stored.
        var usang = await admin.PosAsync($"{Alamat}/polaritas", [.. halaman.Bidang(), ("Pilih", pilihan[0]), ("Pilih", "PAS.05.2:" + Guid.NewGuid())]);
        Assert.Equal(HttpStatusCode.Conflict, usang.Status);
        Assert.Contains("PAS.05.2 berubah sejak Anda membuka halaman ini", usang.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal(2, usang.Dokumen!.QuerySelectorAll("input[name=Pilih][checked]").Length);
        Assert.False((await TersimpanAsync("PAS.02.1")).Manual.PolaritasDikonfirmasi);

        var jawaban = await admin.PosAsync($"{Alamat}/polaritas", [.. halaman.Bidang(), ("Pilih", pilihan[0]), ("Pilih", pilihan[1])]);
        var sesudah = await jawaban.IkutiAsync();

        Assert.Contains("Polaritas 2 indikator dikonfirmasi.", sesudah.Teks, StringComparison.Ordinal);
        Assert.Empty(sesudah.Dokumen!.QuerySelectorAll("input[name=Pilih]"));
        var tersimpan = await TersimpanAsync("PAS.02.1");
        Assert.True(tersimpan.Manual.PolaritasDikonfirmasi);

        // The note beside the input no longer says that it is not confirmed.
        Assert.Equal("Angka ini tingkat penurunan: makin tinggi makin baik.", tersimpan.Manual.Catatan);
        Assert.Contains("makin tinggi makin baik (sudah dikonfirmasi)", (await (await app.SebagaiAsync("staf.pas")).LihatAsync("/realisasi/2023/tw1/PAS")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kelola_Admin_KartuDenganJumlahnya()
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync("/kelola");

        Assert.Equal(
            [
                "/kelola/tahun", "/kelola/divisi?tahun=2023", "/kelola/sasaran?tahun=2023", "/kelola/indikator?tahun=2023", "/kelola/manual/2023", "/kelola/target/2023", "/kelola/impor-lembar",
                "/kelola/jadwal/2023", "/kelola/kunci", "/simulasi/2023", "/mutu-target/2023",
            ],
            halaman.Dokumen!.QuerySelectorAll(".kartu h2 a").Select(a => a.GetAttribute("href")!));
        Assert.Matches(@"Manual IKU 2[0-2] perlu diperiksa .* 61 dari 61 indikator perlu dilengkapi", halaman.TeksDari(".kartu-kisi"));
        Assert.Contains("0 dari 4 triwulan terjadwal", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("11 indikator punya triwulan tanpa target", halaman.Teks, StringComparison.Ordinal);
        Assert.Equal("page", halaman.Dokumen.QuerySelector(".samping a[href='/kelola']")!.GetAttribute("aria-current"));
    }

    private Task<IndikatorKinerja> TersimpanAsync(string kode) => app.DenganDatabaseAsync(db => db.IndikatorKinerja.AsNoTracking().SingleAsync(i => i.Kode == kode));
}
