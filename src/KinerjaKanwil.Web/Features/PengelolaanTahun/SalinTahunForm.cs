using FluentValidation;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PengelolaanTahun;

/// <summary>
/// The choices of the copy. The steps carry them on in the address or in the form, so that nothing is stored before the last button and the
/// way back loses nothing.
/// </summary>
public sealed class SalinTahunForm
{
    /// <summary>Far above any office.</summary>
    internal const int DivisiPalingBanyak = 50;

    /// <summary>Key of <see cref="Salin"/>: sasaran, indicators and Manual IKU.</summary>
    public const string Indikator = "indikator";

    /// <summary>Key of <see cref="Salin"/>: targets.</summary>
    public const string Target = "target";

    /// <summary>Key of <see cref="Salin"/>: windows.</summary>
    public const string Jadwal = "jadwal";

    /// <summary>Key of <see cref="Salin"/>: signatory.</summary>
    public const string Penandatangan = "penandatangan";

    /// <summary>Key of <see cref="Salin"/>: bounds and thresholds.</summary>
    public const string Pengaturan = "pengaturan";

    /// <summary>Everything that can be chosen, in the order of the form.</summary>
    public static readonly string[] Semua = [Indikator, Target, Jadwal, Penandatangan, Pengaturan];

    /// <summary>The year that is copied.</summary>
    public int Dari { get; set; }

    /// <summary>The new year as typed.</summary>
    public string? Tahun { get; set; }

    /// <summary>What is copied: of <see cref="Semua"/>.</summary>
    public IList<string> Salin { get; init; } = [];

    /// <summary>Divisions with name; empty on the first step, then all go along under their own names.</summary>
    public IList<DivisiSalinForm> Divisi { get; init; } = [];

    /// <summary>The new year; 0 where it cannot be read.</summary>
    public int Angka => AngkaTahun.Baca(Tahun);

    /// <summary>As the domain takes it.</summary>
    public PilihanSalin Pilihan(SumberSalinan sumber)
    {
        ArgumentNullException.ThrowIfNull(sumber);
        return new PilihanSalin
        {
            Tahun = Angka,
            Divisi = Divisi.Count == 0
                ? [.. sumber.Divisi.Select(d => new DivisiDisalin(d.Kode, d.NamaTampil))]
                : [.. Divisi.Where(d => d.Ikut).Select(d => new DivisiDisalin(d.Kode ?? "", d.Nama ?? ""))],
            Indikator = Salin.Contains(Indikator),
            Target = Salin.Contains(Target),
            Jadwal = Salin.Contains(Jadwal),
            Penandatangan = Salin.Contains(Penandatangan),
            Pengaturan = Salin.Contains(Pengaturan),
        };
    }
}

/// <summary>A division of the copy.</summary>
public sealed class DivisiSalinForm
{
    /// <summary>Code.</summary>
    public string? Kode { get; set; }

    /// <summary>Name in the new year.</summary>
    public string? Nama { get; set; }

    /// <summary>Goes along.</summary>
    public bool Ikut { get; set; }
}

/// <summary>Shape of the choices; whether they fit is asked of <see cref="PenyalinanTahun"/>.</summary>
public sealed class SalinTahunFormValidator : AbstractValidator<SalinTahunForm>
{
    /// <summary>Rules.</summary>
    public SalinTahunFormValidator()
    {
        RuleFor(f => f.Tahun).Must(t => PenyalinanTahun.PeriksaTahun(AngkaTahun.Baca(t), []) is null).WithMessage(PenyalinanTahun.PeriksaTahun(0, []));
        RuleFor(f => f.Salin).Must(s => s.All(SalinTahunForm.Semua.Contains)).WithMessage("Pilihan tidak dikenal. Muat ulang halaman ini.");
        RuleFor(f => f.Divisi).Must(d => d.Count <= SalinTahunForm.DivisiPalingBanyak).WithMessage("Terlalu banyak divisi. Muat ulang halaman ini.");
    }
}
