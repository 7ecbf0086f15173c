using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KinerjaKanwil.Web.Data.Berkas;

/// <summary>One entry of an archive's directory, as declared there.</summary>
internal sealed record EntriZip(string Nama, ushort Metode, long Padat, long Asli, long Letak);

/// <summary>
/// The directory of a zip archive, read within bounds. Own code, because the framework's reader takes in every entry there is before
/// anyone can count them: a file of 10 MB can name 200,000.
/// </summary>
internal static class DirektoriZip
{
    /// <summary>Most entries; far above any office document.</summary>
    public const int EntriPalingBanyak = 2000;

    /// <summary>Most bytes that all entries together may claim to hold.</summary>
    public const long AsliPalingBesar = 200L * 1024 * 1024;

    /// <summary>Most times that the content may be larger than the archive.</summary>
    public const int RasioPalingBesar = 100;

    private const int PanjangAkhir = 22;
    private const int PanjangEntri = 46;
    private const int PanjangLokal = 30;
    private const uint TandaAkhir = 0x06054b50;
    private const uint TandaEntri = 0x02014b50;
    private const uint TandaLokal = 0x04034b50;

    /// <summary>The entries; null when this is no plain archive, or one out of bounds.</summary>
    public static IReadOnlyList<EntriZip>? Baca(Stream isi)
    {
        ArgumentNullException.ThrowIfNull(isi);
        if (Akhir(isi) is not (var jumlah, var panjang, var letak) || jumlah is 0 or > EntriPalingBanyak)
        {
            return null;
        }

        var direktori = Potong(isi, letak, panjang);
        var entri = new List<EntriZip>(jumlah);
        var nama = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long padat = 0, asli = 0;
        var di = 0;
        for (var n = 0; n < jumlah; n++)
        {
            if (direktori.Length - di < PanjangEntri)
            {
                return null;
            }

            var kepala = direktori.AsSpan(di);
            var panjangNama = Angka16(kepala[28..]);
            var panjangSemua = PanjangEntri + panjangNama + Angka16(kepala[30..]) + Angka16(kepala[32..]);
            var tersandi = (Angka16(kepala[8..]) & 1) != 0;
            if (Angka32(kepala) != TandaEntri || tersandi || direktori.Length - di < panjangSemua)
            {
                return null;
            }

            var satu = new EntriZip(
                Encoding.UTF8.GetString(kepala.Slice(PanjangEntri, panjangNama)), Angka16(kepala[10..]),
                Angka32(kepala[20..]), Angka32(kepala[24..]), Angka32(kepala[42..]));
            padat += satu.Padat;
            asli += satu.Asli;
            di += panjangSemua;
            if (!nama.Add(satu.Nama) || satu.Letak + satu.Padat > letak)
            {
                return null;
            }

            entri.Add(satu);
        }

        return di == panjang && padat <= isi.Length && asli <= AsliPalingBesar && asli <= Math.Max(padat, 1) * RasioPalingBesar ? entri : null;
    }

    /// <summary>The content of a small entry; null when it is larger than the limit, whatever it claims.</summary>
    public static byte[]? Isi(Stream isi, EntriZip entri, int batas)
    {
        ArgumentNullException.ThrowIfNull(isi);
        ArgumentNullException.ThrowIfNull(entri);
        if (entri.Padat > batas || entri.Asli > batas || isi.Length - entri.Letak < PanjangLokal)
        {
            return null;
        }

        var lokal = Potong(isi, entri.Letak, PanjangLokal);
        var mulai = entri.Letak + PanjangLokal + Angka16(lokal.AsSpan(26)) + Angka16(lokal.AsSpan(28));
        if (Angka32(lokal) != TandaLokal || mulai + entri.Padat > isi.Length)
        {
            return null;
        }

        var padat = new MemoryStream(Potong(isi, mulai, (int)entri.Padat));
        using Stream? sumber = entri.Metode switch
        {
            0 => padat,
            8 => new DeflateStream(padat, CompressionMode.Decompress),
            _ => null,
        };
        var hasil = new byte[batas + 1];
        var panjang = sumber?.ReadAtLeast(hasil, hasil.Length, throwOnEndOfStream: false) ?? hasil.Length;
        return panjang <= batas ? hasil[..panjang] : null;
    }

    /// <summary>Number of entries, length and place of the directory, as the end of the archive has them.</summary>
    private static (int Jumlah, int Panjang, long Letak)? Akhir(Stream isi)
    {
        var ekor = Potong(isi, Math.Max(0, isi.Length - PanjangAkhir - ushort.MaxValue), (int)Math.Min(isi.Length, PanjangAkhir + ushort.MaxValue));
        for (var di = ekor.Length - PanjangAkhir; di >= 0; di--)
        {
            var akhir = ekor.AsSpan(di);
            if (Angka32(akhir) != TandaAkhir || Angka16(akhir[20..]) != akhir.Length - PanjangAkhir)
            {
                continue;
            }

            var jumlah = Angka16(akhir[10..]);
            long panjang = Angka32(akhir[12..]);
            long letak = Angka32(akhir[16..]);

            // One disk, no zip64 (its marks are all ones), and nothing between the directory and its end: nothing is hidden there.
            var utuh = Angka16(akhir[4..]) == 0 && Angka16(akhir[8..]) == jumlah && jumlah != ushort.MaxValue
                && letak + panjang == isi.Length - ekor.Length + di;
            return utuh ? (jumlah, (int)panjang, letak) : null;
        }

        return null;
    }

    private static byte[] Potong(Stream isi, long letak, int panjang)
    {
        var potongan = new byte[panjang];
        isi.Position = letak;
        isi.ReadExactly(potongan);
        return potongan;
    }

    private static ushort Angka16(ReadOnlySpan<byte> dari) => BinaryPrimitives.ReadUInt16LittleEndian(dari);

    private static uint Angka32(ReadOnlySpan<byte> dari) => BinaryPrimitives.ReadUInt32LittleEndian(dari);
}
