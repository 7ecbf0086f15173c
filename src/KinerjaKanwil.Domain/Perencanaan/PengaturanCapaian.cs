namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// The calculation settings of a year (design section 4): bounds of the shown capaian, thresholds of status and predikat, all in percent,
/// the formula of "lower is better", and the words of the predikat. Offices differ (domain.md 1.2, 1.5), so they are data.
/// </summary>
public sealed record PengaturanCapaian
{
    /// <summary>Longest word of a predikat, in characters.</summary>
    public const int PanjangNama = 40;

    /// <summary>Lowest shown capaian.</summary>
    public decimal BatasBawah { get; init; } = 0m;

    /// <summary>Highest shown capaian.</summary>
    public decimal BatasAtas { get; init; } = 120m;

    /// <summary>From here: Tercapai.</summary>
    public decimal AmbangTercapai { get; init; } = 100m;

    /// <summary>From here: Hampir tercapai; below: Tidak tercapai.</summary>
    public decimal AmbangHampir { get; init; } = 80m;

    /// <summary>From here: the highest predikat.</summary>
    public decimal AmbangSangatTinggi { get; init; } = 91m;

    /// <summary>From here: the fourth.</summary>
    public decimal AmbangTinggi { get; init; } = 76m;

    /// <summary>From here: the third.</summary>
    public decimal AmbangSedang { get; init; } = 66m;

    /// <summary>From here: the second; below: the lowest.</summary>
    public decimal AmbangRendah { get; init; } = 51m;

    /// <summary>Word of the highest predikat.</summary>
    public string NamaSangatTinggi { get; init; } = "Sangat Tinggi";

    /// <summary>Word of the fourth.</summary>
    public string NamaTinggi { get; init; } = "Tinggi";

    /// <summary>Word of the third.</summary>
    public string NamaSedang { get; init; } = "Sedang";

    /// <summary>Word of the second.</summary>
    public string NamaRendah { get; init; } = "Rendah";

    /// <summary>Word of the lowest.</summary>
    public string NamaSangatRendah { get; init; } = "Sangat Rendah";

    /// <summary>Which formula "lower is better" has where the target is above 0.</summary>
    public RumusMinimal RumusMinimal { get; init; }

    /// <summary>
    /// Every indicator that cannot exceed its target counts as the upper bound once it reaches it, not only those whose Manual IKU says so
    /// (<see cref="ManualIku.Konversi120"/>).
    /// </summary>
    public bool KonversiSemua { get; init; }

    /// <summary>No upper bound at all: <see cref="BatasAtas"/> is not applied. Not a setting of a year: only a simulation varies it.</summary>
    public bool TanpaBatasAtas { get; init; }
}

/// <summary>Formulas in use for "lower is better" (domain.md 1.2): offices differ, and the same figures come out differently.</summary>
public enum RumusMinimal
{
    /// <summary>(2T - R)/T: falls evenly, reaches 0 at twice the target, has a value for realisasi 0.</summary>
    A,

    /// <summary>T/R: falls ever more slowly, never reaches 0, has no value for realisasi 0.</summary>
    B,
}

/// <summary>The words for the formulas of "lower is better".</summary>
public static class IstilahRumusMinimal
{
    /// <summary>The formula in words, without the figures.</summary>
    public static string Uraian(this RumusMinimal rumus) => rumus switch
    {
        RumusMinimal.A => "(2 × target − realisasi) ÷ target × 100",
        RumusMinimal.B => "target ÷ realisasi × 100",
        _ => throw new ArgumentOutOfRangeException(nameof(rumus), rumus, null),
    };

    /// <summary>The formula in letters.</summary>
    public static string Ringkas(this RumusMinimal rumus) => rumus switch
    {
        RumusMinimal.A => "(2T − R) ÷ T",
        RumusMinimal.B => "T ÷ R",
        _ => throw new ArgumentOutOfRangeException(nameof(rumus), rumus, null),
    };
}
