using FluentValidation;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Web.Features.ImporLembarIku;

/// <summary>Which year the first page proposes.</summary>
public sealed class SaringanLembar
{
    /// <summary>Year; null: the newest.</summary>
    public int? Tahun { get; set; }
}

/// <summary>Shape of the choice.</summary>
public sealed class SaringanLembarValidator : AbstractValidator<SaringanLembar>
{
    /// <summary>Rules.</summary>
    public SaringanLembarValidator() => RuleFor(s => s.Tahun).InclusiveBetween(UnggahLembarForm.TahunAwal, UnggahLembarForm.TahunAkhir);
}

/// <summary>The upload.</summary>
public sealed class UnggahLembarForm
{
    /// <summary>First year that can be one.</summary>
    public const int TahunAwal = 2000;

    /// <summary>Last year that can be one.</summary>
    public const int TahunAkhir = 2100;

    /// <summary>The year that the sheet is for, as typed.</summary>
    public string? Tahun { get; set; }

    /// <summary>The file.</summary>
    public IFormFile? Berkas { get; set; }
}

/// <summary>Shape of the upload.</summary>
public sealed class UnggahLembarFormValidator : AbstractValidator<UnggahLembarForm>
{
    /// <summary>Said of a file that is too large, here and by the page's script.</summary>
    public const string TerlaluBesar = "Berkas lebih besar dari 5 MB. Lembar IKU setahun jauh lebih kecil: salin isinya ke lembar kosong, lalu unggah.";

    /// <summary>Rules.</summary>
    public UnggahLembarFormValidator()
    {
        RuleFor(f => f.Tahun).Must(t => int.TryParse(t?.Trim(), out var tahun) && tahun is >= UnggahLembarForm.TahunAwal and <= UnggahLembarForm.TahunAkhir)
            .WithMessage("Isi tahun kinerja, misalnya 2024");
        RuleFor(f => f.Berkas).Cascade(CascadeMode.Stop).NotNull().WithMessage("Pilih berkas")
            .Must(b => b!.Length > 0).WithMessage("Berkas kosong (0 byte). Periksa berkasnya, lalu pilih lagi.")
            .Must(b => b!.Length <= BerkasImpor.UkuranPalingBesar).WithMessage(TerlaluBesar);
    }
}

/// <summary>What is to be applied, as it was shown.</summary>
public sealed class TerapkanLembarForm
{
    /// <summary>The sheet, sealed: nobody can send another one.</summary>
    public string? Isi { get; set; }

    /// <summary>Digest of what the page showed.</summary>
    public string? Sidik { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class TerapkanLembarFormValidator : AbstractValidator<TerapkanLembarForm>
{
    /// <summary>Rules.</summary>
    public TerapkanLembarFormValidator()
    {
        RuleFor(f => f.Isi).NotEmpty();
        RuleFor(f => f.Sidik).NotEmpty().MaximumLength(64);
    }
}
