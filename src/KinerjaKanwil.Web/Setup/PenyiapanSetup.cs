using KinerjaKanwil.Web.Features.PenyiapanAwal;

namespace KinerjaKanwil.Web.Setup;

/// <summary>The first start.</summary>
public static partial class PenyiapanSetup
{
    /// <summary>Prints the one-time link that makes the first Admin, while there is none. To the console and not to the log: logs travel.</summary>
    public static async Task TawarkanPenyiapanAsync(this WebApplication app)
    {
        try
        {
            await using var lingkup = app.Services.CreateAsyncScope();
            if (await lingkup.ServiceProvider.GetRequiredService<PenyiapanService>().BuatTautanAsync() is { } jalur)
            {
                await Console.Out.WriteLineAsync($"Belum ada Admin. Buka tautan ini satu kali, dalam 24 jam, untuk membuat akun Admin pertama:\n{app.AlamatSitus()}{jalur}");
            }
        }
        catch (Exception galat) when (galat.DapatDijelaskan())
        {
            LogGagal(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("KinerjaKanwil.Penyiapan"), galat.GetBaseException().Message);
        }
    }

    /// <summary>Where people reach the site: as configured, else where it listens.</summary>
    internal static string AlamatSitus(this WebApplication app) =>
        (app.Configuration["Situs:Alamat"] ?? app.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0] ?? "").TrimEnd('/');

    [LoggerMessage(Level = LogLevel.Warning, Message = "Tautan penyiapan tidak dapat dibuat: {Sebab}")]
    private static partial void LogGagal(ILogger log, string sebab);
}
