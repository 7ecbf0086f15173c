using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>A workbook as a program that only reads the file sees it: texts, numbers, formulas with their stored figures.</summary>
internal sealed partial class IsiBuku : IDisposable
{
    private readonly SpreadsheetDocument dokumen;
    private readonly string[] teks;

    public IsiBuku(byte[] isi)
    {
        dokumen = SpreadsheetDocument.Open(new MemoryStream(isi), isEditable: false);
        teks = [.. dokumen.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => Baca(s.InnerText)) ?? []];
    }

    public SpreadsheetDocument Dokumen => dokumen;

    public IReadOnlyList<string> Lembar => [.. dokumen.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];

    public Worksheet Ambil(string lembar) =>
        ((WorksheetPart)dokumen.WorkbookPart!.GetPartById(dokumen.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Name == lembar).Id!.Value!)).Worksheet;

    public IEnumerable<Cell> Sel(string lembar) => Ambil(lembar).Descendants<Cell>();

    public Cell? Sel(string lembar, string alamat) => Sel(lembar).FirstOrDefault(s => s.CellReference == alamat);

    public string? Teks(string lembar, string alamat) => Sel(lembar, alamat) is { } sel ? Teks(sel) : null;

    /// <summary>Text of a text cell; null for a number.</summary>
    public string? Teks(Cell sel) =>
        sel.CellValue is null && sel.InlineString is null ? null
        : sel.DataType?.Value == CellValues.SharedString ? teks[int.Parse(sel.CellValue!.Text, CultureInfo.InvariantCulture)]
        : sel.DataType?.Value == CellValues.InlineString ? sel.InnerText
        : sel.DataType?.Value == CellValues.String ? sel.CellValue?.Text
        : null;

    public double? Angka(string lembar, string alamat) =>
        Sel(lembar, alamat) is { CellValue: { } isi } sel && (sel.DataType is null || sel.DataType.Value == CellValues.Number)
            ? double.Parse(isi.Text, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Number format of a cell; null for a built-in one.</summary>
    public string? Format(Cell sel)
    {
        var gaya = dokumen.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var bentuk = gaya.CellFormats!.Elements<CellFormat>().ElementAt((int)sel.StyleIndex!.Value).NumberFormatId!.Value;
        return gaya.NumberingFormats?.Elements<NumberingFormat>().SingleOrDefault(f => f.NumberFormatId!.Value == bentuk)?.FormatCode?.Value;
    }

    /// <summary>Row of the indicator or label that stands in a column.</summary>
    public int Baris(string lembar, string kolom, Func<string, bool> cocok) =>
        Sel(lembar).Where(s => Kolom(s) == kolom && Teks(s) is { } isi && cocok(isi)).Select(Baris).First();

    public static int Baris(Cell sel) => int.Parse(sel.CellReference!.Value!.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture);

    public static string Kolom(Cell sel) => sel.CellReference!.Value!.TrimEnd([.. "0123456789"]);

    /// <summary>Undoes the format's escapes, as spreadsheets do.</summary>
    private static string Baca(string teks) =>
        Pelolosan().Replace(teks, p => ((char)ushort.Parse(p.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-F]{4})_")]
    private static partial Regex Pelolosan();

    public void Dispose() => dokumen.Dispose();
}
