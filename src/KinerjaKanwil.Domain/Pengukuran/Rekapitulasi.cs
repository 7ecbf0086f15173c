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
public sealed record RekapNilai(decimal? Nilai, KategoriCapaian Kategori, Predikat? Predikat, Distribusi Distribusi);

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

        return new RekapNilai(rata, kategori, rata is { } ada ? Pengelompokan.Predikat(ada, pengaturan) : null, distribusi);
    }

    /// <summary>Plain mean, 4 decimals, half away from zero; null for an empty list.</summary>
    public static decimal? RataRata(IReadOnlyCollection<decimal> nilai)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        return nilai.Count == 0 ? null : decimal.Round(nilai.Sum() / nilai.Count, 4, MidpointRounding.AwayFromZero);
    }
}
