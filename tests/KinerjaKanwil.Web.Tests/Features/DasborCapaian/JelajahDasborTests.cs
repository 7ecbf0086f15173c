using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.DasborCapaian;

/// <summary>From a number to its cause and to a decision: links, levels, filters.</summary>
public sealed class JelajahDasborTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    private const string Baris = "table.peta tbody tr:not(.baris-grup):not(.baris-divisi)";

    [Fact]
    public async Task Sebaran_SetiapAngkaTautan_PetaBerbarisSebanyakItu()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var dasbor = await kakanwil.LihatAsync("/dasbor?tw=3");
        var tautan = dasbor.Dokumen!.QuerySelectorAll(".hitung a").ToList();

        // Four in the headline, six above the table.
        Assert.Equal(10, tautan.Count);
        foreach (var satu in tautan.Take(4))
        {
            var tersaring = await kakanwil.LihatAsync(satu.GetAttribute("href")!);
            Assert.Equal(satu.QuerySelector("b")!.TextContent, tersaring.Dokumen!.QuerySelectorAll(Baris).Length.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(dasbor.TeksDari(".angka-besar"), tersaring.TeksDari(".angka-besar"));
        }
    }

    [Fact]
    public async Task HanyaYangBermasalah_TanpaYangTercapaiDanTanpaYangTidakDitagih()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var peta = await kakanwil.LihatAsync("/dasbor?tw=3&status=masalah");

        var sel = peta.Dokumen!.QuerySelectorAll(Baris).Select(b => b.QuerySelectorAll("td.sel")[2].ClassName!.Split(' ')[1]).ToList();
        Assert.NotEmpty(sel);
        Assert.All(sel, s => Assert.Contains(s, new[] { "sel-hampir", "sel-tidak", "sel-belum" }));
        Assert.Equal("true", peta.Satu(".hitung a[aria-current]").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task StatusTanpaBaris_MengatakannyaDanMenunjukkanJalanKeluar()
    {
        var dasbor = await (await app.SebagaiAsync("kadiv.imi")).LihatAsync("/dasbor?tw=3&status=tidak");

        Assert.Contains("Tidak ada baris \"Tidak\" pada TW III.", dasbor.Teks, StringComparison.Ordinal);
        Assert.NotNull(dasbor.Dokumen!.QuerySelector(".kosong a[href$='#peta']"));
    }

    [Fact]
    public async Task Tingkat_KanwilSampaiIndikator_SetiapTingkatPunyaAlamatDanJalanKembali()
    {
        var pemantau = await app.SebagaiAsync("pemantau");
        var kanwil = await pemantau.LihatAsync("/dasbor?tahun=2023&tw=2&data=resmi");
        var divisi = await pemantau.LihatAsync(kanwil.Dokumen!.QuerySelector(".kartu-divisi a[href*='divisi=PAS']")!.GetAttribute("href")!);
        Assert.Equal("Capaian Divisi Pemasyarakatan, TW II 2023", divisi.TeksDari("h1"));
        Assert.Equal(9, divisi.Dokumen!.QuerySelectorAll("[aria-label='Capaian per sasaran'] tbody tr").Length);

        var sasaran = await pemantau.LihatAsync(divisi.Dokumen.QuerySelector("[aria-label='Capaian per sasaran'] a[href*='sasaran=7']")!.GetAttribute("href")!);
        Assert.Equal("Capaian sasaran 7, TW II 2023", sasaran.TeksDari("h1"));
        Assert.Equal("Kantor wilayah Divisi Pemasyarakatan sasaran 7", sasaran.TeksDari(".remah"));
        Assert.All(sasaran.Dokumen!.QuerySelectorAll(".remah a"), a => Assert.Contains("tahun=2023&tw=2&data=resmi", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(sasaran.Dokumen.QuerySelectorAll($"{Baris} th"), th => Assert.StartsWith("PAS.07.", th.TextContent.Trim(), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await pemantau.BukaAsync(sasaran.Dokumen.QuerySelector($"{Baris} td.sel a")!.GetAttribute("href")!)).Status);
    }

    [Theory]
    [InlineData("/dasbor?divisi=PAS&sasaran=99", HttpStatusCode.NotFound)]
    [InlineData("/dasbor?sasaran=7", HttpStatusCode.NotFound)]
    [InlineData("/dasbor?status=lain", HttpStatusCode.BadRequest)]
    [InlineData("/dasbor?perhatian=lain", HttpStatusCode.BadRequest)]
    [InlineData("/dasbor/perubahan?divisi=XYZ", HttpStatusCode.NotFound)]
    [InlineData("/dasbor/perubahan?tahun=1999", HttpStatusCode.NotFound)]
    [InlineData("/dasbor/perubahan?dari=5", HttpStatusCode.BadRequest)]
    [InlineData("/dasbor/perubahan?data=lain", HttpStatusCode.BadRequest)]
    public async Task AlamatBuruk_TidakPernahGangguan(string alamat, HttpStatusCode status) =>
        Assert.Equal(status, (await (await app.SebagaiAsync("kakanwil")).BukaAsync(alamat)).Status);

    [Fact]
    public async Task PerluPerhatian_BarisYangMenunggu_MenujuTombolnyaDiHalamanVerifikasi()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var dasbor = await kakanwil.LihatAsync("/dasbor?tw=3&perhatian=semua");
        var setujui = dasbor.Dokumen!.QuerySelectorAll(".perhatian a").Where(a => a.TextContent.StartsWith("Setujui", StringComparison.Ordinal)).ToList();
        var kembalikan = dasbor.Dokumen.QuerySelectorAll(".perhatian a").Where(a => a.TextContent.StartsWith("Kembalikan", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(setujui);
        Assert.Equal(setujui.Count, kembalikan.Count);
        foreach (var (tautan, nilai) in setujui.Select(a => (a, "setuju")).Concat(kembalikan.Select(a => (a, "kembali"))))
        {
            var alamat = tautan.GetAttribute("href")!.Split('#');
            var tombol = (await kakanwil.LihatAsync(alamat[0])).Satu("#" + alamat[1]);
            Assert.Equal(("radio", nilai), (tombol.GetAttribute("type"), tombol.GetAttribute("value")));
        }

        Assert.DoesNotContain((await (await app.SebagaiAsync("pemantau")).LihatAsync("/dasbor?tw=3")).Dokumen!.QuerySelectorAll(".perhatian a"),
            a => a.TextContent.StartsWith("Setujui", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PerluPerhatian_KendalaDanTindakLanjut_DariTriwulanYangTampil_BukanDariDraf()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var kode = await app.DenganDatabaseAsync(db => db.Realisasi.Where(r => r.Triwulan == Triwulan.III && r.Status == StatusRealisasi.Dikembalikan && r.Kendala == null)
            .Select(r => r.Indikator.Kode).FirstAsync());
        await app.DenganDatabaseAsync(db => db.Realisasi.Where(r => r.Triwulan == Triwulan.III && r.Indikator.Kode == kode)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Kendala, "Catatan yang belum diajukan.")));
        foreach (var alamat in new[] { "/dasbor?perhatian=semua", "/dasbor?tw=3&perhatian=semua" })
        {
            var daftar = (await kakanwil.LihatAsync(alamat)).TeksDari(".perhatian");
            Assert.Contains("Kendala:", daftar, StringComparison.Ordinal);
            Assert.Contains("Tindak lanjut:", daftar, StringComparison.Ordinal);
            Assert.DoesNotContain("Catatan yang belum diajukan.", daftar, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tren_SatuGrafikPerDivisi_BerjudulDanPunyaTabel()
    {
        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=3");

        var grafik = dasbor.Dokumen!.QuerySelectorAll("svg.tren").ToList();
        Assert.Equal(4, grafik.Count);
        Assert.All(grafik, g => Assert.StartsWith("Capaian Divisi", g.QuerySelector("title")!.TextContent, StringComparison.Ordinal));
        Assert.All(grafik, g => Assert.Contains("TW IV belum ada", g.QuerySelector("desc")!.TextContent, StringComparison.Ordinal));
        var tabel = dasbor.Dokumen.QuerySelectorAll("[aria-label='Tren sebagai tabel'] tbody tr").Select(Halaman.TeksElemen).ToList();
        Assert.Equal(4, tabel.Count);
        Assert.EndsWith("(sementara) – 100", tabel[1], StringComparison.Ordinal);
        Assert.All(dasbor.Dokumen.QuerySelectorAll("svg[role=img]"), s => Assert.False(string.IsNullOrWhiteSpace(s.QuerySelector("title")?.TextContent + s.QuerySelector("desc")?.TextContent)));
    }

    [Fact]
    public async Task Perubahan_TautanDariDasbor_SumbanganDanKalimatCocok()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var dasbor = await kakanwil.LihatAsync("/dasbor?tw=3&divisi=PAS");
        var tautan = dasbor.Dokumen!.QuerySelector("a[href^='/dasbor/perubahan']")!;
        var halaman = await kakanwil.LihatAsync(tautan.GetAttribute("href")!);

        Assert.Equal("Apa yang berubah? TW II ke TW III 2023", halaman.TeksDari("h1"));
        Assert.Contains("Capaian Divisi Pemasyarakatan ", halaman.Teks, StringComparison.Ordinal);
        var poin = halaman.Dokumen!.QuerySelectorAll("tbody tr").Select(b => Angka(b.QuerySelectorAll("td")[3].TextContent)).ToList();
        Assert.Equal(poin.Order(), poin);
        Assert.InRange(poin.Sum() - Angka(Halaman.TeksElemen(halaman.Dokumen.QuerySelectorAll("tfoot td")[3])), -0.3m, 0.3m);
        Assert.Contains(halaman.Dokumen.QuerySelectorAll("tbody tr"), b => Halaman.TeksElemen(b).EndsWith("Tidak masuk hitungan TW III", StringComparison.Ordinal));
        Assert.Equal(dasbor.TeksDari(".angka-besar").Split(' ')[0], Halaman.TeksElemen(halaman.Dokumen.QuerySelectorAll("tfoot td")[1]));
    }

    [Theory]
    [InlineData("/dasbor/perubahan?dari=2&ke=2", "Pilih dua triwulan yang berbeda.")]
    [InlineData("/dasbor/perubahan?dari=3&ke=4", "Kantor wilayah belum punya capaian TW IV, jadi belum ada yang dapat dibandingkan.")]
    [InlineData("/dasbor/perubahan?dari=3&ke=1&divisi=IMI", "Apa yang berubah? TW I ke TW III 2023")]
    [InlineData("/dasbor/perubahan?dari=1&ke=3&data=resmi", "Kantor wilayah belum punya capaian TW III, jadi belum ada yang dapat dibandingkan.")]
    [InlineData("/dasbor/perubahan", "Apa yang berubah? TW II ke TW III 2023")]
    public async Task Perubahan_TanpaPembanding_Mengatakannya(string alamat, string kalimat) =>
        Assert.Contains(kalimat, (await (await app.SebagaiAsync("kakanwil")).LihatAsync(alamat)).Teks, StringComparison.Ordinal);

    [Fact]
    public async Task Saringan_Diterapkan_DiingatSampaiDiaturUlang_DanMilikSendiri()
    {
        var saya = await app.MasukBaruAsync("pemantau");
        var dasbor = await saya.LihatAsync("/dasbor");
        Assert.Equal("Terapkan", Halaman.TeksElemen(dasbor.Satu("details form.saringan button")));
        Assert.Equal("true", dasbor.Satu("form.saringan [name=ingat]").GetAttribute("value"));

        var diterapkan = await saya.BukaAsync("/dasbor?ingat=true&tahun=2023&tw=2&divisi=YAN&data=resmi");
        Assert.Equal(HttpStatusCode.Redirect, diterapkan.Status);
        Assert.Equal("/dasbor?tahun=2023&tw=2&data=resmi&divisi=YAN", diterapkan.Tujuan);
        Assert.Contains("httponly", diterapkan.Kepala["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("YAN", diterapkan.Kepala["Set-Cookie"], StringComparison.Ordinal);

        // A link followed on the way is not a choice.
        await saya.LihatAsync("/dasbor?tahun=2023&tw=1&divisi=PAS");
        var kembali = await saya.BukaAsync("/dasbor");
        Assert.Equal("/dasbor?tw=2&divisi=YAN&data=resmi", kembali.Tujuan);
        Assert.Equal("Capaian Divisi Pelayanan Hukum dan HAM, TW II 2023", (await saya.LihatAsync(kembali.Tujuan!)).TeksDari("h1"));

        var kuki = diterapkan.Kepala["Set-Cookie"].Split(';')[0];
        foreach (var palsu in new[] { kuki, "kinerja-saringan=bukan-milik-kami" })
        {
            var lain = await app.MasukBaruAsync("kakanwil");
            using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/dasbor");
            permintaan.Headers.Add("Cookie", palsu);
            Assert.Equal(HttpStatusCode.OK, (await lain.MintaAsync(permintaan)).Status);
        }

        Assert.Equal("/dasbor", (await saya.BukaAsync("/dasbor?ulang=true")).Tujuan);
        Assert.Equal("Capaian kantor wilayah, TW III 2023", (await saya.LihatAsync("/dasbor")).TeksDari("h1"));
    }

    [Fact]
    public async Task Saringan_SamaDenganBawaan_TidakDiingat_SupayaTriwulanBaruTampil()
    {
        var saya = await app.MasukBaruAsync("pemantau");
        await saya.BukaAsync("/dasbor?ingat=true&tahun=2023&tw=3&divisi=&data=sementara");

        Assert.Equal(HttpStatusCode.OK, (await saya.BukaAsync("/dasbor")).Status);
    }

    private static decimal Angka(string teks) => decimal.Parse(teks, CultureInfo.GetCultureInfo("id-ID"));

    [Fact]
    public async Task TriwulanLama_MenyebutDataTerbaru() =>
        Assert.Contains("Data terbaru: TW III", (await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=1")).Teks, StringComparison.Ordinal);
}

/// <summary>What the page costs with years of data.</summary>
public sealed class BiayaDasborTests
{
    private const int BatasHtml = 25_000;

    [Fact]
    public async Task TigaTahunPenuh_PalingBanyakTigaPernyataanSelainSesi_DanHtmlRingan()
    {
        await using var app = new AplikasiUji();
        app.Jam.SetUtcNow(new DateTimeOffset(2026, 1, 20, 3, 0, 0, TimeSpan.Zero));
        foreach (var tahun in new[] { 2024, 2025 })
        {
            await app.TambahTahunAsync(tahun);
        }

        foreach (var tahun in new[] { 2023, 2024, 2025 })
        {
            await app.LaporkanAsync(tahun, (kode, triwulan) => 60m + (kode[^1] * 7 + (int)triwulan * 11) % 40);
        }

        Assert.Equal(3 * 61 * 4, await app.DenganDatabaseAsync(db => db.Realisasi.CountAsync()));
        var kakanwil = await app.SebagaiAsync("kakanwil");
        foreach (var alamat in new[] { "/dasbor", "/dasbor?tahun=2023&tw=4&perhatian=semua", "/dasbor?divisi=PAS&tw=2", "/dasbor/perubahan?dari=1&ke=4" })
        {
            await kakanwil.LihatAsync(alamat);
            app.Sql.Kosongkan();
            var halaman = await kakanwil.LihatAsync(alamat);
            Assert.Equal(4, app.Sql.Perintah.Count);
            if (!alamat.Contains("semua", StringComparison.Ordinal))
            {
                Assert.InRange(Gzip(halaman.Isi), 1, BatasHtml);
            }
        }
    }

    private static int Gzip(string isi)
    {
        using var hasil = new MemoryStream();
        using (var gzip = new GZipStream(hasil, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(isi));
        }

        return (int)hasil.Length;
    }
}
