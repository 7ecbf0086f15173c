using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>
/// Compares entries. A form posts all its rows; the digest of what it had shown tells the ones that the person changed from those that
/// merely were on the page, so that a colleague's newer figure is neither overwritten nor reported as a conflict.
/// </summary>
internal static class SidikIsian
{
    /// <summary>Short digest of an entry.</summary>
    public static string Hitung(IsianRealisasi isian)
    {
        var sidik = SHA256.HashData(Encoding.UTF8.GetBytes(Bentuk(isian)));
        return Convert.ToHexStringLower(sidik.AsSpan(0, 6));
    }

    /// <summary>True when two entries say the same: 82 and 82,0 do.</summary>
    public static bool Sama(IsianRealisasi satu, IsianRealisasi dua) => Bentuk(satu) == Bentuk(dua);

    private static string Bentuk(IsianRealisasi isian) => string.Join(
        '\u001f',
        Angka(isian.Pembilang), Angka(isian.Penyebut), Angka(isian.Nilai), isian.TidakBerlaku ? "t" : "",
        isian.AlasanTidakBerlaku, isian.Kendala, isian.TindakLanjut);

    private static string Angka(BacaanAngka bacaan) => bacaan.Jenis switch
    {
        JenisBacaan.Kosong => "",
        JenisBacaan.Angka => bacaan.Nilai!.Value.ToString("0.####", CultureInfo.InvariantCulture),
        JenisBacaan.TidakBerlaku => "t/b",
        JenisBacaan.Galat => "?",
        _ => throw new ArgumentOutOfRangeException(nameof(bacaan), bacaan.Jenis, null),
    };
}
