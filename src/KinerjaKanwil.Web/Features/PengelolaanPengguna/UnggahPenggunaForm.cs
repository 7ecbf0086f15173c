using FluentValidation;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna;

/// <summary>A workbook of accounts.</summary>
public sealed class UnggahPenggunaForm
{
    /// <summary>The file.</summary>
    public IFormFile? Berkas { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class UnggahPenggunaFormValidator : AbstractValidator<UnggahPenggunaForm>
{
    /// <summary>Rules.</summary>
    public UnggahPenggunaFormValidator() => RuleFor(f => f.Berkas).Cascade(CascadeMode.Stop).NotNull().WithMessage("Pilih berkas")
        .Must(b => b!.Length > 0).WithMessage("Berkas kosong (0 byte). Periksa berkasnya, lalu pilih lagi.")
        .Must(b => b!.Length <= BerkasImpor.UkuranPalingBesar).WithMessage("Berkas lebih besar dari 5 MB. Unduh templat lagi, lalu isi di sana.");
}

/// <summary>The bulk page.</summary>
/// <param name="Periksa">What the file holds; null before an upload.</param>
public sealed record MassalViewModel(Massal.PeriksaMassal? Periksa);

/// <summary>Links of accounts that were made together.</summary>
/// <param name="Akun">Accounts, with the address to hand out; null where it was sent by mail.</param>
public sealed record TautanMassalViewModel(IReadOnlyList<(string Nama, string NamaPengguna, string? Alamat, string? Surel)> Akun);
