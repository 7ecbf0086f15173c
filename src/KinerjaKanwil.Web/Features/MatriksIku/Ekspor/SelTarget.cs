using System.Globalization;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// A target cell that reads as the signed sheet prints it and is a number all the same: the unit is part of the number format, in
/// quotes. A percentage holds 90, not 0.9: it must be the very figure of the application (the one that capaian is computed from, and
/// that a person who copies the cell expects), so the percent sign is quoted too, else a spreadsheet would show 9000%.
/// After a PK perubahan the format also says what the target was before: <c>150 Layanan (semula 133 Layanan)</c>.
/// The decimal mark is the reader's: a comma wherever the program runs in Indonesian.
/// </summary>
/// <param name="Nilai">The figure.</param>
/// <param name="Format">Number format.</param>
internal sealed partial record SelTarget(decimal Nilai, string Format)
{
    private const int PanjangFormat = 200;

    /// <summary>Null where the printed text is not number and unit, or says another figure than the target: then it stays text.</summary>
    public static SelTarget? Dari(string tercetak, decimal? nilai)
    {
        if (nilai is not { } angka || Uraian().Match(tercetak) is not { Success: true } cocok
            || BacaanAngka.Baca(cocok.Groups["angka"].Value).Nilai != angka)
        {
            return null;
        }

        var satuan = cocok.Groups["satuan"].Value;
        var ribuan = cocok.Groups["bulat"].Value.Contains('.', StringComparison.Ordinal);
        var desimal = cocok.Groups["desimal"].Value.Length;
        if (satuan.Contains('"', StringComparison.Ordinal) || satuan.Length > PanjangFormat)
        {
            return null;
        }

        var bulat = ribuan ? "#,##0" : "0";
        var format = desimal == 0 ? bulat : bulat + "." + new string('0', desimal);
        return Cetak(angka, format) == cocok.Groups["angka"].Value
            ? new SelTarget(angka, satuan.Length == 0 ? format : $"{format}\"{satuan}\"")
            : null;
    }

    private static string Cetak(decimal nilai, string format) =>
        nilai.ToString(format, new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." });

    [GeneratedRegex(@"^(?<angka>(?<bulat>-?[0-9][0-9.]*)(?:,(?<desimal>[0-9]+))?)(?<satuan>(?:%(?:\s*\(.*)?|\s*[\p{L}(].*)?)$", RegexOptions.Singleline)]
    private static partial Regex Uraian();
}
