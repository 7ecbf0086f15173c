using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.VerifikasiRealisasi;

/// <summary>From entry to approval in the browser, and everything that must not happen on the way. Each test has indicators of its own.</summary>
public sealed class VerifikasiTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Isian = "/realisasi/2023/tw1/PAS";
    private const string Review = "/verifikasi/2023/tw1/PAS";

    [Fact]
    public async Task Alur_DariIsianSampaiDisetujui_MenjadiAngkaResmi()
    {
        await AjukanAsync("PAS.03.1", "80", "100");
        var kadiv = await app.SebagaiAsync("kadiv.pas");
        Assert.Contains("TW I 2023", (await kadiv.LihatAsync("/verifikasi")).TeksDari("main table"), StringComparison.Ordinal);

        Assert.Contains("Analisis: Analisis PAS.03.1.", (await kadiv.LihatAsync(Review)).Teks, StringComparison.Ordinal);
        var diverifikasi = await (await kadiv.LihatAsync(Review)).KirimAsync(("PAS.03.1.Keputusan", "setuju"));
        Assert.Contains("Keputusan tersimpan: 1 disetujui, 0 dikembalikan.", (await diverifikasi.IkutiAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusRealisasi.Diverifikasi, (await TersimpanAsync("PAS.03.1")).Status);

        var kakanwil = await app.SebagaiAsync("kakanwil");
        Assert.Contains("Divisi Pemasyarakatan, TW I: 1 indikator", (await kakanwil.LihatAsync("/dasbor")).Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("114,29", (await kakanwil.LihatAsync("/dasbor?tw=1&data=resmi")).Teks, StringComparison.Ordinal);
        await (await (await kakanwil.LihatAsync(Review)).KirimAsync(("PAS.03.1.Keputusan", "setuju"))).IkutiAsync();

        var tersimpan = await TersimpanAsync("PAS.03.1");
        Assert.Equal(
            (StatusRealisasi.Disetujui, "Kepala Divisi Pemasyarakatan (contoh)", "Kepala Kantor Wilayah (contoh)"),
            (tersimpan.Status, tersimpan.DiverifikasiOleh, tersimpan.DisetujuiOleh));
        Assert.Equal("Analisis PAS.03.1.", tersimpan.Resmi!.Analisis);
        Assert.Contains("Analisis Analisis PAS.03.1. Kendala Kendala.", (await kakanwil.LihatAsync("/indikator/2023/PAS.03.1")).Teks, StringComparison.Ordinal);
        Assert.Contains("Analisis: Analisis PAS.03.1. Kendala: Kendala.", (await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian)).Teks, StringComparison.Ordinal);
        Assert.Contains("114,29", (await kakanwil.LihatAsync("/dasbor?tw=1&data=resmi")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kembalikan_DenganAlasan_TerbukaLagiUntukDivisiDenganAlasannya()
    {
        await AjukanAsync("PAS.03.2", "99", "100");
        await (await (await (await app.SebagaiAsync("kadiv.pas")).LihatAsync(Review))
            .KirimAsync(("PAS.03.2.Keputusan", "kembali"), ("PAS.03.2.Alasan", "Data dukung tidak sesuai"))).IkutiAsync();

        var isian = await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian);
        Assert.Single(isian.Dokumen!.QuerySelectorAll("input[name='PAS.03.2.Pembilang']"));
        Assert.Contains("Data dukung tidak sesuai (Kepala Divisi Pemasyarakatan (contoh))", isian.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kembalikan_TanpaAlasan_DitolakDanPilihanTetapAda()
    {
        await AjukanAsync("PAS.03.3", "86", "100");
        var jawaban = await (await (await app.SebagaiAsync("kadiv.pas")).LihatAsync(Review)).KirimAsync(("PAS.03.3.Keputusan", "kembali"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("PAS.03.3: Isi alasan pengembalian", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.True(jawaban.Satu("input[name='PAS.03.3.Keputusan'][value=kembali]").HasAttribute("checked"));
        Assert.Equal(StatusRealisasi.Diajukan, (await TersimpanAsync("PAS.03.3")).Status);
    }

    [Fact]
    public async Task Kirim_TanpaKeputusan_DiberiTahu()
    {
        await AjukanAsync("PAS.03.4", "86", "100");
        var jawaban = await (await (await app.SebagaiAsync("kadiv.pas")).LihatAsync(Review)).KirimAsync();

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("Belum ada keputusan yang dipilih", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kirim_AngkaBerubahSejakDibuka_KonflikMemperlihatkanKeduanya()
    {
        await AjukanAsync("PAS.04.1", "85", "100");
        var review = await (await app.SebagaiAsync("kadiv.pas")).LihatAsync(Review);
        await TarikAsync("PAS.04.1");
        await AjukanAsync("PAS.04.1", "90", "100");

        var jawaban = await review.KirimAsync(("PAS.04.1.Keputusan", "setuju"));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.Status);
        Assert.Contains("Yang Anda lihat: 85 / 100. Sekarang: 90 / 100.", jawaban.TeksDari(".konflik"), StringComparison.Ordinal);
        Assert.Equal(StatusRealisasi.Diajukan, (await TersimpanAsync("PAS.04.1")).Status);
    }

    [Fact]
    public async Task Tarik_SebelumDiverifikasi_KembaliDrafDanYangDiketikTersimpan()
    {
        await AjukanAsync("PAS.05.1", "60", "100");
        var halaman = await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian);

        var jawaban = await halaman.KirimAsync(("aksi", "tarik:PAS.05.1"), ("PAS.05.3.Pembilang", "40"), ("PAS.05.3.Penyebut", "100"));

        Assert.Contains("Pengajuan ditarik", (await jawaban.IkutiAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal((StatusRealisasi.Draf, 60m), ((await TersimpanAsync("PAS.05.1")).Status, (await TersimpanAsync("PAS.05.1")).Pembilang));
        Assert.Equal(40m, (await TersimpanAsync("PAS.05.3")).Pembilang);
    }

    [Fact]
    public async Task Tarik_SudahDiverifikasiSementaraHalamanTerbuka_Ditolak()
    {
        await AjukanAsync("PAS.06.1", "80", "100");
        var halaman = await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian);
        await (await (await (await app.SebagaiAsync("kadiv.pas")).LihatAsync(Review)).KirimAsync(("PAS.06.1.Keputusan", "setuju"))).IkutiAsync();

        var jawaban = await halaman.KirimAsync(("aksi", "tarik:PAS.06.1"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("sudah berubah sejak Anda membuka halaman", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal(StatusRealisasi.Diverifikasi, (await TersimpanAsync("PAS.06.1")).Status);
    }

    [Fact]
    public async Task SetujuiSemua_YangDikembalikanTetapDikembalikan()
    {
        var kadiv = await app.SebagaiAsync("kadiv.pas");
        await AjukanAsync("PAS.07.1", "85", "100");
        await AjukanAsync("PAS.07.2", "80", "100");

        await (await (await kadiv.LihatAsync(Review)).KirimAsync(
            ("aksi", "setuju-semua"), ("PAS.07.2.Keputusan", "kembali"), ("PAS.07.2.Alasan", "Penjelasan belum lengkap"))).IkutiAsync();

        Assert.Equal(StatusRealisasi.Diverifikasi, (await TersimpanAsync("PAS.07.1")).Status);
        Assert.Equal(StatusRealisasi.Dikembalikan, (await TersimpanAsync("PAS.07.2")).Status);
        Assert.Contains("Tidak ada pengajuan", (await kadiv.LihatAsync(Review)).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staf.pas", "/verifikasi", HttpStatusCode.Forbidden)]
    [InlineData("admin", Review, HttpStatusCode.Forbidden)]
    [InlineData("pemantau", Review, HttpStatusCode.Forbidden)]
    [InlineData("kadiv.pas", "/verifikasi/2023/tw1/IMI", HttpStatusCode.NotFound)]
    [InlineData("kadiv.pas", "/verifikasi/2022/tw1/PAS", HttpStatusCode.NotFound)]
    [InlineData("kakanwil", "/verifikasi/2023/tw1/IMI", HttpStatusCode.OK)]
    public async Task Halaman_PeranDanDivisi_SesuaiHaknya(string siapa, string alamat, HttpStatusCode status) =>
        Assert.Equal(status, (await (await app.SebagaiAsync(siapa)).BukaAsync(alamat)).Status);

    [Fact]
    public async Task Kirim_KodeDivisiLain_TidakDitemukanDanTidakAdaYangTersimpan()
    {
        await AjukanAsync("PAS.08.1", "85", "100");
        var jawaban = await (await (await app.SebagaiAsync("kadiv.pas")).LihatAsync(Review)).KirimAsync(
            ("PAS.08.1.Keputusan", "setuju"), ("IMI.01.1.Keputusan", "setuju"), ("IMI.01.1.Versi", ""));

        Assert.Equal(HttpStatusCode.NotFound, jawaban.Status);
        Assert.Equal(StatusRealisasi.Diajukan, (await TersimpanAsync("PAS.08.1")).Status);
    }

    [Fact]
    public async Task Kakanwil_BelumDiverifikasi_TidakDapatMelompatinya()
    {
        await AjukanAsync("PAS.08.3", "85", "100");
        var versi = (await TersimpanAsync("PAS.08.3")).Versi.ToString();
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var token = (await kakanwil.LihatAsync("/dasbor")).Bidang("form[action='/keluar']");

        var jawaban = await kakanwil.PosAsync(Review, [.. token, ("PAS.08.3.Keputusan", "setuju"), ("PAS.08.3.Versi", versi)]);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.Status);
        Assert.Equal(StatusRealisasi.Diajukan, (await TersimpanAsync("PAS.08.3")).Status);
    }

    private async Task AjukanAsync(string kode, string pembilang, string penyebut)
    {
        var halaman = await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian);
        await (await halaman.KirimAsync(
            ($"{kode}.Pembilang", pembilang), ($"{kode}.Penyebut", penyebut), ($"{kode}.Analisis", $"Analisis {kode}."), ($"{kode}.Kendala", "Kendala."), ($"{kode}.TindakLanjut", "Tindak lanjut."))).IkutiAsync();
        await app.DenganDatabaseAsync(async db =>
        {
            // Hand in this one alone: other tests of the class keep drafts on the same page.
            var realisasi = await db.Realisasi.Include(r => r.Indikator).SingleAsync(r => r.Indikator.Kode == kode && r.Triwulan == Triwulan.I);
            var tahun = await db.TahunKinerja.SingleAsync();
            var target = await db.Target.SingleAsync(t => t.Indikator.Kode == kode);
            var staf = await db.Users.SingleAsync(p => p.UserName == "staf.pas");
            var capaian = PerhitunganCapaian.Triwulanan(
                new DataPengukuran
                {
                    Tahun = 2023,
                    Manual = realisasi.Indikator.Manual,
                    Target = target.Nilai,
                    Angka = [realisasi.Angka],
                    Pengaturan = tahun.Pengaturan,
                    HariIni = new DateOnly(2024, 1, 8),
                },
                Triwulan.I);
            var hasil = realisasi.Ajukan(capaian, 0, JendelaPengisian.TanpaJadwal(Triwulan.I, 2023, new DateOnly(2024, 1, 8)), new Domain.Akses.PenggunaAktif(staf.Id, staf.Nama, staf.Peran, staf.KodeDivisi), app.Jam.GetUtcNow().UtcDateTime);
            Assert.True(hasil.Sukses, hasil.Pesan);
            return await db.SaveChangesAsync();
        });
    }

    private async Task TarikAsync(string kode) =>
        await (await (await (await app.SebagaiAsync("staf.pas")).LihatAsync(Isian)).KirimAsync(("aksi", $"tarik:{kode}"))).IkutiAsync();

    private Task<Realisasi> TersimpanAsync(string kode) => app.DenganDatabaseAsync(db =>
        db.Realisasi.AsNoTracking().SingleAsync(r => r.Indikator.Kode == kode && r.Triwulan == Triwulan.I));
}
