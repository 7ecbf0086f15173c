using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using KinerjaKanwil.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace KinerjaKanwil.Web.Tests.Infrastruktur;

/// <summary>
/// The real application on a real database of its own: a SQLite file, or, when <c>KINERJA_TEST_SQLSERVER</c> holds a connection
/// string, a new database on that server. Tests speak to it over HTTP.
/// </summary>
public partial class AplikasiUji : WebApplicationFactory<Program>
{
    /// <summary>Password of every sample account here.</summary>
    public const string KataSandi = "sandi contoh untuk uji";

    /// <summary>Rounds of a password hash here: what a hash costs is the business of the tests that ask for the rounds as delivered.</summary>
    public const int PutaranHemat = 1_000;

    private const string VariabelSqlServer = "KINERJA_TEST_SQLSERVER";

    /// <summary>There is one console: who reads what a start prints on it has it alone.</summary>
    private static readonly Lock Konsol = new();

    private static readonly DateTimeOffset Mulai = new(2024, 1, 8, 3, 0, 0, TimeSpan.Zero);

    private readonly string nama = "kinerja-uji-" + Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, Peramban> sudahMasuk = new();

    /// <summary>Connection string of a SQL Server to test on; null: SQLite.</summary>
    public static string? SqlServer => Environment.GetEnvironmentVariable(VariabelSqlServer) is { Length: > 0 } isi ? isi : null;

    /// <summary>The clock of the application: stands at a fixed moment until a test moves it.</summary>
    public FakeTimeProvider Jam { get; } = new(Mulai);

    /// <summary>Rounds of a password hash; null: as delivered.</summary>
    public int? Putaran { get; init; } = PutaranHemat;

    /// <summary>Counts the SQL statements that the application sends.</summary>
    public PencatatSql Sql { get; } = new();

    /// <summary>Sample figures of TW I to III, or the bare 2023 sheet.</summary>
    protected virtual bool DataContoh => false;

    /// <summary>Environment the application believes to run in.</summary>
    protected virtual string Lingkungan => "Development";

    /// <summary>Further settings, e.g. for one environment.</summary>
    protected virtual IEnumerable<(string Kunci, string Nilai)> Pengaturan => [];

    /// <summary>Another one, whose database this one works on as a second node; null: a database of its own.</summary>
    public AplikasiUji? SimpulDari { get; init; }

    /// <summary>Path of the SQLite file.</summary>
    public string BerkasSqlite => Path.Combine(Path.GetTempPath(), NamaDatabase + ".db");

    private string NamaDatabase => SimpulDari?.NamaDatabase ?? nama;

    /// <summary>Where this application keeps evidence files.</summary>
    public virtual string FolderBukti => Path.Combine(Path.GetTempPath(), nama + "-bukti");

    /// <summary>
    /// True: begins with a copy of a database that such a start has filled, which the start then finds complete. What fills a database the
    /// same way each time need not be done again for each test.
    /// </summary>
    private protected virtual bool DariTemplat =>
        SqlServer is null && Lingkungan == "Development" && Putaran == PutaranHemat && Jam.GetUtcNow() == Mulai;

    /// <summary>A browser that has no session.</summary>
    public Peramban Peramban(Uri? alamat = null) =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = alamat ?? new Uri("http://localhost") }));

    /// <summary>A browser signed in as an account, through the real form; one for each account and fixture.</summary>
    public async Task<Peramban> SebagaiAsync(string namaPengguna)
    {
        if (sudahMasuk.TryGetValue(namaPengguna, out var ada))
        {
            return ada;
        }

        var peramban = await MasukBaruAsync(namaPengguna);
        return sudahMasuk.GetOrAdd(namaPengguna, peramban);
    }

    /// <summary>A further browser of the same person, with a session of its own.</summary>
    public async Task<Peramban> MasukBaruAsync(string namaPengguna)
    {
        var peramban = Peramban();
        var halaman = await peramban.BukaAsync("/masuk");
        var jawaban = await halaman.KirimAsync(("NamaPengguna", namaPengguna), ("KataSandi", KataSandi));
        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        return peramban;
    }

    /// <summary>The one-time link for the first Admin that a start prints on the console; empty when it prints none.</summary>
    public static string TautanPenyiapanDari(Action mulai)
    {
        ArgumentNullException.ThrowIfNull(mulai);
        lock (Konsol)
        {
            var semula = Console.Out;
            using var cetakan = new StringWriter();
            Console.SetOut(TextWriter.Synchronized(cetakan));
            try
            {
                mulai();
            }
            finally
            {
                Console.SetOut(semula);
            }

            return TautanPenyiapan().Match(cetakan.ToString()).Value;
        }
    }

    /// <summary>Works on the database behind the application's back.</summary>
    public async Task<T> DenganDatabaseAsync<T>(Func<KinerjaDbContext, Task<T>> kerja)
    {
        ArgumentNullException.ThrowIfNull(kerja);
        await using var lingkup = Services.CreateAsyncScope();
        return await kerja(lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>());
    }

    /// <summary>Brings the schema up to date before the application starts, as <c>migrasi</c> does: for environments that do not by themselves.</summary>
    protected async Task MigrasikanAsync()
    {
        await using KinerjaDbContext db = SqlServer is { } server
            ? new KinerjaSqlServerDbContext(new DbContextOptionsBuilder<KinerjaSqlServerDbContext>().UseSqlServer(KoneksiSqlServer(server)).Options)
            : new KinerjaSqliteDbContext(new DbContextOptionsBuilder<KinerjaSqliteDbContext>().UseSqlite($"Data Source={BerkasSqlite}").Options);
        await db.Database.MigrateAsync();
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Lingkungan);
        builder.UseSetting("Bukti:Folder", FolderBukti);
        builder.UseSetting("Contoh:KataSandi", KataSandi);
        builder.UseSetting("Contoh:Data", DataContoh ? "true" : "false");
        if (SqlServer is { } server)
        {
            builder.UseSetting("Database:Provider", "SqlServer");
            builder.UseSetting("ConnectionStrings:Kinerja", KoneksiSqlServer(server));
        }
        else
        {
            builder.UseSetting("Database:Provider", "Sqlite");
            builder.UseSetting("ConnectionStrings:Kinerja", $"Data Source={BerkasSqlite}");
            if (DariTemplat && !File.Exists(BerkasSqlite))
            {
                File.Copy(TemplatDatabase.Jalur(DataContoh), BerkasSqlite);
            }
        }

        foreach (var (kunci, nilai) in Pengaturan)
        {
            builder.UseSetting(kunci, nilai);
        }

        builder.ConfigureServices(layanan =>
        {
            layanan.Replace(ServiceDescriptor.Singleton<TimeProvider>(Jam));
            layanan.PostConfigure<PasswordHasherOptions>(opsi => opsi.IterationCount = Putaran ?? opsi.IterationCount);
            layanan.ConfigureDbContext<KinerjaSqliteDbContext>(opsi => opsi.AddInterceptors(Sql));
            layanan.ConfigureDbContext<KinerjaSqlServerDbContext>(opsi => opsi.AddInterceptors(Sql));
        });
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (SimpulDari is not null)
        {
            GC.SuppressFinalize(this);
            return;
        }

        if (Directory.Exists(FolderBukti))
        {
            Directory.Delete(FolderBukti, recursive: true);
        }

        if (SqlServer is { } server)
        {
            await using var koneksi = new SqlConnection(new SqlConnectionStringBuilder(server) { InitialCatalog = "master" }.ConnectionString);
            await koneksi.OpenAsync();
            await using var perintah = koneksi.CreateCommand();
            perintah.CommandText = $"IF DB_ID('{nama}') IS NOT NULL BEGIN ALTER DATABASE [{nama}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{nama}]; END";
            await perintah.ExecuteNonQueryAsync();
        }
        else
        {
            SqliteConnection.ClearAllPools();
            foreach (var akhiran in new[] { "", "-wal", "-shm" })
            {
                File.Delete(BerkasSqlite + akhiran);
            }
        }

        GC.SuppressFinalize(this);
    }

    private string KoneksiSqlServer(string server) => new SqlConnectionStringBuilder(server) { InitialCatalog = NamaDatabase }.ConnectionString;

    [GeneratedRegex(@"/penyiapan\?token=[\w-]{43}")]
    private static partial Regex TautanPenyiapan();
}

/// <summary>The application with the sample figures of a newcomer's start.</summary>
public sealed class AplikasiContoh : AplikasiUji
{
    /// <inheritdoc />
    protected override bool DataContoh => true;
}
