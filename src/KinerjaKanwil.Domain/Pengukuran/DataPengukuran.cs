using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>What was reported for one quarter, as far as calculation needs it.</summary>
/// <param name="Triwulan">The quarter.</param>
/// <param name="Pembilang">Numerator; for <see cref="CaraIsi.Rasio"/>.</param>
/// <param name="Penyebut">Denominator; for <see cref="CaraIsi.Rasio"/>.</param>
/// <param name="Nilai">The figure; for <see cref="CaraIsi.Langsung"/>.</param>
/// <param name="TidakBerlaku">Declared not applicable.</param>
/// <param name="AlasanTidakBerlaku">Why it is not applicable.</param>
public sealed record AngkaTriwulan(
    Triwulan Triwulan, decimal? Pembilang, decimal? Penyebut, decimal? Nilai, bool TidakBerlaku = false, string? AlasanTidakBerlaku = null)
{
    /// <summary>True when everything that the way of entry asks for is there. 0 is there; blank is not.</summary>
    public bool Terisi(CaraIsi caraIsi) => !TidakBerlaku && caraIsi switch
    {
        CaraIsi.Rasio => Pembilang is not null && Penyebut is not null,
        CaraIsi.Langsung => Nilai is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(caraIsi), caraIsi, null),
    };
}

/// <summary>What can be asked of a report.</summary>
public static class AngkaTriwulanExtensions
{
    /// <summary>What was reported, as people write it: <c>28 / 170</c>, <c>3,25</c>, <c>28 Layanan</c>, <c>Tidak berlaku</c>, or a dash.</summary>
    public static string Teks(this AngkaTriwulan? angka, ManualIku manual)
    {
        ArgumentNullException.ThrowIfNull(manual);
        return angka is null ? "–"
            : angka.TidakBerlaku ? "Tidak berlaku"
            : !angka.Terisi(manual.CaraIsi) ? "–"
            : manual.CaraIsi == CaraIsi.Rasio ? $"{FormatAngka.Ringkas(angka.Pembilang!.Value)} / {FormatAngka.Ringkas(angka.Penyebut!.Value)}"
            : FormatAngka.Bersatuan(angka.Nilai, manual.Satuan)!;
    }
}

/// <summary>Everything that the capaian of one indicator is computed from.</summary>
public sealed record DataPengukuran
{
    /// <summary>The year.</summary>
    public required int Tahun { get; init; }

    /// <summary>The rule of the indicator.</summary>
    public required ManualIku Manual { get; init; }

    /// <summary>Its targets.</summary>
    public required NilaiTarget Target { get; init; }

    /// <summary>What was reported, at most one entry for a quarter, in any order.</summary>
    public required IReadOnlyList<AngkaTriwulan> Angka { get; init; }

    /// <summary>Settings of the year.</summary>
    public required PengaturanCapaian Pengaturan { get; init; }

    /// <summary>Today in the office's time zone: decides what is due.</summary>
    public required DateOnly HariIni { get; init; }

    /// <summary>Last day to report a quarter, where a window was set; after it a blank is late.</summary>
    public IReadOnlyDictionary<Triwulan, DateOnly> BatasPengisian { get; init; } = new Dictionary<Triwulan, DateOnly>();

    /// <summary>The entry of a quarter, or null where nothing was reported.</summary>
    public AngkaTriwulan? Pada(Triwulan triwulan) => Angka.FirstOrDefault(a => a.Triwulan == triwulan);

    /// <summary>True when the quarter has a complete figure.</summary>
    public bool Terisi(Triwulan triwulan) => Pada(triwulan)?.Terisi(Manual.CaraIsi) == true;
}
