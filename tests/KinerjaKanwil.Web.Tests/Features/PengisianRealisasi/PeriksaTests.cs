using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengisianRealisasi;

/// <summary>Between entering and handing in. Each test has a quarter of its own.</summary>
public sealed class PeriksaTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Fact]
    public async Task Periksa_SebagianKurang_DisebutDenganTautanKeIsiannyaTanpaTombolAjukan()
    {
        await WajibkanBuktiAsync("YAN.01.2");
        var halaman = await PeriksaAsync(
            "tw1", ("YAN.06.1.Pembilang", "5"), ("YAN.06.1.Penyebut", "5"), ("YAN.01.2.Pembilang", "95"), ("YAN.01.2.Penyebut", "100"),
            ("YAN.02.1.Pembilang", "1"), ("YAN.02.1.Penyebut", "100"));

        Assert.Equal("Siap diajukan 1 dari 22 indikator, 1 di antaranya tanpa data dukung Perlu dilengkapi 2 Belum diisi 19 Peringatan belum dijawab 1 Sudah diajukan 0", halaman.TeksDari("main dl.rincian"));
        Assert.Equal("Isi kendala karena target belum tercapai (YAN.02.1)", halaman.TeksDari("a[href='/realisasi/2023/tw1/YAN#YAN-02-1-Kendala']"));
        Assert.Equal("Tambahkan minimal satu data dukung (YAN.01.2)", halaman.TeksDari("ul.daftar-periksa a[href='/bukti/2023/tw1/YAN.01.2']"));
        Assert.Contains("Lengkapi dahulu 2 indikator di bawah ini", halaman.Teks, StringComparison.Ordinal);
        Assert.Empty(halaman.Dokumen!.QuerySelectorAll("button[value=ajukan]"));
        Assert.Equal(3, await JumlahAsync(Triwulan.I, StatusRealisasi.Draf));
    }

    [Fact]
    public async Task Periksa_SalahKetik_TetapDiHalamanIsian()
    {
        var jawaban = await (await (await app.SebagaiAsync("staf.imi")).LihatAsync("/realisasi/2023/tw1/IMI")).KirimAsync(("IMI.01.1.Nilai", "abc"), ("aksi", "periksa"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("IMI.01.1: Masukkan angka", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ajukan_SetelahDiperiksa_PeringatanTercatatDanDilihatVerifikator()
    {
        var periksa = await PeriksaAsync(
            "tw2", ("YAN.06.1.Pembilang", "3"), ("YAN.06.1.Penyebut", "3"), ("YAN.02.1.Pembilang", "4"), ("YAN.02.1.Penyebut", "4"), ("YAN.07.1.Nilai", "2"));
        Assert.Contains("Peringatan belum dijawab 2", periksa.TeksDari("main dl.rincian"), StringComparison.Ordinal);

        // What else is posted has no way in.
        var sesudah = await (await periksa.KirimAsync(("YAN.06.1.SudahBenar", "3 / 3"), ("YAN.06.1.Pembilang", "1"), ("aksi", "ajukan"))).IkutiAsync();

        Assert.Contains("3 indikator diajukan ke verifikator pada 8 Januari 2024 10.00 WIB. 19 indikator belum diisi.", sesudah.Teks, StringComparison.Ordinal);
        var tersimpan = await app.DenganDatabaseAsync(db => db.Realisasi.AsNoTracking().SingleAsync(r => r.Indikator.Kode == "YAN.06.1" && r.Triwulan == Triwulan.II));
        Assert.Equal((3m, "3 / 3", "Staf Divisi Pelayanan Hukum dan HAM (contoh)"), (tersimpan.Pembilang, tersimpan.AngkaDipastikan, tersimpan.DipastikanOleh));

        // The queue says how much there is to look at, by whom and since when.
        var kadiv = await app.SebagaiAsync("kadiv.yan");
        app.Sql.Kosongkan();
        var antrean = await kadiv.LihatAsync("/verifikasi");

        // One for the session, one for what waits, three for the read model: no more for more rows.
        Assert.Equal(5, app.Sql.Perintah.Count);
        Assert.StartsWith(
            "Divisi Pelayanan Hukum dan HAM TW II 2023 3 indikator 2 berperingatan 8 Januari 2024 10.00 WIB hari ini, oleh Staf Divisi Pelayanan Hukum dan HAM (contoh)",
            antrean.TeksDari("main tbody"), StringComparison.Ordinal);
        var review = await kadiv.LihatAsync("/verifikasi/2023/tw2/YAN");
        Assert.Contains(
            "Dinyatakan sudah benar oleh Staf Divisi Pelayanan Hukum dan HAM (contoh), 8 Januari 2024 10.00 WIB.", review.TeksDari("#YAN-06-1-baris + tr"), StringComparison.Ordinal);
        Assert.Contains("Penyebut hanya 4", review.TeksDari("#YAN-02-1-baris + tr"), StringComparison.Ordinal);
        Assert.Contains("Belum dinyatakan sudah benar oleh pengisinya.", review.TeksDari("#YAN-02-1-baris + tr"), StringComparison.Ordinal);
        Assert.DoesNotContain("Peringatan", review.TeksDari("#YAN-07-1-baris + tr"), StringComparison.Ordinal);

        // In one go only what bears no warning; the others wait, and the next one to decide sees the same.
        await (await review.KirimAsync(("aksi", "setuju-tanpa-peringatan"))).IkutiAsync();
        Assert.Equal((1, 2), (await JumlahAsync(Triwulan.II, StatusRealisasi.Diverifikasi), await JumlahAsync(Triwulan.II, StatusRealisasi.Diajukan)));
        await (await (await kadiv.LihatAsync("/verifikasi/2023/tw2/YAN")).KirimAsync(("aksi", "setuju-semua"))).IkutiAsync();
        Assert.Contains("Penyebut hanya 4", (await (await app.SebagaiAsync("kakanwil")).LihatAsync("/verifikasi/2023/tw2/YAN")).TeksDari("#YAN-02-1-baris + tr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ajukan_BerubahSejakDiperiksa_TidakAdaYangDiajukanDanDitunjukkan()
    {
        var periksa = await PeriksaAsync("tw3", ("YAN.06.1.Pembilang", "9"), ("YAN.06.1.Penyebut", "9"), ("YAN.07.1.Nilai", "2"));
        await PeriksaAsync("tw3", ("YAN.06.1.Pembilang", "10"), ("YAN.06.1.Penyebut", "10"), ("YAN.08.1.Nilai", "3"));

        var ditolak = await periksa.KirimAsync(("aksi", "ajukan"));

        Assert.Equal(HttpStatusCode.Conflict, ditolak.Status);
        Assert.Equal("#YAN-06-1-baris", ditolak.Satu(".ringkasan-galat li a").GetAttribute("href"));
        Assert.Contains("YAN.06.1: berubah sejak Anda membuka halaman ini", ditolak.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal(0, await JumlahAsync(Triwulan.III, StatusRealisasi.Diajukan));

        // Seen now, with what a colleague added meanwhile.
        await (await ditolak.KirimAsync(("aksi", "ajukan"))).IkutiAsync();
        Assert.Equal(3, await JumlahAsync(Triwulan.III, StatusRealisasi.Diajukan));
    }

    [Fact]
    public async Task Ajukan_YangDiisiRekanSetelahDiperiksa_TidakIkut()
    {
        var periksa = await PeriksaAsync("tw4", ("YAN.07.1.Nilai", "2"));
        await PeriksaAsync("tw4", ("YAN.08.1.Nilai", "3"));

        await (await periksa.KirimAsync(("aksi", "ajukan"))).IkutiAsync();

        Assert.Equal((1, 1), (await JumlahAsync(Triwulan.IV, StatusRealisasi.Diajukan), await JumlahAsync(Triwulan.IV, StatusRealisasi.Draf)));
    }

    [Fact]
    public async Task Periksa_TanpaIsian_DiberiTahu()
    {
        var halaman = await (await app.SebagaiAsync("staf.imi")).LihatAsync("/realisasi/2023/tw3/IMI/periksa");
        Assert.Contains("Belum ada isian baru yang dapat diajukan", halaman.Teks, StringComparison.Ordinal);
        Assert.Empty(halaman.Dokumen!.QuerySelectorAll("button[value=ajukan]"));

        var dipaksa = await halaman.KirimAsync(("aksi", "ajukan"));
        Assert.Equal(HttpStatusCode.BadRequest, dipaksa.Status);
        Assert.Contains("Belum ada isian baru yang dapat diajukan", dipaksa.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
    }

    private async Task<Halaman> PeriksaAsync(string triwulan, params (string, string)[] isian)
    {
        var halaman = await (await app.SebagaiAsync("staf.yan")).LihatAsync($"/realisasi/2023/{triwulan}/YAN");
        var hasil = await halaman.KirimAsync([.. isian, ("aksi", "periksa")]);
        Assert.Equal($"/realisasi/2023/{triwulan}/YAN/periksa", hasil.Tujuan);
        return await hasil.IkutiAsync();
    }

    private async Task WajibkanBuktiAsync(string kode)
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync($"/kelola/manual/2023/{kode}");
        await (await halaman.KirimAsync(("BuktiWajib", "true"))).IkutiAsync();
    }

    private Task<int> JumlahAsync(Triwulan triwulan, StatusRealisasi status) =>
        app.DenganDatabaseAsync(db => db.Realisasi.CountAsync(r => r.Triwulan == triwulan && r.Status == status));
}
