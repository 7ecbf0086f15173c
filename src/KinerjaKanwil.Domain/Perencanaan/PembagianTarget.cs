namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// Makes quarter targets of the year's target (design section 4): what is added up is spread, counts in whole numbers with the rest at the
/// end; all others have the year's target in each quarter. Targets that are settled stay, and what they hold is not spread again.
/// </summary>
public static class PembagianTarget
{
    // What is not counted is spread in hundredths: nobody plans a ten-thousandth.
    private const decimal Halus = 0.01m;

    /// <summary>True when figures, and so the targets of the quarters, are added up.</summary>
    public static bool Dijumlah(ManualIku manual)
    {
        ArgumentNullException.ThrowIfNull(manual);
        return manual is { Konsolidasi: Konsolidasi.Jumlah, SifatAngka: SifatAngka.Periodik, CaraIsi: CaraIsi.Langsung };
    }

    /// <summary>
    /// The targets with the open quarters set from the year's; unchanged where there is no target of the year, no open quarter, or nothing
    /// left to spread.
    /// </summary>
    /// <param name="manual">The rule of the indicator.</param>
    /// <param name="nilai">The targets.</param>
    /// <param name="terkunci">True for a quarter whose target is settled.</param>
    public static NilaiTarget Bagi(ManualIku manual, NilaiTarget nilai, Func<Triwulan, bool> terkunci)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(nilai);
        ArgumentNullException.ThrowIfNull(terkunci);
        var terbuka = TriwulanExtensions.Semua.Where(t => !terkunci(t)).ToList();
        if (nilai.Tahunan is not { } tahunan || terbuka.Count == 0)
        {
            return nilai;
        }

        if (!Dijumlah(manual))
        {
            return terbuka.Aggregate(nilai, (n, t) => n.Dengan(t, tahunan));
        }

        var sisa = tahunan - TriwulanExtensions.Semua.Where(terkunci).Sum(t => nilai.Untuk(t) ?? 0);
        return sisa <= 0 ? nilai : Sebarkan(nilai, terbuka, sisa, manual.HarusBulat ? 1 : Halus);
    }

    /// <summary>Equal parts; what does not divide goes to the last quarters, one step each. A part of nothing is no target: 0 cannot be attained.</summary>
    private static NilaiTarget Sebarkan(NilaiTarget nilai, List<Triwulan> terbuka, decimal sisa, decimal langkah)
    {
        var bagian = decimal.Floor(sisa / terbuka.Count / langkah) * langkah;
        var lebih = sisa - bagian * terbuka.Count;
        for (var n = terbuka.Count - 1; n >= 0; n--)
        {
            // The last one also takes what is finer than a step.
            var tambahan = n == terbuka.Count - 1 ? Math.Min(lebih, langkah + lebih % langkah) : Math.Min(lebih, langkah);
            lebih -= tambahan;
            nilai = nilai.Dengan(terbuka[n], bagian + tambahan is > 0 and var ada ? ada : null);
        }

        return nilai;
    }
}
