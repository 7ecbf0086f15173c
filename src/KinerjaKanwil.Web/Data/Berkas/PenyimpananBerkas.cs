using System.Security.Cryptography;
using KinerjaKanwil.Domain.Pelaporan;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Data.Berkas;

/// <summary>
/// Files by content (ADR 0012): the SHA-256 of a file is its name, <c>ab/cd/abcd…</c>. The same content is stored once, however often it
/// is handed in, and no name from outside becomes a path. A file is complete on disk before anyone knows its name, so that a crash leaves
/// at worst a file that nothing refers to; <see cref="PenyapuBerkas"/> takes those away.
/// </summary>
public sealed class PenyimpananBerkas(IOptions<BuktiOptions> opsi, IHostEnvironment lingkungan, TimeProvider jam)
{
    private const string FolderSementara = "sementara";
    private const string AkhiranDisapu = ".sapu";
    private const int Penyangga = 81_920;

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.Combine(lingkungan.ContentRootPath, opsi.Value.Folder);

    /// <summary>Stores a file.</summary>
    /// <returns>Its SHA-256 and size; null when it is larger than evidence may be, and then nothing is kept.</returns>
    /// <exception cref="IOException">It could not be stored; then nothing of it is kept.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public async Task<(string Sidik, long Ukuran)?> SimpanAsync(Stream isi, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(isi);
        Directory.CreateDirectory(Path.Combine(Folder, FolderSementara));
        var sementara = Path.Combine(Folder, FolderSementara, Guid.NewGuid().ToString("N"));
        try
        {
            if (await TulisAsync(isi, sementara, batal) is not { } tertulis)
            {
                return null;
            }

            Tempatkan(sementara, tertulis.Sidik, tertulis.Ukuran);
            return tertulis;
        }
        finally
        {
            File.Delete(sementara);
        }
    }

    /// <summary>The content of a stored file; null when it is not there.</summary>
    public Stream? Buka(string sidik)
    {
        try
        {
            return new FileStream(
                Jalur(sidik), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Penyangga, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception galat) when (galat is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>True when a stored file is there.</summary>
    public bool Ada(string sidik) => File.Exists(Jalur(sidik));

    /// <summary>
    /// Takes away files that nothing refers to and that nobody has handed in for a while. Each is put aside first and looked at again: one
    /// that was handed in at that very moment, or that a row does refer to, goes back.
    /// </summary>
    /// <param name="dirujuk">Hashes that something refers to.</param>
    /// <param name="masihDirujuk">Says whether something refers to a hash now.</param>
    /// <param name="umur">How long a file must have been left alone.</param>
    /// <returns>Number of files taken away.</returns>
    internal async Task<int> SapuAsync(IReadOnlySet<string> dirujuk, Func<string, Task<bool>> masihDirujuk, TimeSpan umur)
    {
        var batas = jam.GetUtcNow().UtcDateTime - umur;
        var disapu = 0;
        foreach (var berkas in Berkas().ToList())
        {
            var nama = Path.GetFileName(berkas);
            var disisihkan = nama.EndsWith(AkhiranDisapu, StringComparison.Ordinal);
            var sidik = disisihkan ? nama[..^AkhiranDisapu.Length] : nama;
            var sementara = Path.GetFileName(Path.GetDirectoryName(berkas)) == FolderSementara;
            if ((!disisihkan && File.GetLastWriteTimeUtc(berkas) > batas) || (!sementara && !Sah(sidik)) || (!disisihkan && dirujuk.Contains(sidik)))
            {
                continue;
            }

            if (sementara || await SisihkanAsync(berkas, sidik, batas, masihDirujuk))
            {
                File.Delete(sementara ? berkas : Jalur(sidik) + AkhiranDisapu);
                disapu++;
            }
        }

        return disapu;
    }

    /// <summary>Puts a file aside; false when it had to go back.</summary>
    private async Task<bool> SisihkanAsync(string berkas, string sidik, DateTime batas, Func<string, Task<bool>> masihDirujuk)
    {
        var sisih = Jalur(sidik) + AkhiranDisapu;
        if (berkas != sisih)
        {
            File.Move(berkas, sisih, overwrite: true);
        }

        if (File.GetLastWriteTimeUtc(sisih) <= batas && !await masihDirujuk(sidik))
        {
            return true;
        }

        if (File.Exists(Jalur(sidik)))
        {
            File.Delete(sisih);
        }
        else
        {
            File.Move(sisih, Jalur(sidik));
        }

        return false;
    }

    private static async Task<(string Sidik, long Ukuran)?> TulisAsync(Stream isi, string tujuan, CancellationToken batal)
    {
        using var hitung = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var berkas = new FileStream(tujuan, FileMode.CreateNew, FileAccess.Write, FileShare.None, Penyangga, FileOptions.Asynchronous);
        var potongan = new byte[Penyangga];
        long ukuran = 0;
        int panjang;
        while ((panjang = await isi.ReadAsync(potongan, batal)) > 0)
        {
            ukuran += panjang;
            if (ukuran > BerkasBukti.UkuranPalingBesar)
            {
                return null;
            }

            hitung.AppendData(potongan, 0, panjang);
            await berkas.WriteAsync(potongan.AsMemory(0, panjang), batal);
        }

        // To the disk itself: what a row says must be there after a power cut too.
        await berkas.FlushAsync(batal);
        berkas.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hitung.GetHashAndReset()), ukuran);
    }

    private void Tempatkan(string sementara, string sidik, long ukuran)
    {
        var tujuan = Jalur(sidik);
        var kini = jam.GetUtcNow().UtcDateTime;
        try
        {
            // The same content is there: its time says that it was handed in again just now, so that no sweep takes it.
            if (new FileInfo(tujuan) is { Exists: true } ada && ada.Length == ukuran)
            {
                File.SetLastWriteTimeUtc(tujuan, kini);
                return;
            }
        }
        catch (FileNotFoundException)
        {
            // Swept between the two lines: store it as new.
        }

        Directory.CreateDirectory(Path.GetDirectoryName(tujuan)!);
        File.SetLastWriteTimeUtc(sementara, kini);
        File.Move(sementara, tujuan, overwrite: true);
    }

    private IEnumerable<string> Berkas() => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories) : [];

    private string Jalur(string sidik) => Sah(sidik)
        ? Path.Combine(Folder, sidik[..2], sidik[2..4], sidik)
        : throw new ArgumentException("Bukan sidik SHA-256.", nameof(sidik));

    private static bool Sah(string sidik) => sidik.Length == BerkasBukti.PanjangSidik && sidik.All(char.IsAsciiHexDigitLower);
}
