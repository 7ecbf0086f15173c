using KinerjaKanwil.Domain.Pelaporan;
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
public sealed class PenyapuBerkas(KinerjaDbContext db, PenyimpananBerkas penyimpanan)
{
    /// <summary>How long a file must have been left alone: longer than any request lives between storing a file and its row.</summary>
    public static readonly TimeSpan Umur = TimeSpan.FromHours(1);

    /// <summary>Compares and takes away.</summary>
    public async Task<HasilSapuan> SapuAsync()
    {
        var berdiri = await db.BuktiDukung.AsNoTracking().Where(b => b.Jenis == JenisBukti.Berkas && b.DihapusPada == null)
            .Select(b => new { b.Id, b.Sidik }).ToListAsync();
        var disapu = await penyimpanan.SapuAsync(
            berdiri.Select(b => b.Sidik!).ToHashSet(), sidik => db.BuktiDukung.AnyAsync(b => b.Sidik == sidik && b.DihapusPada == null), Umur);
        return new HasilSapuan(disapu, [.. berdiri.Where(b => !penyimpanan.Ada(b.Sidik!)).Select(b => b.Id).Order()]);
    }
}
