using System.Collections.Concurrent;
using KinerjaKanwil.SqlServer.Tests.Perekam;
using KinerjaKanwil.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KinerjaKanwil.SqlServer.Tests;

/// <summary>The real application on a SQLite file of its own, with the recorder at its database.</summary>
internal sealed class Aplikasi(Rekaman rekaman) : WebApplicationFactory<Program>
{
    /// <summary>Password of the sample accounts.</summary>
    public const string KataSandi = "kata-sandi-khusus-uji";

    /// <summary>Ids of the actions that ran: after sign-in and permission, on a filled form.</summary>
    public ConcurrentDictionary<string, byte> Dijalankan { get; } = new();

    /// <summary>What the application logged as an error: why it did not start, or why a page failed.</summary>
    public ConcurrentQueue<string> Galat { get; } = new();

    private readonly string folder = Directory.CreateTempSubdirectory("kinerja-uji-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("ConnectionStrings:Kinerja", $"Data Source={Path.Combine(folder, "kinerja.db")};Pooling=False");
        builder.UseSetting("Bukti:Folder", Path.Combine(folder, "bukti"));
        builder.UseSetting("Contoh:Aktif", "true");
        builder.UseSetting("Contoh:Data", "true");
        builder.UseSetting("Contoh:KataSandi", KataSandi);
        builder.ConfigureLogging(log => log.ClearProviders().AddProvider(new PenampungGalat(Galat)));
        builder.ConfigureTestServices(layanan =>
        {
            layanan.AddSingleton(rekaman);

            // What a hash costs is not what is looked at here.
            layanan.PostConfigure<PasswordHasherOptions>(opsi => opsi.IterationCount = 1_000);
            layanan.Configure<MvcOptions>(opsi => opsi.Filters.Add(new PencatatTindakan(Dijalankan)));
            layanan.ConfigureDbContext<KinerjaSqliteDbContext>(opsi =>
            {
                new SqliteDbContextOptionsBuilder(opsi).ExecutionStrategy(d => new StrategiUlang(d));
                opsi.ReplaceService<IQueryCompiler, PerekamKueri>()
                    .AddInterceptors(new PerekamPerubahan(rekaman), new PenghitungPerintah(rekaman));
            });
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class PencatatTindakan(ConcurrentDictionary<string, byte> dijalankan) : IActionFilter
    {
        public void OnActionExecuting(ActionExecutingContext context) => dijalankan[context.ActionDescriptor.Id] = 0;

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }

    private sealed class PenampungGalat(ConcurrentQueue<string> galat) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                galat.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
