using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Seed;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Setup;

/// <summary>What an operator can ask on the command line instead of starting the site.</summary>
public static class PerintahSetup
{
    /// <summary>
    /// Runs <c>migrasi</c> (bring the schema up to date), <c>impor BERKAS</c> (import a year's sheet) or <c>bukti</c> (compare evidence
    /// and files).
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
                    var lembar = BerkasIku.Baca(isi);
                    await using var lingkup = app.Services.CreateAsyncScope();
                    if ((await lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>().Database.GetPendingMigrationsAsync()).Any())
                    {
                        throw new BerkasIkuException("Basis data belum mutakhir. Jalankan dahulu perintah migrasi.");
                    }

                    var jumlah = await lingkup.ServiceProvider.GetRequiredService<ImporIku>().JalankanAsync(lembar);
                    return $"Impor selesai: {jumlah} catatan ditulis.";
                });
            case ["bukti"]:
                return await CobaAsync(async () =>
                {
                    var hasil = await app.Services.SapuBuktiAsync();
                    return $"{hasil.Disapu} berkas tanpa rujukan dihapus. {hasil.Hilang.Count} data dukung tanpa berkas"
                        + (hasil.Hilang.Count > 0 ? ": nomor " + string.Join(", ", hasil.Hilang) + "." : ".");
                });
            case [var kata, ..] when !kata.StartsWith('-'):
                await Console.Error.WriteLineAsync($"Perintah \"{kata}\" tidak dikenal. Yang ada: migrasi; impor BERKAS; bukti.");
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
