using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using KinerjaKanwil.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Security;

/// <summary>A challenge that this browser was given.</summary>
/// <param name="PenggunaId">For whom a passkey is made; null: somebody signs in.</param>
/// <param name="Cap">Stamp of that account then: once the account has changed, the challenge is worth nothing.</param>
/// <param name="DibuatPada">When it was made, UTC.</param>
/// <param name="Keadaan">What Identity compares the answer with.</param>
public sealed record TantanganKunci(int? PenggunaId, string Cap, DateTime DibuatPada, string Keadaan);

/// <summary>What came of an answer to a challenge.</summary>
public enum HasilKunci
{
    /// <summary>The key is the account's.</summary>
    Cocok,

    /// <summary>It is not, or the answer is not to this challenge.</summary>
    TidakCocok,

    /// <summary>The counter did not move on: the key may have been copied.</summary>
    PenghitungMundur,

    /// <summary>The challenge was answered before.</summary>
    SudahDipakai,
}

/// <summary>
/// Challenges and answers of passkeys. What WebAuthn asks of a server is Identity's (<see cref="IPasskeyHandler{TUser}"/>); here is what it
/// leaves open: the challenge is encrypted in a cookie of this browser, for five minutes, and accepted once (ADR 0025).
/// </summary>
public sealed class PenjagaKunciSandi(
    IPasskeyHandler<Pengguna> pembaca, KinerjaDbContext db, IHttpContextAccessor permintaan, IDataProtectionProvider pelindung, IOptions<KunciSandiOptions> opsi, TimeProvider jam)
{
    /// <summary>Longest answer that is read, in characters.</summary>
    public const int PanjangBukti = 16_000;

    /// <summary>How long a challenge may be answered.</summary>
    public static readonly TimeSpan UmurTantangan = TimeSpan.FromMinutes(5);

    private const int BagianTantangan = 4;

    // A data protection purpose: what it protects is no other cookie's content.
    private readonly IDataProtector pelindungTantangan = pelindung.CreateProtector("KunciSandi.Tantangan");

    private HttpContext Konteks => permintaan.HttpContext ?? throw new InvalidOperationException("Kunci sandi hanya ada dalam permintaan.");

    /// <summary>What the browser needs to make a passkey.</summary>
    /// <returns>JSON for <c>navigator.credentials.create</c>.</returns>
    public async Task<string> TantangDaftarAsync(Pengguna pengguna)
    {
        ArgumentNullException.ThrowIfNull(pengguna);

        // The handle that the device stores and later tells is the account's number. Name and user name are shown by the device to its owner alone.
        var hasil = await pembaca.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = pengguna.Id.ToString(CultureInfo.InvariantCulture), Name = pengguna.UserName!, DisplayName = pengguna.Nama }, Konteks);
        Ingat(pengguna.Id, pengguna.SecurityStamp, hasil.AttestationState);
        return hasil.CreationOptionsJson;
    }

    /// <summary>What the browser needs to sign in. Names no account and no key: whoever asks learns nothing.</summary>
    /// <returns>JSON for <c>navigator.credentials.get</c>.</returns>
    public async Task<string> TantangMasukAsync()
    {
        var hasil = await pembaca.MakeRequestOptionsAsync(null, Konteks);
        Ingat(null, null, hasil.AssertionState);
        return hasil.RequestOptionsJson;
    }

    /// <summary>The challenge of this browser, which then forgets it; null when there is none or it is too old.</summary>
    public TantanganKunci? Ambil()
    {
        var kuki = opsi.Value.Kuki;
        var isi = Konteks.Request.Cookies[kuki.Name!];
        Konteks.Response.Cookies.Delete(kuki.Name!, kuki.Build(Konteks));
        try
        {
            var bagian = pelindungTantangan.Unprotect(isi ?? "").Split('|', BagianTantangan);
            var dibuat = new DateTime(long.Parse(bagian[2], CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return jam.GetUtcNow().UtcDateTime - dibuat <= UmurTantangan
                ? new TantanganKunci(bagian[0].Length == 0 ? null : int.Parse(bagian[0], CultureInfo.InvariantCulture), bagian[1], dibuat, bagian[3])
                : null;
        }
        catch (Exception galat) when (galat is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads a new passkey; null when it is no answer to the challenge, or its owner was not verified by the device.</summary>
    public async Task<UserPasskeyInfo?> PeriksaDaftarAsync(TantanganKunci tantangan, string bukti)
    {
        ArgumentNullException.ThrowIfNull(tantangan);
        var hasil = await pembaca.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = Konteks, CredentialJson = bukti, AttestationState = tantangan.Keadaan });
        return hasil is { Succeeded: true, Passkey.IsUserVerified: true } && hasil.Passkey.CredentialId.Length <= KunciSandi.PanjangKredensial ? hasil.Passkey : null;
    }

    /// <summary>The stored passkey that an answer names, before anything of it is checked; tracked, and null when there is none.</summary>
    public async Task<KunciSandi?> CariAsync(string bukti, CancellationToken batal) =>
        Kredensial(bukti) is { Length: > 0 and <= KunciSandi.PanjangKredensial } kredensial ? await db.KunciSandi.FindAsync([kredensial], batal) : null;

    /// <summary>
    /// Checks an answer by a stored passkey. When it fits, the challenge is used up, and the new counter stands on the passkey: the caller saves.
    /// </summary>
    public async Task<HasilKunci> PeriksaMasukAsync(TantanganKunci tantangan, KunciSandi kunci, string bukti)
    {
        ArgumentNullException.ThrowIfNull(tantangan);
        ArgumentNullException.ThrowIfNull(kunci);
        var hasil = await pembaca.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = Konteks, CredentialJson = bukti, AssertionState = tantangan.Keadaan });
        if (!hasil.Succeeded || hasil.User.Id != kunci.UserId)
        {
            // The framework has one exception for all faults; a test holds its wording.
            return hasil.Failure?.Message.Contains("signature counter", StringComparison.OrdinalIgnoreCase) == true ? HasilKunci.PenghitungMundur : HasilKunci.TidakCocok;
        }

        // A condition in the statement, so that of two who send the same answer at once one is let in.
        var (kini, dibuat) = (jam.GetUtcNow().UtcDateTime, (DateTime?)tantangan.DibuatPada);
        if (await db.KunciSandi.Where(k => k.Id == kunci.Id && (k.TantanganTerakhir == null || k.TantanganTerakhir < dibuat))
            .ExecuteUpdateAsync(k => k.SetProperty(p => p.TantanganTerakhir, dibuat)) != 1)
        {
            return HasilKunci.SudahDipakai;
        }

        kunci.Data.SignCount = hasil.Passkey.SignCount;
        kunci.Data.IsBackedUp = hasil.Passkey.IsBackedUp;
        kunci.TerakhirDipakai = kini;
        return HasilKunci.Cocok;
    }

    private static byte[]? Kredensial(string bukti)
    {
        try
        {
            using var isi = JsonDocument.Parse(bukti);
            return isi.RootElement.TryGetProperty("id", out var id) && id.GetString() is { } teks ? Base64Url.DecodeFromChars(teks) : null;
        }
        catch (Exception galat) when (galat is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Ingat(int? penggunaId, string? cap, string? keadaan)
    {
        var kuki = opsi.Value.Kuki;
        Konteks.Response.Cookies.Append(
            kuki.Name!,
            pelindungTantangan.Protect(string.Create(CultureInfo.InvariantCulture, $"{penggunaId}|{cap}|{jam.GetUtcNow().UtcTicks}|{keadaan}")),
            kuki.Build(Konteks));
    }
}
