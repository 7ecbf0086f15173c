using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// A target of the year as the sheet prints it: the signed wording as long as the figure is the signed one, else the new figure in the same
/// wording, and after a PK perubahan what it was before: <c>150 Layanan (semula 133 Layanan)</c> (domain.md 4, trap 18).
/// </summary>
public static partial class TargetTercetak
{
    /// <summary>Stands where there is no target.</summary>
    public const string TanpaTarget = "Tanpa target";

    /// <summary>Longest text that the column of the sheet still prints readably on one line.</summary>
    private const int PanjangTerbaca = 34;

    /// <summary>One figure in the wording of the sheet.</summary>
    /// <param name="tercetak">The signed wording, e.g. <c>133 Layanan</c>.</param>
    /// <param name="nilai">The figure.</param>
    /// <param name="satuan">The unit, for a wording that is no figure.</param>
    public static string Untuk(string tercetak, decimal? nilai, Satuan satuan)
    {
        ArgumentNullException.ThrowIfNull(tercetak);
        ArgumentNullException.ThrowIfNull(satuan);
        if (nilai is not { } angka)
        {
            return TanpaTarget;
        }

        return Uraian().Match(tercetak) is { Success: true } cocok
            ? BacaanAngka.Baca(cocok.Groups["angka"].Value).Nilai == angka ? tercetak : Angka(angka, cocok.Groups["angka"].Value) + cocok.Groups["satuan"].Value
            : FormatAngka.Bersatuan(angka, satuan)!;
    }

    /// <summary>The figure that counts, with the one of the PK awal behind it where they differ.</summary>
    /// <param name="tercetak">The signed wording.</param>
    /// <param name="riwayat">All versions.</param>
    /// <param name="tahunan">The figure that counts.</param>
    /// <param name="satuan">The unit.</param>
    public static string DenganSemula(string tercetak, RiwayatTarget riwayat, decimal? tahunan, Satuan satuan)
    {
        ArgumentNullException.ThrowIfNull(tercetak);
        ArgumentNullException.ThrowIfNull(riwayat);
        var awal = riwayat.Awal.Nilai.Tahunan;
        var berangka = tercetak.Length == 0 || Uraian().IsMatch(tercetak);
        var kini = riwayat.Berubah || berangka ? Untuk(tercetak, tahunan, satuan) : tercetak;
        if (tahunan == awal)
        {
            return kini;
        }

        var semula = berangka ? Untuk(tercetak, awal, satuan) : tercetak;
        var lengkap = $"{kini} (semula {semula})";

        // A number does not wrap: where the unit is long it is not said twice, else the cell would print too small to read.
        return lengkap.Length > PanjangTerbaca && awal is not null && Uraian().Match(semula) is { Success: true } cocok
            ? $"{kini} (semula {cocok.Groups["angka"].Value})" : lengkap;
    }

    /// <summary>As many decimals as the figure has, in thousands as the signed one was.</summary>
    private static string Angka(decimal angka, string contoh) =>
        contoh.Contains('.', StringComparison.Ordinal) ? FormatAngka.Lengkap(angka) : FormatAngka.Isian(angka);

    [GeneratedRegex(@"^(?<angka>-?[0-9][0-9.]*(?:,[0-9]+)?)(?<satuan>(?:%|\s*[\p{L}(].*)?)$", RegexOptions.Singleline)]
    private static partial Regex Uraian();
}
