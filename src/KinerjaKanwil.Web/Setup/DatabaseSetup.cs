using System.Globalization;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Data.Interceptors;
using KinerjaKanwil.Web.Data.Seed;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace KinerjaKanwil.Web.Setup;

/// <summary>The database: which one, how it is reached, and that its schema is there before the first request.</summary>
public static partial class DatabaseSetup
{
    private const string NamaKoneksi = "Kinerja";
    private const int UlangPalingBanyak = 3;
    private static readonly TimeSpan JedaUlangPalingLama = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan UmurKunciPalingLama = TimeSpan.FromSeconds(20);

    /// <summary>Registers the model on the configured provider. The only place, beside the derived contexts, that knows providers.</summary>
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var opsi = builder.Configuration.GetSection(DatabaseOptions.Bagian).Get<DatabaseOptions>() ?? new DatabaseOptions();
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Bagian).ValidateDataAnnotations().ValidateOnStart();
        var koneksi = builder.Configuration.GetConnectionString(NamaKoneksi)
            ?? throw new InvalidOperationException($"ConnectionStrings:{NamaKoneksi} belum diisi.");
        builder.Services.AddScoped<VersiInterceptor>();
        switch (opsi.Provider)
        {
            case PenyediaDatabase.Sqlite:
                var jalur = JalurSqlite(koneksi, builder.Environment.ContentRootPath);
                builder.Services.AddDbContext<KinerjaDbContext, KinerjaSqliteDbContext>((layanan, db) => db
                    .ConfigureWarnings(AbaikanSaringanArsip)
                    .UseSqlite(jalur, sqlite => sqlite.CommandTimeout(opsi.CommandTimeout))
                    .AddInterceptors(layanan.GetRequiredService<VersiInterceptor>()));
                break;
            case PenyediaDatabase.SqlServer:
                builder.Services.AddDbContext<KinerjaDbContext, KinerjaSqlServerDbContext>((layanan, db) => db
                    .ConfigureWarnings(AbaikanSaringanArsip)
                    .UseSqlServer(koneksi, sql => sql
                        .UseCompatibilityLevel(opsi.CompatibilityLevel)
                        .MaxBatchSize(opsi.MaxBatchSize)
                        .CommandTimeout(opsi.CommandTimeout)
                        // The default of six retries would keep a page, and the health check, waiting for more than a minute.
                        .EnableRetryOnFailure(UlangPalingBanyak, JedaUlangPalingLama, errorNumbersToAdd: null))
                    .AddInterceptors(layanan.GetRequiredService<VersiInterceptor>()));
                break;
            default:
                throw new InvalidOperationException($"{DatabaseOptions.Bagian}:Provider {opsi.Provider} tidak dikenal.");
        }

        builder.Services.AddDataProtection().SetApplicationName("KinerjaKanwil").PersistKeysToDbContext<KinerjaDbContext>();
        builder.Services.AddScoped<PencatatAudit>();
        builder.Services.AddScoped<PemeriksaRantai>();
        builder.Services.AddScoped<ImporIku>();
        builder.Services.AddScoped<DataContoh>();
        builder.Services.AddScoped<AkunContoh>();
    }

    /// <summary>That what hangs on an archived indicator is not found through it is the rule (<see cref="Arsip"/>), not an oversight.</summary>
    private static void AbaikanSaringanArsip(WarningsConfigurationBuilder peringatan) =>
        peringatan.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning);

    /// <summary>Brings the schema up to date.</summary>
    /// <returns>Number of migrations applied.</returns>
    public static async Task<int> MutakhirkanAsync(this IServiceProvider layanan)
    {
        await using var lingkup = layanan.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>();
        var tertunda = await TertundaAsync(db);
        if (tertunda.Count > 0)
        {
            await LepasKunciBasiAsync(db, lingkup.ServiceProvider.GetRequiredService<TimeProvider>());
            await db.Database.MigrateAsync();
        }

        return tertunda.Count;
    }

    /// <summary>
    /// Makes the database ready before the first request. In Development: schema, the 2023 sheet, sample accounts and figures. Elsewhere
    /// it changes nothing and only checks that the schema is up to date: a server must not migrate because it was restarted.
    /// </summary>
    /// <returns>False when the application cannot start; the reason was logged in words.</returns>
    public static async Task<bool> SiapkanDatabaseAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("KinerjaKanwil.Database");
        try
        {
            if (app.Environment.IsDevelopment())
            {
                await app.Services.MutakhirkanAsync();
                await app.Services.IsiContohAsync(app.Configuration);
                return true;
            }

            await using var lingkup = app.Services.CreateAsyncScope();
            if (await TertundaAsync(lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>()) is { Count: > 0 } tertunda)
            {
                LogBelumMutakhir(log, tertunda.Count);
                return false;
            }

            return true;
        }
        catch (Exception galat) when (galat.DapatDijelaskan() || galat is InvalidOperationException)
        {
            var sebab = galat.GetBaseException().Message;
            LogTidakSiap(log, sebab);
            return false;
        }
    }

    /// <summary>True for faults of the world outside, which an operator is told in words; all others are bugs.</summary>
    internal static bool DapatDijelaskan(this Exception galat) => galat
        is System.Data.Common.DbException or DbUpdateException or RetryLimitExceededException
        or BerkasIkuException or IOException or UnauthorizedAccessException;

    private static async Task<List<string>> TertundaAsync(KinerjaDbContext db) => [.. await db.Database.GetPendingMigrationsAsync()];

    private static async Task IsiContohAsync(this IServiceProvider layanan, IConfiguration konfigurasi)
    {
        await using var lingkup = layanan.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>();
        if (!await db.TahunKinerja.AnyAsync())
        {
            await using var isi = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));
            await lingkup.ServiceProvider.GetRequiredService<ImporIku>().JalankanAsync(BerkasIku.Baca(isi));
        }

        if (konfigurasi.GetValue<bool>("Contoh:Aktif"))
        {
            await lingkup.ServiceProvider.GetRequiredService<AkunContoh>().SiapkanAsync(konfigurasi["Contoh:KataSandi"]);
            if (konfigurasi.GetValue("Contoh:Data", true))
            {
                await lingkup.ServiceProvider.GetRequiredService<DataContoh>().IsiAsync();
            }
        }
    }

    /// <summary>A relative path in the connection string is meant from the application's own folder, wherever it was started from.</summary>
    private static string JalurSqlite(string koneksi, string akar)
    {
        var urai = new SqliteConnectionStringBuilder(koneksi);
        if (urai.DataSource.Length > 0 && urai.DataSource != ":memory:" && !Path.IsPathRooted(urai.DataSource))
        {
            urai.DataSource = Path.Combine(akar, urai.DataSource);
        }

        return urai.ToString();
    }

    /// <summary>
    /// SQLite's migration lock is a row that outlives a killed process, and Entity Framework waits for it for ever (checks.md 0.2). One
    /// that stands for longer than any migration of ours takes is left over, so it is removed; a younger one is waited for until then.
    /// </summary>
    private static async Task LepasKunciBasiAsync(KinerjaDbContext db, TimeProvider jam)
    {
        if (!db.Database.IsSqlite())
        {
            return;
        }

        var adaTabel = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'").SingleAsync();
        if (adaTabel == 0)
        {
            return;
        }

        string? pemegang = null;
        var sejak = jam.GetUtcNow();
        while (await db.Database.SqlQuery<string>($"SELECT \"Timestamp\" AS \"Value\" FROM \"__EFMigrationsLock\"").FirstOrDefaultAsync() is { } stempel)
        {
            if (stempel != pemegang)
            {
                pemegang = stempel;
                sejak = jam.GetUtcNow();
                if (DateTimeOffset.TryParse(stempel, CultureInfo.InvariantCulture, out var diambil) && diambil < sejak)
                {
                    sejak = diambil;
                }
            }

            if (jam.GetUtcNow() - sejak >= UmurKunciPalingLama)
            {
                await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" = {stempel}");
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), jam);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Basis data belum mutakhir: {Jumlah} migrasi tertunda. Jalankan dahulu perintah `migrasi` (docs/panduan-operator.md).")]
    private static partial void LogBelumMutakhir(ILogger log, int jumlah);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Basis data tidak siap: {Sebab} Periksa Database:Provider dan ConnectionStrings:Kinerja (docs/panduan-operator.md).")]
    private static partial void LogTidakSiap(ILogger log, string sebab);
}
