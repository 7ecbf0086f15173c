using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KinerjaKanwil.SqlServer.Tests.Sql;

/// <summary>The language of SQL Server 2019 (level 150): what is newer is a syntax error here.</summary>
internal static class Pengurai
{
    /// <summary>The script as a tree, and every fault with its place; none when it is SQL Server 2019's language.</summary>
    public static (TSqlScript Naskah, IReadOnlyList<string> Galat) Urai(string sql)
    {
        using var isi = new StringReader(sql);
        var naskah = new TSql150Parser(initialQuotedIdentifiers: true).Parse(isi, out var galat);
        return ((TSqlScript)naskah, [.. galat.Select(g => $"baris {g.Line} kolom {g.Column}: {g.Message}")]);
    }

    /// <summary>The text of one part of a tree, as it was written.</summary>
    public static string Teks(TSqlFragment bagian) =>
        string.Concat(Enumerable.Range(bagian.FirstTokenIndex, bagian.LastTokenIndex - bagian.FirstTokenIndex + 1)
            .Select(n => bagian.ScriptTokenStream[n].Text));

    /// <summary>The text of one part of a tree that was changed since it was read.</summary>
    public static string TeksBaru(TSqlFragment bagian)
    {
        new Sql150ScriptGenerator().GenerateScript(bagian, out var teks);
        return teks;
    }
}
