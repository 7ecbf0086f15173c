using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data.Berkas;

/// <summary>What a comparison of rows and files found.</summary>
/// <param name="Disapu">Files taken away because nothing refers to them.</param>
/// <param name="Hilang">Evidence whose file is not there.</param>
public sealed record HasilSapuan(int Disapu, IReadOnlyList<int> Hilang);

/// <summary>
/// Compares evidence and files: takes away files that nothing refers to (left by a crash, or whose evidence was taken away), names
/// evidence without its file (checks.md R04, R27).
/// </summary>
public sealed class PenyapuBerkas(KinerjaDbContext db, PenyimpananBerkas penyimpanan, WaktuKantor waktu)
{
    /// <summary>How long a file must have been left alone: longer than any request lives between storing a file and its row.</summary>
    public static readonly TimeSpan Umur = TimeSpan.FromHours(1);

    /// <summary>Compares and takes away.</summary>
    public async Task<HasilSapuan> SapuAsync()
    {
        // What was taken away a moment ago may come back (BuktiDukung.Urungkan).
        var sejak = waktu.SekarangUtc - Umur;
        var dipakai = db.BuktiDukung.AsNoTracking().Where(b => b.Jenis == JenisBukti.Berkas && (b.DihapusPada == null || b.DihapusPada > sejak));
        var dirujuk = await dipakai.Select(b => b.Sidik!).Distinct().ToListAsync();
        var berdiri = await dipakai.Where(b => b.DihapusPada == null)
            .Select(b => new { b.Id, b.Sidik }).ToListAsync();
        var disapu = await penyimpanan.SapuAsync(
            dirujuk.ToHashSet(), sidik => dipakai.AnyAsync(b => b.Sidik == sidik), Umur);
        return new HasilSapuan(disapu, [.. berdiri.Where(b => !penyimpanan.Ada(b.Sidik!)).Select(b => b.Id).Order()]);
    }
}
