using FluentValidation;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku;

/// <summary>What the matrix is asked to show; it stands in the address, so that a link or bookmark shows the same again.</summary>
public sealed class SaringanMatriks
{
    /// <summary>Value of <see cref="Data"/> for approved figures alone; the default: the matrix is the official table.</summary>
    public const string DataResmi = "resmi";

    /// <summary>Value of <see cref="Data"/> for figures that may not be approved yet.</summary>
    public const string DataSementara = "sementara";

    /// <summary>Quarter, 1 to 4; null: the last one with figures.</summary>
    public int? Tw { get; set; }

    /// <summary><see cref="DataResmi"/> or <see cref="DataSementara"/>.</summary>
    public string? Data { get; set; }

    /// <summary>What to show of a year.</summary>
    public CakupanMatriks Cakupan(RekapCapaian rekap)
    {
        ArgumentNullException.ThrowIfNull(rekap);
        return new CakupanMatriks(
            rekap, Tw is { } tw ? (Triwulan)tw : rekap.TriwulanBawaan, Data == DataSementara ? SumberData.TermasukSementara : SumberData.Resmi);
    }
}

/// <summary>Shape of the filter.</summary>
public sealed class SaringanMatriksValidator : AbstractValidator<SaringanMatriks>
{
    /// <summary>Rules.</summary>
    public SaringanMatriksValidator()
    {
        RuleFor(s => s.Tw).InclusiveBetween(1, 4);
        RuleFor(s => s.Data).Must(d => string.IsNullOrEmpty(d) || d is SaringanMatriks.DataResmi or SaringanMatriks.DataSementara);
    }
}
