using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>An indicator on the entry page, with its targets and what was reported in the year's quarters, tracked or not.</summary>
/// <param name="Indikator">The indicator with its sasaran.</param>
/// <param name="RiwayatTarget">All versions of its targets.</param>
/// <param name="Realisasi">Reports of the year, at most one a quarter.</param>
/// <param name="SekarangUtc">The moment at which the page is seen.</param>
public sealed record IndikatorIsian(IndikatorKinerja Indikator, RiwayatTarget RiwayatTarget, IReadOnlyList<Realisasi> Realisasi, DateTime SekarangUtc)
{
    /// <summary>The targets that count up to a quarter, as the division sees it.</summary>
    public NilaiTarget Target(Triwulan sampai) => RiwayatTarget.Berlaku(sampai, t => Pada(t)?.TargetDisetujuiPada(SekarangUtc));

    /// <summary>The report of a quarter, or null.</summary>
    public Realisasi? Pada(Triwulan triwulan) => Realisasi.FirstOrDefault(r => r.Triwulan == triwulan);
}

/// <summary>Everything that the entry page of a division needs.</summary>
public sealed record DaftarIsian(TahunKinerja Tahun, Divisi Divisi, IReadOnlyList<IndikatorIsian> Indikator)
{
    /// <summary>Pieces of evidence by key of the indicator and quarter; where it has none it is not named. Null when read for a write.</summary>
    public IReadOnlyDictionary<(int IndikatorId, Triwulan Triwulan), int>? Bukti { get; init; }

    /// <summary>What was reported a year before for the same quarter, by code. Empty when read for a write.</summary>
    public IReadOnlyDictionary<string, AngkaTriwulan> TahunLalu { get; init; } = new Dictionary<string, AngkaTriwulan>();

    /// <summary>Capaian of a quarter as the division sees it: its own drafts count.</summary>
    public static Capaian Capaian(TahunKinerja tahun, IndikatorIsian indikator, Triwulan triwulan, DateOnly hariIni)
    {
        return PerhitunganCapaian.Triwulanan(Data(tahun, indikator, triwulan, hariIni), triwulan);
    }

    /// <summary>What its capaian is computed from.</summary>
    public static DataPengukuran Data(TahunKinerja tahun, IndikatorIsian indikator, Triwulan triwulan, DateOnly hariIni)
    {
        ArgumentNullException.ThrowIfNull(tahun);
        ArgumentNullException.ThrowIfNull(indikator);
        return new DataPengukuran
        {
            Tahun = tahun.Tahun,
            Manual = indikator.Indikator.Manual,
            Target = indikator.Target(triwulan),
            Angka = [.. indikator.Realisasi.Select(r => r.AngkaPada(indikator.SekarangUtc))],
            Pengaturan = tahun.Pengaturan,
            HariIni = hariIni,
            BatasPengisian = tahun.BatasPengisian,
        };
    }
}

/// <summary>Reads the entry page: five statements, whatever the number of indicators.</summary>
public sealed class DaftarIsianQuery(KinerjaDbContext db, BuktiQuery bukti, SilsilahQuery silsilah, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The division's indicators in the order of the sheet; null where year or division do not exist or are out of reach.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="triwulan">Quarter, for what was reported a year before.</param>
    /// <param name="kodeDivisi">Division.</param>
    /// <param name="untukDiubah">True to track what is read, for a write.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<DaftarIsian?> AmbilAsync(int tahun, Triwulan triwulan, string kodeDivisi, bool untukDiubah, CancellationToken batal)
    {
        if (!HakAkses.Boleh(pengguna, Izin.MengisiRealisasi, kodeDivisi))
        {
            return null;
        }

        var lacak = untukDiubah ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var induk = await db.TahunKinerja.AsTracking(lacak).Include(t => t.Jadwal).ThenInclude(j => j.Perpanjangan).AsSingleQuery().Where(t => t.Tahun == tahun)
            .Join(db.Divisi.Where(d => d.Kode == kodeDivisi), t => t.Id, d => d.TahunKinerjaId, (t, d) => new { Tahun = t, Divisi = d })
            .SingleOrDefaultAsync(batal);
        if (induk is null)
        {
            return null;
        }

        var (tahunKinerja, divisi) = (induk.Tahun, induk.Divisi);
        var target = await db.Target.AsTracking(lacak).Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(t => t.Indikator.Sasaran.DivisiId == divisi.Id)
            .MenurutLembar().ToListAsync(batal);
        var realisasi = (await db.Realisasi.AsTracking(lacak).Where(r => r.Indikator.Sasaran.DivisiId == divisi.Id).ToListAsync(batal))
            .ToLookup(r => r.IndikatorKinerjaId);
        var daftar = new DaftarIsian(
            tahunKinerja, divisi,
            [.. target.GroupBy(t => t.IndikatorKinerjaId).Select(v => new IndikatorIsian(
                v.First().Indikator, new RiwayatTarget(v.Select(t => t.Berversi)), [.. realisasi[v.Key]], waktu.SekarangUtc))]);
        return untukDiubah ? daftar : daftar with
        {
            Bukti = await bukti.JumlahAsync(tahunKinerja.Id, kodeDivisi, batal),
            TahunLalu = await TahunLaluAsync(daftar, triwulan, batal),
        };
    }

    /// <summary>
    /// What each indicator reported in the same quarter a year before, by its code now: only where the two can stand side by side, as the
    /// indicator's own page decides it (<see cref="Keterbandingan"/>).
    /// </summary>
    private async Task<Dictionary<string, AngkaTriwulan>> TahunLaluAsync(DaftarIsian daftar, Triwulan triwulan, CancellationToken batal)
    {
        var (tahun, kodeDivisi) = (daftar.Tahun.Tahun, daftar.Divisi.Kode);
        var laporan = (await db.Realisasi.DalamCakupan(pengguna).Where(r => r.Triwulan == triwulan && r.Indikator.Sasaran.Divisi.Kode == kodeDivisi)
            .Join(db.TahunKinerja.Where(t => t.Tahun == tahun - 1), r => r.Indikator.TahunKinerjaId, t => t.Id,
                (r, t) => new { r.Indikator.Kode, r.Indikator.NamaResmi, r.Indikator.Manual, Realisasi = r })
            .AsNoTracking().ToListAsync(batal)).ToDictionary(r => r.Kode);
        var hasil = new Dictionary<string, AngkaTriwulan>();
        if (laporan.Count == 0)
        {
            return hasil;
        }

        var ruas = await silsilah.AmbilAsync([daftar.Tahun], batal);
        foreach (var indikator in daftar.Indikator.Select(i => i.Indikator))
        {
            var asal = PenelusuranSilsilah.Mundur(indikator.Kode, tahun, [tahun - 1], ruas)[0];
            if (asal.Kode is { } kode && laporan.TryGetValue(kode, out var lalu)
                && Keterbandingan.Alasan(
                    new IndikatorBanding(tahun, indikator.NamaResmi, indikator.Manual), tahun - 1,
                    new IndikatorBanding(tahun - 1, lalu.NamaResmi, lalu.Manual), asal.Tercatat) is null)
            {
                hasil[indikator.Kode] = lalu.Realisasi.AngkaPada(waktu.SekarangUtc);
            }
        }

        return hasil;
    }

    /// <summary>
    /// Where a member of staff begins: the default year, and in it the first quarter that still lacks a report; null when the division
    /// has no indicators in any year.
    /// </summary>
    public async Task<(int Tahun, Triwulan Triwulan, string KodeDivisi)?> MulaiAsync(CancellationToken batal)
    {
        var kode = HakAkses.Cakupan(pengguna);
        var jumlah = await db.IndikatorKinerja.DalamCakupan(pengguna)
            .Join(db.TahunKinerja, i => i.TahunKinerjaId, t => t.Id, (i, t) => new { t.Tahun, t.Status })
            .GroupBy(t => t).Select(g => new { g.Key.Tahun, g.Key.Status, Jumlah = g.Count() })
            .BawaanDulu(g => g.Status, g => g.Tahun).FirstOrDefaultAsync(batal);
        if (jumlah is null || kode is null)
        {
            return null;
        }

        var terbuka = await db.Realisasi.DalamCakupan(pengguna)
            .Join(db.TahunKinerja, r => r.Indikator.TahunKinerjaId, t => t.Id, (r, t) => new
            {
                // What was approved once is not missing, also while it is open again.
                t.Tahun, r.Triwulan, Status = r.DisetujuiPada != null ? Domain.Pelaporan.StatusRealisasi.Disetujui : r.Status,
            })
            .Where(r => r.Tahun == jumlah.Tahun).GroupBy(r => new { r.Triwulan, r.Status })
            .Select(g => new { g.Key.Triwulan, g.Key.Status, Jumlah = g.Count() }).ToListAsync(batal);
        var triwulan = TriwulanExtensions.Semua.FirstOrDefault(
            t => terbuka.Where(r => r.Triwulan == t && Domain.Pelaporan.AlurRealisasi.SudahDiajukan(r.Status)).Sum(r => r.Jumlah) < jumlah.Jumlah,
            Triwulan.IV);
        return (jumlah.Tahun, triwulan, kode);
    }
}
