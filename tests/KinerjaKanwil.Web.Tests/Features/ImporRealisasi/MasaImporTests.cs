using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace KinerjaKanwil.Web.Tests.Features.ImporRealisasi;

/// <summary>What time does to an import. Each test moves its own clock.</summary>
public sealed class MasaImporTests
{
    [Fact]
    public async Task Terbengkalai_LebihDari7Hari_DisapuYangDiterapkanTinggal()
    {
        await using var app = new AplikasiUji();
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw1/PAS");
        var diterapkan = await (await (await staf.PratinjauAsync(templat.Rasio("PAS.02.1", 1, 2))).TerapkanAsync()).IkutiAsync();
        var menunggu = await staf.PratinjauAsync(templat.Rasio("PAS.02.2", 1, 2));
        app.Jam.Advance(BerkasImpor.MasaTunggu + TimeSpan.FromMinutes(1));
        var lagi = await app.MasukBaruAsync("staf.pas");

        var baru = await lagi.PratinjauAsync(templat);

        Assert.Equal(HttpStatusCode.NotFound, (await lagi.BukaAsync(menunggu.Alamat)).Status);
        await lagi.LihatAsync(diterapkan.Alamat);
        await lagi.LihatAsync(baru.Alamat);
        Assert.Contains(await app.JejakAsync(), c => c is { Entitas: "BerkasImpor", Tindakan: "Dihapus", Sumber: "Sistem" });
    }

    [Fact]
    public async Task Batalkan_SesudahSehari_TidakLagi()
    {
        await using var app = new AplikasiUji();
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw1/PAS");
        var hasil = await (await (await staf.PratinjauAsync(templat.Rasio("PAS.02.1", 1, 2))).TerapkanAsync()).IkutiAsync();
        app.Jam.Advance(BerkasImpor.MasaBatal + TimeSpan.FromSeconds(1));
        var lagi = await app.MasukBaruAsync("staf.pas");

        var halaman = await lagi.LihatAsync(hasil.Alamat);
        var token = (await lagi.LihatAsync("/impor")).Bidang("form#unggah-berkas").First(b => b.Nama == ImporUji.Token);
        var jawaban = await lagi.PosAsync(hasil.Alamat + "/batalkan", [token]);

        Assert.Empty(halaman.Dokumen!.QuerySelectorAll("form#batalkan"));
        Assert.Equal(HttpStatusCode.Conflict, jawaban.Status);
        Assert.Contains("lebih dari 24 jam yang lalu", jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(1, (await app.NilaiAsync("PAS.02.1", Triwulan.I))!.Pembilang);
    }

    [Fact]
    public async Task Batalkan_JamBerjalan_TetapMengenaliBarisnyaSendiri()
    {
        // A clock that stands would hide that two readings of it differ.
        await using var app = new AplikasiUji();
        app.Jam.AutoAdvanceAmount = TimeSpan.FromMilliseconds(3);
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw1/PAS");
        var hasil = await (await (await staf.PratinjauAsync(templat.Rasio("PAS.02.1", 1, 2).Rasio("PAS.02.2", 1, 2))).TerapkanAsync()).IkutiAsync();

        var batal = await (await hasil.KirimFormAsync("form#batalkan")).IkutiAsync();

        Assert.Contains("2 baris dikembalikan ke nilai sebelum impor.", batal.TeksDari(".pemberitahuan"), StringComparison.Ordinal);
        Assert.Equal(NilaiIsian.Kosong, await app.NilaiAsync("PAS.02.1", Triwulan.I));
    }

    [Fact]
    public async Task JendelaDitutup_BarisnyaTerkunciDenganAlasan()
    {
        await using var app = new AplikasiUji();
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw1/PAS");
        templat.Rasio("PAS.02.1", 1, 2).Isi("PAS.02.2", "Pembilang", "x");
        await app.DenganDatabaseAsync(async db =>
        {
            var tahun = await db.TahunKinerja.Include(t => t.Jadwal).SingleAsync(t => t.Tahun == 2023);
            var admin = new Domain.Akses.PenggunaAktif(1, "Admin", Domain.Akses.Peran.Admin, null);
            Assert.True(tahun.TetapkanJadwal(new Dictionary<Triwulan, Domain.Pelaporan.MasaPengisian?> { [Triwulan.I] = new(new DateOnly(2023, 4, 1), new DateOnly(2023, 4, 10)) }, admin).Sukses);
            return await db.SaveChangesAsync();
        });

        var pratinjau = await staf.PratinjauAsync(templat);

        Assert.Equal("36 baris dibaca · 0 berubah · 34 sama · 0 bermasalah · 2 terkunci", pratinjau.TeksDari(".ringkasan-impor"));
        Assert.Contains("Pengisian TW I 2023 ditutup 10 April 2023. Admin dapat memperpanjangnya untuk divisi Anda. Baris ini tidak diubah.", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Empty(pratinjau.Dokumen!.QuerySelectorAll("form#terapkan button"));
        Assert.Equal(HttpStatusCode.Conflict, (await pratinjau.TerapkanAsync()).Status);
        Assert.Null(await app.NilaiAsync("PAS.02.1", Triwulan.I));
    }
}
