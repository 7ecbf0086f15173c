using System.Globalization;

namespace KinerjaKanwil.Domain;

/// <summary>Days as people write them.</summary>
public static class FormatTanggal
{
    // Written out: month names must not depend on the culture data of the machine.
    private static readonly string[] Bulan =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>As browsers send and take a day.</summary>
    public const string PolaIsian = "yyyy-MM-dd";

    private static readonly string[] PolaDiterima = [PolaIsian, "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>Reads a day as a browser sends it, or as people type it where the browser has no date field: <c>10/07/2026</c>.</summary>
    public static bool Baca(string? teks, out DateOnly hari) =>
        DateOnly.TryParseExact(teks?.Trim(), PolaDiterima, CultureInfo.InvariantCulture, DateTimeStyles.None, out hari);

    /// <summary>As a date field takes it.</summary>
    public static string Isian(DateOnly hari) => hari.ToString(PolaIsian, CultureInfo.InvariantCulture);

    /// <summary>A day: <c>11 Juli 2026</c>.</summary>
    public static string Panjang(DateOnly hari) => string.Create(CultureInfo.InvariantCulture, $"{hari.Day} {Bulan[hari.Month - 1]} {hari.Year}");
}
