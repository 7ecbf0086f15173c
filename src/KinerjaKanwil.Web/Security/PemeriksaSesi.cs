using System.Globalization;
using System.Security.Claims;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Looks the session and its account up at every request that needs to know who is there (one statement): an ended session, a disabled
/// account, a role that ran out, a changed role or division and a new security stamp count at the next request, not half an hour later
/// (checks.md 0.5, S47, S48).
/// </summary>
public sealed class PemeriksaSesi(
    KinerjaDbContext db, PencatatAudit audit, WaktuKantor waktu, IOptions<DuaLangkahOptions> duaLangkah, IOptions<IdentityOptions> identitas) : CookieAuthenticationEvents
{
    /// <summary>Where a new password is set before anything else.</summary>
    public const string AlamatSandi = "/akun/kata-sandi";

    /// <summary>Where the second step is set up before anything else.</summary>
    public const string AlamatDuaLangkah = "/akun/dua-langkah";

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

        if (await KlaimAsync(context.Principal, context.HttpContext.RequestAborted) is { } klaim)
        {
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

    private async Task<List<Claim>?> KlaimAsync(ClaimsPrincipal? klaim, CancellationToken batal)
    {
        if (!int.TryParse(klaim?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || KlaimPengguna.Sesi(klaim) is not { } sesi || Cap(klaim!) is not { } cap)
        {
            return null;
        }

        var satu = await db.SesiPengguna.AsNoTracking().Where(s => s.Id == sesi && s.PenggunaId == id)
            .Join(db.Users.Where(p => p.Aktif), s => s.PenggunaId, p => p.Id, (s, p) => new
            {
                p.Nama, p.Peran, p.KodeDivisi, p.SecurityStamp, p.BerlakuDari, p.BerlakuSampai, p.HarusGantiSandi, p.TwoFactorEnabled, s.TerakhirDipakai, s.DenganKunciSandi,
            }).SingleOrDefaultAsync(batal);
        if (satu is null || satu.SecurityStamp != cap.Value || !new MasaPeran(satu.BerlakuDari, satu.BerlakuSampai).Berlaku(waktu.HariIni))
        {
            return null;
        }

        var kini = waktu.SekarangUtc;
        if (kini - satu.TerakhirDipakai > SesiPengguna.UmurTanpaDipakai + SesiPengguna.KetelitianWaktu)
        {
            return null;
        }

        if (kini - satu.TerakhirDipakai > SesiPengguna.KetelitianWaktu)
        {
            await db.SesiPengguna.Where(s => s.Id == sesi).ExecuteUpdateAsync(s => s.SetProperty(p => p.TerakhirDipakai, kini), batal);
        }

        List<Claim> hasil = [.. KlaimPengguna.Buat(new PenggunaAktif(id, satu.Nama, satu.Peran, satu.KodeDivisi)), cap, klaim!.FindFirst(KlaimPengguna.KlaimSesi)!];
        if (satu.HarusGantiSandi)
        {
            hasil.Add(KlaimPengguna.KlaimWajib(AlamatSandi));
        }
        else if (!satu.TwoFactorEnabled && !satu.DenganKunciSandi && duaLangkah.Value.Wajib(satu.Peran))
        {
            hasil.Add(KlaimPengguna.KlaimWajib(AlamatDuaLangkah));
        }

        return hasil;
    }

    private Claim? Cap(ClaimsPrincipal klaim) => klaim.FindFirst(identitas.Value.ClaimsIdentity.SecurityStampClaimType);
}
