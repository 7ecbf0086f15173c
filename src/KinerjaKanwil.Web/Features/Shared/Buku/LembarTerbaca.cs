using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Web.Features.Shared.Buku;

/// <summary>A cell with something in it.</summary>
/// <param name="Jenis">What it is.</param>
/// <param name="Isi">What the file holds.</param>
/// <param name="Format">Number format of a number; null where there is none of its own.</param>
internal readonly record struct IsiSel(JenisSel Jenis, string Isi, string? Format = null);

/// <summary>What a style makes of a number.</summary>
/// <param name="Arti">Plain, percentage or date.</param>
/// <param name="Format">Its number format; null where there is none of its own.</param>
internal readonly record struct GayaSel(JenisSel Arti, string? Format);

/// <summary>A sheet, read cell by cell within bounds.</summary>
internal sealed partial class LembarTerbaca
{
    private const int BarisPalingBanyak = 20_000;
    private const int SelPalingBanyak = 50_000;
    private const int RumusDisebut = 10;
    private const int TanggalAwal = 14;
    private const int TanggalAkhir = 22;
    private const int WaktuAwal = 45;
    private const int WaktuAkhir = 47;

    private static readonly int[] FormatPersen = [9, 10];
    private static readonly SearchValues<char> HurufWaktu = SearchValues.Create("ymdhsYMDHS");

    private LembarTerbaca()
    {
    }

    /// <summary>Cells that hold something, by row and column from 1.</summary>
    public SortedDictionary<int, Dictionary<int, IsiSel>> Baris { get; } = [];

    /// <summary>Addresses of formulas, the first of them.</summary>
    public List<string> Rumus { get; } = [];

    /// <summary>Address of a cell: <c>F12</c>.</summary>
    public static string Alamat(int kolom, int baris)
    {
        var huruf = "";
        for (var sisa = kolom; sisa > 0; sisa = (sisa - 1) / 26)
        {
            huruf = (char)('A' + ((sisa - 1) % 26)) + huruf;
        }

        return huruf + baris.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads a sheet; null when it is out of bounds or no sheet at all.</summary>
    public static LembarTerbaca? Baca(BukuTerbatas buku, string jalur, string[] teks, GayaSel[] gaya)
    {
        if (buku.Bagian(jalur) is not { } isi)
        {
            return null;
        }

        try
        {
            var lembar = new LembarTerbaca();
            return lembar.Urai(isi, teks, gaya) ? lembar : null;
        }
        catch (Exception galat) when (galat is XmlException or InvalidDataException or InvalidOperationException or FormatException or OverflowException)
        {
            // The library has no exception of its own for what is no sheet.
            return null;
        }
    }

    /// <summary>The shared texts of a workbook; null when they are out of bounds.</summary>
    public static string[]? Teks(BukuTerbatas buku)
    {
        if (buku.JalurTeks is not { } jalur)
        {
            return [];
        }

        if (buku.Bagian(jalur) is not { } isi)
        {
            return null;
        }

        try
        {
            var teks = new List<string>();
            using var pembaca = new TypedOpenXmlPartReader(new MemoryStream(isi));
            while (pembaca.Read())
            {
                if (pembaca.ElementType == typeof(SharedStringItem) && pembaca.IsStartElement)
                {
                    if (teks.Count >= SelPalingBanyak)
                    {
                        return null;
                    }

                    teks.Add(Kata((SharedStringItem)pembaca.LoadCurrentElement()!));
                }
            }

            return [.. teks];
        }
        catch (Exception galat) when (galat is XmlException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What numbers mean, by the style of their cell: plain, percentage, or date.</summary>
    public static GayaSel[] Gaya(BukuTerbatas buku)
    {
        if (buku.JalurGaya is not { } jalur || buku.Bagian(jalur) is not { } isi)
        {
            // Without styles every number is plain: nothing is lost.
            return [];
        }

        try
        {
            using var pembaca = new TypedOpenXmlPartReader(new MemoryStream(isi));
            var format = new Dictionary<uint, string>();
            var gaya = new List<GayaSel>();
            while (pembaca.Read())
            {
                if (pembaca.ElementType == typeof(NumberingFormats) && pembaca.IsStartElement)
                {
                    foreach (var satu in pembaca.LoadCurrentElement()!.Elements<NumberingFormat>())
                    {
                        format[satu.NumberFormatId?.Value ?? 0] = satu.FormatCode?.Value ?? "";
                    }
                }
                else if (pembaca.ElementType == typeof(CellFormats) && pembaca.IsStartElement)
                {
                    gaya.AddRange(pembaca.LoadCurrentElement()!.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0)
                        .Select(n => new GayaSel(Arti(n, format), format.GetValueOrDefault(n) ?? FormatBawaan(n))));
                }
            }

            return [.. gaya];
        }
        catch (Exception galat) when (galat is XmlException or InvalidDataException or InvalidOperationException or FormatException)
        {
            return [];
        }
    }

    private bool Urai(byte[] isi, string[] teks, GayaSel[] gaya)
    {
        using var pembaca = new TypedOpenXmlPartReader(new MemoryStream(isi));
        int baris = 0, kolom = 0, jumlahBaris = 0, jumlahSel = 0;
        var lembar = false;
        while (pembaca.Read())
        {
            if (!pembaca.IsStartElement)
            {
                continue;
            }

            lembar |= pembaca.ElementType == typeof(Worksheet);
            if (pembaca.ElementType == typeof(Row))
            {
                if (++jumlahBaris > BarisPalingBanyak)
                {
                    return false;
                }

                // A row or cell without an address follows the one before.
                var nomor = pembaca.Attributes.FirstOrDefault(a => a.LocalName == "r").Value;
                baris = nomor is null ? baris + 1 : int.Parse(nomor, NumberStyles.None, CultureInfo.InvariantCulture);
                kolom = 0;
            }
            else if (pembaca.ElementType == typeof(Cell))
            {
                if (++jumlahSel > SelPalingBanyak)
                {
                    return false;
                }

                var sel = (Cell)pembaca.LoadCurrentElement()!;
                kolom = sel.CellReference?.Value is { } alamat ? Kolom(alamat) : kolom + 1;
                Catat(sel, baris, kolom, teks, gaya);
            }
        }

        return lembar;
    }

    private void Catat(Cell sel, int baris, int kolom, string[] teks, GayaSel[] gaya)
    {
        if (sel.CellFormula is not null)
        {
            if (Rumus.Count < RumusDisebut)
            {
                Rumus.Add(Alamat(kolom, baris));
            }

            return;
        }

        if (Nilai(sel, teks, gaya) is { } nilai)
        {
            if (!Baris.TryGetValue(baris, out var sebaris))
            {
                Baris[baris] = sebaris = [];
            }

            sebaris[kolom] = nilai;
        }
    }

    private static IsiSel? Nilai(Cell sel, string[] teks, GayaSel[] gaya)
    {
        var isi = sel.CellValue?.Text ?? "";
        if (sel.DataType?.Value is { } jenis && jenis != CellValues.Number)
        {
            return jenis switch
            {
                CellValues.SharedString => int.TryParse(isi, NumberStyles.None, CultureInfo.InvariantCulture, out var ke) && ke < teks.Length ? Tulisan(teks[ke]) : null,
                CellValues.InlineString => Tulisan(sel.InlineString is { } kata ? Kata(kata) : ""),
                CellValues.Boolean => new IsiSel(JenisSel.Logika, isi),
                CellValues.Error => new IsiSel(JenisSel.Galat, isi),
                CellValues.Date => new IsiSel(JenisSel.Tanggal, isi),
                _ => Tulisan(Luruskan(isi)),
            };
        }

        if (string.IsNullOrWhiteSpace(isi))
        {
            return null;
        }

        var nomorGaya = (int)(sel.StyleIndex?.Value ?? 0);
        return nomorGaya < gaya.Length ? new IsiSel(gaya[nomorGaya].Arti, isi.Trim(), gaya[nomorGaya].Format) : new IsiSel(JenisSel.Angka, isi.Trim());
    }

    private static IsiSel? Tulisan(string isi) => string.IsNullOrWhiteSpace(isi) ? null
        : new IsiSel(JenisSel.Teks, isi.Length > Realisasi.PanjangCatatan + 1 ? isi[..(Realisasi.PanjangCatatan + 1)] : isi);

    /// <summary>The text of all runs, how it is pronounced aside.</summary>
    private static string Kata(OpenXmlCompositeElement isi)
    {
        var kata = new StringBuilder();
        foreach (var bagian in isi.ChildElements)
        {
            kata.Append(bagian switch
            {
                Text teks => teks.Text,
                Run jalan => jalan.Text?.Text,
                _ => null,
            });
        }

        return Luruskan(kata.ToString());
    }

    /// <summary>Undoes the format's own escapes: <c>_x000D_</c> is a line end.</summary>
    private static string Luruskan(string teks) => teks.Contains("_x", StringComparison.Ordinal)
        ? Pelolosan().Replace(teks, p => ((char)ushort.Parse(p.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : teks;

    private static int Kolom(string alamat)
    {
        var kolom = 0;
        foreach (var huruf in alamat.TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            kolom = (kolom * 26) + huruf - 'A' + 1;
        }

        return kolom > 0 ? kolom : throw new FormatException();
    }

    private static JenisSel Arti(uint nomor, Dictionary<uint, string> format)
    {
        if (!format.TryGetValue(nomor, out var kode))
        {
            return FormatPersen.Contains((int)nomor) ? JenisSel.Persen
                : nomor is (>= TanggalAwal and <= TanggalAkhir) or (>= WaktuAwal and <= WaktuAkhir) ? JenisSel.Tanggal
                : JenisSel.Angka;
        }

        // Quoted words, escaped letters and conditions are no part of the meaning: 0"%" shows a sign and counts nothing.
        var inti = BukanArti().Replace(kode, "");
        return inti.Contains('%', StringComparison.Ordinal) ? JenisSel.Persen
            : !inti.Contains("General", StringComparison.OrdinalIgnoreCase) && inti.AsSpan().ContainsAny(HurufWaktu) ? JenisSel.Tanggal
            : JenisSel.Angka;
    }

    /// <summary>The formats for numbers that every file has without naming them (ECMA-376, 18.8.30).</summary>
    private static string? FormatBawaan(uint nomor) => nomor switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        _ => null,
    };

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Pelolosan();

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]")]
    private static partial Regex BukanArti();
}
