namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>One entry out of two that began from the same.</summary>
/// <param name="Isian">The entry; where the two clash, mine.</param>
/// <param name="Bentrok">Units that both changed, and differently: somebody must choose.</param>
/// <param name="DariLain">Units that only the other changed, and that are now in it.</param>
public sealed record GabunganIsian(IsianRealisasi Isian, IReadOnlyList<UnitIsian> Bentrok, IReadOnlyList<UnitIsian> DariLain);

/// <summary>
/// Puts together what two people did to one row. A unit that one of them changed is taken from that one; a unit that both changed is
/// nobody's to decide but theirs (ux.md b.3).
/// </summary>
public static class PenggabunganIsian
{
    /// <summary>Merges.</summary>
    /// <param name="asal">Digests of what mine began from; null where that is not known: then every difference is a clash.</param>
    /// <param name="milik">Mine.</param>
    /// <param name="tersimpan">The other one, which is stored.</param>
    /// <param name="pakaiMilik">How clashes were decided: mine, theirs, or not yet.</param>
    public static GabunganIsian Gabungkan(SidikIsian? asal, IsianRealisasi milik, IsianRealisasi tersimpan, bool? pakaiMilik = null)
    {
        ArgumentNullException.ThrowIfNull(milik);
        ArgumentNullException.ThrowIfNull(tersimpan);
        var sidikMilik = SidikIsian.Dari(milik);
        var sidikTersimpan = SidikIsian.Dari(tersimpan);
        var hasil = tersimpan;
        var bentrok = new List<UnitIsian>();
        var dariLain = new List<UnitIsian>();
        foreach (var unit in Enum.GetValues<UnitIsian>())
        {
            var (saya, lain) = (sidikMilik.Untuk(unit), sidikTersimpan.Untuk(unit));
            if (saya == lain)
            {
                continue;
            }

            if (asal?.Untuk(unit) == saya)
            {
                dariLain.Add(unit);
                continue;
            }

            var keduanya = asal?.Untuk(unit) != lain;
            if (keduanya && pakaiMilik is null)
            {
                bentrok.Add(unit);
            }

            if (!keduanya || pakaiMilik != false)
            {
                hasil = Ambil(unit, milik, hasil);
            }
        }

        return new GabunganIsian(hasil, bentrok, dariLain);
    }

    private static IsianRealisasi Ambil(UnitIsian unit, IsianRealisasi dari, IsianRealisasi ke) => unit switch
    {
        UnitIsian.Angka => ke with
        {
            Pembilang = dari.Pembilang,
            Penyebut = dari.Penyebut,
            Nilai = dari.Nilai,
            TidakBerlaku = dari.TidakBerlaku,
            AlasanTidakBerlaku = dari.AlasanTidakBerlaku,
        },
        UnitIsian.Kendala => ke with { Kendala = dari.Kendala },
        UnitIsian.TindakLanjut => ke with { TindakLanjut = dari.TindakLanjut },
        UnitIsian.Analisis => ke with { Analisis = dari.Analisis },
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };
}
