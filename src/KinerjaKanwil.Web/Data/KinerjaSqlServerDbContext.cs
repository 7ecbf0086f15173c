using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KinerjaKanwil.Web.Data;

/// <summary>The model on SQL Server, what an office runs.</summary>
public sealed class KinerjaSqlServerDbContext(DbContextOptions<KinerjaSqlServerDbContext> options, PelakuAudit? pelaku = null)
    : KinerjaDbContext(options, pelaku)
{
    /// <summary>SQL Server 2019: nothing may need a newer one (design section 7).</summary>
    public const int TingkatKompatibilitasBawaan = 150;

    /// <summary>For <c>dotnet ef</c> alone: needs no database.</summary>
    public sealed class PabrikRancangan : IDesignTimeDbContextFactory<KinerjaSqlServerDbContext>
    {
        /// <inheritdoc />
        public KinerjaSqlServerDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<KinerjaSqlServerDbContext>()
                .UseSqlServer("Server=.;Database=Kinerja", sql => sql.UseCompatibilityLevel(TingkatKompatibilitasBawaan)).Options);
    }
}
