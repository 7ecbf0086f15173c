using System.Net;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.Akun;

/// <summary>Sign-in and session (checks.md S17, S24, S34, S38, S40, S48, S64).</summary>
public sealed partial class MasukTests : IAsyncLifetime, IDisposable
{
    private const string SandiSalah = "kata sandi yang salah";

    private readonly AplikasiTerpantau app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("admin", "/dasbor")]
    [InlineData("kakanwil", "/dasbor")]
    [InlineData("pemantau", "/dasbor")]
    [InlineData("kadiv.imi", "/dasbor")]
    [InlineData("staf.imi", "/realisasi")]
    [InlineData(" STAF.IMI ", "/realisasi")]
    public async Task Masuk_SetiapPeran_KeHalamanKerjanya(string nama, string tujuan)
    {
        var tamu = app.Peramban();
        var dialihkan = await tamu.BukaAsync("/");
        Assert.Equal("http://localhost/masuk?kembali=%2F", dialihkan.Tujuan);

        var jawaban = await (await tamu.LihatAsync(dialihkan.Tujuan!)).KirimAsync(("NamaPengguna", nama), ("KataSandi", AplikasiUji.KataSandi));

        Assert.Equal((HttpStatusCode.Redirect, "/"), (jawaban.Status, jawaban.Tujuan));
        Assert.Equal(tujuan, (await tamu.BukaAsync("/")).Tujuan);
        Assert.Equal((HttpStatusCode.Redirect, "/"), ((await tamu.BukaAsync("/masuk")).Status, (await tamu.BukaAsync("/masuk")).Tujuan));
    }

    [Fact]
    public async Task Masuk_DariHalamanDalam_KembaliKeSana()
    {
        var tamu = app.Peramban();
        var dialihkan = await tamu.BukaAsync("/dasbor?tw=2&data=resmi");

        var jawaban = await (await tamu.LihatAsync(dialihkan.Tujuan!)).KirimAsync(("NamaPengguna", "kakanwil"), ("KataSandi", AplikasiUji.KataSandi));

        Assert.Equal("/dasbor?tw=2&data=resmi", jawaban.Tujuan);
    }

    [Fact]
    public async Task Masuk_TujuanKembaliAsing_TetapDiSitusIni()
    {
        foreach (var kembali in new[]
            {
                "//evil.example", "https://evil.example", "http:evil.example", "/\\evil.example", "%09//evil.example", "/%09/evil.example", "/%2f%2fevil.example", "%2f%2fevil.example",
                "\\\\evil.example", "/%5cevil.example", "%0d%0aSet-Cookie:%20a=b", "javascript:alert(1)", "///evil.example", "~//evil.example", "~/\\evil.example", "/%0a/evil.example",
                "%E3%80%82//evil.example", " //evil.example", ".evil.example", "@evil.example", "localhost@evil.example",
            })
        {
            var tamu = app.Peramban();
            var halaman = await tamu.LihatAsync("/masuk?kembali=" + kembali);
            var lewatHalaman = await halaman.KirimAsync(("NamaPengguna", "kakanwil"), ("KataSandi", AplikasiUji.KataSandi));
            HarusLokal(kembali, lewatHalaman);

            var lain = app.Peramban();
            var bidang = (await lain.LihatAsync("/masuk")).Bidang().Where(b => b.Nama is not ("NamaPengguna" or "KataSandi" or "Kembali")).ToList();
            HarusLokal(kembali, await lain.PosAsync(
                "/masuk?kembali=" + kembali,
                [.. bidang, ("NamaPengguna", "kakanwil"), ("KataSandi", AplikasiUji.KataSandi), ("Kembali", Uri.UnescapeDataString(kembali))]));

            var keluar = (await lain.LihatAsync("/keluar")).Bidang();
            HarusLokal(kembali, await lain.PosAsync("/keluar?kembali=" + kembali, keluar));
        }
    }

    [Fact]
    public async Task Masuk_ApaPunSebabnya_TolakanSama()
    {
        await UbahAsync("staf.yan", p => p.Aktif = false);
        await SalahBerulangAsync("staf.imi", 10);
        var tolakan = new List<(string Sebab, Halaman Jawaban, int Hitungan)>();
        foreach (var (sebab, nama, sandi) in new[]
            {
                ("tidak dikenal", "staf.xyz", AplikasiUji.KataSandi),
                ("sandi salah", "staf.pas", SandiSalah),
                ("terkunci, sandi benar", "staf.imi", AplikasiUji.KataSandi),
                ("terkunci, sandi salah", "staf.imi", SandiSalah),
                ("nonaktif, sandi benar", "staf.yan", AplikasiUji.KataSandi),
                ("nonaktif, sandi salah", "staf.yan", SandiSalah),
            })
        {
            var halaman = await app.Peramban().LihatAsync("/masuk");
            app.Sandi.Kosongkan();
            tolakan.Add((sebab, await halaman.KirimAsync(("NamaPengguna", nama), ("KataSandi", sandi)), app.Sandi.Jumlah));
        }

        var patokan = Bersih(tolakan[0].Jawaban);
        Assert.Contains("Nama pengguna atau kata sandi tidak cocok.", tolakan[0].Jawaban.Teks, StringComparison.Ordinal);
        Assert.All(tolakan, t =>
        {
            Assert.Equal((t.Sebab, HttpStatusCode.BadRequest), (t.Sebab, t.Jawaban.Status));
            Assert.Equal(patokan, Bersih(t.Jawaban));
            Assert.Equal(tolakan[0].Jawaban.Isi.Length, t.Jawaban.Isi.Length);
            Assert.Equal(tolakan[0].Jawaban.Kepala.Keys.Order(), t.Jawaban.Kepala.Keys.Order());

            // The cost of a hash is what a stop-watch would see.
            Assert.Equal((t.Sebab, 1), (t.Sebab, t.Hitungan));
            Assert.DoesNotContain(AplikasiUji.KataSandi, t.Jawaban.Isi, StringComparison.Ordinal);
            Assert.DoesNotContain(SandiSalah, t.Jawaban.Isi, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("", "rahasia yang diketik", "Isi nama pengguna")]
    [InlineData("staf.pas", "", "Isi kata sandi")]
    public async Task Masuk_BelumLengkap_DijelaskanTanpaMengulangSandi(string nama, string sandi, string pesan)
    {
        var jawaban = await (await app.Peramban().LihatAsync("/masuk")).KirimAsync(("NamaPengguna", nama), ("KataSandi", sandi));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.Teks, StringComparison.Ordinal);
        Assert.Null(jawaban.Satu("#KataSandi").GetAttribute("value"));
        Assert.DoesNotContain("rahasia yang diketik", jawaban.Isi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masuk_SandiTerlaluPanjang_DitolakTanpaHitungan()
    {
        var halaman = await app.Peramban().LihatAsync("/masuk");
        app.Sandi.Kosongkan();

        var jawaban = await halaman.KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", new string('x', 100_000)));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Equal(0, app.Sandi.Jumlah);
    }

    [Fact]
    public async Task Masuk_SepuluhKaliSalah_TerkunciLimaBelasMenitHanyaAkunItu()
    {
        await SalahBerulangAsync("staf.pas", 9);
        await app.MasukBaruAsync("staf.pas");
        await SalahBerulangAsync("staf.pas", 9);
        Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);

        await SalahBerulangAsync("staf.pas", 10);
        Assert.Equal(HttpStatusCode.BadRequest, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync("staf.adm", AplikasiUji.KataSandi)).Status);

        app.Jam.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.BadRequest, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);

        app.Jam.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);
    }

    [Fact]
    public async Task Masuk_SalahSaatTerkunci_TidakMemperpanjang()
    {
        await SalahBerulangAsync("staf.pas", 10);
        app.Jam.Advance(TimeSpan.FromMinutes(14));
        await SalahBerulangAsync("staf.pas", 3);
        app.Jam.Advance(TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);
    }

    [Fact]
    public async Task Masuk_SalahBersamaan_SetiapKaliTerhitung()
    {
        var formulir = await FormulirAsync(9);
        app.Sandi.TanpaHitungan = true;

        var jawaban = await Task.WhenAll(formulir.Select(f => Task.Run(() => f.KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", SandiSalah)))));

        // One in the queue for too long was not checked, so it need not count.
        var diperiksa = jawaban.Count(j => j.Status == HttpStatusCode.BadRequest);
        Assert.Equal(9, diperiksa + jawaban.Count(j => j.Status == HttpStatusCode.ServiceUnavailable));
        Assert.Equal(diperiksa, await app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == "staf.pas").Select(p => p.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task Masuk_KunciTersimpan_BerlakuDiSimpulLain()
    {
        await SalahBerulangAsync("staf.pas", 10);

        var akun = await app.DenganDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(p => p.UserName == "staf.pas"));

        Assert.Equal(app.Jam.GetUtcNow().AddMinutes(15), akun.LockoutEnd);
        Assert.Equal(0, akun.AccessFailedCount);
    }

    [Fact]
    public async Task Masuk_TigaPuluhDuaBersamaan_SatuHitunganDanSisanyaDimintaMenunggu()
    {
        var formulir = await FormulirAsync(32);
        app.Sandi.Kosongkan();
        app.Sandi.Tahan();
        Halaman[] jawaban;
        try
        {
            var kiriman = formulir.Select((f, n) => Task.Run(() => f.KirimAsync(("NamaPengguna", n % 2 == 0 ? "staf.pas" : "tidak.ada"), ("KataSandi", SandiSalah)))).ToList();

            // The gate stays shut until all but the one inside were refused; only the queue's own half second passes.
            while (kiriman.Count(k => k.IsCompleted) < 31)
            {
                await Task.WhenAny(kiriman.Where(k => !k.IsCompleted)).WaitAsync(TimeSpan.FromMinutes(1));
            }

            Assert.Equal(1, app.Sandi.Berjalan);
            Assert.Equal(HttpStatusCode.OK, (await app.Peramban().BukaAsync("/masuk")).Status);
            app.Sandi.Buka();
            jawaban = await Task.WhenAll(kiriman);
        }
        finally
        {
            app.Sandi.Buka();
        }

        Assert.Equal(1, app.Sandi.TerbanyakSekaligus);
        Assert.Single(jawaban, j => j.Status == HttpStatusCode.BadRequest);
        var sibuk = jawaban.Where(j => j.Status == HttpStatusCode.ServiceUnavailable).ToList();
        Assert.Equal(31, sibuk.Count);
        Assert.All(sibuk, j =>
        {
            Assert.True(int.Parse(j.Kepala["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) > 0);
            Assert.Contains("Tunggu beberapa detik", j.Teks, StringComparison.Ordinal);
            Assert.DoesNotContain(SandiSalah, j.Isi, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Sesi_AkunDinonaktifkan_BerakhirPadaPermintaanBerikut()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        await staf.LihatAsync("/dasbor");

        await UbahAsync("staf.pas", p => p.Aktif = false);

        Assert.StartsWith("http://localhost/masuk", (await staf.BukaAsync("/dasbor")).Tujuan, StringComparison.Ordinal);
        await UbahAsync("staf.pas", p => p.Aktif = true);
        Assert.StartsWith("http://localhost/masuk", (await staf.BukaAsync("/dasbor")).Tujuan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sesi_PeranDanDivisiDiubah_BerlakuPadaPermintaanBerikut()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        await staf.LihatAsync("/realisasi/2023/tw1/PAS");

        await UbahAsync("staf.pas", p => p.KodeDivisi = "IMI");
        Assert.Equal(HttpStatusCode.NotFound, (await staf.BukaAsync("/realisasi/2023/tw1/PAS")).Status);
        await staf.LihatAsync("/realisasi/2023/tw1/IMI");

        await UbahAsync("staf.pas", p => (p.Peran, p.KodeDivisi) = (Peran.Pemantau, null));
        Assert.Equal(HttpStatusCode.Forbidden, (await staf.BukaAsync("/realisasi/2023/tw1/IMI")).Status);
    }

    [Fact]
    public async Task Sesi_TerikatDivisiTanpaDivisi_TidakMelihatApaPun()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        await UbahAsync("staf.pas", p => p.KodeDivisi = null);

        Assert.Equal(HttpStatusCode.NotFound, (await staf.BukaAsync("/indikator/2023/PAS.02.1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staf.BukaAsync("/realisasi/2023/tw1/PAS")).Status);
        Assert.Equal(HttpStatusCode.OK, (await staf.BukaAsync("/realisasi")).Status);
        Assert.DoesNotContain("PAS.", (await staf.BukaAsync("/dasbor")).Isi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sesi_CapKeamananBerganti_BerakhirDiSemuaPeramban()
    {
        var satu = await app.MasukBaruAsync("staf.pas");
        var dua = await app.MasukBaruAsync("staf.pas");

        await UbahAsync("staf.pas", p => p.SecurityStamp = Guid.NewGuid().ToString("N"));

        Assert.Equal(HttpStatusCode.Redirect, (await satu.BukaAsync("/dasbor")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await dua.BukaAsync("/dasbor")).Status);
    }

    [Fact]
    public async Task Sesi_LewatDuaBelasJamTanpaDipakai_Berakhir()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        app.Jam.Advance(TimeSpan.FromHours(11));
        await staf.LihatAsync("/dasbor");
        app.Jam.Advance(TimeSpan.FromHours(11));
        await staf.LihatAsync("/dasbor");

        app.Jam.Advance(TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Redirect, (await staf.BukaAsync("/dasbor")).Status);
    }

    [Fact]
    public async Task Sesi_KukiDiubah_TidakDiterima()
    {
        var tamu = app.Peramban();
        var masuk = await (await tamu.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi));
        var kuki = Web.Tests.Security.BentukAmanTests.Kuki(masuk).Single(k => k.StartsWith("kinerja=", StringComparison.Ordinal)).Split(';')[0];
        using var polos = app.CreateDefaultClient(new Uri("http://localhost"));

        foreach (var (isi, status) in new[] { (kuki, HttpStatusCode.OK), (kuki[..^8] + "AAAAAAAA", HttpStatusCode.Redirect), ("kinerja=karangan", HttpStatusCode.Redirect), ("kinerja=", HttpStatusCode.Redirect) })
        {
            using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/dasbor");
            permintaan.Headers.Add("Cookie", isi);
            using var jawaban = await polos.SendAsync(permintaan);
            Assert.Equal(status, jawaban.StatusCode);
        }
    }

    [Fact]
    public async Task Keluar_DenganTombol_SesiPerambanItuBerakhir()
    {
        var satu = await app.MasukBaruAsync("staf.pas");
        var lain = await app.MasukBaruAsync("staf.pas");

        var jawaban = await (await satu.LihatAsync("/dasbor")).KirimFormAsync("header form");

        Assert.Equal("/masuk", jawaban.Tujuan);
        Assert.Equal("\"cache\"", jawaban.Kepala["Clear-Site-Data"]);
        Assert.Equal(HttpStatusCode.Redirect, (await satu.BukaAsync("/dasbor")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lain.BukaAsync("/dasbor")).Status);
    }

    [Fact]
    public async Task Keluar_FormulirSebelumMasuk_TidakBerlakuLagi()
    {
        var tamu = app.Peramban();
        var formulirLama = await tamu.LihatAsync("/masuk");
        await formulirLama.KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi));
        var token = formulirLama.Bidang().Single(b => b.Nama == "__RequestVerificationToken");

        var jawaban = await tamu.PosAsync("/keluar", [token]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Equal(HttpStatusCode.OK, (await tamu.BukaAsync("/dasbor")).Status);
    }

    [Fact]
    public async Task Kuki_DevelopmentTanpaHttps_BerfungsiDenganTandaAman()
    {
        var tamu = app.Peramban();
        var halaman = await tamu.LihatAsync("/masuk");
        var masuk = await halaman.KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi));
        var simpan = await (await tamu.LihatAsync("/realisasi/2023/tw1/PAS")).KirimAsync(("aksi", "simpan"));

        var kuki = new[] { halaman, masuk, simpan }.SelectMany(Web.Tests.Security.BentukAmanTests.Kuki).ToList();
        Assert.Equal(["kinerja", "kinerja-formulir", "kinerja-pemberitahuan"], kuki.Select(k => k.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(kuki, k =>
        {
            Assert.DoesNotContain("; secure", k, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", k, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", k);
            Assert.Matches("(?i); path=/(;|$)", k);
        });
        Assert.Contains("Tidak ada perubahan", (await simpan.IkutiAsync()).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kuki_Ingat_BertahanSetelahPerambanDitutup()
    {
        var biasa = await MasukAsync("staf.pas", AplikasiUji.KataSandi);
        var ingat = await (await app.Peramban().LihatAsync("/masuk")).KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi), ("Ingat", "true"));

        Assert.DoesNotContain("expires=", KukiSesi(biasa), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("expires=", KukiSesi(ingat), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Halaman> MasukAsync(string nama, string sandi) =>
        await (await app.Peramban().LihatAsync("/masuk")).KirimAsync(("NamaPengguna", nama), ("KataSandi", sandi));

    private async Task SalahBerulangAsync(string nama, int kali)
    {
        var halaman = await app.Peramban().LihatAsync("/masuk");
        app.Sandi.TanpaHitungan = true;
        for (var n = 0; n < kali; n++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await halaman.KirimAsync(("NamaPengguna", nama), ("KataSandi", SandiSalah))).Status);
        }

        app.Sandi.TanpaHitungan = false;
    }

    private async Task<List<Halaman>> FormulirAsync(int jumlah)
    {
        var formulir = new List<Halaman>();
        for (var n = 0; n < jumlah; n++)
        {
            formulir.Add(await app.Peramban().LihatAsync("/masuk"));
        }

        return formulir;
    }

    private Task<int> UbahAsync(string nama, Action<Pengguna> ubah) => app.DenganDatabaseAsync(async db =>
    {
        ubah(await db.Users.SingleAsync(p => p.UserName == nama));
        return await db.SaveChangesAsync();
    });

    private static string KukiSesi(Halaman jawaban) =>
        Web.Tests.Security.BentukAmanTests.Kuki(jawaban).Single(k => k.StartsWith("kinerja=", StringComparison.Ordinal));

    /// <summary>As a browser reads an address: tabs and line ends fall away, a backslash is a slash.</summary>
    private static void HarusLokal(string kembali, Halaman jawaban)
    {
        Assert.Equal((kembali, HttpStatusCode.Redirect), (kembali, jawaban.Status));
        var tujuan = Regex.Replace(jawaban.Tujuan!, @"[\t\r\n]", "").Trim().Replace('\\', '/');
        Assert.True(tujuan.StartsWith('/') && !tujuan.StartsWith("//", StringComparison.Ordinal), $"{kembali} menuju {jawaban.Tujuan}");
        Assert.Equal("localhost", new Uri(new Uri("http://localhost"), tujuan).Host);
        Assert.DoesNotContain("a=b", jawaban.Kepala.GetValueOrDefault("Set-Cookie") ?? "", StringComparison.Ordinal);
    }

    private static string Bersih(Halaman jawaban) => NamaDiketik().Replace(TokenFormulir().Replace(jawaban.Isi, "token"), "nama");

    [GeneratedRegex("CfDJ8[0-9A-Za-z_-]+")]
    private static partial Regex TokenFormulir();

    [GeneratedRegex(@"(?<=name=""NamaPengguna"" value="")[^""]*")]
    private static partial Regex NamaDiketik();
}
