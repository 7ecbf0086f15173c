using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaKanwil.Web.Features.Shared.Buku;

/// <summary>What ClosedXML 0.95 leaves undone in every workbook, done on the written file.</summary>
internal static partial class BenahBuku
{
    private const string JudulCetak = "_xlnm.Print_Titles";

    /// <summary>Mends a workbook in place.</summary>
    public static void Benahi(WorkbookPart buku)
    {
        BenahiJudulCetak(buku.Workbook);
        BenahiHurufBawaan(buku.WorkbookStylesPart!.Stylesheet);
        BenahiPasangan(buku.SharedStringTablePart?.SharedStringTable);
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

    [GeneratedRegex("(?<!_x005F)_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_")]
    private static partial Regex Pasangan();

    [GeneratedRegex(@"!\$?([0-9]+):\$?([0-9]+)")]
    private static partial Regex BarisRelatif();
}
