using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>What ClosedXML 0.95 leaves undone, done on the written file.</summary>
internal static class PascaTulis
{
    /// <summary>Completes a workbook in place.</summary>
    public static void Lengkapi(Stream berkas, NilaiRumus nilai)
    {
        using var dokumen = SpreadsheetDocument.Open(berkas, isEditable: true);
        var buku = dokumen.WorkbookPart!;
        BenahBuku.Benahi(buku);
        foreach (var lembar in buku.Workbook.Descendants<Sheet>())
        {
            SimpanNilai(((WorksheetPart)buku.GetPartById(lembar.Id!.Value!)).Worksheet, lembar.Name!.Value!, nilai);
        }
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
}
