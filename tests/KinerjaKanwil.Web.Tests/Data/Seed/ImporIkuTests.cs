using KinerjaKanwil.Domain.Perencanaan;
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
    public async Task Jalankan_TargetYangDitetapkanAdminAtauSudahDilaporkan_Tetap()
    {
        // YAN.03.1 spread, YAN.07.1 revised, YAN.10.1 reported, YAN.10.2 untouched.
        await using var sendiri = new AplikasiUji();
        var admin = await sendiri.SebagaiAsync("admin");
        var halaman = await (await admin.LihatAsync("/kelola/target/2023")).KirimAsync(("aksi", "bagi:YAN.03.1"));
        await (await halaman.KirimAsync(("aksi", "simpan"))).IkutiAsync();
        await (await (await admin.LihatAsync("/kelola/target/2023")).KirimAsync(
            ("YAN.07.1.Tahunan", "8"), ("SebagaiPerubahan", "true"), ("Alasan", "Pagu bertambah."), ("BerlakuMulai", "4"))).IkutiAsync();
        await (await (await (await sendiri.SebagaiAsync("staf.yan")).LihatAsync("/realisasi/2023/tw1/YAN")).KirimAsync(("YAN.10.1.Nilai", "1"), ("aksi", "ajukan"))).IkutiAsync();

        var berkas = BerkasIkuTests.Baca(Json);
        var ditulis = await sendiri.DenganDatabaseAsync(db => new ImporIku(db).JalankanAsync(berkas with
        {
            Indikator = [.. berkas.Indikator.Select(i => i.Kode is "YAN.03.1" or "YAN.07.1" or "YAN.10.1" or "YAN.10.2" ? i with { Nilai = 12, Target = "12 " + i.Satuan } : i)],
        }));

        var target = await sendiri.DenganDatabaseAsync(db => db.Target.Include(t => t.Indikator).AsNoTracking().ToListAsync());
        Target Satu(string kode, int nomor = 0) => target.Single(t => t.Indikator.Kode == kode && t.Nomor == nomor);
        Assert.Equal((new NilaiTarget(133, 33, 33, 33, 34), "133 Layanan"), (Satu("YAN.03.1").Nilai, Satu("YAN.03.1").Indikator.TargetResmi));
        Assert.Equal((6m, 8m, "6 Orang"), (Satu("YAN.07.1").Nilai.Tahunan, Satu("YAN.07.1", 1).Nilai.Tahunan, Satu("YAN.07.1").Indikator.TargetResmi));
        Assert.Equal((4m, "4 Intansi Pemerintah"), (Satu("YAN.10.1").Nilai.Tahunan, Satu("YAN.10.1").Indikator.TargetResmi));
        Assert.Equal((new NilaiTarget(12, null, null, null, 12), "12 Instansi Pemerintah"), (Satu("YAN.10.2").Nilai, Satu("YAN.10.2").Indikator.TargetResmi));
        Assert.Equal(2, ditulis);
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
