using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>
/// Adds entries to the chain, in the transaction of the change that they tell of: both are stored or neither is. The head is locked
/// before anything else is written, always in that order, so that writers on any number of nodes wait for each other and never in a
/// circle.
/// </summary>
internal static class RantaiAudit
{
    /// <summary>Locks the head until the end of the transaction, which must have begun.</summary>
    /// <exception cref="InvalidOperationException">The head is gone: someone deleted it, and nothing may be written unaudited.</exception>
    public static Task KunciAsync(KinerjaDbContext db, CancellationToken batal) => GeserAsync(db, 0, batal);

    /// <summary>Stores what is pending in a context together with its entries.</summary>
    /// <param name="db">The context.</param>
    /// <param name="rancangan">The entries.</param>
    /// <param name="simpan">Stores what is pending, without accepting it yet.</param>
    /// <param name="terima">Whether to accept it once it is stored.</param>
    /// <param name="batal">Cancellation.</param>
    /// <returns>Number of rows stored beside the entries.</returns>
    public static async Task<int> SimpanAsync(
        KinerjaDbContext db, List<RancanganCatatan> rancangan, Func<Task<int>> simpan, bool terima, CancellationToken batal)
    {
        int ditulis;
        if (db.Database.CurrentTransaction is not null)
        {
            ditulis = await SambungAsync(db, rancangan, simpan, batal);
        }
        else
        {
            ditulis = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaksi = await db.Database.BeginTransactionAsync(batal);
                var hasil = await SambungAsync(db, rancangan, simpan, batal);
                await transaksi.CommitAsync(batal);
                return hasil;
            });
        }

        if (terima)
        {
            db.ChangeTracker.AcceptAllChanges();
        }

        return ditulis;
    }

    private static async Task<int> SambungAsync(KinerjaDbContext db, List<RancanganCatatan> rancangan, Func<Task<int>> simpan, CancellationToken batal)
    {
        await GeserAsync(db, rancangan.Count, batal);
        var kepala = await db.KepalaAudit.AsNoTracking().SingleAsync(k => k.Id == KepalaAudit.Tunggal, batal);
        var urut = kepala.Urut - rancangan.Count;
        var catatan = new List<CatatanAudit>(rancangan.Count);
        var sidik = kepala.Sidik;
        foreach (var satu in rancangan)
        {
            catatan.Add(satu.Segel(++urut, sidik, db.Pelaku));
            sidik = catatan[^1].Sidik;
        }

        db.CatatanAudit.AddRange(catatan);
        db.KepalaAudit.Attach(kepala).Entity.Sidik = sidik;
        try
        {
            return await simpan() - catatan.Count - 1;
        }
        finally
        {
            // Entries are read by the page alone; a second try makes them anew, at another place.
            catatan.ForEach(c => db.Entry(c).State = EntityState.Detached);
            db.Entry(kepala).State = EntityState.Detached;
        }
    }

    private static async Task GeserAsync(KinerjaDbContext db, int jumlah, CancellationToken batal)
    {
        // An update, not a read: it holds the row until the transaction ends, on every provider.
        if (await db.KepalaAudit.Where(k => k.Id == KepalaAudit.Tunggal).ExecuteUpdateAsync(k => k.SetProperty(h => h.Urut, h => h.Urut + jumlah), batal) != 1)
        {
            throw new InvalidOperationException("Kepala rantai audit hilang: tidak ada perubahan yang boleh disimpan tanpa catatan.");
        }
    }
}
