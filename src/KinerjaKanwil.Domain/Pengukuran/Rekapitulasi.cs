using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>How many of a set of indicators stand where; shown before any mean, because a mean hides failure (domain.md 4, trap 9).</summary>
/// <param name="Tercapai">Target met.</param>
/// <param name="Hampir">Nearly met.</param>
/// <param name="Tidak">Not met.</param>
/// <param name="Belum">A figure is owed and there is none.</param>
/// <param name="TidakDinilai">No figure is owed: not due, no target, or not applicable.</param>
public sealed record Distribusi(int Tercapai, int Hampir, int Tidak, int Belum, int TidakDinilai)
{
    /// <summary>Those with a capaian.</summary>
    public int Dinilai => Tercapai + Hampir + Tidak;

    /// <summary>All of them.</summary>
    public int Total => Dinilai + Belum + TidakDinilai;

    /// <summary>Those that owe a figure, or have given it: the denominator of completeness.</summary>
    public int WajibDiisi => Dinilai + Belum;
}

/// <summary>A set of capaian made one figure.</summary>
/// <param name="Nilai">Mean of the shown capaian that exist, in percent, 4 decimals; null where none exists.</param>
/// <param name="Kategori">Status of the mean. Never <see cref="KategoriCapaian.Tercapai"/> while a figure is owed (design section 4: incomplete is never green).</param>
/// <param name="Predikat">Predikat of the mean; null where there is none.</param>
/// <param name="Distribusi">How the indicators stand.</param>
public sealed record RekapNilai(decimal? Nilai, KategoriCapaian Kategori, Predikat? Predikat, Distribusi Distribusi)
{
    /// <summary>What was rolled up, and by which settings.</summary>
    internal (IReadOnlyCollection<Capaian> Daftar, PengaturanCapaian Pengaturan)? Dari { get; init; }

    /// <summary>Word of the predikat, as the settings have it; null where there is none.</summary>
    public string? NamaPredikat => Predikat is { } ada && Dari is { } dari ? dari.Pengaturan.Nama(ada) : null;

    /// <summary>Two are equal when their figures are, whatever they were made of.</summary>
    public bool Equals(RekapNilai? other) =>
        other is not null && (Nilai, Kategori, Predikat) == (other.Nilai, other.Kategori, other.Predikat) && Distribusi == other.Distribusi;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Nilai, Kategori, Predikat, Distribusi);

    /// <summary>How the figure came about, step by step, in Indonesian; takes every figure from what was computed.</summary>
    public IReadOnlyList<string> Jelaskan() => Dari is { } dari ? PenjelasanRekap.Susun(this, dari.Daftar, dari.Pengaturan) : [];
}

/// <summary>Roll-up of sasaran, divisi and kanwil: the mean of the shown capaian of their indicators that have one (design section 4).</summary>
public static class Rekapitulasi
{
    /// <summary>Rolls up the capaian of some indicators. Their order does not matter.</summary>
    public static RekapNilai Hitung(IReadOnlyCollection<Capaian> daftar, PengaturanCapaian pengaturan)
    {
        ArgumentNullException.ThrowIfNull(daftar);
        ArgumentNullException.ThrowIfNull(pengaturan);
        var distribusi = new Distribusi(
            daftar.Count(c => c.Kategori == KategoriCapaian.Tercapai),
            daftar.Count(c => c.Kategori == KategoriCapaian.Hampir),
            daftar.Count(c => c.Kategori == KategoriCapaian.Tidak),
            daftar.Count(c => c.Nilai is null && c.Keadaan.WajibDiisi()),
            daftar.Count(c => c.Nilai is null && !c.Keadaan.WajibDiisi()));
        var rata = RataRata(daftar.Where(c => c.Nilai is not null).Select(c => c.Nilai!.Value).ToList());
        var kategori = Pengelompokan.Kategori(rata, pengaturan);
        if (kategori == KategoriCapaian.Tercapai && distribusi.Belum > 0)
        {
            kategori = KategoriCapaian.Hampir;
        }

        return new RekapNilai(rata, kategori, rata is { } ada ? Pengelompokan.Predikat(ada, pengaturan) : null, distribusi) { Dari = (daftar, pengaturan) };
    }

    /// <summary>Plain mean, 4 decimals, half away from zero; null for an empty list.</summary>
    public static decimal? RataRata(IReadOnlyCollection<decimal> nilai)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        return nilai.Count == 0 ? null : decimal.Round(nilai.Sum() / nilai.Count, 4, MidpointRounding.AwayFromZero);
    }

    /// <summary>How a mean of means came about, e.g. that of the divisions beside the kanwil figure; empty where there is none.</summary>
    /// <param name="bagian">What was averaged, each with its name; those without a figure are named as left out.</param>
    /// <param name="sebutan">What each of them is: <c>divisi</c>.</param>
    public static IReadOnlyList<string> JelaskanRataRata(IReadOnlyCollection<(string Nama, decimal? Nilai)> bagian, string sebutan)
    {
        ArgumentNullException.ThrowIfNull(bagian);
        var ada = bagian.Where(b => b.Nilai is not null).Select(b => (b.Nama, Nilai: b.Nilai!.Value)).ToList();
        if (RataRata([.. ada.Select(b => b.Nilai)]) is not { } rata)
        {
            return [];
        }

        var langkah = new List<string>
        {
            $"Rata-rata {ada.Count} {sebutan}, masing-masing berbobot sama: {string.Join("; ", ada.Select(b => $"{b.Nama} {FormatAngka.Lengkap(b.Nilai)}"))}.",
            $"{FormatAngka.Lengkap(ada.Sum(b => b.Nilai))} ÷ {ada.Count} = {FormatAngka.Lengkap(rata)}, dibulatkan {FormatAngka.DuaDesimal(rata)}.",
        };
        if (ada.Count < bagian.Count)
        {
            langkah.Add($"Tidak ikut karena belum ada angka: {string.Join("; ", bagian.Where(b => b.Nilai is null).Select(b => b.Nama))}.");
        }

        return langkah;
    }
}
