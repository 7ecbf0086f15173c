using System.Globalization;
using System.Security.Claims;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Looks the account up at every request that needs to know who is there (one statement): a disabled account, a changed role or
/// division and a new security stamp count at the next request, not half an hour later (checks.md 0.5, S48).
/// </summary>
public sealed class PemeriksaSesi(KinerjaDbContext db, PencatatAudit audit, IOptions<IdentityOptions> identitas) : CookieAuthenticationEvents
{
    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            // Styles and scripts are the same for everyone.
            context.RejectPrincipal();
            return;
        }

        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that says so must not ask a database that may be what failed.
            context.RejectPrincipal();
            return;
        }

        if (await AmbilAsync(context.Principal, context.HttpContext.RequestAborted) is { } pengguna)
        {
            var klaim = KlaimPengguna.Buat(pengguna).Append(Cap(context.Principal!));
            context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(klaim, context.Scheme.Name)));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <inheritdoc />
    public override async Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        // The answer itself says 403, on the address that was asked for.
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await audit.TolakAsync("Halaman", $"{context.Request.Method} {context.Request.Path}", "Peran tidak berhak");
    }

    private async Task<PenggunaAktif?> AmbilAsync(ClaimsPrincipal? klaim, CancellationToken batal)
    {
        if (!int.TryParse(klaim?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var akun = await db.Users.AsNoTracking().Where(p => p.Id == id && p.Aktif)
            .Select(p => new { p.Nama, p.Peran, p.KodeDivisi, p.SecurityStamp }).SingleOrDefaultAsync(batal);
        return akun is not null && akun.SecurityStamp is { } cap && cap == klaim!.FindFirstValue(identitas.Value.ClaimsIdentity.SecurityStampClaimType)
            ? new PenggunaAktif(id, akun.Nama, akun.Peran, akun.KodeDivisi)
            : null;
    }

    private Claim Cap(ClaimsPrincipal klaim) => klaim.FindFirst(identitas.Value.ClaimsIdentity.SecurityStampClaimType)!;
}
