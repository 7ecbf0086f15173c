using KinerjaKanwil.Domain.Pengukuran;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaKanwil.Web.Data.Interceptors;

/// <summary>
/// Gives every stored change of a record with a version (<see cref="Realisasi.Versi"/> and its like) a new one. Managed by the application because SQLite has no
/// row version of its own (design section 6).
/// </summary>
public sealed class VersiInterceptor : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        PerbaruiVersi(eventData);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        PerbaruiVersi(eventData);
        return ValueTask.FromResult(result);
    }

    private static void PerbaruiVersi(DbContextEventData eventData)
    {
        if (eventData.Context is not { } db)
        {
            return;
        }

        foreach (var entri in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (entri.Metadata.FindProperty(nameof(Realisasi.Versi)) is { IsConcurrencyToken: true })
            {
                entri.Property(nameof(Realisasi.Versi)).CurrentValue = Guid.NewGuid();
            }
        }
    }
}
