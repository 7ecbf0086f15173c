using KinerjaKanwil.Domain;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>
/// Notes what is no change of a record: sign-ins, files taken out, refusals; and changes that pass the change tracker by. Never
/// cancelled when the caller hangs up.
/// </summary>
public sealed class PencatatAudit(KinerjaDbContext db)
{
    /// <summary>Names where changes of this scope come from, until the returned token is disposed.</summary>
    public IDisposable Dari(SumberPerubahan sumber) => db.Pelaku.Dari(sumber);

    /// <summary>Notes something, together with whatever else is pending.</summary>
    public Task CatatAsync(RancanganCatatan catatan)
    {
        db.Titip(catatan);
        return db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Notes a refusal. What was refused is dropped first: it must not be stored with the note of its refusal.</summary>
    /// <param name="entitas">Kind of record or place.</param>
    /// <param name="kunci">Which.</param>
    /// <param name="alasan">Why.</param>
    /// <param name="kodeDivisi">Division, where it is known to exist.</param>
    /// <param name="kodeIndikator">Indicator, where it is known to exist.</param>
    public Task TolakAsync(string entitas, string kunci, string alasan, string? kodeDivisi = null, string? kodeIndikator = null)
    {
        db.ChangeTracker.Clear();
        return CatatAsync(new RancanganCatatan
        {
            Tindakan = TindakanAudit.Ditolak,
            Entitas = entitas,
            Kunci = kunci,
            KodeDivisi = kodeDivisi,
            KodeIndikator = kodeIndikator,
            Perubahan = [new PerubahanBidang("Alasan", null, alasan)],
        });
    }

    /// <summary>Notes something that statements of one's own do, in one transaction with them.</summary>
    /// <param name="catatan">What to note.</param>
    /// <param name="perubahan">The statements; run again if the connection breaks.</param>
    public Task CatatBersamaAsync(RancanganCatatan catatan, Func<Task> perubahan)
    {
        ArgumentNullException.ThrowIfNull(perubahan);
        return db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaksi = await db.Database.BeginTransactionAsync();
            await RantaiAudit.KunciAsync(db, CancellationToken.None);
            await perubahan();
            await CatatAsync(catatan);
            await transaksi.CommitAsync();
        });
    }

    /// <summary>
    /// Checks and changes in one transaction that no other change overlaps: the head of the chain is locked first. For rules on more than one
    /// record, such as the last Admin. Entries of the trail are made from what is pending, as always.
    /// </summary>
    /// <param name="kerja">Checks, changes and saves; run again from nothing if the connection breaks.</param>
    /// <returns>The answer of the work; when it fails, nothing is stored.</returns>
    public Task<Hasil> SendirianAsync(Func<Task<Hasil>> kerja)
    {
        ArgumentNullException.ThrowIfNull(kerja);
        return db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaksi = await db.Database.BeginTransactionAsync();
            await RantaiAudit.KunciAsync(db, CancellationToken.None);
            var hasil = await kerja();
            if (hasil.Sukses)
            {
                await db.SaveChangesAsync(CancellationToken.None);
                await transaksi.CommitAsync();
            }
            else
            {
                db.ChangeTracker.Clear();
            }

            return hasil;
        });
    }
}
