using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>An indicator with its targets and what the linter finds about it.</summary>
public sealed record IndikatorTahun(IndikatorKinerja Indikator, RiwayatTarget Target, IReadOnlyList<TemuanIndikator> Temuan)
{
    /// <summary>Wording on screen.</summary>
    public string Nama => Indikator.NamaTampil ?? Indikator.NamaResmi;

    /// <summary>True when something about it is suspicious.</summary>
    public bool PerluDiperiksa => Temuan.Any(t => t.Tingkat == TingkatTemuan.PerluDiperiksa);

    /// <summary>True when something about it is not written yet.</summary>
    public bool PerluDilengkapi => Temuan.Any(t => t.Tingkat == TingkatTemuan.PerluDilengkapi);
}

/// <summary>The indicators of a year in the order of the sheet.</summary>
public sealed record DaftarTemuan(TahunKinerja Tahun, IReadOnlyList<int> SemuaTahun, IReadOnlyList<IndikatorTahun> Indikator);

/// <summary>Reads a year for the pages that manage its indicators, and runs the linter over it: three statements, whatever the number of indicators.</summary>
public sealed class TemuanIndikatorQuery(KinerjaDbContext db, PenggunaAktif pengguna)
{
    /// <summary>The year asked for, or the default one (<see cref="TahunKinerja.Bawaan"/>); null where there is no such year or no year at all.</summary>
    public async Task<DaftarTemuan?> AmbilAsync(int? tahun, CancellationToken batal)
    {
        var semuaTahun = await db.TahunKinerja.AsNoTracking().OrderByDescending(t => t.Tahun).ToListAsync(batal);
        var dipilih = tahun is null ? TahunKinerja.Bawaan(semuaTahun) : semuaTahun.Find(t => t.Tahun == tahun);
        if (dipilih is null)
        {
            return null;
        }

        var indikator = await db.IndikatorKinerja.AsNoTrackingWithIdentityResolution().Include(i => i.Sasaran).ThenInclude(s => s.Divisi).DalamCakupan(pengguna)
            .Where(i => i.TahunKinerjaId == dipilih.Id)
            .MenurutLembar().ToListAsync(batal);
        var target = (await db.Target.AsNoTracking().Where(t => t.Indikator.TahunKinerjaId == dipilih.Id)
            .Select(t => new { t.IndikatorKinerjaId, t.Nomor, t.BerlakuMulai, t.Nilai }).ToListAsync(batal))
            .GroupBy(t => t.IndikatorKinerjaId)
            .ToDictionary(v => v.Key, v => new RiwayatTarget(v.Select(t => new VersiTarget(t.Nomor, t.BerlakuMulai, t.Nilai))));
        var temuan = PemeriksaIndikator.Periksa(
            [.. indikator.Select(i => new IndikatorDiperiksa(i.Kode, i.NamaTampil ?? i.NamaResmi, i.Manual, i.Uraian, target[i.Id].Terakhir.Nilai))],
            dipilih.Pengaturan).ToLookup(t => t.Kode);
        return new DaftarTemuan(
            dipilih, [.. semuaTahun.Select(t => t.Tahun)], [.. indikator.Select(i => new IndikatorTahun(i, target[i.Id], [.. temuan[i.Kode]]))]);
    }
}
