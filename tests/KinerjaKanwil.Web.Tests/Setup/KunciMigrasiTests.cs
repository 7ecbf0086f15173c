using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KinerjaKanwil.Web.Tests.Setup;

/// <summary>SQLite's migration lock outlives a killed process; Entity Framework would wait for it for ever (checks.md R07).</summary>
public sealed class KunciMigrasiTests : IAsyncLifetime
{
    private static readonly TimeSpan Batas = TimeSpan.FromMinutes(1);

    private readonly string berkas = Path.Combine(Path.GetTempPath(), $"kinerja-kunci-{Guid.NewGuid():N}.db");
    private readonly JamTertunggu jam = new(new DateTimeOffset(2024, 1, 8, 3, 0, 0, TimeSpan.Zero));
    private ServiceProvider layanan = null!;

    public async Task InitializeAsync()
    {
        layanan = new ServiceCollection().AddSingleton<TimeProvider>(jam)
            .AddDbContext<KinerjaDbContext, KinerjaSqliteDbContext>(db => db.UseSqlite($"Data Source={berkas}")).BuildServiceProvider();
        await JalankanAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
    }

    public async Task DisposeAsync()
    {
        await layanan.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var akhiran in new[] { "", "-wal", "-shm" })
        {
            File.Delete(berkas + akhiran);
        }
    }

    [Theory]
    [InlineData("2024-01-08 02:59:59.9999999+00:00")]
    [InlineData("2024-01-08 02:59:45+00:00")]
    [InlineData("2023-12-31 00:00:00+00:00")]
    [InlineData("2099-01-01 00:00:00+00:00")]
    [InlineData("rusak")]
    public async Task Mutakhirkan_KunciTertinggal_SiapDalamTigaPuluhDetik(string stempel)
    {
        await JalankanAsync($"INSERT INTO \"__EFMigrationsLock\" VALUES (1, '{stempel}')");
        var mulai = jam.GetUtcNow();

        var jumlah = await SambilMemajukanJamAsync(layanan.MutakhirkanAsync());

        Assert.True(jumlah > 0);
        Assert.True(jam.GetUtcNow() - mulai <= TimeSpan.FromSeconds(30), $"Menunggu {jam.GetUtcNow() - mulai}.");
        Assert.Equal(0, await layanan.MutakhirkanAsync());
    }

    [Fact]
    public async Task Mutakhirkan_KunciMilikProsesYangMasihBekerja_Ditunggu()
    {
        await JalankanAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2024-01-08 03:00:00+00:00')");
        var tugas = layanan.MutakhirkanAsync();
        for (var detik = 0; detik < 5; detik++)
        {
            Assert.True(await jam.Penunggu.WaitAsync(Batas), "Tidak menunggu kunci.");
            jam.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.False(tugas.IsCompleted);
        Assert.Equal(1L, await JalankanAsync("SELECT COUNT(*) FROM \"__EFMigrationsLock\""));

        await JalankanAsync("DELETE FROM \"__EFMigrationsLock\"");

        Assert.True(await SambilMemajukanJamAsync(tugas) > 0);
        Assert.True(jam.GetUtcNow() <= new DateTimeOffset(2024, 1, 8, 3, 0, 10, TimeSpan.Zero));
    }

    /// <summary>Moves the clock on each time that someone waits for it, and at no other.</summary>
    private async Task<int> SambilMemajukanJamAsync(Task<int> tugas)
    {
        while (true)
        {
            var menunggu = jam.Penunggu.WaitAsync(Batas);
            if (await Task.WhenAny(tugas, menunggu) == tugas)
            {
                return await tugas;
            }

            Assert.True(await menunggu, "Migrasi menggantung: tidak selesai dan tidak menunggu jam.");
            jam.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<object?> JalankanAsync(string sql)
    {
        await using var koneksi = new SqliteConnection($"Data Source={berkas}");
        await koneksi.OpenAsync();
        await using var perintah = koneksi.CreateCommand();
#pragma warning disable CA2100 // Written above.
        perintah.CommandText = sql;
#pragma warning restore CA2100
        return await perintah.ExecuteScalarAsync();
    }

    /// <summary>A clock that tells when somebody begins to wait for it.</summary>
    private sealed class JamTertunggu(DateTimeOffset mulai) : FakeTimeProvider(mulai)
    {
        public SemaphoreSlim Penunggu { get; } = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var pengingat = base.CreateTimer(callback, state, dueTime, period);
            Penunggu.Release();
            return pengingat;
        }
    }
}
