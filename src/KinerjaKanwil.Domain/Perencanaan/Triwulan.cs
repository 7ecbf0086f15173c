namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>A quarter of the year.</summary>
public enum Triwulan
{
    /// <summary>January to March.</summary>
    I = 1,

    /// <summary>April to June.</summary>
    II = 2,

    /// <summary>July to September.</summary>
    III = 3,

    /// <summary>October to December.</summary>
    IV = 4,
}

/// <summary>What can be asked of a quarter.</summary>
public static class TriwulanExtensions
{
    /// <summary>The four quarters in order.</summary>
    public static IReadOnlyList<Triwulan> Semua { get; } = [Triwulan.I, Triwulan.II, Triwulan.III, Triwulan.IV];

    /// <summary>Short name, e.g. <c>TW II</c>.</summary>
    public static string Nama(this Triwulan triwulan) => triwulan switch
    {
        Triwulan.I => "TW I",
        Triwulan.II => "TW II",
        Triwulan.III => "TW III",
        Triwulan.IV => "TW IV",
        _ => throw new ArgumentOutOfRangeException(nameof(triwulan), triwulan, null),
    };

    /// <summary>First day of the quarter in a year.</summary>
    public static DateOnly HariPertama(this Triwulan triwulan, int tahun) => new DateOnly(tahun, 1, 1).AddMonths(((int)triwulan - 1) * 3);

    /// <summary>Last day of the quarter in a year.</summary>
    public static DateOnly HariTerakhir(this Triwulan triwulan, int tahun) =>
        new DateOnly(tahun, 1, 1).AddMonths((int)triwulan * 3).AddDays(-1);
}
