using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Features.PenelusuranAudit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Setup;

/// <summary>What an operator can ask on the command line instead of starting the site.</summary>
public static class PerintahSetup
{
    /// <summary>Exit code of <c>periksa</c> for an audit trail that is not whole; others mean that the command itself failed.</summary>
    public const int KodeRantaiPutus = 3;

    /// <summary>
    /// Runs <c>migrasi</c> (bring the schema up to date), <c>impor BERKAS</c> (import a year's sheet), <c>periksa</c> (check that the
    /// audit trail is whole), <c>bukti</c> (compare evidence and files) or <c>tautan NAMA_PENGGUNA</c> (a link for a new password, for an Admin whom
    /// nobody else can help).
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
                    await PastikanMutakhirAsync(lingkup.ServiceProvider);
                    var jumlah = await lingkup.ServiceProvider.GetRequiredService<ImporIku>().JalankanAsync(lembar);
                    return $"Impor selesai: {jumlah} catatan ditulis.";
                });
            case ["periksa"]:
                return await PeriksaAsync(app.Services);
            case ["bukti"]:
                return await CobaAsync(async () =>
                {
                    var hasil = await app.Services.SapuBuktiAsync();
                    return $"{hasil.Disapu} berkas tanpa rujukan dihapus. {hasil.Hilang.Count} data dukung tanpa berkas"
                        + (hasil.Hilang.Count > 0 ? ": nomor " + string.Join(", ", hasil.Hilang) + "." : ".");
                });
            case ["tautan", var namaPengguna]:
                return await CobaAsync(async () =>
                {
                    await using var lingkup = app.Services.CreateAsyncScope();
                    await PastikanMutakhirAsync(lingkup.ServiceProvider);
                    var (hasil, jalur) = await lingkup.ServiceProvider.GetRequiredService<PemulihAkun>().BuatTautanAsync(namaPengguna);
                    return hasil.Sukses ? $"Tautan kata sandi baru, satu kali, 72 jam. Verifikasi dua langkah akun ini dimatikan:\n{app.AlamatSitus()}{jalur}"
                        : throw new BerkasIkuException(hasil.Pesan!);
                });
            case [var kata, ..] when !kata.StartsWith('-'):
                await Console.Error.WriteLineAsync($"Perintah \"{kata}\" tidak dikenal. Yang ada: migrasi; impor BERKAS; periksa; bukti; tautan NAMA_PENGGUNA.");
                return 2;
            default:
                return null;
        }
    }

    /// <summary>Nobody finds a broken chain by not being able to look: that answers another code.</summary>
    private static async Task<int> PeriksaAsync(IServiceProvider layanan)
    {
        var utuh = false;
        var kode = await CobaAsync(async () =>
        {
            await using var lingkup = layanan.CreateAsyncScope();
            await PastikanMutakhirAsync(lingkup.ServiceProvider);
            var hasil = await lingkup.ServiceProvider.GetRequiredService<PemeriksaRantai>().PeriksaAsync(CancellationToken.None);
            utuh = hasil.Rusak is null;
            return JejakAuditQuery.Kalimat(hasil, layanan.GetRequiredService<WaktuKantor>());
        });
        return kode == 0 && !utuh ? KodeRantaiPutus : kode;
    }

    private static async Task PastikanMutakhirAsync(IServiceProvider layanan)
    {
        if ((await layanan.GetRequiredService<KinerjaDbContext>().Database.GetPendingMigrationsAsync()).Any())
        {
            throw new BerkasIkuException("Basis data belum mutakhir. Jalankan dahulu perintah migrasi.");
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
