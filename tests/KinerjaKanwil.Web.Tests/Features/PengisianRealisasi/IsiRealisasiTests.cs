using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengisianRealisasi;

public sealed class IsiRealisasiTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task Beranda_StafLembarKosong_DibawaKeTriwulanPertama()
    {
        var staf = await app.SebagaiAsync("staf.imi");
        Assert.Equal("/realisasi", (await staf.BukaAsync("/")).Tujuan);
        Assert.Equal("/realisasi/2023/tw1/IMI", (await staf.BukaAsync("/realisasi")).Tujuan);
    }

    [Fact]
    public async Task Halaman_DivisiPemasyarakatan_MemuatSemuaIndikatornyaPerSasaran()
    {
        var halaman = await (await app.SebagaiAsync("staf.pas")).LihatAsync("/realisasi/2023/tw4/PAS");

        Assert.Equal(36, halaman.Dokumen!.QuerySelectorAll("input[name$='.Versi']").Length);
        Assert.Equal(9, halaman.Dokumen.QuerySelectorAll("tr.baris-grup").Length);
        Assert.Single(halaman.Dokumen.QuerySelectorAll("input[name='PAS.01.1.Nilai']"));
        Assert.Equal(35, halaman.Dokumen.QuerySelectorAll("input[name$='.Pembilang']").Length);
        Assert.Contains("makin tinggi makin baik", halaman.TeksDari("#PAS-02-1-baris"), StringComparison.Ordinal);
        Assert.Equal("simpan", halaman.Dokumen.QuerySelector("form.isian button")!.GetAttribute("value"));
    }

    [Fact]
    public async Task SimpanDraf_AngkaBenar_TersimpanDanDihitung()
    {
        var halaman = await BukaAsync("staf.pas", "/realisasi/2023/tw1/PAS");

        var jawaban = await halaman.KirimAsync(
            ("PAS.02.1.Pembilang", "68"), ("PAS.02.1.Penyebut", "80"), ("PAS.01.1.Nilai", "82,25"), ("PAS.02.1.Kendala", "Ruang tahanan penuh."));

        var sesudah = await jawaban.IkutiAsync();
        Assert.Contains("Draf tersimpan", sesudah.Teks, StringComparison.Ordinal);
        Assert.Contains("2 indikator berubah", sesudah.Teks, StringComparison.Ordinal);
        Assert.Contains("85% 94,44", sesudah.TeksDari("#PAS-02-1-baris"), StringComparison.Ordinal);
        Assert.Contains("82,25 100,30", sesudah.TeksDari("#PAS-01-1-baris"), StringComparison.Ordinal);
        Assert.Equal("82,25", sesudah.Satu("input[name='PAS.01.1.Nilai']").GetAttribute("value"));
        Assert.Equal("Ruang tahanan penuh.", sesudah.Satu("textarea[name='PAS.02.1.Kendala']").TextContent);
        Assert.Contains("Tidak ada perubahan", (await (await sesudah.KirimAsync()).IkutiAsync()).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("98.75", 98.75)]
    [InlineData(" 98,75 ", 98.75)]
    [InlineData("12,5%", 12.5)]
    public async Task SimpanDraf_TandaDesimal_DibacaSebagaimanaDimaksud(string teks, double nilai)
    {
        var halaman = await BukaAsync("staf.pas", "/realisasi/2023/tw2/PAS");
        await (await halaman.KirimAsync(("PAS.01.1.Nilai", teks))).IkutiAsync();

        Assert.Equal((decimal)nilai, (await TersimpanAsync("PAS.01.1", Triwulan.II)).Nilai);
    }

    [Theory]
    [InlineData("PAS.02.2.Pembilang", "12abc", "Masukkan angka, misalnya 98,75")]
    [InlineData("PAS.02.2.Pembilang", "1e999", "Masukkan angka, misalnya 98,75")]
    [InlineData("PAS.02.2.Pembilang", "99", "Pembilang tidak boleh lebih besar dari penyebut")]
    [InlineData("PAS.02.2.Pembilang", "-1", "Angka tidak boleh negatif")]
    [InlineData("PAS.02.2.Penyebut", "0", "Penyebut tidak boleh 0. Bila tidak ada data, pilih Tidak berlaku.")]
    [InlineData("PAS.02.2.Pembilang", "999999999999999999", "Angka terlalu besar")]
    [InlineData("PAS.02.2.Pembilang", "1,23456", "Paling banyak 4 angka di belakang koma")]
    [InlineData("PAS.01.1.Nilai", "98.750", "98.750 dibaca sebagai sembilan puluh delapan ribu. Maksud Anda 98,75?")]
    [InlineData("PAS.01.1.Nilai", "101", "101 di luar skala 0 sampai 100")]
    [InlineData("PAS.01.1.Nilai", "t/b", "Tandai tidak berlaku pada catatan baris ini dan isi alasannya")]
    [InlineData("PAS.02.2.TidakBerlaku", "true", "Isi alasan tidak berlaku")]
    public async Task SimpanDraf_MasukanBuruk_PesanDiKolomnyaDanSemuaTetapAda(string bidang, string isi, string pesan)
    {
        var halaman = await BukaAsync("staf.pas", "/realisasi/2023/tw3/PAS");
        (string, string)[] isian = [("PAS.02.2.Pembilang", "40"), ("PAS.02.2.Penyebut", "50"), ("PAS.02.3.Pembilang", "7"), ("PAS.02.3.Penyebut", "9")];

        var jawaban = await halaman.KirimAsync([(bidang, isi), .. isian.Where(i => i.Item1 != bidang)]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Contains(jawaban.Dokumen!.QuerySelectorAll("p.galat"), g => g.TextContent.Contains(pesan, StringComparison.Ordinal));
        if (!bidang.EndsWith("TidakBerlaku", StringComparison.Ordinal))
        {
            Assert.Equal(isi, jawaban.Satu($"input[name='{bidang}']").GetAttribute("value"));
        }

        Assert.Equal("7", jawaban.Satu("input[name='PAS.02.3.Pembilang']").GetAttribute("value"));
        Assert.StartsWith("Galat:", jawaban.Dokumen.Title, StringComparison.Ordinal);
        Assert.Equal(0, await app.DenganDatabaseAsync(db => db.Realisasi.CountAsync(r => r.Triwulan == Triwulan.III)));
    }

    [Theory]
    [InlineData("staf.imi", "/realisasi/2023/tw1/IMI", "IMI.01.1.Nilai", "82", "82 di luar skala 1 sampai 4")]
    [InlineData("staf.yan", "/realisasi/2023/tw1/YAN", "YAN.03.1.Nilai", "-5", "Angka tidak boleh negatif")]
    [InlineData("staf.yan", "/realisasi/2023/tw1/YAN", "YAN.03.1.Nilai", "2,5", "Isi bilangan bulat")]
    public async Task SimpanDraf_MelanggarSkalaAtauSatuan_Ditolak(string siapa, string alamat, string bidang, string isi, string pesan)
    {
        var jawaban = await (await BukaAsync(siapa, alamat)).KirimAsync((bidang, isi));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SimpanDraf_CatatanSeratusKilobita_DitolakDanTetapAda()
    {
        var panjang = new string('k', 100_000);
        var jawaban = await (await BukaAsync("staf.pas", "/realisasi/2023/tw3/PAS")).KirimAsync(
            ("PAS.02.2.Pembilang", "x"), ("PAS.02.2.Kendala", panjang));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        var ringkasan = jawaban.TeksDari(".ringkasan-galat");
        Assert.Contains("Kendala paling panjang 2.000 karakter; yang dikirim 100.000", ringkasan, StringComparison.Ordinal);
        Assert.Contains("Masukkan angka", ringkasan, StringComparison.Ordinal);
        Assert.Equal(panjang, jawaban.Satu("textarea[name='PAS.02.2.Kendala']").TextContent);
    }

    [Fact]
    public async Task SimpanDraf_KodeDivisiLainDalamFormulir_TidakDitemukanDanTidakAdaYangTersimpan()
    {
        var jawaban = await (await BukaAsync("staf.pas", "/realisasi/2023/tw3/PAS")).KirimAsync(
            ("PAS.02.2.Pembilang", "1"), ("PAS.02.2.Penyebut", "2"), ("IMI.01.1.Nilai", "3"), ("IMI.01.1.Versi", ""));

        Assert.Equal(HttpStatusCode.NotFound, jawaban.Status);
        Assert.Equal(0, await app.DenganDatabaseAsync(db => db.Realisasi.CountAsync(r => r.Triwulan == Triwulan.III)));
    }

    [Fact]
    public async Task SimpanDraf_VersiDikarang_KonflikDanTidakAdaYangTersimpan()
    {
        var jawaban = await (await BukaAsync("staf.pas", "/realisasi/2023/tw3/PAS")).KirimAsync(
            ("PAS.02.2.Pembilang", "1"), ("PAS.02.2.Penyebut", "2"), ("PAS.02.2.Versi", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.Status);
        Assert.Equal(0, await app.DenganDatabaseAsync(db => db.Realisasi.CountAsync(r => r.Triwulan == Triwulan.III)));
    }

    [Theory]
    [InlineData("/realisasi/2023/tw5/PAS")]
    [InlineData("/realisasi/2022/tw1/PAS")]
    [InlineData("/realisasi/2023/tw1/IMI")]
    [InlineData("/realisasi/2023/tw1/pas")]
    [InlineData("/realisasi/abc/tw1/PAS")]
    public async Task Halaman_BukanMilikAtauTidakAda_TidakDitemukan(string alamat) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SebagaiAsync("staf.pas")).BukaAsync(alamat)).Status);

    [Fact]
    public async Task Ajukan_DiBawahTargetTanpaKendala_DitolakDanTidakAdaYangTersimpan()
    {
        var jawaban = await (await BukaAsync("staf.imi", "/realisasi/2023/tw2/IMI")).KirimAsync(("IMI.01.2.Nilai", "2,9"), ("aksi", "ajukan"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("Isi kendala karena target belum tercapai", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.True(jawaban.Satu("#IMI-01-2-Kendala").Closest("details")!.HasAttribute("open"));
        Assert.Null(await app.DenganDatabaseAsync(db => db.Realisasi.SingleOrDefaultAsync(r => r.Indikator.Kode == "IMI.01.2" && r.Triwulan == Triwulan.II)));
    }

    [Fact]
    public async Task Ajukan_TanpaIsian_DiberiTahu()
    {
        var jawaban = await (await BukaAsync("staf.adm", "/realisasi/2023/tw4/ADM")).KirimAsync(("aksi", "ajukan"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("Belum ada isian baru yang dapat diajukan", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ajukan_Lengkap_TerkunciDenganSiapaDanKapan()
    {
        var halaman = await BukaAsync("staf.yan", "/realisasi/2023/tw1/YAN");
        var jawaban = await halaman.KirimAsync(
            ("YAN.03.1.Nilai", "28"), ("YAN.06.1.Pembilang", "4"), ("YAN.06.1.Penyebut", "5"),
            ("YAN.02.1.TidakBerlaku", "true"), ("YAN.02.1.AlasanTidakBerlaku", "Tidak ada pengaduan masuk."), ("aksi", "ajukan"));

        var sesudah = await jawaban.IkutiAsync();
        Assert.Contains("3 indikator diajukan ke verifikator pada 8 Januari 2024 10.00 WIB. 19 indikator belum diisi.", sesudah.Teks, StringComparison.Ordinal);
        Assert.Empty(sesudah.Dokumen!.QuerySelectorAll("input[name='YAN.06.1.Pembilang']"));
        Assert.Contains("Diajukan Staf Divisi Pelayanan Hukum dan HAM (contoh), 8 Januari 2024 10.00 WIB.", sesudah.Teks, StringComparison.Ordinal);
        Assert.Contains("100,00", sesudah.TeksDari("#YAN-06-1-baris"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada target", sesudah.TeksDari("#YAN-03-1-baris"), StringComparison.Ordinal);
        var tersimpan = await TersimpanAsync("YAN.06.1", Triwulan.I);
        Assert.Equal((StatusRealisasi.Diajukan, app.Jam.GetUtcNow().UtcDateTime), (tersimpan.Status, tersimpan.DiajukanPada));

        // A page that was open before: the row is locked now, so a changed figure is a conflict that can only keep what is stored.
        var terlambat = await halaman.KirimAsync(("YAN.06.1.Pembilang", "3"), ("YAN.06.1.Penyebut", "5"));
        Assert.Equal(HttpStatusCode.Conflict, terlambat.Status);
        Assert.Contains("sudah diajukan dan tidak dapat diubah", terlambat.Teks, StringComparison.Ordinal);
        Assert.Empty(terlambat.Dokumen!.QuerySelectorAll("input[value^='saya:']"));
        Assert.Equal(4, (await TersimpanAsync("YAN.06.1", Triwulan.I)).Pembilang);
    }

    [Fact]
    public async Task Halaman_BerapaPunIndikatornya_PernyataanSqlTetap()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await staf.LihatAsync("/realisasi/2023/tw4/PAS");
        app.Sql.Kosongkan();
        await staf.LihatAsync("/realisasi/2023/tw4/PAS");

        // One for the session, five for the page.
        Assert.Equal(6, app.Sql.Perintah.Count);
    }

    private async Task<Halaman> BukaAsync(string siapa, string alamat) => await (await app.SebagaiAsync(siapa)).LihatAsync(alamat);

    private Task<Domain.Pengukuran.Realisasi> TersimpanAsync(string kode, Triwulan triwulan) => app.DenganDatabaseAsync(db =>
        db.Realisasi.AsNoTracking().SingleAsync(r => r.Indikator.Kode == kode && r.Triwulan == triwulan));

    [Fact]
    public async Task Jebakan32_LaporanYangTidakJatuhPadaAkhirTriwulan_DiingatkanDiSampingIsian()
    {
        var isian = await (await app.SebagaiAsync("staf.yan")).LihatAsync("/realisasi/2023/tw1/YAN");
        Assert.Contains("Laporan aksi HAM jatuh pada B04, B08, dan B12, bukan pada akhir triwulan", isian.Teks, StringComparison.Ordinal);
    }
}
