using System.Net;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using KinerjaKanwil.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengaturanAkun;

/// <summary>Passkeys: added, renamed, removed and used to sign in, by a device made of code (ADR 0025).</summary>
public sealed class KunciSandiTests : IAsyncLifetime, IDisposable
{
    private const string Ditolak = "Kunci sandi ini tidak dapat dipakai untuk masuk.";
    private const string Lewat = "Permintaan kunci sandi sudah lewat waktu atau sudah dipakai.";

    private readonly AplikasiTerpantau app = new();
    private readonly AlatKunciSandi alat = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        alat.Dispose();
        app.Dispose();
    }

    [Fact]
    public async Task Masuk_DenganKunci_TanpaSandiDanKode()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        await app.PasangAsync(staf);
        var tambah = await alat.TambahAsync(staf);
        Assert.Equal((HttpStatusCode.Redirect, "/akun"), (tambah.Status, tambah.Tujuan));
        Assert.Contains("Kunci sandi Laptop kantor ditambahkan.", (await tambah.IkutiAsync()).Teks, StringComparison.Ordinal);
        var sebelum = await app.UrutAsync();
        app.Jam.Advance(TimeSpan.FromMinutes(1));
        var tamu = app.Peramban();

        var masuk = await alat.MasukAsync(tamu);

        Assert.Equal((HttpStatusCode.Redirect, "/"), (masuk.Status, masuk.Tujuan));
        await tamu.LihatAsync("/dasbor");
        var akun = await tamu.LihatAsync("/akun");
        Assert.Contains("Masuk 8 Januari 2024 10.01 WIB dengan kunci sandi", akun.Teks, StringComparison.Ordinal);
        Assert.Equal("Laptop kantor 8 Januari 2024 10.00 WIB 8 Januari 2024 10.01 WIB Ganti nama atau hapus", akun.TeksDari("#daftar-kunci tbody tr"));
        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum));
        Assert.Equal(("Masuk", "staf.pas"), (catatan.Tindakan, catatan.KunciEntitas));
        Assert.Equal("kunci sandi", Assert.Single(catatan.Bidang()).Sesudah);
        app.Jam.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("/", (await alat.MasukAsync(app.Peramban())).Tujuan);
    }

    [Fact]
    public async Task Tantangan_Masuk_TidakMenyebutAkunDanHanyaDiKukiTertutup()
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.pas"));
        var tamu = app.Peramban();

        var jawaban = await tamu.PosAsync("/masuk/kunci-sandi/tantangan", [AlatKunciSandi.Token(await tamu.LihatAsync("/masuk"))]);

        Assert.Contains("\"allowCredentials\":[]", jawaban.Isi, StringComparison.Ordinal);
        Assert.Contains("\"userVerification\":\"required\"", jawaban.Isi, StringComparison.Ordinal);
        Assert.Contains("\"rpId\":\"localhost\"", jawaban.Isi, StringComparison.Ordinal);
        var kuki = Assert.Single(BentukAmanTests.Kuki(jawaban), k => k.StartsWith("kinerja-kunci=", StringComparison.Ordinal));
        Assert.Contains("httponly", kuki, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", kuki, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("asal", "Kunci sandi tidak cocok")]
    [InlineData("domain", "Kunci sandi tidak cocok")]
    [InlineData("tidak diperiksa", "Kunci sandi tidak cocok")]
    [InlineData("tanda tangan", "Kunci sandi tidak cocok")]
    [InlineData("pemilik lain", "Kunci sandi tidak cocok")]
    [InlineData("penghitung", "Penghitung kunci sandi Laptop kantor mundur: mungkin disalin")]
    public async Task Masuk_JawabanSalah_DitolakDanDihitung(string salah, string alasan)
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.pas"));
        var sebelum = await app.UrutAsync();
        switch (salah)
        {
            case "asal":
                alat.Asal = "http://localhost.example";
                break;
            case "domain":
                alat.Domain = "example";
                break;
            case "tidak diperiksa":
                alat.Diperiksa = false;
                break;
            case "tanda tangan":
                alat.TandaTanganRusak = true;
                break;
            case "pemilik lain":
                alat.Pemilik = "MQ";
                break;
            default:
                alat.Penghitung = 0;
                break;
        }

        var tamu = app.Peramban();
        var jawaban = await alat.MasukAsync(tamu);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(Ditolak, jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await tamu.BukaAsync("/dasbor")).Status);
        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum));
        Assert.Equal(("MasukGagal", "staf.pas", alasan), (catatan.Tindakan, catatan.KunciEntitas, Assert.Single(catatan.Bidang()).Sesudah));
        Assert.Equal(1, await app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == "staf.pas").Select(p => p.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task Masuk_SalahSepuluhKali_TerkunciJugaUntukJawabanBenar()
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.pas"));
        alat.TandaTanganRusak = true;
        for (var n = 0; n < 10; n++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await alat.MasukAsync(app.Peramban())).Status);
        }

        alat.TandaTanganRusak = false;
        Assert.Contains(Ditolak, (await alat.MasukAsync(app.Peramban())).Teks, StringComparison.Ordinal);
        app.Jam.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/", (await alat.MasukAsync(app.Peramban())).Tujuan);
    }

    [Fact]
    public async Task Masuk_KunciTidakDikenal_DitolakTanpaMenghitungSiapaPun()
    {
        await app.MasukBaruAsync("staf.pas");
        var sebelum = await app.UrutAsync();
        alat.Pemilik = "MQ";

        Assert.Contains(Ditolak, (await alat.MasukAsync(app.Peramban())).Teks, StringComparison.Ordinal);

        Assert.Equal("akun tidak dikenal", Assert.Single(await app.CatatanSetelahAsync(sebelum)).KunciEntitas);
        Assert.Equal(0, await app.DenganDatabaseAsync(db => db.Users.SumAsync(p => p.AccessFailedCount)));
    }

    [Theory]
    [InlineData("nonaktif", "Akun nonaktif")]
    [InlineData("habis", "Peran tidak berlaku hari ini")]
    [InlineData("terkunci", "Akun terkunci")]
    public async Task Masuk_AkunTidakBoleh_SatuJawaban(string keadaan, string alasan)
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.pas"));
        await UbahAkunAsync(a =>
        {
            a.Aktif = keadaan != "nonaktif";
            a.BerlakuSampai = keadaan == "habis" ? new DateOnly(2024, 1, 7) : null;
            a.LockoutEnd = keadaan == "terkunci" ? app.Jam.GetUtcNow().AddMinutes(5) : null;
        });
        var sebelum = await app.UrutAsync();

        var jawaban = await alat.MasukAsync(app.Peramban());

        Assert.Contains(Ditolak, jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(alasan, Assert.Single(Assert.Single(await app.CatatanSetelahAsync(sebelum)).Bidang()).Sesudah);
    }

    [Fact]
    public async Task Masuk_SandiBaruDiwajibkan_ItuDahulu()
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.pas"));
        await UbahAkunAsync(a => a.HarusGantiSandi = true);
        var tamu = app.Peramban();

        await alat.MasukAsync(tamu);

        Assert.Equal("/akun/kata-sandi", (await tamu.BukaAsync("/dasbor")).Tujuan);
    }

    [Fact]
    public async Task Masuk_TantanganLamaAtauTidakAda_DimintaMengulang()
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.pas"));

        var lama = await alat.MasukAsync(app.Peramban(), () => app.Jam.Advance(TimeSpan.FromMinutes(6)));
        var tamu = app.Peramban();
        var tanpa = await tamu.PosAsync("/masuk/kunci-sandi", [AlatKunciSandi.Token(await tamu.LihatAsync("/masuk")), ("Bukti", "{}")]);

        Assert.All([lama, tanpa], j => Assert.Equal(HttpStatusCode.BadRequest, j.Status));
        Assert.All([lama, tanpa], j => Assert.Contains(Lewat, j.Teks, StringComparison.Ordinal));
        Assert.Equal("/", (await alat.MasukAsync(app.Peramban())).Tujuan);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Masuk_JawabanDikirimLagi_TidakDiterima(bool berpenghitung)
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.pas"));
        if (!berpenghitung)
        {
            // Passkeys that travel between devices have no counter.
            await app.DenganDatabaseAsync(async db =>
            {
                (await db.KunciSandi.SingleAsync()).Data.SignCount = 0;
                return await db.SaveChangesAsync();
            });
            alat.Penghitung = uint.MaxValue;
        }

        var tamu = app.Peramban();
        var halaman = await tamu.LihatAsync("/masuk");
        var tantangan = await tamu.PosAsync("/masuk/kunci-sandi/tantangan", [AlatKunciSandi.Token(halaman)]);
        var kuki = string.Join("; ", BentukAmanTests.Kuki(halaman).Concat(BentukAmanTests.Kuki(tantangan)).Select(k => k.Split(';')[0]));
        var bukti = alat.Pakai(tantangan.Isi);

        async Task<HttpResponseMessage> KirimAsync()
        {
            using var polos = app.CreateDefaultClient(new Uri("http://localhost"));
            using var permintaan = new HttpRequestMessage(HttpMethod.Post, "/masuk/kunci-sandi");
            permintaan.Headers.Add("Cookie", kuki);
            permintaan.Content = new FormUrlEncodedContent([KeyValuePair.Create(AlatKunciSandi.Token(halaman).Nama, AlatKunciSandi.Token(halaman).Isi), KeyValuePair.Create("Bukti", bukti)]);
            return await polos.SendAsync(permintaan);
        }

        using var satu = await KirimAsync();
        using var dua = await KirimAsync();

        Assert.Equal(HttpStatusCode.Redirect, satu.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, dua.StatusCode);
        if (!berpenghitung)
        {
            Assert.Contains(Lewat, WebUtility.HtmlDecode(await dua.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hapus_DenganSandi_KunciMatiDanPerangkatLainKeluar()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        await alat.TambahAsync(staf);
        app.Jam.Advance(TimeSpan.FromSeconds(1));
        var lain = app.Peramban();
        await alat.MasukAsync(lain);
        var halaman = await staf.LihatAsync((await staf.LihatAsync("/akun")).Satu("#daftar-kunci a").GetAttribute("href")!);
        var sebelum = await app.UrutAsync();

        var salah = await halaman.KirimFormAsync("#hapus", ("KataSandi", "bukan kata sandinya"));
        Assert.Equal(HttpStatusCode.BadRequest, salah.Status);
        Assert.Contains("tidak cocok", salah.Teks, StringComparison.Ordinal);
        await lain.LihatAsync("/dasbor");
        var hapus = await halaman.KirimFormAsync("#hapus", ("KataSandi", AplikasiUji.KataSandi));

        Assert.Contains("Kunci sandi dihapus dari akun Anda.", (await hapus.IkutiAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lain.BukaAsync("/dasbor")).Status);
        Assert.Contains(Ditolak, (await alat.MasukAsync(app.Peramban())).Teks, StringComparison.Ordinal);
        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum), c => c.Entitas == nameof(KunciSandi));
        Assert.Equal(("Dihapus", "staf.pas/Laptop kantor", "PAS"), (catatan.Tindakan, catatan.KunciEntitas, catatan.KodeDivisi));
        Assert.Contains(
            "menghapus kunci sandi Laptop kantor akun staf.pas", (await (await app.SebagaiAsync("admin")).LihatAsync("/audit?jenis=akun")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GantiNama_MilikSendiri_TersimpanDanTercatat()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        await alat.TambahAsync(staf);
        using var kedua = new AlatKunciSandi();
        await kedua.TambahAsync(staf, "Ponsel");
        var halaman = await staf.LihatAsync((await staf.LihatAsync("/akun")).Dokumen!.QuerySelector("#daftar-kunci a")!.GetAttribute("href")!);
        var sebelum = await app.UrutAsync();

        foreach (var (nama, pesan) in new[] { ("", "Isi nama kunci sandi"), (new string('a', 61), "paling panjang 60"), ("Ponsel", "sudah punya kunci sandi dengan nama ini") })
        {
            var ditolak = await halaman.KirimFormAsync("#nama", ("Nama", nama));
            Assert.Equal(HttpStatusCode.BadRequest, ditolak.Status);
            Assert.Contains(pesan, ditolak.Teks, StringComparison.Ordinal);
        }

        await halaman.KirimFormAsync("#nama", ("Nama", "Laptop / rumah"));

        Assert.Contains("Laptop / rumah", (await staf.LihatAsync("/akun")).TeksDari("#daftar-kunci"), StringComparison.Ordinal);
        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum));
        Assert.Equal(("Diubah", "KunciSandi"), (catatan.Tindakan, catatan.Entitas));
        var bidang = Assert.Single(catatan.Bidang());
        Assert.Equal(("Nama", "Laptop kantor", "Laptop / rumah"), (bidang.Bidang, bidang.Sebelum, bidang.Sesudah));
    }

    [Fact]
    public async Task KunciOrangLain_SepertiTidakAda()
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.imi"));
        var kunci = await app.DenganDatabaseAsync(db => db.KunciSandi.AsNoTracking().SingleAsync());
        var staf = await app.MasukBaruAsync("staf.pas");
        var token = AlatKunciSandi.Token(await staf.LihatAsync("/akun/kunci-sandi"));

        var jawaban = new[]
        {
            await staf.BukaAsync($"/akun/kunci-sandi/{kunci.Id}"),
            await staf.PosAsync($"/akun/kunci-sandi/{kunci.Id}/nama", [token, ("Nama", "milik saya")]),
            await staf.PosAsync($"/akun/kunci-sandi/{kunci.Id}/hapus", [token, ("KataSandi", AplikasiUji.KataSandi)]),
        };

        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.NotFound, j.Status));
        Assert.Equal(kunci.Nama, await app.DenganDatabaseAsync(db => db.KunciSandi.Select(k => k.Nama).SingleAsync()));
    }

    [Fact]
    public async Task Tambah_TanpaSandiAtauTantanganSendiri_TidakTersimpan()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        var token = AlatKunciSandi.Token(await staf.LihatAsync("/akun/kunci-sandi"));
        var salah = await staf.PosAsync("/akun/kunci-sandi/tantangan", [token, ("Nama", "Laptop"), ("KataSandi", "bukan kata sandinya")]);
        Assert.Equal((HttpStatusCode.BadRequest, "{\"pesan\":\"Kata sandi sekarang tidak cocok.\"}"), (salah.Status, salah.Isi));

        // A challenge of the sign-in page makes no passkey, and one of this page lets nobody in.
        var masuk = await staf.PosAsync("/masuk/kunci-sandi/tantangan", [token]);
        var dariMasuk = await staf.PosAsync("/akun/kunci-sandi", [token, ("Nama", "Laptop"), ("Bukti", alat.Pakai(masuk.Isi))]);
        var tanpa = await staf.PosAsync("/akun/kunci-sandi", [token, ("Nama", "Laptop"), ("Bukti", "{}")]);
        Assert.All([dariMasuk, tanpa], j => Assert.Equal(HttpStatusCode.BadRequest, j.Status));
        Assert.All([dariMasuk, tanpa], j => Assert.Contains("terbuka terlalu lama", j.Teks, StringComparison.Ordinal));

        alat.Diperiksa = false;
        var tidakDiperiksa = await alat.TambahAsync(staf);
        Assert.Equal(HttpStatusCode.BadRequest, tidakDiperiksa.Status);
        Assert.Contains("harus memeriksa sidik jari, wajah, atau PIN", tidakDiperiksa.Teks, StringComparison.Ordinal);
        Assert.Equal(0, await app.DenganDatabaseAsync(db => db.KunciSandi.CountAsync()));
    }

    [Fact]
    public async Task Tambah_BerhasilAtauNamaSama_PerangkatLainKeluarDanNamaKeduaDitolak()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        var lain = await app.MasukBaruAsync("staf.pas");
        var sebelum = await app.UrutAsync();

        await alat.TambahAsync(staf);

        Assert.Equal(HttpStatusCode.Redirect, (await lain.BukaAsync("/dasbor")).Status);
        var catatan = await app.CatatanSetelahAsync(sebelum);
        Assert.Single(catatan, c => c is { Tindakan: "Dibuat", Entitas: nameof(KunciSandi), KunciEntitas: "staf.pas/Laptop kantor" });
        Assert.Single(catatan, c => c.Tindakan == "SesiDiakhiri");
        var token = AlatKunciSandi.Token(await staf.LihatAsync("/akun/kunci-sandi"));
        var sama = await staf.PosAsync("/akun/kunci-sandi/tantangan", [token, ("Nama", "Laptop kantor"), ("KataSandi", AplikasiUji.KataSandi)]);
        Assert.Contains("sudah punya kunci sandi dengan nama ini", sama.Isi, StringComparison.Ordinal);
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
    }

    [Fact]
    public async Task MatikanDuaLangkah_OlehAdmin_KunciIkutDihapus()
    {
        await alat.TambahAsync(await app.MasukBaruAsync("staf.pas"));
        var id = await app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == "staf.pas").Select(p => p.Id).SingleAsync());
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync($"/pengguna/{id}");
        Assert.Contains("Kunci sandi akun ini (1) ikut dihapus.", halaman.Teks, StringComparison.Ordinal);

        await halaman.KirimFormAsync("#tindakan", ("Aksi", "matikan-2fa"), ("Alasan", "Laptop hilang."));

        Assert.Contains(Ditolak, (await alat.MasukAsync(app.Peramban())).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Halaman_TanpaSkrip_MenjelaskanDanSandiTetapBerlaku()
    {
        var staf = await app.MasukBaruAsync("staf.pas");

        var tambah = await staf.LihatAsync("/akun/kunci-sandi");
        var masuk = await app.Peramban().LihatAsync("/masuk");

        Assert.Contains("Hal lain tetap dapat dikerjakan dengan kata sandi.", tambah.Teks, StringComparison.Ordinal);
        Assert.True(tambah.Satu("#kunci-sandi").HasAttribute("hidden"));
        Assert.True(masuk.Satu("[data-kunci-sandi]").HasAttribute("hidden"));
    }

    private Task<int> UbahAkunAsync(Action<Pengguna> ubah) => app.DenganDatabaseAsync(async db =>
    {
        ubah(await db.Users.SingleAsync(p => p.UserName == "staf.pas"));
        return await db.SaveChangesAsync();
    });
}
