using FluentValidation;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;

namespace KinerjaKanwil.Web.Features.PenyiapanAwal;

/// <summary>The first Admin.</summary>
public sealed class PenyiapanForm
{
    /// <summary>What the link holds.</summary>
    public string? Token { get; set; }

    /// <summary>Name.</summary>
    public string? Nama { get; set; }

    /// <summary>User name.</summary>
    public string? NamaPengguna { get; set; }

    /// <summary>Password.</summary>
    public string? KataSandi { get; set; }

    /// <summary>The same again: what is typed is not seen.</summary>
    public string? Ulangi { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class PenyiapanFormValidator : AbstractValidator<PenyiapanForm>
{
    /// <summary>Rules.</summary>
    public PenyiapanFormValidator()
    {
        RuleFor(f => f.Nama).Nama();
        RuleFor(f => f.NamaPengguna).NamaPengguna();
        RuleFor(f => f.KataSandi).NotEmpty().WithMessage("Isi kata sandi baru")
            .MaximumLength(PenyimpanSandi.PanjangMaksimal).WithMessage($"Kata sandi paling panjang {PenyimpanSandi.PanjangMaksimal} karakter");
        RuleFor(f => f.Ulangi).Equal(f => f.KataSandi).When(f => !string.IsNullOrEmpty(f.KataSandi)).WithMessage("Kedua isian kata sandi tidak sama");
    }
}
