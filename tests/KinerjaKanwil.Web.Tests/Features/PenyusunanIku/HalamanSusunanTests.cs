using System.Net;
using AngleSharp.Dom;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PenyusunanIku;

/// <summary>Lists and pages of the year's structure, on the bare 2023 sheet.</summary>
public sealed class HalamanSusunanTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    [Theory]
    [InlineData("/kelola/divisi", 4, "1–4 dari 4 divisi")]
    [InlineData("/kelola/sasaran?divisi=PAS", 9, "1–9 dari 9 sasaran")]
    [InlineData("/kelola/indikator?sasaran=PAS.07&cari=kepatuhan", 1, "1–1 dari 1 indikator")]
    [InlineData("/kelola/indikator?cari=PAS.07", 4, "1–4 dari 4 indikator")]
    [InlineData("/kelola/indikator?ukuran=50&divisi=PAS", 36, "1–36 dari 36 indikator")]
    [InlineData("/kelola/indikator?halaman=99&ukuran=50", null, "dari 6")]
    public async Task Daftar_Saringan_Menghitung(string alamat, int? baris, string kalimat)
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync(alamat);
        if (baris is { } banyak)
        {
            Assert.Equal(banyak, halaman.Dokumen!.QuerySelectorAll("tbody tr").Length);
        }

        Assert.Contains(kalimat, halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Daftar_Mengurutkan_LewatJudulKolom()
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync("/kelola/indikator?urut=kode&divisi=YAN");
        Assert.Equal("ascending", halaman.Satu("th[aria-sort]:has(button[value='-kode'])").GetAttribute("aria-sort"));
        var menurun = await admin.LihatAsync("/kelola/indikator?urut=-kode&divisi=YAN");
        Assert.Equal("descending", menurun.Satu("th[aria-sort]:has(button[value='kode'])").GetAttribute("aria-sort"));
        Assert.Equal(Kode(halaman), Enumerable.Reverse(Kode(menurun)));
        Assert.Equal("saringan", menurun.Satu("button[value='kode']").GetAttribute("form"));
    }

    [Theory]
    [InlineData("/kelola/indikator?urut=rahasia", HttpStatusCode.BadRequest)]
    [InlineData("/kelola/indikator?ukuran=7", HttpStatusCode.BadRequest)]
    [InlineData("/kelola/indikator?status=x", HttpStatusCode.BadRequest)]
    [InlineData("/kelola/indikator?tahun=1999", HttpStatusCode.NotFound)]
    [InlineData("/kelola/indikator/2023/PAS.99.9", HttpStatusCode.NotFound)]
    [InlineData("/kelola/sasaran/2023/PAS.07.3", HttpStatusCode.NotFound)]
    [InlineData("/kelola/divisi/2023/pas/arsip", HttpStatusCode.NotFound)]
    public async Task Alamat_Salah_Ditolak(string alamat, HttpStatusCode status) => Assert.Equal(status, (await (await app.SebagaiAsync("admin")).BukaAsync(alamat)).Status);

    [Fact]
    public async Task Tambah_DivisiSasaranIndikator_LaluHapus()
    {
        var admin = await app.SebagaiAsync("admin");
        await (await (await admin.LihatAsync("/kelola/divisi/tambah?tahun=2023")).KirimAsync(("Kode", "UJI"), ("NamaResmi", "DIVISI UJI"), ("NamaTampil", "Divisi Uji"))).IkutiAsync();
        await (await (await admin.LihatAsync("/kelola/sasaran/tambah?tahun=2023&induk=UJI")).KirimAsync(("NamaResmi", "Sasaran uji"), ("Penanda", "1."))).IkutiAsync();
        var baru = await (await (await admin.LihatAsync("/kelola/indikator/tambah?tahun=2023&induk=UJI.01")).KirimAsync(
            ("NamaResmi", "Jumlah layanan uji"), ("JenisSatuan", "Jumlah"), ("Satuan", "Layanan"))).IkutiAsync();

        // It starts with what its Manual IKU lacks, and links to where it is mended.
        Assert.Contains("Indikator UJI.01.1 ditambahkan. Lengkapi Manual IKU dan targetnya.", baru.Teks, StringComparison.Ordinal);
        Assert.Contains("Definisi operasional belum ada.", baru.TeksDari("#temuan"), StringComparison.Ordinal);
        Assert.NotNull(baru.Satu("a[href='/kelola/manual/2023/UJI.01.1'].btn"));
        await admin.LihatAsync("/kelola/manual/2023/UJI.01.1");
        Assert.Contains("UJI-01-1", (await admin.LihatAsync("/kelola/target/2023?divisi=UJI")).Isi, StringComparison.Ordinal);
        Assert.Contains("UJI.01.1", (await admin.LihatAsync("/matriks/2023")).Isi, StringComparison.Ordinal);

        // What still holds something is not deleted; from the bottom up it is.
        var isi = await (await admin.LihatAsync("/kelola/divisi/2023/UJI/arsip")).KirimAsync(("Aksi", "hapus"));
        Assert.Equal(HttpStatusCode.BadRequest, isi.Status);
        Assert.Contains("Masih berisi 1 bagian", isi.Teks, StringComparison.Ordinal);
        foreach (var alamat in new[] { "/kelola/indikator/2023/UJI.01.1", "/kelola/sasaran/2023/UJI.01", "/kelola/divisi/2023/UJI" })
        {
            Assert.Contains(" dihapus.", (await (await (await admin.LihatAsync(alamat + "/arsip")).KirimAsync(("Aksi", "hapus"))).IkutiAsync()).Teks, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await admin.BukaAsync(alamat)).Status);
        }

        Assert.Equal((4, 22), await app.DenganDatabaseAsync(async db => (await db.Divisi.CountAsync(), await db.SasaranKegiatan.CountAsync())));
    }

    [Theory]
    [InlineData("/kelola/divisi/tambah?tahun=2023", "Kode=PAS&NamaResmi=Kembar", "Kode PAS sudah dipakai Divisi Pemasyarakatan.")]
    [InlineData("/kelola/divisi/tambah?tahun=2023", "Kode=pas&NamaResmi=Kecil", "Kode divisi: huruf besar")]
    [InlineData("/kelola/divisi/tambah?tahun=2023", "Kode=ABC&NamaResmi=", "Isi nama resmi")]
    [InlineData("/kelola/sasaran/tambah?tahun=2023", "NamaResmi=Tanpa divisi", "Pilih divisi.")]
    [InlineData("/kelola/sasaran/tambah?tahun=2023&induk=PAS", "Nomor=7&NamaResmi=Kembar", "Nomor 7 sudah dipakai di divisi ini.")]
    [InlineData("/kelola/sasaran/tambah?tahun=2023&induk=PAS", "Nomor=1.0&NamaResmi=Janggal", "Nomor antara 1 dan 99")]
    [InlineData("/kelola/indikator/tambah?tahun=2023&induk=PAS.07", "Nomor=3&NamaResmi=Kembar&JenisSatuan=Persen", "Nomor 3 sudah dipakai PAS.07.3.")]
    [InlineData("/kelola/indikator/tambah?tahun=2023&induk=PAS.07", "NamaResmi=Tanpa jenis", "Pilih jenis satuan.")]
    [InlineData("/kelola/indikator/tambah?tahun=2023&induk=PAS.07", "NamaResmi=Tanpa satuan&JenisSatuan=Jumlah&Satuan=", "atuan")]
    public async Task Tambah_IsianSalah_400_TidakAdaYangTersimpan(string alamat, string isian, string pesan)
    {
        ArgumentNullException.ThrowIfNull(isian);
        var jumlah = await JumlahAsync();
        var bidang = isian.Split('&').Select(b => b.Split('=')).Select(b => (b[0], b[1])).ToArray();
        var hasil = await (await (await app.SebagaiAsync("admin")).LihatAsync(alamat)).KirimAsync(bidang);

        Assert.Equal(HttpStatusCode.BadRequest, hasil.Status);
        Assert.Contains(pesan, hasil.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal(bidang.Single(b => b.Item1 == "NamaResmi").Item2, hasil.Bidang().Single(b => b.Nama == "NamaResmi").Isi);
        Assert.Equal(jumlah, await JumlahAsync());
    }

    [Fact]
    public async Task Sunting_NamaTerlaluPanjang_400_YangDiketikTetap()
    {
        var panjang = new string('x', 201);
        var hasil = await (await (await app.SebagaiAsync("admin")).LihatAsync("/kelola/divisi/2023/YAN")).KirimAsync(("NamaResmi", panjang));
        Assert.Equal(HttpStatusCode.BadRequest, hasil.Status);
        Assert.Contains("Nama paling panjang 200 karakter.", hasil.Teks, StringComparison.Ordinal);
        Assert.Equal(panjang, hasil.Bidang().Single(b => b.Nama == "NamaResmi").Isi);
        Assert.Equal("ya", hasil.Satu("form.isian").GetAttribute("data-kotor"));
    }

    [Fact]
    public async Task Sunting_DuaAdmin_409_KeduanyaTampak_TidakAdaYangHilang()
    {
        var admin = await app.SebagaiAsync("admin");
        const string alamat = "/kelola/indikator/2023/YAN.02.1";
        var (pertama, kedua) = (await admin.LihatAsync(alamat), await admin.LihatAsync(alamat));
        await (await pertama.KirimAsync(("NamaTampil", "Nama dari admin pertama"))).IkutiAsync();
        var konflik = await kedua.KirimAsync(("NamaTampil", "Nama dari admin kedua"));

        Assert.Equal(HttpStatusCode.Conflict, konflik.Status);
        Assert.Contains("Nama dari admin pertama", konflik.TeksDari("#konflik"), StringComparison.Ordinal);
        Assert.Contains("Nama dari admin kedua", konflik.TeksDari("#konflik"), StringComparison.Ordinal);
        Assert.Equal("Nama dari admin pertama", await NamaAsync("YAN.02.1"));
        Assert.Contains("Berubah sejak halaman dibuka", (await admin.LihatAsync("/audit?jenis=ditolak")).Teks, StringComparison.Ordinal);

        await (await konflik.KirimAsync()).IkutiAsync();
        Assert.Equal("Nama dari admin kedua", await NamaAsync("YAN.02.1"));
        Assert.Contains("Tidak ada yang berubah", (await (await pertama.KirimAsync(("NamaTampil", "Nama dari admin kedua"))).IkutiAsync()).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Divisi_GantiNamaDiTengahTahun_PenggunaTetapTerikat()
    {
        var admin = await app.SebagaiAsync("admin");
        await (await (await admin.LihatAsync("/kelola/divisi/2023/IMI")).KirimAsync(("NamaResmi", "DIVISI IMIGRASI BARU"), ("NamaTampil", "Divisi Imigrasi Baru"))).IkutiAsync();
        var staf = await (await app.SebagaiAsync("staf.imi")).LihatAsync("/realisasi/2023/tw1/IMI");
        Assert.Contains("Divisi Imigrasi Baru", staf.Teks, StringComparison.Ordinal);
        Assert.Contains("DIVISI IMIGRASI BARU", (await admin.LihatAsync("/matriks/2023")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Urutan_NaikTurunDanAngka_BerlakuDiLembar_KodeTetap()
    {
        var admin = await app.SebagaiAsync("admin");
        var daftar = await admin.LihatAsync("/kelola/indikator?sasaran=PAS.03");
        var semula = Kode(daftar);
        var tombol = daftar.Satu("button[formaction^='/kelola/indikator/2023/PAS.03.1/urutan'][value=turun]");
        var geser = await admin.PosAsync(tombol.GetAttribute("formaction")!, [.. daftar.Bidang("#geser"), ("Arah", "turun")]);
        Assert.EndsWith("#b-PAS-03-1", geser.Tujuan, StringComparison.Ordinal);
        Assert.Contains("sasaran=PAS.03", geser.Tujuan, StringComparison.Ordinal);
        Assert.Contains("PAS.03.1 dipindahkan ke urutan 2. Kodenya tetap.", (await geser.IkutiAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal([semula[1], semula[0], .. semula.Skip(2)], Kode(await admin.LihatAsync("/kelola/indikator?sasaran=PAS.03")));

        // By number, to the end; and the order is that of every sheet.
        var satu = await admin.LihatAsync("/kelola/indikator/2023/PAS.03.1");
        Assert.Equal("2", satu.Bidang().Single(b => b.Nama == "Urutan").Isi);
        await (await satu.KirimAsync(("Urutan", "99"))).IkutiAsync();
        string[] akhir = [.. semula.Skip(1), semula[0]];
        Assert.Equal(akhir, Kode(await admin.LihatAsync("/kelola/indikator?sasaran=PAS.03")));
        var matriks = (await admin.LihatAsync("/matriks/2023")).Isi;
        Assert.Equal(akhir, akhir.OrderBy(k => matriks.IndexOf($"/indikator/2023/{k}\"", StringComparison.Ordinal)));
        var isian = (await (await app.SebagaiAsync("staf.pas")).LihatAsync("/realisasi/2023/tw1/PAS")).Isi;
        Assert.Equal(akhir, akhir.OrderBy(k => isian.IndexOf($"name=\"{k}.", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, (await satu.KirimAsync(("Urutan", "dua"))).Status);
    }

    [Fact]
    public async Task Hub_MenautkanKetiganya()
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync("/kelola");
        Assert.All(new[] { "/kelola/divisi?tahun=2023", "/kelola/sasaran?tahun=2023", "/kelola/indikator?tahun=2023" }, a => Assert.NotNull(halaman.Satu($".kartu h2 a[href='{a}']")));
    }

    private static List<string> Kode(Halaman halaman) => [.. halaman.Dokumen!.QuerySelectorAll("tbody .sel-kode").Select(Halaman.TeksElemen)];

    private Task<string?> NamaAsync(string kode) => app.DenganDatabaseAsync(db => db.IndikatorKinerja.Where(i => i.Kode == kode).Select(i => i.NamaTampil).SingleAsync());

    private Task<(int, int, int)> JumlahAsync() => app.DenganDatabaseAsync(async db =>
        (await db.Divisi.CountAsync(), await db.SasaranKegiatan.CountAsync(), await db.IndikatorKinerja.TermasukArsip().CountAsync()));
}
