using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KinerjaKanwil.SqlServer.Tests.Sql;

/// <summary>
/// A database of SQL Server 2019 that exists only as a model (DacFx): tables are taken from DDL, statements are put into it as
/// procedures, and every name in them is looked up in the tables.
/// </summary>
internal sealed class ModelBasisData : IDisposable
{
    private readonly TSqlModel model = new(SqlServerVersion.Sql150, new TSqlModelOptions());
    private readonly Dictionary<string, string> asal = [];
    private readonly List<string> ditolak = [];

    /// <summary>Takes the tables and indexes of a script, wherever in it they stand; a model knows no order and no transactions.</summary>
    /// <returns>The statements that were not taken: transactions, changes of rows.</returns>
    public IReadOnlyList<TSqlStatement> TambahDdl(string sql)
    {
        var (naskah, galat) = Pengurai.Urai(sql);
        Assert.Empty(galat);
        var pemilah = new PemilahDdl();
        naskah.Accept(pemilah);
        foreach (var pernyataan in pemilah.Ddl)
        {
            model.AddObjects(Pengurai.TeksBaru(pernyataan));
        }

        return pemilah.Lain;
    }

    /// <summary>Puts one statement, or the batch that is sent at once, into the model.</summary>
    public void TambahPernyataan(PernyataanSql pernyataan)
    {
        var nama = $"P{asal.Count + 1}";
        asal[nama] = pernyataan.Asal;
        var parameter = string.Join(", ", pernyataan.Parameter.Select(p => $"{p.Nama} {p.Tipe}"));
        try
        {
            model.AddObjects($"CREATE PROCEDURE [dbo].[{nama}] {parameter} AS\nBEGIN\n{pernyataan.Teks}\nEND");
        }
        catch (DacModelException galat)
        {
            ditolak.Add($"{galat.Message.Trim()} ({pernyataan.Asal})");
        }
    }

    /// <summary>Everything that does not add up: error or warning (a table that is not there is a warning to DacFx), with the statement it was found in.</summary>
    public IReadOnlyList<string> Periksa() =>
        [.. ditolak, .. model.Validate().Select(p => $"{p.Prefix}{p.Number} {p.Message} ({Asal(p.Message)})")];

    /// <summary>Names of the tables.</summary>
    public IReadOnlyList<string> Tabel() =>
        [.. model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Table).Select(t => t.Name.Parts[^1]).Order(StringComparer.Ordinal)];

    public void Dispose() => model.Dispose();

    private string Asal(string pesan) =>
        asal.FirstOrDefault(a => pesan.Contains($"[{a.Key}]", StringComparison.Ordinal)).Value ?? "DDL";

    private static string Nama(SchemaObjectName nama) => nama.BaseIdentifier.Value;

    private sealed class PemilahDdl : TSqlFragmentVisitor
    {
        public List<TSqlStatement> Ddl { get; } = [];

        public List<TSqlStatement> Lain { get; } = [];

        public override void Visit(TSqlStatement node)
        {
            switch (node)
            {
                case CreateTableStatement or CreateIndexStatement:
                    Ddl.Add(node);
                    break;

                // A model has no order: a column added later belongs to the table from the beginning, a dropped index never was.
                case AlterTableAddTableElementStatement tambah:
                    var tabel = Ddl.OfType<CreateTableStatement>().Single(t => Nama(t.SchemaObjectName) == Nama(tambah.SchemaObjectName));
                    tambah.Definition.ColumnDefinitions.ToList().ForEach(tabel.Definition.ColumnDefinitions.Add);
                    tambah.Definition.TableConstraints.ToList().ForEach(tabel.Definition.TableConstraints.Add);
                    break;
                case DropIndexStatement buang:
                    var nama = buang.DropIndexClauses.OfType<DropIndexClause>().Select(k => k.Index.Value).ToList();
                    Assert.Equal(nama.Count, Ddl.RemoveAll(d => d is CreateIndexStatement indeks && nama.Contains(indeks.Name.Value)));
                    break;
                case IfStatement or BeginEndBlockStatement:
                    break;
                default:
                    Lain.Add(node);
                    break;
            }
        }
    }
}
