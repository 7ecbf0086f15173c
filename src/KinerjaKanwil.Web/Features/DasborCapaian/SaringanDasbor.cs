using FluentValidation;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>What the dashboard is asked to show; it stands in the address, so that a link or bookmark shows the same again.</summary>
public sealed class SaringanDasbor
{
    /// <summary>Year; null: the newest.</summary>
    public int? Tahun { get; set; }

    /// <summary>Quarter, 1 to 4; null: the last one with figures.</summary>
    public int? Tw { get; set; }

    /// <summary>Division code; null: all within reach.</summary>
    public string? Divisi { get; set; }

    /// <summary>Which figures: see <see cref="PilihanData"/>.</summary>
    public string? Data { get; set; }

    /// <summary>An earlier day whose state is shown; null: now.</summary>
    public DateOnly? Per { get; set; }

    /// <summary>Which figures count.</summary>
    public SumberData Sumber => PilihanData.Sumber(Data);

    /// <summary>The quarter asked for.</summary>
    public Triwulan? Triwulan => Tw is { } tw ? (Triwulan)tw : null;
}

/// <summary>Shape of the filter.</summary>
public sealed class SaringanDasborValidator : AbstractValidator<SaringanDasbor>
{
    /// <summary>Rules.</summary>
    public SaringanDasborValidator()
    {
        RuleFor(s => s.Tw).InclusiveBetween(1, 4);
        RuleFor(s => s.Data).Must(PilihanData.Sah);
    }
}
