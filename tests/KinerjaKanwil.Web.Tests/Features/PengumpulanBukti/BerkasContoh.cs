using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;

/// <summary>Files of every kind, good and bad, made on the spot.</summary>
internal static class BerkasContoh
{
    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 0xFF, 0xD9];

    public static byte[] Png =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static byte[] Exe => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0];

    public static byte[] OfficeLama => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0];

    public static byte[] Xlsx
    {
        get
        {
            using var isi = new MemoryStream();
            using var buku = new XLWorkbook();
            buku.AddWorksheet("Rekap").Cell(1, 1).Value = 98.75;
            buku.SaveAs(isi);
            return isi.ToArray();
        }
    }

    public static byte[] Docx => Word(WordprocessingDocumentType.Document);

    public static byte[] Docm => Word(WordprocessingDocumentType.MacroEnabledDocument);

    public static byte[] Pdf(string isi = "uji") => Encoding.ASCII.GetBytes($"%PDF-1.4\n% {isi}\n%%EOF\n");

    public static byte[] PdfSebesar(int ukuran)
    {
        var isi = new byte[ukuran];
        Pdf().CopyTo(isi, 0);
        return isi;
    }

    /// <summary>A workbook whose directory names much more than the file holds.</summary>
    public static byte[] Bom(int entri, int byteTiapEntri)
    {
        using var isi = new MemoryStream();
        isi.Write(Xlsx);
        using (var arsip = new ZipArchive(isi, ZipArchiveMode.Update, leaveOpen: true))
        {
            var kosong = new byte[byteTiapEntri];
            for (var n = 0; n < entri; n++)
            {
                using var satu = arsip.CreateEntry($"xl/worksheets/isi{n}.xml", CompressionLevel.SmallestSize).Open();
                satu.Write(kosong);
            }
        }

        return isi.ToArray();
    }

    /// <summary>A workbook without macros, with a part added or the list of content types changed.</summary>
    public static byte[] XlsxDengan(string? bagian = null, Func<string, string>? tipeKonten = null)
    {
        using var isi = new MemoryStream();
        isi.Write(Xlsx);
        using (var arsip = new ZipArchive(isi, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (bagian is not null)
            {
                arsip.CreateEntry(bagian).Open().Dispose();
            }

            if (tipeKonten is not null)
            {
                var lama = arsip.GetEntry("[Content_Types].xml")!;
                using var pembaca = new StreamReader(lama.Open());
                var teks = tipeKonten(pembaca.ReadToEnd());
                pembaca.Dispose();
                lama.Delete();
                using var penulis = new StreamWriter(arsip.CreateEntry("[Content_Types].xml").Open());
                penulis.Write(teks);
            }
        }

        return isi.ToArray();
    }

    private static byte[] Word(WordprocessingDocumentType jenis)
    {
        using var isi = new MemoryStream();
        using (var dokumen = WordprocessingDocument.Create(isi, jenis))
        {
            dokumen.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("uji")))));
        }

        return isi.ToArray();
    }
}
