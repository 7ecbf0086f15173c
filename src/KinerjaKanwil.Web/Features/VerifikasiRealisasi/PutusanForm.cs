using FluentValidation;
using FluentValidation.Results;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KinerjaKanwil.Web.Features.VerifikasiRealisasi;

/// <summary>The decisions of a reviewer, by indicator code.</summary>
[ModelBinder(typeof(PutusanFormBinder))]
public sealed class PutusanForm
{
    /// <summary>Value of <see cref="BarisPutusan.Keputusan"/>: it passes.</summary>
    public const string Setuju = "setuju";

    /// <summary>Value of <see cref="BarisPutusan.Keputusan"/>: it goes back.</summary>
    public const string Kembali = "kembali";

    /// <summary>Rows, in the order of the form.</summary>
    public required IReadOnlyList<BarisPutusan> Baris { get; init; }
}

/// <summary>One row as posted.</summary>
public sealed record BarisPutusan(string Kode)
{
    /// <summary><see cref="PutusanForm.Setuju"/>, <see cref="PutusanForm.Kembali"/> or nothing yet.</summary>
    public string? Keputusan { get; init; }

    /// <summary>Why it goes back.</summary>
    public string? Alasan { get; init; }

    /// <summary>Version that the reviewer saw.</summary>
    public string? Versi { get; init; }

    /// <summary>The figures that the reviewer saw, in words; shown beside the present ones when they changed meanwhile.</summary>
    public string? Dilihat { get; init; }
}

/// <summary>Shape of the decisions.</summary>
public sealed class PutusanFormValidator : AbstractValidator<PutusanForm>
{
    /// <summary>Rules.</summary>
    public PutusanFormValidator()
    {
        RuleForEach(f => f.Baris).Custom((baris, konteks) =>
        {
            if (baris.Keputusan is not (null or "" or PutusanForm.Setuju or PutusanForm.Kembali))
            {
                konteks.AddFailure(new ValidationFailure($"{baris.Kode}.Keputusan", "Pilih setuju atau kembalikan"));
            }

            if (baris.Keputusan == PutusanForm.Kembali && string.IsNullOrWhiteSpace(baris.Alasan))
            {
                konteks.AddFailure(new ValidationFailure($"{baris.Kode}.Alasan", "Isi alasan pengembalian"));
            }

            if (baris.Alasan?.Trim().Length > Realisasi.PanjangCatatan)
            {
                konteks.AddFailure(new ValidationFailure(
                    $"{baris.Kode}.Alasan",
                    $"Alasan paling panjang {FormatAngka.Ringkas(Realisasi.PanjangCatatan)} karakter; yang dikirim {FormatAngka.Ringkas(baris.Alasan.Trim().Length)}"));
            }
        });
    }
}

/// <summary>Reads the decisions by the codes of their inputs; <c>aksi=setuju-semua</c> agrees with every row that was not decided, <c>setuju-tanpa-peringatan</c> with those among them that bear no warning.</summary>
public sealed class PutusanFormBinder : IModelBinder
{
    /// <inheritdoc />
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        if (await FormulirPerKode.BacaAsync(bindingContext) is not { } formulir)
        {
            return;
        }

        // Without a warning: as the page that the reviewer saw said it.
        var semua = formulir.Aksi == "setuju-semua";
        var aman = formulir.Aksi == "setuju-tanpa-peringatan";
        bindingContext.Result = ModelBindingResult.Success(new PutusanForm
        {
            Baris = [.. formulir.Kode.Select(kode => new BarisPutusan(kode)
            {
                Keputusan = formulir.Isi(kode, nameof(BarisPutusan.Keputusan)) is { Length: > 0 } ada ? ada
                    : semua || (aman && formulir.Isi(kode, "Berperingatan") is null) ? PutusanForm.Setuju : null,
                Alasan = formulir.Isi(kode, nameof(BarisPutusan.Alasan)),
                Versi = formulir.Isi(kode, nameof(BarisPutusan.Versi)),
                Dilihat = formulir.Isi(kode, nameof(BarisPutusan.Dilihat)),
            })],
        });
    }
}
