using System.Data.Common;
using KinerjaKanwil.SqlServer.Tests.Sql;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaKanwil.SqlServer.Tests.Perekam;

/// <summary>Ends a command before it is sent; its text was kept.</summary>
public sealed class PerintahTertangkapException() : Exception("Perintah ditangkap, tidak dikirim.");

/// <summary>No connection is ever opened.</summary>
internal sealed class PenahanKoneksi : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());
}

/// <summary>Keeps the text of every command, and ends it there.</summary>
internal sealed class PenangkapPerintah : DbCommandInterceptor
{
    private static readonly AsyncLocal<List<PernyataanSql>?> Tangkapan = new();

    /// <summary>Begins a new list for what this flow of execution sends from here.</summary>
    public static List<PernyataanSql> Mulai() => Tangkapan.Value = [];

    /// <summary>Keeps a command.</summary>
    public static void Simpan(DbCommand perintah) => Tangkapan.Value!.Add(PernyataanSql.Dari("", perintah));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        throw Tahan(command);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
        throw Tahan(command);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        throw Tahan(command);

    private static PerintahTertangkapException Tahan(DbCommand perintah)
    {
        Simpan(perintah);
        return new PerintahTertangkapException();
    }
}
