using System.Net;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengaturanAkun;

/// <summary>Two-step verification (checks.md S44, S46, S49).</summary>
public sealed class DuaLangkahTests : IAsyncLifetime, IDisposable
{
    private readonly AplikasiTerpantau app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Pasang_LangkahDemiLangkah_MasukBerikutnyaMemintaKode()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        var halaman = await staf.LihatAsync("/akun/dua-langkah");
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", halaman.TeksDari("#kunci"));
        Assert.Equal("img", halaman.Satu("svg.qr").GetAttribute("role"));
        var (kunci, kode) = await app.PasangAsync(staf);

        Assert.Equal(10, kode.Distinct().Count());
        var akun = await staf.LihatAsync("/akun");
        Assert.Contains("Sisa kode pemulihan: 10", akun.Teks, StringComparison.Ordinal);
        app.Jam.Advance(TimeSpan.FromSeconds(30));
        var tamu = app.Peramban();
        var minta = await app.SandiAsync("staf.pas", tamu);

        // The password alone opens nothing.
        Assert.StartsWith("http://localhost/masuk?", (await tamu.BukaAsync("/dasbor")).Tujuan, StringComparison.Ordinal);
        var masuk = await minta.KirimAsync(("Kode", app.Kode(kunci)));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (masuk.Status, masuk.Tujuan));
        await tamu.LihatAsync("/dasbor");
    }

    [Fact]
    public async Task Masuk_DenganKode_KembaliKeTujuan()
    {
        var (kunci, _) = await app.PasangAsync(await app.MasukBaruAsync("kakanwil"));
        app.Jam.Advance(TimeSpan.FromSeconds(30));
        var tamu = app.Peramban();
        var dialihkan = await tamu.BukaAsync("/dasbor?tw=2");
        var kode = await (await (await tamu.LihatAsync(dialihkan.Tujuan!)).KirimAsync(("NamaPengguna", "kakanwil"), ("KataSandi", AplikasiUji.KataSandi))).IkutiAsync();

        Assert.Equal("/dasbor?tw=2", (await kode.KirimAsync(("Kode", app.Kode(kunci)))).Tujuan);
    }

    [Fact]
    public async Task Pasang_KodeSalahAtauJamMelenceng_DijelaskanDanKunciTetap()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        var halaman = await staf.LihatAsync("/akun/dua-langkah");
        var kunci = halaman.TeksDari("#kunci");

        var melenceng = await halaman.KirimAsync(("Kode", app.Kode(kunci.Replace(" ", "", StringComparison.Ordinal), 10)));

        Assert.Equal(HttpStatusCode.BadRequest, melenceng.Status);
        Assert.Contains("Periksa jam di ponsel Anda.", melenceng.Teks, StringComparison.Ordinal);
        Assert.Equal(kunci, melenceng.TeksDari("#kunci"));
        Assert.Contains("Isi kode enam angka", (await melenceng.KirimAsync(("Kode", ""))).Teks, StringComparison.Ordinal);
        Assert.False(await AktifAsync("staf.pas"));
    }

    [Fact]
    public async Task Pasang_BelumDicentang_BelumAktifDanKodeTetapTampil()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        var halaman = await staf.LihatAsync("/akun/dua-langkah");
        var kode = await halaman.KirimAsync(("Kode", app.Kode(halaman.TeksDari("#kunci").Replace(" ", "", StringComparison.Ordinal))));

        var tanpaCentang = await kode.KirimFormAsync("#simpan");

        Assert.Equal(HttpStatusCode.BadRequest, tanpaCentang.Status);
        Assert.Contains("centang Sudah saya simpan", tanpaCentang.Teks, StringComparison.Ordinal);
        Assert.Equal(kode.TeksDari("#kode"), tanpaCentang.TeksDari("#kode"));
        Assert.False(await AktifAsync("staf.pas"));
        var unduhan = await tanpaCentang.KirimFormAsync("#unduh");
        Assert.Equal(kode.TeksDari("#kode").Split(' '), unduhan.Isi.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(HttpStatusCode.Redirect, (await tanpaCentang.KirimFormAsync("#simpan", ("Sudah", "true"))).Status);
        Assert.True(await AktifAsync("staf.pas"));
    }

    [Fact]
    public async Task Pasang_RancanganOrangLainLamaAtauKarangan_Ditolak()
    {
        var milikLain = await (await app.MasukBaruAsync("staf.imi")).LihatAsync("/akun/dua-langkah");
        var kunci = milikLain.TeksDari("#kunci").Replace(" ", "", StringComparison.Ordinal);
        var rancangan = milikLain.Bidang().Single(b => b.Nama == "Rancangan").Isi;
        var staf = await app.MasukBaruAsync("staf.pas");

        foreach (var isi in new[] { rancangan, "karangan", "" })
        {
            var jawaban = await (await staf.LihatAsync("/akun/dua-langkah")).KirimAsync(("Rancangan", isi), ("Kode", app.Kode(kunci)));
            Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
            Assert.Contains("terbuka terlalu lama", jawaban.Teks, StringComparison.Ordinal);
        }

        var sendiri = await staf.LihatAsync("/akun/dua-langkah");
        app.Jam.Advance(TimeSpan.FromMinutes(31));
        Assert.Contains("terbuka terlalu lama", (await sendiri.KirimAsync(("Kode", app.Kode(sendiri.TeksDari("#kunci").Replace(" ", "", StringComparison.Ordinal))))).Teks, StringComparison.Ordinal);
        Assert.False(await AktifAsync("staf.pas"));
    }

    [Fact]
    public async Task Pasang_SesiLain_Berakhir()
    {
        var lain = await app.MasukBaruAsync("staf.pas");
        var ini = await app.MasukBaruAsync("staf.pas");

        await app.PasangAsync(ini);

        Assert.Equal(HttpStatusCode.Redirect, (await lain.BukaAsync("/dasbor")).Status);
        await ini.LihatAsync("/dasbor");
    }

    [Fact]
    public async Task Masuk_KodeYangSama_TidakDuaKali()
    {
        var (kunci, _) = await app.PasangAsync(await app.MasukBaruAsync("staf.pas"));

        // The code that proved the key is used up too.
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.SandiAsync("staf.pas")).KirimAsync(("Kode", app.Kode(kunci)))).Status);
        app.Jam.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.SandiAsync("staf.pas")).KirimAsync(("Kode", app.Kode(kunci)))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.SandiAsync("staf.pas")).KirimAsync(("Kode", app.Kode(kunci)))).Status);
    }

    [Fact]
    public async Task Masuk_KodeYangSamaBersamaan_SatuYangMasuk()
    {
        var (kunci, pemulihan) = await app.PasangAsync(await app.MasukBaruAsync("staf.pas"));
        app.Jam.Advance(TimeSpan.FromSeconds(30));
        foreach (var isian in new[] { ("Kode", app.Kode(kunci)), ("Kode", pemulihan[0]) })
        {
            var dua = new[] { await app.SandiAsync("staf.pas"), await app.SandiAsync("staf.pas") };
            var bidang = isian.Item2.Length > 6 ? new[] { isian, ("Pemulihan", "true") } : [isian];

            var jawaban = await Task.WhenAll(dua.Select(d => Task.Run(() => d.KirimAsync(bidang))));

            Assert.Single(jawaban, j => j.Status == HttpStatusCode.Redirect && j.Tujuan == "/");
        }
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(-2, false)]
    [InlineData(2, false)]
    public async Task Masuk_JamMelenceng_SatuLangkahSaja(int geser, bool diterima)
    {
        var (kunci, _) = await app.PasangAsync(await app.MasukBaruAsync("staf.pas"));
        app.Jam.Advance(TimeSpan.FromMinutes(5));

        var jawaban = await (await app.SandiAsync("staf.pas")).KirimAsync(("Kode", app.Kode(kunci, geser)));

        Assert.Equal(diterima ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Equal(!diterima, jawaban.Teks.Contains("Periksa jam di ponsel Anda.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Masuk_KodePemulihan_SekaliDanSisanyaTerhitung()
    {
        var (_, kode) = await app.PasangAsync(await app.MasukBaruAsync("staf.pas"));
        var peramban = app.Peramban();
        var halaman = await (await app.SandiAsync("staf.pas", peramban)).Peramban.LihatAsync("/masuk/kode?pemulihan=true");

        Assert.Equal("/", (await halaman.KirimAsync(("Kode", kode[3].ToUpperInvariant().Replace('-', ' ')))).Tujuan);

        Assert.Contains("Sisa kode pemulihan: 9", (await peramban.LihatAsync("/akun")).Teks, StringComparison.Ordinal);
        var lagi = await app.SandiAsync("staf.pas");
        var ditolak = await lagi.KirimAsync(("Kode", kode[3]), ("Pemulihan", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, ditolak.Status);
        Assert.Contains("sudah dipakai", ditolak.Teks, StringComparison.Ordinal);
        var tersimpan = await app.DenganDatabaseAsync(db => db.KodePemulihan.Select(k => k.Sidik).ToListAsync());
        Assert.DoesNotContain(tersimpan, s => kode.Contains(s));
    }

    [Fact]
    public async Task Masuk_SepuluhKodeSalah_TerkunciWalaupunSandiDiulang()
    {
        var (kunci, _) = await app.PasangAsync(await app.MasukBaruAsync("staf.pas"));
        app.Jam.Advance(TimeSpan.FromSeconds(30));
        for (var n = 0; n < 10; n++)
        {
            // The password in between must not begin the count anew.
            var salah = await (await app.SandiAsync("staf.pas")).KirimAsync(("Kode", "000000"));
            Assert.Equal(HttpStatusCode.BadRequest, salah.Status);
        }

        var terkunci = await (await app.Peramban().LihatAsync("/masuk")).KirimAsync(("NamaPengguna", "staf.pas"), ("KataSandi", AplikasiUji.KataSandi));
        Assert.Equal(HttpStatusCode.BadRequest, terkunci.Status);
        app.Jam.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.SandiAsync("staf.pas")).KirimAsync(("Kode", app.Kode(kunci)))).Status);
    }

    [Fact]
    public async Task Masuk_TerkunciDiLangkahKedua_DikatakanSampaiKapan()
    {
        await app.PasangAsync(await app.MasukBaruAsync("staf.pas"));
        var halaman = await app.SandiAsync("staf.pas");
        for (var n = 0; n < 10; n++)
        {
            await halaman.KirimAsync(("Kode", "000000"));
        }

        Assert.Contains("Akun dikunci sementara sampai 8 Januari 2024 10.15 WIB.", (await halaman.KirimAsync(("Kode", "000000"))).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masuk_KodeTanpaSandiAtauTerlaluLama_KeHalamanMasuk()
    {
        var (kunci, _) = await app.PasangAsync(await app.MasukBaruAsync("staf.pas"));
        Assert.Equal("/masuk", (await app.Peramban().BukaAsync("/masuk/kode")).Tujuan);
        var halaman = await app.SandiAsync("staf.pas");

        app.Jam.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("/masuk", (await halaman.KirimAsync(("Kode", app.Kode(kunci)))).Tujuan);
    }

    [Fact]
    public async Task KodeBaruDanMatikan_DenganKataSandi_TanpaKataSandiTidak()
    {
        var staf = await app.MasukBaruAsync("staf.pas");
        var (_, lama) = await app.PasangAsync(staf);
        var salah = await (await staf.LihatAsync("/akun")).KirimFormAsync("#kode-baru", ("KataSandi", "bukan kata sandinya"));
        Assert.Equal(HttpStatusCode.BadRequest, salah.Status);

        var baru = await (await staf.LihatAsync("/akun")).KirimFormAsync("#kode-baru", ("KataSandi", AplikasiUji.KataSandi));
        Assert.Equal(HttpStatusCode.Redirect, (await baru.KirimFormAsync("#simpan", ("Sudah", "true"))).Status);

        var kode = baru.Dokumen!.QuerySelectorAll("#kode code").Select(k => k.TextContent).ToList();
        Assert.Empty(kode.Intersect(lama));
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.SandiAsync("staf.pas")).KirimAsync(("Kode", lama[0]), ("Pemulihan", "true"))).Status);
        Assert.Equal("/", (await (await app.SandiAsync("staf.pas")).KirimAsync(("Kode", kode[0]), ("Pemulihan", "true"))).Tujuan);

        var akun = await staf.LihatAsync("/akun");
        Assert.Equal(HttpStatusCode.BadRequest, (await staf.PosAsync("/akun/dua-langkah/matikan", akun.Bidang("#kode-baru").Append(("KataSandi", "salah")))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await staf.PosAsync("/akun/dua-langkah/matikan", akun.Bidang("#kode-baru").Where(b => b.Nama != "KataSandi").Append(("KataSandi", AplikasiUji.KataSandi)))).Status);
        Assert.False(await AktifAsync("staf.pas"));
        await app.MasukBaruAsync("staf.pas");
    }

    private Task<bool> AktifAsync(string nama) => app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == nama).Select(p => p.TwoFactorEnabled).SingleAsync());
}
