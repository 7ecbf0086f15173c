using System.Globalization;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// Numbers as the office writes them: decimal comma, dot for thousands. The format is fixed here and does not depend on the
/// culture data of the machine.
/// </summary>
public static class FormatAngka
{
    private static readonly NumberFormatInfo IdId = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "-",
    };

    /// <summary>Always two decimals, half away from zero: <c>1.234,50</c>. For capaian.</summary>
    public static string DuaDesimal(decimal nilai) => Bulat2(nilai).ToString("#,0.00", IdId);

    /// <summary>At most two decimals, half away from zero: <c>1.234,5</c>, <c>82</c>. For realisasi and target.</summary>
    public static string Ringkas(decimal nilai) => Bulat2(nilai).ToString("#,0.##", IdId);

    /// <summary>As <see cref="Ringkas"/>, with the unit: <c>90%</c>, <c>133 Layanan</c>; null for no figure.</summary>
    public static string? Bersatuan(decimal? nilai, Satuan satuan)
    {
        ArgumentNullException.ThrowIfNull(satuan);
        return nilai is { } ada ? Ringkas(ada) + satuan.Akhiran : null;
    }

    /// <summary>All stored decimals (up to four), no thousands mark: what an input shows, so that it reads back as the same number.</summary>
    public static string Isian(decimal nilai) => nilai.ToString("0.####", IdId);

    /// <summary>Up to four decimals with thousands mark: for explanations.</summary>
    public static string Lengkap(decimal nilai) =>
        decimal.Round(nilai, 4, MidpointRounding.AwayFromZero).ToString("#,0.####", IdId);

    /// <summary>Two decimals, half away from zero (design section 4).</summary>
    public static decimal Bulat2(decimal nilai) => decimal.Round(nilai, 2, MidpointRounding.AwayFromZero);
}
