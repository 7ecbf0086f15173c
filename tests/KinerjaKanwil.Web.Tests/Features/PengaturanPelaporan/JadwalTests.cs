using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengaturanPelaporan;

/// <summary>The clock stands at 8 January 2024 10.00 WIB unless a test moves it; so TW IV 2023 is the quarter being reported.</summary>
public sealed class JadwalTests : IAsyncLifetime, IDisposable
{
    private const string Alamat = "/kelola/jadwal/2023";
    private const string Isian = "/realisasi/2023/tw4/PAS";
    private const string Kode = "PAS.07.3";

    private readonly AplikasiUji app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Admin_MenetapkanJadwal_StafMelihatBatasDanSisaHari()
    {
        await TetapkanAsync("2024-01-01", "2024-01-10");

        var isian = await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian);
        Assert.Contains("Batas pengisian 10 Januari 2024 23.59 WIB (2 hari lagi).", isian.Teks, StringComparison.Ordinal);
        var tugas = await (await app.SebagaiAsync("staf.pas")).LihatAsync("/tugas");
        Assert.Contains("Batas 10 Januari 2024, 2 hari lagi", tugas.Teks, StringComparison.Ordinal);
        var jadwal = await (await app.SebagaiAsync("admin")).LihatAsync(Alamat);
        Assert.Contains("Terbuka sampai 10 Januari 2024", jadwal.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jebakan36_BatasDihitungMenurutWibBukanUtc()
    {
        await TetapkanAsync("2024-01-01", "2024-01-08");

        // 23.59 WIB is 16.59 UTC: open; one minute later it is the ninth in Riau, though still the eighth in UTC.
        app.Jam.SetUtcNow(new DateTimeOffset(2024, 1, 8, 16, 59, 0, TimeSpan.Zero));
        var staf = await app.MasukBaruAsync("staf.pas");
        Assert.Equal(HttpStatusCode.Redirect, (await (await staf.LihatAsync(Isian)).KirimAsync((Kode + ".Pembilang", "9"), ("aksi", "simpan"))).Status);
        var terbuka = await staf.LihatAsync(Isian);
        app.Jam.SetUtcNow(new DateTimeOffset(2024, 1, 8, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.Locked, (await terbuka.KirimAsync((Kode + ".Penyebut", "10"), ("aksi", "simpan"))).Status);
    }

    [Theory]
    [InlineData("simpan")]
    [InlineData("ajukan")]
    public async Task BatasLewatSaatHalamanTerbuka_423_YangDiketikTetapAdaDanTidakAdaYangTersimpan(string aksi)
    {
        // The last minutes of the last day in Riau.
        app.Jam.SetUtcNow(new DateTimeOffset(2024, 1, 10, 16, 50, 0, TimeSpan.Zero));
        await TetapkanAsync("2024-01-01", "2024-01-10");
        var staf = await app.SebagaiAsync("staf.pas");
        var terbuka = await staf.LihatAsync(Isian);
        app.Jam.SetUtcNow(new DateTimeOffset(2024, 1, 10, 17, 5, 0, TimeSpan.Zero));

        var jawaban = await terbuka.KirimAsync((Kode + ".Pembilang", "98,5"), (Kode + ".Penyebut", "120"), (Kode + ".Kendala", "Jaringan putus."), ("aksi", aksi));

        Assert.Equal(HttpStatusCode.Locked, jawaban.Status);
        Assert.Contains($"{Kode}: belum tersimpan. Pengisian TW IV 2023 ditutup 10 Januari 2024. Admin dapat memperpanjangnya untuk divisi Anda.", jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal("98,5", jawaban.Satu($"[name='{Kode}.Pembilang']").GetAttribute("value"));
        Assert.Equal("Jaringan putus.", jawaban.Satu($"[name='{Kode}.Kendala']").TextContent);
        Assert.Contains($"/permintaan/2023/tw4/PAS", jawaban.Isi, StringComparison.Ordinal);
        Assert.Equal(0, await app.DenganDatabaseAsync(db => db.Realisasi.CountAsync()));

        // The Admin gives longer: the same page is sent again and everything typed is stored, stamped late once it is handed in.
        await PerpanjangAsync("2024-01-20");
        var lagi = await jawaban.KirimAsync(("aksi", "ajukan"), (Kode + ".TindakLanjut", "Diulang."));
        Assert.Equal(HttpStatusCode.Redirect, lagi.Status);
        var tersimpan = await app.DenganDatabaseAsync(db => db.Realisasi.SingleAsync());
        Assert.Equal((98.5m, 1), (tersimpan.Pembilang, tersimpan.HariTerlambat));
        Assert.Contains("Terlambat 1 hari", (await staf.LihatAsync(Isian)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BelumDibuka_HalamanMenyebutKapan_TanpaIsian()
    {
        await TetapkanAsync("2024-01-10", "2024-01-20");
        var isian = await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian);
        Assert.Contains("Pengisian TW IV 2023 dibuka 10 Januari 2024.", isian.Teks, StringComparison.Ordinal);
        Assert.Empty(isian.Dokumen!.QuerySelectorAll($"[name='{Kode}.Pembilang']"));
    }

    [Fact]
    public async Task Jebakan21_KelengkapanDanKetepatanWaktu_TerpisahDariCapaian_PerDivisi()
    {
        await TetapkanAsync("2024-01-01", "2024-01-05");
        await PerpanjangAsync("2024-01-20");
        var staf = await app.SebagaiAsync("staf.pas");
        await (await (await staf.LihatAsync(Isian)).KirimAsync(
            (Kode + ".Pembilang", "100"), (Kode + ".Penyebut", "100"), ("aksi", "ajukan"))).IkutiAsync();

        var dasbor = await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=4");
        var baris = dasbor.Dokumen!.QuerySelectorAll("[aria-label='Kelengkapan pelaporan'] tbody tr").Select(Halaman.TeksElemen).ToList();
        Assert.Contains(baris, b => b.StartsWith("Divisi Pemasyarakatan 36 1 2,78 % 20 Januari 2024 (diperpanjang) 0 dari 1, terlama 3 hari", StringComparison.Ordinal));
        Assert.Contains(baris, b => b.StartsWith("Divisi Keimigrasian 2 0 0,00 % 5 Januari 2024 –", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tugas_YangTerlambatDiAtas_PengingatMenyebutBatas()
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync(Alamat);
        await (await halaman.KirimFormAsync("form.isian",
            ("Jadwal[0].Buka", "2023-04-01"), ("Jadwal[0].Tutup", "2023-04-10"), ("Jadwal[3].Buka", "01/01/2024"), ("Jadwal[3].Tutup", "10/01/2024"))).IkutiAsync();

        var tugas = await (await app.SebagaiAsync("staf.pas")).LihatAsync("/tugas");
        Assert.Equal(["Terlambat", "Belum diajukan"], tugas.Dokumen!.QuerySelectorAll("main h2").Select(Halaman.TeksElemen));
        Assert.Contains("TW I 2023", Halaman.TeksElemen(tugas.Dokumen!.QuerySelectorAll("main ul.kartu-kisi")[0]), StringComparison.Ordinal);
        Assert.StartsWith("TW IV 2023", Halaman.TeksElemen(tugas.Dokumen!.QuerySelectorAll("main ul.kartu-kisi")[1]), StringComparison.Ordinal);
        var tunggakan = (await admin.LihatAsync("/tugas")).Teks;
        Assert.Contains("Pengisian sudah ditutup 10 April 2023; mohon ajukan Minta buka kunci", tunggakan, StringComparison.Ordinal);
        Assert.Contains("paling lambat 10 Januari 2024. Terima kasih.", tunggakan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-01-10", "2024-01-01", "TW IV: tanggal tutup 1 Januari 2024 sebelum tanggal buka 10 Januari 2024.")]
    [InlineData("2023-09-01", "2024-01-01", "TW IV: pengisian tidak dapat dibuka sebelum triwulannya dimulai, 1 Oktober 2023.")]
    [InlineData("2024-01-10", "", "Isi tanggal buka dan tutup, atau kosongkan keduanya.")]
    [InlineData("besok", "lusa", "Tanggal buka tidak dapat dibaca. Contoh: 01/07/2026")]
    public async Task Jadwal_Salah_400_YangDiketikTetapAda(string buka, string tutup, string pesan)
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync(Alamat);
        var jawaban = await halaman.KirimFormAsync("form.isian", ("Jadwal[3].Buka", buka), ("Jadwal[3].Tutup", tutup));
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(buka, jawaban.Satu("[name='Jadwal[3].Buka']").GetAttribute("value"));
        Assert.Equal(0, await app.DenganDatabaseAsync(db => db.JadwalPelaporan.CountAsync()));
    }

    [Fact]
    public async Task Jadwal_Bertabrakan_Ditolak_DuaAdminBersamaan_409DenganYangTersimpan()
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync(Alamat);
        var tabrakan = await halaman.KirimFormAsync("form.isian",
            ("Jadwal[2].Buka", "2023-10-01"), ("Jadwal[2].Tutup", "2024-01-02"), ("Jadwal[3].Buka", "2024-01-01"), ("Jadwal[3].Tutup", "2024-01-10"));
        Assert.Equal(HttpStatusCode.BadRequest, tabrakan.Status);
        Assert.Contains("TW IV: masa pengisiannya bertabrakan dengan TW III", tabrakan.Teks, StringComparison.Ordinal);

        await TetapkanAsync("2024-01-01", "2024-01-10");
        var usang = await halaman.KirimFormAsync("form.isian", ("Jadwal[3].Buka", "2024-01-02"), ("Jadwal[3].Tutup", "2024-01-12"));
        Assert.Equal(HttpStatusCode.Conflict, usang.Status);
        Assert.Contains("Tersimpan sekarang: 1 Januari 2024 sampai 10 Januari 2024", usang.Teks, StringComparison.Ordinal);
        Assert.Equal("2024-01-02", usang.Satu("[name='Jadwal[3].Buka']").GetAttribute("value"));
    }

    [Fact]
    public async Task Jadwal_Dihapus_TriwulanTerbukaLagi_DiAuditSiapaDanApa()
    {
        await TetapkanAsync("2024-01-01", "2024-01-05");
        await PerpanjangAsync("2024-01-06");
        var urut = await app.UrutAsync();
        await TetapkanAsync("", "");
        Assert.DoesNotContain("Batas pengisian", (await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian)).Teks, StringComparison.Ordinal);
        var catatan = await app.CatatanSetelahAsync(urut);
        Assert.Contains(catatan, c => c is { Entitas: "JadwalPelaporan", Tindakan: "Dihapus", KunciEntitas: "2023/TW4" });
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
    }

    [Fact]
    public async Task Perpanjangan_TanpaJadwalAtauTanpaAlasan_400()
    {
        var admin = await app.SebagaiAsync("admin");
        var tanpa = await (await admin.LihatAsync(Alamat)).KirimFormAsync("form[action$=perpanjangan]",
            ("Triwulan", "4"), ("Divisi", "PAS"), ("Sampai", "2024-01-20"), ("Alasan", "Data terlambat"));
        Assert.Equal(HttpStatusCode.BadRequest, tanpa.Status);
        Assert.Contains("TW IV belum punya jadwal", tanpa.Teks, StringComparison.Ordinal);
        await TetapkanAsync("2024-01-01", "2024-01-05");
        var kosong = await (await admin.LihatAsync(Alamat)).KirimFormAsync("form[action$=perpanjangan]", ("Triwulan", "4"), ("Divisi", "PAS"), ("Sampai", "2024-01-20"));
        Assert.Contains("Isi alasan perpanjangan.", kosong.Teks, StringComparison.Ordinal);
        Assert.Equal("2024-01-20", kosong.Satu("#Sampai").GetAttribute("value"));
    }

    private async Task TetapkanAsync(string buka, string tutup)
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync(Alamat);
        await (await halaman.KirimFormAsync("form.isian", ("Jadwal[3].Buka", buka), ("Jadwal[3].Tutup", tutup))).IkutiAsync();
    }

    private async Task PerpanjangAsync(string sampai)
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync(Alamat);
        await (await halaman.KirimFormAsync("form[action$=perpanjangan]",
            ("Triwulan", ((int)Triwulan.IV).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Divisi", "PAS"), ("Sampai", sampai), ("Alasan", "Data UPT terlambat"))).IkutiAsync();
    }
}
