using KinerjaKanwil.Web.Data.Berkas;

namespace KinerjaKanwil.Web.Setup;

/// <summary>The store of evidence files.</summary>
public static partial class BuktiSetup
{
    /// <summary>Registers the store.</summary>
    public static void AddBukti(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BuktiOptions>().BindConfiguration(BuktiOptions.Bagian).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<PenyimpananBerkas>();
        builder.Services.AddScoped<PenyapuBerkas>();
    }

    /// <summary>Compares evidence and files at start. What it finds is logged; it never keeps the application from starting.</summary>
    public static async Task PeriksaBuktiAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("KinerjaKanwil.Bukti");
        try
        {
            var hasil = await app.Services.SapuBuktiAsync();
            if (hasil.Disapu > 0)
            {
                LogDisapu(log, hasil.Disapu);
            }

            if (hasil.Hilang.Count > 0)
            {
                LogHilang(log, hasil.Hilang.Count);
            }
        }
        catch (Exception galat) when (galat.DapatDijelaskan())
        {
            LogTidakTerperiksa(log, galat.GetBaseException().Message);
        }
    }

    /// <summary>Takes away files that nothing refers to, and names evidence without its file.</summary>
    public static async Task<HasilSapuan> SapuBuktiAsync(this IServiceProvider layanan)
    {
        await using var lingkup = layanan.CreateAsyncScope();
        return await lingkup.ServiceProvider.GetRequiredService<PenyapuBerkas>().SapuAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Jumlah} berkas data dukung yang tidak dirujuk dihapus.")]
    private static partial void LogDisapu(ILogger log, int jumlah);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Jumlah} data dukung kehilangan berkasnya. Jalankan perintah `bukti` untuk daftarnya, lalu pulihkan dari cadangan (docs/panduan-operator.md).")]
    private static partial void LogHilang(ILogger log, int jumlah);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Folder data dukung tidak dapat diperiksa: {Sebab} Periksa Bukti:Folder (docs/panduan-operator.md).")]
    private static partial void LogTidakTerperiksa(ILogger log, string sebab);
}
