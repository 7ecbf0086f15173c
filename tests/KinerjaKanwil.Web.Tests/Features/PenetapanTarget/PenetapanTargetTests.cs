using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PenetapanTarget;

/// <summary>The grid of targets while nothing was reported. Each test has indicators of its own.</summary>
public sealed class PenetapanTargetTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Alamat = "/kelola/target/2023";

    [Fact]
    public async Task Terbaru_KeTahunTerakhir() =>
        Assert.Equal(Alamat, (await (await app.SebagaiAsync("admin")).BukaAsync("/kelola/target")).Tujuan);

    [Fact]
    public async Task Halaman_SemuaIndikatorDanPerDivisi()
    {
        var semua = await BukaAsync();
        Assert.Equal(61, semua.Dokumen!.QuerySelectorAll("table[data-kisi] input[name$='.Versi']").Length);
        Assert.Equal("133", semua.Satu("input[name='YAN.03.1.TriwulanIV']").GetAttribute("value"));
        Assert.Equal("", semua.Satu("input[name='YAN.03.1.TriwulanI']").GetAttribute("value"));

        var imi = await BukaAsync(Alamat + "?divisi=IMI");
        Assert.Equal(2 * 5, imi.Dokumen!.QuerySelectorAll("table[data-kisi] input[type=text]").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SebagaiAsync("admin")).BukaAsync(Alamat + "?divisi=XYZ")).Status);
    }

    [Fact]
    public async Task Simpan_BelumAdaYangDiajukan_DiperbaikiDiTempatDanTercatatSebelumSesudah()
    {
        var urut = await app.UrutAsync();
        var jawaban = await (await BukaAsync()).KirimAsync(("YAN.03.2.Tahunan", "9"), ("YAN.03.2.TriwulanI", "4"), ("YAN.03.2.TriwulanIV", "5"));

        var sesudah = await jawaban.IkutiAsync();
        Assert.Contains("Target tersimpan pada 8 Januari 2024 10.00 WIB: 1 target diperbaiki.", sesudah.Teks, StringComparison.Ordinal);
        Assert.Equal("4", sesudah.Satu("input[name='YAN.03.2.TriwulanI']").GetAttribute("value"));
        var target = Assert.Single(await VersiAsync("YAN.03.2"));
        Assert.Equal((new NilaiTarget(9, 4, null, null, 5), "Admin (contoh)"), (target.Nilai, target.DitetapkanOleh));
        var catatan = Assert.Single(await app.CatatanSetelahAsync(urut));
        Assert.Equal(("2023/YAN.03.2", nameof(TindakanAudit.Diubah)), (catatan.KunciEntitas, catatan.Tindakan));
        Assert.Contains(catatan.Bidang(), b => b is { Bidang: "Nilai.TriwulanI", Sebelum: null, Sesudah: "4" });
    }

    [Fact]
    public async Task Simpan_TanpaPerubahan_TidakMenulisApaPun()
    {
        var urut = await app.UrutAsync();
        Assert.Contains("Tidak ada target yang berubah.", (await (await (await BukaAsync()).KirimAsync()).IkutiAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(urut, await app.UrutAsync());
    }

    [Theory]
    [InlineData("IMI.01.1.Tahunan", "82", "Target tahun 82 di luar skala 1 sampai 4.")]
    [InlineData("YAN.04.2.TriwulanI", "0,5", "Target TW I harus bilangan bulat")]
    [InlineData("YAN.04.2.TriwulanI", "-1", "di luar skala 0")]
    [InlineData("PAS.02.1.TriwulanII", "101", "Target TW II 101% tidak mungkin")]
    [InlineData("PAS.02.1.TriwulanII", "98.750", "Maksud Anda 98,75?")]
    [InlineData("PAS.02.1.TriwulanII", "sembilan", "Masukkan angka, misalnya 98,75")]
    [InlineData("PAS.02.1.TriwulanII", "t/b", "Kosongkan bila tidak ada target")]
    public async Task Simpan_SatuCela_TidakMenyimpanApaPunDanYangDiketikTetap(string bidang, string isi, string pesan)
    {
        var jawaban = await (await BukaAsync()).KirimAsync((bidang, isi), ("PAS.01.1.TriwulanI", "70"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Contains(pesan, jawaban.TeksDari($"#{bidang.Replace('.', '-')}-galat"), StringComparison.Ordinal);
        Assert.Equal(isi, jawaban.Satu($"input[name='{bidang}']").GetAttribute("value"));
        Assert.Equal("70", jawaban.Satu("input[name='PAS.01.1.TriwulanI']").GetAttribute("value"));
        Assert.StartsWith("Galat:", jawaban.Dokumen!.Title, StringComparison.Ordinal);
        Assert.NotEqual(70, Assert.Single(await VersiAsync("PAS.01.1")).Nilai.TriwulanI);
    }

    [Fact]
    public async Task Jebakan07_TriwulanTidakBerjumlahTargetTahun_DiperingatkanDanTersimpan()
    {
        var sesudah = await (await (await BukaAsync()).KirimAsync(("YAN.07.1.TriwulanI", "10"), ("PAS.03.1.TriwulanIV", "60"))).IkutiAsync();

        var tahunan = Assert.Single(await VersiAsync("YAN.07.1")).Nilai.Tahunan;
        Assert.Contains($"Jumlah target triwulan {tahunan + 10:0}, target tahun {tahunan:0}.", sesudah.TeksDari("#YAN-07-1-baris + tr"), StringComparison.Ordinal);
        Assert.Contains("Target TW IV 60, target tahun", sesudah.TeksDari("#PAS-03-1-baris + tr"), StringComparison.Ordinal);
        Assert.Contains("2 perlu dilihat lagi", sesudah.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kosong_TidakAdaTargetBukanNol()
    {
        await (await (await BukaAsync()).KirimAsync(("PAS.02.2.TriwulanI", ""), ("PAS.02.2.TriwulanII", "0"))).IkutiAsync();

        var nilai = Assert.Single(await VersiAsync("PAS.02.2")).Nilai;
        Assert.Equal((null, 0m), (nilai.TriwulanI, nilai.TriwulanII));
        var indikator = await (await app.SebagaiAsync("admin")).LihatAsync("/indikator/2023/PAS.02.2");
        Assert.Contains("Tanpa target", indikator.TeksDari("#tw1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bagi_SatuBaris_MengisiTanpaMenyimpan()
    {
        var dibagi = await (await BukaAsync()).KirimAsync(("aksi", "bagi:YAN.10.1"), ("YAN.10.1.Tahunan", "10"), ("PAS.06.1.TriwulanI", "ketikan"));

        Assert.Equal(HttpStatusCode.OK, dibagi.Status);
        Assert.Equal(["2", "2", "3", "3"], TriwulanExtensions.Semua.Select(t => dibagi.Satu($"input[name='YAN.10.1.Triwulan{t}']").GetAttribute("value")));
        Assert.Equal("ketikan", dibagi.Satu("input[name='PAS.06.1.TriwulanI']").GetAttribute("value"));
        Assert.Contains("Belum tersimpan", dibagi.Teks, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await VersiAsync("YAN.10.1")).Nilai.TriwulanI);

        var jawaban = await dibagi.KirimAsync(("aksi", "simpan"), ("PAS.06.1.TriwulanI", "70"));
        Assert.Contains("2 target diperbaiki", (await jawaban.IkutiAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(new NilaiTarget(10, 2, 2, 3, 3), Assert.Single(await VersiAsync("YAN.10.1")).Nilai);
    }

    [Fact]
    public async Task Bagi_SemuaYangKosong_YangSudahBerisiTetap()
    {
        var dibagi = await (await BukaAsync(Alamat + "?divisi=YAN")).KirimAsync(
            ("aksi", "bagi:"), ("YAN.05.1.TriwulanI", "1"), ("YAN.05.1.TriwulanII", ""), ("YAN.01.1.TriwulanI", "3"), ("YAN.06.1.Tahunan", "77"), ("YAN.06.1.TriwulanIV", ""));

        Assert.Equal("3", dibagi.Satu("input[name='YAN.01.1.TriwulanI']").GetAttribute("value"));
        Assert.Equal("77", dibagi.Satu("input[name='YAN.06.1.TriwulanI']").GetAttribute("value"));
        Assert.Equal("77", dibagi.Satu("input[name='YAN.06.1.TriwulanIV']").GetAttribute("value"));
        Assert.Equal("33", dibagi.Satu("input[name='YAN.03.1.TriwulanI']").GetAttribute("value"));
    }

    [Fact]
    public async Task Simpan_DiubahRekan_KonflikMemperlihatkanKeduanyaLaluPilihanBerlaku()
    {
        var saya = await BukaAsync();
        await (await (await BukaAsync()).KirimAsync(("PAS.04.1.TriwulanI", "50"), ("PAS.04.2.TriwulanI", "51"))).IkutiAsync();

        var konflik = await saya.KirimAsync(("PAS.04.1.TriwulanI", "60"), ("PAS.05.1.TriwulanI", "61"));

        Assert.Equal(HttpStatusCode.Conflict, konflik.Status);
        Assert.Contains("TW I 60 50", konflik.TeksDari(".konflik"), StringComparison.Ordinal);
        Assert.Contains("Target ini diubah Admin (contoh)", konflik.TeksDari(".konflik"), StringComparison.Ordinal);
        Assert.NotEqual(61, Assert.Single(await VersiAsync("PAS.05.1")).Nilai.TriwulanI);

        // Without a choice it stays a conflict; with one it is stored, and the row that only the colleague touched keeps what the colleague stored.
        Assert.Equal(HttpStatusCode.Conflict, (await konflik.KirimAsync()).Status);
        var pilihan = konflik.Satu("input[name='PAS.04.1.Pilihan'][value^='saya:']").GetAttribute("value")!;
        await (await konflik.KirimAsync(("PAS.04.1.Pilihan", pilihan))).IkutiAsync();
        Assert.Equal((60m, 51m, 61m), (await TriwulanSatuAsync("PAS.04.1"), await TriwulanSatuAsync("PAS.04.2"), await TriwulanSatuAsync("PAS.05.1")));
    }

    [Fact]
    public async Task Simpan_KonflikMemilihTersimpan_MilikRekanTetap()
    {
        var saya = await BukaAsync();
        await (await (await BukaAsync()).KirimAsync(("PAS.05.2.TriwulanI", "50"))).IkutiAsync();
        var konflik = await saya.KirimAsync(("PAS.05.2.TriwulanI", "60"));

        var pilihan = konflik.Satu("input[name='PAS.05.2.Pilihan'][value^='tersimpan:']").GetAttribute("value")!;
        await (await konflik.KirimAsync(("PAS.05.2.Pilihan", pilihan))).IkutiAsync();
        Assert.Equal(50m, await TriwulanSatuAsync("PAS.05.2"));
    }

    [Fact]
    public async Task SebagaiPerubahan_WalauBelumAdaYangDilaporkan_VersiBaru()
    {
        var jawaban = await (await BukaAsync()).KirimAsync(
            ("PAS.08.1.Tahunan", "91"), ("PAS.08.1.TriwulanIV", "91"), ("SebagaiPerubahan", "true"), ("Alasan", "Arahan pusat."), ("BerlakuMulai", "4"));

        Assert.Contains("1 menjadi PK perubahan mulai TW IV (PAS.08.1)", (await jawaban.IkutiAsync()).Teks, StringComparison.Ordinal);
        var versi = await VersiAsync("PAS.08.1");
        Assert.Equal([(0, Triwulan.I), (1, Triwulan.IV)], versi.Select(v => (v.Nomor, v.BerlakuMulai)));

        // What is before the change is settled, on the page as well as for a form that says otherwise.
        var sesudah = await BukaAsync();
        Assert.Empty(sesudah.Dokumen!.QuerySelectorAll("input[name='PAS.08.1.TriwulanIII']"));
        var selundup = await sesudah.KirimAsync(("PAS.08.1.TriwulanIII", "12"));
        Assert.Equal(HttpStatusCode.BadRequest, selundup.Status);
        Assert.Contains("mendahului PK perubahan 1", selundup.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Alasan", 1001, "Alasan paling panjang 1.000 karakter; yang dikirim 1.001")]
    [InlineData("Dasar", 301, "Dasar paling panjang 300 karakter; yang dikirim 301")]
    public async Task Simpan_TerlaluPanjang_DitolakDanTetapAda(string bidang, int panjang, string pesan)
    {
        var isi = new string('a', panjang);
        var jawaban = await (await BukaAsync()).KirimAsync((bidang, isi), ("PAS.08.2.TriwulanI", "10"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.True(jawaban.Satu("#perubahan").HasAttribute("open"));
        Assert.Contains(isi, jawaban.Isi, StringComparison.Ordinal);
        Assert.NotEqual(10, await TriwulanSatuAsync("PAS.08.2"));
    }

    [Theory]
    [InlineData("", "Pilih triwulan mulai berlaku")]
    [InlineData("9", "Pilih triwulan mulai berlaku")]
    public async Task SebagaiPerubahan_TanpaTriwulan_Diminta(string mulai, string pesan)
    {
        var jawaban = await (await BukaAsync()).KirimAsync(("PAS.08.2.TriwulanI", "10"), ("SebagaiPerubahan", "true"), ("Alasan", "x"), ("BerlakuMulai", mulai));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari("#BerlakuMulai-galat"), StringComparison.Ordinal);
        Assert.Single(await VersiAsync("PAS.08.2"));
    }

    [Fact]
    public async Task SebagaiPerubahan_TanpaYangBerubah_DiberiTahu() => Assert.Contains(
        "Belum ada target yang berubah",
        (await (await BukaAsync()).KirimAsync(("SebagaiPerubahan", "true"), ("Alasan", "x"), ("BerlakuMulai", "1"))).TeksDari(".ringkasan-galat"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Alamat, "XYZ.01.1.Tahunan")]
    [InlineData(Alamat + "?divisi=IMI", "PAS.01.1.Tahunan")]
    [InlineData("/kelola/target/1999", "PAS.01.1.Tahunan")]
    public async Task Simpan_BarisYangTidakAda_TidakDitemukan(string alamat, string bidang)
    {
        var admin = await app.SebagaiAsync("admin");
        var token = (await BukaAsync()).Bidang().Single(b => b.Nama == "__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PosAsync(alamat, [token, (bidang, "1")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PosAsync(alamat, [token, (bidang, "1"), ("aksi", "bagi:")])).Status);
    }

    [Fact]
    public async Task Halaman_BerapaPunIndikatornya_PernyataanSqlTetap()
    {
        var admin = await app.SebagaiAsync("admin");
        foreach (var (alamat, jumlah) in new[] { (Alamat, 4), (Alamat + "?divisi=IMI", 4), (Alamat + "/PAS.01.1", 4) })
        {
            await admin.LihatAsync(alamat);
            app.Sql.Kosongkan();
            await admin.LihatAsync(alamat);

            // One for the session, three for the page.
            Assert.True(app.Sql.Perintah.Count == jumlah, $"{alamat}: {string.Join("\n\n", app.Sql.Perintah)}");
        }
    }

    [Fact]
    public async Task Simpan_BerapaPunBarisnya_PembacaanSqlTetap()
    {
        var hitung = new List<int>();
        foreach (var banyak in new[] { 1, 20 })
        {
            var halaman = await BukaAsync();
            var ubah = Enumerable.Range(0, banyak).Select(n => halaman.Dokumen!.QuerySelectorAll("input[name$='.TriwulanIII']")[n])
                .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") == "3" ? "2" : "3")).ToArray();
            app.Sql.Kosongkan();
            Assert.Equal(HttpStatusCode.Redirect, (await halaman.KirimAsync(ubah)).Status);
            hitung.Add(app.Sql.Perintah.Count(p => p.TrimStart().StartsWith("SELECT", StringComparison.Ordinal)));
        }

        Assert.Equal(hitung[0], hitung[1]);
    }

    private async Task<Halaman> BukaAsync(string alamat = Alamat) => await (await app.SebagaiAsync("admin")).LihatAsync(alamat);

    private Task<List<Target>> VersiAsync(string kode) => app.DenganDatabaseAsync(db =>
        db.Target.AsNoTracking().Where(t => t.Indikator.Kode == kode).OrderBy(t => t.Nomor).ToListAsync());

    private async Task<decimal?> TriwulanSatuAsync(string kode) => (await VersiAsync(kode))[^1].Nilai.TriwulanI;
}
