using System.Globalization;
using System.Text;

namespace KinerjaKanwil.Domain.Pelaporan;

/// <summary>The kinds of files that can be evidence.</summary>
public enum JenisBerkas
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Excel workbook without macros.</summary>
    Xlsx,

    /// <summary>Word document without macros.</summary>
    Docx,

    /// <summary>JPEG picture.</summary>
    Jpeg,

    /// <summary>PNG picture.</summary>
    Png,
}

/// <summary>What can be said of the kinds of files.</summary>
public static class JenisBerkasExtensions
{
    /// <summary>The word on screen.</summary>
    public static string Nama(this JenisBerkas jenis) => jenis switch
    {
        JenisBerkas.Pdf => "PDF",
        JenisBerkas.Xlsx => "Excel",
        JenisBerkas.Docx => "Word",
        JenisBerkas.Jpeg => "JPG",
        JenisBerkas.Png => "PNG",
        _ => throw new ArgumentOutOfRangeException(nameof(jenis), jenis, null),
    };

    /// <summary>The content type that it is served with; there are no others.</summary>
    public static string TipeKonten(this JenisBerkas jenis) => jenis switch
    {
        JenisBerkas.Pdf => "application/pdf",
        JenisBerkas.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        JenisBerkas.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        JenisBerkas.Jpeg => "image/jpeg",
        JenisBerkas.Png => "image/png",
        _ => throw new ArgumentOutOfRangeException(nameof(jenis), jenis, null),
    };

    /// <summary>The kind that a file name claims; null when it claims none of them.</summary>
    public static JenisBerkas? MenurutNama(string nama)
    {
        ArgumentNullException.ThrowIfNull(nama);
        return nama[(nama.LastIndexOf('.') + 1)..].ToUpperInvariant() switch
        {
            "PDF" => JenisBerkas.Pdf,
            "XLSX" => JenisBerkas.Xlsx,
            "DOCX" => JenisBerkas.Docx,
            "JPG" or "JPEG" => JenisBerkas.Jpeg,
            "PNG" => JenisBerkas.Png,
            _ => null,
        };
    }
}

/// <summary>A stored file, as evidence names it.</summary>
/// <param name="Nama">Cleaned name (<see cref="Bersihkan"/>).</param>
/// <param name="Jenis">Kind, found by content.</param>
/// <param name="Ukuran">Size in bytes.</param>
/// <param name="Sidik">SHA-256 of the content.</param>
public sealed record BerkasBukti(string Nama, JenisBerkas Jenis, long Ukuran, string Sidik)
{
    /// <summary>Longest name, in characters.</summary>
    public const int PanjangNama = 255;

    /// <summary>Length of <see cref="Sidik"/>.</summary>
    public const int PanjangSidik = 64;

    /// <summary>Largest file, in bytes: 10 MB.</summary>
    public const long UkuranPalingBesar = 10L * 1024 * 1024;

    /// <summary>True for a size that a file may have.</summary>
    public static Hasil PeriksaUkuran(long ukuran) =>
        ukuran <= 0 ? Hasil.Gagal("Berkas kosong (0 byte). Periksa berkasnya, lalu pilih lagi.")
        : ukuran > UkuranPalingBesar ? Hasil.Gagal("Berkas lebih besar dari 10 MB. Perkecil berkasnya, atau simpan di tempat lain dan tambahkan tautannya.")
        : Hasil.Berhasil;

    /// <summary>
    /// A file name without folders, control characters or marks that change the direction of reading, no longer than
    /// <see cref="PanjangNama"/> with its ending kept. It is shown and offered on download; on disk the file is named by its content.
    /// </summary>
    public static string Bersihkan(string? nama)
    {
        var tanpaFolder = (nama ?? "")[((nama ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var bersih = new StringBuilder(tanpaFolder.Length);
        foreach (var huruf in tanpaFolder.EnumerateRunes())
        {
            bersih.Append(Rune.GetUnicodeCategory(huruf) switch
            {
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "",
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => " ",
                _ => huruf == Rune.ReplacementChar ? "" : huruf.ToString(),
            });
        }

        var hasil = bersih.ToString().Trim().TrimEnd('.');
        if (hasil.Length <= PanjangNama)
        {
            return hasil;
        }

        var titik = hasil.LastIndexOf('.');
        var akhiran = titik > 0 && hasil.Length - titik <= 10 ? hasil[titik..] : "";
        var batang = hasil[..(PanjangNama - akhiran.Length)];
        return (char.IsHighSurrogate(batang[^1]) ? batang[..^1] : batang) + akhiran;
    }
}
