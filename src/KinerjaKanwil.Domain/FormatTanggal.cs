using System.Globalization;

namespace KinerjaKanwil.Domain;

/// <summary>Days as people write them.</summary>
public static class FormatTanggal
{
    // Written out: month names must not depend on the culture data of the machine.
    private static readonly string[] Bulan =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>A day: <c>11 Juli 2026</c>.</summary>
    public static string Panjang(DateOnly hari) => string.Create(CultureInfo.InvariantCulture, $"{hari.Day} {Bulan[hari.Month - 1]} {hari.Year}");
}
