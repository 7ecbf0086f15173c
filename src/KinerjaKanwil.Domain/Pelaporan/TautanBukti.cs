using System.Globalization;

namespace KinerjaKanwil.Domain.Pelaporan;

/// <summary>Which addresses can be evidence: such as a click on them opens a page, and nothing else (checks.md S02).</summary>
public static class TautanBukti
{
    /// <summary>Longest address, in characters.</summary>
    public const int Panjang = 2000;

    /// <summary>True for an http or https address with a host and without hidden characters or a name before the host.</summary>
    public static Hasil Periksa(string? tautan)
    {
        var isi = tautan?.Trim() ?? "";
        if (isi.Length == 0)
        {
            return Hasil.Gagal("Isi tautan");
        }

        if (isi.Length > Panjang)
        {
            return Hasil.Gagal($"Tautan paling panjang {Panjang} karakter");
        }

        return isi.All(Tampak)
            && (isi.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || isi.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(isi, UriKind.Absolute, out var alamat)
            && (alamat.Scheme == Uri.UriSchemeHttps || alamat.Scheme == Uri.UriSchemeHttp)
            && alamat.Host.Length > 0 && alamat.UserInfo.Length == 0
            ? Hasil.Berhasil
            : Hasil.Gagal("Tautan harus alamat web lengkap, misalnya https://drive.google.com/…");
    }

    private static bool Tampak(char huruf) => !char.IsWhiteSpace(huruf) && huruf != '\\' && CharUnicodeInfo.GetUnicodeCategory(huruf)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
