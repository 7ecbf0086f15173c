namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// The targets of one indicator: the year's own (the Perjanjian Kinerja figure, never rebuilt from the quarters: domain.md 4,
/// trap 7) and one for each quarter. Null means that no target was set, which is not zero.
/// </summary>
/// <param name="Tahunan">Target of the year.</param>
/// <param name="TriwulanI">Target of TW I.</param>
/// <param name="TriwulanII">Target of TW II.</param>
/// <param name="TriwulanIII">Target of TW III.</param>
/// <param name="TriwulanIV">Target of TW IV.</param>
public sealed record NilaiTarget(decimal? Tahunan, decimal? TriwulanI, decimal? TriwulanII, decimal? TriwulanIII, decimal? TriwulanIV)
{
    /// <summary>The target of one quarter, or null where none was set.</summary>
    public decimal? Untuk(Triwulan triwulan) => triwulan switch
    {
        Triwulan.I => TriwulanI,
        Triwulan.II => TriwulanII,
        Triwulan.III => TriwulanIII,
        Triwulan.IV => TriwulanIV,
        _ => throw new ArgumentOutOfRangeException(nameof(triwulan), triwulan, null),
    };

    /// <summary>
    /// Quarter targets for a sheet that gives the year alone (design section 4): figures that are added up have their target in TW IV
    /// until the admin spreads it; for all others each quarter has the year's target.
    /// </summary>
    public static NilaiTarget DariTahunan(decimal tahunan, Konsolidasi konsolidasi) => konsolidasi switch
    {
        Konsolidasi.Jumlah => new NilaiTarget(tahunan, null, null, null, tahunan),
        Konsolidasi.RataRata or Konsolidasi.NilaiTerakhir => new NilaiTarget(tahunan, tahunan, tahunan, tahunan, tahunan),
        _ => throw new ArgumentOutOfRangeException(nameof(konsolidasi), konsolidasi, null),
    };
}

/// <summary>The stored targets of an indicator.</summary>
public sealed class Target
{
    private Target()
    {
        Indikator = null!;
        Nilai = null!;
    }

    /// <summary>Sets the targets of an indicator.</summary>
    public Target(IndikatorKinerja indikator, NilaiTarget nilai)
    {
        Indikator = indikator;
        Nilai = nilai;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the indicator.</summary>
    public int IndikatorKinerjaId { get; private set; }

    /// <summary>The indicator.</summary>
    public IndikatorKinerja Indikator { get; private set; }

    /// <summary>The figures, in the unit of the indicator.</summary>
    public NilaiTarget Nilai { get; private set; }

    /// <summary>Replaces the figures.</summary>
    public void Tetapkan(NilaiTarget nilai)
    {
        if (Nilai != nilai)
        {
            Nilai = nilai;
        }
    }
}
