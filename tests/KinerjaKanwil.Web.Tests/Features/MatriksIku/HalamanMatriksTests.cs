using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.MatriksIku.Ekspor;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>The matrix over HTTP: who sees what, and that screen and workbook show the same figures.</summary>
public sealed class HalamanMatriksTests(AplikasiContoh aplikasi) : IClassFixture<AplikasiContoh>
{
    private const string Alamat = "/matriks/2023";

    [Theory]
    [InlineData("admin", 61, true)]
    [InlineData("kakanwil", 61, true)]
    [InlineData("pemantau", 61, false)]
    [InlineData("kadiv.yan", 22, false)]
    [InlineData("staf.pas", 36, false)]
    public async Task SetiapPeranMelihatJangkauannya(string akun, int indikator, bool ekspor)
    {
        var halaman = await (await aplikasi.SebagaiAsync(akun)).LihatAsync(Alamat);
        Assert.Equal(indikator, halaman.Dokumen!.QuerySelectorAll("table.matriks tr[id]").Length);
        Assert.Equal(ekspor ? 1 : 0, halaman.Dokumen.QuerySelectorAll("a[href^='/matriks/2023/ekspor']").Length);
        Assert.Single(halaman.Dokumen.QuerySelectorAll("button[data-cetak]"));
    }

    [Theory]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("kakanwil", HttpStatusCode.OK)]
    [InlineData("pemantau", HttpStatusCode.Forbidden)]
    [InlineData("kadiv.adm", HttpStatusCode.Forbidden)]
    [InlineData("staf.imi", HttpStatusCode.Forbidden)]
    public async Task HanyaYangBerwenangMengekspor(string akun, HttpStatusCode status) =>
        Assert.Equal(status, (await (await aplikasi.SebagaiAsync(akun)).BukaAsync(Alamat + "/ekspor")).Status);

    [Theory]
    [InlineData(Alamat)]
    [InlineData(Alamat + "/ekspor")]
    public async Task TanpaMasukDiarahkanKeHalamanMasuk(string alamat)
    {
        var jawaban = await aplikasi.Peramban().BukaAsync(alamat);
        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        Assert.Contains("/masuk", jawaban.Tujuan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/matriks/1999", HttpStatusCode.NotFound)]
    [InlineData("/matriks/1999/ekspor", HttpStatusCode.NotFound)]
    [InlineData("/matriks/abc", HttpStatusCode.NotFound)]
    [InlineData(Alamat + "?tw=5", HttpStatusCode.BadRequest)]
    [InlineData(Alamat + "/ekspor?tw=0", HttpStatusCode.BadRequest)]
    [InlineData(Alamat + "?data=lain", HttpStatusCode.BadRequest)]
    public async Task YangTidakAdaDitolak(string alamat, HttpStatusCode status) =>
        Assert.Equal(status, (await (await aplikasi.SebagaiAsync("admin")).BukaAsync(alamat)).Status);

    [Fact]
    public async Task TanpaTahunMenujuTahunTerbaru() =>
        Assert.Equal(Alamat, (await (await aplikasi.SebagaiAsync("admin")).BukaAsync("/matriks")).Tujuan);

    [Fact]
    public async Task HalamanMemuatKepalaTabelDanTandaTanganResmi()
    {
        var halaman = await (await aplikasi.SebagaiAsync("admin")).LihatAsync(Alamat);
        var sumber = RekapUji.Lembar2023().Berkas;
        Assert.Equal(string.Join(' ', sumber.Judul), string.Join(' ', halaman.Satu(".matriks-judul").InnerHtml.Split("<br>").Select(b => b.Trim())));
        Assert.Contains(sumber.DasarHukum, halaman.Teks, StringComparison.Ordinal);
        Assert.Equal($"{sumber.Penandatangan.Jabatan} {sumber.Penandatangan.Keterangan} {sumber.Penandatangan.Nama} NIP. {sumber.Penandatangan.Nip}", halaman.TeksDari(".ttd"));
        foreach (var indikator in sumber.Indikator)
        {
            Assert.Equal(indikator.Target, halaman.TeksDari($"tr[id='{indikator.Kode}'] > th + td"));
        }

        Assert.Equal(22, halaman.Dokumen!.QuerySelectorAll("table.matriks td[rowspan]").Length / 2);
    }

    [Theory]
    [InlineData("tw=2&data=resmi", false)]
    [InlineData("tw=2&data=sementara", false)]
    [InlineData("tw=3&data=sementara", true)]
    public async Task TandaDataSementaraSesuaiIsi(string saringan, bool ada)
    {
        var halaman = await (await aplikasi.SebagaiAsync("kakanwil")).LihatAsync($"{Alamat}?{saringan}");
        Assert.Equal(ada ? 1 : 0, halaman.Dokumen!.QuerySelectorAll(".matriks-sementara").Length);
    }

    [Theory]
    [InlineData("tw=1&data=resmi", "TW1")]
    [InlineData("tw=3&data=sementara", "TW3")]
    [InlineData("tw=4&data=resmi", "TW4")]
    public async Task LayarDanBukuMenunjukkanAngkaYangSama(string saringan, string triwulan)
    {
        var admin = await aplikasi.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync($"{Alamat}?{saringan}");
        using var jawaban = await admin.Klien.GetAsync(new Uri($"{Alamat}/ekspor?{saringan}", UriKind.Relative));
        Assert.Equal(BukuIkuWriter.JenisIsi, jawaban.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"Matriks-IKU_2023_{triwulan}_20240108-1000.xlsx", jawaban.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("no-store", jawaban.Headers.CacheControl?.ToString());

        using var isi = new IsiBuku(await jawaban.Content.ReadAsByteArrayAsync());
        foreach (var baris in halaman.Dokumen!.QuerySelectorAll("table.matriks tr[id]"))
        {
            var nomor = isi.Baris("Capaian 2023", "A", t => t == baris.Id);
            var layar = baris.QuerySelectorAll("td.sel").Select(s => (s.QuerySelector("a")?.FirstChild ?? s).TextContent.Trim());
            Assert.Equal(layar, new[] { "H", "K", "N", "Q", "T" }.Select(k => Tampil(isi, k + nomor)));
        }

        var rata = halaman.Dokumen.QuerySelectorAll("table.matriks tr.baris-rata");
        Assert.Equal(5, rata.Length);
        foreach (var baris in rata)
        {
            var nomor = isi.Baris("Capaian 2023", "A", t => t == baris.QuerySelector("th")!.TextContent);
            Assert.Equal(baris.QuerySelectorAll("td").Select(s => s.TextContent.Trim()), new[] { "H", "K", "N", "Q", "T" }.Select(k => Tampil(isi, k + nomor)));
        }
    }

    [Theory]
    [InlineData("tw=2&data=resmi")]
    [InlineData("tw=3&data=sementara")]
    public async Task LembarCatatanMemuatKataKataSetiapLaporanYangDihitung(string saringan)
    {
        var sementara = saringan.EndsWith("sementara", StringComparison.Ordinal);
        var laporan = await aplikasi.DenganDatabaseAsync(db => db.Realisasi.AsNoTracking().Include(r => r.Indikator).ToListAsync());
        var harapan = laporan.Where(r => (int)r.Triwulan <= saringan[3] - '0' && (r.Resmi is not null || (sementara && r.Status.SudahDiajukan())))
            .Select(r => (r.Indikator.Kode, r.Triwulan.Nama(), r.Status.Nama(), r.Analisis, r.Kendala, r.TindakLanjut)).Order().ToList();
        var admin = await aplikasi.SebagaiAsync("admin");
        using var isi = new IsiBuku(await admin.Klien.GetByteArrayAsync(new Uri($"{Alamat}/ekspor?{saringan}", UriKind.Relative)));

        string? Sel(string kolom, int baris) => isi.Teks("Catatan", kolom + baris);
        var kepala = isi.Baris("Catatan", "A", t => t == "Kode");
        var baris = isi.Sel("Catatan").Where(s => IsiBuku.Kolom(s) == "A" && IsiBuku.Baris(s) > kepala).Select(IsiBuku.Baris)
            .Select(b => (Sel("A", b)!, Sel("C", b)!, Sel("F", b)!, Sel("G", b), Sel("H", b), Sel("I", b))).ToList();
        Assert.Equal(harapan, baris.Order());
        Assert.Contains(harapan, h => h.Analisis is not null);
    }

    private static string? Tampil(IsiBuku isi, string alamat) =>
        isi.Angka("Capaian 2023", alamat) is { } angka ? FormatAngka.DuaDesimal((decimal)angka) : isi.Teks("Capaian 2023", alamat);
}
