namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// Why a figure is there or not (design section 4; domain.md 4, trap 6). Blank is not zero, not due is not late, no target is
/// not healthy.
/// </summary>
public enum KeadaanNilai
{
    /// <summary>The quarter has not ended yet.</summary>
    BelumJatuhTempo,

    /// <summary>No target was set for the period.</summary>
    TidakAdaTarget,

    /// <summary>Due, and nothing reported.</summary>
    BelumDiisi,

    /// <summary>Due, nothing reported, and the closing date has passed.</summary>
    TerlambatBelumDiisi,

    /// <summary>Declared not applicable, with a reason.</summary>
    TidakBerlaku,

    /// <summary>Reported, but no capaian can be computed (target 0, penyebut 0, an earlier quarter missing).</summary>
    TidakDapatDihitung,

    /// <summary>Reported and computed.</summary>
    Terisi,
}

/// <summary>What can be asked of a <see cref="KeadaanNilai"/>.</summary>
public static class KeadaanNilaiExtensions
{
    /// <summary>The words on screen.</summary>
    public static string Nama(this KeadaanNilai keadaan) => keadaan switch
    {
        KeadaanNilai.BelumJatuhTempo => "Belum jatuh tempo",
        KeadaanNilai.TidakAdaTarget => "Tidak ada target",
        KeadaanNilai.BelumDiisi => "Belum diisi",
        KeadaanNilai.TerlambatBelumDiisi => "Terlambat, belum diisi",
        KeadaanNilai.TidakBerlaku => "Tidak berlaku",
        KeadaanNilai.TidakDapatDihitung => "Tidak dapat dihitung",
        KeadaanNilai.Terisi => "Terisi",
        _ => throw new ArgumentOutOfRangeException(nameof(keadaan), keadaan, null),
    };

    /// <summary>True when a report is owed for the period: only these count in completeness.</summary>
    public static bool WajibDiisi(this KeadaanNilai keadaan) => keadaan switch
    {
        KeadaanNilai.BelumDiisi or KeadaanNilai.TerlambatBelumDiisi or KeadaanNilai.TidakDapatDihitung or KeadaanNilai.Terisi => true,
        KeadaanNilai.BelumJatuhTempo or KeadaanNilai.TidakAdaTarget or KeadaanNilai.TidakBerlaku => false,
        _ => throw new ArgumentOutOfRangeException(nameof(keadaan), keadaan, null),
    };
}
