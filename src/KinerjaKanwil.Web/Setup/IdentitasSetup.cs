using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Setup;

/// <summary>Accounts and sessions.</summary>
public static class IdentitasSetup
{
    /// <summary>Wrong passwords in a row until an account is locked.</summary>
    public const int PercobaanPalingBanyak = 10;

    /// <summary>How long a locked account stays locked.</summary>
    public static readonly TimeSpan LamaTerkunci = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan UmurLangkahKedua = TimeSpan.FromMinutes(5);

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
                opsi.Password.RequiredLength = PenyimpanSandi.PanjangMinimal;
                opsi.Password.RequireDigit = opsi.Password.RequireLowercase = false;
                opsi.Password.RequireUppercase = opsi.Password.RequireNonAlphanumeric = false;
                opsi.Password.RequiredUniqueChars = 1;
                opsi.Lockout.MaxFailedAccessAttempts = PercobaanPalingBanyak;
                opsi.Lockout.DefaultLockoutTimeSpan = LamaTerkunci;
                opsi.User.RequireUniqueEmail = false;
            })
            // Named in full: AddEntityFrameworkStores does not look for a passkey of one's own.
            .AddUserStore<UserOnlyStore<Pengguna, KinerjaDbContext, int, IdentityUserClaim<int>, IdentityUserLogin<int>, IdentityUserToken<int>, KunciSandi>>()
            .AddSignInManager()
            .AddErrorDescriber<PesanIdentitas>()
            .AddPasswordValidator<KataSandiUmum>();
        builder.Services.Configure<PasswordHasherOptions>(opsi => opsi.IterationCount = PutaranHash);
        AddKunciSandi(builder, aman);
        builder.Services.AddSingleton<AntreanSandi>();
        builder.Services.AddScoped<PemeriksaSesi>();
        builder.Services.AddScoped<DaftarSesi>();
        builder.Services.AddScoped<PenyimpanSandi>();
        builder.Services.AddScoped<PenjagaDuaLangkah>();
        builder.Services.AddScoped<PenjagaKunciSandi>();
        builder.Services.AddScoped<PenghitungGagal>();
        builder.Services.AddScoped<PemulihAkun>();

        // Sample accounts, which Development alone has, sign in with a password alone.
        var wajib = DuaLangkahOptions.Baca(builder.Configuration[DuaLangkahOptions.Kunci] ?? (builder.Environment.IsDevelopment() ? "" : nameof(Peran.Admin)));
        builder.Services.Configure<DuaLangkahOptions>(opsi => opsi.Peran = wajib);

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
            opsi.ExpireTimeSpan = SesiPengguna.UmurTanpaDipakai;
            opsi.SlidingExpiration = true;
            opsi.EventsType = typeof(PemeriksaSesi);
        })
        .AddCookie(IdentityConstants.TwoFactorUserIdScheme, opsi =>
        {
            // Between the password and the code: knows whose turn it is, opens nothing.
            opsi.Cookie.Name = aman ? "__Host-kinerja-langkah" : "kinerja-langkah";
            opsi.Cookie.SecurePolicy = aman ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            opsi.Cookie.SameSite = SameSiteMode.Strict;
            opsi.Cookie.HttpOnly = true;
            opsi.Cookie.Path = "/";
            opsi.ExpireTimeSpan = UmurLangkahKedua;
            opsi.SlidingExpiration = false;
        });
    }

    private static void AddKunciSandi(WebApplicationBuilder builder, bool aman)
    {
        builder.Services.Configure<IdentityPasskeyOptions>(opsi =>
        {
            opsi.ServerDomain = builder.Configuration[KunciSandiOptions.KunciDomain];
            opsi.AuthenticatorTimeout = PenjagaKunciSandi.UmurTantangan;

            // The device asks its owner for a finger, a face or a PIN: possession and one of these are two steps. Nobody types a user name.
            opsi.UserVerificationRequirement = opsi.ResidentKeyRequirement = "required";

            // The page itself, and no frame around it.
            opsi.ValidateOrigin = konteks => ValueTask.FromResult(
                !konteks.CrossOrigin && konteks.Origin == $"{konteks.HttpContext.Request.Scheme}://{konteks.HttpContext.Request.Host}");
        });
        builder.Services.Configure<KunciSandiOptions>(opsi =>
        {
            opsi.Kuki.Name = aman ? "__Host-kinerja-kunci" : "kinerja-kunci";
            opsi.Kuki.SecurePolicy = aman ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            opsi.Kuki.SameSite = SameSiteMode.Strict;
            opsi.Kuki.HttpOnly = true;
            opsi.Kuki.IsEssential = true;
            opsi.Kuki.Path = "/";
            opsi.Kuki.MaxAge = PenjagaKunciSandi.UmurTantangan;
        });
    }
}
