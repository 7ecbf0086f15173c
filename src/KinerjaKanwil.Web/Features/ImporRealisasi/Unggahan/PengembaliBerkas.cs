using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using KinerjaKanwil.Web.Features.ImporRealisasi.Templat;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporRealisasi.Unggahan;

/// <summary>What is written beside a row of a file that is given back.</summary>
/// <param name="Status">One word.</param>
/// <param name="Pesan">What there is to say; may be empty.</param>
/// <param name="Versi">Version that the row now stands for; null: as it was. So a file that was applied can be mended and sent again.</param>
internal sealed record KabarBaris(string Status, string Pesan, string? Versi);

/// <summary>
/// Gives an uploaded file back with columns Status and Pesan. Only the sheet of the table is rewritten; all else stays as it came. The file
/// has passed <see cref="BukuTerbatas"/>, so what is unpacked here is bounded.
/// </summary>
internal static class PengembaliBerkas
{
    /// <summary>The file, with a word on each row by its number.</summary>
    public static byte[] Tulis(ReadOnlyMemory<byte> asli, string nama, IReadOnlyDictionary<int, KabarBaris> kabar)
    {
        using var berkas = new MemoryStream();
        berkas.Write(asli.Span);
        LetakTabel? letak = null;
        if (!BukuTerbatas.Buka(nama, berkas, out var buku).Sukses || !PembacaTemplat.Temukan(buku!, out letak).Sukses)
        {
            throw new InvalidOperationException("Berkas impor yang tersimpan tidak dapat dibaca lagi.");
        }

        var lembar = Lembar(buku!.Bagian(letak!.Jalur)!, letak, kabar);
        using (var arsip = new ZipArchive(berkas, ZipArchiveMode.Update, leaveOpen: true))
        {
            var lama = arsip.Entries.First(e => string.Equals(e.FullName, letak.Jalur, StringComparison.OrdinalIgnoreCase));
            var jalur = lama.FullName;
            lama.Delete();
            using var tujuan = arsip.CreateEntry(jalur).Open();
            lembar.Save(tujuan, SaveOptions.DisableFormatting);
        }

        return berkas.ToArray();
    }

    private static XDocument Lembar(byte[] isi, LetakTabel letak, IReadOnlyDictionary<int, KabarBaris> kabar)
    {
        using var pembaca = XmlReader.Create(new MemoryStream(isi), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var dokumen = XDocument.Load(pembaca, LoadOptions.PreserveWhitespace);
        var utama = dokumen.Root!.Name.Namespace;
        var terakhir = letak.Lembar.Baris[letak.BarisKepala].Keys.Max();
        var status = letak.Kolom.TryGetValue(KolomTemplat.Status, out var lama) ? lama : ++terakhir;
        var pesan = letak.Kolom.TryGetValue(KolomTemplat.Pesan, out lama) ? lama : ++terakhir;
        dokumen.Root.Element(utama + "dimension")?.Remove();
        Lebarkan(dokumen.Root, status, 14);
        Lebarkan(dokumen.Root, pesan, 60);

        var nomor = 0;
        foreach (var baris in dokumen.Root.Element(utama + "sheetData")!.Elements(utama + "row"))
        {
            nomor = baris.Attribute("r") is { } r ? int.Parse(r.Value, CultureInfo.InvariantCulture) : nomor + 1;
            if (nomor == letak.BarisKepala)
            {
                Isi(baris, nomor, status, KolomTemplat.Status, letak.Kolom[KolomTemplat.Kode]);
                Isi(baris, nomor, pesan, KolomTemplat.Pesan, letak.Kolom[KolomTemplat.Kode]);
            }
            else if (kabar.TryGetValue(nomor, out var satu))
            {
                Isi(baris, nomor, status, satu.Status, letak.Kolom[KolomTemplat.Kode]);
                Isi(baris, nomor, pesan, satu.Pesan, letak.Kolom[KolomTemplat.Kode]);
                if (satu.Versi is { } versi)
                {
                    Isi(baris, nomor, letak.Kolom[KolomTemplat.Versi], versi, letak.Kolom[KolomTemplat.Kode]);
                }
            }
        }

        return dokumen;
    }

    /// <summary>Writes text into a cell, as text whatever it begins with, in the style of another cell of the row.</summary>
    private static void Isi(XElement baris, int nomor, int kolom, string teks, int sepertiKolom)
    {
        var utama = baris.Name.Namespace;
        baris.Attribute("spans")?.Remove();
        XElement? lama = null, sesudah = null, contoh = null;
        var di = 0;
        foreach (var sel in baris.Elements(utama + "c"))
        {
            di = sel.Attribute("r") is { } r ? Kolom(r.Value) : di + 1;

            // Once a cell is put between others, each has to say where it stands.
            sel.SetAttributeValue("r", KolomTemplat.Alamat(di, nomor));
            lama = di == kolom ? sel : lama;
            sesudah = di > kolom && sesudah is null ? sel : sesudah;
            contoh = di == sepertiKolom ? sel : contoh;
        }

        var baru = new XElement(
            utama + "c", new XAttribute("r", KolomTemplat.Alamat(kolom, nomor)), new XAttribute("t", "inlineStr"),
            new XElement(utama + "is", new XElement(utama + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), TeksSel.Bersihkan(teks))));
        baru.SetAttributeValue("s", (lama ?? contoh)?.Attribute("s")?.Value);
        if (lama is not null)
        {
            lama.ReplaceWith(baru);
        }
        else if (sesudah is not null)
        {
            sesudah.AddBeforeSelf(baru);
        }
        else
        {
            baris.Add(baru);
        }
    }

    private static int Kolom(string alamat) => alamat.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (n, huruf) => (n * 26) + huruf - 'A' + 1);

    /// <summary>Gives a new column a width, unless the file has one for it.</summary>
    private static void Lebarkan(XElement lembar, int kolom, int lebar)
    {
        var utama = lembar.Name.Namespace;
        if (lembar.Element(utama + "cols") is not { } daftar
            || daftar.Elements(utama + "col").Any(k => (int?)k.Attribute("min") <= kolom && (int?)k.Attribute("max") >= kolom))
        {
            return;
        }

        var baru = new XElement(
            utama + "col", new XAttribute("min", kolom), new XAttribute("max", kolom), new XAttribute("width", lebar), new XAttribute("customWidth", 1));
        if (daftar.Elements(utama + "col").FirstOrDefault(k => (int?)k.Attribute("min") > kolom) is { } sesudah)
        {
            sesudah.AddBeforeSelf(baru);
        }
        else
        {
            daftar.Add(baru);
        }
    }
}
