using System.Net;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Features.PenyiapanAwal;
using KinerjaKanwil.Web.Tests.Features.PengaturanAkun;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Features.PenyiapanAwal;

/// <summary>The first start in Production (checks.md S41, S45).</summary>
public sealed class PenyiapanTests : IAsyncLifetime, IDisposable
{
    private const string Sandi = "pohon kelapa dekat sungai";

    private readonly AplikasiProduksi app = new() { Putaran = AplikasiUji.PutaranHemat };

    public Task InitializeAsync() => app.InitializeAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Mulai_TanpaAdmin_TautanTercetakDanBerfungsiDiSimpulLain()
    {
        await using var simpul = new AplikasiProduksi { SimpulDari = app };
        var tautan = AplikasiUji.TautanPenyiapanDari(() => _ = simpul.Services);
        Assert.NotEmpty(tautan);
        await app.Peramban(AplikasiProduksi.Alamat).LihatAsync(tautan);

        // Neither the database nor the log can be used to get in.
        var token = tautan.Split('=')[1];
        var tersimpan = await app.DenganDatabaseAsync(db => db.TautanAkun.Select(t => t.Sidik).ToListAsync());
        Assert.DoesNotContain(token, tersimpan);
        Assert.Contains(TautanAkun.SidikDari(token), tersimpan);
        Assert.All(simpul.Log.Baris.Concat(app.Log.Baris), b => Assert.DoesNotContain(token, b, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Buka_TanpaAtauDenganTokenSalahAtauLewatWaktu_TidakDitemukan()
    {
        var tautan = await TautanAsync();
        var tamu = app.Peramban(AplikasiProduksi.Alamat);
        foreach (var alamat in new[] { "/penyiapan", "/penyiapan?token=", "/penyiapan?token=salah", tautan + "x", tautan.ToUpperInvariant() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tamu.BukaAsync(alamat)).Status);
        }

        var halaman = await tamu.LihatAsync(tautan);
        Assert.Equal("no-referrer", halaman.Kepala["Referrer-Policy"]);
        app.Jam.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.BukaAsync(tautan)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await KirimAsync(halaman)).Status);
        Assert.False(await app.DenganDatabaseAsync(db => db.Users.AnyAsync(p => p.Peran == Peran.Admin)));
    }

    [Fact]
    public async Task Kirim_Salah_DijelaskanDanTautanTetapBerlaku()
    {
        var halaman = await app.Peramban(AplikasiProduksi.Alamat).LihatAsync(await TautanAsync());

        foreach (var (isian, pesan) in new ((string, string)[] Isian, string Pesan)[]
            {
                ([("KataSandi", "admin1234567"), ("Ulangi", "admin1234567")], "mudah ditebak"),
                ([("KataSandi", "Admin123!"), ("Ulangi", "Admin123!")], "paling sedikit 12 karakter"),
                ([("Ulangi", "lain")], "tidak sama"),
                ([("NamaPengguna", "budi santoso")], "tanpa spasi"),
                ([("NamaPengguna", "PETUGAS")], "sudah dipakai"),
                ([("Nama", " ")], "Isi nama"),
            })
        {
            var jawaban = await KirimAsync(halaman, isian);
            Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
            Assert.Contains(pesan, jawaban.Teks, StringComparison.Ordinal);
            Assert.DoesNotContain(Sandi, jawaban.Isi, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await KirimAsync(halaman)).Status);
    }

    [Fact]
    public async Task Kirim_Benar_AdminPertamaLaluTertutup()
    {
        var tautan = await TautanAsync();
        var tautanLain = await TautanAsync();
        var tamu = app.Peramban(AplikasiProduksi.Alamat);
        var halaman = await tamu.LihatAsync(tautan);

        var jawaban = await KirimAsync(halaman);

        Assert.Equal("/masuk?kembali=%2Fpenyiapan%2Flangkah", jawaban.Tujuan);
        var admin = await app.DenganDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(p => p.Peran == Peran.Admin));
        Assert.Equal(("budi.santoso", "Budi Santoso", true), (admin.UserName, admin.Nama, admin.Aktif));
        foreach (var alamat in new[] { tautan, tautanLain, "/penyiapan" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tamu.BukaAsync(alamat)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await KirimAsync(halaman, ("NamaPengguna", "penyusup"))).Status);
        Assert.Null(await CobaTautanAsync());
    }

    [Fact]
    public async Task Kirim_DuaPuluhBersamaan_SatuAdmin()
    {
        var formulir = new List<Halaman>();
        for (var n = 0; n < 20; n++)
        {
            formulir.Add(await app.Peramban(AplikasiProduksi.Alamat).LihatAsync(await TautanAsync()));
        }

        var jawaban = await Task.WhenAll(formulir.Select((f, n) => Task.Run(() => KirimAsync(f, ("NamaPengguna", $"admin.{n}")))));

        Assert.Single(jawaban, j => j.Status == HttpStatusCode.Redirect);
        Assert.Equal(19, jawaban.Count(j => j.Status == HttpStatusCode.NotFound));
        Assert.Equal(1, await app.DenganDatabaseAsync(db => db.Users.CountAsync(p => p.Peran == Peran.Admin)));
    }

    [Fact]
    public async Task AdminPertama_SebelumDuaLangkah_SetiapAlamatKeSana()
    {
        await KirimAsync(await app.Peramban(AplikasiProduksi.Alamat).LihatAsync(await TautanAsync()));
        var admin = await app.MasukDiAsync(AplikasiProduksi.Alamat, "budi.santoso", Sandi);

        foreach (var alamat in new[] { "/", "/dasbor", "/penyiapan/langkah", "/pengguna", "/akun", "/audit", "/kelola", "/matriks/2023/ekspor" })
        {
            Assert.Equal("/akun/dua-langkah", (await admin.BukaAsync(alamat)).Tujuan);
        }

        var token = (await admin.LihatAsync("/keluar")).Bidang().Single();
        Assert.Equal("/akun/dua-langkah", (await admin.PosAsync("/pengguna/tambah", [token, ("Nama", "x")])).Tujuan);
        Assert.Contains("wajib", (await admin.LihatAsync("/akun/dua-langkah")).Teks, StringComparison.Ordinal);

        await app.PasangAsync(admin);

        var langkah = await admin.LihatAsync("/penyiapan/langkah");
        Assert.Contains("Langkah penyiapan", langkah.TeksDari("h1"), StringComparison.Ordinal);
        Assert.Equal(["Divisi", "Sasaran", "Indikator", "Target", "Jadwal pengisian", "Pengguna", "Penandatangan", "Pemeriksaan Manual IKU"], langkah.Dokumen!.QuerySelectorAll("main ol.langkah a").Select(a => a.TextContent));
        Assert.Contains("0 dari 4 triwulan terjadwal", langkah.Teks, StringComparison.Ordinal);
        Assert.Contains("Belum punya staf: ADM, IMI, YAN.", langkah.Teks, StringComparison.Ordinal);

        // Required: it cannot be switched off again.
        var akun = await admin.LihatAsync("/akun");
        Assert.DoesNotContain("dua-langkah/matikan", akun.Isi, StringComparison.Ordinal);
        var matikan = await admin.PosAsync("/akun/dua-langkah/matikan", akun.Bidang("#kode-baru").Where(b => b.Nama != "KataSandi").Append(("KataSandi", Sandi)));
        Assert.Equal(HttpStatusCode.BadRequest, matikan.Status);
        Assert.Contains("wajib memakai", matikan.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PeranLain_Produksi_TidakWajibDuaLangkah()
    {
        var petugas = await app.MasukDiAsync(AplikasiProduksi.Alamat, "petugas");

        await petugas.LihatAsync("/dasbor");
    }

    private static Task<Halaman> KirimAsync(Halaman halaman, params (string Nama, string Isi)[] ganti)
    {
        (string Nama, string Isi)[] isian = [("Nama", "Budi Santoso"), ("NamaPengguna", "budi.santoso"), ("KataSandi", Sandi), ("Ulangi", Sandi)];
        return halaman.KirimAsync([.. isian.Where(i => !ganti.Any(g => g.Nama == i.Nama)), .. ganti]);
    }

    private async Task<string> TautanAsync() => await CobaTautanAsync() ?? throw new InvalidOperationException("Sudah ada Admin.");

    private async Task<string?> CobaTautanAsync()
    {
        await using var lingkup = app.Services.CreateAsyncScope();
        return await lingkup.ServiceProvider.GetRequiredService<PenyiapanService>().BuatTautanAsync();
    }
}
