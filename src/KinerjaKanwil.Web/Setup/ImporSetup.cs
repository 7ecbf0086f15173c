using KinerjaKanwil.Web.Features.ImporRealisasi;

namespace KinerjaKanwil.Web.Setup;

/// <summary>Imports that nobody applied.</summary>
public static partial class ImporSetup
{
    /// <summary>Takes away at start what was left lying; uploads do so too. It never keeps the application from starting.</summary>
    public static async Task SapuImporAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("KinerjaKanwil.Impor");
        try
        {
            await using var lingkup = app.Services.CreateAsyncScope();
            if (await lingkup.ServiceProvider.GetRequiredService<PenyapuImpor>().SapuAsync() is > 0 and var jumlah)
            {
                LogDisapu(log, jumlah);
            }
        }
        catch (Exception galat) when (galat.DapatDijelaskan())
        {
            LogTidakTersapu(log, galat.GetBaseException().Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Jumlah} berkas impor yang tidak pernah diterapkan dihapus.")]
    private static partial void LogDisapu(ILogger log, int jumlah);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Berkas impor lama tidak dapat dihapus: {Sebab}")]
    private static partial void LogTidakTersapu(ILogger log, string sebab);
}
