using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// What was approved last: the figures and notes that the office answers for, and the version of the target that they were approved under.
/// It changes with an approval and with nothing else, so that opening something again never changes an official figure (design section 5).
/// </summary>
public sealed record VersiResmi
{
    /// <summary>Numerator.</summary>
    public decimal? Pembilang { get; init; }

    /// <summary>Denominator.</summary>
    public decimal? Penyebut { get; init; }

    /// <summary>The figure itself.</summary>
    public decimal? Nilai { get; init; }

    /// <summary>Declared not applicable.</summary>
    public bool TidakBerlaku { get; init; }

    /// <summary>Why it is not applicable.</summary>
    public string? AlasanTidakBerlaku { get; init; }

    /// <summary>What the figure says.</summary>
    public string? Analisis { get; init; }

    /// <summary>What stood in the way.</summary>
    public string? Kendala { get; init; }

    /// <summary>What is done about it.</summary>
    public string? TindakLanjut { get; init; }

    /// <summary>Number of the version of the target (<see cref="Target.Nomor"/>).</summary>
    public required int NomorTarget { get; init; }

    /// <summary>Name of who approved it.</summary>
    public required string DisetujuiOleh { get; init; }

    /// <summary>When it was approved (UTC).</summary>
    public required DateTime DisetujuiPada { get; init; }

    /// <summary>An approval.</summary>
    /// <param name="isi">What is approved.</param>
    /// <param name="nomorTarget">Number of the version of the target.</param>
    /// <param name="oleh">Name of who approves.</param>
    /// <param name="pada">When (UTC).</param>
    public static VersiResmi Dari(NilaiIsian isi, int nomorTarget, string oleh, DateTime pada)
    {
        ArgumentNullException.ThrowIfNull(isi);
        return new VersiResmi
        {
            Pembilang = isi.Pembilang,
            Penyebut = isi.Penyebut,
            Nilai = isi.Nilai,
            TidakBerlaku = isi.TidakBerlaku,
            AlasanTidakBerlaku = isi.AlasanTidakBerlaku,
            Analisis = isi.Analisis,
            Kendala = isi.Kendala,
            TindakLanjut = isi.TindakLanjut,
            NomorTarget = nomorTarget,
            DisetujuiOleh = oleh,
            DisetujuiPada = pada,
        };
    }

    /// <summary>The approved figures and notes by themselves.</summary>
    public NilaiIsian Isi() => new(Pembilang, Penyebut, Nilai, TidakBerlaku, AlasanTidakBerlaku, Kendala, TindakLanjut, Analisis);

    /// <summary>The figures, as calculation takes them.</summary>
    public AngkaTriwulan Angka(Triwulan triwulan) => new(triwulan, Pembilang, Penyebut, Nilai, TidakBerlaku, AlasanTidakBerlaku);
}
