using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>An indicator, as an import needs it.</summary>
/// <param name="Indikator">The indicator with its sasaran.</param>
/// <param name="Riwayat">All versions of its targets.</param>
/// <param name="Realisasi">Reports of the year, at most one a quarter.</param>
public sealed record IndikatorImpor(IndikatorKinerja Indikator, RiwayatTarget Riwayat, IReadOnlyList<Realisasi> Realisasi)
{
    /// <summary>The report of a quarter, or null.</summary>
    public Realisasi? Pada(Triwulan triwulan) => Realisasi.FirstOrDefault(r => r.Triwulan == triwulan);
}

/// <summary>A division and quarter, as an import needs it.</summary>
public sealed record DataImpor(TahunKinerja Tahun, Divisi Divisi, Triwulan Triwulan, IReadOnlyList<IndikatorImpor> Indikator)
{
    /// <summary>The moment at which it was read: one for all that is done with it, so that a row tells by its time that an import wrote it.</summary>
    public required DateTime SekarangUtc { get; init; }

    /// <summary>The window of the quarter.</summary>
    public required JendelaPengisian Jendela { get; init; }

    /// <summary>Why a report cannot be entered now; null when it can.</summary>
    public string? AlasanTerkunci(Realisasi? realisasi) => Realisasi.AlasanTerkunci(realisasi, Jendela, SekarangUtc);

    /// <summary>What is stored, as the entry page shows it now.</summary>
    public NilaiIsian Tersimpan(Realisasi? realisasi) => realisasi is null ? NilaiIsian.Kosong : NilaiIsian.Dari(realisasi.IsianPada(SekarangUtc));

    /// <summary>The targets that count up to the quarter.</summary>
    public NilaiTarget Target(IndikatorImpor milik)
    {
        ArgumentNullException.ThrowIfNull(milik);
        return milik.Riwayat.Berlaku(Triwulan, t => milik.Pada(t)?.TargetDisetujuiPada(SekarangUtc));
    }
}

/// <summary>Reads what templates are made from and imports are compared with: four statements, whatever the number of indicators.</summary>
public sealed class DataImporQuery(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
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
        if (await db.TahunKinerja.AsTracking(lacak).Include(t => t.Jadwal).ThenInclude(j => j.Perpanjangan).AsSingleQuery()
                .SingleOrDefaultAsync(t => t.Tahun == tahun, batal) is not { } tahunKinerja
            || await db.Divisi.AsTracking(lacak).SingleOrDefaultAsync(d => d.TahunKinerjaId == tahunKinerja.Id && d.Kode == kodeDivisi, batal) is not { } divisi)
        {
            return null;
        }

        var target = await db.Target.AsTracking(lacak).Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(t => t.Indikator.Sasaran.DivisiId == divisi.Id)
            .MenurutLembar().ToListAsync(batal);
        var realisasi = (await db.Realisasi.AsTracking(lacak).Where(r => r.Indikator.Sasaran.DivisiId == divisi.Id).ToListAsync(batal))
            .ToLookup(r => r.IndikatorKinerjaId);
        return new DataImpor(
            tahunKinerja, divisi, triwulan,
            [.. target.GroupBy(t => t.IndikatorKinerjaId).Select(v => new IndikatorImpor(
                v.First().Indikator, new RiwayatTarget(v.Select(t => t.Berversi)), [.. realisasi[v.Key]]))])
        {
            SekarangUtc = waktu.SekarangUtc,
            Jendela = tahunKinerja.Jendela(triwulan, kodeDivisi, waktu.HariIni),
        };
    }
}
