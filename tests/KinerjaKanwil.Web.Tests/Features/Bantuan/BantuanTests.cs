using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Features.Bantuan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.Bantuan;

/// <summary>The users' guide and the help page, which are one (ux.md d 30, WCAG 3.2.6).</summary>
public sealed partial class BantuanTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    private const int BatasHtml = 15_000;
    private const int BatasGambar = 60_000;
    private const int GambarPalingBanyak = 12;

    private static readonly Lazy<string> Sumber = new(BacaSumber);

    public static TheoryData<string?> Pembaca => [null, "staf.pas", "kadiv.imi", "kakanwil", "pemantau", "admin"];

    /// <summary>Every word in bold of the guide: by its convention a word on a screen.</summary>
    public static TheoryData<string> KataLayar => [.. KataTebal().Matches(Web.Features.Bantuan.Panduan.Baca()).Select(k => k.Groups["kata"].Value).Distinct().Except(["tebal"])];

    [Theory]
    [MemberData(nameof(Pembaca))]
    public async Task Bantuan_SetiapPembaca_MelihatPanduanUtuh_BabnyaSendiriDahulu(string? akun)
    {
        var halaman = await (akun is null ? app.Peramban() : await app.SebagaiAsync(akun)).LihatAsync("/bantuan");

        var bab = halaman.Dokumen!.QuerySelectorAll("section.panduan > h2").Select(j => j.Id!).ToList();
        Assert.Equal(11, bab.Count);
        Assert.Equal(
            akun switch { "kadiv.imi" => "kepala-divisi", "kakanwil" => "kepala-kantor-wilayah", "pemantau" => "pemantau", "admin" => "admin", _ => "staf-divisi" }, bab[0]);
        Assert.Equal(akun is null ? 0 : 1, halaman.Dokumen.QuerySelectorAll(".daftar-isi .lencana").Length);
        Assert.Equal(bab, halaman.Dokumen.QuerySelectorAll(".daftar-isi > ul > li > a").Select(a => a.GetAttribute("href")![1..]));
        Assert.Contains("Hubungi Admin di Bagian Program dan Pelaporan.", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Halaman_TanpaKodeSebarisDanTanpaIdKembar()
    {
        var halaman = await app.Peramban().LihatAsync("/bantuan");
        var dokumen = halaman.Dokumen!;

        Assert.Empty(dokumen.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Empty(dokumen.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.InRange(Gzip(halaman.Isi), 1, BatasHtml);
    }

    [Fact]
    public async Task TautanDalamPanduan_MenujuJangkarAtauHalamanYangAda()
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync("/bantuan");
        var tautan = halaman.Dokumen!.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Distinct().ToList();

        Assert.True(tautan.Count > 30);
        foreach (var satu in tautan)
        {
            if (satu.StartsWith('#'))
            {
                Assert.True(halaman.Dokumen.GetElementById(satu[1..]) is not null, $"{satu} tidak ada pada panduan.");
            }
            else
            {
                Assert.StartsWith("/", satu, StringComparison.Ordinal);
                Assert.True((await admin.BukaAsync(satu)).Status is HttpStatusCode.OK or HttpStatusCode.Redirect, satu);
            }
        }
    }

    [Fact]
    public async Task Gambar_AdaRinganDanBerketerangan()
    {
        var peramban = app.Peramban();
        var gambar = (await peramban.LihatAsync("/bantuan")).Dokumen!.QuerySelectorAll("main img");

        Assert.InRange(gambar.Length, 8, GambarPalingBanyak);
        foreach (var satu in gambar)
        {
            var alamat = satu.GetAttribute("src")!;
            using var jawaban = await peramban.Klien.GetAsync(new Uri(alamat, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
            Assert.Equal("image/png", jawaban.Content.Headers.ContentType?.MediaType);
            Assert.True(jawaban.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(1), alamat);
            Assert.InRange((await jawaban.Content.ReadAsByteArrayAsync()).Length, 1, BatasGambar);
            Assert.True(satu.GetAttribute("alt")?.Length > 20, alamat);
            Assert.Equal("lazy", satu.GetAttribute("loading"));
            Assert.True(int.Parse(satu.GetAttribute("width")!, null) > int.Parse(satu.GetAttribute("height")!, null) / 2);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await peramban.BukaAsync("/bantuan/gambar/tidak-ada.png")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await peramban.BukaAsync("/bantuan/gambar/..%2Fpanduan-pengguna.md")).Status);
    }

    [Theory]
    [MemberData(nameof(KataLayar))]
    public void KataTebal_AdaPadaLayar(string kata)
    {
        // A label stands alone between tags or quotes; before a bracket or @ it goes on with a figure. Three dots stand for what differs.
        var pola = string.Join("[^<>\n]{1,120}?", kata.Split('…', StringSplitOptions.TrimEntries).Select(b => Regex.Escape(b).Replace("&", "&(amp;)?", StringComparison.Ordinal)));
        Assert.True(
            Regex.IsMatch(Sumber.Value, $"[>\"'`]\\s*{pola}\\s*[<\"'`@(]", RegexOptions.None, TimeSpan.FromSeconds(10)),
            $"\"{kata}\" pada panduan tidak ada pada layar mana pun.");
    }

    [Fact]
    public void PetaBantuan_SetiapJangkar_AdaPadaPanduan()
    {
        var panduan = new Web.Features.Bantuan.Panduan();
        var ada = panduan.Bab.SelectMany(b => b.Bagian.Select(j => j.Id).Append(b.Id)).ToList();

        Assert.Equal(ada.Count, ada.Distinct().Count());
        Assert.All(PetaBantuan.Jangkar, j => Assert.Contains(j, ada));
    }

    [Theory]
    [InlineData("/realisasi/2023/tw1/PAS", Peran.StafDivisi, "mengisi-realisasi")]
    [InlineData("/realisasi/2023/tw1/PAS/periksa", Peran.StafDivisi, "mengajukan")]
    [InlineData("/impor/5", Peran.StafDivisi, "mengimpor-dari-excel")]
    [InlineData("/verifikasi", Peran.KepalaDivisi, "memverifikasi-pengajuan")]
    [InlineData("/verifikasi/2023/tw3/PAS", Peran.KepalaKanwil, "menyetujui-pengajuan")]
    [InlineData("/dasbor/perubahan", Peran.KepalaKanwil, "dasbor")]
    [InlineData("/indikator/2023/PAS.01.1", Peran.Pemantau, "halaman-indikator")]
    [InlineData("/akun/dua-langkah", Peran.Admin, "verifikasi-dua-langkah")]
    [InlineData("/kelola/kunci/2023/tw1/PAS", Peran.Admin, "buka-kunci")]
    [InlineData("/kelola", Peran.Admin, "admin")]
    [InlineData("/galat/404", Peran.Admin, "halaman-tidak-ditemukan")]
    [InlineData("/galat/500", Peran.Admin, "masalah-dan-jawabannya")]
    [InlineData("/masuk", null, "masuk")]
    [InlineData("/masukkan", null, null)]
    [InlineData("/bantuan", Peran.Admin, null)]
    public void PetaBantuan_DariHalaman_MenujuBagiannya(string jalur, Peran? peran, string? jangkar) =>
        Assert.Equal(jangkar is null ? "/bantuan" : $"/bantuan#{jangkar}", PetaBantuan.Untuk(jalur, peran));

    [Theory]
    [InlineData(null, "/masuk", 200)]
    [InlineData("staf.pas", "/realisasi/2023/tw4/PAS", 200)]
    [InlineData("staf.pas", "/akun", 200)]
    [InlineData("kakanwil", "/dasbor", 200)]
    [InlineData("staf.pas", "/pengguna", 403)]
    [InlineData("staf.pas", "/tidak-ada", 404)]
    public async Task Tautan_DiTempatYangSamaPadaSetiapHalaman(string? akun, string alamat, int status)
    {
        var halaman = await (akun is null ? app.Peramban() : await app.SebagaiAsync(akun)).BukaAsync(alamat);

        Assert.Equal(status, (int)halaman.Status);
        var tautan = halaman.Satu("header a[href^='/bantuan']");
        Assert.Equal("Bantuan", tautan.TextContent.Trim());
        Assert.Contains("kepala-nama", tautan.PreviousElementSibling!.ClassName, StringComparison.Ordinal);
        if (status is 403 or 404)
        {
            Assert.Equal(tautan.GetAttribute("href"), halaman.Satu("main a[href^='/bantuan']").GetAttribute("href"));
            Assert.Contains('#', tautan.GetAttribute("href")!);
        }
    }

    [Fact]
    public async Task KataSandiMasihHarusDiganti_PanduanTetapTerbuka()
    {
        var akun = await app.MasukBaruAsync("staf.adm");
        await app.DenganDatabaseAsync(async db =>
        {
            db.Users.Single(p => p.UserName == "staf.adm").HarusGantiSandi = true;
            return await db.SaveChangesAsync();
        });

        await akun.LihatAsync("/bantuan");
        Assert.Equal("/akun/kata-sandi", (await akun.BukaAsync("/dasbor")).Tujuan);
    }

    /// <summary>Everything that writes words on a screen: views, scripts and the names in code; comments do not.</summary>
    private static string BacaSumber()
    {
        var akar = new DirectoryInfo(AppContext.BaseDirectory);
        while (akar is not null && !File.Exists(Path.Combine(akar.FullName, "KinerjaKanwil.sln")))
        {
            akar = akar.Parent;
        }

        var pemisah = Path.DirectorySeparatorChar;
        var berkas = Directory.EnumerateFiles(Path.Combine(akar!.FullName, "src"), "*", SearchOption.AllDirectories)
            .Where(b => Path.GetExtension(b) is ".cshtml" or ".cs" or ".js" && !b.Contains($"{pemisah}obj{pemisah}", StringComparison.Ordinal)
                && !b.Contains($"{pemisah}bin{pemisah}", StringComparison.Ordinal) && !b.Contains($"{pemisah}Migrations{pemisah}", StringComparison.Ordinal));
        return string.Join('\n', berkas.SelectMany(File.ReadLines).Where(b => !b.TrimStart().StartsWith("//", StringComparison.Ordinal)));
    }

    private static int Gzip(string teks)
    {
        using var hasil = new MemoryStream();
        using (var gzip = new GZipStream(hasil, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(teks));
        }

        return (int)hasil.Length;
    }

    [GeneratedRegex(@"\*\*(?<kata>[^*\n]+)\*\*")]
    private static partial Regex KataTebal();
}
