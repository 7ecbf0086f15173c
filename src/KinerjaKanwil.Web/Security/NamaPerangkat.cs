namespace KinerjaKanwil.Web.Security;

/// <summary>Browser and system in words, from what a browser says of itself: enough for people to know their own devices again.</summary>
public static class NamaPerangkat
{
    private static readonly (string Tanda, string Nama)[] Peramban =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Tanda, string Nama)[] Sistem =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    /// <summary>Reads the header; its text itself is never shown.</summary>
    public static string Baca(string? keterangan)
    {
        var peramban = Cari(Peramban, keterangan) ?? "Peramban lain";
        return Cari(Sistem, keterangan) is { } sistem ? $"{peramban} di {sistem}" : peramban;
    }

    private static string? Cari((string Tanda, string Nama)[] daftar, string? keterangan) => keterangan is null ? null
        : Array.Find(daftar, d => keterangan.Contains(d.Tanda, StringComparison.Ordinal)).Nama;
}
