using System.Net;
using ClosedXML.Excel;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengelolaanTahun;

/// <summary>Years as an Admin sets them up; each test on a database of its own, with the sample figures of 2023. Today is 8 January 2024.</summary>
public sealed class PengelolaanTahunTests : IAsyncLifetime, IDisposable
{
    private const string Periksa = "/kelola/tahun/salin/periksa?dari=2023&tahun=2024&salin=indikator&salin=target&salin=jadwal&salin=penandatangan&salin=pengaturan";
    private const string FormSalin = "form[action='/kelola/tahun/salin']";

    private readonly AplikasiContoh app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Salin_PratinjauTidakMenyimpan_LaluSatuTahunUtuhTanpaRealisasi()
    {
        var admin = await app.SebagaiAsync("admin");
        var pilih = await admin.LihatAsync("/kelola/tahun/salin?dari=2023");
        Assert.Equal("2024", pilih.Bidang("main form[method=get]").Single(b => b.Nama == "tahun").Isi);
        var pratinjau = await admin.LihatAsync(Periksa);
        Assert.Contains("4 divisi, 22 sasaran, 61 indikator, 61 target tahun, dan 0 jadwal pengisian", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("MANUSIARIAU TAHUN 2024", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Equal([2023], await TahunAsync());

        // IMI stays behind, YAN gets another name; the preview counts again and still stores nothing.
        (string, string)[] isian = [("Divisi[2].Ikut", "false"), ("Divisi[3].Nama", "Divisi Pelayanan Hukum")];
        var lagi = await admin.PosAsync("/kelola/tahun/salin/periksa", [.. isian, .. pratinjau.Bidang(FormSalin).Where(b => isian.All(i => i.Item1 != b.Nama))]);
        Assert.Equal(HttpStatusCode.OK, lagi.Status);
        Assert.Contains("3 divisi, 21 sasaran, 59 indikator", lagi.Teks, StringComparison.Ordinal);
        Assert.Contains("1 divisi dengan 2 indikator ditinggalkan", lagi.Teks, StringComparison.Ordinal);
        Assert.Equal([2023], await TahunAsync());

        var jadi = await (await lagi.KirimFormAsync(FormSalin)).IkutiAsync();
        Assert.Equal("/kelola/tahun/2024", jadi.Alamat);
        Assert.Contains("59 indikator, tanpa realisasi dan data dukung", jadi.Teks, StringComparison.Ordinal);
        var (indikator, realisasi, target, lanjut, keluar, nama) = await app.DenganDatabaseAsync(async db =>
        {
            var id = await db.TahunKinerja.Where(t => t.Tahun == 2024).Select(t => t.Id).SingleAsync();
            return (await db.IndikatorKinerja.CountAsync(i => i.TahunKinerjaId == id), await db.Realisasi.CountAsync(r => r.Indikator.TahunKinerjaId == id),
                await db.Target.CountAsync(t => t.Indikator.TahunKinerjaId == id && t.Nilai.Tahunan != null),
                await db.SilsilahIndikator.CountAsync(s => s.TahunKinerjaId == id && s.Jenis == JenisSilsilah.Berlanjut),
                await db.SilsilahIndikator.CountAsync(s => s.TahunKinerjaId == id && s.Jenis == JenisSilsilah.PindahKeluar),
                await db.Divisi.Where(d => d.TahunKinerjaId == id && d.Kode == "YAN").Select(d => d.NamaResmi + "|" + d.NamaTampil).SingleAsync());
        });
        Assert.Equal((59, 0, 59, 59, 2, "DIVISI PELAYANAN HUKUM|Divisi Pelayanan Hukum"), (indikator, realisasi, target, lanjut, keluar, nama));

        // The new year is a plan: everyone still lands in 2023, and the staff of a division go on by its code.
        Assert.Contains("2023", (await admin.LihatAsync("/dasbor")).TeksDari("h1"), StringComparison.Ordinal);
        Assert.Equal("/realisasi/2023/tw3/PAS", (await (await app.SebagaiAsync("staf.pas")).BukaAsync("/realisasi")).Tujuan);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SebagaiAsync("staf.pas")).BukaAsync("/realisasi/2024/tw1/PAS")).Status);
    }

    [Fact]
    public async Task Salin_DuaKaliDariHalamanYangSama_409_TidakAdaYangTersimpan()
    {
        var pratinjau = await (await app.SebagaiAsync("admin")).LihatAsync(Periksa);
        Assert.Equal(HttpStatusCode.Redirect, (await pratinjau.KirimFormAsync(FormSalin)).Status);
        var catatan = await app.DenganDatabaseAsync(db => db.CatatanAudit.CountAsync());

        var lagi = await pratinjau.KirimFormAsync(FormSalin);

        Assert.Equal(HttpStatusCode.Conflict, lagi.Status);
        Assert.Contains("Tahun kinerja 2024 sudah ada.", lagi.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal([2023, 2024], await TahunAsync());
        Assert.Equal(catatan, await app.DenganDatabaseAsync(db => db.CatatanAudit.CountAsync()));
        Assert.Equal(61, await app.DenganDatabaseAsync(db => db.IndikatorKinerja.CountAsync(i => db.TahunKinerja.Any(t => t.Id == i.TahunKinerjaId && t.Tahun == 2024))));
    }

    [Fact]
    public async Task Salin_DuaAdminSekaligus_SatuTahun()
    {
        var pertama = await (await app.MasukBaruAsync("admin")).LihatAsync(Periksa);
        var kedua = await (await app.MasukBaruAsync("admin")).LihatAsync(Periksa);
        var jawaban = await Task.WhenAll(pertama.KirimFormAsync(FormSalin), kedua.KirimFormAsync(FormSalin));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], jawaban.Select(j => j.Status).Order());
        Assert.Equal([2023, 2024], await TahunAsync());
    }

    [Theory]
    [InlineData("/kelola/tahun/salin/periksa?dari=2023&tahun=2023&salin=indikator", "Tahun kinerja 2023 sudah ada.")]
    [InlineData("/kelola/tahun/salin/periksa?dari=2023&tahun=2022", "Tahun baru harus sesudah 2023")]
    [InlineData("/kelola/tahun/salin/periksa?dari=2023&tahun=abc", "Isi tahun antara 2000 dan 2100.")]
    [InlineData("/kelola/tahun/salin/periksa?dari=2023&tahun=2024&salin=apa", "Pilihan tidak dikenal.")]
    public async Task Salin_LangkahPertamaSalah_400_PilihanTetap(string alamat, string pesan)
    {
        var halaman = await (await app.SebagaiAsync("admin")).BukaAsync(alamat);
        Assert.Equal(HttpStatusCode.BadRequest, halaman.Status);
        Assert.Contains(pesan, halaman.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Contains($"tahun={halaman.Bidang("main form[method=get]").Single(b => b.Nama == "tahun").Isi}", alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Salin_DivisiTanpaNamaAtauTanpaDivisi_400_YangDiketikTetap()
    {
        var pratinjau = await (await app.SebagaiAsync("admin")).LihatAsync(Periksa);
        var tanpaNama = await pratinjau.KirimFormAsync(FormSalin, ("Divisi[1].Nama", " "), ("Divisi[3].Nama", "Nama lain"));
        Assert.Equal(HttpStatusCode.BadRequest, tanpaNama.Status);
        Assert.Equal("#Divisi-1-Nama", tanpaNama.Satu(".ringkasan-galat a").GetAttribute("href"));
        Assert.Equal("Nama lain", tanpaNama.Satu("#Divisi-3-Nama").GetAttribute("value"));

        var tanpaDivisi = await pratinjau.KirimFormAsync(FormSalin, ("Divisi[0].Ikut", "false"), ("Divisi[1].Ikut", "false"), ("Divisi[2].Ikut", "false"), ("Divisi[3].Ikut", "false"));
        Assert.Equal(HttpStatusCode.BadRequest, tanpaDivisi.Status);
        Assert.Contains("Pilih paling sedikit satu divisi", tanpaDivisi.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal([2023], await TahunAsync());
    }

    [Fact]
    public async Task Jebakan19_TahunLamaTetapTerbacaDanTereksporDenganKopNamaDanPenandatangannya()
    {
        var admin = await app.SebagaiAsync("admin");
        var kepala = await admin.LihatAsync("/kelola/tahun/2023/kepala");
        Assert.Equal(HttpStatusCode.Redirect, (await kepala.KirimAsync(("Kop", "KEMENTERIAN HUKUM DAN HAK ASASI MANUSIA\r\nKANTOR WILAYAH RIAU"))).Status);
        var pratinjau = await admin.LihatAsync(Periksa);
        await pratinjau.KirimFormAsync(FormSalin, ("Divisi[1].Ikut", "false"), ("Divisi[2].Ikut", "false"), ("Divisi[3].Nama", "Divisi Pelayanan Hukum"));
        await (await admin.LihatAsync("/kelola/tahun/2024/kepala")).KirimAsync(("Kop", "KEMENTERIAN HUKUM"), ("Judul", "IKU TAHUN 2024"));
        await (await admin.LihatAsync("/kelola/tahun/2024/penandatangan/lembar")).KirimFormAsync("form.isian", ("Nama", "PEJABAT BARU"));
        await (await admin.LihatAsync("/kelola/tahun/2024")).KirimFormAsync("form[action$=status]", ("Status", "Aktif"));

        Assert.Contains("2024", (await admin.LihatAsync("/dasbor")).TeksDari("h1"), StringComparison.Ordinal);
        var lama = await BukuAsync(admin, "/matriks/2023/ekspor");
        var baru = await BukuAsync(admin, "/matriks/2024/ekspor");
        Assert.Equal("KEMENTERIAN HUKUM DAN HAK ASASI MANUSIA", lama[0]);
        Assert.Contains("2. DIVISI PEMASYARAKATAN", lama);
        Assert.Contains("4. DIVISI PELAYANAN HUKUM DAN HAM", lama);
        Assert.Contains("MHD. JAHARI SITEPU", lama);
        Assert.Equal("KEMENTERIAN HUKUM", baru[0]);
        Assert.Contains("2. DIVISI PELAYANAN HUKUM", baru);
        Assert.DoesNotContain(baru, t => t.Contains("PEMASYARAKATAN", StringComparison.Ordinal));
        Assert.Contains("PEJABAT BARU", baru);

        // Read, but entered no more: whoever was bound to the division still sees what it reported.
        var staf = await app.SebagaiAsync("staf.pas");
        var terkunci = await staf.LihatAsync("/realisasi/2023/tw4/PAS");
        Assert.Contains("Tahun kinerja 2023 sudah selesai.", terkunci.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await staf.BukaAsync("/indikator/2023/PAS.07.3")).Status);
        Assert.Contains("Pada tahun 2024 PAS.07.3 pindah keluar: Divisi Pemasyarakatan tidak ikut disalin ke tahun 2024.",
            (await staf.LihatAsync("/indikator/2023/PAS.07.3")).Teks, StringComparison.Ordinal);
        Assert.Contains("KANTOR WILAYAH RIAU", (await admin.LihatAsync("/dasbor?tahun=2023")).TeksDari(".hanya-cetak.matriks-judul"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jebakan20_LembarMemakaiPejabatPadaTanggalnya_TabrakanDitolak()
    {
        var admin = await app.SebagaiAsync("admin");
        const string alamat = "/kelola/tahun/2023/penandatangan";
        (string, string)[] plt = [("Jabatan", "KEPALA KANTOR WILAYAH,"), ("Nama", "BUDI SANTOSO"), ("Nip", "19700101 199001 1 001"), ("Sebutan", "Plt"), ("Sejak", "2024-01-01"), ("Sampai", "2024-01-31")];
        Assert.Equal(HttpStatusCode.Redirect, (await (await admin.LihatAsync(alamat)).KirimFormAsync("form.isian", plt)).Status);
        var tabrakan = await (await admin.LihatAsync(alamat)).KirimFormAsync("form.isian", [.. plt[..1], ("Nama", "CITRA"), .. plt[2..4], ("Sejak", "2024-01-31"), ("Sampai", "")]);
        Assert.Equal(HttpStatusCode.BadRequest, tabrakan.Status);
        Assert.Contains("bertabrakan dengan BUDI SANTOSO (1 Januari 2024 sampai 31 Januari 2024)", tabrakan.TeksDari("#Sejak-galat"), StringComparison.Ordinal);
        Assert.Equal("CITRA", tabrakan.Satu("#Nama").GetAttribute("value"));

        Assert.StartsWith("Plt. KEPALA KANTOR WILAYAH,", (await admin.LihatAsync("/matriks/2023")).TeksDari(".ttd"), StringComparison.Ordinal);
        Assert.Contains("MHD. JAHARI SITEPU", (await admin.LihatAsync("/matriks/2023?tanggal=2023-12-31")).TeksDari(".ttd"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.BukaAsync("/matriks/2023?tanggal=x")).Status);
        Assert.Contains("BUDI SANTOSO", await BukuAsync(admin, "/matriks/2023/ekspor"));
        Assert.Contains("MHD. JAHARI SITEPU", await BukuAsync(admin, "/matriks/2023/ekspor?tanggal=2023-12-31"));

        // As of a day before it was written down there was nobody else.
        var jejak = await admin.LihatAsync("/audit");
        Assert.Contains("membuat Pejabat penandatangan 1 tahun 2023", jejak.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await admin.LihatAsync(alamat)).KirimFormAsync("form[action$=hapus]")).Status);
        Assert.Contains("MHD. JAHARI SITEPU", (await admin.LihatAsync("/matriks/2023")).TeksDari(".ttd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pejabat_DuaAdminDariHalamanYangSama_YangKedua409_YangDiketikTetap()
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync("/kelola/tahun/2023/penandatangan");
        (string, string)[] isian = [("Nama", "BUDI"), ("Nip", "197001011990011001"), ("Sejak", "2024-01-01"), ("Sampai", "2024-01-31")];
        Assert.Equal(HttpStatusCode.Redirect, (await halaman.KirimFormAsync("form.isian", isian)).Status);
        var usang = await halaman.KirimFormAsync("form.isian", [("Nama", "CITRA"), .. isian[1..]]);

        Assert.Equal(HttpStatusCode.Conflict, usang.Status);
        Assert.Equal("CITRA", usang.Satu("#Nama").GetAttribute("value"));
        Assert.Contains("BUDI", usang.TeksDari("main table"), StringComparison.Ordinal);
        Assert.Equal(1, await app.DenganDatabaseAsync(db => db.Set<Pejabat>().CountAsync()));
    }

    [Fact]
    public async Task Pengaturan_DampakDilihatDulu_AlasanWajib_LaluSemuaAngkaMemakainya()
    {
        var admin = await app.SebagaiAsync("admin");
        var isian = await admin.LihatAsync("/kelola/tahun/2023/pengaturan");
        var salah = await isian.KirimFormAsync("form.isian", ("AmbangHampir", "120"), ("AmbangTinggi", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, salah.Status);
        Assert.Equal("x", salah.Satu("#AmbangTinggi").GetAttribute("value"));

        var dampak = await isian.KirimFormAsync("form.isian", ("AmbangTercapai", "95"));
        Assert.Equal(HttpStatusCode.OK, dampak.Status);
        Assert.Contains("Tercapai mulai: 100 menjadi 95", dampak.Teks, StringComparison.Ordinal);
        Assert.Contains("indikator berubah status", dampak.Teks, StringComparison.Ordinal);
        var tanpaAlasan = await dampak.KirimAsync();
        Assert.Equal(HttpStatusCode.BadRequest, tanpaAlasan.Status);
        Assert.Contains("Isi alasan: sudah ada realisasi", tanpaAlasan.TeksDari("#Alasan-galat"), StringComparison.Ordinal);
        Assert.Equal(100, await AmbangAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await tanpaAlasan.KirimAsync(("Alasan", "Kebijakan pusat 2024"))).Status);
        Assert.Equal(95, await AmbangAsync());
        Assert.Contains("Kebijakan pusat 2024", (await admin.LihatAsync("/kelola/tahun/2023")).Teks, StringComparison.Ordinal);
        Assert.Contains("pengaturan ambang tercapai dari 100 menjadi 95", (await admin.LihatAsync("/audit")).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await dampak.KirimAsync(("Alasan", "Lagi"))).Status);

        // Yesterday's state keeps yesterday's thresholds.
        Assert.Equal(HttpStatusCode.OK, (await admin.BukaAsync("/dasbor?per=2023-12-31")).Status);
    }

    [Fact]
    public async Task Pengaturan_RumusKonversiDanNamaPredikat_DampakAuditDasborSalinan()
    {
        var admin = await app.SebagaiAsync("admin");
        var isian = await admin.LihatAsync("/kelola/tahun/2023/pengaturan");
        var kembar = await isian.KirimFormAsync("form.isian", ("NamaTinggi", "SEDANG"), ("NamaRendah", " "));
        Assert.Equal(HttpStatusCode.BadRequest, kembar.Status);
        Assert.Contains("Nama predikat ketiga sama dengan yang kedua (SEDANG).", kembar.Teks, StringComparison.Ordinal);
        Assert.Contains("Isi nama predikat keempat.", kembar.TeksDari("#NamaRendah-galat"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await isian.KirimFormAsync("form.isian", ("RumusMinimal", "C"))).Status);

        (string, string)[] nama = [("NamaSangatTinggi", "Memuaskan"), ("NamaTinggi", "Sangat Baik"), ("NamaSedang", "Baik"), ("NamaRendah", "Cukup Baik"), ("NamaSangatRendah", "Kurang")];
        var dampak = await isian.KirimFormAsync("form.isian", [("RumusMinimal", "B"), ("KonversiSemua", "ya"), .. nama]);
        Assert.Equal(HttpStatusCode.OK, dampak.Status);
        Assert.Contains("Rumus makin rendah makin baik: (2T − R) ÷ T menjadi T ÷ R", dampak.Teks, StringComparison.Ordinal);
        Assert.Contains("Capaian penuh: Sesuai Manual IKU menjadi Selalu dinilai batas atas", dampak.Teks, StringComparison.Ordinal);
        Assert.Contains("Nama predikat pertama: Sangat Tinggi menjadi Memuaskan", dampak.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Batas bawah:", dampak.Teks, StringComparison.Ordinal);
        Assert.Equal("Sangat Tinggi", (await PengaturanAsync()).NamaSangatTinggi);

        Assert.Equal(HttpStatusCode.Redirect, (await dampak.KirimAsync(("Alasan", "PermenPANRB"))).Status);
        var kini = await PengaturanAsync();
        Assert.Equal((RumusMinimal.B, true, "Memuaskan", "Kurang"), (kini.RumusMinimal, kini.KonversiSemua, kini.NamaSangatTinggi, kini.NamaSangatRendah));
        Assert.Contains("T ÷ R", (await admin.LihatAsync("/kelola/tahun/2023")).Teks, StringComparison.Ordinal);
        var jejak = await app.DenganDatabaseAsync(db => db.CatatanAudit.Where(c => c.Entitas == nameof(TahunKinerja)).Select(c => c.Perubahan).ToListAsync());
        Assert.Contains(jejak, p => p.Contains("Pengaturan.RumusMinimal", StringComparison.Ordinal) && p.Contains("Pengaturan.NamaSangatRendah", StringComparison.Ordinal));

        var dasbor = (await admin.LihatAsync("/dasbor?tahun=2023&tw=1")).Teks;
        Assert.Matches("Predikat (Memuaskan|Sangat Baik|Baik|Cukup Baik|Kurang),", dasbor);
        Assert.DoesNotMatch("Predikat (Sangat Tinggi|Tinggi|Sedang|Rendah|Sangat Rendah)", dasbor);
        Assert.Contains("minimal T ÷ R", (await admin.LihatAsync("/simulasi/2023?tw=1")).TeksDari("dl.rincian"), StringComparison.Ordinal);

        await (await admin.LihatAsync(Periksa)).KirimFormAsync(FormSalin);
        Assert.Equal(kini, await app.DenganDatabaseAsync(db => db.TahunKinerja.AsNoTracking().Where(t => t.Tahun == 2024).Select(t => t.Pengaturan).SingleAsync()));
    }

    [Fact]
    public async Task Silsilah_BerubahNamaDibandingkan_DipecahTidakDapatDibandingkan()
    {
        var admin = await app.SebagaiAsync("admin");
        await (await admin.LihatAsync(Periksa)).KirimFormAsync(FormSalin);
        Assert.Contains("2023 85%", (await admin.LihatAsync("/indikator/2024/PAS.07.3")).TeksDari("[aria-label='Dibanding tahun sebelumnya']"), StringComparison.Ordinal);

        // PAS.07.3 of 2024 is a part of PAS.07.3 of 2023, together with PAS.07.2.
        const string alamat = "/kelola/tahun/2024/silsilah";
        foreach (var kode in new[] { "PAS.07.3", "PAS.07.2" })
        {
            var baris = (await admin.LihatAsync(alamat)).Dokumen!.QuerySelectorAll("tbody tr").Single(b => b.QuerySelector("td:nth-child(3) a")?.TextContent == kode);
            Assert.Equal(HttpStatusCode.Redirect, (await (await admin.LihatAsync(alamat)).KirimFormAsync($"form[action='{baris.QuerySelector("form")!.GetAttribute("action")}']")).Status);
            if (kode == "PAS.07.3")
            {
                Assert.Equal(HttpStatusCode.Redirect, (await CatatAsync(admin, "PAS.07.3", "PAS.07.3", "Dipecah")).Status);
            }
        }

        Assert.Equal(HttpStatusCode.Redirect, (await CatatAsync(admin, "PAS.07.3", "PAS.07.2", "Dipecah")).Status);
        Assert.Contains("Tidak dapat dibandingkan: hasil pemecahan PAS.07.3 “Persentase kepatuhan",
            (await admin.LihatAsync("/indikator/2024/PAS.07.2")).TeksDari("[aria-label='Dibanding tahun sebelumnya']"), StringComparison.Ordinal);
        Assert.Contains("Pada tahun 2024 PAS.07.3 dipecah, antara lain menjadi PAS.07.2.", (await admin.LihatAsync("/indikator/2023/PAS.07.3")).Teks, StringComparison.Ordinal);

        var salah = await CatatAsync(admin, "PAS.07.2", "", "PindahKeluar");
        Assert.Equal(HttpStatusCode.BadRequest, salah.Status);
        Assert.Contains("Isi alasan", salah.TeksDari("#Alasan-galat"), StringComparison.Ordinal);
        Assert.Equal("PAS.07.2", salah.Bidang("form[action$=silsilah]").Single(b => b.Nama == "Asal").Isi);
        Assert.Equal(HttpStatusCode.BadRequest, (await CatatAsync(admin, "XYZ.01.1", "PAS.07.1", "Berlanjut")).Status);
    }

    [Fact]
    public async Task TahunKosong_LangkahPenyiapanDenganTautan_TidakDapatDiaktifkan()
    {
        var admin = await app.SebagaiAsync("admin");
        var salah = await (await admin.LihatAsync("/kelola/tahun/baru")).KirimAsync(("Tahun", "2023"), ("Judul", "IKU"));
        Assert.Equal(HttpStatusCode.Conflict, salah.Status);
        Assert.Contains("Tahun kinerja 2023 sudah ada.", salah.TeksDari("#Tahun-galat"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await admin.LihatAsync("/kelola/tahun/baru")).KirimAsync(("Tahun", "2025"))).Status);

        var jadi = await (await (await admin.LihatAsync("/kelola/tahun/baru")).KirimAsync(("Tahun", "2025"), ("Judul", "IKU 2025"))).IkutiAsync();
        Assert.Contains("0 dari 8 langkah selesai.", jadi.Teks, StringComparison.Ordinal);
        Assert.Equal(
            ["/kelola/divisi?tahun=2025", "/kelola/sasaran?tahun=2025", "/kelola/indikator?tahun=2025", "/kelola/target/2025", "/kelola/jadwal/2025", "/pengguna", "/kelola/tahun/2025/penandatangan", "/kelola/manual/2025"],
            jadi.Dokumen!.QuerySelectorAll("ol.langkah a").Select(a => a.GetAttribute("href")));
        Assert.Contains("0 dari 8 langkah selesai.", (await admin.LihatAsync("/kelola?tahun=2025")).Teks, StringComparison.Ordinal);

        var tolak = await jadi.KirimFormAsync("form[action$=status]", ("Status", "Aktif"));
        Assert.Equal(HttpStatusCode.BadRequest, tolak.Status);
        Assert.Contains("belum punya indikator", tolak.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        foreach (var alamat in new[] { "/matriks/2025", "/dasbor?tahun=2025", "/kelola/target/2025", "/kelola/jadwal/2025", "/kelola/manual/2025", "/kelola/tahun/2025/silsilah" })
        {
            Assert.Equal(HttpStatusCode.OK, (await admin.BukaAsync(alamat)).Status);
        }
    }

    private static async Task<Halaman> CatatAsync(Peramban admin, string asal, string tujuan, string jenis) =>
        await (await admin.LihatAsync("/kelola/tahun/2024/silsilah")).KirimFormAsync("form[action$=silsilah]", ("Asal", asal), ("Tujuan", tujuan), ("Jenis", jenis));

    private static async Task<List<string>> BukuAsync(Peramban peramban, string alamat)
    {
        using var isi = new MemoryStream(await peramban.Klien.GetByteArrayAsync(new Uri(alamat, UriKind.Relative)));
        using var buku = new XLWorkbook(isi);
        return [.. buku.Worksheets.First().CellsUsed().Select(s => s.GetString()).Where(t => t.Length > 0)];
    }

    private Task<List<int>> TahunAsync() => app.DenganDatabaseAsync(db => db.TahunKinerja.OrderBy(t => t.Tahun).Select(t => t.Tahun).ToListAsync());

    private Task<PengaturanCapaian> PengaturanAsync() => app.DenganDatabaseAsync(db => db.TahunKinerja.AsNoTracking().Where(t => t.Tahun == 2023).Select(t => t.Pengaturan).SingleAsync());

    private Task<decimal> AmbangAsync() => app.DenganDatabaseAsync(db => db.TahunKinerja.Where(t => t.Tahun == 2023).Select(t => t.Pengaturan.AmbangTercapai).SingleAsync());
}
