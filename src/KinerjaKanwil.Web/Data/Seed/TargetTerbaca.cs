using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>
/// A target as printed, understood: <c>82 (indeks)</c>, <c>133 Layanan</c>, <c>100%</c>. The one reading of it, for the structured file and for
/// workbooks; its number is read as any other (<see cref="BacaanAngka"/>).
/// </summary>
/// <param name="Nilai">The figure.</param>
/// <param name="Satuan">Its unit; an index where none is printed.</param>
/// <param name="Catatan">How the figure was read, where that is not obvious.</param>
public sealed partial record TargetTerbaca(decimal Nilai, Satuan Satuan, string? Catatan)
{
    /// <summary>Reads it; null where it does not begin with a number, or is too long.</summary>
    public static TargetTerbaca? Baca(string tercetak)
    {
        ArgumentNullException.ThrowIfNull(tercetak);
        if (tercetak.Length > IndikatorKinerja.PanjangTargetResmi || Uraian().Match(tercetak) is not { Success: true } cocok
            || BacaanAngka.Baca(cocok.Groups["angka"].Value) is not { Nilai: { } nilai } bacaan)
        {
            return null;
        }

        var satuan = cocok.Groups["satuan"].Value;
        return new TargetTerbaca(
            nilai,
            satuan switch
            {
                "%" => new Satuan(JenisSatuan.Persen, "%"),
                "" or "(indeks)" => new Satuan(JenisSatuan.Indeks, "indeks"),
                _ => new Satuan(JenisSatuan.Jumlah, satuan),
            },
            bacaan.Catatan);
    }

    [GeneratedRegex(@"^(?<angka>[0-9][0-9.,]*)\s*(?<satuan>.*)$")]
    private static partial Regex Uraian();
}
