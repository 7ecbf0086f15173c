using System.Net;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Data.Audit;

/// <summary>Whoever changes the trail behind the application's back is found, and the place is named (checks.md S69).</summary>
public sealed class RantaiAuditTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    /// <summary>Every column but the place itself; a new column that the digest forgets fails here.</summary>
    public static TheoryData<string> Kolom
    {
        get
        {
            using var db = new KinerjaSqliteDbContext.PabrikRancangan().CreateDbContext([]);
            return [.. db.Model.FindEntityType(typeof(CatatanAudit))!.GetProperties().Select(p => p.Name).Where(n => n != nameof(CatatanAudit.Urut))];
        }
    }

    [Fact]
    public async Task Periksa_TidakDiubah_UtuhDenganJumlahDanKode()
    {
        var hasil = await app.PeriksaRantaiAsync();
        var kepala = await app.DenganDatabaseAsync(db => db.KepalaAudit.AsNoTracking().SingleAsync());

        Assert.Null(hasil.Rusak);
        Assert.True(hasil.Jumlah > 300, $"Hanya {hasil.Jumlah} catatan.");
        Assert.Equal((kepala.Urut, kepala.Sidik), (hasil.Jumlah, hasil.Sidik));
        Assert.Matches("^[0-9A-F]{10}$", hasil.KodeKepala);
        Assert.StartsWith(hasil.KodeKepala, kepala.Sidik, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Kolom))]
    public async Task Periksa_SatuKolomDiubahDenganSql_CatatanDisebut(string kolom)
    {
        var nilai = kolom switch
        {
            nameof(CatatanAudit.Waktu) => "'2023-01-02 03:04:05.678'",
            nameof(CatatanAudit.PenggunaId) => "424242",
            _ => "'lain'",
        };
        await HarusDisebutAsync(7, null, $"UPDATE \"CatatanAudit\" SET \"{kolom}\" = {nilai} WHERE \"Urut\" = 7");
        if (kolom is not (nameof(CatatanAudit.Waktu) or nameof(CatatanAudit.Sidik) or nameof(CatatanAudit.PenggunaId)))
        {
            await HarusDisebutAsync(8, null, $"UPDATE \"CatatanAudit\" SET \"{kolom}\" = '' WHERE \"Urut\" = 8");
        }
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(100, "100")]
    public async Task Periksa_CatatanDihapus_DisebutHilang(long urut, string pada) =>
        await HarusDisebutAsync(urut, "hilang; yang berikut bernomor", $"DELETE FROM \"CatatanAudit\" WHERE \"Urut\" = {pada}");

    [Fact]
    public async Task Periksa_BeberapaCatatanTerakhirDihapus_DisebutHilangDariAkhir()
    {
        var akhir = await app.UrutAsync();
        await HarusDisebutAsync(akhir - 2, $"catatan {akhir - 2} sampai {akhir} hilang dari akhir", $"DELETE FROM \"CatatanAudit\" WHERE \"Urut\" > {akhir - 3}");
        await HarusDisebutAsync(1, "hilang dari akhir", "DELETE FROM \"CatatanAudit\"");
    }

    [Fact]
    public async Task Periksa_DuaCatatanDitukar_YangPertamaDisebut() => await HarusDisebutAsync(
        20, null,
        "UPDATE \"CatatanAudit\" SET \"Urut\" = -1 WHERE \"Urut\" = 20",
        "UPDATE \"CatatanAudit\" SET \"Urut\" = 20 WHERE \"Urut\" = 21",
        "UPDATE \"CatatanAudit\" SET \"Urut\" = 21 WHERE \"Urut\" = -1");

    [Fact]
    public async Task Periksa_KepalaDiubah_Disebut()
    {
        var akhir = await app.UrutAsync();
        await HarusDisebutAsync(akhir, "sidik kepala", $"UPDATE \"KepalaAudit\" SET \"Sidik\" = '{new string('a', 64)}'");
        await HarusDisebutAsync(akhir - 4, "kepala rantai berhenti", $"UPDATE \"KepalaAudit\" SET \"Urut\" = {akhir - 5}");
        await HarusDisebutAsync(akhir + 1, "hilang dari akhir", $"UPDATE \"KepalaAudit\" SET \"Urut\" = {akhir + 5}");
        await HarusDisebutAsync(akhir + 1, "kepala rantai hilang", "DELETE FROM \"KepalaAudit\"");
    }

    [Fact]
    public async Task Periksa_CatatanDisisipkan_Disebut()
    {
        var akhir = await app.UrutAsync();
        await HarusDisebutAsync(akhir + 1, null, Sisipan($"{akhir + 1}"));
        await HarusDisebutAsync(0, "disisipkan sebelum awal", Sisipan("0"));
    }

    /// <summary>Who forges one entry has to forge all that follow, and then the head's code is another.</summary>
    [Fact]
    public async Task Periksa_SidikCatatanIkutDipalsukan_CatatanBerikutnyaDisebut()
    {
        var asli = await app.DenganDatabaseAsync(async db => (
            Satu: await db.CatatanAudit.AsNoTracking().SingleAsync(c => c.Urut == 30),
            Sebelum: await db.CatatanAudit.AsNoTracking().Where(c => c.Urut == 29).Select(c => c.Sidik).SingleAsync()));
        Assert.Equal(asli.Satu.Sidik, BentukKanonik.Sidik(asli.Satu, asli.Sebelum));
        var palsu = new CatatanAudit
        {
            Urut = 30, Waktu = asli.Satu.Waktu, PenggunaId = asli.Satu.PenggunaId, NamaPengguna = "Orang lain", Peran = asli.Satu.Peran, Sumber = asli.Satu.Sumber,
            Tindakan = asli.Satu.Tindakan, Entitas = asli.Satu.Entitas, KunciEntitas = asli.Satu.KunciEntitas, KodeDivisi = asli.Satu.KodeDivisi,
            KodeIndikator = asli.Satu.KodeIndikator, Perubahan = asli.Satu.Perubahan, AlamatIp = asli.Satu.AlamatIp, KodeKejadian = asli.Satu.KodeKejadian,
        };
        var sidik = BentukKanonik.Sidik(palsu, asli.Sebelum);

        await HarusDisebutAsync(31, null, $"UPDATE \"CatatanAudit\" SET \"NamaPengguna\" = 'Orang lain', \"Sidik\" = '{sidik}' WHERE \"Urut\" = 30");
    }

    [Fact]
    public async Task Periksa_WaktuTakTerbaca_DisebutBukanGagal()
    {
        if (AplikasiUji.SqlServer is null)
        {
            await HarusDisebutAsync(40, "tidak dapat dibaca", "UPDATE \"CatatanAudit\" SET \"Waktu\" = 'kemarin' WHERE \"Urut\" = 40");
        }
    }

    [Fact]
    public async Task Catat_KepalaHilang_PerubahanDitolak() => await DalamTransaksiAsync(async db =>
    {
        await db.KepalaAudit.ExecuteDeleteAsync();
        (await db.Divisi.FirstAsync()).Perbarui(99, "tanpa catatan", "tanpa catatan");

        var galat = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        Assert.Contains("Kepala rantai audit hilang", galat.Message, StringComparison.Ordinal);
        Assert.False(await db.Divisi.AsNoTracking().AnyAsync(d => d.Nomor == 99));
        return 0;
    });

    [Fact]
    public async Task Catatan_LewatKonteks_TidakDapatDiubahAtauDihapus() => await app.DenganDatabaseAsync(async db =>
    {
        var catatan = await db.CatatanAudit.OrderBy(c => c.Urut).FirstAsync();
        db.Entry(catatan).Property(c => c.NamaPengguna).CurrentValue = "lain";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        db.ChangeTracker.Clear();
        db.Remove(catatan);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        return 0;
    });

    /// <summary>Two nodes, eight writers: one chain without gap or fork, and an entry for each save.</summary>
    [Fact]
    public async Task Tulis_DelapanPenulisPadaDuaSimpul_SatuRantaiTanpaCelah()
    {
        const int putaran = 15;
        await using var lain = new AplikasiContoh { SimpulDari = app };
        var sebelum = await app.UrutAsync();
        var sasaran = await app.DenganDatabaseAsync(db => db.SasaranKegiatan.OrderBy(s => s.Id).Select(s => s.Id).Take(8).ToListAsync());

        await Task.WhenAll(sasaran.Select((id, n) => Task.Run(async () =>
        {
            for (var ke = 0; ke < putaran; ke++)
            {
                await (n % 2 == 0 ? app : lain).DenganDatabaseAsync(async db =>
                {
                    var milik = await db.SasaranKegiatan.SingleAsync(s => s.Id == id);
                    milik.Perbarui(milik.Penanda, milik.NamaResmi, $"penulis {n} putaran {ke}");
                    return await db.SaveChangesAsync();
                });
            }
        })));

        var catatan = await app.CatatanSetelahAsync(sebelum);
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
        Assert.Equal(Enumerable.Range(1, 8 * putaran).Select(n => sebelum + n), catatan.Select(c => c.Urut));
        Assert.Equal(
            Enumerable.Range(0, 8).SelectMany(n => Enumerable.Range(0, putaran).Select(ke => $"penulis {n} putaran {ke}")).Order(StringComparer.Ordinal),
            catatan.Select(c => Assert.Single(c.Bidang()).Sesudah!).Order(StringComparer.Ordinal));
    }

    /// <summary>As checks.md R11: every answer is a save or a conflict, and the trail counts the same.</summary>
    [Fact]
    public async Task Kirim_DelapanOrangPadaSelSama_CatatanSamaDenganJawaban()
    {
        await using var lain = new AplikasiContoh { SimpulDari = app };
        var peramban = new List<Peramban>();
        for (var n = 0; n < 8; n++)
        {
            peramban.Add(await (n % 2 == 0 ? app : lain).MasukBaruAsync("staf.pas"));
        }

        var sebelum = await app.UrutAsync();
        var jawaban = new List<HttpStatusCode>();
        for (var putaran = 0; putaran < 5; putaran++)
        {
            var halaman = await Task.WhenAll(peramban.Select(p => p.LihatAsync("/realisasi/2023/tw4/PAS")));
            var kirim = await Task.WhenAll(halaman.Select((h, n) => Task.Run(() =>
                h.KirimAsync(("PAS.07.3.Pembilang", $"{100 * putaran + n + 1}"), ("PAS.07.3.Penyebut", "1000"), ("aksi", "simpan")))));
            jawaban.AddRange(kirim.Select(k => k.Status));
        }

        var catatan = await app.CatatanSetelahAsync(sebelum);
        Assert.Empty(jawaban.Except([HttpStatusCode.Redirect, HttpStatusCode.Conflict]));
        Assert.Equal(jawaban.Count, catatan.Count);
        Assert.Equal(jawaban.Count(j => j == HttpStatusCode.Redirect), catatan.Count(c => c.Tindakan is nameof(TindakanAudit.Dibuat) or nameof(TindakanAudit.Diubah)));
        Assert.Equal(jawaban.Count(j => j == HttpStatusCode.Conflict), catatan.Count(c => c.Tindakan == nameof(TindakanAudit.Ditolak)));
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
    }

    [Fact]
    public void TitikAkses_JejakAudit_HanyaDapatDibaca() =>
        Assert.Equal(["GET /audit", "GET /audit/ekspor", "GET /audit/integritas"], TitikAkses.Semua(app).Where(t => t.Pola.StartsWith("/audit", StringComparison.Ordinal)).Select(t => $"{t.Metode} {t.Pola}"));

    private static string Sisipan(string urut) =>
        $"INSERT INTO \"CatatanAudit\" (\"Urut\", \"Waktu\", \"NamaPengguna\", \"Sumber\", \"Tindakan\", \"Entitas\", \"KunciEntitas\", \"Perubahan\", \"Sidik\") "
        + $"VALUES ({urut}, '2023-01-02 03:04:05', 'x', 'Sistem', 'Masuk', 'Pengguna', 'x', '[]', '{new string('b', 64)}')";

    private async Task HarusDisebutAsync(long urut, string? sebab, params string[] sql)
    {
        await DalamTransaksiAsync(async db =>
        {
            foreach (var satu in sql)
            {
                Assert.True(await db.Database.ExecuteSqlRawAsync(satu) > 0, satu);
            }

            var hasil = await new PemeriksaRantai(db).PeriksaAsync(CancellationToken.None);
            Assert.Equal(urut, hasil.Rusak?.Urut);
            Assert.Contains(sebab ?? "tidak cocok dengan sidik catatan sebelumnya", hasil.Rusak!.Sebab, StringComparison.Ordinal);
            return 0;
        });
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
    }

    /// <summary>Everything that the work did is undone.</summary>
    private Task<int> DalamTransaksiAsync(Func<KinerjaDbContext, Task<int>> kerja) => app.DenganDatabaseAsync(db => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaksi = await db.Database.BeginTransactionAsync();
        var hasil = await kerja(db);
        await transaksi.RollbackAsync();
        return hasil;
    }));
}
