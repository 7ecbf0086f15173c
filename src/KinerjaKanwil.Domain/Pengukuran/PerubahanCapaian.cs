namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>How an indicator takes part in the move of a mean.</summary>
public enum KeikutsertaanPerubahan
{
    /// <summary>It has a capaian in both quarters.</summary>
    Tetap,

    /// <summary>It has one only in the later quarter.</summary>
    Masuk,

    /// <summary>It has one only in the earlier quarter.</summary>
    Keluar,
}

/// <summary>What one indicator did to the mean.</summary>
/// <param name="Kode">Code of the indicator.</param>
/// <param name="Dari">Capaian in the earlier quarter; null where there is none.</param>
/// <param name="Ke">Capaian in the later quarter; null where there is none.</param>
/// <param name="Keikutsertaan">How it takes part.</param>
/// <param name="Poin">Points by which it moved the mean, 4 decimals.</param>
public sealed record SumbanganPerubahan(string Kode, decimal? Dari, decimal? Ke, KeikutsertaanPerubahan Keikutsertaan, decimal Poin);

/// <summary>
/// Why a mean moved between two quarters: each indicator's share of the move, so that the shares add up to the move of the official means,
/// to the last of their four decimals, also when indicators entered or left.
/// </summary>
/// <param name="Dari">Mean of the earlier quarter; null where no indicator has a capaian.</param>
/// <param name="Ke">Mean of the later quarter; null where no indicator has a capaian.</param>
/// <param name="Sumbangan">What lowered it most first; empty unless both means exist.</param>
/// <remarks>
/// With M the earlier mean and n the later count, the move is the sum of (b − a)/n for those in both, (b − M)/n for those that entered, and
/// (M − a)/n for those that left: someone entering at M, or leaving from it, moves nothing. Rounding to four decimals leaves a rest of a few
/// ten-thousandths; the largest share carries it.
/// </remarks>
public sealed record PerubahanCapaian(decimal? Dari, decimal? Ke, IReadOnlyList<SumbanganPerubahan> Sumbangan)
{
    /// <summary>Points by which the mean moved; null where one of the means is missing.</summary>
    public decimal? Selisih => Ke - Dari;

    /// <summary>Compares two quarters of the same indicators, whatever their order.</summary>
    public static PerubahanCapaian Hitung(IReadOnlyCollection<(string Kode, decimal? Dari, decimal? Ke)> indikator)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        var dari = Rekapitulasi.RataRata([.. indikator.Select(i => i.Dari).OfType<decimal>()]);
        var ke = Rekapitulasi.RataRata([.. indikator.Select(i => i.Ke).OfType<decimal>()]);
        if (dari is null || ke is null)
        {
            return new PerubahanCapaian(dari, ke, []);
        }

        decimal jumlah = indikator.Count(i => i.Ke is not null);
        var asal = indikator.Select(i => i.Dari).OfType<decimal>().Average();
        var sumbangan = indikator.Where(i => i.Dari is not null || i.Ke is not null)
            .Select(i => new SumbanganPerubahan(
                i.Kode, i.Dari, i.Ke,
                i.Dari is null ? KeikutsertaanPerubahan.Masuk : i.Ke is null ? KeikutsertaanPerubahan.Keluar : KeikutsertaanPerubahan.Tetap,
                decimal.Round(((i.Ke ?? asal) - (i.Dari ?? asal)) / jumlah, 4, MidpointRounding.AwayFromZero)))
            .OrderBy(s => s.Poin).ThenBy(s => s.Kode, StringComparer.Ordinal).ToList();
        var sisa = ke.Value - dari.Value - sumbangan.Sum(s => s.Poin);
        if (sisa != 0)
        {
            var terbesar = sumbangan.MaxBy(s => Math.Abs(s.Poin))!;
            sumbangan[sumbangan.IndexOf(terbesar)] = terbesar with { Poin = terbesar.Poin + sisa };
        }

        return new PerubahanCapaian(dari, ke, sumbangan);
    }
}
