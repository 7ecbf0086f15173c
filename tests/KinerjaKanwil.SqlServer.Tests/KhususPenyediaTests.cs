using System.Text.RegularExpressions;

namespace KinerjaKanwil.SqlServer.Tests;

/// <summary>Who knows which database it is: the set-up, the derived contexts and the migrations, nobody else (design section 6).</summary>
public sealed partial class KhususPenyediaTests
{
    private const string Setelan = "src/KinerjaKanwil.Web/Setup/DatabaseSetup.cs";
    private const string Migrasi = "src/KinerjaKanwil.Web/Data/Migrations/";

    private static readonly string[] TahuPenyedia =
    [
        Setelan,
        "src/KinerjaKanwil.Web/Setup/DatabaseOptions.cs",
        "src/KinerjaKanwil.Web/Data/KinerjaSqliteDbContext.cs",
        "src/KinerjaKanwil.Web/Data/KinerjaSqlServerDbContext.cs",
    ];

    [Fact]
    public void NamaPenyedia_DalamKode_HanyaDiTempatnya()
    {
        var menyebut = Sumber.Berkas
            .Where(b => !b.Key.StartsWith(Migrasi, StringComparison.Ordinal) && NamaPenyedia().IsMatch(TanpaKomentar(b.Value))).Select(b => b.Key);
        Assert.Equal(TahuPenyedia.Order(StringComparer.Ordinal), menyebut.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SqlMentah_DalamKode_HanyaDiSetelanDanKhususSqlite()
    {
        Assert.Equal([Setelan], Sumber.Berkas
            .Where(b => !b.Key.StartsWith(Migrasi, StringComparison.Ordinal) && SqlMentah().IsMatch(TanpaKomentar(b.Value))).Select(b => b.Key));

        // There, every raw statement stands behind the same guard: one method, which leaves at once on any other provider.
        var kode = TanpaKomentar(Sumber.Berkas[Setelan]);
        var penjaga = Penjaga().Match(kode);
        Assert.True(penjaga.Success, "Tidak ada penjaga IsSqlite() di awal metode.");
        var akhirMetode = kode.IndexOf("\n    }\n", penjaga.Index, StringComparison.Ordinal);
        Assert.All(SqlMentah().Matches(kode), sql => Assert.InRange(sql.Index, penjaga.Index, akhirMetode));
    }

    /// <summary>Entity Framework refuses an own transaction outside the strategy that repeats on a lost connection: on SQL Server alone.</summary>
    [Fact]
    public void TransaksiSendiri_DalamKode_SelaluDalamStrategiUlang() =>
        Assert.All(Sumber.Berkas.Where(b => b.Value.Contains("BeginTransaction", StringComparison.Ordinal)),
            b => Assert.Contains("CreateExecutionStrategy", b.Value, StringComparison.Ordinal));

    [Theory]
    [InlineData("options.UseSqlite(jalur)")]
    [InlineData("if (db.Database.IsSqlServer())")]
    [InlineData("using Microsoft.Data.SqlClient;")]
    [InlineData("catch (SqliteException)")]
    [InlineData("SqlServerPropertyBuilderExtensions.UseHiLo(p);")]
    [InlineData("case PenyediaDatabase.SqlServer:")]
    public void NamaPenyedia_DitulisDiBerkasLain_Tertangkap(string kode) => Assert.Matches(NamaPenyedia(), TanpaKomentar(kode));

    [Theory]
    [InlineData("// SQLite has no row version")]
    [InlineData("/// <summary>UseSqlite is for the set-up.</summary>")]
    [InlineData("var sqlServerless = 1;")]
    public void NamaPenyedia_DalamKomentarAtauKataLain_TidakTertangkap(string kode) => Assert.DoesNotMatch(NamaPenyedia(), TanpaKomentar(kode));

    private static string TanpaKomentar(string kode) => Komentar().Replace(kode, "");

    [GeneratedRegex(@"\w*(Sqlite|SqlServer|SqlClient)(?![a-z])\w*")]
    private static partial Regex NamaPenyedia();

    [GeneratedRegex(@"\b(FromSql|SqlQuery|ExecuteSql|CreateDbCommand|GetDbConnection|DbCommand)\w*\b")]
    private static partial Regex SqlMentah();

    [GeneratedRegex(@"\{\n        if \(!db\.Database\.IsSqlite\(\)\)\n        \{\n            return;\n        \}\n")]
    private static partial Regex Penjaga();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Komentar();
}
