using System.Net;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Features.ImporRealisasi;
using KinerjaKanwil.Web.Tests.Features.MatriksIku;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.ImporLembarIku;

/// <summary>What the export writes, the import reads: nothing is lost, not even on the way through LibreOffice.</summary>
[Collection(KelompokBerkasBuruk.Nama)]
public sealed class BolakBalikLembarTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ekspor_DiimporKeBasisDataKosong_SetiapBidangSamaDanEksporUlangnyaSama(bool lewatLibreOffice)
    {
        await using var app = new AplikasiUji();
        var admin = await app.SebagaiAsync("admin");
        await LengkapiAsync(app);
        var asal = await app.PotretAsync(2023);
        var ekspor = await admin.EksporAsync();
        await app.KosongkanAsync();

        var pratinjau = await admin.UnggahLembarAsync(lewatLibreOffice ? SimpanUlang(ekspor) : ekspor, "2023");
        Assert.True(pratinjau.Status == HttpStatusCode.OK, pratinjau.Teks);
        Assert.Equal("4 divisi · 22 sasaran · 61 indikator: 88 baru · 0 berubah · 0 sama · 0 tidak ada di berkas", pratinjau.TeksDari(".ringkasan-impor"));
        await (await pratinjau.TerapkanAsync()).IkutiAsync();

        Assert.Equal(asal, await app.PotretAsync(2023));
        Assert.Equal(LembarUji.Sel(ekspor), LembarUji.Sel(await admin.EksporAsync()));
    }

    [Fact]
    public async Task Ekspor_DiimporKeTahunYangSama_TidakAdaYangBerubah_JugaTanpaLembarManual()
    {
        await using var app = new AplikasiUji();
        var admin = await app.SebagaiAsync("admin");
        await LengkapiAsync(app);
        var ekspor = await admin.EksporAsync();
        foreach (var isi in new[] { ekspor, LembarUji.Ubah(ekspor, b => b.Worksheet("Manual IKU").Delete()) })
        {
            var pratinjau = await admin.UnggahLembarAsync(isi, "2023");
            Assert.Equal("4 divisi · 22 sasaran · 61 indikator: 0 baru · 0 berubah · 88 sama · 0 tidak ada di berkas", pratinjau.TeksDari(".ringkasan-impor"));
            Assert.Contains("Tidak ada yang perlu diterapkan", pratinjau.Teks, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LembarResmiSaja_DiimporKeBasisDataKosong_MemakaiManualBawaan()
    {
        await using var app = new AplikasiUji();
        var admin = await app.SebagaiAsync("admin");
        var asal = await app.PotretAsync(2023, denganManual: false);
        var ekspor = LembarUji.Ubah(await admin.EksporAsync(), b => b.Worksheet("Manual IKU").Delete());
        await app.KosongkanAsync();

        var pratinjau = await admin.UnggahLembarAsync(ekspor, "2023");
        Assert.Contains("PAS.02.1: Nama indikator menyebut penurunan", pratinjau.Teks, StringComparison.Ordinal);
        await (await pratinjau.TerapkanAsync()).IkutiAsync();

        Assert.Equal(asal, await app.PotretAsync(2023, denganManual: false));
        Assert.Equal(ManualIku.Bawaan(new Satuan(JenisSatuan.Indeks, "indeks")), await app.DenganDatabaseAsync(db =>
            db.IndikatorKinerja.AsNoTracking().Where(i => i.Kode == "PAS.01.1").Select(i => i.Manual).SingleAsync()));
    }

    [Fact]
    public async Task Ekspor_SesudahPkPerubahan_TargetAwalYangDibaca()
    {
        await using var app = new AplikasiUji();
        var admin = await app.SebagaiAsync("admin");
        await app.DenganDatabaseAsync(async db =>
        {
            var target = await db.Target.Include(t => t.Indikator).SingleAsync(t => t.Indikator.Kode == "YAN.03.1");
            Assert.True(target.Ubah(Triwulan.III, target.Nilai with { TriwulanIV = 150, Tahunan = 150 }, [], "Pagu bertambah.", null, new PenggunaAktif(1, "Admin", Peran.Admin, null), app.Jam.GetUtcNow().UtcDateTime, out var baru).Sukses);
            db.Add(baru!);
            return await db.SaveChangesAsync();
        });
        var asal = await app.PotretAsync(2023);
        var ekspor = await admin.EksporAsync();
        await app.KosongkanAsync();

        var pratinjau = await admin.UnggahLembarAsync(ekspor, "2023");
        Assert.Contains("YAN.03.1: \"150 Layanan (semula 133 Layanan)\" adalah PK perubahan", pratinjau.Teks, StringComparison.Ordinal);
        await (await pratinjau.TerapkanAsync()).IkutiAsync();
        Assert.Equal(asal, await app.PotretAsync(2023));
    }

    /// <summary>Every field that the official layout has no column for gets a value of its own somewhere.</summary>
    private static Task<int> LengkapiAsync(AplikasiUji app) => app.DenganDatabaseAsync(async db =>
    {
        var admin = new PenggunaAktif(1, "Admin", Peran.Admin, null);
        var kini = app.Jam.GetUtcNow().UtcDateTime;
        var target = await db.Target.Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi).ToListAsync();
        Target Satu(string kode) => target.Single(t => t.Indikator.Kode == kode);
        Assert.True(Satu("PAS.02.1").Indikator.TetapkanManual(
            Satu("PAS.02.1").Indikator.Manual with
            {
                Polaritas = Polaritas.Minimal, RealisasiTerburuk = 99.5m, Konsolidasi = Konsolidasi.Jumlah, SifatAngka = SifatAngka.Periodik, Rumus = RumusRasio.Perbandingan,
                BuktiWajib = true, PolaritasDikonfirmasi = true, LabelPembilang = "=1+1", LabelPenyebut = "Seluruh \"tahanan\" & anak",
            },
            new UraianIku { Definisi = "Baris satu\nbaris dua", AlasanPemilihan = "Karena …", RumusTertulis = "n ÷ N × 100", SumberData = "SDP", PenanggungJawab = "Bidang Pelayanan" },
            false, admin, kini).Sukses);
        Assert.True(Satu("PAS.02.2").Indikator.TetapkanManual(
            Satu("PAS.02.2").Indikator.Manual with { Konversi120 = true, CaraIsi = CaraIsi.Langsung, SkalaMin = -10, SkalaMaks = 110.25m }, UraianIku.Kosong, false, admin, kini).Sukses);
        Assert.True(Satu("YAN.10.1").Indikator.TetapkanManual(
            Satu("YAN.10.1").Indikator.Manual with { Satuan = new Satuan(JenisSatuan.Jumlah, "Instansi Pemerintah"), SkalaMin = null }, UraianIku.Kosong, false, admin, kini).Sukses);
        Assert.True(Satu("YAN.03.1").Perbaiki(new NilaiTarget(133, 30, 35, null, 68), [], admin, kini).Sukses);
        var indikator = Satu("PAS.07.1").Indikator;
        indikator.Perbarui(indikator.Penanda, indikator.NamaResmi, "Pengaduan selesai", indikator.TargetResmi, indikator.Manual);
        indikator.Sasaran.Perbarui(indikator.Sasaran.Penanda, indikator.Sasaran.NamaResmi, "Mutu pemasyarakatan");
        indikator.Sasaran.Divisi.Perbarui(2, indikator.Sasaran.Divisi.NamaResmi, "Divisi PAS");
        return await db.SaveChangesAsync();
    });

    private static byte[] SimpanUlang(byte[] isi)
    {
        var map = Directory.CreateTempSubdirectory("kinerja-lembar-");
        try
        {
            var asal = Path.Combine(map.FullName, "lembar.xlsx");
            File.WriteAllBytes(asal, isi);
            using var office = new LibreOffice();
            office.Konversi("ods", map.FullName, asal);
            office.Konversi("xlsx", map.CreateSubdirectory("kembali").FullName, Path.Combine(map.FullName, "lembar.ods"));
            return File.ReadAllBytes(Path.Combine(map.FullName, "kembali", "lembar.xlsx"));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }
}
