using System.Security.Claims;
using KinerjaKanwil.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>Somebody whose password fits and whose code is due.</summary>
/// <param name="Id">Key of the account.</param>
/// <param name="Cap">Its stamp at that moment: a new password meanwhile ends the wait.</param>
/// <param name="Ingat">Stay signed in after the browser was closed.</param>
/// <param name="Kembali">Where the person was headed.</param>
public sealed record Menunggu(string Id, string Cap, bool Ingat, string? Kembali);

/// <summary>Remembers between password and code, in an encrypted cookie that lives for minutes and opens nothing.</summary>
public sealed class LangkahKedua(IHttpContextAccessor permintaan)
{
    private const string Cap = "cap";
    private const string Ingat = "ingat";
    private const string Kembali = "kembali";

    private HttpContext Konteks => permintaan.HttpContext ?? throw new InvalidOperationException("Masuk hanya ada dalam permintaan.");

    /// <summary>Begins to wait.</summary>
    public Task MulaiAsync(Pengguna pengguna, bool ingat, string? kembali)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        var klaim = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, pengguna.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), new(Cap, pengguna.SecurityStamp ?? ""),
            new(Ingat, ingat ? "ya" : "tidak"), new(Kembali, kembali ?? ""),
        };
        return Konteks.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity(klaim, IdentityConstants.TwoFactorUserIdScheme)));
    }

    /// <summary>Who waits in this browser; null for nobody.</summary>
    public async Task<Menunggu?> BacaAsync() =>
        (await Konteks.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal is { } klaim && klaim.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? new Menunggu(id, klaim.FindFirstValue(Cap) ?? "", klaim.FindFirstValue(Ingat) == "ya", klaim.FindFirstValue(Kembali))
            : null;

    /// <summary>Ends the wait.</summary>
    public Task SelesaiAsync() => Konteks.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
