using System.ComponentModel.DataAnnotations;
using KinerjaKanwil.Web.Data;

namespace KinerjaKanwil.Web.Setup;

/// <summary>Which database (configuration section <c>Database</c>).</summary>
public enum PenyediaDatabase
{
    /// <summary>A file; the default.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server 2019 or newer.</summary>
    SqlServer,
}

/// <summary>Settings of the database (configuration section <c>Database</c>).</summary>
public sealed class DatabaseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Bagian = "Database";

    /// <summary>Which one.</summary>
    public PenyediaDatabase Provider { get; init; } = PenyediaDatabase.Sqlite;

    /// <summary>SQL Server: version of the language that queries are written in; 150 is SQL Server 2019.</summary>
    [Range(100, 200)]
    public int CompatibilityLevel { get; init; } = KinerjaSqlServerDbContext.TingkatKompatibilitasBawaan;

    /// <summary>SQL Server: most statements sent at once.</summary>
    [Range(1, 1000)]
    public int MaxBatchSize { get; init; } = 42;

    /// <summary>Seconds until a statement is given up.</summary>
    [Range(1, 3600)]
    public int CommandTimeout { get; init; } = 30;
}
