using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Security;

/// <summary>What every answer carries and what none contains, as an office runs it: Production over https (checks.md S17 to S21, S60 to S65).</summary>
public sealed partial class BentukAmanTests(AplikasiProduksi app) : IClassFixture<AplikasiProduksi>
{
    /// <summary>Pages, errors of each kind, files and health; each as a stranger, as staff and as the head of the office.</summary>
    private static readonly string[] SemuaAlamat =
    [
        "/", "/masuk", "/keluar", "/dasbor", "/dasbor?tw=9", "/dasbor?tahun=1999", "/realisasi", "/realisasi/2023/tw1/PAS", "/realisasi/2023/tw1/IMI",
        "/indikator/2023/PAS.02.1", "/indikator/x/y", "/matriks", "/matriks/2023", "/matriks/2023?tw=9", "/matriks/2023/ekspor", "/galat/400", "/galat/403", "/galat/404", "/galat/500", "/galat/503", "/tidak/ada", "/galat/999",
        "/css/app.css", "/js/inti.js", "/lib/bootstrap/bootstrap.min.css", "/favicon.svg", "/ikon.svg", "/css/tidak-ada.css", "/health/live", "/health/ready",
    ];

    public static TheoryData<string> Alamat() => [.. SemuaAlamat];

    public static TheoryData<string> AlamatSensitif() =>
    [
        "/.git/config", "/.git/HEAD", "/.env", "/appsettings.json", "/appsettings.Production.json", "/appsettings.json~", "/web.config", "/kinerja.db", "/kinerja.db-wal",
        "/kinerja.db-shm", "/backup/", "/backup/kinerja.db", "/seeds/iku-2023.json", "/KinerjaKanwil.Web.dll", "/KinerjaKanwil.Web.pdb", "/KinerjaKanwil.Web.deps.json",
        "/css/app.css~", "/css/app.css.bak", "/Features/Akun/Masuk.cshtml", "/..%2fappsettings.json", "/css/..%2f..%2fappsettings.json", "/css/%2e%2e/%2e%2e/appsettings.json",
        "/swagger", "/swagger/v1/swagger.json", "/openapi/v1.json", "/_framework/", "/trace.axd", "/elmah.axd", "/metrics", "/health", "/css/", "/lib/", "/lib/bootstrap/pilihan.scss", "/lib/bootstrap/buat.sh",
    ];

    public static TheoryData<string, string> PermintaanRusak() => new()
    {
        { "multipart/form-data; boundary=putus", "--putus\r\nContent-Disposition: form-data; name=\"NamaPengguna\"\r\n\r\nstaf" },
        { "multipart/form-data", "tanpa batas" },
        { "multipart/form-data; boundary=" + "\"x y\"", "--lain--" },
        { "application/json", new string('[', 100_000) },
        { "application/json", "{\"KataSandi\":" },
        { "application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>" },
        { "application/x-www-form-urlencoded", "%ZZ=%&&&===" + new string('a', 10_000) },
        { "application/x-www-form-urlencoded", "kode=200&NamaPengguna=a" },
        { "application/x-www-form-urlencoded; charset=tidak-ada", "a=b" },
        { "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 5_000).Select(n => $"b{n}=1")) },
    };

    [Theory]
    [MemberData(nameof(Alamat))]
    public async Task SetiapJawaban_Https_MembawaKepalaKeamanan(string alamat)
    {
        foreach (var peramban in await SemuaPerambanAsync())
        {
            var jawaban = await peramban.BukaAsync(alamat);

            PeriksaKepala(jawaban);
        }
    }

    [Theory]
    [MemberData(nameof(Alamat))]
    public async Task SetiapHalaman_Isi_TanpaKodeSebaris(string alamat)
    {
        foreach (var peramban in await SemuaPerambanAsync())
        {
            var jawaban = await peramban.BukaAsync(alamat);

            PeriksaIsi(jawaban);
        }
    }

    [Theory]
    [MemberData(nameof(Alamat))]
    public async Task SetiapJawaban_AsalLain_TanpaCors(string alamat)
    {
        foreach (var metode in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            foreach (var peramban in await SemuaPerambanAsync())
            {
                using var permintaan = new HttpRequestMessage(metode, alamat);
                permintaan.Headers.Add("Origin", "https://evil.example");
                permintaan.Headers.Add("Access-Control-Request-Method", "POST");
                using var jawaban = await peramban.Klien.SendAsync(permintaan);

                Assert.DoesNotContain(jawaban.Headers, k => k.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task Halaman_SudahMasuk_TidakDisimpanPeramban()
    {
        var petugas = await app.MasukDiAsync(AplikasiProduksi.Alamat, "petugas");

        foreach (var alamat in SemuaAlamat.Where(a => !Berkas().IsMatch(a)))
        {
            var jawaban = await petugas.BukaAsync(alamat);
            Assert.Contains("no-store", jawaban.Kepala["Cache-Control"], StringComparison.Ordinal);
        }

        var gaya = await petugas.LihatAsync("/css/app.css");
        Assert.DoesNotContain("no-store", gaya.Kepala["Cache-Control"], StringComparison.Ordinal);
        Assert.False(gaya.Kepala.ContainsKey("Set-Cookie"), "Berkas gaya mengubah kuki.");
    }

    [Fact]
    public async Task Keluar_Selesai_PerambanMelupakan()
    {
        var petugas = await app.MasukDiAsync(AplikasiProduksi.Alamat, "petugas");

        var jawaban = await (await petugas.LihatAsync("/keluar")).KirimAsync();

        Assert.Equal("\"cache\"", jawaban.Kepala["Clear-Site-Data"]);
        PeriksaKepala(jawaban);
    }

    [Fact]
    public async Task SetiapKuki_Https_TerkunciPadaSitusIni()
    {
        var halamanMasuk = await app.Peramban(AplikasiProduksi.Alamat).LihatAsync("/masuk");
        var masuk = await halamanMasuk.KirimAsync(("NamaPengguna", "petugas"), ("KataSandi", AplikasiUji.KataSandi), ("Ingat", "true"));
        var petugas = await app.MasukDiAsync(AplikasiProduksi.Alamat, "petugas");
        var simpan = await (await petugas.LihatAsync("/realisasi/2023/tw1/PAS")).KirimAsync(("aksi", "simpan"));

        Assert.Equal(HttpStatusCode.Redirect, simpan.Status);
        var kuki = new[] { halamanMasuk, masuk, simpan }.SelectMany(Kuki).ToList();
        Assert.Equal(
            ["__Host-kinerja", "__Host-kinerja-formulir", "__Host-kinerja-pemberitahuan"],
            kuki.Select(k => k.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(kuki, k =>
        {
            Assert.Contains("; secure", k, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", k, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", k);
            Assert.Matches("(?i); path=/(;|$)", k);
            Assert.DoesNotContain("domain=", k, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    public async Task Metode_Penjejak_Ditolak(string metode)
    {
        foreach (var alamat in new[] { "/", "/masuk", "/dasbor", "/css/app.css", "/tidak/ada", "/health/live" })
        {
            using var permintaan = new HttpRequestMessage(new HttpMethod(metode), new Uri(AplikasiProduksi.Alamat, alamat));
            permintaan.Headers.Add("X-Rahasia", AplikasiTerpantau.Kenari);
            using var jawaban = await app.Peramban(AplikasiProduksi.Alamat).Klien.SendAsync(permintaan);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, jawaban.StatusCode);
            Assert.Empty(await jawaban.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Kesehatan_SiapaPun_HanyaStatus(string alamat)
    {
        foreach (var peramban in await SemuaPerambanAsync())
        {
            var jawaban = await peramban.LihatAsync(alamat);
            Assert.Equal("Healthy", jawaban.Isi);
        }
    }

    [Fact]
    public async Task KesehatanSiap_BasisDataPutus_TanpaRincian()
    {
        app.Galat.Sql.Putus = true;
        try
        {
            var siap = await app.Peramban(AplikasiProduksi.Alamat).BukaAsync("/health/ready");
            var hidup = await app.Peramban(AplikasiProduksi.Alamat).BukaAsync("/health/live");

            Assert.Equal(HttpStatusCode.OK, hidup.Status);
            Assert.True(siap.Isi is "Healthy" or "Unhealthy", siap.Isi);
        }
        finally
        {
            app.Galat.Sql.Putus = false;
        }
    }

    [Theory]
    [MemberData(nameof(AlamatSensitif))]
    public async Task Minta_BerkasSensitif_TidakDitemukan(string alamat)
    {
        foreach (var peramban in await SemuaPerambanAsync())
        {
            var jawaban = await peramban.BukaAsync(alamat);

            Assert.Equal(HttpStatusCode.NotFound, jawaban.Status);
            PeriksaHalamanGalat(jawaban, 404);
        }
    }

    [Theory]
    [MemberData(nameof(PermintaanRusak))]
    public async Task Kirim_PermintaanRusak_HalamanGalatUmum(string jenis, string isi)
    {
        ArgumentNullException.ThrowIfNull(isi);
        foreach (var alamat in new[] { "/masuk", "/keluar", "/realisasi/2023/tw1/PAS" })
        {
            using var badan = new ByteArrayContent(Encoding.UTF8.GetBytes(isi));
            badan.Headers.ContentType = MediaTypeHeaderValue.TryParse(jenis, out var terbaca) ? terbaca : null;
            if (terbaca is null)
            {
                badan.Headers.TryAddWithoutValidation("Content-Type", jenis);
            }

            using var permintaan = new HttpRequestMessage(HttpMethod.Post, alamat) { Content = badan };
            var jawaban = await (await PerambanTetapAsync("petugas")).MintaAsync(permintaan);

            Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
            PeriksaHalamanGalat(jawaban, 400);
            PeriksaKepala(jawaban);
        }
    }

    [Theory]
    [InlineData("/indikator/abc/PAS.02.1", 404)]
    [InlineData("/indikator/99999999999/PAS.02.1", 404)]
    [InlineData("/indikator/2023/%27%20OR%201=1--", 404)]
    [InlineData("/indikator/2023/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404)]
    [InlineData("/realisasi/2023/tw5/PAS", 404)]
    [InlineData("/realisasi/2023/tw0/PAS", 404)]
    [InlineData("/realisasi/-1/tw1/PAS", 404)]
    [InlineData("/dasbor?tahun=abc", 400)]
    [InlineData("/dasbor?tahun=99999999999", 400)]
    [InlineData("/dasbor?tw=5", 400)]
    [InlineData("/dasbor?data=%3Cb%3E", 400)]
    public async Task Buka_PengenalRusak_HalamanGalatUmum(string alamat, int status)
    {
        var jawaban = await (await PerambanTetapAsync("petugas")).BukaAsync(alamat);

        Assert.Equal(status, (int)jawaban.Status);
        PeriksaHalamanGalat(jawaban, status);
    }

    [Fact]
    public async Task Minta_TindakanGagal_HalamanGalatTanpaRincian()
    {
        foreach (var peramban in await SemuaPerambanAsync())
        {
            using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/masuk");
            permintaan.Headers.Add(PembuatGalat.Kepala, "ya");
            var jawaban = await peramban.MintaAsync(permintaan);

            Assert.Equal(HttpStatusCode.InternalServerError, jawaban.Status);
            PeriksaHalamanGalat(jawaban, 500);
            PeriksaKepala(jawaban);
        }
    }

    [Fact]
    public async Task Kirim_TindakanGagal_HalamanGalatTanpaRincian()
    {
        var petugas = await app.MasukDiAsync(AplikasiProduksi.Alamat, "petugas");
        var bidang = (await petugas.LihatAsync("/keluar")).Bidang();
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, "/keluar")
        {
            Content = new FormUrlEncodedContent(bidang.Append(("kode", "200")).Select(b => KeyValuePair.Create(b.Item1, b.Item2))),
        };
        permintaan.Headers.Add(PembuatGalat.Kepala, "ya");

        var jawaban = await petugas.MintaAsync(permintaan);

        Assert.Equal(HttpStatusCode.InternalServerError, jawaban.Status);
        PeriksaHalamanGalat(jawaban, 500);
        PeriksaKepala(jawaban);
    }

    [Fact]
    public async Task Minta_BasisDataPutus_HalamanGalatUntukYangSudahMasukJuga()
    {
        var petugas = await app.MasukDiAsync(AplikasiProduksi.Alamat, "petugas");
        var formulir = await app.Peramban(AplikasiProduksi.Alamat).LihatAsync("/masuk");
        app.Galat.Sql.Putus = true;
        try
        {
            var jawaban = new List<Halaman>();
            foreach (var alamat in new[] { "/", "/dasbor", "/realisasi/2023/tw1/PAS", "/indikator/2023/PAS.02.1", "/keluar" })
            {
                jawaban.Add(await petugas.BukaAsync(alamat));
            }

            jawaban.Add(await formulir.KirimAsync(("NamaPengguna", "petugas"), ("KataSandi", AplikasiUji.KataSandi)));

            Assert.All(jawaban, j =>
            {
                Assert.Equal(HttpStatusCode.InternalServerError, j.Status);
                PeriksaHalamanGalat(j, 500);
                PeriksaKepala(j);
            });
        }
        finally
        {
            app.Galat.Sql.Putus = false;
        }

        Assert.Equal(HttpStatusCode.OK, (await petugas.BukaAsync("/keluar")).Status);
    }

    [Fact]
    public async Task Catatan_SesudahSegalaGangguan_TanpaRahasia()
    {
        const string sandiSalah = "kenari-sandi-yang-salah";
        var tamu = app.Peramban(AplikasiProduksi.Alamat);
        await (await tamu.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", "petugas"), ("KataSandi", sandiSalah));
        await (await tamu.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", sandiSalah), ("KataSandi", sandiSalah));
        await Minta_TindakanGagal_HalamanGalatTanpaRincian();
        await app.MasukDiAsync(AplikasiProduksi.Alamat, "petugas");

        var log = app.Log.Baris;

        Assert.Contains(log, b => b.Contains("Masuk ditolak", StringComparison.Ordinal));
        Assert.Contains(log, b => b.Contains(PembuatGalat.Pesan, StringComparison.Ordinal));
        Assert.All(log, b =>
        {
            var tanpaUmpan = b.Replace(PembuatGalat.Pesan, "", StringComparison.Ordinal);
            Assert.DoesNotContain(AplikasiTerpantau.Kenari, tanpaUmpan, StringComparison.Ordinal);
            Assert.DoesNotContain(sandiSalah, tanpaUmpan, StringComparison.Ordinal);
            Assert.DoesNotContain(AplikasiUji.KataSandi, tanpaUmpan, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Masuk_SandiDiAlamat_TidakDibaca()
    {
        var tamu = app.Peramban(AplikasiProduksi.Alamat);
        var token = (await tamu.LihatAsync("/masuk")).Bidang().Single(b => b.Nama == "__RequestVerificationToken");
        var sandi = Uri.EscapeDataString(AplikasiUji.KataSandi);

        var jawaban = await tamu.PosAsync($"/masuk?NamaPengguna=petugas&KataSandi={sandi}", [token]);
        var lewatGet = await tamu.BukaAsync($"/masuk?NamaPengguna=petugas&KataSandi={sandi}");

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("Isi kata sandi", jawaban.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(AplikasiUji.KataSandi, lewatGet.Isi, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await tamu.BukaAsync("/dasbor")).Status);
    }

    [Fact]
    public async Task SetiapFormulirSandi_Metode_Post()
    {
        var masuk = await app.Peramban(AplikasiProduksi.Alamat).LihatAsync("/masuk");

        Assert.Equal("post", masuk.Satu("form:has(input[type=password])").GetAttribute("method"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost")]
    [InlineData("kinerja.example.evil.example")]
    public async Task Minta_NamaHostAsing_Ditolak(string host)
    {
        using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/dasbor");
        permintaan.Headers.Host = host;
        using var jawaban = await app.Peramban(AplikasiProduksi.Alamat).Klien.SendAsync(permintaan);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Empty(await jawaban.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Minta_HostTerusanPalsu_TautanTetapMilikSitus()
    {
        using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/dasbor");
        permintaan.Headers.Add("X-Forwarded-Host", "evil.example");
        permintaan.Headers.Add("X-Forwarded-Proto", "http");
        using var jawaban = await app.Peramban(AplikasiProduksi.Alamat).Klien.SendAsync(permintaan);

        Assert.Equal("kinerja.example", jawaban.Headers.Location!.Host);
    }

    [Fact]
    public async Task Minta_TanpaHttps_DialihkanKeHttps()
    {
        var tanpaTls = app.Peramban(new Uri("http://kinerja.example"));

        foreach (var alamat in new[] { "/", "/masuk", "/dasbor?tw=1", "/tidak/ada" })
        {
            var jawaban = await tanpaTls.BukaAsync(alamat);
            Assert.Equal(HttpStatusCode.PermanentRedirect, jawaban.Status);
            Assert.Equal("https://kinerja.example" + alamat, jawaban.Tujuan);
            Assert.False(jawaban.Kepala.ContainsKey("Set-Cookie"));
        }

        // Probes speak http from beside the process.
        Assert.Equal(HttpStatusCode.OK, (await tanpaTls.BukaAsync("/health/live")).Status);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("NGAWUR")]
    public async Task Minta_MetodeLain_DijawabTanpaGangguan(string metode)
    {
        var petugas = await PerambanTetapAsync("petugas");
        foreach (var alamat in SemuaAlamat)
        {
            using var permintaan = new HttpRequestMessage(new HttpMethod(metode), alamat);
            var jawaban = await petugas.MintaAsync(permintaan);

            Assert.True((int)jawaban.Status < 500 || alamat.StartsWith("/galat/5", StringComparison.Ordinal), $"{metode} {alamat}: {jawaban.Status}");
            PeriksaKepala(jawaban);
        }
    }

    [Fact]
    public async Task AkunContoh_Produksi_TidakAda()
    {
        var nama = await app.DenganDatabaseAsync(db => db.Users.Select(p => p.UserName!).ToListAsync());
        Assert.Equal(["petugas", "pimpinan"], nama.Order());

        var tamu = app.Peramban(AplikasiProduksi.Alamat);
        foreach (var akun in new[] { "admin", "kakanwil", "pemantau", "staf.pas" })
        {
            var jawaban = await (await tamu.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", akun), ("KataSandi", AplikasiUji.KataSandi));
            Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        }

        Assert.DoesNotContain("DATA CONTOH", (await tamu.LihatAsync("/masuk")).Teks, StringComparison.Ordinal);
    }

    private static void PeriksaKepala(Halaman jawaban)
    {
        var kepala = jawaban.Kepala;
        Assert.Matches("max-age=(3153[6-9]\\d{3}|[4-9]\\d{7,}); includeSubDomains", kepala["Strict-Transport-Security"]);
        var csp = kepala["Content-Security-Policy"].Split("; ");
        Assert.DoesNotContain("unsafe", kepala["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("*", kepala["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", csp);
        Assert.Contains("object-src 'none'", csp);
        Assert.Contains("base-uri 'none'", csp);
        Assert.Contains("form-action 'self'", csp);
        Assert.Contains("frame-ancestors 'none'", csp);
        Assert.Equal("nosniff", kepala["X-Content-Type-Options"]);
        Assert.Contains(kepala["Referrer-Policy"], new[] { "same-origin", "no-referrer", "strict-origin-when-cross-origin" });
        Assert.Equal("DENY", kepala["X-Frame-Options"]);
        Assert.DoesNotContain(kepala.Keys, k => k is "Server" || k.StartsWith("X-Powered", StringComparison.OrdinalIgnoreCase) || k.StartsWith("X-AspNet", StringComparison.OrdinalIgnoreCase));
    }

    private static void PeriksaIsi(Halaman jawaban)
    {
        if (jawaban.Dokumen is not { } dokumen)
        {
            return;
        }

        Assert.Empty(dokumen.QuerySelectorAll("style, base, object, embed, iframe"));
        Assert.All(dokumen.Scripts, s => Assert.True(s.HasAttribute("src") && string.IsNullOrWhiteSpace(s.TextContent), $"{jawaban.Alamat}: skrip sebaris."));
        foreach (var elemen in dokumen.All)
        {
            foreach (var atribut in elemen.Attributes)
            {
                Assert.False(
                    atribut.Name == "style" || atribut.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || atribut.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase),
                    $"{jawaban.Alamat}: <{elemen.LocalName} {atribut.Name}=\"{atribut.Value}\">");
            }
        }
    }

    private static void PeriksaHalamanGalat(Halaman jawaban, int kode)
    {
        Assert.NotNull(jawaban.Dokumen);
        Assert.Matches($"Kode {kode} · kode kejadian [0-9a-f]{{32}}", jawaban.Teks);
        Assert.Equal("id", jawaban.Dokumen.DocumentElement.GetAttribute("lang"));
        foreach (var bocor in new[] { "   at ", "Exception", "SELECT", "SQLite", "/var/lib", "Microsoft.", "System.", ".cs:line", ".cshtml", AplikasiTerpantau.Kenari, AppContext.BaseDirectory })
        {
            Assert.DoesNotContain(bocor, jawaban.Isi, StringComparison.Ordinal);
        }

        PeriksaIsi(jawaban);
    }

    private async Task<IReadOnlyList<Peramban>> SemuaPerambanAsync() =>
    [
        app.Peramban(AplikasiProduksi.Alamat),
        await PerambanTetapAsync("petugas"),
        await PerambanTetapAsync("pimpinan"),
    ];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(AplikasiProduksi, string), Task<Peramban>> Tetap = new();

    private Task<Peramban> PerambanTetapAsync(string akun) => Tetap.GetOrAdd((app, akun), k => k.Item1.MasukDiAsync(AplikasiProduksi.Alamat, k.Item2));

    /// <summary>Cookies that an answer sets; a comma also stands in their dates.</summary>
    internal static IEnumerable<string> Kuki(Halaman jawaban) =>
        jawaban.Kepala.TryGetValue("Set-Cookie", out var semua) ? AntarKuki().Split(semua) : [];

    [GeneratedRegex(@", (?=[^;,=\s]+=)")]
    private static partial Regex AntarKuki();

    [GeneratedRegex(@"\.(css|js|svg)$")]
    private static partial Regex Berkas();
}
