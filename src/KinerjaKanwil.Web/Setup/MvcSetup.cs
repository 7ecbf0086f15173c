using FluentValidation;
using FluentValidation.AspNetCore;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KinerjaKanwil.Web.Setup;

/// <summary>Controllers, views, forms and health.</summary>
public static class MvcSetup
{
    private const string TandaSiap = "siap";

    /// <summary>Registers controllers with views found by slice, validated forms and messages in Indonesian.</summary>
    public static void AddMvc(this WebApplicationBuilder builder)
    {
        // Static files of a build, not only of a publish, outside Development too: without it compressed answers are empty.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddOptions<KantorOptions>().BindConfiguration(KantorOptions.Bagian).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<WaktuKantor>();

        builder.Services
            .AddControllersWithViews(opsi =>
            {
                opsi.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                PesanBinding(opsi.ModelBindingMessageProvider);
            })
            .AddRazorOptions(razor =>
            {
                // Controller name = folder name (design section 2).
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            });

        ValidatorOptions.Global.LanguageManager.Culture = System.Globalization.CultureInfo.GetCultureInfo("id-ID");
        builder.Services.AddFluentValidationAutoValidation(opsi => opsi.DisableDataAnnotationsValidation = true);
        builder.Services.AddValidatorsFromAssemblyContaining<Program>();

        builder.Services.AddHealthChecks()
            .AddDbContextCheck<KinerjaDbContext>("basis-data", tags: [TandaSiap])
            .AddCheck("budaya", () => (1.5m).ToString(System.Globalization.CultureInfo.GetCultureInfo("id-ID")) == "1,5"
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("Data bahasa id-ID tidak terpasang."), tags: [TandaSiap]);
    }

    /// <summary>Maps what can be asked for.</summary>
    public static void MapMvc(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = pemeriksaan => pemeriksaan.Tags.Contains(TandaSiap) }).AllowAnonymous();

        // What does not exist is not found, for everyone: without this, the fallback policy would send strangers to the sign-in page.
        app.MapFallback("{*jalur}", konteks =>
        {
            konteks.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }

    private static void PesanBinding(DefaultModelBindingMessageProvider pesan)
    {
        pesan.SetAttemptedValueIsInvalidAccessor((nilai, _) => $"\"{nilai}\" tidak dapat dibaca.");
        pesan.SetMissingBindRequiredValueAccessor(nama => $"{nama} belum diisi.");
        pesan.SetMissingKeyOrValueAccessor(() => "Isian belum lengkap.");
        pesan.SetMissingRequestBodyRequiredValueAccessor(() => "Permintaan kosong.");
        pesan.SetNonPropertyAttemptedValueIsInvalidAccessor(nilai => $"\"{nilai}\" tidak dapat dibaca.");
        pesan.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Isian tidak dapat dibaca.");
        pesan.SetNonPropertyValueMustBeANumberAccessor(() => "Masukkan angka, misalnya 98,75");
        pesan.SetUnknownValueIsInvalidAccessor(_ => "Isian tidak dapat dibaca.");
        pesan.SetValueIsInvalidAccessor(nilai => $"\"{nilai}\" tidak dapat dibaca.");
        pesan.SetValueMustBeANumberAccessor(_ => "Masukkan angka, misalnya 98,75");
        pesan.SetValueMustNotBeNullAccessor(_ => "Isian belum diisi.");
    }
}
