using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Web.Features.Shared.Buku;

/// <summary>A number cell as a person sees it in an Indonesian office: <c>82</c> under <c>0" (indeks)"</c> reads <c>82 (indeks)</c>.</summary>
internal static partial class FormatSel
{
    private static readonly NumberFormatInfo Indonesia = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>
    /// The text. Decimals that the format would hide are written out: what counts is the figure. A format that is more than words around a
    /// number is passed over.
    /// </summary>
    /// <param name="nilai">The figure, percentages as they are shown.</param>
    /// <param name="format">Number format; null for none.</param>
    public static string Teks(decimal nilai, string? format)
    {
        var bagian = Bersihkan((format ?? "").Split(';')[0]);
        if (Uraian().Match(bagian) is not { Success: true } cocok)
        {
            return FormatAngka.Isian(nilai);
        }

        var ribuan = cocok.Groups["bulat"].Value.Contains(',', StringComparison.Ordinal);
        var desimal = Math.Max(cocok.Groups["desimal"].Value.Count(c => c is '0'), Desimal(nilai));
        return Harfiah(cocok.Groups["awal"].Value)
            + nilai.ToString((ribuan ? "#,##0" : "0") + (desimal > 0 ? "." + new string('0', desimal) : ""), Indonesia)
            + Harfiah(cocok.Groups["akhir"].Value);
    }

    /// <summary>Without conditions and languages; space holders become spaces, fillers nothing.</summary>
    private static string Bersihkan(string format) => Penahan().Replace(Kurung().Replace(format, ""), p => p.Value[0] == '_' ? " " : "").Trim();

    private static string Harfiah(string format)
    {
        var hasil = new StringBuilder();
        for (var n = 0; n < format.Length; n++)
        {
            if (format[n] == '\\' && n + 1 < format.Length)
            {
                hasil.Append(format[++n]);
            }
            else if (format[n] != '"')
            {
                hasil.Append(format[n]);
            }
        }

        return hasil.ToString();
    }

    private static int Desimal(decimal nilai)
    {
        for (var n = 0; n < BacaanAngka.DesimalTersimpan; n++)
        {
            if (decimal.Round(nilai, n) == nilai)
            {
                return n;
            }
        }

        return BacaanAngka.DesimalTersimpan;
    }

    [GeneratedRegex("""^(?<awal>(?:"[^"]*"|\\.|[ ])*)(?<bulat>[#0?][#0?,]*)(?:\.(?<desimal>[0#?]+))?(?<akhir>(?:"[^"]*"|\\.|[ %()/\-])*)$""")]
    private static partial Regex Uraian();

    [GeneratedRegex("""\[[^\]]*\](?=(?:[^"]*"[^"]*")*[^"]*$)""")]
    private static partial Regex Kurung();

    [GeneratedRegex("""(?<!\\)[_*].(?=(?:[^"]*"[^"]*")*[^"]*$)""")]
    private static partial Regex Penahan();
}
