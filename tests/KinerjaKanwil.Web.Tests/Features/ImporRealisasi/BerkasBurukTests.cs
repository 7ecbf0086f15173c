using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.ImporRealisasi;

/// <summary>
/// What is no template, or means harm, is refused in words beside the input, stores nothing and costs little memory (checks.md S06, S09,
/// S26–S28, S32).
/// </summary>
[Collection(KelompokBerkasBuruk.Nama)]
public sealed class BerkasBurukTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Templat = "/impor/templat/2023/tw1/PAS";
    private const long MemoriPalingBesar = 200L * 1024 * 1024;

    public static TheoryData<string, string, string> Kasus => new()
    {
        { "Xls", "isian.xlsx", "berformat lama (.xls), walaupun namanya .xlsx" },
        { "Xls", "isian.xls", "berformat lama (.xls)" },
        { "Templat", "isian.xls", "Format lama (.xls) tidak diterima" },
        { "Bersandi", "isian.xlsx", "dilindungi kata sandi" },
        { "Bom", "isian.xlsx", "terlalu padat" },
        { "BomTersamar", "isian.xlsx", "terlalu besar" },
        { "UkuranBohong", "isian.xlsx", "terlalu banyak baris" },
        { "SejutaBaris", "isian.xlsx", "Isi berkas ini terlalu besar" },
        { "BarisKosong", "isian.xlsx", "terlalu banyak baris" },
        { "BanyakEntri", "isian.xlsx", "terlalu banyak" },
        { "Rumus", "isian.xlsx", "Sel K7, I9 berisi rumus. Ganti dengan nilainya" },
        { "TautanLuar", "isian.xlsx", "tautan ke berkas atau sumber data lain" },
        { "Makro", "isian.xlsx", "makro tidak diterima" },
        { "Templat", "isian.xlsm", "makro tidak diterima" },
        { "Pdf", "isian.pdf", "Unggah berkas Excel (.xlsx)" },
        { "Pdf", "isian.xlsx", "Isi berkas ini bukan Excel" },
        { "Docx", "isian.xlsx", "Isi berkas ini bukan Excel" },
        { "ExcelLain", "isian.xlsx", "bukan templat isian realisasi" },
        { "Terpotong", "isian.xlsx", "rusak" },
        { "Dtd", "isian.xlsx", "tidak dapat dibaca" },
        { "DtdBuku", "isian.xlsx", "rusak" },
        { "XmlPatah", "isian.xlsx", "tidak dapat dibaca" },
        { "TanpaKunci", "isian.xlsx", "Kolom \"_key\" tidak ada di baris kepala (baris 5)" },
        { "KolomGanda", "isian.xlsx", "Kolom \"Pembilang\" ada dua di baris 5" },
        { "VersiLain", "isian.xlsx", "versi lain aplikasi" },
        { "DivisiLain", "isian.xlsx", "Templat ini untuk divisi lain (YAN)" },
        { "TahunLain", "isian.xlsx", "Templat ini untuk tahun 1999, yang tidak ada di aplikasi" },
        { "TerlaluBanyakIsian", "isian.xlsx", "lebih dari 200 baris isian" },
        { "Kosong", "isian.xlsx", "Berkas kosong (0 byte)" },
        { "Besar", "isian.xlsx", "lebih besar dari 5 MB" },
    };

    [Theory]
    [MemberData(nameof(Kasus))]
    public async Task Unggah_BerkasBuruk_PesanJelasTanpaTersimpanDenganMemoriTerbatas(string kasus, string nama, string pesan)
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var isi = await BerkasAsync(kasus, staf);
        var sebelum = await app.IsiAsync();
        await staf.LihatAsync("/impor");

        var dialokasikan = GC.GetTotalAllocatedBytes(precise: true);
        var jawaban = await staf.UnggahAsync(isi, nama);
        dialokasikan = GC.GetTotalAllocatedBytes(precise: true) - dialokasikan;

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari("#Berkas-galat"), StringComparison.Ordinal);
        Assert.StartsWith("Galat:", jawaban.Dokumen!.Title, StringComparison.Ordinal);
        Assert.Equal(sebelum, await app.IsiAsync());

        // All that was ever allocated for it, client included, is below what may be held at once.
        Assert.True(dialokasikan < MemoriPalingBesar, $"{kasus}: {dialokasikan / 1024 / 1024} MB dialokasikan.");
    }

    [Fact]
    public async Task Unggah_JauhTerlaluBesar_413()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await staf.UnggahAsync(new byte[8 * 1024 * 1024])).Status);
    }

    [Fact]
    public async Task Unggah_TanpaBerkas_DimintaMemilih()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var jawaban = await (await staf.LihatAsync("/impor")).KirimFormAsync("form#unggah-berkas");
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("Pilih berkas", jawaban.TeksDari("#Berkas-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unggah_TriwulanLainDariYangDipilih_Ditolak()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        var jawaban = await staf.UnggahAsync(templat.Simpan(), bidang: [("Tahun", "2023"), ("Tw", "2")]);
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains("Templat ini untuk TW I 2023, sedangkan yang dipilih TW II 2023", jawaban.TeksDari("#Berkas-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unggah_TanpaGayaTanpaAlamatSelTanggalDanGalat_NilaiPersisAtauDitolak()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Rasio("PAS.02.1", 1.5m, 2.25m).Isi("PAS.02.2", "Pembilang", 45210m, format: 14).Isi("PAS.02.3", "Pembilang", true);
        var galat = templat.Sel("PAS.03.1", "Pembilang");
        galat.DataType = DocumentFormat.OpenXml.Spreadsheet.CellValues.Error;
        galat.CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue("#N/A");
        var sel = templat.Alamat("PAS.02.2", "Pembilang");

        var pratinjau = await staf.PratinjauAsync(templat);
        Assert.Contains($"Sel {sel}: berisi tanggal, bukan angka", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("berisi BENAR atau SALAH, bukan angka", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("berisi galat #N/A", pratinjau.Teks, StringComparison.Ordinal);

        // No styles, and rows and cells that do not say where they are: numbers are numbers all the same.
        using var polos = await TemplatUji.UnduhAsync(staf, Templat);
        var isi = polos.Rasio("PAS.02.1", 1.5m, 2.25m).Simpan();
        isi = BerkasBuruk.TanpaBagian(isi, "xl/styles.xml");
        var jawaban = await staf.UnggahAsync(isi);
        await (await (await jawaban.IkutiAsync()).TerapkanAsync()).IkutiAsync();
        Assert.Equal((1.5m, 2.25m), ((await app.NilaiAsync("PAS.02.1", Triwulan.I))!.Pembilang, (await app.NilaiAsync("PAS.02.1", Triwulan.I))!.Penyebut));
    }

    private static async Task<byte[]> BerkasAsync(string kasus, Peramban staf)
    {
        if (kasus == "DivisiLain")
        {
            return BerkasBuruk.TeksBagian(await UnduhAsync(staf), "xl/sharedStrings.xml", t => t.Replace("2023/TW1/PAS.", "2023/TW1/YAN.", StringComparison.Ordinal));
        }

        var templat = await UnduhAsync(staf);
        return kasus switch
        {
            "Templat" => templat,
            "Xls" => BerkasBuruk.Xls(),
            "Bersandi" => BerkasBuruk.Bersandi(),
            "Bom" => BerkasBuruk.Bom(templat, 200L * 1024 * 1024),
            "BomTersamar" => BerkasBuruk.BomTersamar(templat),
            "UkuranBohong" => BerkasBuruk.UkuranBohong(templat),
            "SejutaBaris" => BerkasBuruk.SejutaBaris(templat),
            "BarisKosong" => BerkasBuruk.BarisKosong(templat),
            "BanyakEntri" => BerkasBuruk.BanyakEntri(templat),
            "Rumus" => BerkasBuruk.Rumus(templat, "K7", "I9"),
            "TautanLuar" => BerkasBuruk.DenganBagian(templat, "xl/externalLinks/externalLink1.xml"),
            "Makro" => BerkasBuruk.DenganBagian(templat, "xl/vbaProject.bin"),
            "Pdf" => BerkasContoh.Pdf(),
            "Docx" => BerkasContoh.Docx,
            "ExcelLain" => BerkasContoh.Xlsx,
            "Terpotong" => templat[..^40],
            "Dtd" => BerkasBuruk.TeksBagian(templat, "xl/worksheets/sheet1.xml", t => t.Insert(t.IndexOf("?>", StringComparison.Ordinal) + 2, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
            "DtdBuku" => BerkasBuruk.TeksBagian(templat, "xl/workbook.xml", t => t.Insert(t.IndexOf("?>", StringComparison.Ordinal) + 2, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
            "XmlPatah" => BerkasBuruk.TeksBagian(templat, "xl/worksheets/sheet1.xml", t => t[..^200]),
            "TanpaKunci" => BerkasBuruk.TeksBagian(templat, "xl/sharedStrings.xml", t => t.Replace(">_key<", "><", StringComparison.Ordinal)),
            "KolomGanda" => BerkasBuruk.TeksBagian(templat, "xl/sharedStrings.xml", t => t.Replace(">TW lalu<", ">Pembilang<", StringComparison.Ordinal)),
            "VersiLain" => BerkasBuruk.TeksBagian(templat, "xl/sharedStrings.xml", t => t.Replace(">Versi templat<", ">Versi templat<", StringComparison.Ordinal).Replace("<x:t>1</x:t>", "<x:t>2</x:t>", StringComparison.Ordinal)),
            "TahunLain" => BerkasBuruk.TeksBagian(templat, "xl/sharedStrings.xml", t => t.Replace("2023/TW1/PAS.", "1999/TW1/PAS.", StringComparison.Ordinal)),
            "TerlaluBanyakIsian" => BanyakIsian(templat),
            "Kosong" => [],
            "Besar" => new byte[(5 * 1024 * 1024) + 1],
            _ => throw new ArgumentOutOfRangeException(nameof(kasus), kasus, null),
        };
    }

    private static Task<byte[]> UnduhAsync(Peramban staf) => staf.Klien.GetByteArrayAsync(new Uri(Templat, UriKind.Relative));

    private static byte[] BanyakIsian(byte[] isi)
    {
        using var templat = new TemplatUji(isi);
        var data = templat.Lembar.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.SheetData>()!;
        for (var n = 1000u; n < 1201; n++)
        {
            data.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Row(new DocumentFormat.OpenXml.Spreadsheet.Cell
            {
                CellReference = templat.Kolom("Pembilang") + n, CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue("1"),
            }) { RowIndex = n });
        }

        return templat.Simpan();
    }
}

/// <summary>Tests that count allocated memory run by themselves.</summary>
[CollectionDefinition(Nama, DisableParallelization = true)]
public sealed class KelompokBerkasBuruk
{
    public const string Nama = "Berkas buruk";
}
