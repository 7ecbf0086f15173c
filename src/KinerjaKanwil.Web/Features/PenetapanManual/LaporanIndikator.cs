using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenetapanManual;

/// <summary>What was reported of an indicator, as far as its rule depends on it.</summary>
/// <param name="Diajukan">Quarters with a figure that was handed in or approved, and not sent back.</param>
/// <param name="Terisi">Quarters with any figure, drafts included.</param>
internal sealed record LaporanIndikator(IReadOnlyList<Triwulan> Diajukan, IReadOnlyList<Triwulan> Terisi)
{
    /// <summary>True once the rule may not change.</summary>
    public bool SudahDilaporkan => Diajukan.Count > 0;

    /// <summary>The quarters handed in, in words.</summary>
    public string Triwulan => string.Join(", ", Diajukan.Select(t => t.Nama()));

    /// <summary>Reads it: one statement.</summary>
    public static async Task<LaporanIndikator> BacaAsync(KinerjaDbContext db, int indikatorId, CancellationToken batal)
    {
        var baris = await db.Realisasi.AsNoTracking().Where(r => r.IndikatorKinerjaId == indikatorId).OrderBy(r => r.Triwulan)
            .Select(r => new { r.Triwulan, r.Status, Disetujui = r.DisetujuiPada != null, Terisi = r.Pembilang != null || r.Penyebut != null || r.Nilai != null })
            .ToListAsync(batal);
        return new LaporanIndikator(
            [.. baris.Where(r => r.Disetujui || r.Status.SudahDiajukan()).Select(r => r.Triwulan)], [.. baris.Where(r => r.Terisi).Select(r => r.Triwulan)]);
    }
}
