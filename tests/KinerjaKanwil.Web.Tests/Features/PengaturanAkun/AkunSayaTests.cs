using System.Net;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using KinerjaKanwil.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengaturanAkun;

/// <summary>Own password and devices (checks.md S33 to S37, S47, S49, S50, S52).</summary>
public sealed class AkunSayaTests : IAsyncLifetime, IDisposable
{
    private const string SandiBaru = "kuda baterai staples benar";

    private readonly AplikasiTerpantau app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Halaman_SetiapOrang_DataDirinyaSendiri()
    {
        var halaman = await (await app.MasukBaruAsync("staf.imi")).LihatAsync("/akun");

        Assert.Contains("staf.imi", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Staf Divisi", halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("staf.pas", halaman.Isi, StringComparison.Ordinal);
        Assert.Contains("/akun", halaman.Satu("header a[href='/akun']").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GantiSandi_Benar_PerangkatLainKeluarDanSandiLamaMati()
    {
        var ini = await app.MasukBaruAsync("staf.pas");
        var lain = await app.MasukBaruAsync("staf.pas");
        var sebelum = await app.UrutAsync();

        var jawaban = await GantiAsync(ini, AplikasiUji.KataSandi, SandiBaru, SandiBaru);

        Assert.Equal((HttpStatusCode.Redirect, "/akun"), (jawaban.Status, jawaban.Tujuan));
        Assert.Contains("Kata sandi diganti", (await jawaban.IkutiAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lain.BukaAsync("/dasbor")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync("staf.pas", SandiBaru)).Status);
        var catatan = (await app.CatatanSetelahAsync(sebelum)).Where(c => c.Tindakan is "Diubah" or "SesiDiakhiri").ToList();
        Assert.Contains(catatan, c => c.Bidang().Any(b => b is { Bidang: "KataSandi", Sesudah: "diganti" }));
        Assert.Contains(catatan, c => c.Tindakan == "SesiDiakhiri");
        Assert.All(catatan, c => Assert.DoesNotContain(SandiBaru, c.Perubahan, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bukan kata sandinya", SandiBaru, SandiBaru, "Kata sandi sekarang tidak cocok.")]
    [InlineData(AplikasiUji.KataSandi, "pendek", "pendek", "Kata sandi paling sedikit 12 karakter.")]
    [InlineData(AplikasiUji.KataSandi, "kanwil202612", "kanwil202612", "mudah ditebak")]
    [InlineData(AplikasiUji.KataSandi, "staf.pas.staf.pas", "staf.pas.staf.pas", "mudah ditebak")]
    [InlineData(AplikasiUji.KataSandi, SandiBaru, "kuda baterai staples salah", "tidak sama")]
    [InlineData(AplikasiUji.KataSandi, AplikasiUji.KataSandi, AplikasiUji.KataSandi, "sama dengan yang sekarang")]
    [InlineData("", SandiBaru, SandiBaru, "Isi kata sandi sekarang")]
    [InlineData(AplikasiUji.KataSandi, "", "", "Isi kata sandi baru")]
    public async Task GantiSandi_Salah_DijelaskanTanpaMengulangSandi(string sekarang, string baru, string ulangi, string pesan)
    {
        var staf = await app.MasukBaruAsync("staf.pas");

        var jawaban = await GantiAsync(staf, sekarang, baru, ulangi);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.Teks, StringComparison.Ordinal);
        Assert.All(jawaban.Dokumen!.QuerySelectorAll("input[type=password]"), i => Assert.Null(i.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);
        await staf.LihatAsync("/akun");
    }

    [Fact]
    public async Task GantiSandi_IsianSandi_BolehDitempelDanDikenalPengelola()
    {
        var halaman = await (await app.MasukBaruAsync("staf.pas")).LihatAsync("/akun/kata-sandi");

        Assert.Equal(
            ["current-password", "new-password", "new-password"],
            halaman.Dokumen!.QuerySelectorAll("main input[type=password]").Select(i => i.GetAttribute("autocomplete")!));
        Assert.DoesNotContain("onpaste", halaman.Isi, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("12 karakter", halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("simbol", halaman.Teks, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task GantiSandi_SalahSepuluhKali_AkunTerkunci()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        for (var n = 0; n < 10; n++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await GantiAsync(staf, "bukan kata sandinya", SandiBaru, SandiBaru)).Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await GantiAsync(staf, AplikasiUji.KataSandi, SandiBaru, SandiBaru)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);
    }

    [Fact]
    public async Task KataSandi_DuaTahunKemudian_TetapBerlaku()
    {
        app.Jam.Advance(TimeSpan.FromDays(730));

        Assert.Equal("/", (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Tujuan);
    }

    [Fact]
    public async Task Keluar_KukiYangDisalin_TidakBerlakuLagiDiSimpulManaPun()
    {
        await using var simpulLain = new AplikasiTerpantau { SimpulDari = app };
        var masuk = await MasukAsync("staf.pas", AplikasiUji.KataSandi);
        var salinan = BentukAmanTests.Kuki(masuk).Single(k => k.StartsWith("kinerja=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await DenganKukiAsync(app, salinan));
        Assert.Equal(HttpStatusCode.OK, await DenganKukiAsync(simpulLain, salinan));

        await (await masuk.Peramban.LihatAsync("/keluar")).KirimAsync();

        Assert.Equal(HttpStatusCode.Redirect, await DenganKukiAsync(app, salinan));
        Assert.Equal(HttpStatusCode.Redirect, await DenganKukiAsync(simpulLain, salinan));
    }

    [Fact]
    public async Task Masuk_Lagi_SesiLamaPerambanItuBerakhir()
    {
        var peramban = app.Peramban();
        var formulir = await peramban.LihatAsync("/masuk");
        var satu = await formulir.KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi));
        var lama = BentukAmanTests.Kuki(satu).Single(k => k.StartsWith("kinerja=", StringComparison.Ordinal)).Split(';')[0];
        var token = (await peramban.LihatAsync("/keluar")).Bidang().Single(b => b.Nama == "__RequestVerificationToken");

        var dua = await peramban.PosAsync("/masuk", [token, ("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi)]);

        Assert.Equal(HttpStatusCode.Redirect, dua.Status);
        Assert.Equal(HttpStatusCode.Redirect, await DenganKukiAsync(app, lama));
        await peramban.LihatAsync("/dasbor");
    }

    [Fact]
    public async Task Perangkat_Daftar_DapatDikeluarkanSatuPerSatu()
    {
        var ini = await app.MasukBaruAsync("staf.pas");
        var ponsel = app.Peramban();
        ponsel.Klien.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36");
        await (await ponsel.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi));

        var halaman = await ini.LihatAsync("/akun");

        Assert.Contains("Chrome di Android", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Perangkat ini", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Masuk 8 Januari 2024 10.00 WIB", halaman.Teks, StringComparison.Ordinal);
        var tombol = halaman.Satu("#perangkat button");
        Assert.Equal("Keluarkan Chrome di Android", tombol.GetAttribute("aria-label"));
        await halaman.KirimFormAsync("#perangkat", ("Sesi", tombol.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.Redirect, (await ponsel.BukaAsync("/dasbor")).Status);
        await ini.LihatAsync("/dasbor");
    }

    [Fact]
    public async Task Perangkat_SemuaLain_Keluar()
    {
        var ini = await app.MasukBaruAsync("staf.pas");
        var lain = new[] { await app.MasukBaruAsync("staf.pas"), await app.MasukBaruAsync("staf.pas") };
        var orangLain = await app.MasukBaruAsync("staf.imi");

        var jawaban = await (await ini.LihatAsync("/akun")).KirimFormAsync("#perangkat-semua");

        Assert.Contains("2 perangkat dikeluarkan.", (await jawaban.IkutiAsync()).Teks, StringComparison.Ordinal);
        foreach (var satu in lain)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await satu.BukaAsync("/dasbor")).Status);
        }

        await orangLain.LihatAsync("/dasbor");
    }

    [Fact]
    public async Task Perangkat_SesiOrangLain_TidakTersentuh()
    {
        var korban = await app.MasukBaruAsync("staf.imi");
        var sesi = await app.DenganDatabaseAsync(db => db.SesiPengguna.Select(s => s.Id).SingleAsync());
        var staf = await app.MasukBaruAsync("staf.pas");

        await (await staf.LihatAsync("/akun")).KirimFormAsync("#perangkat", ("Sesi", sesi.ToString()));

        await korban.LihatAsync("/dasbor");
    }

    [Fact]
    public async Task Sesi_SetiapPermintaan_SatuPernyataan()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        app.Sql.Kosongkan();

        await staf.LihatAsync("/keluar");

        Assert.Single(app.Sql.Perintah);
        app.Jam.Advance(TimeSpan.FromMinutes(16));
        await staf.LihatAsync("/keluar");
        app.Sql.Kosongkan();
        await staf.LihatAsync("/keluar");
        Assert.Single(app.Sql.Perintah);
    }

    private static async Task<HttpStatusCode> DenganKukiAsync(AplikasiUji app, string kuki)
    {
        using var polos = app.CreateDefaultClient(new Uri("http://localhost"));
        using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/dasbor");
        permintaan.Headers.Add("Cookie", kuki);
        using var jawaban = await polos.SendAsync(permintaan);
        return jawaban.StatusCode;
    }

    private static async Task<Halaman> GantiAsync(Peramban peramban, string sekarang, string baru, string ulangi) =>
        await (await peramban.LihatAsync("/akun/kata-sandi")).KirimAsync(("Sekarang", sekarang), ("KataSandi", baru), ("Ulangi", ulangi));

    private async Task<Halaman> MasukAsync(string nama, string sandi) =>
        await (await app.Peramban().LihatAsync("/masuk")).KirimAsync(("NamaPengguna", nama), ("KataSandi", sandi));
}
