using FluentValidation;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.SimulasiKebijakan;

/// <summary>The policy that is tried; it stands in the address, so that a link shows the same comparison again. What is not named stays as it is.</summary>
public sealed class SaringanSimulasi
{
    /// <summary>No upper bound.</summary>
    public const string Tanpa = "tanpa";

    /// <summary>Mean of the divisions' means.</summary>
    public const string RataDivisi = "divisi";

    /// <summary>Mean of the indicators.</summary>
    public const string RataIndikator = "indikator";

    /// <summary>Full attainment counts as the upper bound where a target cannot be exceeded.</summary>
    public const string Ya = "ya";

    /// <summary>Full attainment counts as the upper bound only where the Manual IKU says so.</summary>
    public const string Tidak = "tidak";

    /// <summary>Upper bounds that offices use (domain.md 1.2).</summary>
    public static readonly string[] DaftarBatas = ["100", "110", "120", "200", Tanpa];

    /// <summary>Quarter, 1 to 4; null: the last one with figures.</summary>
    public int? Tw { get; set; }

    /// <summary>Which figures: see <see cref="PilihanData"/>.</summary>
    public string? Data { get; set; }

    /// <summary>Upper bound: one of <see cref="DaftarBatas"/>; null: the year's own.</summary>
    public string? Batas { get; set; }

    /// <summary>Formula of "lower is better": A or B; null: the year's own.</summary>
    public string? Minimal { get; set; }

    /// <summary>How the kanwil figure is made: of indicators or of divisions.</summary>
    public string? Rata { get; set; }

    /// <summary>Conversion of full attainment: <c>ya</c> or <c>tidak</c>; null: as in the year.</summary>
    public string? Konversi { get; set; }

    /// <summary>The year's settings with what is tried.</summary>
    public PengaturanCapaian Terapkan(PengaturanCapaian semula)
    {
        ArgumentNullException.ThrowIfNull(semula);
        return semula with
        {
            TanpaBatasAtas = Batas == Tanpa,
            BatasAtas = int.TryParse(Batas, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var batas) ? batas : semula.BatasAtas,
            RumusMinimal = string.IsNullOrEmpty(Minimal) ? semula.RumusMinimal : Minimal == nameof(RumusMinimal.B) ? RumusMinimal.B : RumusMinimal.A,
            KonversiSemua = string.IsNullOrEmpty(Konversi) ? semula.KonversiSemua : Konversi == Ya,
        };
    }
}

/// <summary>Shape of the choice.</summary>
public sealed class SaringanSimulasiValidator : AbstractValidator<SaringanSimulasi>
{
    /// <summary>Rules.</summary>
    public SaringanSimulasiValidator()
    {
        RuleFor(s => s.Tw).InclusiveBetween(1, 4);
        RuleFor(s => s.Data).Must(PilihanData.Sah);
        RuleFor(s => s.Batas).Must(b => string.IsNullOrEmpty(b) || SaringanSimulasi.DaftarBatas.Contains(b));
        RuleFor(s => s.Minimal).Must(m => string.IsNullOrEmpty(m) || m is nameof(RumusMinimal.A) or nameof(RumusMinimal.B));
        RuleFor(s => s.Rata).Must(r => string.IsNullOrEmpty(r) || r is SaringanSimulasi.RataIndikator or SaringanSimulasi.RataDivisi);
        RuleFor(s => s.Konversi).Must(k => string.IsNullOrEmpty(k) || k is SaringanSimulasi.Ya or SaringanSimulasi.Tidak);
    }
}
