using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.ImporRealisasi;

/// <summary>A downloaded template in the hands of a person: cells are filled by code and heading.</summary>
internal sealed partial class TemplatUji : IDisposable
{
    private readonly MemoryStream berkas = new();
    private SpreadsheetDocument dokumen;

    public TemplatUji(byte[] isi)
    {
        berkas.Write(isi);
        dokumen = SpreadsheetDocument.Open(berkas, isEditable: true);
    }

    public Worksheet Lembar => ((WorksheetPart)dokumen.WorkbookPart!.GetPartById(dokumen.WorkbookPart.Workbook.Descendants<Sheet>().First(s => s.Name == "Isian").Id!.Value!)).Worksheet;

    public SpreadsheetDocument Dokumen => dokumen;

    public static async Task<TemplatUji> UnduhAsync(Peramban peramban, string alamat) => new(await peramban.Klien.GetByteArrayAsync(new Uri(alamat, UriKind.Relative)));

    /// <summary>Address of a cell.</summary>
    public string Alamat(string kode, string kolom) => Kolom(kolom) + Baris(kode);

    /// <summary>Fills a cell: a number, a text, a percentage (a number with its format), or nothing.</summary>
    public TemplatUji Isi(string kode, string kolom, object? nilai, uint? format = null)
    {
        var sel = Sel(kode, kolom);
        sel.DataType = null;
        sel.InlineString = null;
        sel.CellValue = nilai is decimal or int or double ? new CellValue(Convert.ToString(nilai, CultureInfo.InvariantCulture)!) : null;
        if (nilai is bool benar)
        {
            sel.DataType = CellValues.Boolean;
            sel.CellValue = new CellValue(benar ? "1" : "0");
        }

        if (nilai is string teks)
        {
            sel.DataType = CellValues.InlineString;
            sel.InlineString = new InlineString(new Text(teks) { Space = SpaceProcessingModeValues.Preserve });
        }

        if (format is { } nomor)
        {
            var gaya = dokumen.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!;
            gaya.AppendChild(new CellFormat { NumberFormatId = nomor, ApplyNumberFormat = true });
            gaya.Count = (uint)gaya.Elements<CellFormat>().Count();
            sel.StyleIndex = gaya.Count!.Value - 1;
        }

        return this;
    }

    public TemplatUji Rasio(string kode, object? pembilang, object? penyebut) => Isi(kode, "Pembilang", pembilang).Isi(kode, "Penyebut", penyebut);

    public Cell Sel(string kode, string kolom)
    {
        var baris = Lembar.Descendants<Row>().Single(r => r.RowIndex! == (uint)Baris(kode));
        var alamat = Alamat(kode, kolom);
        return baris.Elements<Cell>().FirstOrDefault(c => c.CellReference == alamat)
            ?? baris.InsertBefore(new Cell { CellReference = alamat }, baris.Elements<Cell>().FirstOrDefault(c => Nomor(c.CellReference!.Value!) > Nomor(alamat)));
    }

    public string Teks(Cell sel) => sel is { DataType.Value: CellValues.SharedString, CellValue: not null }
        ? dokumen.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().ElementAt(int.Parse(sel.CellValue.Text, CultureInfo.InvariantCulture)).InnerText
        : sel.InlineString?.InnerText ?? sel.CellValue?.Text ?? "";

    public string Teks(string kode, string kolom) => Teks(Sel(kode, kolom));

    /// <summary>Moves a column to another place, as a person does with cut and insert.</summary>
    public TemplatUji Pindahkan(string kolom, string huruf)
    {
        var lama = Kolom(kolom);
        foreach (var baris in Lembar.Descendants<Row>())
        {
            var sel = baris.Elements<Cell>().FirstOrDefault(c => Huruf().Match(c.CellReference!.Value!).Value == lama);
            if (sel is not null)
            {
                sel.CellReference = huruf + baris.RowIndex;
                sel.Remove();
                baris.AppendChild(sel);
            }
        }

        return this;
    }

    /// <summary>Takes a column away, heading and all: a template as it was before that column existed.</summary>
    public TemplatUji Hapus(string kolom)
    {
        var huruf = Kolom(kolom);
        foreach (var sel in Lembar.Descendants<Cell>().Where(c => Huruf().Match(c.CellReference!.Value!).Value == huruf).ToList())
        {
            sel.Remove();
        }

        return this;
    }

    /// <summary>The file as it would be uploaded.</summary>
    public byte[] Simpan()
    {
        dokumen.Dispose();
        var isi = berkas.ToArray();
        dokumen = SpreadsheetDocument.Open(berkas, isEditable: true);
        return isi;
    }

    public int Baris(string kode)
    {
        var kunci = Kolom("_key");
        return (int)Lembar.Descendants<Row>().Single(r => r.Elements<Cell>().Any(
            c => Huruf().Match(c.CellReference!.Value!).Value == kunci && Teks(c).EndsWith("/" + kode, StringComparison.Ordinal))).RowIndex!.Value;
    }

    public string Kolom(string kepala) => Huruf().Match(Kepala.Elements<Cell>().Single(c => Teks(c) == kepala).CellReference!.Value!).Value;

    public Row Kepala => Lembar.Descendants<Row>().First(r => r.Elements<Cell>().Any(c => Teks(c) == "_key"));

    public void Dispose()
    {
        dokumen.Dispose();
        berkas.Dispose();
    }

    private static int Nomor(string alamat) => Huruf().Match(alamat).Value.Aggregate(0, (n, h) => (n * 26) + h - 'A' + 1);

    [GeneratedRegex("^[A-Z]+")]
    private static partial Regex Huruf();
}

/// <summary>Sends files as a browser does, and looks at what became of them.</summary>
internal static class ImporUji
{
    public const string Token = "__RequestVerificationToken";

    public static async Task<Halaman> UnggahAsync(this Peramban peramban, byte[] isi, string nama = "isian.xlsx", string halaman = "/impor", params (string, string)[] bidang)
    {
        var token = (await peramban.LihatAsync(halaman)).Dokumen!.QuerySelector($"#unggah-berkas input[name={Token}]")!.GetAttribute("value")!;
        using var badan = new MultipartFormDataContent { { new StringContent(token), Token } };
        foreach (var (kunci, teks) in bidang)
        {
            badan.Add(new StringContent(teks), kunci);
        }

        var berkas = new ByteArrayContent(isi);
        berkas.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        badan.Add(berkas, "Berkas", nama);
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, "/impor") { Content = badan };
        return await peramban.MintaAsync(permintaan);
    }

    /// <summary>The preview of a file that must be taken in.</summary>
    public static async Task<Halaman> PratinjauAsync(this Peramban peramban, TemplatUji templat) => await (await peramban.UnggahAsync(templat.Simpan())).IkutiAsync();

    /// <summary>Applies what a preview shows.</summary>
    public static Task<Halaman> TerapkanAsync(this Halaman pratinjau, params (string, string)[] bidang) => pratinjau.KirimFormAsync("form#terapkan", bidang);

    public static Task<NilaiIsian?> NilaiAsync(this AplikasiUji app, string kode, Triwulan triwulan) => app.DenganDatabaseAsync(async db =>
        await db.Realisasi.AsNoTracking().Where(r => r.Indikator.Kode == kode && r.Triwulan == triwulan).SingleOrDefaultAsync() is { } r ? NilaiIsian.Dari(r.Isian) : null);

    public static Task<(int Impor, string Realisasi)> IsiAsync(this AplikasiUji app) => app.DenganDatabaseAsync(async db => (
        await db.BerkasImpor.CountAsync(),
        string.Join(' ', (await db.Realisasi.AsNoTracking().Select(r => r.Versi).ToListAsync()).Order())));

    public static Task<List<CatatanAudit>> JejakAsync(this AplikasiUji app) =>
        app.DenganDatabaseAsync(db => db.CatatanAudit.AsNoTracking().OrderBy(c => c.Urut).ToListAsync());
}
