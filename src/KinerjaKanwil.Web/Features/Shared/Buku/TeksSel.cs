using System.Text;
using ClosedXML.Excel;

namespace KinerjaKanwil.Web.Features.Shared.Buku;

/// <summary>
/// The only way by which text reaches a cell. Names and remarks are typed by people: none may become a formula, and none may make a
/// file that a spreadsheet refuses to open.
/// </summary>
internal static class TeksSel
{
    /// <summary>Longest text that a cell can hold.</summary>
    public const int PanjangMaks = 32_767;

    private const int PanjangKaki = 80;

    // The second half are the full-width forms: some programs read them as the plain ones.
    private const string AwalRumus = "=+-@\t\r\n＝＋－＠";

    /// <summary>Writes text as text. <c>SetValue</c>, because assigning <c>Value</c> turns "00123" into 123 and "1,5" into a date.</summary>
    public static void TulisTeks(this IXLCell sel, string? teks)
    {
        var bersih = Bersihkan(teks);
        sel.SetValue(bersih);
        if (bersih.Length > 0 && AwalRumus.Contains(bersih[0], StringComparison.Ordinal))
        {
            // Keeps it text even after someone edits the cell.
            sel.Style.IncludeQuotePrefix = true;
        }
    }

    /// <summary>Drops what XML forbids, and cuts at the length of a cell. (ClosedXML itself keeps <c>_x0041_</c> from being read as <c>A</c>.)</summary>
    public static string Bersihkan(string? teks)
    {
        if (string.IsNullOrEmpty(teks))
        {
            return "";
        }

        var hasil = new StringBuilder(teks.Length);
        for (var n = 0; n < teks.Length; n++)
        {
            if (char.IsHighSurrogate(teks[n]) && n + 1 < teks.Length && char.IsLowSurrogate(teks[n + 1]))
            {
                hasil.Append(teks, n++, 2);
            }
            else if (teks[n] is '\t' or '\n' or '\r' or >= ' ' and <= '\uD7FF' or >= '\uE000' and <= '\uFFFD')
            {
                hasil.Append(teks[n]);
            }
        }

        var panjang = Math.Min(hasil.Length, PanjangMaks);
        if (panjang < hasil.Length && char.IsHighSurrogate(hasil[panjang - 1]))
        {
            panjang--;
        }

        return hasil.ToString(0, panjang);
    }

    /// <summary>Text for a page footer, where an ampersand starts a command and all parts together hold 255 characters.</summary>
    public static string UntukKaki(string teks)
    {
        var bersih = Bersihkan(teks);
        return (bersih.Length > PanjangKaki ? bersih[..PanjangKaki] : bersih).Replace("&", "&&", StringComparison.Ordinal);
    }
}
