using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;

/// <summary>What is taken as evidence and what is not (checks.md S02, S26–S28, S30). Each test has an indicator of its own.</summary>
public sealed class UnggahTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const int Batas = 10 * 1024 * 1024;

    public static TheoryData<string, string> YangDiterima => new()
    {
        { "laporan.pdf", "Pdf" }, { "LAPORAN.PDF", "Pdf" }, { "rekap.xlsx", "Xlsx" }, { "surat.docx", "Docx" },
        { "foto.jpg", "Jpeg" }, { "foto.jpeg", "Jpeg" }, { "layar.png", "Png" }, { "program.exe.pdf", "Pdf" },
    };

    public static TheoryData<string, string, string> YangDitolak => new()
    {
        { "laporan.pdf", "Exe", "Isi berkas ini bukan PDF" },
        { "laporan.pdf", "Xlsx", "Isi berkas ini bukan PDF" },
        { "rekap.xlsx", "Docx", "Isi berkas ini bukan Excel" },
        { "surat.docx", "Xlsx", "Isi berkas ini bukan Word" },
        { "rekap.xlsx", "Zip", "Isi berkas ini bukan Excel" },
        { "gambar.png", "Html", "Isi berkas ini bukan PNG" },
        { "gambar.jpg", "Png", "Isi berkas ini bukan JPG" },
        { "laporan.pdf.exe", "Pdf", "Jenis berkas ini tidak diterima" },
        { "laporan.pdf%00.exe", "Pdf", "Jenis berkas ini tidak diterima" },
        { "laporan.pdf\0.exe", "Pdf", "Jenis berkas ini tidak diterima" },
        { "laporan", "Pdf", "Jenis berkas ini tidak diterima" },
        { "halaman.html", "Html", "Jenis berkas ini tidak diterima" },
        { "gambar.svg", "Html", "Jenis berkas ini tidak diterima" },
        { "surat.docx", "Docm", "Berkas dengan makro tidak diterima" },
        { "surat.docm", "Docm", "Berkas dengan makro tidak diterima" },
        { "rekap.xlsx", "Vba", "Berkas dengan makro tidak diterima" },
        { "rekap.xlsx", "VbaLain", "Berkas dengan makro tidak diterima" },
        { "rekap.xls", "OfficeLama", "simpan sebagai .docx atau .xlsx" },
        { "rekap.xlsx", "OfficeLama", "dilindungi kata sandi" },
        { "rekap.xlsx", "BanyakEntri", "terlalu banyak atau terlalu padat" },
        { "rekap.xlsx", "Rasio", "terlalu banyak atau terlalu padat" },
        { "rekap.xlsx", "Terpotong", "rusak" },
        { "kosong.pdf", "Kosong", "Berkas kosong (0 byte)" },
    };

    [Theory]
    [MemberData(nameof(YangDiterima))]
    public async Task Unggah_JenisYangDiterima_TersimpanSesuaiIsinya(string nama, string jenis)
    {
        const string alamat = "/bukti/2023/tw1/PAS.01.1";
        var staf = await app.SebagaiAsync("staf.pas");

        // Each its own content: the same file is taken once.
        var jawaban = await staf.UnggahAsync(alamat, nama, jenis is "Xlsx" or "Docx" ? Isi(jenis) : [.. Isi(jenis), .. System.Text.Encoding.UTF8.GetBytes(nama)], "Rekap TW I");

        var halaman = await jawaban.IkutiAsync();
        Assert.Contains($"Berkas {nama} ditambahkan.", halaman.Teks, StringComparison.Ordinal);
        var unduhan = await staf.LihatAsync(halaman.Dokumen!.QuerySelectorAll("a[download]").Single(a => a.TextContent == nama).GetAttribute("href")!);
        Assert.Equal(Enum.Parse<JenisBerkas>(jenis).TipeKonten(), unduhan.Kepala["Content-Type"]);
    }

    [Theory]
    [MemberData(nameof(YangDitolak))]
    public async Task Unggah_Ditolak_PesanDiKolomnyaDanTidakAdaYangTersimpan(string nama, string isi, string pesan)
    {
        const string alamat = "/bukti/2023/tw2/PAS.01.1";
        var staf = await app.SebagaiAsync("staf.pas");
        var jam = System.Diagnostics.Stopwatch.StartNew();

        var jawaban = await staf.UnggahAsync(alamat, nama, Isi(isi), "keterangan saya");

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari("#Berkas-galat"), StringComparison.Ordinal);
        Assert.Contains(pesan, jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal("keterangan saya", jawaban.Satu("#KeteranganBerkas").GetAttribute("value"));
        Assert.StartsWith("Galat:", jawaban.Dokumen!.Title, StringComparison.Ordinal);
        Assert.Equal(0, await JumlahAsync("PAS.01.1", Triwulan.II));
        Assert.True(jam.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(Batas, false, HttpStatusCode.Redirect)]
    [InlineData(Batas + 1, false, HttpStatusCode.BadRequest)]
    [InlineData(Batas + 1, true, HttpStatusCode.BadRequest)]
    [InlineData(Batas + (3 * 1024 * 1024), false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(Batas + (3 * 1024 * 1024), true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Unggah_SekitarBatasUkuran_TidakAdaSisa(int ukuran, bool tanpaPanjang, HttpStatusCode status)
    {
        var alamat = $"/bukti/2023/tw{(tanpaPanjang ? 3 : 4)}/PAS.02.1";
        var jawaban = await (await app.SebagaiAsync("staf.pas")).UnggahAsync(alamat, "besar.pdf", BerkasContoh.PdfSebesar(ukuran), tanpaPanjang: tanpaPanjang);

        Assert.Equal(status, jawaban.Status);
        Assert.Contains(status switch
        {
            HttpStatusCode.BadRequest => "Berkas lebih besar dari 10 MB",
            HttpStatusCode.RequestEntityTooLarge => "Kiriman terlalu besar",
            _ => "",
        }, jawaban.Teks, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(Sementara) ? Directory.GetFiles(Sementara) : []);
    }

    [Fact]
    public async Task Unggah_BerkasSamaDuaKali_SatuIsiDanTidakDobel()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var isi = BerkasContoh.Pdf("dua kali");
        await staf.UnggahAsync("/bukti/2023/tw1/PAS.02.2", "pertama.pdf", isi);

        var kedua = await (await staf.UnggahAsync("/bukti/2023/tw1/PAS.02.2", "kedua.pdf", isi)).IkutiAsync();
        var triwulanLain = await (await staf.UnggahAsync("/bukti/2023/tw2/PAS.02.2", "lagi.pdf", isi)).IkutiAsync();

        Assert.Contains("Berkas yang sama sudah ada di sini dengan nama pertama.pdf", kedua.Teks, StringComparison.Ordinal);
        Assert.Contains("Berkas lagi.pdf ditambahkan.", triwulanLain.Teks, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await JumlahAsync("PAS.02.2", Triwulan.I), await JumlahAsync("PAS.02.2", Triwulan.II)));
        var sidik = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(isi));
        Assert.Single(Directory.GetFiles(app.FolderBukti, sidik, SearchOption.AllDirectories));
        Assert.True(File.Exists(Path.Combine(app.FolderBukti, sidik[..2], sidik[2..4], sidik)));
    }

    [Fact]
    public async Task Unggah_SepuluhSekaligus_SatuBaris()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var jawaban = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => staf.UnggahAsync("/bukti/2023/tw1/PAS.02.3", $"serentak{n}.pdf", BerkasContoh.Pdf("serentak"))));

        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.Redirect, j.Status));
        Assert.Equal(1, await JumlahAsync("PAS.02.3", Triwulan.I));
    }

    [Theory]
    [InlineData("../../appsettings.pdf", "appsettings.pdf")]
    [InlineData(@"C:\Users\x\laporan.pdf", "laporan.pdf")]
    [InlineData("a\u202Efdp.pdf", "afdp.pdf")]
    [InlineData("<script>alert(1)</script>.pdf", "script>.pdf")]
    [InlineData("la\"po\r\nran; x=.pdf", "la%22po%0D%0Aran; x=.pdf")]
    [InlineData("Lapoŕan é 日本.pdf", "Lapoŕan é 日本.pdf")]
    public async Task Unggah_NamaAneh_DibersihkanDanKepalaUnduhanUtuh(string nama, string harapan)
    {
        const string alamat = "/bukti/2023/tw1/PAS.03.1";
        var staf = await app.SebagaiAsync("staf.pas");
        await (await staf.UnggahAsync(alamat, nama, BerkasContoh.Pdf(Guid.NewGuid().ToString()))).IkutiAsync();

        var tautan = (await staf.LihatAsync(alamat)).Dokumen!.QuerySelectorAll("a[download]")[^1];
        var unduhan = await staf.LihatAsync(tautan.GetAttribute("href")!);

        Assert.Equal(harapan, tautan.TextContent);
        Assert.Matches("^attachment; filename=.*; filename\\*=UTF-8''[A-Za-z0-9%._!#$&+^`|~-]+$", unduhan.Kepala["Content-Disposition"]);
        Assert.Contains("filename*=UTF-8''" + Uri.EscapeDataString(harapan), unduhan.Kepala["Content-Disposition"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("ftp://contoh.go.id")]
    [InlineData("")]
    public async Task Tautan_BukanAlamatWeb_DitolakDenganIsianTetapAda(string tautan)
    {
        var jawaban = await (await app.SebagaiAsync("staf.pas")).AksiAsync("/bukti/2023/tw1/PAS.03.2", ("Aksi", "tautan"), ("Tautan", tautan), ("KeteranganTautan", "ket"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.NotEmpty(jawaban.TeksDari("#Tautan-galat"));
        Assert.Equal((tautan, "ket"), (jawaban.Satu("#Tautan").GetAttribute("value") ?? "", jawaban.Satu("#KeteranganTautan").GetAttribute("value")));
        Assert.DoesNotContain(jawaban.Dokumen!.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, await JumlahAsync("PAS.03.2", Triwulan.I));
    }

    [Fact]
    public async Task Tautan_AlamatWeb_TercantumDanTidakMembocorkanHalaman()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await (await staf.AksiAsync("/bukti/2023/tw1/PAS.03.3", ("Aksi", "tautan"), ("Tautan", "https://contoh.go.id/a?b=1&c=2"))).IkutiAsync();

        var tautan = halaman.Satu("a[rel~=external]");
        Assert.Equal("https://contoh.go.id/a?b=1&c=2", tautan.GetAttribute("href"));
        Assert.Contains("noreferrer", tautan.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("Staf Divisi Pemasyarakatan (contoh), 8 Januari 2024 10.00 WIB", halaman.TeksDari("main table"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hapus:")]
    [InlineData("hapus:x")]
    [InlineData("apa saja")]
    public async Task Aksi_TidakDikenal_Ditolak(string aksi) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.SebagaiAsync("staf.pas")).AksiAsync("/bukti/2023/tw1/PAS.03.4", ("Aksi", aksi))).Status);

    private string Sementara => Path.Combine(app.FolderBukti, "sementara");

    private static byte[] Isi(string jenis) => jenis switch
    {
        "Pdf" => BerkasContoh.Pdf(),
        "Xlsx" => BerkasContoh.Xlsx,
        "Docx" => BerkasContoh.Docx,
        "Docm" => BerkasContoh.Docm,
        "Jpeg" => BerkasContoh.Jpeg,
        "Png" => BerkasContoh.Png,
        "Exe" => BerkasContoh.Exe,
        "Html" => "<script>alert(1)</script>"u8.ToArray(),
        "OfficeLama" => BerkasContoh.OfficeLama,
        "Vba" => BerkasContoh.XlsxDengan("xl/vbaProject.bin"),
        "VbaLain" => BerkasContoh.XlsxDengan("xl/lain.bin", t => t.Replace(
            "</Types>", "<Override PartName=\"/xl/lain.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>", StringComparison.Ordinal)),
        "Zip" => BerkasContoh.XlsxDengan(tipeKonten: _ => "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        "BanyakEntri" => BerkasContoh.Bom(2_100, 0),
        "Rasio" => BerkasContoh.Bom(1, 64 * 1024 * 1024),
        "Terpotong" => BerkasContoh.Xlsx[..^40],
        "Kosong" => [],
        _ => throw new ArgumentOutOfRangeException(nameof(jenis), jenis, null),
    };

    private Task<int> JumlahAsync(string kode, Triwulan triwulan) =>
        app.DenganDatabaseAsync(db => db.BuktiDukung.CountAsync(b => b.Indikator.Kode == kode && b.Triwulan == triwulan));
}
