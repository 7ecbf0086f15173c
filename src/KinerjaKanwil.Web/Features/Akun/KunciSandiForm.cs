using FluentValidation;
using KinerjaKanwil.Web.Security;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>The answer of a passkey, as the script of the sign-in page sends it.</summary>
public sealed class KunciSandiForm
{
    /// <summary>What the browser made of the challenge, JSON.</summary>
    public string? Bukti { get; set; }

    /// <summary>Stay signed in after the browser was closed.</summary>
    public bool Ingat { get; set; }

    /// <summary>Where to go after; only addresses of this site are followed.</summary>
    public string? Kembali { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class KunciSandiFormValidator : AbstractValidator<KunciSandiForm>
{
    /// <summary>Rules.</summary>
    public KunciSandiFormValidator() => RuleFor(f => f.Bukti).NotEmpty().WithMessage("Kunci sandi tidak terbaca. Masuk dengan kata sandi.")
        .MaximumLength(PenjagaKunciSandi.PanjangBukti).WithMessage("Kunci sandi tidak terbaca. Masuk dengan kata sandi.");
}
