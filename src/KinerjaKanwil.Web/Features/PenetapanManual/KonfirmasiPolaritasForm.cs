using FluentValidation;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PenetapanManual;

/// <summary>The indicators whose direction is confirmed at once.</summary>
public sealed class KonfirmasiPolaritasForm
{
    /// <summary>Far above any year.</summary>
    private const int PalingBanyak = 200;

    /// <summary>Codes with the version that the page had shown: see <see cref="Nilai"/>.</summary>
    public IList<string> Pilih { get; init; } = [];

    /// <summary>The choice of an indicator as it is sent.</summary>
    public static string Nilai(string kode, string versi) => $"{kode}:{versi}";

    /// <summary>Versions by code; null where the form is not ours.</summary>
    public IReadOnlyDictionary<string, string>? Baca()
    {
        var hasil = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pilihan in Pilih)
        {
            var bagian = pilihan.Split(':');
            if (bagian.Length != 2 || bagian[0].Length is 0 or > IndikatorKinerja.PanjangKode || !hasil.TryAdd(bagian[0], bagian[1]))
            {
                return null;
            }
        }

        return hasil.Count <= PalingBanyak ? hasil : null;
    }
}

/// <summary>Shape of the form.</summary>
public sealed class KonfirmasiPolaritasFormValidator : AbstractValidator<KonfirmasiPolaritasForm>
{
    /// <summary>Rules.</summary>
    public KonfirmasiPolaritasFormValidator()
    {
        RuleFor(f => f.Pilih).Must(p => p.Count > 0).WithMessage("Pilih sedikitnya satu indikator yang arahnya sudah Anda pastikan.");
        RuleFor(f => f.Pilih).Must((f, _) => f.Baca() is not null).WithMessage("Pilihan tidak dapat dibaca. Muat ulang halaman ini.");
    }
}
