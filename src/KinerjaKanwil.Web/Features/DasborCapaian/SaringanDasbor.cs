using FluentValidation;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>What the dashboard is asked to show; it stands in the address, so that a link or bookmark shows the same again.</summary>
public sealed class SaringanDasbor
{
    /// <summary>Value of <see cref="Perhatian"/> for the whole list.</summary>
    public const string Semua = "semua";

    /// <summary>Year; null: the newest.</summary>
    public int? Tahun { get; set; }

    /// <summary>Quarter, 1 to 4; null: the last one with figures.</summary>
    public int? Tw { get; set; }

    /// <summary>Division code; null: all within reach.</summary>
    public string? Divisi { get; set; }

    /// <summary>Number of a sasaran of that division; null: all of them.</summary>
    public int? Sasaran { get; set; }

    /// <summary>Which figures: see <see cref="PilihanData"/>.</summary>
    public string? Data { get; set; }

    /// <summary>Which rows of the heat table: see <see cref="PilihanStatus"/>.</summary>
    public string? Status { get; set; }

    /// <summary>How much of what needs attention: <see cref="Semua"/>, or null for the first ten.</summary>
    public string? Perhatian { get; set; }

    /// <summary>True when the choice was made in the filter bar: it is remembered.</summary>
    public bool Ingat { get; set; }

    /// <summary>True to forget the remembered choice.</summary>
    public bool Ulang { get; set; }

    /// <summary>An earlier day whose state is shown; null: now.</summary>
    public DateOnly? Per { get; set; }

    /// <summary>Which figures count.</summary>
    public SumberData Sumber => PilihanData.Sumber(Data);

    /// <summary>The quarter asked for.</summary>
    public Triwulan? Triwulan => Tw is { } tw ? (Triwulan)tw : null;
}

/// <summary>Shape of the filter.</summary>
public sealed class SaringanDasborValidator : AbstractValidator<SaringanDasbor>
{
    /// <summary>Rules.</summary>
    public SaringanDasborValidator()
    {
        RuleFor(s => s.Tw).InclusiveBetween(1, 4);
        RuleFor(s => s.Data).Must(PilihanData.Sah);
        RuleFor(s => s.Status).Must(PilihanStatus.Sah);
        RuleFor(s => s.Perhatian).Must(p => string.IsNullOrEmpty(p) || p == SaringanDasbor.Semua);
    }
}

/// <summary>Rows of the heat table by the status of the quarter shown, as it stands in an address (<c>status=tidak</c>).</summary>
public static class PilihanStatus
{
    /// <summary>Everything that is owed and not met: the rows that kendala and tindak lanjut are asked of, and those without a figure.</summary>
    public const string Bermasalah = "masalah";

    /// <summary>Not met.</summary>
    public const string Tidak = "tidak";

    /// <summary>Owed, and no figure.</summary>
    public const string Belum = "belum";

    private static readonly Dictionary<string, (string Nama, Func<Capaian, bool> Cocok)> Pilihan = new(StringComparer.Ordinal)
    {
        [Bermasalah] = ("Hanya yang bermasalah", c => c.Kategori != KategoriCapaian.Tercapai && c.Keadaan.WajibDiisi()),
        ["tercapai"] = ("Tercapai", c => c.Kategori == KategoriCapaian.Tercapai),
        ["hampir"] = ("Hampir", c => c.Kategori == KategoriCapaian.Hampir),
        [Tidak] = ("Tidak", c => c.Kategori == KategoriCapaian.Tidak),
        [Belum] = ("Belum", c => c.Kategori == KategoriCapaian.BelumAda && c.Keadaan.WajibDiisi()),
    };

    /// <summary>Values in the order of the screen.</summary>
    public static IEnumerable<string> Semua => Pilihan.Keys;

    /// <summary>True for a value that can be asked for.</summary>
    public static bool Sah(string? pilihan) => string.IsNullOrEmpty(pilihan) || Pilihan.ContainsKey(pilihan);

    /// <summary>The status that a choice other than <see cref="Bermasalah"/> shows.</summary>
    public static KategoriCapaian Kategori(string pilihan) => pilihan switch
    {
        "tercapai" => KategoriCapaian.Tercapai,
        "hampir" => KategoriCapaian.Hampir,
        Tidak => KategoriCapaian.Tidak,
        _ => KategoriCapaian.BelumAda,
    };

    /// <summary>The word on screen.</summary>
    public static string Nama(string pilihan) => Pilihan[pilihan].Nama;

    /// <summary>True for a capaian that the choice shows; without a choice, for all.</summary>
    public static bool Cocok(string? pilihan, Capaian capaian) => string.IsNullOrEmpty(pilihan) || Pilihan[pilihan].Cocok(capaian);
}
