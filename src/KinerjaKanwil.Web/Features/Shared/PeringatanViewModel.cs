using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Kantor;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>What looks odd about the figures of a row, and whether somebody said that they are right all the same.</summary>
/// <param name="Pesan">The warnings; none for most rows.</param>
/// <param name="Dipastikan">Who said when that the figures are right; null while nobody did.</param>
public sealed record PeringatanViewModel(IReadOnlyList<string> Pesan, string? Dipastikan)
{
    /// <summary>True when there is a warning, answered or not.</summary>
    public bool Ada => Pesan.Count > 0;

    /// <summary>True when there is a warning that nobody has answered.</summary>
    public bool BelumDijawab => Ada && Dipastikan is null;

    /// <summary>The warnings of a report.</summary>
    /// <param name="capaian">Its capaian.</param>
    /// <param name="realisasi">The report; null while there is none.</param>
    /// <param name="waktu">The office's clock.</param>
    public static PeringatanViewModel Dari(Capaian capaian, Realisasi? realisasi, WaktuKantor waktu)
    {
        ArgumentNullException.ThrowIfNull(waktu);
        return new PeringatanViewModel(
            PeringatanIsian.Untuk(capaian),
            realisasi is not { SudahDipastikan: true } ? null
            : realisasi is { DipastikanOleh: { } oleh, DipastikanPada: { } pada } ? $"Dinyatakan sudah benar oleh {oleh}, {waktu.Tampil(pada)}."
            : "Dinyatakan sudah benar oleh pengisinya.");
    }
}
