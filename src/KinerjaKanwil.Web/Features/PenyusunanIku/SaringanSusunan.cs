using System.Globalization;
using FluentValidation;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PenyusunanIku;

/// <summary>Which of them are listed.</summary>
public enum StatusSusunan
{
    /// <summary>Those that count.</summary>
    Aktif,

    /// <summary>The archived ones.</summary>
    Arsip,

    /// <summary>All.</summary>
    Semua,
}

/// <summary>What of a list is asked for; stands in the address.</summary>
public sealed class SaringanSusunan
{
    /// <summary>Ways to sort; with a minus in front, the other way round.</summary>
    public static IReadOnlyList<string> CaraUrut { get; } = ["urutan", "kode", "nama", "dipakai"];

    /// <summary>Rows of a page.</summary>
    public static IReadOnlyList<int> PilihanUkuran { get; } = [25, 50, 100];

    /// <summary>Year; null: the default one.</summary>
    public int? Tahun { get; set; }

    /// <summary>Part of a code or name.</summary>
    public string? Cari { get; set; }

    /// <summary>Code of a division.</summary>
    public string? Divisi { get; set; }

    /// <summary>Code of a sasaran.</summary>
    public string? Sasaran { get; set; }

    /// <summary>Archived or not.</summary>
    public StatusSusunan Status { get; set; }

    /// <summary>How to sort.</summary>
    public string? Urut { get; set; }

    /// <summary>Rows of a page.</summary>
    public int? Ukuran { get; set; }

    /// <summary>Page, from 1.</summary>
    public int? Halaman { get; set; }

    /// <summary>True when something hides rows that are there.</summary>
    public bool Menyaring => !string.IsNullOrEmpty(Cari) || !string.IsNullOrEmpty(Divisi) || !string.IsNullOrEmpty(Sasaran) || Status != StatusSusunan.Aktif;

    /// <summary>The list as asked for, as an address.</summary>
    public string Alamat(TingkatSusunan tingkat, int tahun, int halaman) => $"{AlamatDari(tingkat)}?{Kueri(tahun, halaman)}";

    /// <summary>What is asked for, as the query of an address.</summary>
    public string Kueri(int tahun, int halaman)
    {
        var bagian = new (string Nama, string? Isi)[]
        {
            ("tahun", Angka(tahun)), ("cari", Cari), ("divisi", Divisi), ("sasaran", Sasaran),
            ("status", Status == StatusSusunan.Aktif ? null : Status.ToString().ToLowerInvariant()), ("urut", Urut),
            ("ukuran", Ukuran is { } ukuran ? Angka(ukuran) : null), ("halaman", halaman > 1 ? Angka(halaman) : null),
        };
        return string.Join('&', bagian.Where(b => !string.IsNullOrEmpty(b.Isi)).Select(b => $"{b.Nama}={Uri.EscapeDataString(b.Isi!)}"));
    }

    /// <summary>The list of a part.</summary>
    public static string AlamatDari(TingkatSusunan tingkat) => $"/kelola/{tingkat.Nama().ToLowerInvariant()}";

    /// <summary>The page of one of them.</summary>
    public static string AlamatDari(TingkatSusunan tingkat, int tahun, string kode) =>
        string.Create(CultureInfo.InvariantCulture, $"{AlamatDari(tingkat)}/{tahun}/{kode}");

    private static string Angka(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Shape of what is asked for.</summary>
public sealed class SaringanSusunanValidator : AbstractValidator<SaringanSusunan>
{
    private const int PanjangCari = 100;
    private const int HalamanTerjauh = 1_000;

    /// <summary>Rules.</summary>
    public SaringanSusunanValidator()
    {
        RuleFor(s => s.Cari).MaximumLength(PanjangCari);
        RuleFor(s => s.Divisi).MaximumLength(Domain.Organisasi.Divisi.PanjangKode);
        RuleFor(s => s.Sasaran).MaximumLength(IndikatorKinerja.PanjangKode);
        RuleFor(s => s.Status).IsInEnum();
        RuleFor(s => s.Urut).Must(u => string.IsNullOrEmpty(u) || SaringanSusunan.CaraUrut.Contains(u.TrimStart('-')));
        RuleFor(s => s.Ukuran).Must(u => u is null || SaringanSusunan.PilihanUkuran.Contains(u.Value));
        RuleFor(s => s.Halaman).InclusiveBetween(1, HalamanTerjauh);
    }
}
