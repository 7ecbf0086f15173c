using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Seed;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Tests.Infrastruktur;

/// <summary>The application with its log, its password hashes and its faults in the hands of the test.</summary>
public class AplikasiTerpantau : AplikasiUji
{
    /// <summary>Stands in the configuration and must never come out again.</summary>
    public const string Kenari = "kenari-rahasia-7f3a9c";

    /// <summary>Everything that was logged.</summary>
    public PencatatLog Log { get; } = new();

    /// <summary>Counts, holds and stands in for password hashes.</summary>
    public PenghitungSandi Sandi { get; } = new();

    /// <summary>Makes actions or statements fail.</summary>
    public PembuatGalat Galat { get; } = new();

    /// <inheritdoc />
    protected override IEnumerable<(string Kunci, string Nilai)> Pengaturan => [("Uji:Rahasia", Kenari)];

    /// <summary>A new browser, signed in on an address of the site.</summary>
    public async Task<Peramban> MasukDiAsync(Uri alamat, string namaPengguna, string kataSandi = KataSandi)
    {
        var peramban = Peramban(alamat);
        var jawaban = await (await peramban.BukaAsync("/masuk")).KirimAsync(("NamaPengguna", namaPengguna), ("KataSandi", kataSandi));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, jawaban.Status);
        return peramban;
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(layanan =>
        {
            layanan.AddSingleton<ILoggerProvider>(Log);
            layanan.Replace(ServiceDescriptor.Scoped<IPasswordHasher<Pengguna>>(l =>
                new PenghitungSandi.Penghias(Sandi, new PasswordHasher<Pengguna>(l.GetRequiredService<IOptions<PasswordHasherOptions>>()))));
            layanan.Configure<MvcOptions>(opsi => opsi.Filters.Add(Galat));
            layanan.ConfigureDbContext<KinerjaSqliteDbContext>(opsi => opsi.AddInterceptors(Galat.Sql));
            layanan.ConfigureDbContext<KinerjaSqlServerDbContext>(opsi => opsi.AddInterceptors(Galat.Sql));
        });
    }
}

/// <summary>
/// The application as an office runs it: Production over https under its own name, on a migrated SQLite file, with accounts that an
/// administrator made.
/// </summary>
public class AplikasiProduksi : AplikasiTerpantau, IAsyncLifetime
{
    /// <summary>Passwords cost what they cost in an office.</summary>
    public AplikasiProduksi() => Putaran = null;

    /// <summary>Where it is reached.</summary>
    public static readonly Uri Alamat = new("https://kinerja.example");

    /// <inheritdoc />
    protected override string Lingkungan => "Production";

    /// <inheritdoc />
    protected override IEnumerable<(string Kunci, string Nilai)> Pengaturan =>
    [
        .. base.Pengaturan,
        ("AllowedHosts", Alamat.Host),
        ("Contoh:Aktif", "true"),
        ("Contoh:Data", "true"),
    ];

    /// <summary>Migrates the database, imports the sheet and makes the accounts.</summary>
    public async Task InitializeAsync()
    {
        await MigrasikanAsync();
        await using var lembar = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));
        await using var lingkup = Services.CreateAsyncScope();
        await lingkup.ServiceProvider.GetRequiredService<ImporIku>().JalankanAsync(BerkasIku.Baca(lembar));
        var akun = lingkup.ServiceProvider.GetRequiredService<UserManager<Pengguna>>();
        foreach (var (nama, peran, divisi) in new[] { ("pimpinan", Domain.Akses.Peran.KepalaKanwil, (string?)null), ("petugas", Domain.Akses.Peran.StafDivisi, "PAS") })
        {
            var hasil = await akun.CreateAsync(new Pengguna { UserName = nama, Nama = nama, Peran = peran, KodeDivisi = divisi }, KataSandi);
            Assert.True(hasil.Succeeded, string.Join(" ", hasil.Errors.Select(g => g.Description)));
        }
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}

/// <summary>Keeps what the application logs.</summary>
public sealed class PencatatLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> baris = new();

    /// <summary>Level, category, text and exception of each entry.</summary>
    public IReadOnlyList<string> Baris => [.. baris];

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Pencatat(categoryName, baris);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Pencatat(string kategori, ConcurrentQueue<string> baris) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            baris.Enqueue($"{logLevel} {kategori}: {formatter(state, exception)} {exception}");
    }
}

/// <summary>Counts password checks, knows how many ran at once, and can hold them at a gate.</summary>
public sealed class PenghitungSandi : IDisposable
{
    private readonly ManualResetEventSlim pintu = new(true);
    private int jumlah;
    private int berjalan;
    private int terbanyak;

    /// <summary>Checks since the last <see cref="Kosongkan"/>.</summary>
    public int Jumlah => jumlah;

    /// <summary>Checks that run now.</summary>
    public int Berjalan => Volatile.Read(ref berjalan);

    /// <summary>Most checks at one time since the last <see cref="Kosongkan"/>.</summary>
    public int TerbanyakSekaligus => terbanyak;

    /// <summary>True: no password fits, and none costs anything.</summary>
    public bool TanpaHitungan { get; set; }

    /// <summary>Holds every check until <see cref="Buka"/>.</summary>
    public void Tahan() => pintu.Reset();

    /// <summary>Lets the held ones through.</summary>
    public void Buka() => pintu.Set();

    /// <summary>Begins to count anew.</summary>
    public void Kosongkan() => jumlah = terbanyak = 0;

    /// <inheritdoc />
    public void Dispose() => pintu.Dispose();

    internal sealed class Penghias(PenghitungSandi catatan, PasswordHasher<Pengguna> asli) : IPasswordHasher<Pengguna>
    {
        public string HashPassword(Pengguna user, string password) => asli.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Pengguna user, string hashedPassword, string providedPassword)
        {
            var kini = Interlocked.Increment(ref catatan.berjalan);
            try
            {
                Interlocked.Increment(ref catatan.jumlah);
                for (var lama = catatan.terbanyak; kini > lama; lama = catatan.terbanyak)
                {
                    Interlocked.CompareExchange(ref catatan.terbanyak, kini, lama);
                }

                Assert.True(catatan.pintu.Wait(TimeSpan.FromMinutes(1)), "Pintu penghitung sandi tidak pernah dibuka.");
                return catatan.TanpaHitungan ? PasswordVerificationResult.Failed : asli.VerifyHashedPassword(user, hashedPassword, providedPassword);
            }
            finally
            {
                Interlocked.Decrement(ref catatan.berjalan);
            }
        }
    }
}

/// <summary>Throws where real faults come from: inside an action, and from the database.</summary>
public sealed class PembuatGalat : IActionFilter
{
    /// <summary>A request with this header fails in its action.</summary>
    public const string Kepala = "X-Uji-Galat";

    /// <summary>What a fault tells, and no page may repeat.</summary>
    public const string Pesan = "SELECT Sandi FROM Pengguna gagal pada /var/lib/kinerja/kinerja.db " + AplikasiTerpantau.Kenari + "-galat";

    /// <summary>The database's side.</summary>
    public Pemutus Sql { get; } = new();

    /// <inheritdoc />
    public void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.Request.Headers.ContainsKey(Kepala) && context.Controller is not Web.Features.Galat.GalatController)
        {
            throw new InvalidOperationException(Pesan);
        }
    }

    /// <inheritdoc />
    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    /// <summary>Breaks the connection to the database while <see cref="Putus"/>.</summary>
    public sealed class Pemutus : Microsoft.EntityFrameworkCore.Diagnostics.DbCommandInterceptor
    {
        /// <summary>True: every statement fails.</summary>
        public bool Putus { get; set; }

        /// <inheritdoc />
        public override ValueTask<Microsoft.EntityFrameworkCore.Diagnostics.InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, Microsoft.EntityFrameworkCore.Diagnostics.CommandEventData eventData,
            Microsoft.EntityFrameworkCore.Diagnostics.InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default) =>
            Putus ? throw new InvalidOperationException(Pesan) : ValueTask.FromResult(result);
    }
}

/// <summary>What can be asked of the application, read from itself: a new endpoint cannot be forgotten.</summary>
public static partial class TitikAkses
{
    private static readonly Dictionary<string, string> NilaiJalur = new()
    {
        ["tahun"] = "2023",
        ["triwulan"] = "1",
        ["kodeDivisi"] = "PAS",
        ["tingkat"] = "indikator",
        ["id"] = "1",
        ["kunci"] = "00000000-0000-0000-0000-000000000001",
        ["nama"] = "tugas.png",
    };

    /// <summary>Endpoints other than static files, as <c>METHOD pattern</c>; <c>*</c> where any method is answered.</summary>
    public static IReadOnlyList<(string Metode, string Pola)> Semua(AplikasiUji app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return
        [
            .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(titik => titik.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .SelectMany(titik => titik.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } metode
                    ? metode.Select(m => (m, Pola(titik)))
                    : [("*", Pola(titik))])
                .Distinct().OrderBy(t => t.Item2).ThenBy(t => t.m),
        ];
    }

    /// <summary>An address for a pattern; fails where a parameter is new, so that someone decides about it.</summary>
    public static string Isi(string pola, string kode = "PAS.02.1") => ParameterJalur().Replace(pola, cocok =>
        cocok.Groups["nama"].Value == "kode" ? kode
        : NilaiJalur.TryGetValue(cocok.Groups["nama"].Value, out var nilai) ? nilai
        : throw new KeyNotFoundException($"Parameter {cocok.Value} pada {pola} belum punya nilai uji."));

    private static string Pola(RouteEndpoint titik) => "/" + titik.RoutePattern.RawText!.TrimStart('/');

    [GeneratedRegex(@"\{\*?(?<nama>\w+)(:[^{}]*)?\}")]
    private static partial Regex ParameterJalur();
}
