using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenyusunanIku;

/// <summary>How much hangs on one indicator.</summary>
internal sealed record PemakaianIndikator(int Realisasi, int Resmi, int Menunggu, int Bukti, int PerubahanTarget);

/// <summary>The whole structure of a year, archived parts included: five statements, whatever its size.</summary>
internal sealed class SusunanTahun
{
    private readonly Dictionary<int, PemakaianIndikator> pemakaian;

    private SusunanTahun(
        TahunKinerja tahun, IReadOnlyList<int> semuaTahun, IReadOnlyList<Divisi> divisi, IReadOnlyList<SasaranKegiatan> sasaran, IReadOnlyList<IndikatorKinerja> indikator,
        Dictionary<int, PemakaianIndikator> pemakaian)
    {
        (Tahun, SemuaTahun, Divisi, Sasaran, Indikator, this.pemakaian) = (tahun, semuaTahun, divisi, sasaran, indikator, pemakaian);
    }

    public TahunKinerja Tahun { get; }

    public IReadOnlyList<int> SemuaTahun { get; }

    public IReadOnlyList<Divisi> Divisi { get; }

    public IReadOnlyList<SasaranKegiatan> Sasaran { get; }

    public IReadOnlyList<IndikatorKinerja> Indikator { get; }

    /// <summary>Reads it; null where there is no such year, or no year at all.</summary>
    /// <param name="db">Context.</param>
    /// <param name="tahun">Year; null: the default one.</param>
    /// <param name="untukDiubah">True to track what is read, for a write.</param>
    /// <param name="batal">Cancellation.</param>
    public static async Task<SusunanTahun?> BacaAsync(KinerjaDbContext db, int? tahun, bool untukDiubah, CancellationToken batal)
    {
        var semuaTahun = await db.TahunKinerja.AsNoTracking().OrderByDescending(t => t.Tahun).ToListAsync(batal);
        if ((tahun is null ? TahunKinerja.Bawaan(semuaTahun) : semuaTahun.Find(t => t.Tahun == tahun)) is not { } dipilih)
        {
            return null;
        }

        var lacak = untukDiubah ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var divisi = await db.Divisi.AsTracking(lacak).Where(d => d.TahunKinerjaId == dipilih.Id).ToListAsync(batal);
        var sasaran = await db.SasaranKegiatan.AsTracking(lacak).Include(s => s.Divisi).Where(s => s.Divisi.TahunKinerjaId == dipilih.Id).ToListAsync(batal);
        var indikator = await db.IndikatorKinerja.TermasukArsip().AsTracking(lacak).Include(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(i => i.TahunKinerjaId == dipilih.Id).ToListAsync(batal);
        var pemakaian = await db.IndikatorKinerja.TermasukArsip().Where(i => i.TahunKinerjaId == dipilih.Id).Select(i => new
        {
            i.Id,
            Isi = new PemakaianIndikator(
                db.Realisasi.Count(r => r.IndikatorKinerjaId == i.Id),
                db.Realisasi.Count(r => r.IndikatorKinerjaId == i.Id && r.DisetujuiPada != null),
                db.Realisasi.Count(r => r.IndikatorKinerjaId == i.Id && (r.Status == StatusRealisasi.Diajukan || r.Status == StatusRealisasi.Diverifikasi)),
                db.BuktiDukung.Count(b => b.IndikatorKinerjaId == i.Id),
                db.Target.Count(t => t.IndikatorKinerjaId == i.Id && t.Nomor > Target.NomorAwal)),
        }).ToDictionaryAsync(i => i.Id, i => i.Isi, batal);
        return new SusunanTahun(
            dipilih, [.. semuaTahun.Select(t => t.Tahun)],
            [.. BagianSusunan.Berurutan(divisi)],
            [.. sasaran.OrderBy(s => s.Divisi.Urut).ThenBy(s => s.Divisi.Nomor).ThenBy(s => s.Urut).ThenBy(s => s.Nomor)],
            [.. indikator.OrderBy(i => i.Sasaran.Divisi.Urut).ThenBy(i => i.Sasaran.Divisi.Nomor).ThenBy(i => i.Sasaran.Urut).ThenBy(i => i.Sasaran.Nomor)
                .ThenBy(i => i.Urut).ThenBy(i => i.Nomor)],
            pemakaian);
    }

    /// <summary>All of a part, in the order of the sheet.</summary>
    public IReadOnlyList<BagianSusunan> Semua(TingkatSusunan tingkat) => tingkat switch
    {
        TingkatSusunan.Divisi => Divisi,
        TingkatSusunan.Sasaran => Sasaran,
        TingkatSusunan.Indikator => Indikator,
        _ => throw new ArgumentOutOfRangeException(nameof(tingkat), tingkat, null),
    };

    /// <summary>One of them; null where there is none.</summary>
    public BagianSusunan? Cari(TingkatSusunan tingkat, string? kode) => Semua(tingkat).FirstOrDefault(b => Kode(b) == kode);

    /// <summary>Its code: <c>PAS</c>, <c>PAS.07</c>, <c>PAS.07.3</c>.</summary>
    public static string Kode(BagianSusunan bagian) => bagian switch
    {
        Divisi d => d.Kode,
        SasaranKegiatan s => SasaranKegiatan.BuatKode(s.Divisi.Kode, s.Nomor),
        IndikatorKinerja i => i.Kode,
        _ => throw new ArgumentOutOfRangeException(nameof(bagian), bagian.Tingkat, null),
    };

    /// <summary>Its wording on screen.</summary>
    public static string Nama(BagianSusunan bagian) => bagian switch
    {
        Divisi d => d.NamaTampil,
        SasaranKegiatan s => s.NamaTampil ?? s.NamaResmi,
        IndikatorKinerja i => i.NamaTampil ?? i.NamaResmi,
        _ => throw new ArgumentOutOfRangeException(nameof(bagian), bagian.Tingkat, null),
    };

    /// <summary>What holds it; null for a division.</summary>
    public static BagianSusunan? Induk(BagianSusunan bagian) => bagian switch
    {
        SasaranKegiatan s => s.Divisi,
        IndikatorKinerja i => i.Sasaran,
        _ => null,
    };

    /// <summary>Those beside it, itself included.</summary>
    public IReadOnlyList<BagianSusunan> Sekelompok(BagianSusunan bagian) => bagian switch
    {
        SasaranKegiatan s => [.. Sasaran.Where(x => x.DivisiId == s.DivisiId)],
        IndikatorKinerja i => [.. Indikator.Where(x => x.SasaranKegiatanId == i.SasaranKegiatanId)],
        _ => Divisi,
    };

    /// <summary>Those beside it that count, itself included, in their order.</summary>
    public IReadOnlyList<BagianSusunan> SekelompokAktif(BagianSusunan bagian) => [.. BagianSusunan.Berurutan(Sekelompok(bagian).Where(b => !b.Diarsipkan))];

    /// <summary>All that it holds, at every level below.</summary>
    public IReadOnlyList<BagianSusunan> Isi(BagianSusunan bagian) => bagian switch
    {
        Divisi d => [.. Sasaran.Where(s => s.DivisiId == d.Id), .. IndikatorDari(d)],
        SasaranKegiatan => IndikatorDari(bagian),
        _ => [],
    };

    /// <summary>Its indicators; of an indicator itself.</summary>
    public IReadOnlyList<IndikatorKinerja> IndikatorDari(BagianSusunan bagian) => bagian switch
    {
        Divisi d => [.. Indikator.Where(i => i.Sasaran.DivisiId == d.Id)],
        SasaranKegiatan s => [.. Indikator.Where(i => i.SasaranKegiatanId == s.Id)],
        IndikatorKinerja i => [i],
        _ => [],
    };

    /// <summary>What hangs on it, accounts and imports aside.</summary>
    public PemakaianSusunan Pemakaian(BagianSusunan bagian)
    {
        var semua = IndikatorDari(bagian);
        var aktif = semua.Where(i => !i.Diarsipkan).ToList();
        return new PemakaianSusunan
        {
            Isi = bagian switch { Divisi d => Sasaran.Count(s => s.DivisiId == d.Id), SasaranKegiatan => semua.Count, _ => 0 },
            Indikator = aktif.Count,
            Realisasi = semua.Sum(i => pemakaian[i.Id].Realisasi),
            Resmi = aktif.Sum(i => pemakaian[i.Id].Resmi),
            Menunggu = aktif.Sum(i => pemakaian[i.Id].Menunggu),
            Bukti = semua.Sum(i => pemakaian[i.Id].Bukti),
            PerubahanTarget = semua.Sum(i => pemakaian[i.Id].PerubahanTarget),
        };
    }

    /// <summary>The same with accounts and imports: two more statements for a division.</summary>
    public async Task<PemakaianSusunan> PemakaianLengkapAsync(KinerjaDbContext db, BagianSusunan bagian, CancellationToken batal)
    {
        var hasil = Pemakaian(bagian);
        if (bagian is not Divisi divisi)
        {
            return hasil;
        }

        // Accounts are bound to the code: where the division lives on in a later year, nobody is left without one.
        var impor = await db.BerkasImpor.CountAsync(b => b.DivisiId == divisi.Id, batal);
        var nomorTahun = Tahun.Tahun;
        var pengguna = await db.Users.AsNoTracking().Where(p => p.Aktif && p.KodeDivisi == divisi.Kode
                && !db.Divisi.Any(d => d.Kode == divisi.Kode && d.DiarsipkanPada == null && db.TahunKinerja.Any(t => t.Id == d.TahunKinerjaId && t.Tahun > nomorTahun)))
            .OrderBy(p => p.Nama).Select(p => new { p.Nama, p.UserName }).ToListAsync(batal);
        return hasil with { Impor = impor, Pengguna = [.. pengguna.Select(p => $"{p.Nama} ({p.UserName})")] };
    }
}
