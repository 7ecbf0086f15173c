using System.Net;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Data.Audit;

/// <summary>What is no change of a record: sign-ins, refusals, files taken out. One entry each, and nothing else stored (checks.md S11, S68).</summary>
public sealed class PencatatAuditTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    [Theory]
    [InlineData("kadiv.pas", "/realisasi/2023/tw4/PAS", 403, "Halaman", "POST /realisasi/2023/tw4/PAS", null)]
    [InlineData("admin", "/realisasi/2023/tw4/PAS", 403, "Halaman", "POST /realisasi/2023/tw4/PAS", null)]
    [InlineData("staf.pas", "/realisasi/2023/tw4/IMI", 404, "Realisasi", "2023/IMI/TW4", null)]
    [InlineData("staf.pas", "/realisasi/2023/tw4/XYZ", 404, "Realisasi", "2023/XYZ/TW4", null)]
    [InlineData("staf.pas", "/realisasi/2023/tw1/PAS", 409, "Realisasi", "2023/PAS/TW1", "PAS")]
    [InlineData("staf.pas", "/verifikasi/2023/tw3/PAS", 403, "Halaman", "POST /verifikasi/2023/tw3/PAS", null)]
    [InlineData("kadiv.pas", "/verifikasi/2023/tw3/IMI", 404, "Realisasi", "2023/IMI/TW3", null)]
    public async Task Kirim_Ditolak_TepatSatuCatatanDanTidakAdaYangBerubah(string akun, string alamat, int status, string entitas, string kunci, string? divisi)
    {
        var peramban = await app.SebagaiAsync(akun);
        var token = (await peramban.LihatAsync("/keluar")).Bidang("main form[method=post]").Single(b => b.Nama == "__RequestVerificationToken");
        var sebelum = await app.UrutAsync();
        var versi = await VersiAsync();

        // TW I is approved, so a changed figure there is refused as locked.
        var jawaban = await peramban.PosAsync(alamat, [token, ("PAS.07.3.Pembilang", "1"), ("PAS.07.3.Penyebut", "2"), ("PAS.07.3.Keputusan", "setuju"), ("aksi", "simpan")]);

        Assert.Equal(status, (int)jawaban.Status);
        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum));
        Assert.Equal(("Ditolak", entitas, kunci, divisi), (catatan.Tindakan, catatan.Entitas, catatan.KunciEntitas, catatan.KodeDivisi));
        Assert.NotNull(catatan.PenggunaId);
        Assert.NotEmpty(Assert.Single(catatan.Bidang()).Sesudah!);
        Assert.Equal(versi, await VersiAsync());
    }

    [Fact]
    public async Task Verifikasi_DanPenarikan_SumberDanTindakanMenurutHalamannya()
    {
        const string alamat = "/verifikasi/2023/tw3/PAS";
        var kadiv = await app.SebagaiAsync("kadiv.pas");
        var halaman = await kadiv.LihatAsync(alamat);
        var kode = halaman.Dokumen!.QuerySelectorAll("input[name$='.Versi']").Select(v => v.GetAttribute("name")![..^".Versi".Length]).Take(2).ToList();
        var sebelum = await app.UrutAsync();

        var jawaban = await halaman.KirimAsync((kode[0] + ".Keputusan", "setuju"), (kode[1] + ".Keputusan", "kembali"), (kode[1] + ".Alasan", "Periksa lagi."));

        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        var catatan = (await app.CatatanSetelahAsync(sebelum)).ToDictionary(c => c.KodeIndikator!);
        Assert.Equal(2, catatan.Count);
        Assert.All(catatan.Values, c => Assert.Equal(("Verifikasi", "KepalaDivisi", "PAS"), (c.Sumber, c.Peran, c.KodeDivisi)));
        Assert.Equal(("Diverifikasi", "Dikembalikan"), (catatan[kode[0]].Tindakan, catatan[kode[1]].Tindakan));
        Assert.Contains(new PerubahanBidang("Status", "Diajukan", "Diverifikasi"), catatan[kode[0]].Bidang());
        Assert.Contains(new PerubahanBidang("AlasanDikembalikan", null, "Periksa lagi."), catatan[kode[1]].Bidang());

        // The same page once more is stale: one refusal.
        sebelum = await app.UrutAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await halaman.KirimAsync((kode[0] + ".Keputusan", "setuju"))).Status);
        Assert.Equal("Ditolak", Assert.Single(await app.CatatanSetelahAsync(sebelum)).Tindakan);
    }

    [Fact]
    public async Task Masuk_BerhasilGagalTerkunci_SetiapKaliSatuCatatanTanpaKetikan()
    {
        const string salah = "sandi yang diketik salah";
        var sebelum = await app.UrutAsync();

        await CobaMasukAsync("kadiv.adm", AplikasiUji.KataSandi);
        await CobaMasukAsync("kadiv.adm", salah);
        await CobaMasukAsync("sandi-di-kotak-nama\r\nbaris dua", salah);

        var catatan = await app.CatatanSetelahAsync(sebelum);
        Assert.Equal(["Masuk", "MasukGagal", "MasukGagal"], catatan.Select(c => c.Tindakan));
        Assert.All(catatan, c => Assert.Equal(("Masuk", "Pengguna"), (c.Sumber, c.Entitas)));
        Assert.Equal(("Kepala Divisi Administrasi (contoh)", "KepalaDivisi", "kadiv.adm"), (catatan[0].NamaPengguna, catatan[0].Peran, catatan[0].KunciEntitas));
        Assert.Equal((PelakuAudit.NamaTamu, null, null, "kadiv.adm", "ADM"), (catatan[1].NamaPengguna, catatan[1].PenggunaId, catatan[1].Peran, catatan[1].KunciEntitas, catatan[1].KodeDivisi));
        Assert.Equal((null, "akun tidak dikenal"), (catatan[2].PenggunaId, catatan[2].KunciEntitas));
        Assert.All(catatan, c => Assert.All([salah, AplikasiUji.KataSandi, "sandi-di-kotak-nama"], t => Assert.DoesNotContain(t, AuditTests.Seluruhnya(c), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Masuk_SandiSalahSampaiTerkunci_HitunganDanCatatanSama()
    {
        var sebelum = await app.UrutAsync();
        for (var ke = 0; ke < 11; ke++)
        {
            await CobaMasukAsync("kadiv.imi", "bukan sandinya");
        }

        var catatan = await app.CatatanSetelahAsync(sebelum);
        Assert.Equal([.. Enumerable.Repeat("Kata sandi tidak cocok", 10), "Akun terkunci"], catatan.Select(c => Assert.Single(c.Bidang()).Sesudah!));
        Assert.NotNull(await app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == "kadiv.imi").Select(p => p.LockoutEnd).SingleAsync()));
    }

    [Fact]
    public async Task KeluarDanEkspor_Berhasil_SatuCatatan()
    {
        var kakanwil = await app.MasukBaruAsync("kakanwil");
        var sebelum = await app.UrutAsync();

        await kakanwil.LihatAsync("/matriks/2023/ekspor?tw=2");
        Assert.Equal(HttpStatusCode.Redirect, (await (await kakanwil.LihatAsync("/keluar")).KirimAsync()).Status);

        var catatan = await app.CatatanSetelahAsync(sebelum);
        Assert.Equal([("Ekspor", "2023/TW2", "KepalaKanwil"), ("Keluar", "kakanwil", "KepalaKanwil")], catatan.Select(c => (c.Tindakan, c.KunciEntitas, c.Peran!)));
    }

    private async Task CobaMasukAsync(string nama, string sandi) =>
        await (await app.Peramban().LihatAsync("/masuk")).KirimAsync(("NamaPengguna", nama), ("KataSandi", sandi));

    private Task<string> VersiAsync() => app.DenganDatabaseAsync(async db =>
        string.Join(',', (await db.Realisasi.AsNoTracking().Select(r => r.Versi).ToListAsync()).Order()));
}
