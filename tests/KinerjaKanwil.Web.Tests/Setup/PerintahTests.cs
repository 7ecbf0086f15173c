using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace KinerjaKanwil.Web.Tests.Setup;

/// <summary>The command line, as an operator uses it: the built program in a process of its own, in Production.</summary>
public sealed class PerintahTests : IDisposable
{
    private const string Kenari = "kenari-sandi-basis-data";

    /// <summary>The file as the command <c>migrasi</c> leaves it; null: not run yet.</summary>
    private static byte[]? mutakhir;

    private readonly string berkas = Path.Combine(Path.GetTempPath(), $"kinerja-perintah-{Guid.NewGuid():N}.db");
    private readonly string map = Directory.CreateTempSubdirectory("kinerja-perintah-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (var akhiran in new[] { "", "-wal", "-shm" })
        {
            File.Delete(berkas + akhiran);
        }

        Directory.Delete(map, recursive: true);
    }

    [Fact]
    public async Task Migrasi_BasisDataBaru_DibuatLaluTidakAdaLagi()
    {
        var pertama = await JalankanAsync("migrasi");
        var kedua = await JalankanAsync("migrasi");

        Assert.Equal((0, ""), (pertama.Kode, pertama.Galat));
        Assert.Matches(@"^Basis data mutakhir: [1-9]\d* migrasi dijalankan\.\s*$", pertama.Keluaran);
        Assert.Equal(0, kedua.Kode);
        Assert.Contains("Basis data mutakhir: 0 migrasi dijalankan.", kedua.Keluaran, StringComparison.Ordinal);
        Assert.Equal(0L, Tanya("SELECT COUNT(*) FROM Pengguna"));
        Assert.Equal(0L, Tanya("SELECT COUNT(*) FROM TahunKinerja"));
    }

    [Fact]
    public async Task Impor_LembarResmi_MasukSekaliLaluTidakBerubah()
    {
        await MutakhirkanAsync();
        var lembar = Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json");

        var pertama = await JalankanAsync("impor", lembar);
        var kedua = await JalankanAsync("impor", lembar);

        Assert.Equal((0, ""), (pertama.Kode, pertama.Galat));
        Assert.Matches(@"Impor selesai: [1-9]\d+ catatan ditulis\.", pertama.Keluaran);
        Assert.Equal(0, kedua.Kode);
        Assert.Contains("Impor selesai: 0 catatan ditulis.", kedua.Keluaran, StringComparison.Ordinal);
        Assert.Equal(61L, Tanya("SELECT COUNT(*) FROM IndikatorKinerja"));
        Assert.Equal(0L, Tanya("SELECT COUNT(*) FROM Pengguna"));
    }

    [Fact]
    public async Task Tautan_AkunTidakAda_DikatakanTanpaTautan()
    {
        await MutakhirkanAsync();

        var hasil = await JalankanAsync("tautan", "siapa.saja");

        Assert.Equal((1, ""), (hasil.Kode, hasil.Keluaran));
        Assert.Contains("Akun siapa.saja tidak ditemukan.", hasil.Galat, StringComparison.Ordinal);
        Assert.Equal(0L, Tanya("SELECT COUNT(*) FROM TautanAkun"));
    }

    [Fact]
    public async Task Impor_BerkasSalah_MenyebutBarisDanKolomTanpaMenulis()
    {
        await MutakhirkanAsync();
        var lembar = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json")))!;
        lembar["indikator"]![4]!["kode"] = "PAS.99.9";
        lembar["indikator"]![59]!["nilai"] = 12345;
        var jalur = Path.Combine(map, "salah.json");
        await File.WriteAllTextAsync(jalur, lembar.ToJsonString());

        var hasil = await JalankanAsync("impor", jalur);

        Assert.Equal((1, ""), (hasil.Kode, hasil.Keluaran));
        Assert.Contains("Indikator baris 5 (PAS.99.9), kolom kode: seharusnya ", hasil.Galat, StringComparison.Ordinal);
        Assert.Matches(@"Indikator baris 60 \([A-Z.0-9]+\), kolom nilai: 12\.345, padahal target tertulis", hasil.Galat);
        TanpaJejak(hasil.Galat);
        Assert.Equal(0L, Tanya("SELECT COUNT(*) FROM TahunKinerja"));
    }

    [Theory]
    [InlineData("", "baris berkas 1")]
    [InlineData("bukan json", "baris berkas 1")]
    [InlineData("{\n  \"tahun\": \"dua ribu\"\n}", "tahun, baris berkas 2")]
    [InlineData("{\"tahun\": 2023}", "baris berkas 1")]
    [InlineData("null", "kosong")]
    public async Task Impor_BukanLembarIku_DijelaskanLetaknya(string isi, string pesan)
    {
        await MutakhirkanAsync();
        var jalur = Path.Combine(map, "rusak.json");
        await File.WriteAllTextAsync(jalur, isi);

        var hasil = await JalankanAsync("impor", jalur);

        Assert.Equal(1, hasil.Kode);
        Assert.Contains(pesan, hasil.Galat, StringComparison.OrdinalIgnoreCase);
        TanpaJejak(hasil.Galat);
    }

    [Fact]
    public async Task Impor_BerkasTidakAda_GagalMenyebutBerkas()
    {
        var hasil = await JalankanAsync("impor", Path.Combine(map, "tidak-ada.json"));

        Assert.Equal(1, hasil.Kode);
        Assert.Contains("tidak-ada.json", hasil.Galat, StringComparison.Ordinal);
        TanpaJejak(hasil.Galat);
    }

    [Fact]
    public async Task Impor_SebelumMigrasi_DimintaMigrasiDahulu()
    {
        var hasil = await JalankanAsync("impor", Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));

        Assert.Equal(1, hasil.Kode);
        Assert.Contains("migrasi", hasil.Galat, StringComparison.Ordinal);
        TanpaJejak(hasil.Galat);
    }

    [Theory]
    [InlineData("hapus-semua")]
    [InlineData("impor")]
    [InlineData("migrasi", "sekarang")]
    public async Task PerintahLain_TidakDikenal_MenyebutYangAda(params string[] args)
    {
        var hasil = await JalankanAsync(args);

        Assert.Equal((2, ""), (hasil.Kode, hasil.Keluaran));
        Assert.Contains("Yang ada: migrasi; impor BERKAS; periksa; bukti; tautan NAMA_PENGGUNA.", hasil.Galat, StringComparison.Ordinal);
        Assert.False(File.Exists(berkas));
    }

    [Fact]
    public async Task Periksa_RantaiUtuhLaluDiubahDenganSql_NolLaluTiga()
    {
        await MutakhirkanAsync();
        await JalankanAsync("impor", Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));

        var utuh = await JalankanAsync("periksa");
        Kerjakan("UPDATE CatatanAudit SET NamaPengguna = 'Orang lain' WHERE Urut = 7");
        var putus = await JalankanAsync("periksa");

        Assert.Equal((0, ""), (utuh.Kode, utuh.Galat));
        Assert.Matches("^Rantai utuh: 149 catatan, kode kepala [0-9A-F]{10}.\\s*$", utuh.Keluaran);
        Assert.Equal(3, putus.Kode);
        Assert.Matches(@"^Rantai putus pada catatan 7 \(.+ WIB\): isi atau sidik", putus.Keluaran);
    }

    [Fact]
    public async Task Periksa_SebelumMigrasi_GagalBukanUtuh()
    {
        var hasil = await JalankanAsync("periksa");

        Assert.Equal((1, ""), (hasil.Kode, hasil.Keluaran));
        Assert.Contains("Jalankan dahulu perintah migrasi", hasil.Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bukti_FolderBelumAda_TidakAdaYangDihapus()
    {
        await MutakhirkanAsync();

        var hasil = await JalankanAsync("bukti");

        Assert.Equal((0, ""), (hasil.Kode, hasil.Galat));
        Assert.Contains("0 berkas tanpa rujukan dihapus. 0 data dukung tanpa berkas.", hasil.Keluaran, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mulai_ProduksiDenganMigrasiTertunda_Menolak()
    {
        var hasil = await JalankanAsync();

        Assert.Equal(1, hasil.Kode);
        Assert.Matches("Basis data belum mutakhir: [1-9][0-9]* migrasi tertunda. Jalankan dahulu perintah `migrasi`", hasil.Keluaran + hasil.Galat);
        TanpaJejak(hasil.Keluaran + hasil.Galat);
    }

    [Fact]
    public async Task Mulai_BerkasBukanBasisData_MenolakDenganSebab()
    {
        await File.WriteAllTextAsync(berkas, "bukan basis data, hanya teks yang cukup panjang untuk dibaca sebagai kepala berkas");

        var hasil = await JalankanAsync();

        Assert.Equal(1, hasil.Kode);
        Assert.Contains("Basis data tidak siap", hasil.Keluaran + hasil.Galat, StringComparison.Ordinal);
        TanpaJejak(hasil.Keluaran + hasil.Galat);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("migrasi")]
    public async Task Jalankan_ServerTakTerjangkau_MenolakTanpaMembocorkanSandi(string? perintah)
    {
        var hasil = await JalankanAsync(perintah is null ? [] : [perintah], ("Database__Provider", "SqlServer"), ("ConnectionStrings__Kinerja",
            $"Server=127.0.0.1,1;Database=kinerja;User Id=sa;Password={Kenari};Connect Timeout=1;ConnectRetryCount=0;Encrypt=false"));

        Assert.Equal(1, hasil.Kode);
        Assert.DoesNotContain(Kenari, hasil.Keluaran + hasil.Galat, StringComparison.Ordinal);
        TanpaJejak(hasil.Keluaran + hasil.Galat);
    }

    [Fact]
    public async Task Migrasi_KunciTertinggalDariProsesYangMati_TidakMenggantung()
    {
        // As a killed start leaves it: the lock row is there, the schema is not (checks.md R07).
        Kerjakan("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2024-01-08 03:00:00.1234567+00:00');
            """);

        var hasil = await JalankanAsync("migrasi");

        Assert.Equal(0, hasil.Kode);
        Assert.Equal(0L, Tanya("SELECT COUNT(*) FROM \"__EFMigrationsLock\""));
        Assert.Equal(0L, Tanya("SELECT COUNT(*) FROM Pengguna"));
    }

    private static void TanpaJejak(string teks)
    {
        Assert.DoesNotContain("   at ", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", teks, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs:line", teks, StringComparison.Ordinal);
    }

    /// <summary>A database up to date, to begin with: by the command the first time, then a copy of what it left.</summary>
    private async Task MutakhirkanAsync()
    {
        if (mutakhir is not null)
        {
            await File.WriteAllBytesAsync(berkas, mutakhir);
            return;
        }

        Assert.Equal(0, (await JalankanAsync("migrasi")).Kode);
        Kerjakan("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        mutakhir = await File.ReadAllBytesAsync(berkas);
    }

    private async Task<(int Kode, string Keluaran, string Galat)> JalankanAsync(string[] args, params (string Nama, string Isi)[] lingkungan)
    {
        var mulai = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "KinerjaKanwil.Web.dll") },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["Urls"] = "http://127.0.0.1:0",
                ["Database__Provider"] = "Sqlite",
                ["ConnectionStrings__Kinerja"] = $"Data Source={berkas}",
                ["Contoh__Aktif"] = "true",
            },
        };
        foreach (var arg in args)
        {
            mulai.ArgumentList.Add(arg);
        }

        foreach (var (nama, isi) in lingkungan)
        {
            mulai.Environment[nama] = isi;
        }

        using var proses = Process.Start(mulai)!;
        using var batas = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var keluaran = proses.StandardOutput.ReadToEndAsync(batas.Token);
        var galat = proses.StandardError.ReadToEndAsync(batas.Token);
        try
        {
            await proses.WaitForExitAsync(batas.Token);
        }
        catch (OperationCanceledException)
        {
            proses.Kill(entireProcessTree: true);
            Assert.Fail("Perintah tidak selesai: " + string.Join(' ', args));
        }

        return (proses.ExitCode, await keluaran, await galat);
    }

    private Task<(int Kode, string Keluaran, string Galat)> JalankanAsync(params string[] args) => JalankanAsync(args, []);

    private object? Tanya(string sql)
    {
        using var koneksi = new SqliteConnection($"Data Source={berkas}");
        koneksi.Open();
        using var perintah = koneksi.CreateCommand();
#pragma warning disable CA2100 // Written above.
        perintah.CommandText = sql;
#pragma warning restore CA2100
        return perintah.ExecuteScalar();
    }

    private void Kerjakan(string sql) => _ = Tanya(sql);
}
