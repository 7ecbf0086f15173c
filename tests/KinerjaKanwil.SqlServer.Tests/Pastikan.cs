namespace KinerjaKanwil.SqlServer.Tests;

/// <summary>An empty list, or all of it in the message.</summary>
internal static class Pastikan
{
    public static void Kosong(IEnumerable<string> temuan)
    {
        var daftar = temuan.ToList();
        Assert.True(daftar.Count == 0, $"{daftar.Count} temuan:\n\n{string.Join("\n\n", daftar)}");
    }
}
