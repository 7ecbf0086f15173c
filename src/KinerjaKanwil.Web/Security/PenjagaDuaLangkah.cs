using System.Globalization;
using System.Security.Cryptography;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Security;

/// <summary>What is being set up, carried by the pages themselves: encrypted, bound to its account, and only for a time.</summary>
/// <param name="Kunci">Key; empty when only the recovery codes are replaced.</param>
/// <param name="Langkah">Step of the code that proved the key.</param>
/// <param name="Kode">Recovery codes.</param>
public sealed record RancanganDuaLangkah(string Kunci, long Langkah, IReadOnlyList<string> Kode);

/// <summary>Keys and codes of the second step: the one place that reads them.</summary>
public sealed class PenjagaDuaLangkah(KinerjaDbContext db, IDataProtectionProvider pelindung, TimeProvider jam)
{
    /// <summary>How many recovery codes there are.</summary>
    public const int JumlahKode = 10;

    private const string HurufKode = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int BagianKode = 4;
    private static readonly TimeSpan UmurRancangan = TimeSpan.FromMinutes(30);

    private readonly IDataProtector pelindungKunci = pelindung.CreateProtector("DuaLangkah.Kunci");
    private readonly IDataProtector pelindungRancangan = pelindung.CreateProtector("DuaLangkah.Rancangan");

    /// <summary>New recovery codes: <c>abcd-efgh-jkmn-pqrs</c>.</summary>
    public static IReadOnlyList<string> KodeBaru() =>
        [.. Enumerable.Range(0, JumlahKode).Select(_ => string.Join('-', Enumerable.Range(0, BagianKode).Select(_ => RandomNumberGenerator.GetString(HurufKode, 4))))];

    /// <summary>Packs what is being set up.</summary>
    public string Bungkus(int penggunaId, RancanganDuaLangkah rancangan)
    {
        ArgumentNullException.ThrowIfNull(rancangan);
        return pelindungRancangan.Protect(string.Create(
            CultureInfo.InvariantCulture, $"{penggunaId}|{jam.GetUtcNow().ToUnixTimeSeconds()}|{rancangan.Kunci}|{rancangan.Langkah}|{string.Join(',', rancangan.Kode)}"));
    }

    /// <summary>Unpacks it; null when it is somebody else's, too old, or none at all.</summary>
    public RancanganDuaLangkah? Buka(int penggunaId, string? bungkusan)
    {
        try
        {
            var bagian = pelindungRancangan.Unprotect(bungkusan ?? "").Split('|');
            return int.Parse(bagian[0], CultureInfo.InvariantCulture) == penggunaId
                && jam.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(bagian[1], CultureInfo.InvariantCulture)) <= UmurRancangan
                ? new RancanganDuaLangkah(bagian[2], long.Parse(bagian[3], CultureInfo.InvariantCulture), bagian[4].Split(',', StringSplitOptions.RemoveEmptyEntries))
                : null;
        }
        catch (Exception galat) when (galat is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Stores a key and its codes on an account; the caller saves.</summary>
    public async Task PasangAsync(Pengguna pengguna, RancanganDuaLangkah rancangan)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        ArgumentNullException.ThrowIfNull(rancangan);
        if (rancangan.Kunci.Length > 0)
        {
            pengguna.KunciDuaLangkah = pelindungKunci.Protect(rancangan.Kunci);
            pengguna.LangkahTerakhir = rancangan.Langkah;
            pengguna.TwoFactorEnabled = true;
        }

        await db.KodePemulihan.Where(k => k.PenggunaId == pengguna.Id).ExecuteDeleteAsync();
        db.AddRange(rancangan.Kode.Select(k => new KodePemulihan { PenggunaId = pengguna.Id, Sidik = Sidik(k) }));
    }

    /// <summary>Takes key and codes away; the caller saves.</summary>
    public async Task LepasAsync(Pengguna pengguna)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        pengguna.KunciDuaLangkah = null;
        pengguna.LangkahTerakhir = null;
        pengguna.TwoFactorEnabled = false;
        await db.KodePemulihan.Where(k => k.PenggunaId == pengguna.Id).ExecuteDeleteAsync();
    }

    /// <summary>Takes away everything that is not the password, for who lost the device: key, codes and passkeys; the caller saves.</summary>
    public async Task LepasSemuaAsync(Pengguna pengguna)
    {
        await LepasAsync(pengguna);
        db.RemoveRange(await db.KunciSandi.Where(k => k.UserId == pengguna.Id).ToListAsync());
    }

    /// <summary>Uses a code, of the app or for recovery: each works once, also when it comes twice at the same time.</summary>
    public async Task<Hasil> PakaiAsync(Pengguna pengguna, string? kode, bool pemulihan)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        if (pemulihan)
        {
            var sidik = Sidik(kode);
            DateTime? kini = jam.GetUtcNow().UtcDateTime;
            return await db.KodePemulihan.Where(k => k.PenggunaId == pengguna.Id && k.Sidik == sidik && k.DipakaiPada == null)
                .ExecuteUpdateAsync(k => k.SetProperty(p => p.DipakaiPada, kini)) == 1
                ? Hasil.Berhasil : Hasil.Gagal("Kode pemulihan tidak cocok atau sudah dipakai.");
        }

        return KodeTotp.Cocok(Kunci(pengguna), kode, jam.GetUtcNow()) is { } langkah
            && await db.Users.Where(p => p.Id == pengguna.Id && (p.LangkahTerakhir == null || p.LangkahTerakhir < langkah))
                .ExecuteUpdateAsync(p => p.SetProperty(a => a.LangkahTerakhir, langkah)) == 1
            ? Hasil.Berhasil : Hasil.Gagal("Kode verifikasi tidak cocok. Tunggu kode berikutnya. Periksa jam di ponsel Anda.");
    }

    private static string Sidik(string? kode) => TautanAkun.SidikDari(string.Concat((kode ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());

    private string Kunci(Pengguna pengguna) => pelindungKunci.Unprotect(pengguna.KunciDuaLangkah ?? throw new InvalidOperationException("Verifikasi dua langkah belum aktif."));
}
