using System.Collections.Concurrent;
using System.Linq.Expressions;
using KinerjaKanwil.SqlServer.Tests.Sql;
using KinerjaKanwil.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.SqlServer.Tests.Perekam;

/// <summary>
/// What the running application asks of its database, said again to SQL Server. Each query and each set of changes is put to the
/// application's own SQL Server registration at the moment when SQLite gets it; the text that would be sent is kept, nothing is sent.
/// </summary>
internal sealed class Rekaman : IDisposable
{
    // A warning of Entity Framework is a failure here: on a server nobody reads it.
    private readonly BasisDataSqlServer sqlServer = new(opsi => opsi
        .ConfigureWarnings(peringatan => peringatan.Default(WarningBehavior.Throw))
        .AddInterceptors(new PenahanKoneksi(), new PenangkapPerintah())
        .ReplaceService<IModificationCommandBatchFactory, PabrikKumpulanPerubahan>());

    private readonly ConcurrentDictionary<string, PernyataanSql> pernyataan = new();
    private readonly ConcurrentDictionary<string, string> gagal = new();
    private readonly ConcurrentDictionary<(string Tabel, EntityState Keadaan), byte> perubahan = new();
    private readonly ConcurrentDictionary<CommandSource, int> sumber = new();
    private readonly ConcurrentDictionary<string, byte> mentah = new();
    private int kueri;

    /// <summary>What the walk does now; tells a reader of a failure where to look.</summary>
    public string Langkah { get; set; } = "mulai";

    /// <summary>Every different statement for SQL Server.</summary>
    public IReadOnlyList<PernyataanSql> Pernyataan => [.. pernyataan.Values.OrderBy(p => p.Kunci, StringComparer.Ordinal)];

    /// <summary>What could not be said to SQL Server.</summary>
    public IReadOnlyList<string> Gagal => [.. gagal.Values.Order(StringComparer.Ordinal)];

    /// <summary>Which entities were added, changed or deleted.</summary>
    public IReadOnlySet<(string Entitas, EntityState Keadaan)> Perubahan => perubahan.Keys.ToHashSet();

    /// <summary>How many commands SQLite really got, by what caused them.</summary>
    public IReadOnlyDictionary<CommandSource, int> Sumber => sumber;

    /// <summary>Commands that SQLite got as SQL written by hand.</summary>
    public IReadOnlyList<string> Mentah => [.. mentah.Keys.Order(StringComparer.Ordinal)];

    /// <summary>How many queries were recorded.</summary>
    public int JumlahKueri => kueri;

    /// <summary>Says a query to SQL Server.</summary>
    public void CatatKueri(Expression ungkapan)
    {
        Interlocked.Increment(ref kueri);
        if (PenggantiAkar.SqlMentah(ungkapan) is { } teks)
        {
            mentah[teks] = 0;
            return;
        }

        Katakan("kueri " + ungkapan, db =>
        {
            var penyedia = db.GetService<IAsyncQueryProvider>();
            var milikSqlServer = new PenggantiAkar(penyedia, db.Model).Visit(ungkapan)!;
            if (typeof(IQueryable).IsAssignableFrom(milikSqlServer.Type))
            {
                foreach (var _ in penyedia.CreateQuery(milikSqlServer))
                {
                }
            }
            else
            {
                penyedia.Execute(milikSqlServer);
            }
        });
    }

    /// <summary>Says the pending changes of a context to SQL Server.</summary>
    public void CatatPerubahan(DbContext asal)
    {
        var entri = asal.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (entri.Count == 0)
        {
            return;
        }

        foreach (var e in entri)
        {
            perubahan[(e.Metadata.ShortName(), e.State)] = 0;
        }

        Katakan("simpan " + string.Join(", ", entri.Select(e => $"{e.Metadata.ShortName()} {e.State}").Distinct()), db =>
        {
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var e in entri)
            {
                SalinanEntri.Salin(e, db);
            }

            // Keys that a server would give are never given here, so the copies may not be taken as saved.
            db.SaveChanges(acceptAllChangesOnSuccess: false);
        });
    }

    /// <summary>Notes a command that SQLite really gets.</summary>
    public void CatatPerintah(CommandSource asal, string teks)
    {
        sumber.AddOrUpdate(asal, 1, (_, n) => n + 1);
        if (asal == CommandSource.ExecuteSqlRaw)
        {
            mentah[teks] = 0;
        }
    }

    /// <summary>Runs something against SQL Server and keeps what would be sent.</summary>
    public void Katakan(string apa, Action<KinerjaDbContext> kerja)
    {
        var asal = $"{Langkah}: {apa}";
        var tangkapan = PenangkapPerintah.Mulai();
        try
        {
            using var lingkup = sqlServer.Lingkup();
            kerja(lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>());
        }
        catch (Exception galat)
        {
            for (var sebab = galat; ; sebab = sebab.InnerException)
            {
                if (sebab is PerintahTertangkapException)
                {
                    break;
                }

                if (sebab is null)
                {
                    gagal.TryAdd(apa, $"{asal}\n{galat}");
                    return;
                }
            }
        }

        if (tangkapan.Count == 0)
        {
            gagal.TryAdd(apa, $"{asal}\ntidak menghasilkan pernyataan");
        }

        foreach (var sql in tangkapan.Select(perintah => perintah with { Asal = asal }))
        {
            pernyataan.TryAdd(sql.Kunci, sql);
        }
    }

    /// <summary>The schema that the statements are checked against.</summary>
    public string Skema() => sqlServer.Skema();

    public void Dispose() => sqlServer.Dispose();
}
