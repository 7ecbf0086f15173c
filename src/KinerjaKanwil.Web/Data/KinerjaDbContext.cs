using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KinerjaKanwil.Web.Data;

/// <summary>
/// The one model. All code knows this type alone; a derived context per provider exists only so that each has its own
/// migrations (ADR 0003).
/// </summary>
public abstract class KinerjaDbContext
    : IdentityUserContext<Pengguna, int, IdentityUserClaim<int>, IdentityUserLogin<int>, IdentityUserToken<int>, KunciSandi>, IDataProtectionKeyContext
{
    private readonly List<RancanganCatatan> titipan = [];

    /// <summary>For the derived contexts.</summary>
    /// <param name="options">Options.</param>
    /// <param name="pelaku">Who acts; null: the application itself.</param>
    protected KinerjaDbContext(DbContextOptions options, PelakuAudit? pelaku)
        : base(options)
    {
        Pelaku = pelaku ?? PelakuAudit.Sistem;

        // Also for a single statement: SQLite waits for another writer when a transaction begins, but a lone statement that meets one while
        // it commits fails at once with "database is locked" (seen with two people saving one row).
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    /// <summary>Who acts, for the audit trail.</summary>
    internal PelakuAudit Pelaku { get; }

    /// <summary>Years.</summary>
    public DbSet<TahunKinerja> TahunKinerja => Set<TahunKinerja>();

    /// <summary>Divisions, per year.</summary>
    public DbSet<Divisi> Divisi => Set<Divisi>();

    /// <summary>Sasaran kegiatan.</summary>
    public DbSet<SasaranKegiatan> SasaranKegiatan => Set<SasaranKegiatan>();

    /// <summary>Indicators.</summary>
    public DbSet<IndikatorKinerja> IndikatorKinerja => Set<IndikatorKinerja>();

    /// <summary>Targets.</summary>
    public DbSet<Target> Target => Set<Target>();

    /// <summary>Reported figures.</summary>
    public DbSet<Realisasi> Realisasi => Set<Realisasi>();

    /// <summary>The audit trail; only added to, and only by <see cref="SaveChangesAsync(bool, CancellationToken)"/>.</summary>
    public DbSet<CatatanAudit> CatatanAudit => Set<CatatanAudit>();

    /// <summary>Where the audit trail ends: one row.</summary>
    public DbSet<KepalaAudit> KepalaAudit => Set<KepalaAudit>();

    /// <summary>Windows of the quarters.</summary>
    public DbSet<JadwalPelaporan> JadwalPelaporan => Set<JadwalPelaporan>();

    /// <summary>What became of indicators from year to year.</summary>
    public DbSet<SilsilahIndikator> SilsilahIndikator => Set<SilsilahIndikator>();

    /// <summary>Requests to open what is closed.</summary>
    public DbSet<PermintaanBukaKunci> PermintaanBukaKunci => Set<PermintaanBukaKunci>();

    /// <summary>Evidence.</summary>
    public DbSet<BuktiDukung> BuktiDukung => Set<BuktiDukung>();

    /// <summary>Uploaded workbooks of figures.</summary>
    public DbSet<BerkasImpor> BerkasImpor => Set<BerkasImpor>();

    /// <summary>Open sessions.</summary>
    public DbSet<SesiPengguna> SesiPengguna => Set<SesiPengguna>();

    /// <summary>One-time links.</summary>
    public DbSet<TautanAkun> TautanAkun => Set<TautanAkun>();

    /// <summary>Recovery codes.</summary>
    public DbSet<KodePemulihan> KodePemulihan => Set<KodePemulihan>();

    /// <summary>Passkeys.</summary>
    public DbSet<KunciSandi> KunciSandi => Set<KunciSandi>();

    /// <summary>Keys that protect cookies and form tokens; shared by all nodes on this database (design section 6).</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Leaves an entry that the next save stores in its transaction.</summary>
    internal void Titip(RancanganCatatan catatan) => titipan.Add(catatan);

    /// <summary>
    /// Stores what is pending, and in the same transaction what the audit trail says of it (ADR 0011). Here and not in an interceptor,
    /// because the transaction has to begin before the chain is read, inside the strategy that repeats on a lost connection.
    /// </summary>
    /// <returns>Number of rows stored, entries of the audit trail aside.</returns>
    /// <exception cref="InvalidOperationException">An entry of the audit trail was changed or deleted.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        List<RancanganCatatan> dititipkan = [.. titipan];
        titipan.Clear();
        List<RancanganCatatan> rancangan = [.. await PengumpulPerubahan.KumpulkanAsync(this, cancellationToken), .. dititipkan];
        PastikanHanyaDitambah();
        return rancangan.Count == 0
            ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : await RantaiAudit.SimpanAsync(
                this, rancangan, () => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken), acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>For what the audit trail does not tell of (keys that protect cookies).</summary>
    /// <exception cref="InvalidOperationException">Something that it does tell of is pending.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PastikanHanyaDitambah();
        return titipan.Count == 0 && (ChangeTracker.Entries<CatatanAudit>().Any() || !PengumpulPerubahan.Ada(this))
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("Perubahan yang dicatat dalam jejak audit disimpan dengan SaveChangesAsync.");
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(KinerjaDbContext).Assembly);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<DateTime>().HaveConversion<WaktuUtcConverter>();
    }

    private void PastikanHanyaDitambah()
    {
        if (ChangeTracker.Entries<CatatanAudit>().Any(c => c.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("Catatan audit tidak dapat diubah atau dihapus.");
        }
    }

    /// <summary>Stored times are UTC; no provider keeps that fact by itself.</summary>
    private sealed class WaktuUtcConverter() : ValueConverter<DateTime, DateTime>(
        keBasisData => keBasisData, dariBasisData => DateTime.SpecifyKind(dariBasisData, DateTimeKind.Utc));
}
