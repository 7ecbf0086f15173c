namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>A version of targets as calculation takes it.</summary>
/// <param name="Nomor">0 for the PK awal, then 1, 2 ….</param>
/// <param name="BerlakuMulai">First quarter for which it is valid.</param>
/// <param name="Nilai">The figures.</param>
public sealed record VersiTarget(int Nomor, Triwulan BerlakuMulai, NilaiTarget Nilai);

/// <summary>
/// All versions of an indicator's targets, and the rule by which one set is made of them (design section 5; domain.md 4, trap 18): a
/// quarter has the target of the newest version that is valid for it, except that an approved quarter keeps the version under which it was
/// approved; the year has the target of the quarter up to which it is looked at, so that in TW IV the newest one counts.
/// </summary>
public sealed class RiwayatTarget
{
    private readonly List<VersiTarget> versi;

    /// <summary>The versions of one indicator, in any order; at least one.</summary>
    public RiwayatTarget(IEnumerable<VersiTarget> versi)
    {
        this.versi = [.. versi.OrderBy(v => v.Nomor)];
        if (this.versi.Count == 0)
        {
            throw new ArgumentException("Indikator tanpa target.", nameof(versi));
        }
    }

    /// <summary>The versions, oldest first.</summary>
    public IReadOnlyList<VersiTarget> Semua => versi;

    /// <summary>The PK awal.</summary>
    public VersiTarget Awal => versi[0];

    /// <summary>The newest version.</summary>
    public VersiTarget Terakhir => versi[^1];

    /// <summary>True when the targets were revised.</summary>
    public bool Berubah => versi.Count > 1;

    /// <summary>The version that is valid for a quarter: what is approved now is approved under it.</summary>
    public VersiTarget Pada(Triwulan triwulan) => versi.FindLast(v => v.BerlakuMulai <= triwulan) ?? Awal;

    /// <summary>The targets that count.</summary>
    /// <param name="sampai">The quarter up to which the year is looked at.</param>
    /// <param name="disetujui">Number of the version under which a quarter's counted figure was approved; null where it is not approved.</param>
    public NilaiTarget Berlaku(Triwulan sampai, Func<Triwulan, int?> disetujui)
    {
        ArgumentNullException.ThrowIfNull(disetujui);
        NilaiTarget Untuk(Triwulan triwulan) => (disetujui(triwulan) is { } nomor ? versi.Find(v => v.Nomor == nomor) : null)?.Nilai ?? Pada(triwulan).Nilai;
        return versi.Count == 1 ? Awal.Nilai : new NilaiTarget(
            Untuk(sampai).Tahunan, Untuk(Triwulan.I).TriwulanI, Untuk(Triwulan.II).TriwulanII, Untuk(Triwulan.III).TriwulanIII, Untuk(Triwulan.IV).TriwulanIV);
    }
}
