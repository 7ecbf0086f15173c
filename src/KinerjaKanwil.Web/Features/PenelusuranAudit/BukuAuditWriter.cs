using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.PenelusuranAudit;

/// <summary>Writes the audit trail as a workbook, row by row. Every cell is text: none can become a formula, and digests keep their digits.</summary>
public sealed class BukuAuditWriter : IDisposable
{
    /// <summary>Content type of the file.</summary>
    public const string JenisIsi = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Most rows below the headings: half of what a sheet can hold, and far more than anybody reads.</summary>
    public const int BarisPalingBanyak = 500_000;

    private const uint GayaTeks = 1;
    private const uint GayaKepala = 2;
    private const uint GayaPetik = 3;

    private static readonly (string Judul, double Lebar)[] Kolom =
    [
        ("No.", 8), ("Waktu", 28), ("Pengguna", 30), ("Peran saat itu", 22), ("Catatan", 70), ("Divisi", 8), ("Indikator", 12), ("Sumber", 14), ("Perubahan", 60),
        ("Alamat jaringan", 18), ("Kode kejadian", 36), ("Sidik", 66),
    ];

    private readonly SpreadsheetDocument dokumen;
    private readonly OpenXmlWriter penulis;

    /// <summary>Begins a workbook.</summary>
    public BukuAuditWriter(Stream tujuan)
    {
        dokumen = SpreadsheetDocument.Create(tujuan, SpreadsheetDocumentType.Workbook);
        var buku = dokumen.AddWorkbookPart();
        buku.AddNewPart<WorkbookStylesPart>().Stylesheet = Gaya();
        var lembar = buku.AddNewPart<WorksheetPart>();
        buku.Workbook = new Workbook(new Sheets(new Sheet { Name = "Jejak audit", SheetId = 1, Id = buku.GetIdOfPart(lembar) }));
        penulis = OpenXmlWriter.Create(lembar);
        penulis.WriteStartElement(new Worksheet());
        penulis.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        penulis.WriteElement(new Columns(Kolom.Select((k, n) => new Column { Min = (uint)n + 1, Max = (uint)n + 1, Width = k.Lebar, CustomWidth = true })));
        penulis.WriteStartElement(new SheetData());
        Tulis([.. Kolom.Select(k => k.Judul)], GayaKepala);
    }

    /// <summary>Adds a row.</summary>
    public void Tulis(IReadOnlyList<string> isi) => Tulis(isi, GayaTeks);

    /// <summary>Ends the workbook; nothing can be added any more.</summary>
    public void Dispose()
    {
        penulis.WriteEndElement();
        penulis.WriteEndElement();
        penulis.Dispose();
        dokumen.Dispose();
    }

    private void Tulis(IReadOnlyList<string> isi, uint gaya)
    {
        ArgumentNullException.ThrowIfNull(isi);
        penulis.WriteStartElement(new Row());
        foreach (var teks in isi)
        {
            var bersih = TeksSel.Bersihkan(teks);
            penulis.WriteElement(new Cell(new InlineString(new Text(bersih) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,

                // Keeps it text even after someone edits the cell.
                StyleIndex = TeksSel.MiripRumus(bersih) ? GayaPetik : gaya,
            });
        }

        penulis.WriteEndElement();
    }

    private static Stylesheet Gaya() => new(
        new Fonts(Huruf(false), Huruf(true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(), Format(0), Format(1),
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { FontId = 0, ApplyAlignment = true, QuotePrefix = true }));

    private static CellFormat Format(uint huruf) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { FontId = huruf, ApplyFont = true, ApplyAlignment = true };

    private static Font Huruf(bool tebal)
    {
        var huruf = new Font(new FontSize { Val = GayaBuku.Ukuran }, new FontName { Val = GayaBuku.Huruf });
        if (tebal)
        {
            huruf.PrependChild(new Bold());
        }

        return huruf;
    }
}
