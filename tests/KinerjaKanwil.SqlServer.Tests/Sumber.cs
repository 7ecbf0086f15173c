using System.Runtime.CompilerServices;

namespace KinerjaKanwil.SqlServer.Tests;

/// <summary>The sources, for tests that read them.</summary>
internal static class Sumber
{
    /// <summary>Top of the repository.</summary>
    public static string Akar { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Ini())!, "..", ".."));

    /// <summary>The web project.</summary>
    public static string Web { get; } = Path.Combine(Akar, "src", "KinerjaKanwil.Web");

    /// <summary>Every C# file and view under <c>src</c> with its path as git writes it, without what a build leaves there.</summary>
    public static IReadOnlyDictionary<string, string> Berkas { get; } = Directory
        .EnumerateFiles(Path.Combine(Akar, "src"), "*.cs*", SearchOption.AllDirectories)
        .Where(jalur => Path.GetExtension(jalur) is ".cs" or ".cshtml")
        .Select(jalur => (Nama: Path.GetRelativePath(Akar, jalur).Replace('\\', '/'), Jalur: jalur))
        .Where(b => !b.Nama.Contains("/bin/", StringComparison.Ordinal) && !b.Nama.Contains("/obj/", StringComparison.Ordinal))
        .ToDictionary(b => b.Nama, b => File.ReadAllText(b.Jalur));

    private static string Ini([CallerFilePath] string berkas = "") => berkas;
}
