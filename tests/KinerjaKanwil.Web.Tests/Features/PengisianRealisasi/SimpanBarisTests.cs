using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengisianRealisasi;

/// <summary>One row by itself, as the script of the page sends it while someone types.</summary>
public sealed class SimpanBarisTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Alamat = "/realisasi/2023/tw1/PAS";

    [Fact]
    public async Task Simpan_AngkaDiketik_DijawabDenganHitunganServer()
    {
        var (staf, token) = await BukaAsync();

        var (status, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.02.1", Versi = "", Asal = "..", Pembilang = "68", Penyebut = "80,0" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("85%", "94,44", "hampir", "Draf"), (Teks(jawaban, "realisasi"), Teks(jawaban, "capaian"), Teks(jawaban, "kategori"), Teks(jawaban, "status")));
        Assert.Equal("10.00 WIB", Teks(jawaban, "pukul"));
        Assert.Equal("80", jawaban.GetProperty("isi").GetProperty("Penyebut").GetString());
        var tersimpan = await TersimpanAsync("PAS.02.1");
        Assert.Equal((68m, 80m, Teks(jawaban, "versi")), (tersimpan.Pembilang, tersimpan.Penyebut, tersimpan.Versi.ToString()));
    }

    [Fact]
    public async Task Simpan_JawabanHilangLaluDikirimUlang_BukanKonflikDanTidakMenulisLagi()
    {
        var (staf, token) = await BukaAsync();
        var isi = new { Kode = "PAS.02.2", Versi = "", Asal = "..", Pembilang = "1", Penyebut = "9", Kendala = "Sama." };
        var (_, pertama) = await KirimAsync(staf, token, isi);

        var (status, kedua) = await KirimAsync(staf, token, isi);

        Assert.Equal((HttpStatusCode.OK, Teks(pertama, "versi")), (status, Teks(kedua, "versi")));
    }

    [Fact]
    public async Task Simpan_RekanMengubahBagianLain_DigabungDenganCatatan()
    {
        var (staf, token) = await BukaAsync();
        await KirimAsync(staf, token, new { Kode = "PAS.02.3", Versi = "", Asal = "..", Pembilang = "1", Penyebut = "9" });

        var (status, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.02.3", Versi = "", Asal = "..", Pembilang = "", Penyebut = "", Kendala = "Milik saya." });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Angka diperbarui Staf Divisi Pemasyarakatan (contoh), 8 Januari 2024 10.00 WIB.", Teks(jawaban, "digabung"));
        var tersimpan = await TersimpanAsync("PAS.02.3");
        Assert.Equal((1m, 9m, "Milik saya."), (tersimpan.Pembilang, tersimpan.Penyebut, tersimpan.Kendala));
    }

    [Fact]
    public async Task Simpan_RekanMengubahAngkaYangSama_KonflikSampaiDipilih()
    {
        var (staf, token) = await BukaAsync();
        await KirimAsync(staf, token, new { Kode = "PAS.03.1", Versi = "", Asal = "..", Pembilang = "10", Penyebut = "30" });

        // Mine is another denominator: the pair is one unit.
        var saya = new Dictionary<string, string> { ["Kode"] = "PAS.03.1", ["Versi"] = "", ["Asal"] = "..", ["Pembilang"] = "10", ["Penyebut"] = "20", ["Kendala"] = "Milik saya." };
        var (status, konflik) = await KirimAsync(staf, token, saya);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("Baris ini diubah Staf Divisi Pemasyarakatan (contoh) pada 8 Januari 2024 10.00 WIB", Teks(konflik, "judul"));
        var beda = Assert.Single(konflik.GetProperty("beda").EnumerateArray());
        Assert.Equal(("Penyebut", "20", "30"), (Teks(beda, "label"), Teks(beda, "saya"), Teks(beda, "tersimpan")));
        Assert.Equal((30m, null), ((await TersimpanAsync("PAS.03.1")).Penyebut, (await TersimpanAsync("PAS.03.1")).Kendala));

        var versi = Teks(konflik.GetProperty("tersimpan"), "versi");
        saya["Pilihan"] = "tersimpan:" + versi;
        var (sesudah, jawaban) = await KirimAsync(staf, token, saya);

        // Theirs where the two clash; what I wrote beside it is mine.
        Assert.Equal(HttpStatusCode.OK, sesudah);
        Assert.Equal("30", jawaban.GetProperty("isi").GetProperty("Penyebut").GetString());
        Assert.Equal((30m, "Milik saya."), ((await TersimpanAsync("PAS.03.1")).Penyebut, (await TersimpanAsync("PAS.03.1")).Kendala));

        saya["Pilihan"] = "saya:" + Teks(jawaban, "versi");
        Assert.Equal(HttpStatusCode.OK, (await KirimAsync(staf, token, saya)).Status);
        Assert.Equal(20m, (await TersimpanAsync("PAS.03.1")).Penyebut);
    }

    [Fact]
    public async Task Simpan_AnalisisDanAngkaRekan_DigabungKarenaBagianSendiri()
    {
        var (staf, token) = await BukaAsync();
        await KirimAsync(staf, token, new { Kode = "PAS.05.1", Versi = "", Asal = "...", Pembilang = "10", Penyebut = "30" });

        var (status, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.05.1", Versi = "", Asal = "...", Pembilang = "", Penyebut = "", Analisis = "Milik saya." });

        Assert.Equal((HttpStatusCode.OK, "Milik saya."), (status, jawaban.GetProperty("isi").GetProperty("Analisis").GetString()));
        Assert.StartsWith("Angka diperbarui", Teks(jawaban, "digabung"), StringComparison.Ordinal);
        Assert.Equal(4, Teks(jawaban, "asal").Split('.').Length);
        var tersimpan = await TersimpanAsync("PAS.05.1");
        Assert.Equal((10m, "Milik saya."), (tersimpan.Pembilang, tersimpan.Analisis));

        (status, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.05.1", Versi = "", Asal = "...", Analisis = "Lain lagi." });
        Assert.Equal(HttpStatusCode.Conflict, status);
        var beda = Assert.Single(jawaban.GetProperty("beda").EnumerateArray());
        Assert.Equal(("Analisis", "Lain lagi.", "Milik saya."), (Teks(beda, "label"), Teks(beda, "saya"), Teks(beda, "tersimpan")));

        (status, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.05.1", Versi = "", Asal = "...", Analisis = new string('a', 2001) });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Analisis paling panjang 2.000 karakter; yang dikirim 2.001", Teks(jawaban.GetProperty("galat"), "Analisis"));
    }

    /// <summary>A page or a device copy from before analisis existed.</summary>
    [Fact]
    public async Task Simpan_SidikTigaBagian_DiterimaDanAnalisisTersimpanTidakTertimpa()
    {
        var (staf, token) = await BukaAsync();
        await KirimAsync(staf, token, new { Kode = "PAS.05.2", Versi = "", Asal = "...", Analisis = "Milik rekan." });

        var (status, _) = await KirimAsync(staf, token, new { Kode = "PAS.05.2", Versi = "", Asal = "..", Pembilang = "10", Penyebut = "30", Kendala = "Milik saya." });

        Assert.Equal(HttpStatusCode.OK, status);
        var tersimpan = await TersimpanAsync("PAS.05.2");
        Assert.Equal((10m, "Milik rekan.", "Milik saya."), (tersimpan.Pembilang, tersimpan.Analisis, tersimpan.Kendala));
        Assert.Equal(HttpStatusCode.Conflict, (await KirimAsync(staf, token, new { Kode = "PAS.05.2", Versi = "", Asal = "..", Analisis = "Milik saya." })).Status);
    }

    [Fact]
    public async Task Simpan_TidakTerbaca_DitolakPerBidangDanTidakAdaYangTersimpan()
    {
        var (staf, token) = await BukaAsync();

        var (status, jawaban) = await KirimAsync(
            staf, token, new { Kode = "PAS.03.2", Versi = "", Asal = "..", Pembilang = "9O", Penyebut = "0", Kendala = new string('k', 2001) });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Kendala paling panjang 2.000 karakter; yang dikirim 2.001", Teks(jawaban.GetProperty("galat"), "Kendala"));

        (status, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.03.2", Versi = "", Asal = "..", Pembilang = "9O", Penyebut = "0" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Masukkan angka, misalnya 98,75", Teks(jawaban.GetProperty("galat"), "Pembilang"));
        Assert.StartsWith("Penyebut tidak boleh 0", Teks(jawaban.GetProperty("galat"), "Penyebut"), StringComparison.Ordinal);
        Assert.Null(await app.DenganDatabaseAsync(db => db.Realisasi.SingleOrDefaultAsync(r => r.Indikator.Kode == "PAS.03.2" && r.Triwulan == Triwulan.I)));
    }

    [Fact]
    public async Task Simpan_SudahDiajukan_TerkunciDenganAlasan()
    {
        const string TriwulanLain = "/realisasi/2023/tw2/PAS";
        var (staf, token) = await BukaAsync();
        var halaman = await staf.LihatAsync(TriwulanLain);
        await (await halaman.KirimAsync(("PAS.01.1.Nilai", "90"), ("aksi", "ajukan"))).IkutiAsync();

        var (status, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.01.1", Versi = "", Asal = "..", Nilai = "91" }, TriwulanLain + "/PAS.01.1");

        Assert.Equal(HttpStatusCode.Locked, status);
        Assert.Contains("sudah diajukan dan tidak dapat diubah", Teks(jawaban, "pesan"), StringComparison.Ordinal);
        Assert.Contains("Menunggu verifikasi Kepala Divisi.", Teks(jawaban, "pesan"), StringComparison.Ordinal);
        Assert.Equal(90m, await app.DenganDatabaseAsync(db =>
            db.Realisasi.Where(r => r.Indikator.Kode == "PAS.01.1" && r.Triwulan == Triwulan.II).Select(r => r.Nilai).SingleAsync()));
    }

    [Fact]
    public async Task Peringatan_SudahBenar_TercatatSampaiAngkanyaBerubah()
    {
        var (staf, token) = await BukaAsync();
        var (_, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.04.1", Versi = "", Asal = "..", Pembilang = "3", Penyebut = "4" });
        Assert.Contains("Penyebut hanya 4", jawaban.GetProperty("peringatan")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("Penyebut hanya 4", (await staf.LihatAsync(Alamat)).TeksDari("#PAS-04-1-peringatan"), StringComparison.Ordinal);

        // Said about other figures, it says nothing.
        (_, jawaban) = await KirimAsync(staf, token, Lagi(jawaban, "2 / 4"));
        Assert.Equal(1, jawaban.GetProperty("peringatan").GetArrayLength());

        (_, jawaban) = await KirimAsync(staf, token, Lagi(jawaban, Teks(jawaban, "angka")));
        Assert.Equal(0, jawaban.GetProperty("peringatan").GetArrayLength());
        var tersimpan = await TersimpanAsync("PAS.04.1");
        Assert.Equal((StatusRealisasi.Draf, "3 / 4"), (tersimpan.Status, tersimpan.AngkaDipastikan));

        (_, jawaban) = await KirimAsync(staf, token, new { Kode = "PAS.04.1", Versi = Teks(jawaban, "versi"), Asal = Teks(jawaban, "asal"), Pembilang = "2", Penyebut = "4" });
        Assert.Equal(1, jawaban.GetProperty("peringatan").GetArrayLength());
    }

    [Fact]
    public async Task Peringatan_TanpaSkrip_KotakCentangSudahBenar()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await (await (await staf.LihatAsync(Alamat)).KirimAsync(("PAS.04.2.Pembilang", "3"), ("PAS.04.2.Penyebut", "4"))).IkutiAsync();

        var kotak = halaman.Satu("input[name='PAS.04.2.SudahBenar']");
        await (await halaman.KirimAsync(("PAS.04.2.SudahBenar", kotak.GetAttribute("value")!))).IkutiAsync();

        Assert.Equal("3 / 4", (await TersimpanAsync("PAS.04.2")).AngkaDipastikan);
    }

    [Theory]
    [InlineData("/realisasi/2023/tw1/PAS/IMI.01.1", "IMI.01.1", HttpStatusCode.NotFound)]
    [InlineData("/realisasi/2023/tw1/IMI/IMI.01.1", "IMI.01.1", HttpStatusCode.NotFound)]
    [InlineData("/realisasi/1999/tw1/PAS/PAS.02.1", "PAS.02.1", HttpStatusCode.NotFound)]
    [InlineData("/realisasi/2023/tw1/PAS/PAS.02.1", "PAS.02.2", HttpStatusCode.BadRequest)]
    public async Task Simpan_BukanMilikAtauTidakCocok_Ditolak(string alamat, string kode, HttpStatusCode harapan)
    {
        var (staf, token) = await BukaAsync();
        Assert.Equal(harapan, (await KirimAsync(staf, token, new { Kode = kode, Versi = "", Asal = "..", Nilai = "3" }, alamat)).Status);
    }

    [Fact]
    public async Task Simpan_TanpaTokenAtauTanpaSesi_DitolakTanpaPengalihan()
    {
        var (staf, _) = await BukaAsync();
        var isi = new { Kode = "PAS.02.1", Versi = "", Asal = "..", Pembilang = "1", Penyebut = "2" };
        Assert.Equal(HttpStatusCode.BadRequest, (await KirimAsync(staf, "", isi)).Status);

        // A script must be able to tell an ended session from a page.
        Assert.Equal(HttpStatusCode.Unauthorized, (await KirimAsync(app.Peramban(), "", isi)).Status);
    }

    [Fact]
    public async Task Hadir_DuaOrang_SalingTahuSampaiPergi()
    {
        await app.DenganDatabaseAsync(async db =>
        {
            var contoh = await db.Users.SingleAsync(p => p.UserName == "staf.imi");
            db.Add(new Web.Data.Pengguna
            {
                UserName = "rekan.imi", NormalizedUserName = "REKAN.IMI", Nama = "Rekan", Peran = contoh.Peran, KodeDivisi = "IMI",
                PasswordHash = contoh.PasswordHash, SecurityStamp = "x",
            });
            return await db.SaveChangesAsync();
        });
        var saya = await app.SebagaiAsync("staf.imi");
        var rekan = await app.SebagaiAsync("rekan.imi");
        const string Imi = "/realisasi/2023/tw3/IMI";
        Assert.Empty((await saya.LihatAsync(Imi)).Dokumen!.QuerySelectorAll("#hadir:not([hidden])"));

        var halaman = await rekan.LihatAsync(Imi);
        Assert.Equal("Staf Divisi Keimigrasian (contoh) juga membuka halaman ini.", halaman.TeksDari("#hadir"));

        app.Jam.Advance(TimeSpan.FromMinutes(3));
        Assert.Empty((await rekan.LihatAsync(Imi)).Dokumen!.QuerySelectorAll("#hadir:not([hidden])"));
    }

    private static object Lagi(JsonElement jawaban, string sudahBenar) =>
        new { Kode = Teks(jawaban, "kode"), Versi = Teks(jawaban, "versi"), Asal = Teks(jawaban, "asal"), Pembilang = "3", Penyebut = "4", SudahBenar = sudahBenar };

    private static string Teks(JsonElement elemen, string nama) => elemen.GetProperty(nama).GetString()!;

    private async Task<(Peramban, string Token)> BukaAsync()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        return (staf, (await staf.LihatAsync(Alamat)).Bidang().Single(b => b.Nama == "__RequestVerificationToken").Isi);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Jawaban)> KirimAsync(Peramban peramban, string token, object isi, string? alamat = null)
    {
        var json = JsonSerializer.SerializeToElement(isi);
        using var permintaan = new HttpRequestMessage(HttpMethod.Put, alamat ?? $"{Alamat}/{json.GetProperty("Kode").GetString()}") { Content = JsonContent.Create(json) };
        permintaan.Headers.Add("X-Requested-With", "XMLHttpRequest");
        permintaan.Headers.Add("X-Kinerja-Formulir", token);
        var jawaban = await peramban.MintaAsync(permintaan);
        return (jawaban.Status, jawaban.Kepala.GetValueOrDefault("Content-Type")?.Contains("json", StringComparison.Ordinal) == true
            ? JsonDocument.Parse(jawaban.Isi).RootElement : default);
    }

    private Task<Domain.Pengukuran.Realisasi> TersimpanAsync(string kode) => app.DenganDatabaseAsync(db =>
        db.Realisasi.AsNoTracking().SingleAsync(r => r.Indikator.Kode == kode && r.Triwulan == Triwulan.I));
}
