using System.Net;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PenelusuranAudit;

/// <summary>The page that answers "siapa mengubah angka ini" (ux.md b.10).</summary>
public sealed class JejakAuditTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    [Fact]
    public async Task Halaman_AngkaDiubah_KalimatDanRincian()
    {
        var staf = await app.SebagaiAsync("staf.yan");
        await SimpanAsync(staf, ("YAN.06.1.Pembilang", "40"), ("YAN.06.1.Penyebut", "50"));
        await SimpanAsync(staf, ("YAN.06.1.Pembilang", "45,5"), ("YAN.06.1.Kendala", "<b>Data</b> terlambat"));

        var halaman = await (await app.SebagaiAsync("pemantau")).LihatAsync("/audit?indikator=YAN.06.1&jenis=isi");

        var baris = halaman.Dokumen!.QuerySelectorAll("tbody summary").Select(Halaman.TeksElemen).ToList();
        Assert.Equal(
            "Staf Divisi Pelayanan Hukum dan HAM (contoh) (Staf Divisi) mengubah Realisasi YAN.06.1 TW IV 2023: kendala –", baris[0].Replace("dari – menjadi ", "", StringComparison.Ordinal).Split(" <b>")[0] + " –");
        Assert.Contains("pembilang dari 40 menjadi 45,5", baris[0], StringComparison.Ordinal);
        Assert.Contains("membuat Realisasi YAN.06.1 TW IV 2023: pembilang 40, penyebut 50", baris[1], StringComparison.Ordinal);
        var rincian = Halaman.TeksElemen(halaman.Dokumen.QuerySelectorAll("tbody details table")[0]);
        Assert.Equal("Bidang Sebelum Sesudah kendala – <b>Data</b> terlambat pembilang 40 45,5", rincian);
        Assert.DoesNotContain("<b>Data</b>", halaman.Isi, StringComparison.Ordinal);
        Assert.Contains("8 Januari 2024 10.00 WIB", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Kode kejadian", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Halaman_LebihLama_SemuaCatatanTepatSekaliTerbaruDahulu()
    {
        var kakanwil = await app.SebagaiAsync("kakanwil");
        var jumlah = await app.UrutAsync();
        var urut = new List<long>();
        for (var alamat = "/audit"; alamat is not null;)
        {
            var halaman = await kakanwil.LihatAsync(alamat);
            var nomor = halaman.Dokumen!.QuerySelectorAll("tbody tr[id]").Select(b => long.Parse(b.Id![1..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.InRange(nomor.Count, 1, 25);
            urut.AddRange(nomor);
            alamat = halaman.Dokumen.QuerySelector("main a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, (int)jumlah).Reverse().Select(n => (long)n), urut);
    }

    [Theory]
    [InlineData("jenis=verifikasi", "Disetujui Diverifikasi Dikembalikan")]
    [InlineData("jenis=target", "Dibuat Diubah")]
    [InlineData("jenis=akun", "Dibuat Diubah")]
    [InlineData("jenis=masuk", "Masuk MasukGagal Keluar")]
    [InlineData("divisi=IMI", null)]
    [InlineData("indikator=IMI.01.1", null)]
    [InlineData("dari=2024-01-08&sampai=2024-01-08", null)]
    public async Task Saring_DiAlamat_HanyaYangCocok(string saringan, string? tindakan)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync("/audit?" + saringan);

        var nomor = halaman.Dokumen!.QuerySelectorAll("tbody tr[id]").Select(b => long.Parse(b.Id![1..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var catatan = await app.DenganDatabaseAsync(db => db.CatatanAudit.AsNoTracking().Where(c => nomor.Contains(c.Urut)).ToListAsync());
        if (saringan != "jenis=verifikasi")
        {
            Assert.NotEmpty(catatan);
        }

        Assert.All(catatan, c =>
        {
            Assert.True(tindakan is null || tindakan.Split(' ').Contains(c.Tindakan), c.Tindakan);
            Assert.True(!saringan.StartsWith("divisi", StringComparison.Ordinal) || c.KodeDivisi == "IMI");
            Assert.True(!saringan.StartsWith("indikator", StringComparison.Ordinal) || c.KodeIndikator == "IMI.01.1");
        });
        foreach (var tautan in halaman.Dokumen.QuerySelectorAll("main a[rel=next]"))
        {
            Assert.Contains(saringan, tautan.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Saring_Pengguna_YangDilakukanDanYangDialami()
    {
        var salah = app.Peramban();
        await (await salah.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", "staf.adm"), ("KataSandi", "bukan sandinya"));
        await app.MasukBaruAsync("staf.adm");
        var id = await app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == "staf.adm").Select(p => p.Id).SingleAsync());

        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync($"/audit?pengguna={id}");

        Assert.Equal(
            ["Staf Divisi Administrasi (contoh) (Staf Divisi) masuk", "Gagal masuk: akun staf.adm. Kata sandi tidak cocok", "Sistem membuat akun staf.adm"],
            halaman.Dokumen!.QuerySelectorAll("tbody summary").Select(Halaman.TeksElemen));
    }

    [Theory]
    [InlineData("indikator=ABC.99.9")]
    [InlineData("dari=2000-01-01&sampai=2000-12-31")]
    [InlineData("pengguna=424242")]
    [InlineData("sebelum=1")]
    public async Task Saring_TanpaHasil_DikatakanDanDapatDiaturUlang(string saringan)
    {
        var halaman = await (await app.SebagaiAsync("pemantau")).LihatAsync("/audit?" + saringan);

        Assert.Equal("Tidak ada catatan untuk saringan ini. Atur ulang saringan .", halaman.TeksDari(".kosong"));
        Assert.Equal("/audit", halaman.Satu(".kosong a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("jenis=x")]
    [InlineData("pengguna=-1")]
    [InlineData("pengguna=abc")]
    [InlineData("sebelum=0")]
    [InlineData("sebelum=99999999999999999999")]
    [InlineData("dari=kemarin")]
    [InlineData("dari=0001-01-01")]
    [InlineData("sampai=9999-12-31")]
    [InlineData("dari=2024-02-01&sampai=2024-01-01")]
    [InlineData("divisi=TERLALUPANJANG")]
    public async Task Saring_TidakSah_Ditolak(string saringan) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.SebagaiAsync("pemantau")).BukaAsync("/audit?" + saringan)).Status);

    [Fact]
    public async Task Halaman_BerapaPunCatatannya_PernyataanSqlTetap()
    {
        var admin = await app.SebagaiAsync("admin");
        await admin.LihatAsync("/audit");
        app.Sql.Kosongkan();

        await admin.LihatAsync("/audit?jenis=isi&divisi=PAS");

        // One for the session, three for the page.
        Assert.Equal(4, app.Sql.Perintah.Count);
    }

    [Fact]
    public async Task Integritas_UtuhLaluDiubahDenganSql_DikatakanDenganNomorDanWaktu()
    {
        var pemantau = await app.SebagaiAsync("pemantau");
        var utuh = (await pemantau.LihatAsync("/audit/integritas")).TeksDari("#hasil");
        var asli = await app.DenganDatabaseAsync(db => db.CatatanAudit.AsNoTracking().SingleAsync(c => c.Urut == 12));

        await UbahNamaAsync("Orang lain");
        var putus = await pemantau.LihatAsync("/audit/integritas");
        await UbahNamaAsync(asli.NamaPengguna);

        Assert.Matches(@"^Rantai utuh: \d+ catatan, kode kepala [0-9A-F]{10}\.$", utuh);
        Assert.StartsWith("Rantai putus pada catatan 12 (8 Januari 2024 10.00 WIB): isi atau sidik catatan ini tidak cocok", putus.TeksDari("#hasil"), StringComparison.Ordinal);
        Assert.Equal(utuh, (await pemantau.LihatAsync("/audit/integritas")).TeksDari("#hasil"));
    }

    [Fact]
    public async Task Catatan_DirusakDenganSql_HalamanTetapTampil()
    {
        var sebelum = await app.DenganDatabaseAsync(db => db.CatatanAudit.AsNoTracking().SingleAsync(c => c.Urut == 15));
        await app.DenganDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "UPDATE \"CatatanAudit\" SET \"Perubahan\" = 'rusak', \"Tindakan\" = 'entah', \"Peran\" = 'raja', \"Sumber\" = '?', \"Entitas\" = 'x' WHERE \"Urut\" = 15"));

        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync("/audit?sebelum=16");

        Assert.Contains("Rincian catatan ini tidak dapat dibaca", halaman.TeksDari("#c15"), StringComparison.Ordinal);
        Assert.Contains("entah x", halaman.TeksDari("#c15"), StringComparison.Ordinal);
        await app.DenganDatabaseAsync(db => db.CatatanAudit.Where(c => c.Urut == 15).ExecuteUpdateAsync(c => c
            .SetProperty(x => x.Perubahan, sebelum.Perubahan).SetProperty(x => x.Tindakan, sebelum.Tindakan).SetProperty(x => x.Peran, sebelum.Peran)
            .SetProperty(x => x.Sumber, sebelum.Sumber).SetProperty(x => x.Entitas, sebelum.Entitas)));
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
    }

    [Theory]
    [InlineData("admin", true)]
    [InlineData("kakanwil", true)]
    [InlineData("pemantau", true)]
    [InlineData("kadiv.pas", false)]
    [InlineData("staf.pas", false)]
    public async Task RincianIndikatorDanMenu_MenurutIzin_BertautKeJejak(string akun, bool tampak)
    {
        var halaman = await (await app.SebagaiAsync(akun)).LihatAsync("/indikator/2023/PAS.07.3");

        Assert.Equal(tampak, halaman.Dokumen!.QuerySelector("main a[href='/audit?indikator=PAS.07.3']") is not null);
        Assert.Equal(tampak, halaman.Dokumen.QuerySelector("nav a[href='/audit']") is not null);
    }

    private static async Task SimpanAsync(Peramban staf, params (string, string)[] isian) =>
        await (await (await staf.LihatAsync("/realisasi/2023/tw4/YAN")).KirimAsync([.. isian, ("aksi", "simpan")])).IkutiAsync();

    private Task<int> UbahNamaAsync(string nama) =>
        app.DenganDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE \"CatatanAudit\" SET \"NamaPengguna\" = {nama} WHERE \"Urut\" = 12"));
}
