namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>What was reported for a quarter, as far as a change of its target needs it.</summary>
/// <param name="Triwulan">The quarter.</param>
/// <param name="Menunggu">True when a figure was handed in and waits for a decision.</param>
/// <param name="NomorTarget">Version of the target under which a figure was approved; null while none was.</param>
public sealed record LaporanTriwulan(Triwulan Triwulan, bool Menunggu, int? NomorTarget)
{
    /// <summary>True when a figure was handed in, or approved before.</summary>
    public bool SudahDilaporkan => Menunggu || NomorTarget is not null;
}
