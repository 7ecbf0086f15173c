using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace KinerjaKanwil.SqlServer.Tests.Sql;

/// <summary>One text that the application would send to SQL Server.</summary>
/// <param name="Asal">Where it comes from, for whoever reads a failure.</param>
/// <param name="Teks">The text.</param>
/// <param name="Parameter">Its parameters, with their types as SQL Server writes them.</param>
internal sealed record PernyataanSql(string Asal, string Teks, IReadOnlyList<(string Nama, string Tipe)> Parameter)
{
    /// <summary>Same text with same parameter types: the same statement.</summary>
    public string Kunci => Teks + "\n" + string.Join(',', Parameter);

    /// <summary>What a command would send.</summary>
    public static PernyataanSql Dari(string asal, DbCommand perintah) =>
        new(asal, perintah.CommandText, [.. perintah.Parameters.Cast<SqlParameter>().Select(p => (p.ParameterName, Tipe(p)))]);

    private static string Tipe(SqlParameter p) => p.SqlDbType switch
    {
        SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary or SqlDbType.NChar or SqlDbType.Char =>
            string.Create(CultureInfo.InvariantCulture, $"{p.SqlDbType.ToString().ToLowerInvariant()}({(p.Size is > 0 and <= 4000 ? p.Size : "max")})"),
        SqlDbType.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({(p.Precision == 0 ? 18 : p.Precision)},{p.Scale})"),
        _ => p.SqlDbType.ToString().ToLowerInvariant(),
    };
}
