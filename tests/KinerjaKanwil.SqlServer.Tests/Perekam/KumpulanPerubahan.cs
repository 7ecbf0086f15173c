using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.SqlServer.Update.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace KinerjaKanwil.SqlServer.Tests.Perekam;

/// <summary>SQL Server's own batches of inserts, updates and deletes, but their text is kept instead of sent.</summary>
internal sealed class PabrikKumpulanPerubahan(ModificationCommandBatchFactoryDependencies dependencies, IDbContextOptions options)
    : SqlServerModificationCommandBatchFactory(dependencies, options)
{
    private readonly int terbanyak = options.Extensions.OfType<RelationalOptionsExtension>().First().MaxBatchSize ?? 42;

    public override ModificationCommandBatch Create() => new Kumpulan(Dependencies, terbanyak);

    private sealed class Kumpulan(ModificationCommandBatchFactoryDependencies dependencies, int maxBatchSize)
        : SqlServerModificationCommandBatch(dependencies, maxBatchSize)
    {
        public override void Execute(IRelationalConnection connection)
        {
            using var perintah = StoreCommand!.RelationalCommand.CreateDbCommand(
                new RelationalCommandParameterObject(connection, StoreCommand.ParameterValues, null, null, null, CommandSource.SaveChanges),
                Guid.Empty, DbCommandMethod.ExecuteReader);
            PenangkapPerintah.Simpan(perintah);
        }

        public override Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
        {
            Execute(connection);
            return Task.CompletedTask;
        }
    }
}
