using FluentValidation;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Security;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>The sign-in form.</summary>
public sealed class MasukForm
{
    /// <summary>User name.</summary>
    public string? NamaPengguna { get; set; }

    /// <summary>Password.</summary>
    public string? KataSandi { get; set; }

    /// <summary>Stay signed in after the browser was closed.</summary>
    public bool Ingat { get; set; }

    /// <summary>Where to go after; only addresses of this site are followed.</summary>
    public string? Kembali { get; set; }
}

/// <summary>Shape of the sign-in form.</summary>
public sealed class MasukFormValidator : AbstractValidator<MasukForm>
{
    /// <summary>Rules.</summary>
    public MasukFormValidator()
    {
        RuleFor(f => f.NamaPengguna)
            .NotEmpty().WithMessage("Isi nama pengguna")
            .MaximumLength(Pengguna.PanjangNamaPengguna).WithMessage($"Nama pengguna paling panjang {Pengguna.PanjangNamaPengguna} karakter");
        RuleFor(f => f.KataSandi)
            .NotEmpty().WithMessage("Isi kata sandi")
            .MaximumLength(PenyimpanSandi.PanjangMaksimal).WithMessage($"Kata sandi paling panjang {PenyimpanSandi.PanjangMaksimal} karakter");
    }
}
