using Microsoft.Data.Sqlite;

namespace KinerjaKanwil.Web.Tests.Infrastruktur;

/// <summary>
/// SQLite files as the start of an application in Development leaves them: migrated, with the 2023 sheet and the sample accounts, and with
/// sample figures or without. Each is made once, by such a start, and goes when the tests end.
/// </summary>
internal static class TemplatDatabase
{
    private static readonly Lazy<string> Kosong = new(() => Buat(contoh: false));
    private static readonly Lazy<string> Contoh = new(() => Buat(contoh: true));

    /// <summary>Path of the file to copy.</summary>
    public static string Jalur(bool contoh) => (contoh ? Contoh : Kosong).Value;

    private static string Buat(bool contoh)
    {
        var jalur = Path.Combine(Path.GetTempPath(), $"kinerja-uji-templat-{Guid.NewGuid():N}.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(jalur);
        using var app = new AplikasiTemplat(contoh);
        _ = app.Services;
        using var asal = new SqliteConnection($"Data Source={app.BerkasSqlite};Pooling=False");
        using var tujuan = new SqliteConnection($"Data Source={jalur};Pooling=False");
        asal.Open();
        tujuan.Open();

        // Not a copy of the file: part of what was written may still lie in the file beside it.
        asal.BackupDatabase(tujuan);
        return jalur;
    }

    private sealed class AplikasiTemplat(bool contoh) : AplikasiUji
    {
        protected override bool DataContoh => contoh;

        private protected override bool DariTemplat => false;
    }
}
