using FluentValidation;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>Which year and quarter the first page is about.</summary>
public sealed class SaringanImpor
{
    /// <summary>Year; null: the newest.</summary>
    public int? Tahun { get; set; }

    /// <summary>Quarter, 1 to 4; null: the last one that ended.</summary>
    public int? Tw { get; set; }
}

/// <summary>Shape of the choice.</summary>
public sealed class SaringanImporValidator : AbstractValidator<SaringanImpor>
{
    /// <summary>Rules.</summary>
    public SaringanImporValidator() => RuleFor(s => s.Tw).InclusiveBetween(1, 4);
}

/// <summary>How the preview is to be read.</summary>
public sealed class SaringanPratinjau
{
    /// <summary>Only rows that need a look.</summary>
    public bool Bermasalah { get; set; }

    /// <summary>Empty cells clear what is stored.</summary>
    public bool Kosongkan { get; set; }
}

/// <summary>Shape of the choice: two ticks, which binding has judged already.</summary>
public sealed class SaringanPratinjauValidator : AbstractValidator<SaringanPratinjau>;

/// <summary>The upload.</summary>
public sealed class UnggahForm
{
    /// <summary>The file.</summary>
    public IFormFile? Berkas { get; set; }

    /// <summary>Year that the page was about.</summary>
    public int? Tahun { get; set; }

    /// <summary>Quarter that the page was about.</summary>
    public int? Tw { get; set; }
}

/// <summary>Shape of the upload.</summary>
public sealed class UnggahFormValidator : AbstractValidator<UnggahForm>
{
    /// <summary>Said of a file that is too large, here and by the page's script.</summary>
    public const string TerlaluBesar = "Berkas lebih besar dari 5 MB. Templat yang terisi jauh lebih kecil: unduh templat lagi, lalu isi di sana.";

    /// <summary>Rules.</summary>
    public UnggahFormValidator()
    {
        RuleFor(f => f.Tw).InclusiveBetween(1, 4);
        RuleFor(f => f.Berkas).Cascade(CascadeMode.Stop).NotNull().WithMessage("Pilih berkas")
            .Must(b => b!.Length > 0).WithMessage("Berkas kosong (0 byte). Periksa berkasnya, lalu pilih lagi.")
            .Must(b => b!.Length <= BerkasImpor.UkuranPalingBesar).WithMessage(TerlaluBesar);
    }
}

/// <summary>What is to be applied, as it was shown.</summary>
[ModelBinder(typeof(TerapkanFormBinder))]
public sealed class TerapkanForm
{
    /// <summary>Value of a choice: the file's values.</summary>
    public const string DariBerkas = "berkas";

    /// <summary>Value of a choice: what is stored.</summary>
    public const string DariTersimpan = "tersimpan";

    /// <summary>Digest of what the page showed: what changed since is not applied unseen.</summary>
    public required string Sidik { get; init; }

    /// <summary>Empty cells clear what is stored.</summary>
    public required bool Kosongkan { get; init; }

    /// <summary>Choices for rows in conflict, by code.</summary>
    public required IReadOnlyDictionary<string, string> Pilihan { get; init; }
}

/// <summary>Shape of it.</summary>
public sealed class TerapkanFormValidator : AbstractValidator<TerapkanForm>
{
    /// <summary>Rules.</summary>
    public TerapkanFormValidator() => RuleForEach(f => f.Pilihan).Must(p => p.Value is TerapkanForm.DariBerkas or TerapkanForm.DariTersimpan)
        .WithMessage("Pilih nilai dari berkas atau nilai tersimpan.");
}

/// <summary>Reads it: choices are named by the codes of their rows.</summary>
public sealed class TerapkanFormBinder : IModelBinder
{
    /// <inheritdoc />
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        if (await FormulirPerKode.BacaAsync(bindingContext) is not { } formulir)
        {
            return;
        }

        var bidang = bindingContext.HttpContext.Request.Form;
        bindingContext.Result = ModelBindingResult.Success(new TerapkanForm
        {
            Sidik = bidang[nameof(TerapkanForm.Sidik)].ToString(),
            Kosongkan = bidang[nameof(TerapkanForm.Kosongkan)].ToString() == "true",
            Pilihan = formulir.Kode.Select(k => (Kode: k, Isi: formulir.Isi(k, "Pilihan"))).Where(p => !string.IsNullOrEmpty(p.Isi)).ToDictionary(p => p.Kode, p => p.Isi!),
        });
    }
}
