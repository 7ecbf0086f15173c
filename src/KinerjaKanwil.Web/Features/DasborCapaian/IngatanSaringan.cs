using System.Security.Cryptography;
using KinerjaKanwil.Domain.Akses;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>The cookie of <see cref="IngatanSaringan"/>.</summary>
public sealed class IngatanSaringanOptions
{
    /// <summary>Its name, path and life.</summary>
    public CookieBuilder Kuki { get; } = new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(30), IsEssential = true };
}

/// <summary>
/// The choice that a person made last in the filter bar of the dashboard (ADR 0017): in a cookie that only this application reads and
/// writes, and that counts for its owner alone, because offices share machines.
/// </summary>
public sealed class IngatanSaringan(
    IDataProtectionProvider pelindung, IOptions<IngatanSaringanOptions> opsi, PenggunaAktif pengguna, IHttpContextAccessor permintaan)
{
    private readonly IDataProtector segel = pelindung.CreateProtector("KinerjaKanwil.DasborCapaian.Saringan");

    private HttpContext Konteks => permintaan.HttpContext!;

    private string Pemilik => $"{pengguna.Id}?";

    /// <summary>The remembered query; null when there is none, or when it is not this person's.</summary>
    public string? Baca()
    {
        if (Konteks.Request.Cookies[opsi.Value.Kuki.Name!] is not { Length: > 0 } kuki)
        {
            return null;
        }

        try
        {
            var isi = segel.Unprotect(kuki);
            return isi.StartsWith(Pemilik, StringComparison.Ordinal) && isi.Length > Pemilik.Length ? isi[Pemilik.Length..] : null;
        }
        catch (CryptographicException)
        {
            // Not ours, or from keys that are gone: as if there were none.
            return null;
        }
    }

    /// <summary>Remembers a query; an empty one forgets.</summary>
    public void Simpan(string kueri)
    {
        if (string.IsNullOrEmpty(kueri))
        {
            Hapus();
            return;
        }

        Konteks.Response.Cookies.Append(opsi.Value.Kuki.Name!, segel.Protect(Pemilik + kueri), opsi.Value.Kuki.Build(Konteks));
    }

    /// <summary>Forgets.</summary>
    public void Hapus() => Konteks.Response.Cookies.Delete(opsi.Value.Kuki.Name!, opsi.Value.Kuki.Build(Konteks));
}
