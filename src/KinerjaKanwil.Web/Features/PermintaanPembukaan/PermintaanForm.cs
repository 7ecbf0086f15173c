using FluentValidation;
using KinerjaKanwil.Domain.Pelaporan;

namespace KinerjaKanwil.Web.Features.PermintaanPembukaan;

/// <summary>A request as posted.</summary>
public sealed class PermintaanForm
{
    /// <summary>Code of the approved indicator to open; empty for the whole quarter.</summary>
    public string? Indikator { get; set; }

    /// <summary>Why.</summary>
    public string? Alasan { get; set; }
}

/// <summary>Shape of a request.</summary>
public sealed class PermintaanFormValidator : AbstractValidator<PermintaanForm>
{
    /// <summary>Rules.</summary>
    public PermintaanFormValidator() =>
        RuleFor(f => f.Alasan).Must(a => !string.IsNullOrWhiteSpace(a)).WithMessage("Isi alasan permintaan.")
            .Must(a => (a?.Trim().Length ?? 0) <= PermintaanBukaKunci.PanjangAlasan).WithMessage($"Alasan paling panjang {PermintaanBukaKunci.PanjangAlasan} karakter.");
}
