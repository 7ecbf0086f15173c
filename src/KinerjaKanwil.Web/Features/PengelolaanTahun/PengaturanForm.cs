using FluentValidation;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PengelolaanTahun;

/// <summary>A field of the settings, ready to print.</summary>
/// <param name="Bidang">Name.</param>
/// <param name="Label">Label.</param>
/// <param name="Petunjuk">Explanation.</param>
/// <param name="Nilai">What is typed, or the key of what is chosen.</param>
public sealed record BidangPengaturan(string Bidang, string Label, string Petunjuk, string? Nilai)
{
    /// <summary>What can be chosen, by key; null where something is typed.</summary>
    public IReadOnlyList<(string Nilai, string Label)>? Pilihan { get; init; }

    /// <summary>Longest word; null for a number.</summary>
    public int? Maks { get; init; }

    /// <summary>The value in words.</summary>
    public string Tampil => Pilihan?.Where(p => p.Nilai == Nilai).Select(p => p.Label).FirstOrDefault() ?? Nilai?.Trim() ?? "";

    /// <summary>True when another value of the field says the same: 80 and 80,00 do.</summary>
    public bool SamaDengan(BidangPengaturan lain)
    {
        ArgumentNullException.ThrowIfNull(lain);
        return Pilihan is null && Maks is null ? BacaanAngka.Baca(Nilai).Nilai == BacaanAngka.Baca(lain.Nilai).Nilai : Tampil == lain.Tampil;
    }
}

/// <summary>Bounds, thresholds, formula and words of a year as typed.</summary>
public sealed class PengaturanForm
{
    /// <summary>Key of yes.</summary>
    internal const string Ya = "ya";

    /// <summary>Key of no.</summary>
    internal const string Tidak = "tidak";

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

    /// <summary>Formula of "lower is better": a name of <see cref="Domain.Perencanaan.RumusMinimal"/>.</summary>
    public string? RumusMinimal { get; set; }

    /// <summary>Full attainment: <c>ya</c> where it counts as the upper bound for every indicator that cannot exceed its target, else <c>tidak</c>.</summary>
    public string? KonversiSemua { get; set; }

    /// <summary>Word of the highest predikat.</summary>
    public string? NamaSangatTinggi { get; set; }

    /// <summary>Word of the fourth.</summary>
    public string? NamaTinggi { get; set; }

    /// <summary>Word of the third.</summary>
    public string? NamaSedang { get; set; }

    /// <summary>Word of the second.</summary>
    public string? NamaRendah { get; set; }

    /// <summary>Word of the lowest.</summary>
    public string? NamaSangatRendah { get; set; }

    /// <summary>Why; asked for once there are figures.</summary>
    public string? Alasan { get; set; }

    /// <summary>Version of the year that the page showed.</summary>
    public string? Versi { get; set; }

    /// <summary>Fields in the order of the form.</summary>
    public IReadOnlyList<BidangPengaturan> Bidang() =>
    [
        new(nameof(BatasBawah), "Batas bawah", "Capaian terendah yang ditampilkan.", BatasBawah),
        new(nameof(BatasAtas), "Batas atas", "Capaian tertinggi yang ditampilkan; nilai mentahnya tetap tersimpan.", BatasAtas),
        new(nameof(RumusMinimal), "Rumus makin rendah makin baik", "T target, R realisasi. Dengan T ÷ R, realisasi 0 tidak dapat dihitung. Target 0 dan target negatif punya rumus sendiri.", RumusMinimal)
        {
            Pilihan = [.. Enum.GetValues<RumusMinimal>().Select(r => (r.ToString(), r.Ringkas()))],
        },
        new(nameof(KonversiSemua), "Capaian penuh", "Berlaku pada indikator yang tidak mungkin melampaui targetnya, misalnya 100% dari keseluruhan.", KonversiSemua)
        {
            Pilihan = [(Tidak, "Sesuai Manual IKU"), (Ya, "Selalu dinilai batas atas")],
        },
        new(nameof(AmbangTercapai), "Tercapai mulai", "Status indikator.", AmbangTercapai),
        new(nameof(AmbangHampir), "Hampir tercapai mulai", "Di bawah ini: Tidak tercapai.", AmbangHampir),
        Nama(nameof(NamaSangatTinggi), "pertama", NamaSangatTinggi),
        new(nameof(AmbangSangatTinggi), "Predikat pertama mulai", "Rata-rata mulai angka ini mendapat predikat tertinggi.", AmbangSangatTinggi),
        Nama(nameof(NamaTinggi), "kedua", NamaTinggi),
        new(nameof(AmbangTinggi), "Predikat kedua mulai", "Di bawah predikat pertama.", AmbangTinggi),
        Nama(nameof(NamaSedang), "ketiga", NamaSedang),
        new(nameof(AmbangSedang), "Predikat ketiga mulai", "Di bawah predikat kedua.", AmbangSedang),
        Nama(nameof(NamaRendah), "keempat", NamaRendah),
        new(nameof(AmbangRendah), "Predikat keempat mulai", "Di bawah ini: predikat kelima.", AmbangRendah),
        Nama(nameof(NamaSangatRendah), "kelima", NamaSangatRendah),
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
            RumusMinimal = p.RumusMinimal.ToString(), KonversiSemua = p.KonversiSemua ? Ya : Tidak,
            NamaSangatTinggi = p.NamaSangatTinggi, NamaTinggi = p.NamaTinggi, NamaSedang = p.NamaSedang, NamaRendah = p.NamaRendah, NamaSangatRendah = p.NamaSangatRendah,
            Versi = tahun.Versi.ToString(),
        };
    }

    /// <summary>The settings; a number or choice that cannot be read is as it was, a word is what is typed.</summary>
    public PengaturanCapaian Terapkan(PengaturanCapaian semula)
    {
        ArgumentNullException.ThrowIfNull(semula);
        return semula with
        {
            BatasBawah = Angka(BatasBawah, semula.BatasBawah), BatasAtas = Angka(BatasAtas, semula.BatasAtas),
            AmbangTercapai = Angka(AmbangTercapai, semula.AmbangTercapai), AmbangHampir = Angka(AmbangHampir, semula.AmbangHampir),
            AmbangSangatTinggi = Angka(AmbangSangatTinggi, semula.AmbangSangatTinggi), AmbangTinggi = Angka(AmbangTinggi, semula.AmbangTinggi),
            AmbangSedang = Angka(AmbangSedang, semula.AmbangSedang), AmbangRendah = Angka(AmbangRendah, semula.AmbangRendah),
            RumusMinimal = Enum.TryParse<RumusMinimal>(RumusMinimal, out var rumus) ? rumus : semula.RumusMinimal,
            KonversiSemua = KonversiSemua is Ya or Tidak ? KonversiSemua == Ya : semula.KonversiSemua,
            NamaSangatTinggi = NamaSangatTinggi?.Trim() ?? "", NamaTinggi = NamaTinggi?.Trim() ?? "", NamaSedang = NamaSedang?.Trim() ?? "",
            NamaRendah = NamaRendah?.Trim() ?? "", NamaSangatRendah = NamaSangatRendah?.Trim() ?? "",
        };
    }

    private static BidangPengaturan Nama(string bidang, string urutan, string? nilai) =>
        new(bidang, $"Nama predikat {urutan}", $"Kata yang tampil. Paling panjang {PengaturanCapaian.PanjangNama} karakter.", nilai) { Maks = PengaturanCapaian.PanjangNama };

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
        RuleFor(f => f.AmbangSangatTinggi).Must(Terbaca).WithMessage("Predikat pertama mulai: isi angka, misalnya 91.");
        RuleFor(f => f.AmbangTinggi).Must(Terbaca).WithMessage("Predikat kedua mulai: isi angka, misalnya 76.");
        RuleFor(f => f.AmbangSedang).Must(Terbaca).WithMessage("Predikat ketiga mulai: isi angka, misalnya 66.");
        RuleFor(f => f.AmbangRendah).Must(Terbaca).WithMessage("Predikat keempat mulai: isi angka, misalnya 51.");
        RuleFor(f => f.RumusMinimal).Must(r => Enum.GetNames<RumusMinimal>().Contains(r)).WithMessage("Pilih rumus makin rendah makin baik.");
        RuleFor(f => f.KonversiSemua).Must(k => k is PengaturanForm.Ya or PengaturanForm.Tidak).WithMessage("Pilih bagaimana capaian penuh dinilai.");
        RuleFor(f => f.Alasan).Must(a => (a?.Trim().Length ?? 0) <= TahunKinerja.PanjangAlasan).WithMessage($"Alasan paling panjang {TahunKinerja.PanjangAlasan} karakter.");
    }

    private static bool Terbaca(string? teks) => BacaanAngka.Baca(teks).Nilai is not null;
}
