using FluentValidation;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>The second step of signing in.</summary>
public sealed class KodeForm
{
    private const int PanjangKode = 64;

    /// <summary>A code, of the app or for recovery, as typed.</summary>
    public string? Kode { get; set; }

    /// <summary>True: a recovery code.</summary>
    public bool Pemulihan { get; set; }

    /// <summary>Longest that is read.</summary>
    internal static int Panjang => PanjangKode;
}

/// <summary>Shape of the code.</summary>
public sealed class KodeFormValidator : AbstractValidator<KodeForm>
{
    /// <summary>Rules.</summary>
    public KodeFormValidator()
    {
        RuleFor(f => f.Kode).NotEmpty().WithMessage(f => f.Pemulihan ? "Isi kode pemulihan" : "Isi kode verifikasi dari aplikasi di ponsel Anda")
            .MaximumLength(KodeForm.Panjang).WithMessage($"Kode paling panjang {KodeForm.Panjang} karakter");
    }
}
