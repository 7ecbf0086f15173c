using FluentValidation;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PengelolaanTahun;

/// <summary>Bounds and thresholds of a year as typed.</summary>
public sealed class PengaturanForm
{
    /// <summary>Lowest shown capaian.</summary>
    public string? BatasBawah { get; set; }

    /// <summary>Highest shown capaian.</summary>
    public string? BatasAtas { get; set; }

    /// <summary>From here: Tercapai.</summary>
    public string? AmbangTercapai { get; set; }

    /// <summary>From here: Hampir tercapai.</summary>
    public string? AmbangHampir { get; set; }

    /// <summary>From here: Sangat Tinggi.</summary>
    public string? AmbangSangatTinggi { get; set; }

    /// <summary>From here: Tinggi.</summary>
    public string? AmbangTinggi { get; set; }

    /// <summary>From here: Sedang.</summary>
    public string? AmbangSedang { get; set; }

    /// <summary>From here: Rendah.</summary>
    public string? AmbangRendah { get; set; }

    /// <summary>Why; asked for once there are figures.</summary>
    public string? Alasan { get; set; }

    /// <summary>Version of the year that the page showed.</summary>
    public string? Versi { get; set; }

    /// <summary>Fields in the order of the form: name, label, explanation, value.</summary>
    public IReadOnlyList<(string Bidang, string Label, string Petunjuk, string? Nilai)> Bidang() =>
    [
        (nameof(BatasBawah), "Batas bawah", "Capaian terendah yang ditampilkan.", BatasBawah),
        (nameof(BatasAtas), "Batas atas", "Capaian tertinggi yang ditampilkan; nilai mentahnya tetap tersimpan.", BatasAtas),
        (nameof(AmbangTercapai), "Tercapai mulai", "Status indikator.", AmbangTercapai),
        (nameof(AmbangHampir), "Hampir tercapai mulai", "Di bawah ini: Tidak tercapai.", AmbangHampir),
        (nameof(AmbangSangatTinggi), "Sangat Tinggi mulai", "Predikat.", AmbangSangatTinggi),
        (nameof(AmbangTinggi), "Tinggi mulai", "Predikat.", AmbangTinggi),
        (nameof(AmbangSedang), "Sedang mulai", "Predikat.", AmbangSedang),
        (nameof(AmbangRendah), "Rendah mulai", "Di bawah ini: Sangat Rendah.", AmbangRendah),
    ];

    /// <summary>As the year has them.</summary>
    public static PengaturanForm Dari(TahunKinerja tahun)
    {
        ArgumentNullException.ThrowIfNull(tahun);
        var p = tahun.Pengaturan;
        return new PengaturanForm
        {
            BatasBawah = FormatAngka.Isian(p.BatasBawah), BatasAtas = FormatAngka.Isian(p.BatasAtas),
            AmbangTercapai = FormatAngka.Isian(p.AmbangTercapai), AmbangHampir = FormatAngka.Isian(p.AmbangHampir),
            AmbangSangatTinggi = FormatAngka.Isian(p.AmbangSangatTinggi), AmbangTinggi = FormatAngka.Isian(p.AmbangTinggi),
            AmbangSedang = FormatAngka.Isian(p.AmbangSedang), AmbangRendah = FormatAngka.Isian(p.AmbangRendah),
            Versi = tahun.Versi.ToString(),
        };
    }

    /// <summary>The settings; what cannot be read is as it was.</summary>
    public PengaturanCapaian Terapkan(PengaturanCapaian semula)
    {
        ArgumentNullException.ThrowIfNull(semula);
        return semula with
        {
            BatasBawah = Angka(BatasBawah, semula.BatasBawah), BatasAtas = Angka(BatasAtas, semula.BatasAtas),
            AmbangTercapai = Angka(AmbangTercapai, semula.AmbangTercapai), AmbangHampir = Angka(AmbangHampir, semula.AmbangHampir),
            AmbangSangatTinggi = Angka(AmbangSangatTinggi, semula.AmbangSangatTinggi), AmbangTinggi = Angka(AmbangTinggi, semula.AmbangTinggi),
            AmbangSedang = Angka(AmbangSedang, semula.AmbangSedang), AmbangRendah = Angka(AmbangRendah, semula.AmbangRendah),
        };
    }

    private static decimal Angka(string? teks, decimal semula) => BacaanAngka.Baca(teks).Nilai ?? semula;
}

/// <summary>Shape of it: numbers. Whether they fit together is asked of <see cref="PemeriksaanPengaturan"/>.</summary>
public sealed class PengaturanFormValidator : AbstractValidator<PengaturanForm>
{
    /// <summary>Rules.</summary>
    public PengaturanFormValidator()
    {
        RuleFor(f => f.BatasBawah).Must(Terbaca).WithMessage("Batas bawah: isi angka, misalnya 0.");
        RuleFor(f => f.BatasAtas).Must(Terbaca).WithMessage("Batas atas: isi angka, misalnya 120.");
        RuleFor(f => f.AmbangTercapai).Must(Terbaca).WithMessage("Ambang Tercapai: isi angka, misalnya 100.");
        RuleFor(f => f.AmbangHampir).Must(Terbaca).WithMessage("Ambang Hampir tercapai: isi angka, misalnya 80.");
        RuleFor(f => f.AmbangSangatTinggi).Must(Terbaca).WithMessage("Ambang Sangat Tinggi: isi angka, misalnya 91.");
        RuleFor(f => f.AmbangTinggi).Must(Terbaca).WithMessage("Ambang Tinggi: isi angka, misalnya 76.");
        RuleFor(f => f.AmbangSedang).Must(Terbaca).WithMessage("Ambang Sedang: isi angka, misalnya 66.");
        RuleFor(f => f.AmbangRendah).Must(Terbaca).WithMessage("Ambang Rendah: isi angka, misalnya 51.");
        RuleFor(f => f.Alasan).Must(a => (a?.Trim().Length ?? 0) <= TahunKinerja.PanjangAlasan).WithMessage($"Alasan paling panjang {TahunKinerja.PanjangAlasan} karakter.");
    }

    private static bool Terbaca(string? teks) => BacaanAngka.Baca(teks).Nilai is not null;
}
