using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KinerjaKanwil.Web.Data;

/// <summary>
/// The one model. All code knows this type alone; a derived context per provider exists only so that each has its own
/// migrations (ADR 0003).
/// </summary>
public abstract class KinerjaDbContext : IdentityUserContext<Pengguna, int>, IDataProtectionKeyContext
{
    /// <summary>For the derived contexts.</summary>
    protected KinerjaDbContext(DbContextOptions options)
        : base(options) =>

        // Also for a single statement: SQLite waits for another writer when a transaction begins, but a lone statement that meets one while
        // it commits fails at once with "database is locked" (seen with two people saving one row).
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

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

    /// <summary>Evidence.</summary>
    public DbSet<BuktiDukung> BuktiDukung => Set<BuktiDukung>();

    /// <summary>Keys that protect cookies and form tokens; shared by all nodes on this database (design section 6).</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

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

    /// <summary>Stored times are UTC; no provider keeps that fact by itself.</summary>
    private sealed class WaktuUtcConverter() : ValueConverter<DateTime, DateTime>(
        keBasisData => keBasisData, dariBasisData => DateTime.SpecifyKind(dariBasisData, DateTimeKind.Utc));
}
