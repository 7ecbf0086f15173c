using FluentValidation;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku;

/// <summary>What the matrix is asked to show; it stands in the address, so that a link or bookmark shows the same again.</summary>
public sealed class SaringanMatriks
{
    /// <summary>Quarter, 1 to 4; null: the last one with figures.</summary>
    public int? Tw { get; set; }

    /// <summary>Which figures: see <see cref="PilihanData"/>.</summary>
    public string? Data { get; set; }

    /// <summary>Day on which the sheet is signed, as typed; empty: today. It chooses the signatory.</summary>
    public string? Tanggal { get; set; }

    /// <summary>What to show of a year.</summary>
    public CakupanMatriks Cakupan(RekapCapaian rekap)
    {
        ArgumentNullException.ThrowIfNull(rekap);
        return new CakupanMatriks(rekap, Tw is { } tw ? (Triwulan)tw : rekap.TriwulanBawaan, PilihanData.Sumber(Data))
        {
            Tanggal = FormatTanggal.Baca(Tanggal, out var hari) ? hari : null,
        };
    }
}

/// <summary>Shape of the filter.</summary>
public sealed class SaringanMatriksValidator : AbstractValidator<SaringanMatriks>
{
    /// <summary>Rules.</summary>
    public SaringanMatriksValidator()
    {
        RuleFor(s => s.Tw).InclusiveBetween(1, 4);
        RuleFor(s => s.Data).Must(PilihanData.Sah);
        RuleFor(s => s.Tanggal).Must(t => string.IsNullOrWhiteSpace(t) || FormatTanggal.Baca(t, out _));
    }
}
