using System.Globalization;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Features.DasborCapaian;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Setup;

/// <summary>Safe by convention: headers, https, antiforgery and deny-by-default for every endpoint there is or will be.</summary>
public static class KeamananSetup
{
    /// <summary>True where only https is served: everywhere but in Development, unless <c>Keamanan:WajibHttps</c> says otherwise.</summary>
    public static bool WajibHttps(this IConfiguration konfigurasi, IHostEnvironment lingkungan) =>
        konfigurasi.GetValue("Keamanan:WajibHttps", !lingkungan.IsDevelopment());

    /// <summary>Registers policies, cookies and transport rules.</summary>
    public static void AddKeamanan(this WebApplicationBuilder builder)
    {
        var aman = builder.Configuration.WajibHttps(builder.Environment);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<IAuthorizationHandler, IzinHandler>();
        builder.Services.AddScoped(layanan => KlaimPengguna.Baca(layanan.GetRequiredService<IHttpContextAccessor>().HttpContext?.User)
            ?? throw new InvalidOperationException("Tidak ada pengguna aktif: halaman ini terbuka untuk umum."));

        builder.Services.AddScoped(layanan => new PelakuAudit(
            layanan.GetRequiredService<TimeProvider>(), () => PelakuPermintaan.Baca(layanan.GetRequiredService<IHttpContextAccessor>().HttpContext)));

        var otorisasi = builder.Services.AddAuthorizationBuilder();
        var sudahMasuk = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        otorisasi.SetDefaultPolicy(sudahMasuk).SetFallbackPolicy(sudahMasuk).AddPolicy(Kebijakan.SudahMasuk, sudahMasuk);
        otorisasi.AddPolicy(Kebijakan.MemutuskanRealisasi, kebijakan => kebijakan.RequireAuthenticatedUser()
            .AddRequirements(new IzinRequirement(Izin.MemverifikasiRealisasi, Izin.MenyetujuiRealisasi)));
        otorisasi.AddPolicy(Kebijakan.MengelolaData, kebijakan => kebijakan.RequireAuthenticatedUser()
            .AddRequirements(new IzinRequirement(Izin.MengelolaPerencanaan, Izin.MengaturPelaporan)));
        foreach (var izin in Enum.GetValues<Izin>())
        {
            otorisasi.AddPolicy(izin.ToString(), kebijakan => kebijakan.RequireAuthenticatedUser().AddRequirements(new IzinRequirement(izin)));
        }

        builder.Services.AddAntiforgery(opsi =>
        {
            opsi.Cookie.Name = aman ? "__Host-kinerja-formulir" : "kinerja-formulir";
            opsi.Cookie.SecurePolicy = aman ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            opsi.Cookie.SameSite = SameSiteMode.Strict;
            opsi.HeaderName = "X-Kinerja-Formulir";
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(opsi =>
        {
            opsi.Cookie.Name = aman ? "__Host-kinerja-pemberitahuan" : "kinerja-pemberitahuan";
            opsi.Cookie.SecurePolicy = aman ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            opsi.Cookie.SameSite = SameSiteMode.Strict;
            opsi.Cookie.HttpOnly = true;
            opsi.Cookie.Path = "/";
        });
        builder.Services.Configure<IngatanSaringanOptions>(opsi =>
        {
            opsi.Kuki.Name = aman ? "__Host-kinerja-saringan" : "kinerja-saringan";
            opsi.Kuki.SecurePolicy = aman ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddHsts(opsi =>
        {
            opsi.MaxAge = TimeSpan.FromDays(365);
            opsi.IncludeSubDomains = true;
        });
        builder.Services.AddHttpsRedirection(opsi =>
        {
            opsi.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;
            opsi.HttpsPort = PortHttps(builder.Configuration);
        });
        builder.Services.Configure<HostFilteringOptions>(opsi => opsi.IncludeFailureMessage = false);
        builder.Services.Configure<ForwardedHeadersOptions>(opsi =>
        {
            // Only listed proxies are believed; the default list is the machine itself.
            opsi.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var alamat in builder.Configuration.GetSection("Keamanan:Proksi").Get<string[]>() ?? [])
            {
                opsi.KnownProxies.Add(System.Net.IPAddress.Parse(alamat));
            }
        });
    }

    /// <summary>Puts the rules into the pipeline, before anything that answers.</summary>
    public static void UseKeamanan(this WebApplication app)
    {
        app.UseForwardedHeaders();

        // First, because it clears the headers of the failed answer: those of the error page are set by what follows. In a scope of its
        // own, because what the request had in hand may be what failed.
        app.UseExceptionHandler("/galat/500", createScopeForErrors: true);
        app.UseMiddleware<HeaderKeamananMiddleware>();
        if (app.Configuration.WajibHttps(app.Environment))
        {
            app.UseHsts();

            // Probes speak plain http from beside the process.
            app.UseWhen(konteks => !konteks.Request.Path.StartsWithSegments("/health"), cabang => cabang.UseHttpsRedirection());
        }

        app.UseStatusCodePagesWithReExecute("/galat/{0}");
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            // One culture for every request: numbers must not change with the browser's language.
            DefaultRequestCulture = new(CultureInfo.GetCultureInfo("id-ID")),
            SupportedCultures = [CultureInfo.GetCultureInfo("id-ID")],
            SupportedUICultures = [CultureInfo.GetCultureInfo("id-ID")],
            RequestCultureProviders = [],
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>
    /// Port that plain requests are sent to: 443 where the application itself serves no https, because a proxy does. Null: the framework
    /// knows it. Without any, the framework would serve plain http.
    /// </summary>
    private static int? PortHttps(ConfigurationManager konfigurasi)
    {
        var alamat = konfigurasi.GetSection("Kestrel:Endpoints").GetChildren().Select(titik => titik["Url"])
            .Append(konfigurasi[WebHostDefaults.ServerUrlsKey]);
        var diketahui = konfigurasi["https_port"] ?? konfigurasi["https_ports"] ?? konfigurasi["ANCM_HTTPS_PORT"];
        return diketahui is null && !alamat.Any(a => a?.Contains("https://", StringComparison.OrdinalIgnoreCase) == true) ? 443 : null;
    }

    /// <summary>Refuses to start with an endpoint that nobody decided about.</summary>
    /// <exception cref="InvalidOperationException">An endpoint has neither a named policy nor an explicit <c>[AllowAnonymous]</c>.</exception>
    public static void PastikanSemuaBerkebijakan(this IEndpointRouteBuilder app)
    {
        var terbuka = app.DataSources.SelectMany(sumber => sumber.Endpoints)
            .Where(titik => titik.Metadata.GetMetadata<IAllowAnonymous>() is null
                && !titik.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(izin => izin.Policy is not null))
            .Select(titik => titik.DisplayName).ToList();
        if (terbuka.Count > 0)
        {
            throw new InvalidOperationException("Titik akses tanpa kebijakan: " + string.Join("; ", terbuka));
        }
    }
}
