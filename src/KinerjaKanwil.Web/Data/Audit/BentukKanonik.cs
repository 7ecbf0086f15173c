using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>
/// The one written form of an entry that its digest is made from: JSON, fields in this order, times in UTC with three decimals. An
/// auditor can repeat it from the table alone: <c>SHA-256(digest before + line feed + JSON)</c>, UTF-8, lower-case hexadecimal.
/// </summary>
public static class BentukKanonik
{
    /// <summary>How times are written.</summary>
    internal const string PolaWaktu = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Escapes as little as JSON allows, so that the text stays readable in the table; pages encode it themselves.</summary>
    internal static readonly JavaScriptEncoder Penyandi = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The digest that an entry must have.</summary>
    /// <param name="catatan">The entry; the digest that it holds is not looked at.</param>
    /// <param name="sebelum">Digest of the entry before.</param>
    public static string Sidik(CatatanAudit catatan, string sebelum)
    {
        ArgumentNullException.ThrowIfNull(catatan);
        var isi = new ArrayBufferWriter<byte>(512);
        isi.Write(Encoding.UTF8.GetBytes(sebelum + "\n"));
        using (var json = new Utf8JsonWriter(isi, new JsonWriterOptions { Encoder = Penyandi }))
        {
            json.WriteStartObject();
            json.WriteNumber("urut", catatan.Urut);
            json.WriteString("waktu", catatan.Waktu.ToString(PolaWaktu, CultureInfo.InvariantCulture));
            if (catatan.PenggunaId is { } id)
            {
                json.WriteNumber("penggunaId", id);
            }
            else
            {
                json.WriteNull("penggunaId");
            }

            json.WriteString("namaPengguna", catatan.NamaPengguna);
            json.WriteString("peran", catatan.Peran);
            json.WriteString("sumber", catatan.Sumber);
            json.WriteString("tindakan", catatan.Tindakan);
            json.WriteString("entitas", catatan.Entitas);
            json.WriteString("kunciEntitas", catatan.KunciEntitas);
            json.WriteString("kodeDivisi", catatan.KodeDivisi);
            json.WriteString("kodeIndikator", catatan.KodeIndikator);
            json.WriteString("perubahan", catatan.Perubahan);
            json.WriteString("alamatIp", catatan.AlamatIp);
            json.WriteString("kodeKejadian", catatan.KodeKejadian);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(isi.WrittenSpan));
    }

    /// <summary>
    /// A text that every database gives back as it was: no control characters (one provider ends a text at a NUL, and a line break in a
    /// name could pass for a second line), no half of a character pair, not longer than its column.
    /// </summary>
    internal static string? Rapikan(string? teks, int terpanjang)
    {
        if (teks is null)
        {
            return null;
        }

        var rapi = new StringBuilder(Math.Min(teks.Length, terpanjang));
        foreach (var huruf in teks.EnumerateRunes())
        {
            // A half pair is enumerated as the replacement character.
            var bersih = Rune.IsControl(huruf) ? Rune.ReplacementChar : huruf;
            if (rapi.Length + bersih.Utf16SequenceLength > terpanjang)
            {
                break;
            }

            rapi.Append(bersih.ToString());
        }

        return rapi.ToString();
    }
}
