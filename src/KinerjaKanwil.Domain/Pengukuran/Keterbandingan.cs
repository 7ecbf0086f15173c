using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>An indicator of one year, as far as comparing it with another year's needs it.</summary>
/// <param name="Tahun">The year.</param>
/// <param name="Nama">Official wording.</param>
/// <param name="Manual">Rule of measurement.</param>
public sealed record IndikatorBanding(int Tahun, string Nama, ManualIku Manual);

/// <summary>
/// Whether figures of two years can stand side by side (domain.md 4, trap 28). The same code is not enough: it must be the same indicator,
/// measured alike, on one scale. Where that is not so, the reason is printed and no figure is.
/// </summary>
public static class Keterbandingan
{
    /// <summary>Why an indicator cannot be compared with its namesake of another year; null where it can.</summary>
    /// <param name="kini">The indicator that is looked at.</param>
    /// <param name="tahun">The other year.</param>
    /// <param name="lain">What it was there by its lineage, or what has the same code there; null where there is nothing.</param>
    /// <param name="tercatat">True when the lineage says that it is one indicator: then its wording may differ.</param>
    public static string? Alasan(IndikatorBanding kini, int tahun, IndikatorBanding? lain, bool tercatat = false)
    {
        ArgumentNullException.ThrowIfNull(kini);
        if (lain is null)
        {
            return $"tidak ada pada tahun {tahun}";
        }

        if (!tercatat && !SamaNama(kini.Nama, lain.Nama))
        {
            return $"kodenya dipakai indikator lain pada tahun {tahun}: “{lain.Nama}”";
        }

        var (a, b) = (lain.Manual, kini.Manual);
        return a.Satuan.Jenis != b.Satuan.Jenis || !SamaNama(a.Satuan.Nama, b.Satuan.Nama) ? $"satuan berubah dari {a.Satuan.Nama} menjadi {b.Satuan.Nama}"
            : (a.SkalaMin, a.SkalaMaks) != (b.SkalaMin, b.SkalaMaks) ? $"skala berubah dari {Skala(a)} menjadi {Skala(b)}"
            : a.Polaritas != b.Polaritas ? $"arah berubah dari {a.Polaritas.Arah()} menjadi {b.Polaritas.Arah()}"
            : !b.MengukurSama(a with { Satuan = b.Satuan }) ? "cara menghitungnya berubah"
            : null;
    }

    private static string Skala(ManualIku manual) => manual is { SkalaMin: null, SkalaMaks: null } ? "tanpa batas"
        : $"{Batas(manual.SkalaMin)} sampai {Batas(manual.SkalaMaks)}";

    private static string Batas(decimal? batas) => batas is { } ada ? FormatAngka.Ringkas(ada) : "tak terbatas";

    /// <summary>Case, spaces and signs aside: they differ between two typings of the same name.</summary>
    private static bool SamaNama(string a, string b) => Huruf(a).SequenceEqual(Huruf(b));

    private static IEnumerable<char> Huruf(string teks) => teks.Where(h => char.IsLetterOrDigit(h) || h == '%').Select(char.ToUpperInvariant);
}
