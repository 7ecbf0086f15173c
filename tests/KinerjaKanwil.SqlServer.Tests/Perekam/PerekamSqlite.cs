using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace KinerjaKanwil.SqlServer.Tests.Perekam;

/// <summary>Entity Framework's query compiler on the running application's side, which tells the recorder of every query.</summary>
internal sealed class PerekamKueri(
    IQueryContextFactory queryContextFactory, ICompiledQueryCache compiledQueryCache, ICompiledQueryCacheKeyGenerator compiledQueryCacheKeyGenerator,
    IDatabase database, IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext currentContext,
    IEvaluatableExpressionFilter evaluatableExpressionFilter, IModel model)
    : QueryCompiler(queryContextFactory, compiledQueryCache, compiledQueryCacheKeyGenerator, database, logger, currentContext, evaluatableExpressionFilter, model)
{
    private readonly ICurrentDbContext konteks = currentContext;

    public override TResult Execute<TResult>(Expression query)
    {
        konteks.Context.GetService<Rekaman>().CatatKueri(query);
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        konteks.Context.GetService<Rekaman>().CatatKueri(query);
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    public override Func<QueryContext, TResult> CreateCompiledQuery<TResult>(Expression query) =>
        throw new NotSupportedException("EF.CompileQuery: perekam belum mengenalnya.");

    public override Func<QueryContext, TResult> CreateCompiledAsyncQuery<TResult>(Expression query) =>
        throw new NotSupportedException("EF.CompileAsyncQuery: perekam belum mengenalnya.");
}

/// <summary>Tells the recorder of every set of changes, after the application's own interceptors had their say.</summary>
internal sealed class PerekamPerubahan(Rekaman rekaman) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        rekaman.CatatPerubahan(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        rekaman.CatatPerubahan(eventData.Context!);
        return ValueTask.FromResult(result);
    }
}

/// <summary>Counts what SQLite really got, so that nothing can pass the recorder by.</summary>
internal sealed class PenghitungPerintah(Rekaman rekaman) : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        rekaman.CatatPerintah(eventData.CommandSource, result.CommandText);
        return result;
    }
}

/// <summary>
/// Says of itself that it repeats, as SQL Server's does: Entity Framework then refuses every own transaction outside it, on SQLite too.
/// </summary>
internal sealed class StrategiUlang(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 1, TimeSpan.Zero)
{
    protected override bool ShouldRetryOn(Exception exception) => false;
}
