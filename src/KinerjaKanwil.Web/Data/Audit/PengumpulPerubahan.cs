using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>
/// Makes an entry of each pending change: fields before and after, and the record by the office's own names. What is left out is named
/// here, so that a new field is in the trail unless somebody decides otherwise; of accounts it is the other way round, because they hold
/// secrets.
/// </summary>
internal static class PengumpulPerubahan
{
    private const string BidangSandi = "KataSandi";

    /// <summary>
    /// Who entered, handed in, verified and when: the entry itself says who and when. The version changes with every save.
    /// </summary>
    private static readonly HashSet<string> TidakDicatat =
    [
        nameof(Realisasi.Versi), nameof(Realisasi.DiisiOlehId), nameof(Realisasi.DiajukanOlehId), nameof(Realisasi.DiisiPada), nameof(Realisasi.DiajukanPada),
        nameof(Realisasi.DiverifikasiPada), nameof(Realisasi.DisetujuiPada), nameof(Realisasi.DikembalikanPada),
    ];

    /// <summary>Of an account: everything that decides what it may do, never a hash, stamp or token.</summary>
    private static readonly HashSet<string> DicatatDariAkun =
    [
        nameof(Pengguna.UserName), nameof(Pengguna.Nama), nameof(Pengguna.Peran), nameof(Pengguna.KodeDivisi), nameof(Pengguna.Aktif),
        nameof(Pengguna.Email), nameof(Pengguna.TwoFactorEnabled), nameof(Pengguna.LockoutEnabled), nameof(Pengguna.LockoutEnd),
    ];

    /// <summary>Entries for what is pending in a context.</summary>
    public static async Task<List<RancanganCatatan>> KumpulkanAsync(KinerjaDbContext db, CancellationToken batal)
    {
        db.ChangeTracker.DetectChanges();
        var berubah = db.ChangeTracker.Entries().Where(Diaudit).ToList();
        if (berubah.Count == 0)
        {
            return [];
        }

        await LengkapiAsync(db, berubah, batal);
        var rancangan = new List<RancanganCatatan>(berubah.Count);
        foreach (var entri in berubah)
        {
            if (Perubahan(entri) is { Count: > 0 } perubahan)
            {
                rancangan.Add(await SusunAsync(db, entri, perubahan, batal));
            }
        }

        return rancangan;
    }

    /// <summary>True for changes that belong into the trail.</summary>
    public static bool Diaudit(EntityEntry entri) => entri.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entri.Entity is Realisasi or TahunKinerja or Divisi or SasaranKegiatan or IndikatorKinerja or Target or Pengguna;

    /// <summary>Loads the parents that a record is named by, where the writer had no need of them: one statement a kind.</summary>
    private static async Task LengkapiAsync(KinerjaDbContext db, List<EntityEntry> berubah, CancellationToken batal)
    {
        var indikator = berubah.Select(e => e.Entity switch
        {
            Realisasi r when r.Indikator?.Sasaran?.Divisi is null => r.Indikator?.Id ?? r.IndikatorKinerjaId,
            Target t when t.Indikator?.Sasaran?.Divisi is null => t.Indikator?.Id ?? t.IndikatorKinerjaId,
            IndikatorKinerja i when i.Sasaran?.Divisi is null => i.Id,
            _ => 0,
        }).Where(id => id > 0).Distinct().ToList();
        if (indikator.Count > 0)
        {
            await db.IndikatorKinerja.AsTracking().Include(i => i.Sasaran).ThenInclude(s => s.Divisi).Where(i => indikator.Contains(i.Id)).LoadAsync(batal);
        }

        var divisi = berubah.Select(e => e.Entity is SasaranKegiatan { Divisi: null } s ? s.DivisiId : 0).Where(id => id > 0).Distinct().ToList();
        if (divisi.Count > 0)
        {
            await db.Divisi.AsTracking().Where(d => divisi.Contains(d.Id)).LoadAsync(batal);
        }
    }

    private static async Task<RancanganCatatan> SusunAsync(
        KinerjaDbContext db, EntityEntry entri, List<PerubahanBidang> perubahan, CancellationToken batal)
    {
        var (kunci, divisi, indikator) = entri.Entity switch
        {
            Realisasi r => ($"{await TahunAsync(db, r.Indikator.TahunKinerjaId, batal)}/{r.Indikator.Kode}/TW{(int)r.Triwulan}", r.Indikator.Sasaran.Divisi.Kode, r.Indikator.Kode),
            Target t => ($"{await TahunAsync(db, t.Indikator.TahunKinerjaId, batal)}/{t.Indikator.Kode}", t.Indikator.Sasaran.Divisi.Kode, t.Indikator.Kode),
            IndikatorKinerja i => ($"{await TahunAsync(db, i.TahunKinerjaId, batal)}/{i.Kode}", i.Sasaran.Divisi.Kode, i.Kode),
            SasaranKegiatan s => ($"{await TahunAsync(db, s.Divisi.TahunKinerjaId, batal)}/{s.Divisi.Kode}/{s.Nomor}", s.Divisi.Kode, null),
            Divisi d => ($"{await TahunAsync(db, d.TahunKinerjaId, batal)}/{d.Kode}", d.Kode, null),
            TahunKinerja t => ($"{t.Tahun}", null, (string?)null),
            Pengguna p => (p.UserName ?? "", p.KodeDivisi, null),
            _ => throw new InvalidOperationException($"{entri.Metadata.ShortName()} belum punya kunci audit."),
        };
        return new RancanganCatatan
        {
            Tindakan = Tindakan(entri),
            Entitas = entri.Metadata.ShortName(),
            Kunci = kunci,
            KodeDivisi = divisi,
            KodeIndikator = indikator,
            Perubahan = perubahan,
        };
    }

    private static async Task<int> TahunAsync(KinerjaDbContext db, int id, CancellationToken batal) =>
        (await db.TahunKinerja.FindAsync([id], batal))?.Tahun ?? throw new InvalidOperationException($"Tahun kinerja {id} tidak ada.");

    private static TindakanAudit Tindakan(EntityEntry entri) => (entri.State, entri.Entity) switch
    {
        (EntityState.Deleted, _) => TindakanAudit.Dihapus,

        // Filled and handed in with one button.
        (EntityState.Added, Realisasi { Status: StatusRealisasi.Diajukan }) => TindakanAudit.Diajukan,
        (EntityState.Added, _) => TindakanAudit.Dibuat,
        (_, Realisasi r) when entri.Property(nameof(Realisasi.Status)).IsModified => r.Status switch
        {
            StatusRealisasi.Draf => TindakanAudit.Ditarik,
            StatusRealisasi.Diajukan => TindakanAudit.Diajukan,
            StatusRealisasi.Diverifikasi => TindakanAudit.Diverifikasi,
            StatusRealisasi.Disetujui => TindakanAudit.Disetujui,
            StatusRealisasi.Dikembalikan => TindakanAudit.Dikembalikan,
            _ => throw new InvalidOperationException($"Status {r.Status} belum punya tindakan audit."),
        },
        _ => TindakanAudit.Diubah,
    };

    private static List<PerubahanBidang> Perubahan(EntityEntry entri)
    {
        var hasil = new List<PerubahanBidang>();
        foreach (var (nama, sifat) in Bidang(entri))
        {
            var sebelum = entri.State == EntityState.Added ? null : PerubahanBidang.Nilai(sifat.OriginalValue);
            var sesudah = entri.State == EntityState.Deleted ? null : PerubahanBidang.Nilai(sifat.CurrentValue);
            if (sebelum != sesudah)
            {
                hasil.Add(new PerubahanBidang(nama, sebelum, sesudah));
            }
        }

        if (entri.Entity is Pengguna && entri.State != EntityState.Deleted
            && entri.Property(nameof(Pengguna.PasswordHash)) is { CurrentValue: string } sandi
            && (entri.State == EntityState.Added || !Equals(sandi.OriginalValue, sandi.CurrentValue)))
        {
            hasil.Add(new PerubahanBidang(BidangSandi, null, "diganti"));
        }

        return hasil;
    }

    private static IEnumerable<(string Nama, PropertyEntry Sifat)> Bidang(EntityEntry entri)
    {
        var sendiri = entri.Properties.Where(p => entri.Entity is Pengguna
            ? DicatatDariAkun.Contains(p.Metadata.Name)
            : !p.Metadata.IsPrimaryKey() && !p.Metadata.IsForeignKey() && !TidakDicatat.Contains(p.Metadata.Name));
        return sendiri.Select(p => (p.Metadata.Name, p)).Concat(entri.ComplexProperties.SelectMany(c => Bidang(c, "")));
    }

    private static IEnumerable<(string Nama, PropertyEntry Sifat)> Bidang(ComplexPropertyEntry bagian, string awalan)
    {
        var nama = awalan + ((IReadOnlyPropertyBase)bagian.Metadata).Name + ".";
        return bagian.Properties.Select(p => (nama + p.Metadata.Name, p)).Concat(bagian.ComplexProperties.SelectMany(c => Bidang(c, nama)));
    }
}
