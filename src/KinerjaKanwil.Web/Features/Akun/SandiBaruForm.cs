using FluentValidation;
using KinerjaKanwil.Web.Security;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>A new password by a one-time link.</summary>
public sealed class SandiBaruForm
{
    /// <summary>What the link holds.</summary>
    public string? Token { get; set; }

    /// <summary>The new password.</summary>
    public string? KataSandi { get; set; }

    /// <summary>The same again: what is typed is not seen.</summary>
    public string? Ulangi { get; set; }
}

/// <summary>Shape of it; what a password may be is asked of the account.</summary>
public sealed class SandiBaruFormValidator : AbstractValidator<SandiBaruForm>
{
    /// <summary>Rules.</summary>
    public SandiBaruFormValidator()
    {
        RuleFor(f => f.KataSandi).NotEmpty().WithMessage("Isi kata sandi baru")
            .MaximumLength(PenyimpanSandi.PanjangMaksimal).WithMessage($"Kata sandi paling panjang {PenyimpanSandi.PanjangMaksimal} karakter");
        RuleFor(f => f.Ulangi).Equal(f => f.KataSandi).When(f => !string.IsNullOrEmpty(f.KataSandi)).WithMessage("Kedua isian kata sandi tidak sama");
    }
}
