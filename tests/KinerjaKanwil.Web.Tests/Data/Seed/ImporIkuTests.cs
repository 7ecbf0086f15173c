using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Data.Seed;

public sealed class ImporIkuTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private static readonly string Json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));

    [Fact]
    public async Task Jalankan_DuaKali_TidakMenulisApaPun()
    {
        var ditulis = await app.DenganDatabaseAsync(db => new ImporIku(db).JalankanAsync(BerkasIkuTests.Baca(Json)));

        Assert.Equal(0, ditulis);
        Assert.Equal((4, 22, 61, 61), await app.DenganDatabaseAsync(async db =>
            (await db.Divisi.CountAsync(), await db.SasaranKegiatan.CountAsync(), await db.IndikatorKinerja.CountAsync(), await db.Target.CountAsync())));
    }

    [Fact]
    public async Task Jalankan_BerkasDiperbaiki_MemperbaruiDiTempat()
    {
        var lama = "Persentase pengaduan yang diselesaikan";
        var jumlah = await app.DenganDatabaseAsync(db => new ImporIku(db).JalankanAsync(
            BerkasIkuTests.Baca(Json.Replace($"\"{lama}\"", $"\"{lama} tuntas\"", StringComparison.Ordinal))));

        Assert.Equal(1, jumlah);
        Assert.Equal(lama + " tuntas", await app.DenganDatabaseAsync(db =>
            db.IndikatorKinerja.Where(i => i.Kode == "PAS.07.1").Select(i => i.NamaResmi).SingleAsync()));

        Assert.Equal(1, await app.DenganDatabaseAsync(db => new ImporIku(db).JalankanAsync(BerkasIkuTests.Baca(Json))));
    }

    [Fact]
    public async Task Jalankan_TersimpanDiBasisData_SamaDenganBerkas()
    {
        var berkas = BerkasIkuTests.Baca(Json);
        var tersimpan = await app.DenganDatabaseAsync(db => db.Target.Include(t => t.Indikator).AsNoTracking().ToListAsync());
        foreach (var baris in berkas.Indikator)
        {
            var target = Assert.Single(tersimpan, t => t.Indikator.Kode == baris.Kode);
            Assert.Equal(baris.NamaResmi, target.Indikator.NamaResmi);
            Assert.Equal(baris.Target, target.Indikator.TargetResmi);
            Assert.Equal(baris.Nilai, target.Nilai.Tahunan);
            Assert.Equal(baris.BuatManual(), target.Indikator.Manual);
        }
    }
}
