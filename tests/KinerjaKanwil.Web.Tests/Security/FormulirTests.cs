using System.Net;
using System.Text;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Security;

/// <summary>Forms: only ours, only by POST, only the fields that they have (checks.md S16, S22, S23, S55).</summary>
public sealed class FormulirTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Token = "__RequestVerificationToken";

    private static readonly string[] SemuaAkun = ["admin", "kakanwil", "kadiv.pas", "staf.pas", "pemantau"];

    [Fact]
    public void TitikAkses_MetodePengubah_PostAtauPut()
    {
        var titik = TitikAkses.Semua(app);

        Assert.All(titik, t => Assert.Contains(t.Metode, new[] { "GET", "POST", "PUT", "*" }));
        Assert.Contains(titik, t => t.Metode == "POST");

        // The token of the page is asked for here too: SimpanBarisTests.
        Assert.Equal(["/realisasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}/{kode}"], titik.Where(t => t.Metode == "PUT").Select(t => t.Pola));

        // Those that answer any method change nothing: error pages, health, and what does not exist.
        Assert.Equal(
            ["/galat/{kode:int:range(400,599)}", "/health/live", "/health/ready", "/{*jalur}"],
            titik.Where(t => t.Metode == "*").Select(t => t.Pola).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SetiapPost_TanpaToken_Ditolak() => await SetiapPostDitolakAsync((_, _) => new FormUrlEncodedContent([]));

    [Fact]
    public async Task SetiapPost_TokenKarangan_Ditolak() => await SetiapPostDitolakAsync((_, _) =>
        new FormUrlEncodedContent([KeyValuePair.Create(Token, "CfDJ8" + new string('A', 150))]));

    [Fact]
    public async Task SetiapPost_TokenOrangLain_Ditolak()
    {
        var milikLain = await TokenAsync(await app.SebagaiAsync("staf.yan"));
        await SetiapPostDitolakAsync((_, _) => new FormUrlEncodedContent([KeyValuePair.Create(Token, milikLain)]));
    }

    [Fact]
    public async Task SetiapPost_KukiDanTokenOrangLain_Ditolak()
    {
        // The attacker plants both halves of a valid pair of his own: the token is still bound to his name.
        var penyerang = app.Peramban();
        var masukPenyerang = await penyerang.LihatAsync("/masuk");
        var kukiFormulir = Kuki(masukPenyerang, "kinerja-formulir");
        await masukPenyerang.KirimAsync(("NamaPengguna", "staf.yan"), ("KataSandi", AplikasiUji.KataSandi));
        var token = await TokenAsync(penyerang);
        using var polos = app.CreateDefaultClient(new Uri("http://localhost"));
        foreach (var (alamat, akun) in Pasangan())
        {
            var korban = app.Peramban();
            var masuk = await (await korban.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", akun), ("KataSandi", AplikasiUji.KataSandi));
            using var permintaan = new HttpRequestMessage(HttpMethod.Post, alamat) { Content = new FormUrlEncodedContent([KeyValuePair.Create(Token, token)]) };
            permintaan.Headers.Add("Cookie", $"{Kuki(masuk, "kinerja")}; {kukiFormulir}");
            using var jawaban = await polos.SendAsync(permintaan);

            Assert.True(jawaban.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{akun} {alamat}: {(int)jawaban.StatusCode}");
        }
    }

    [Fact]
    public async Task SetiapPost_BadanTeks_Ditolak() => await SetiapPostDitolakAsync((_, token) =>
        new StringContent($"{Token}={token}", Encoding.UTF8, "text/plain"));

    [Fact]
    public async Task SetiapPost_TokenDiAlamat_Ditolak()
    {
        foreach (var (alamat, akun) in Pasangan())
        {
            var peramban = await app.SebagaiAsync(akun);
            var jawaban = await peramban.PosAsync($"{alamat}?{Token}={await TokenAsync(peramban)}", []);
            Assert.True(jawaban.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{akun} {alamat}: {(int)jawaban.Status}");
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task SetiapPost_LewatGet_TidakMengubahApaPun(string metode)
    {
        var sebelum = await IsiDatabaseAsync();
        foreach (var (alamat, akun) in Pasangan())
        {
            var peramban = await app.SebagaiAsync(akun);
            using var permintaan = new HttpRequestMessage(
                new HttpMethod(metode), $"{alamat}?aksi=ajukan&PAS.02.1.Pembilang=1&PAS.02.1.Penyebut=2&NamaPengguna={akun}&{Token}={await TokenAsync(peramban)}");
            using var jawaban = await peramban.Klien.SendAsync(permintaan);

            Assert.True(
                jawaban.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed,
                $"{metode} {alamat}: {(int)jawaban.StatusCode}");
            Assert.Equal(HttpStatusCode.OK, (await peramban.BukaAsync("/keluar")).Status);
        }

        Assert.Equal(sebelum, await IsiDatabaseAsync());
    }

    [Fact]
    public async Task Isian_BidangSelundupan_Diabaikan()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var targetSebelum = await TargetAsync();
        var halaman = await staf.LihatAsync("/realisasi/2023/tw1/PAS");

        var jawaban = await halaman.KirimAsync(
            ("PAS.02.1.Pembilang", "68"), ("PAS.02.1.Penyebut", "80"), ("aksi", "simpan"),
            ("Status", "Disetujui"), ("Id", "1"), ("DivisiId", "3"), ("DiverifikasiOleh", "Penyusup"), ("DisetujuiPada", "2023-01-01"), ("DiisiOlehId", "1"),
            ("Target", "1"), ("Peran", "Admin"), ("Tujuan", "Ajukan"), ("form.Tujuan", "Ajukan"), ("Baris[0].Kode", "IMI.01.1"), ("IndikatorKinerjaId", "61"),
            ("PAS.02.1.Status", "Disetujui"), ("PAS.02.1.Id", "1"), ("PAS.02.1.DivisiId", "3"), ("PAS.02.1.IndikatorKinerjaId", "61"), ("PAS.02.1.Triwulan", "4"),
            ("PAS.02.1.DiisiOleh", "Penyusup"), ("PAS.02.1.DiisiOlehId", "1"), ("PAS.02.1.DiverifikasiOleh", "Penyusup"), ("PAS.02.1.DisetujuiOleh", "Penyusup"),
            ("PAS.02.1.DisetujuiPada", "2023-01-01"), ("PAS.02.1.AlasanDikembalikan", "x"), ("PAS.02.1.Target", "1"), ("PAS.02.1.Terkunci", "false"));

        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        var semua = await app.DenganDatabaseAsync(db => db.Realisasi.AsNoTracking().Include(r => r.Indikator)
            .Where(r => r.Indikator.Kode == "PAS.02.1" || r.Triwulan == Triwulan.IV).ToListAsync());
        var baris = Assert.Single(semua);
        var idStaf = await app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == "staf.pas").Select(p => p.Id).SingleAsync());
        Assert.Equal((68m, 80m, Triwulan.I), (baris.Pembilang, baris.Penyebut, baris.Triwulan));
        Assert.Equal(StatusRealisasi.Draf, baris.Status);
        Assert.Equal(idStaf, baris.DiisiOlehId);
        Assert.Equal("Staf Divisi Pemasyarakatan (contoh)", baris.DiisiOleh);
        Assert.Equal(app.Jam.GetUtcNow().UtcDateTime, baris.DiisiPada);
        Assert.Null(baris.DiajukanPada);
        Assert.Null(baris.DiverifikasiOleh);
        Assert.Null(baris.DisetujuiOleh);
        Assert.Null(baris.DisetujuiPada);
        Assert.Null(baris.AlasanDikembalikan);
        Assert.Equal(targetSebelum, await TargetAsync());
    }

    [Fact]
    public async Task Isian_VersiBarisLain_DitolakSebagaiKonflik()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync("/realisasi/2023/tw2/PAS");
        await halaman.KirimAsync(("PAS.03.1.Pembilang", "1"), ("PAS.03.1.Penyebut", "2"), ("PAS.03.2.Pembilang", "3"), ("PAS.03.2.Penyebut", "4"), ("aksi", "simpan"));
        var kini = await staf.LihatAsync("/realisasi/2023/tw2/PAS");
        var versiLain = kini.Bidang().Single(b => b.Nama == "PAS.03.2.Versi").Isi;
        Assert.NotEmpty(versiLain);

        // Without a word on what the form had shown, the version is all there is to go by.
        var jawaban = await kini.KirimAsync(("PAS.03.1.Pembilang", "2"), ("PAS.03.1.Versi", versiLain), ("PAS.03.1.Asal", ""), ("aksi", "simpan"));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.Status);
        Assert.Equal([1m, 3m], await PembilangAsync("PAS.03.1", "PAS.03.2"));
    }

    [Theory]
    [InlineData("triwulan", "4")]
    [InlineData("tahun", "2022")]
    [InlineData("kodeDivisi", "IMI")]
    public async Task Isian_BagianAlamatDiFormulir_AlamatYangBerlaku(string bidang, string isi)
    {
        ArgumentNullException.ThrowIfNull(bidang);
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync("/realisasi/2023/tw3/PAS");

        var jawaban = await halaman.KirimAsync(($"PAS.04.1.{nameof(Realisasi.Kendala)}", "uji " + bidang), ("aksi", "simpan"), (bidang, isi));

        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        Assert.Equal("/realisasi/2023/tw3/PAS", jawaban.Tujuan);
        var baris = await app.DenganDatabaseAsync(db => db.Realisasi.AsNoTracking().Where(r => r.Indikator.Kode == "PAS.04.1").ToListAsync());
        Assert.Equal((Triwulan.III, "uji " + bidang), (Assert.Single(baris).Triwulan, baris[0].Kendala));
    }

    [Fact]
    public async Task Isian_BidangGanda_YangPertamaBerlaku()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync("/realisasi/2023/tw1/PAS");

        var jawaban = await halaman.KirimAsync(
            ("PAS.05.1.Pembilang", "5"), ("PAS.05.1.Penyebut", "10"), ("PAS.05.1.Pembilang", "9"), ("PAS.05.1.Versi", ""), ("PAS.05.1.Versi", Guid.NewGuid().ToString()),
            ("aksi", "simpan"), ("aksi", "ajukan"));

        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        Assert.Equal([5m], await PembilangAsync("PAS.05.1"));
        Assert.Equal(StatusRealisasi.Draf, await app.DenganDatabaseAsync(db => db.Realisasi.Where(r => r.Indikator.Kode == "PAS.05.1").Select(r => r.Status).SingleAsync()));
    }

    [Theory]
    [InlineData("/dasbor?tw=1&tw=2", "TW I 2023")]
    [InlineData("/dasbor?tahun=2023&tahun=1999", "2023")]
    public async Task Saringan_ParameterGanda_SatuYangBerlaku(string alamat, string judul)
    {
        var halaman = await (await app.SebagaiAsync("kakanwil")).LihatAsync(alamat);

        Assert.Contains(judul, halaman.TeksDari("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saringan_DivisiGanda_TidakMelampauiJangkauan()
    {
        var halaman = await (await app.SebagaiAsync("staf.pas")).BukaAsync("/dasbor?divisi=PAS&divisi=IMI");

        Assert.DoesNotContain("Keimigrasian", halaman.Isi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Isian_TerlaluBanyakBidang_Ditolak()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync("/realisasi/2023/tw4/PAS");

        var jawaban = await halaman.KirimAsync([.. Enumerable.Range(0, 5_000).Select(n => ($"X.{n:0000}.Nilai", "1"))]);
        var dua = await halaman.KirimAsync([.. Enumerable.Range(0, 300).Select(n => ($"X.{n:000}.Nilai", "1"))]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Equal(HttpStatusCode.BadRequest, dua.Status);
    }

    /// <summary>Every POST address with every account: each answers 400, or 403 before it looks; one account at least gets to the 400.</summary>
    private async Task SetiapPostDitolakAsync(Func<string, string, HttpContent> badan)
    {
        var sebelum = await IsiDatabaseAsync();
        foreach (var alamat in Pasangan().GroupBy(p => p.Alamat))
        {
            var status = new List<HttpStatusCode>();
            foreach (var (_, akun) in alamat)
            {
                var peramban = await app.SebagaiAsync(akun);
                using var permintaan = new HttpRequestMessage(HttpMethod.Post, alamat.Key) { Content = badan(alamat.Key, await TokenAsync(peramban)) };
                using var jawaban = await peramban.Klien.SendAsync(permintaan);
                Assert.True(jawaban.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{akun} {alamat.Key}: {(int)jawaban.StatusCode}");
                status.Add(jawaban.StatusCode);
                Assert.Equal(HttpStatusCode.OK, (await peramban.BukaAsync("/keluar")).Status);
            }

            Assert.Contains(HttpStatusCode.BadRequest, status);
        }

        Assert.Equal(sebelum, await IsiDatabaseAsync());
    }

    private IEnumerable<(string Alamat, string Akun)> Pasangan() =>
        from titik in TitikAkses.Semua(app)
        where titik.Metode == "POST"
        from akun in SemuaAkun
        select (TitikAkses.Isi(titik.Pola), akun);

    private static async Task<string> TokenAsync(Peramban peramban) => (await peramban.LihatAsync("/keluar")).Bidang().Single(b => b.Nama == Token).Isi;

    private static string Kuki(Halaman jawaban, string nama) =>
        BentukAmanTests.Kuki(jawaban).Single(k => k.StartsWith(nama + "=", StringComparison.Ordinal)).Split(';')[0];

    /// <summary>Number of rows of every table but the audit trail, which tells of refusals too, and sessions, which the test itself opens; and the versions of the figures.</summary>
    private Task<string> IsiDatabaseAsync() => app.DenganDatabaseAsync(async db =>
    {
        var isi = new List<string>();
        foreach (var tabel in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct()
            .Where(t => t is not (nameof(Web.Data.Audit.CatatanAudit) or nameof(Web.Data.Audit.KepalaAudit) or nameof(Web.Data.SesiPengguna))).Order(StringComparer.Ordinal))
        {
#pragma warning disable EF1002 // The name comes from the model.
            isi.Add($"{tabel} {(await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{tabel}\"").ToListAsync())[0]}");
#pragma warning restore EF1002
        }

        isi.AddRange((await db.Realisasi.AsNoTracking().Select(r => r.Versi).ToListAsync()).Order().Select(v => v.ToString()));
        return string.Join('\n', isi);
    });

    private Task<string> TargetAsync() => app.DenganDatabaseAsync(async db =>
        string.Join('\n', (await db.Target.AsNoTracking().OrderBy(t => t.Id).ToListAsync()).Select(t => $"{t.Id} {t.Nilai}")));

    private Task<List<decimal?>> PembilangAsync(params string[] kode) => app.DenganDatabaseAsync(db =>
        db.Realisasi.AsNoTracking().Where(r => kode.Contains(r.Indikator.Kode)).OrderBy(r => r.Indikator.Kode).Select(r => r.Pembilang).ToListAsync());
}
