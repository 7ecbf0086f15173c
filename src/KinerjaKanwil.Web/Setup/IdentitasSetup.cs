using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace KinerjaKanwil.Web.Setup;

/// <summary>Accounts and sessions.</summary>
public static class IdentitasSetup
{
    /// <summary>Wrong passwords in a row until an account is locked.</summary>
    public const int PercobaanPalingBanyak = 10;

    /// <summary>Shortest password, in characters (checks.md S33).</summary>
    public const int PanjangSandiMinimal = 12;

    /// <summary>How long a locked account stays locked.</summary>
    public static readonly TimeSpan LamaTerkunci = TimeSpan.FromMinutes(15);

    /// <summary>PBKDF2-SHA512 rounds (checks.md 0.5: OWASP asks for 220,000 where Identity has 100,000).</summary>
    private const int PutaranHash = 220_000;

    /// <summary>Registers accounts, sign-in and the session cookie.</summary>
    public static void AddIdentitas(this WebApplicationBuilder builder)
    {
        var aman = builder.Configuration.WajibHttps(builder.Environment);
        builder.Services
            .AddIdentityCore<Pengguna>(opsi =>
            {
                // Length alone, no composition rules: NIST SP 800-63B (checks.md A1).
                opsi.Password.RequiredLength = PanjangSandiMinimal;
                opsi.Password.RequireDigit = opsi.Password.RequireLowercase = false;
                opsi.Password.RequireUppercase = opsi.Password.RequireNonAlphanumeric = false;
                opsi.Password.RequiredUniqueChars = 1;
                opsi.Lockout.MaxFailedAccessAttempts = PercobaanPalingBanyak;
                opsi.Lockout.DefaultLockoutTimeSpan = LamaTerkunci;
                opsi.User.RequireUniqueEmail = false;
            })
            .AddEntityFrameworkStores<KinerjaDbContext>()
            .AddSignInManager()
            .AddErrorDescriber<PesanIdentitas>();
        builder.Services.Configure<PasswordHasherOptions>(opsi => opsi.IterationCount = PutaranHash);
        builder.Services.AddSingleton<AntreanSandi>();
        builder.Services.AddScoped<PemeriksaSesi>();

        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, opsi =>
        {
            // __Host- binds the cookie to this host over https; browsers refuse the prefix on plain http.
            opsi.Cookie.Name = aman ? "__Host-kinerja" : "kinerja";
            opsi.Cookie.SecurePolicy = aman ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            opsi.Cookie.SameSite = SameSiteMode.Lax;
            opsi.Cookie.HttpOnly = true;
            opsi.Cookie.Path = "/";
            opsi.LoginPath = "/masuk";
            opsi.LogoutPath = "/keluar";
            opsi.ReturnUrlParameter = "kembali";
            opsi.ExpireTimeSpan = TimeSpan.FromHours(12);
            opsi.SlidingExpiration = true;
            opsi.EventsType = typeof(PemeriksaSesi);
        });
    }
}
