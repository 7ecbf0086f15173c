using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KinerjaKanwil.Web.Data;

/// <summary>The model on SQLite, the embedded default.</summary>
public sealed class KinerjaSqliteDbContext(DbContextOptions<KinerjaSqliteDbContext> options, PelakuAudit? pelaku = null)
    : KinerjaDbContext(options, pelaku)
{
    /// <summary>For <c>dotnet ef</c> alone: needs no database.</summary>
    public sealed class PabrikRancangan : IDesignTimeDbContextFactory<KinerjaSqliteDbContext>
    {
        /// <inheritdoc />
        public KinerjaSqliteDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<KinerjaSqliteDbContext>().UseSqlite("Data Source=:memory:").Options);
    }
}
