using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Features.PenelusuranAudit;
using KinerjaKanwil.Web.Kantor;

namespace KinerjaKanwil.Web.Setup;

/// <summary>What an operator can ask on the command line instead of starting the site.</summary>
public static class PerintahSetup
{
    /// <summary>Exit code of <c>periksa</c> for an audit trail that is not whole; others mean that the command itself failed.</summary>
    public const int KodeRantaiPutus = 3;

    /// <summary>
    /// Runs <c>migrasi</c> (bring the schema up to date), <c>impor BERKAS</c> (import a year's sheet) or <c>periksa</c> (check that the
    /// audit trail is whole).
    /// </summary>
    /// <returns>Exit code; null when no command was given and the site is to start.</returns>
    public static async Task<int?> JalankanPerintahAsync(this WebApplication app, string[] args)
    {
        switch (args)
        {
            case ["migrasi"]:
                return await CobaAsync(async () =>
                    $"Basis data mutakhir: {await app.Services.MutakhirkanAsync()} migrasi dijalankan.");
            case ["impor", var berkas]:
                return await CobaAsync(async () =>
                {
                    await using var isi = File.OpenRead(berkas);
                    await using var lingkup = app.Services.CreateAsyncScope();
                    var jumlah = await lingkup.ServiceProvider.GetRequiredService<ImporIku>().JalankanAsync(BerkasIku.Baca(isi));
                    return $"Impor selesai: {jumlah} catatan ditulis.";
                });
            case ["periksa"]:
                var utuh = false;
                var kode = await CobaAsync(async () =>
                {
                    await using var lingkup = app.Services.CreateAsyncScope();
                    var hasil = await lingkup.ServiceProvider.GetRequiredService<PemeriksaRantai>().PeriksaAsync(CancellationToken.None);
                    utuh = hasil.Rusak is null;
                    return JejakAuditQuery.Kalimat(hasil, app.Services.GetRequiredService<WaktuKantor>());
                });
                return kode == 0 && !utuh ? KodeRantaiPutus : kode;
            case [var kata, ..] when !kata.StartsWith('-'):
                await Console.Error.WriteLineAsync($"Perintah \"{kata}\" tidak dikenal. Yang ada: migrasi; impor BERKAS; periksa.");
                return 2;
            default:
                return null;
        }
    }

    private static async Task<int> CobaAsync(Func<Task<string>> perintah)
    {
        try
        {
            await Console.Out.WriteLineAsync(await perintah());
            return 0;
        }
        catch (Exception galat) when (galat.DapatDijelaskan())
        {
            await Console.Error.WriteLineAsync(galat is BerkasIkuException ? galat.Message : galat.GetBaseException().Message);
            return 1;
        }
    }
}
