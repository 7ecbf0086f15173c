namespace KinerjaKanwil.Web.Rekap;

/// <summary>Says of a page that it shows an earlier state, made anew from the audit trail.</summary>
/// <param name="Per">The day, to its end in the office's zone.</param>
/// <param name="Kalimat">Which state it is: <c>Keadaan per 15 Oktober 2023 23.59 WIB</c>.</param>
/// <param name="Catatan">What cannot be shown as it was, and why; empty where everything can.</param>
public sealed record KeadaanLampau(DateOnly Per, string Kalimat, IReadOnlyList<string> Catatan)
{
    /// <summary>Key under which the frame of the page finds it.</summary>
    public const string Kunci = "KeadaanLampau";
}
