using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaKanwil.Web.Tests.Infrastruktur;

/// <summary>Keeps every SQL statement that was sent: tests count statements, never time.</summary>
public sealed class PencatatSql : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> perintah = new();

    /// <summary>What was sent since the last <see cref="Kosongkan"/>.</summary>
    public IReadOnlyList<string> Perintah => [.. perintah];

    /// <summary>Forgets what was sent so far.</summary>
    public void Kosongkan() => perintah.Clear();

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Catat(command);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Catat(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Catat(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Catat(command);
        return ValueTask.FromResult(result);
    }

    private void Catat(DbCommand command) => perintah.Enqueue(command.CommandText);
}
