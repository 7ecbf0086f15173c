using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenetapanTarget;

/// <summary>An indicator with all versions of its targets, oldest first, and what was reported under them.</summary>
public sealed record IndikatorTarget(IndikatorKinerja Indikator, IReadOnlyList<Target> Versi, IReadOnlyList<LaporanTriwulan> Laporan)
{
    /// <summary>The newest version: it holds what counts in every quarter, also in those that it no longer changes.</summary>
    public Target Terakhir => Versi[^1];
}

/// <summary>Everything that the targets' page of a year needs.</summary>
/// <param name="Tahun">The year.</param>
/// <param name="DaftarTahun">All years, newest first.</param>
/// <param name="DaftarDivisi">All divisions of the year: code and name on screen.</param>
/// <param name="Divisi">The division that the page is limited to; null for all.</param>
/// <param name="Indikator">Indicators in the order of the sheet.</param>
public sealed record DaftarTarget(
    int Tahun, IReadOnlyList<int> DaftarTahun, IReadOnlyList<(string Kode, string Nama)> DaftarDivisi, string? Divisi, IReadOnlyList<IndikatorTarget> Indikator);

/// <summary>Reads the targets of a year: three statements, whatever the number of indicators.</summary>
public sealed class DaftarTargetQuery(KinerjaDbContext db, WaktuKantor waktu)
{
    /// <summary>The default year; null when there is none.</summary>
    public async Task<int?> TahunTerbaruAsync(CancellationToken batal) => await db.TahunKinerja.BawaanDulu().Select(t => (int?)t.Tahun).FirstOrDefaultAsync(batal);

    /// <summary>The targets; null where year or division do not exist.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="divisi">Code of a division; null or empty for all.</param>
    /// <param name="untukDiubah">True to track what is read, for a write.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<DaftarTarget?> AmbilAsync(int tahun, string? divisi, bool untukDiubah, CancellationToken batal)
    {
        var semuaTahun = await db.TahunKinerja.AsNoTracking().OrderByDescending(t => t.Tahun).Select(t => new { t.Id, t.Tahun }).ToListAsync(batal);
        if (semuaTahun.Find(t => t.Tahun == tahun) is not { } dipilih)
        {
            return null;
        }

        var lacak = untukDiubah ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var target = await db.Target.AsTracking(lacak).Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(t => t.Indikator.TahunKinerjaId == dipilih.Id)
            .MenurutLembar().ThenBy(t => t.Nomor)
            .ToListAsync(batal);
        var daftarDivisi = target.Select(t => t.Indikator.Sasaran.Divisi).DistinctBy(d => d.Kode).Select(d => (d.Kode, d.NamaTampil)).ToList();
        if (!string.IsNullOrEmpty(divisi) && !daftarDivisi.Exists(d => d.Kode == divisi))
        {
            return null;
        }

        var laporan = (await db.Realisasi.AsNoTracking().Where(r => r.Indikator.TahunKinerjaId == dipilih.Id)
            .Select(r => new { r.IndikatorKinerjaId, r.Triwulan, r.Status, r.KunciDibukaSampai, NomorTarget = r.Resmi == null ? (int?)null : r.Resmi.NomorTarget })
            .ToListAsync(batal))
            .ToLookup(
                r => r.IndikatorKinerjaId,
                r => new LaporanTriwulan(
                    r.Triwulan,
                    AlurRealisasi.Pada(r.Status, r.NomorTarget is not null, r.KunciDibukaSampai, waktu.SekarangUtc) is StatusRealisasi.Diajukan or StatusRealisasi.Diverifikasi,
                    r.NomorTarget));
        return new DaftarTarget(
            tahun, [.. semuaTahun.Select(t => t.Tahun)], daftarDivisi, string.IsNullOrEmpty(divisi) ? null : divisi,
            [
                .. target.Where(t => string.IsNullOrEmpty(divisi) || t.Indikator.Sasaran.Divisi.Kode == divisi).GroupBy(t => t.IndikatorKinerjaId)
                    .Select(v => new IndikatorTarget(v.First().Indikator, [.. v], [.. laporan[v.Key].Where(l => l.SudahDilaporkan)])),
            ]);
    }
}
