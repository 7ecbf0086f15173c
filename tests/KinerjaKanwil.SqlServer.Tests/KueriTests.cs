using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.SqlServer.Tests.Perekam;
using KinerjaKanwil.SqlServer.Tests.Sql;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.SqlServer.Tests;

/// <summary>
/// Every statement that the application sends, said to SQL Server: the application runs on SQLite, is walked through from page to
/// page, and each query and change is translated for SQL Server on the way (<see cref="Perekam.Rekaman"/>).
/// </summary>
public sealed class KueriTests(JelajahAplikasi jelajah) : IClassFixture<JelajahAplikasi>
{
    private Rekaman Rekaman => jelajah.Rekaman;

    [Fact]
    public void SetiapTindakan_DalamJelajah_Dijalankan() => Pastikan.Kosong(jelajah.TindakanTerlewat);

    [Fact]
    public void SetiapJawaban_DalamJelajah_TanpaGalatServer() => Pastikan.Kosong(jelajah.JawabanRusak.Concat(jelajah.GalatTercatat));

    [Fact]
    public void SetiapPermintaan_UntukSqlServer_Diterjemahkan() => Pastikan.Kosong(Rekaman.Gagal);

    [Fact]
    public void SetiapPernyataan_DiuraiSqlServer2019_TanpaGalat() =>
        Pastikan.Kosong(Rekaman.Pernyataan.SelectMany(p => Pengurai.Urai(p.Teks).Galat.Select(g => $"{p.Asal}: {g}\n{p.Teks}")));

    [Fact]
    public void SetiapPernyataan_PadaModelDacFx_SemuaNamaDikenal() => Pastikan.Kosong(Periksa(Rekaman.Pernyataan));

    [Fact]
    public void SetiapPernyataan_JumlahParameter_DiBawahBatasSqlServer() =>
        Assert.All(Rekaman.Pernyataan, p => Assert.InRange(p.Parameter.Count, 0, 2098));

    /// <summary>The recorder sits where queries are compiled; SQLite's own count of what it got must not be higher.</summary>
    [Fact]
    public void PerintahKeSqlite_DibandingkanRekaman_TidakAdaYangLolos()
    {
        Assert.Equal(Rekaman.JumlahKueri, Rekaman.Sumber
            .Where(s => s.Key is CommandSource.LinqQuery or CommandSource.FromSqlQuery or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete).Sum(s => s.Value));
        Assert.Empty(Rekaman.Sumber.Keys.Except(
        [
            CommandSource.LinqQuery, CommandSource.FromSqlQuery, CommandSource.ExecuteUpdate, CommandSource.ExecuteDelete,
            CommandSource.SaveChanges, CommandSource.Migrations, CommandSource.ExecuteSqlRaw,
        ]));
    }

    [Fact]
    public void SqlMentah_DalamJelajah_HanyaKunciMigrasiSqlite() =>
        Assert.All(Rekaman.Mentah, sql => Assert.Contains("__EFMigrationsLock", sql, StringComparison.Ordinal));

    [Theory]
    [InlineData(nameof(TahunKinerja), true)]
    [InlineData(nameof(Divisi), true)]
    [InlineData(nameof(SasaranKegiatan), true)]
    [InlineData(nameof(IndikatorKinerja), true)]
    [InlineData(nameof(Target), true)]
    [InlineData(nameof(Realisasi), true)]
    [InlineData(nameof(Domain.Pelaporan.BuktiDukung), true)]
    [InlineData(nameof(Pengguna), true)]
    [InlineData(nameof(CatatanAudit), false)]
    [InlineData(nameof(DataProtectionKey), false)]
    public void Entitas_DalamJelajah_DitambahDanDiubah(string entitas, bool diubah)
    {
        Assert.Contains((entitas, EntityState.Added), Rekaman.Perubahan);
        Assert.Equal(diubah, Rekaman.Perubahan.Contains((entitas, EntityState.Modified)));
    }

    [Fact]
    public void PerubahanRealisasi_UntukSqlServer_MemeriksaVersi()
    {
        var ubah = Rekaman.Pernyataan.Where(p => p.Teks.Contains("UPDATE [Realisasi]", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ubah);
        Assert.All(ubah, p => Assert.Matches(@"WHERE \[Id\] = @p\d+ AND \[Versi\] = @p\d+", p.Teks));
    }

    /// <summary>The head is changed and never made or deleted: the lock that all writers wait for.</summary>
    [Fact]
    public void KepalaAudit_UntukSqlServer_DikunciSebelumDibaca()
    {
        Assert.Contains((nameof(KepalaAudit), EntityState.Modified), Rekaman.Perubahan);
        Assert.DoesNotContain(Rekaman.Perubahan, p => p.Entitas == nameof(KepalaAudit) && p.Keadaan != EntityState.Modified);
        Assert.Contains(Rekaman.Pernyataan, p => p.Teks.Contains("UPDATE [k]", StringComparison.Ordinal) && p.Teks.Contains("[k].[Urut] +", StringComparison.Ordinal));
    }

    [Fact]
    public void PerubahanAkun_UntukSqlServer_MemeriksaCap() =>
        Assert.Contains(Rekaman.Pernyataan, p => p.Teks.Contains("UPDATE [Pengguna] SET [AccessFailedCount]", StringComparison.Ordinal)
            && p.Teks.Contains("AND [ConcurrencyStamp] = @p", StringComparison.Ordinal));

    [Theory]
    [InlineData("SELECT [r].[KolomTidakAda] FROM [Realisasi] AS [r]", "SQL71501")]
    [InlineData("SELECT [r].[Id] FROM [TabelTidakAda] AS [r]", "SQL71502")]
    [InlineData("UPDATE [Realisasi] SET [KolomTidakAda] = 1 WHERE [Id] = @p0", "SQL71501")]
    [InlineData("SELECT [r].[Id] FROM [Realisasi] AS [r] WHERE [r].[Id] = @parameterTidakAda", "SQL70590")]
    public void PernyataanSalah_PadaModelDacFx_Tertangkap(string sql, string kode) =>
        Assert.Contains(Periksa([new PernyataanSql("contoh", sql, [("@p0", "int")])]), p => p.Contains(kode, StringComparison.Ordinal));

    [Fact]
    public void PernyataanBenar_PadaModelDacFx_Diterima() =>
        Assert.Empty(Periksa([new PernyataanSql("contoh", "UPDATE [Realisasi] SET [Nilai] = 1 WHERE [Id] = @p0", [("@p0", "int")])]));

    [Fact]
    public void KueriTakTerjemahkan_UntukSqlServer_Tercatat()
    {
        using var rekaman = new Rekaman();
        using var db = new KinerjaSqliteDbContext.PabrikRancangan().CreateDbContext([]);
        rekaman.CatatKueri(db.Realisasi.Where(r => Rumit(r.Id)).Expression);
        Assert.Contains("could not be translated", Assert.Single(rekaman.Gagal), StringComparison.Ordinal);
    }

    [Fact]
    public void KueriTanpaUrutan_DiambilSebagian_Tercatat()
    {
        using var rekaman = new Rekaman();
        using var db = new KinerjaSqliteDbContext.PabrikRancangan().CreateDbContext([]);
        rekaman.CatatKueri(db.Realisasi.Skip(1).Take(1).Expression);
        Assert.Contains("RowLimitingOperationWithoutOrderByWarning", Assert.Single(rekaman.Gagal), StringComparison.Ordinal);
    }

    [Fact]
    public void KueriDalamKueri_UntukSqlServer_MemakaiTabelSqlServer()
    {
        using var rekaman = new Rekaman();
        using var db = new KinerjaSqliteDbContext.PabrikRancangan().CreateDbContext([]);
        rekaman.CatatKueri(db.Users.Where(p => db.Realisasi.Any(r => r.DiisiOlehId == p.Id) && !db.Set<Target>().Any()).Expression);
        Assert.Empty(rekaman.Gagal);
        Assert.Contains("FROM [Realisasi]", Assert.Single(rekaman.Pernyataan).Teks, StringComparison.Ordinal);
    }

    private static bool Rumit(int id) => id.GetHashCode() == 3;

    private List<string> Periksa(IEnumerable<PernyataanSql> pernyataan)
    {
        using var model = new ModelBasisData();
        model.TambahDdl(Rekaman.Skema());
        foreach (var satu in pernyataan)
        {
            model.TambahPernyataan(satu);
        }

        return [.. model.Periksa()];
    }
}
