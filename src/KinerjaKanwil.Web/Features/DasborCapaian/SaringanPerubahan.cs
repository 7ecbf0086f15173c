using FluentValidation;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>Which two quarters are compared, and of whom.</summary>
public sealed class SaringanPerubahan
{
    /// <summary>Year; null: the newest.</summary>
    public int? Tahun { get; set; }

    /// <summary>Earlier quarter; null: the one before <see cref="Ke"/>.</summary>
    public int? Dari { get; set; }

    /// <summary>Later quarter; null: the last one with figures.</summary>
    public int? Ke { get; set; }

    /// <summary>Division code; null: all within reach.</summary>
    public string? Divisi { get; set; }

    /// <summary>Which figures: see <see cref="PilihanData"/>.</summary>
    public string? Data { get; set; }

    /// <summary>Which figures count.</summary>
    public SumberData Sumber => PilihanData.Sumber(Data);
}

/// <summary>Shape of the filter. That both quarters are the same is answered on the page.</summary>
public sealed class SaringanPerubahanValidator : AbstractValidator<SaringanPerubahan>
{
    /// <summary>Rules.</summary>
    public SaringanPerubahanValidator()
    {
        RuleFor(s => s.Dari).InclusiveBetween(1, 4);
        RuleFor(s => s.Ke).InclusiveBetween(1, 4);
        RuleFor(s => s.Data).Must(PilihanData.Sah);
    }
}
