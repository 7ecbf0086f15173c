using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace KinerjaKanwil.Web.Tests;

/// <summary>
/// Views and style sheets belong together. Only the parts of Bootstrap that are used are sent (docs/keputusan/0028): a class of the rest
/// would silently do nothing.
/// </summary>
public sealed partial class GayaTests
{
    private static readonly string Web = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(BerkasIni())!, "..", "..", "src", "KinerjaKanwil.Web"));

    /// <summary>Names without a rule, by which tests and scripts find their place.</summary>
    private static readonly string[] Penanda = ["keadaan-lampau", "daftar-periksa", "ringkasan-impor", "qr"];

    [Fact]
    public void SetiapKelasDiTampilan_PunyaAturan()
    {
        var aturan = Directory.EnumerateFiles(Path.Combine(Web, "wwwroot"), "*.css", SearchOption.AllDirectories)
            .SelectMany(f => KelasGaya().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Concat(Penanda).ToHashSet(StringComparer.Ordinal);
        var tanpa = Directory.EnumerateFiles(Path.Combine(Web, "Features"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(f => AtributKelas().Matches(File.ReadAllText(f))
                .SelectMany(m => Ungkapan().Replace(m.Groups[1].Value, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(k => !aturan.Contains(k)).Select(k => $"{Path.GetRelativePath(Web, f)}: {k}"))
            .ToList();

        Assert.True(aturan.Count > 300, "Terlalu sedikit aturan yang ditemukan.");
        Assert.True(tanpa.Count == 0, "Kelas tanpa aturan. Kelas Bootstrap: tambahkan bagiannya di wwwroot/lib/bootstrap/pilihan.scss.\n" + string.Join('\n', tanpa));
    }

    private static string BerkasIni([CallerFilePath] string berkas = "") => berkas;

    [GeneratedRegex(@"\.([a-zA-Z][\w-]*)")]
    private static partial Regex KelasGaya();

    [GeneratedRegex(@"class=""((?:@\((?:[^()]|\([^()]*\))*\)|[^""@]|@[\w.]+(?:\([^)]*\))?)*)""")]
    private static partial Regex AtributKelas();

    /// <summary>A Razor expression with what is glued to it.</summary>
    [GeneratedRegex(@"\S*@\((?:[^()]|\([^()]*\))*\)\S*|\S*@[\w.]+(?:\([^)]*\))?\S*")]
    private static partial Regex Ungkapan();
}
