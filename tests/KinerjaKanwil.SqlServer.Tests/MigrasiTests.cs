using KinerjaKanwil.SqlServer.Tests.Sql;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.SqlServer.Infrastructure.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KinerjaKanwil.SqlServer.Tests;

/// <summary>The schema of SQL Server, proved without one: model and migrations agree, the scripts are SQL Server 2019's language, the database adds up.</summary>
public sealed class MigrasiTests : IDisposable
{
    private readonly BasisDataSqlServer basisData = new();

    public void Dispose() => basisData.Dispose();

    [Fact]
    public void ModelSqlServer_DibandingkanMigrasi_TidakAdaYangTertinggal() => Assert.False(basisData.Pakai(db => db.Database.HasPendingModelChanges()));

    [Fact]
    public void ModelSqlite_DibandingkanMigrasi_TidakAdaYangTertinggal()
    {
        using var db = new KinerjaSqliteDbContext.PabrikRancangan().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void KeduaPenyedia_DaftarMigrasi_BernamaSama()
    {
        using var sqlite = new KinerjaSqliteDbContext.PabrikRancangan().CreateDbContext([]);
        var nama = basisData.Pakai(db => db.Database.GetMigrations().Select(Nama).ToList());
        Assert.NotEmpty(nama);
        Assert.Equal(nama, sqlite.Database.GetMigrations().Select(Nama));
        static string Nama(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void NaskahMigrasi_DiuraiSqlServer2019_TanpaGalat(MigrationsSqlGenerationOptions pilihan)
    {
        var (naskah, galat) = Pengurai.Urai(basisData.NaskahMigrasi(pilihan));
        Pastikan.Kosong(galat);
        Assert.NotEmpty(naskah.Batches);
    }

    [Fact]
    public void NaskahMigrasi_DimuatDacFx_MenjadiBasisDataUtuh()
    {
        using var model = new ModelBasisData();
        var lain = model.TambahDdl(basisData.NaskahMigrasi(MigrationsSqlGenerationOptions.Default));
        foreach (var pernyataan in lain.Where(p => p is not TransactionStatement))
        {
            model.TambahPernyataan(new PernyataanSql("migrasi", Pengurai.Teks(pernyataan), []));
        }

        Pastikan.Kosong(model.Periksa());
        Assert.Equal(TabelModel().Append("__EFMigrationsHistory").Order(StringComparer.Ordinal), model.Tabel());
    }

    [Fact]
    public void SkemaModel_DimuatDacFx_MenjadiBasisDataUtuh()
    {
        using var model = new ModelBasisData();

        // All of it is tables and indexes, but for the first row of the chain of the audit trail.
        Assert.All(model.TambahDdl(basisData.Skema()), p => Assert.True(p is SetIdentityInsertStatement or InsertStatement, p.GetType().Name));
        Pastikan.Kosong(model.Periksa());
        Assert.Equal(TabelModel().Append("__EFMigrationsHistory").Order(StringComparer.Ordinal), model.Tabel());
    }

    [Fact]
    public void DdlRusak_DimuatDacFx_Ditolak()
    {
        using var model = new ModelBasisData();
        model.TambahDdl("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [InduKId] int NOT NULL REFERENCES [TidakAda] ([Id]));");
        Assert.Contains(model.Periksa(), p => p.StartsWith("SQL71501", StringComparison.Ordinal));
    }

    [Fact]
    public void SintaksLebihBaru_DiuraiSqlServer2019_Ditolak() =>
        // SQL Server 2022 knows it, 2019 does not.
        Assert.NotEmpty(Pengurai.Urai("SELECT SUM([x]) OVER w FROM [t] WINDOW w AS (PARTITION BY [y]);").Galat);

    [Fact]
    public void TingkatKompatibilitas_TanpaPengaturan_SqlServer2019()
    {
        Assert.Equal(150, new DatabaseOptions().CompatibilityLevel);
        Assert.Equal("150", new ConfigurationBuilder().AddJsonFile(Path.Combine(Sumber.Web, "appsettings.json")).Build()["Database:CompatibilityLevel"]);
        Assert.Equal(150, basisData.Pakai(db => db.GetService<ISqlServerSingletonOptions>().SqlServerCompatibilityLevel));
    }

    /// <summary>Limits of SQL Server that only its run time would tell: keys of indexes, and strings without a length in them.</summary>
    [Fact]
    public void KunciDanIndeks_UkuranTerbesar_DiBawahBatasSqlServer()
    {
        var terlaluBesar = basisData.Pakai(db => db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(jenis => jenis.GetKeys().Select(k => (Nama: k.GetName()!, k.Properties, Batas: 900))
                .Concat(jenis.GetIndexes().Select(i => (Nama: i.GetDatabaseName()!, i.Properties, Batas: 1700))))
            .Select(k => (k.Nama, k.Batas, Ukuran: k.Properties.Sum(Ukuran)))
            .Where(k => k.Ukuran > k.Batas)
            .Select(k => $"{k.Nama}: {k.Ukuran} dari {k.Batas} bita").ToList());
        Pastikan.Kosong(terlaluBesar);
    }

    /// <summary>SQL Server refuses a second path of cascades to a table; a reported figure must not vanish with its indicator either.</summary>
    [Fact]
    public void KunciAsing_SelainMilikAkun_TidakMenghapusBerantai()
    {
        // What lies in a JSON column is part of its row, not a row of its own.
        var berantai = basisData.Pakai(db => db.Model.GetEntityTypes().Where(jenis => !jenis.IsMappedToJson()).SelectMany(jenis => jenis.GetForeignKeys())
            .Where(fk => fk.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && fk.PrincipalEntityType.ClrType != typeof(Pengguna))
            .Select(fk => fk.GetConstraintName()).ToList());
        Pastikan.Kosong(berantai!);
    }

    private static int Ukuran(IReadOnlyProperty properti) => properti.GetRelationalTypeMapping() switch
    {
        { StoreTypeNameBase: "nvarchar" } tipe => tipe.Size is { } panjang ? panjang * 2 : int.MaxValue / 16,
        { StoreTypeNameBase: "varbinary" or "varchar" } tipe => tipe.Size ?? int.MaxValue / 16,
        { StoreTypeNameBase: "uniqueidentifier" } => 16,
        _ => 9,
    };

    private List<string> TabelModel() => basisData.Pakai(db => db.Model.GetEntityTypes().Select(jenis => jenis.GetTableName()!).Distinct().ToList());
}
