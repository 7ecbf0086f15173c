using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Codes of the second step after RFC 6238 (SHA-1, 30 seconds, six digits: what every authenticator app does). Of our own, because Identity's
/// reads the machine's clock and takes a code twice.
/// </summary>
public static class KodeTotp
{
    /// <summary>Digits of a code.</summary>
    public const int PanjangKode = 6;

    private const int PanjangKunci = 20;
    private const int Langkah = 30;
    private const string HurufBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key, in Base32 as apps take it.</summary>
    public static string KunciBaru() => RandomNumberGenerator.GetString(HurufBase32, PanjangKunci * 8 / 5);

    /// <summary>The step of a moment.</summary>
    public static long LangkahPada(DateTimeOffset saat) => saat.ToUnixTimeSeconds() / Langkah;

    /// <summary>The code of a step.</summary>
    public static string Kode(string kunci, long langkah)
    {
        Span<byte> pesan = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(pesan, langkah);
        Span<byte> sidik = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238: apps know no other; HMAC does not suffer from SHA-1's collisions.
        HMACSHA1.HashData(Urai(kunci), pesan, sidik);
#pragma warning restore CA5350
        var angka = (BinaryPrimitives.ReadUInt32BigEndian(sidik[(sidik[^1] & 15)..]) & 0x7FFFFFFF) % 1_000_000;
        return angka.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that a code fits: now, or one before or after, because clocks differ.</summary>
    /// <returns>Null when it fits none of them.</returns>
    public static long? Cocok(string kunci, string? kode, DateTimeOffset saat)
    {
        var bersih = string.Concat((kode ?? "").Where(char.IsAsciiDigit));
        var kini = LangkahPada(saat);
        long? cocok = null;
        for (var langkah = kini - 1; langkah <= kini + 1; langkah++)
        {
            // Every step is compared in full: how long it takes tells nothing.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Kode(kunci, langkah)), System.Text.Encoding.ASCII.GetBytes(bersih)))
            {
                cocok = langkah;
            }
        }

        return cocok;
    }

    /// <summary>What the QR code holds.</summary>
    public static string Alamat(string penerbit, string namaPengguna, string kunci) =>
        $"otpauth://totp/{Uri.EscapeDataString(penerbit)}:{Uri.EscapeDataString(namaPengguna)}?secret={kunci}&issuer={Uri.EscapeDataString(penerbit)}&digits={PanjangKode}&period={Langkah}";

    private static byte[] Urai(string kunci)
    {
        var isi = new byte[kunci.Length * 5 / 8];
        int penampung = 0, bit = 0, letak = 0;
        foreach (var huruf in kunci)
        {
            penampung = (penampung << 5) | HurufBase32.IndexOf(huruf, StringComparison.Ordinal);
            bit += 5;
            if (bit >= 8)
            {
                bit -= 8;
                isi[letak++] = (byte)(penampung >> bit);
                penampung &= (1 << bit) - 1;
            }
        }

        return isi;
    }
}
