using FluentValidation;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Web.Features.PengaturanPelaporan;

/// <summary>What the page of approved figures sends.</summary>
public sealed class KunciForm
{
    /// <summary>Value of <see cref="Aksi"/>: open the chosen ones.</summary>
    public const string Buka = "buka";

    /// <summary>Value of <see cref="Aksi"/>: close the chosen ones before their time.</summary>
    public const string Tutup = "tutup";

    /// <summary><see cref="Buka"/> or <see cref="Tutup"/>.</summary>
    public string? Aksi { get; set; }

    /// <summary>Codes of the chosen indicators, each with the version that the page showed: <c>PAS.07.3:{versi}</c>.</summary>
    public IList<string> Pilih { get; init; } = [];

    /// <summary>Last day as typed; open to its midnight.</summary>
    public string? Sampai { get; set; }

    /// <summary>Why.</summary>
    public string? Alasan { get; set; }

    /// <summary>The chosen indicators with their versions.</summary>
    public IReadOnlyDictionary<string, string> Dipilih() =>
        Pilih.Select(p => p.Split(':', 2)).Where(p => p.Length == 2).GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.First()[1]);
}

/// <summary>Shape of an opening.</summary>
public sealed class KunciFormValidator : AbstractValidator<KunciForm>
{
    /// <summary>Rules.</summary>
    public KunciFormValidator()
    {
        RuleFor(f => f.Aksi).Must(a => a is KunciForm.Buka or KunciForm.Tutup).WithMessage("Pilih buka kunci atau tutup kembali.");
        RuleFor(f => f.Pilih).Must((f, _) => f.Dipilih().Count > 0).WithMessage("Pilih sedikitnya satu indikator.");
        When(f => f.Aksi == KunciForm.Buka, () =>
        {
            RuleFor(f => f.Sampai).Must(s => FormatTanggal.Baca(s, out _)).WithMessage("Isi sampai kapan kunci dibuka. Contoh: 15/07/2026");
            RuleFor(f => f.Alasan).Must(a => !string.IsNullOrWhiteSpace(a)).WithMessage("Isi alasan membuka kunci.")
                .Must(a => (a?.Trim().Length ?? 0) <= Realisasi.PanjangCatatan).WithMessage($"Alasan paling panjang {Realisasi.PanjangCatatan} karakter.");
        });
    }
}

/// <summary>A request declined, as posted.</summary>
public sealed class TolakForm
{
    /// <summary>Why.</summary>
    public string? Alasan { get; set; }
}

/// <summary>Shape of a refusal.</summary>
public sealed class TolakFormValidator : AbstractValidator<TolakForm>
{
    /// <summary>Rules.</summary>
    public TolakFormValidator() =>
        RuleFor(f => f.Alasan).Must(a => !string.IsNullOrWhiteSpace(a)).WithMessage("Isi alasan penolakan.")
            .Must(a => (a?.Trim().Length ?? 0) <= PermintaanBukaKunci.PanjangAlasan).WithMessage($"Alasan paling panjang {PermintaanBukaKunci.PanjangAlasan} karakter.");
}
