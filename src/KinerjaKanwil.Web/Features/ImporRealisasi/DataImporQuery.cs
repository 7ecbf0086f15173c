using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>An indicator, as an import needs it.</summary>
/// <param name="Indikator">The indicator with its sasaran.</param>
/// <param name="Target">Its targets.</param>
/// <param name="Realisasi">Reports of the quarter and the one before.</param>
public sealed record IndikatorImpor(IndikatorKinerja Indikator, NilaiTarget Target, IReadOnlyList<Realisasi> Realisasi)
{
    /// <summary>The report of a quarter, or null.</summary>
    public Realisasi? Pada(Triwulan triwulan) => Realisasi.FirstOrDefault(r => r.Triwulan == triwulan);
}

/// <summary>A division and quarter, as an import needs it.</summary>
public sealed record DataImpor(TahunKinerja Tahun, Divisi Divisi, Triwulan Triwulan, IReadOnlyList<IndikatorImpor> Indikator)
{
    /// <summary>Why a report cannot be entered; null when it can.</summary>
    public static string? AlasanTerkunci(Realisasi? realisasi) => realisasi is { } ada && !ada.Status.DapatDiisi() ? $"Sudah berstatus {ada.Status.Nama()}" : null;
}

/// <summary>Reads what templates are made from and imports are compared with: four statements, whatever the number of indicators.</summary>
public sealed class DataImporQuery(KinerjaDbContext db, PenggunaAktif pengguna)
{
    /// <summary>A division and quarter in the order of the sheet; null where they do not exist or are out of reach.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="kodeDivisi">Division.</param>
    /// <param name="untukDiubah">True to track what is read, for a write.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<DataImpor?> AmbilAsync(int tahun, Triwulan triwulan, string kodeDivisi, bool untukDiubah, CancellationToken batal)
    {
        if (!HakAkses.Boleh(pengguna, Izin.MengisiRealisasi, kodeDivisi))
        {
            return null;
        }

        var lacak = untukDiubah ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        if (await db.TahunKinerja.AsTracking(lacak).SingleOrDefaultAsync(t => t.Tahun == tahun, batal) is not { } tahunKinerja
            || await db.Divisi.AsTracking(lacak).SingleOrDefaultAsync(d => d.TahunKinerjaId == tahunKinerja.Id && d.Kode == kodeDivisi, batal) is not { } divisi)
        {
            return null;
        }

        var target = await db.Target.AsTracking(lacak).Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(t => t.Indikator.Sasaran.DivisiId == divisi.Id)
            .OrderBy(t => t.Indikator.Sasaran.Nomor).ThenBy(t => t.Indikator.Nomor).ToListAsync(batal);

        // Quarters are stored as words: those that are wanted are named, not compared.
        Triwulan[] perlu = triwulan == Triwulan.I ? [triwulan] : [triwulan - 1, triwulan];
        var realisasi = (await db.Realisasi.AsTracking(lacak)
            .Where(r => r.Indikator.Sasaran.DivisiId == divisi.Id && perlu.Contains(r.Triwulan)).ToListAsync(batal)).ToLookup(r => r.IndikatorKinerjaId);
        return new DataImpor(tahunKinerja, divisi, triwulan, [.. target.Select(t => new IndikatorImpor(t.Indikator, t.Nilai, [.. realisasi[t.IndikatorKinerjaId]]))]);
    }
}
