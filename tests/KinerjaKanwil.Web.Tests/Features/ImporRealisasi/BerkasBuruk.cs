using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaKanwil.Web.Tests.Features.ImporRealisasi;

/// <summary>Templates made bad on the spot; the large ones are written compressed, never held whole.</summary>
internal static class BerkasBuruk
{
    private const string LembarPertama = "xl/worksheets/sheet1.xml";

    /// <summary>The old format under a new name: the head of a compound file, and a stream name that Excel gives.</summary>
    public static byte[] Xls() => Majemuk("Workbook");

    /// <summary>How Excel and LibreOffice store a workbook with a password.</summary>
    public static byte[] Bersandi() => Majemuk("EncryptedPackage");

    /// <summary>A sheet of so many bytes of nothing.</summary>
    public static byte[] Bom(byte[] templat, long ukuran, Func<long, byte[]>? isi = null) => Ganti(templat, "xl/worksheets/sheet1.xml", tujuan =>
    {
        var kosong = new byte[64 * 1024];
        for (long n = 0; n < ukuran; n += kosong.Length)
        {
            tujuan.Write(isi?.Invoke(n) ?? kosong);
        }
    });

    /// <summary>A bomb that stays below the ratio: half of it does not compress.</summary>
    public static byte[] BomTersamar(byte[] templat)
    {
        var acak = new Random(7);
        var potongan = new byte[64 * 1024];
        return Bom(templat, 190L * 1024 * 1024, n =>
        {
            Array.Clear(potongan);
            acak.NextBytes(potongan.AsSpan(0, 800));
            return potongan;
        });
    }

    /// <summary>A million rows.</summary>
    public static byte[] SejutaBaris(byte[] templat) => Ganti(templat, LembarPertama, tujuan =>
    {
        using var penulis = new StreamWriter(tujuan, Encoding.UTF8, 1 << 16, leaveOpen: true);
        penulis.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var n = 1; n <= 1_000_000; n++)
        {
            penulis.Write("<row r=\"");
            penulis.Write(n);
            penulis.Write("\"><c r=\"A");
            penulis.Write(n);
            penulis.Write("\"><v>1</v></c></row>");
        }

        penulis.Write("</sheetData></worksheet>");
    });

    /// <summary>As many empty rows as fit into the largest part.</summary>
    public static byte[] BarisKosong(byte[] templat) => Ganti(templat, LembarPertama, tujuan => tujuan.Write(Encoding.UTF8.GetBytes(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + string.Concat(Enumerable.Range(1, 180_000).Select(n => $"<row r=\"{n}\"/>")) + "</sheetData></worksheet>")));

    /// <summary>A sheet that says in the directory that it is small.</summary>
    public static byte[] UkuranBohong(byte[] templat)
    {
        var bom = Bom(templat, 50L * 1024 * 1024);
        foreach (var (tanda, letak, nama) in new[] { (0x02014b50u, 24, 46), (0x04034b50u, 22, 30) })
        {
            for (var n = 0; n < bom.Length - nama - LembarPertama.Length; n++)
            {
                if (BitConverter.ToUInt32(bom, n) == tanda && Encoding.ASCII.GetString(bom, n + nama, LembarPertama.Length) == LembarPertama)
                {
                    BitConverter.GetBytes(1000).CopyTo(bom, n + letak);
                }
            }
        }

        return bom;
    }

    public static byte[] DenganBagian(byte[] templat, string nama, string isi = "<x/>") => Ganti(templat, nama, tujuan => tujuan.Write(Encoding.UTF8.GetBytes(isi)));

    public static byte[] TeksBagian(byte[] templat, string nama, Func<string, string> ubah)
    {
        using var arsip = new ZipArchive(new MemoryStream(templat));
        using var pembaca = new StreamReader(arsip.GetEntry(nama)!.Open());
        var teks = ubah(pembaca.ReadToEnd());
        return Ganti(templat, nama, tujuan => tujuan.Write(Encoding.UTF8.GetBytes(teks)));
    }

    public static byte[] TanpaBagian(byte[] templat, string nama) => Ganti(templat, nama, null);

    public static byte[] BanyakEntri(byte[] templat)
    {
        using var isi = new MemoryStream();
        isi.Write(templat);
        using (var arsip = new ZipArchive(isi, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var n = 0; n < 10_000; n++)
            {
                arsip.CreateEntry($"xl/isi{n}.xml");
            }
        }

        return isi.ToArray();
    }

    public static byte[] Rumus(byte[] templat, params string[] alamat)
    {
        using var isi = new MemoryStream();
        isi.Write(templat);
        using (var dokumen = SpreadsheetDocument.Open(isi, isEditable: true))
        {
            var lembar = dokumen.WorkbookPart!.WorksheetParts.Select(l => l.Worksheet).Single(l => l.Descendants<Cell>().Count() > 300);
            foreach (var sel in lembar.Descendants<Cell>().Where(c => alamat.Contains(c.CellReference!.Value)))
            {
                sel.CellFormula = new CellFormula("1+1");
                sel.CellValue = new CellValue("2");
                sel.DataType = null;
            }
        }

        return isi.ToArray();
    }

    private static byte[] Ganti(byte[] templat, string nama, Action<Stream>? tulis)
    {
        using var isi = new MemoryStream();
        isi.Write(templat);
        using (var arsip = new ZipArchive(isi, ZipArchiveMode.Update, leaveOpen: true))
        {
            arsip.GetEntry(nama)?.Delete();
        }

        if (tulis is null)
        {
            return isi.ToArray();
        }

        // In update mode an entry is held whole until the end; written anew it goes straight through the compressor.
        using var hasil = new MemoryStream();
        using (var lama = new ZipArchive(isi, ZipArchiveMode.Read, leaveOpen: true))
        using (var baru = new ZipArchive(hasil, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entri in lama.Entries)
            {
                using var sumber = entri.Open();
                using var tujuan = baru.CreateEntry(entri.FullName).Open();
                sumber.CopyTo(tujuan);
            }

            using var bagian = baru.CreateEntry(nama).Open();
            tulis(bagian);
        }

        return hasil.ToArray();
    }

    private static byte[] Majemuk(string aliran)
    {
        var isi = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(isi, 0);
        Encoding.Unicode.GetBytes(aliran).CopyTo(isi, 1024);
        return isi;
    }
}
