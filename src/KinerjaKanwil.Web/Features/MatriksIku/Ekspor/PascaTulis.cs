using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>What ClosedXML 0.95 leaves undone, done on the written file.</summary>
internal static partial class PascaTulis
{
    private const string JudulCetak = "_xlnm.Print_Titles";

    /// <summary>Completes a workbook in place.</summary>
    public static void Lengkapi(Stream berkas, NilaiRumus nilai)
    {
        using var dokumen = SpreadsheetDocument.Open(berkas, isEditable: true);
        var buku = dokumen.WorkbookPart!;
        BenahiJudulCetak(buku.Workbook);
        BenahiHurufBawaan(buku.WorkbookStylesPart!.Stylesheet);
        BenahiPasangan(buku.SharedStringTablePart?.SharedStringTable);
        foreach (var lembar in buku.Workbook.Descendants<Sheet>())
        {
            SimpanNilai(((WorksheetPart)buku.GetPartById(lembar.Id!.Value!)).Worksheet, lembar.Name!.Value!, nilai);
        }
    }

    /// <summary>Rows to repeat are written <c>Sheet!3:4</c>, which LibreOffice passes over; <c>Sheet!$3:$4</c> is what it understands.</summary>
    private static void BenahiJudulCetak(Workbook buku)
    {
        foreach (var nama in buku.Descendants<DefinedName>().Where(n => n.Name?.Value == JudulCetak))
        {
            nama.Text = BarisRelatif().Replace(nama.Text, "!$$$1:$$$2");
        }
    }

    /// <summary>
    /// Column widths are counted in digits of the first font. ClosedXML always writes Calibri there, which many machines replace by a
    /// wider one: the table would grow and print smaller.
    /// </summary>
    private static void BenahiHurufBawaan(Stylesheet gaya)
    {
        var huruf = gaya.Fonts!.Elements<Font>().First();
        huruf.FontName!.Val = GayaBuku.Huruf;
        huruf.FontSize!.Val = GayaBuku.Ukuran;
    }

    /// <summary>Characters beyond the first plane are written as two escapes, which many readers show as they stand.</summary>
    private static void BenahiPasangan(SharedStringTable? daftar)
    {
        foreach (var teks in daftar?.Descendants<Text>().Where(t => Pasangan().IsMatch(t.Text)) ?? [])
        {
            teks.Text = Pasangan().Replace(teks.Text, p => string.Concat(Satuan(p.Groups[1].Value), Satuan(p.Groups[2].Value)));
        }

        static char Satuan(string heksa) => (char)ushort.Parse(heksa, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Every formula carries its figure: previews, phones and programs that only read the file show it without calculating.
    /// </summary>
    private static void SimpanNilai(Worksheet lembar, string nama, NilaiRumus nilai)
    {
        foreach (var sel in lembar.Descendants<Cell>().Where(s => s.CellFormula is not null))
        {
            sel.DataType = null;
            sel.CellValue = new CellValue(((double)nilai.Untuk(nama, sel.CellReference!.Value!)).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex("(?<!_x005F)_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_")]
    private static partial Regex Pasangan();

    [GeneratedRegex(@"!\$?([0-9]+):\$?([0-9]+)")]
    private static partial Regex BarisRelatif();
}
