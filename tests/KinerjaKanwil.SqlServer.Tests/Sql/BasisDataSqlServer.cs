using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.SqlServer.Tests.Sql;

/// <summary>The application's own registration of SQL Server (<see cref="DatabaseSetup"/>), with a connection that is never opened.</summary>
internal sealed class BasisDataSqlServer : IDisposable
{
    private readonly WebApplication app;

    public BasisDataSqlServer(Action<DbContextOptionsBuilder>? tambahan = null)
    {
        // Production: nothing is migrated or filled; the application is built, never run.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = nameof(PenyediaDatabase.SqlServer),
            ["ConnectionStrings:Kinerja"] = "Server=tidak-ada.invalid;Database=Kinerja;Encrypt=True",
        });
        builder.AddDatabase();
        // Identity has a say in the model.
        builder.AddIdentitas();
        if (tambahan is not null)
        {
            builder.Services.ConfigureDbContext<KinerjaSqlServerDbContext>(tambahan);
        }

        app = builder.Build();
    }

    /// <summary>A scope with its own context.</summary>
    public IServiceScope Lingkup() => app.Services.CreateScope();

    /// <summary>Runs something on a context of its own.</summary>
    public T Pakai<T>(Func<KinerjaDbContext, T> kerja)
    {
        using var lingkup = Lingkup();
        return kerja(lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>());
    }

    /// <summary>The schema as it is after all migrations, with the table in which migrations are noted.</summary>
    public string Skema() => Pakai(db => db.GetService<IHistoryRepository>().GetCreateScript() + "\nGO\n" + db.Database.GenerateCreateScript());

    /// <summary>The script that an operator would run.</summary>
    public string NaskahMigrasi(MigrationsSqlGenerationOptions pilihan) => Pakai(db => db.GetService<IMigrator>().GenerateScript(options: pilihan));

    public void Dispose() => ((IDisposable)app).Dispose();
}
