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
    /// <summary>Stands in a key where a relation between years has no indicator on one side.</summary>
    internal const string TanpaKode = "-";

    private const string BidangSandi = "KataSandi";

    /// <summary>
    /// Who entered, handed in, verified and when: the entry itself says who and when. The version changes with every save.
    /// </summary>
    private static readonly HashSet<string> TidakDicatat =
    [
        nameof(Realisasi.Versi), nameof(Realisasi.DiisiOlehId), nameof(Realisasi.DiajukanOlehId), nameof(Realisasi.DiisiPada), nameof(Realisasi.DiajukanPada), nameof(Realisasi.DipastikanPada),
        nameof(Realisasi.DiverifikasiPada), nameof(Realisasi.DisetujuiPada), nameof(Realisasi.DikembalikanPada),
        nameof(Realisasi.PertamaDiajukanPada), nameof(Realisasi.KunciDibukaPada), nameof(Target.DitetapkanPada), nameof(IndikatorKinerja.ManualDitetapkanPada),
        nameof(BagianSusunan.NamaDitetapkanPada), nameof(BagianSusunan.DiarsipkanPada),
        nameof(PerpanjanganJadwal.DiberikanPada), nameof(PermintaanBukaKunci.DimintaOlehId), nameof(PermintaanBukaKunci.DimintaPada),
        nameof(PermintaanBukaKunci.DijawabPada),
        nameof(BuktiDukung.DiunggahOlehId), nameof(BuktiDukung.DiunggahPada), nameof(BuktiDukung.DihapusOlehId), nameof(BuktiDukung.DihapusPada),

        // The rows of an import that change something have entries of their own; the file is no text.
        nameof(BerkasImpor.Isi), nameof(BerkasImpor.Baris), nameof(BerkasImpor.Hasil), nameof(BerkasImpor.DiterapkanOlehId),
        nameof(BerkasImpor.DiterapkanPada), nameof(BerkasImpor.DibatalkanPada),
    ];

    /// <summary>The approved version is what an approval found: the entries before it say it already.</summary>
    private static readonly HashSet<string> BagianTidakDicatat = [nameof(Realisasi.Resmi)];

    /// <summary>What a division enters: when none of it changes as something closes again, nothing was dropped.</summary>
    private static readonly HashSet<string> BidangIsian =
    [
        nameof(Realisasi.Pembilang), nameof(Realisasi.Penyebut), nameof(Realisasi.Nilai), nameof(Realisasi.TidakBerlaku), nameof(Realisasi.AlasanTidakBerlaku),
        nameof(Realisasi.Analisis), nameof(Realisasi.Kendala), nameof(Realisasi.TindakLanjut),
    ];

    /// <summary>Of an account: everything that decides what it may do, never a hash, stamp or token.</summary>
    private static readonly HashSet<string> DicatatDariAkun =
    [
        nameof(Pengguna.UserName), nameof(Pengguna.Nama), nameof(Pengguna.Nip), nameof(Pengguna.Peran), nameof(Pengguna.KodeDivisi), nameof(Pengguna.Aktif),
        nameof(Pengguna.BerlakuDari), nameof(Pengguna.BerlakuSampai), nameof(Pengguna.HarusGantiSandi),
        nameof(Pengguna.Email), nameof(Pengguna.TwoFactorEnabled), nameof(Pengguna.LockoutEnabled), nameof(Pengguna.LockoutEnd),
    ];

    /// <summary>Of a passkey: what its owner calls it. The rest is what the device sent, and moves with every sign-in.</summary>
    private static readonly HashSet<string> DicatatDariKunciSandi = [nameof(KunciSandi.Nama)];

    /// <summary>Entries for what is pending in a context.</summary>
    public static async Task<List<RancanganCatatan>> KumpulkanAsync(KinerjaDbContext db, CancellationToken batal)
    {
        db.ChangeTracker.DetectChanges();
        var berubah = db.ChangeTracker.Entries().Where(Diaudit).ToList();
        if (berubah.Count == 0)
        {
            return [];
        }

        var letak = await LetakAsync(db, berubah, batal);
        var tahun = db.ChangeTracker.Entries<TahunKinerja>().ToDictionary(t => t.Entity.Id, t => t.Entity.Tahun);
        var rancangan = new List<RancanganCatatan>(berubah.Count);
        foreach (var entri in berubah)
        {
            if (Perubahan(entri) is { Count: > 0 } perubahan)
            {
                rancangan.Add(await SusunAsync(db, entri, perubahan, letak, tahun, batal));
            }
        }

        return rancangan;
    }

    /// <summary>True when something is pending that belongs into the trail.</summary>
    public static bool Ada(KinerjaDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        return db.ChangeTracker.Entries().Any(e => Diaudit(e) && Perubahan(e).Count > 0);
    }

    private static bool Diaudit(EntityEntry entri) => entri.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entri.Entity is Realisasi or TahunKinerja or Divisi or SasaranKegiatan or IndikatorKinerja or Target or BuktiDukung or JadwalPelaporan or PerpanjanganJadwal
            or PermintaanBukaKunci or BerkasImpor or Pejabat or SilsilahIndikator or Pengguna or KunciSandi;

    /// <summary>
    /// Where indicators belong, that the writer had no need to load: one statement for all. Asked for as values: of what is being deleted
    /// Entity Framework does not connect the parents.
    /// </summary>
    private static async Task<Dictionary<int, Letak>> LetakAsync(KinerjaDbContext db, List<EntityEntry> berubah, CancellationToken batal)
    {
        var dicari = berubah.Select(e => e.Entity switch
        {
            Realisasi r when Letak.Dari(r.Indikator) is null => r.IndikatorKinerjaId,
            Target t when Letak.Dari(t.Indikator) is null => t.IndikatorKinerjaId,
            BuktiDukung b when Letak.Dari(b.Indikator) is null => b.IndikatorKinerjaId,
            IndikatorKinerja i when Letak.Dari(i) is null => i.Id,
            _ => 0,
        }).Where(id => id > 0).Distinct().ToList();
        return dicari.Count == 0 ? []
            : await db.IndikatorKinerja.TermasukArsip().Where(i => dicari.Contains(i.Id)).Select(i => new { i.Id, i.TahunKinerjaId, KodeDivisi = i.Sasaran.Divisi.Kode, i.Kode })
                .ToDictionaryAsync(i => i.Id, i => new Letak(i.TahunKinerjaId, i.KodeDivisi, i.Kode), batal);
    }

    private static async Task<RancanganCatatan> SusunAsync(
        KinerjaDbContext db, EntityEntry entri, List<PerubahanBidang> perubahan, Dictionary<int, Letak> letak, Dictionary<int, int> dikenal,
        CancellationToken batal)
    {
        var di = entri.Entity switch
        {
            Realisasi r => Letak.Dari(r.Indikator) ?? letak[r.IndikatorKinerjaId],
            Target t => Letak.Dari(t.Indikator) ?? letak[t.IndikatorKinerjaId],
            BuktiDukung b => Letak.Dari(b.Indikator) ?? letak[b.IndikatorKinerjaId],
            IndikatorKinerja i => Letak.Dari(i) ?? letak[i.Id],
            SasaranKegiatan { Divisi: { } d } => new Letak(d.TahunKinerjaId, d.Kode, null),
            SasaranKegiatan s => await db.Divisi.Where(d => d.Id == s.DivisiId).Select(d => new Letak(d.TahunKinerjaId, d.Kode, null)).SingleAsync(batal),
            Divisi d => new Letak(d.TahunKinerjaId, d.Kode, null),
            BerkasImpor { Divisi: { } d } => new Letak(d.TahunKinerjaId, d.Kode, null),
            BerkasImpor b => await db.Divisi.Where(d => d.Id == b.DivisiId).Select(d => new Letak(d.TahunKinerjaId, d.Kode, null)).SingleAsync(batal),
            JadwalPelaporan j => new Letak(j.TahunKinerjaId, null, null),
            PerpanjanganJadwal p => new Letak(Jadwal(db, p).TahunKinerjaId, p.KodeDivisi, null),
            Pejabat p => new Letak(p.TahunKinerjaId, null, null),
            SilsilahIndikator s => new Letak(s.TahunKinerjaId, null, s.Tujuan?.Kode ?? s.Asal?.Kode),
            PermintaanBukaKunci p => new Letak(p.TahunKinerjaId, p.KodeDivisi, p.KodeIndikator),
            Pengguna p => new Letak(null, p.KodeDivisi, null),
            KunciSandi k => new Letak(null, (await PemilikAsync(db, k, batal)).KodeDivisi, null),
            _ => new Letak(null, null, null),
        };
        var tahun = entri.Entity is Pejabat pejabat ? MilikPejabat(db, pejabat).Tahun : di.TahunKinerjaId is { } id ? await TahunAsync(db, id, dikenal, batal) : 0;
        return new RancanganCatatan
        {
            Tindakan = Tindakan(entri),
            Entitas = entri.Metadata.ShortName(),
            Kunci = entri.Entity switch
            {
                Realisasi r => $"{tahun}/{di.Kode}/TW{(int)r.Triwulan}",
                BuktiDukung b => $"{tahun}/{di.Kode}/TW{(int)b.Triwulan}",
                Target { Nomor: > Target.NomorAwal } t => $"{tahun}/{di.Kode}/{t.Nomor}",
                Target or IndikatorKinerja => $"{tahun}/{di.Kode}",
                SasaranKegiatan s => $"{tahun}/{di.KodeDivisi}/{s.Nomor}",
                Divisi => $"{tahun}/{di.KodeDivisi}",
                BerkasImpor b => $"{tahun}/{di.KodeDivisi}/TW{(int)b.Triwulan}",
                TahunKinerja t => $"{t.Tahun}",
                JadwalPelaporan j => $"{tahun}/TW{(int)j.Triwulan}",
                PerpanjanganJadwal p => $"{tahun}/{p.KodeDivisi}/TW{(int)Jadwal(db, p).Triwulan}",
                Pejabat p => $"{tahun}/{p.Nomor}",
                SilsilahIndikator s => $"{tahun}/{s.Asal?.Kode ?? TanpaKode}/{s.Tujuan?.Kode ?? TanpaKode}",
                PermintaanBukaKunci p => $"{tahun}/{p.KodeIndikator ?? p.KodeDivisi}/TW{(int)p.Triwulan}",
                Pengguna p => p.UserName ?? "",
                KunciSandi k => $"{(await PemilikAsync(db, k, batal)).UserName}/{k.Nama}",
                _ => throw new InvalidOperationException($"{entri.Metadata.ShortName()} belum punya kunci audit."),
            },
            KodeDivisi = di.KodeDivisi,
            KodeIndikator = di.Kode,
            Perubahan = perubahan,
        };
    }

    /// <summary>An extension is never stored without its window being loaded.</summary>
    private static JadwalPelaporan Jadwal(KinerjaDbContext db, PerpanjanganJadwal perpanjangan) =>
        db.ChangeTracker.Entries<JadwalPelaporan>().Select(e => e.Entity).Single(j => j.Perpanjangan.Contains(perpanjangan));

    private static async Task<Pengguna> PemilikAsync(KinerjaDbContext db, KunciSandi kunci, CancellationToken batal) =>
        await db.Users.FindAsync([kunci.UserId], batal) ?? throw new InvalidOperationException("Kunci sandi tanpa pemilik.");

    /// <summary>A signatory is never stored without its year being loaded; one that is taken away is in its list no more.</summary>
    private static TahunKinerja MilikPejabat(KinerjaDbContext db, Pejabat pejabat) =>
        db.ChangeTracker.Entries<TahunKinerja>().Select(e => e.Entity).Single(t => t.Pejabat.Contains(pejabat) || t.Id == pejabat.TahunKinerjaId);

    private static async Task<int> TahunAsync(KinerjaDbContext db, int id, Dictionary<int, int> dikenal, CancellationToken batal)
    {
        if (!dikenal.TryGetValue(id, out var tahun))
        {
            dikenal[id] = tahun = await db.TahunKinerja.Where(t => t.Id == id).Select(t => t.Tahun).SingleAsync(batal);
        }

        return tahun;
    }

    private static TindakanAudit Tindakan(EntityEntry entri) => (entri.State, entri.Entity) switch
    {
        (EntityState.Deleted, _) => TindakanAudit.Dihapus,

        // Taken away from sight; the row stays.
        (EntityState.Modified, BuktiDukung { DihapusPada: not null }) => TindakanAudit.Dihapus,
        (EntityState.Modified, BuktiDukung) => TindakanAudit.Dipulihkan,

        (EntityState.Modified, BerkasImpor { Status: StatusImpor.Diterapkan }) => TindakanAudit.Diterapkan,
        (EntityState.Modified, BerkasImpor { Status: StatusImpor.Dibatalkan }) => TindakanAudit.Dibatalkan,

        // Filled and handed in with one button.
        (EntityState.Added, Realisasi { Status: StatusRealisasi.Diajukan }) => TindakanAudit.Diajukan,
        (EntityState.Added, _) => TindakanAudit.Dibuat,
        (_, Realisasi r) when entri.Property(nameof(Realisasi.Status)).IsModified => r.Status switch
        {
            StatusRealisasi.Draf when entri.Property(nameof(Realisasi.KunciDibukaPada)).IsModified => TindakanAudit.KunciDibuka,
            StatusRealisasi.Draf => TindakanAudit.Ditarik,
            StatusRealisasi.Disetujui when !Equals(entri.Property(nameof(Realisasi.Status)).OriginalValue, StatusRealisasi.Diverifikasi) =>
                entri.Properties.Any(p => p.IsModified && BidangIsian.Contains(p.Metadata.Name)) ? TindakanAudit.Dipulihkan : TindakanAudit.KunciDitutup,
            StatusRealisasi.Diajukan => TindakanAudit.Diajukan,
            StatusRealisasi.Diverifikasi => TindakanAudit.Diverifikasi,
            StatusRealisasi.Disetujui => TindakanAudit.Disetujui,
            StatusRealisasi.Dikembalikan => TindakanAudit.Dikembalikan,
            _ => throw new InvalidOperationException($"Status {r.Status} belum punya tindakan audit."),
        },

        (EntityState.Modified, BagianSusunan b) when entri.Property(nameof(BagianSusunan.DiarsipkanPada)).IsModified =>
            b.Diarsipkan ? TindakanAudit.Diarsipkan : TindakanAudit.ArsipDipulihkan,

        // Opened again after its time ran out, or closed before: the status as stored need not change.
        (EntityState.Modified, Realisasi) when entri.Property(nameof(Realisasi.KunciDibukaSampai)).IsModified =>
            entri.Property(nameof(Realisasi.KunciDibukaPada)).IsModified ? TindakanAudit.KunciDibuka : TindakanAudit.KunciDitutup,
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
        var sendiri = entri.Properties.Where(p => entri.Entity switch
        {
            Pengguna => DicatatDariAkun.Contains(p.Metadata.Name),
            KunciSandi => DicatatDariKunciSandi.Contains(p.Metadata.Name),
            _ => !p.Metadata.IsPrimaryKey() && !p.Metadata.IsForeignKey() && !TidakDicatat.Contains(p.Metadata.Name),
        });
        return sendiri.Select(p => (p.Metadata.Name, p))
            .Concat(entri.ComplexProperties.Where(c => !BagianTidakDicatat.Contains(((IReadOnlyPropertyBase)c.Metadata).Name)).SelectMany(c => Bidang(c, "")));
    }

    private static IEnumerable<(string Nama, PropertyEntry Sifat)> Bidang(ComplexPropertyEntry bagian, string awalan)
    {
        var nama = awalan + ((IReadOnlyPropertyBase)bagian.Metadata).Name + ".";
        return bagian.Properties.Select(p => (nama + p.Metadata.Name, p)).Concat(bagian.ComplexProperties.SelectMany(c => Bidang(c, nama)));
    }

    /// <summary>Where a record belongs.</summary>
    private sealed record Letak(int? TahunKinerjaId, string? KodeDivisi, string? Kode)
    {
        /// <summary>From what is loaded; null when the parents are not.</summary>
        public static Letak? Dari(IndikatorKinerja? indikator) =>
            indikator?.Sasaran?.Divisi is { } divisi ? new Letak(indikator.TahunKinerjaId, divisi.Kode, indikator.Kode) : null;
    }
}
