using FluentValidation;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pelaporan;

namespace KinerjaKanwil.Web.Features.PengaturanPelaporan;

/// <summary>The windows of a year as posted: one row a quarter, in order.</summary>
public sealed class JadwalForm
{
    /// <summary>The four quarters.</summary>
    public IList<BarisJadwalForm> Jadwal { get; init; } = [];
}

/// <summary>One quarter as posted.</summary>
public sealed class BarisJadwalForm
{
    /// <summary>First day as typed.</summary>
    public string? Buka { get; set; }

    /// <summary>Last day as typed.</summary>
    public string? Tutup { get; set; }

    /// <summary>Version that the page showed; empty where there was no window.</summary>
    public string? Versi { get; set; }

    /// <summary>The window; null for none.</summary>
    public MasaPengisian? Masa() => FormatTanggal.Baca(Buka, out var buka) && FormatTanggal.Baca(Tutup, out var tutup) ? new MasaPengisian(buka, tutup) : null;
}

/// <summary>Shape of the windows; whether they fit together is asked of the year.</summary>
public sealed class JadwalFormValidator : AbstractValidator<JadwalForm>
{
    /// <summary>Rules.</summary>
    public JadwalFormValidator()
    {
        RuleFor(f => f.Jadwal).Must(j => j.Count == 4).WithMessage("Jadwal harus memuat empat triwulan.");
        RuleForEach(f => f.Jadwal).ChildRules(baris =>
        {
            baris.RuleFor(b => b.Buka).Must(Terbaca).WithMessage("Tanggal buka tidak dapat dibaca. Contoh: 01/07/2026");
            baris.RuleFor(b => b.Tutup).Must(Terbaca).WithMessage("Tanggal tutup tidak dapat dibaca. Contoh: 10/07/2026");
            baris.RuleFor(b => b.Tutup).Must((b, tutup) => string.IsNullOrWhiteSpace(b.Buka) == string.IsNullOrWhiteSpace(tutup))
                .WithMessage("Isi tanggal buka dan tutup, atau kosongkan keduanya.");
        });
    }

    private static bool Terbaca(string? teks) => string.IsNullOrWhiteSpace(teks) || FormatTanggal.Baca(teks, out _);
}

/// <summary>An extension as posted.</summary>
public sealed class PerpanjanganForm
{
    /// <summary>Quarter, 1 to 4.</summary>
    public int Triwulan { get; set; }

    /// <summary>Division.</summary>
    public string? Divisi { get; set; }

    /// <summary>Last day as typed.</summary>
    public string? Sampai { get; set; }

    /// <summary>Why.</summary>
    public string? Alasan { get; set; }
}

/// <summary>Shape of an extension.</summary>
public sealed class PerpanjanganFormValidator : AbstractValidator<PerpanjanganForm>
{
    /// <summary>Rules.</summary>
    public PerpanjanganFormValidator()
    {
        RuleFor(f => f.Triwulan).InclusiveBetween(1, 4).WithMessage("Pilih triwulan");
        RuleFor(f => f.Divisi).NotEmpty().WithMessage("Pilih divisi");
        RuleFor(f => f.Sampai).Must(s => FormatTanggal.Baca(s, out _)).WithMessage("Isi tanggal perpanjangan. Contoh: 15/07/2026");
        RuleFor(f => f.Alasan).Must(a => !string.IsNullOrWhiteSpace(a)).WithMessage("Isi alasan perpanjangan.")
            .Must(a => (a?.Trim().Length ?? 0) <= JadwalPelaporan.PanjangAlasan).WithMessage($"Alasan paling panjang {JadwalPelaporan.PanjangAlasan} karakter.");
    }
}
