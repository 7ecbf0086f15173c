using System.Net;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Data.Audit;

/// <summary>Every change leaves one entry that says who, when, from where and what, and no change is stored without it (checks.md S68, S70).</summary>
public sealed class AuditTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Alamat = "/realisasi/2023/tw1/PAS";

    [Fact]
    public async Task Simpan_Realisasi_SatuCatatanDenganSiapaKapanSebelumSesudah()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await (await (await staf.LihatAsync(Alamat)).KirimAsync(("PAS.07.3.Pembilang", "40"), ("PAS.07.3.Penyebut", "50"), ("aksi", "simpan"))).IkutiAsync();
        var sebelum = await app.UrutAsync();
        var halaman = await staf.LihatAsync(Alamat);
        app.Sql.Kosongkan();

        await (await halaman.KirimAsync(("PAS.07.3.Pembilang", "45,5"), ("aksi", "simpan"))).IkutiAsync();

        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum));
        var akun = await app.DenganDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(p => p.UserName == "staf.pas"));
        Assert.Equal([new PerubahanBidang("Pembilang", "40", "45.5")], catatan.Bidang());
        Assert.Equal((akun.Id, akun.Nama, "StafDivisi"), (catatan.PenggunaId, catatan.NamaPengguna, catatan.Peran));
        Assert.Equal(("Diubah", "Formulir", "Realisasi", "2023/PAS.07.3/TW1"), (catatan.Tindakan, catatan.Sumber, catatan.Entitas, catatan.KunciEntitas));
        Assert.Equal(("PAS", "PAS.07.3"), (catatan.KodeDivisi, catatan.KodeIndikator));
        Assert.Equal(app.Jam.GetUtcNow().UtcDateTime, catatan.Waktu);
        Assert.Equal(DateTimeKind.Utc, catatan.Waktu.Kind);
        Assert.Matches("^[0-9a-f]{32}$", catatan.KodeKejadian);
    }

    [Fact]
    public async Task Simpan_SatuBaris_EmpatPernyataanLebihBanyak()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync(Alamat);
        app.Sql.Kosongkan();

        Assert.Equal(HttpStatusCode.Redirect, (await halaman.KirimAsync(("PAS.08.1.Pembilang", "4"), ("PAS.08.1.Penyebut", "5"), ("aksi", "simpan"))).Status);

        // One for the session, three to read, one to write the row; and for the trail: lock, read the head, add, move the head.
        Assert.Equal(AplikasiUji.SqlServer is null ? 9 : 7, app.Sql.Perintah.Count);
        Assert.Contains("\"KepalaAudit\"", app.Sql.Perintah[4].Replace('[', '"').Replace(']', '"'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BukaHalaman_TanpaMengubah_TanpaCatatan()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var sebelum = await app.UrutAsync();
        foreach (var alamat in new[] { "/dasbor", Alamat, "/indikator/2023/PAS.07.3", "/matriks/2023", "/tidak/ada", "/indikator/2023/IMI.01.1" })
        {
            await staf.BukaAsync(alamat);
        }

        await (await (await staf.LihatAsync("/realisasi/2023/tw2/PAS")).KirimAsync(("aksi", "simpan"))).IkutiAsync();
        Assert.Empty(await app.CatatanSetelahAsync(sebelum));
    }

    [Theory]
    [InlineData(nameof(TahunKinerja), "2023", "DasarHukum", null, null)]
    [InlineData(nameof(Divisi), "2023/IMI", "NamaTampil", "IMI", null)]
    [InlineData(nameof(SasaranKegiatan), "2023/IMI/1", "NamaTampil", "IMI", null)]
    [InlineData(nameof(IndikatorKinerja), "2023/IMI.01.1", "Manual.Catatan", "IMI", "IMI.01.1")]
    [InlineData(nameof(Target), "2023/IMI.01.1", "Nilai.TriwulanI", "IMI", "IMI.01.1")]
    [InlineData(nameof(Pengguna), "staf.imi", "Nama", "IMI", null)]
    public async Task Ubah_SetiapJenisData_SatuCatatanDenganKunciKantor(string entitas, string kunci, string bidang, string? divisi, string? indikator)
    {
        var sebelum = await app.UrutAsync();
        var ditulis = await app.DenganDatabaseAsync(async db =>
        {
            switch (entitas)
            {
                case nameof(TahunKinerja):
                    var tahun = await db.TahunKinerja.SingleAsync();
                    tahun.Perbarui(tahun.JudulResmi, "Dasar baru", tahun.Penandatangan);
                    break;
                case nameof(Divisi):
                    var milik = await db.Divisi.SingleAsync(d => d.Kode == "IMI");
                    milik.Perbarui(milik.Nomor, milik.NamaResmi, "Nama baru");
                    break;
                case nameof(SasaranKegiatan):
                    var sasaran = await db.SasaranKegiatan.SingleAsync(s => s.Divisi.Kode == "IMI" && s.Nomor == 1);
                    sasaran.Perbarui(sasaran.Penanda, sasaran.NamaResmi, "Nama baru");
                    break;
                case nameof(IndikatorKinerja):
                    var satu = await db.IndikatorKinerja.SingleAsync(i => i.Kode == "IMI.01.1");
                    satu.Perbarui(satu.Penanda, satu.NamaResmi, satu.NamaTampil, satu.TargetResmi, satu.Manual with { Catatan = "Catatan baru" });
                    break;
                case nameof(Target):
                    var target = await db.Target.SingleAsync(t => t.Indikator.Kode == "IMI.01.1");
                    target.Perbarui(target.Nilai with { TriwulanI = 1.25m }, terpakai: false);
                    break;
                default:
                    (await db.Users.SingleAsync(p => p.UserName == "staf.imi")).Nama = "Nama baru";
                    break;
            }

            return await db.SaveChangesAsync();
        });

        Assert.Equal(1, ditulis);
        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum));
        Assert.Equal((entitas, kunci, divisi, indikator), (catatan.Entitas, catatan.KunciEntitas, catatan.KodeDivisi, catatan.KodeIndikator));
        Assert.Equal(("Diubah", "Sistem", "Sistem", null, null), (catatan.Tindakan, catatan.Sumber, catatan.NamaPengguna, catatan.PenggunaId, catatan.Peran));
        var ubah = Assert.Single(catatan.Bidang());
        Assert.Equal(bidang, ubah.Bidang);
        Assert.NotEqual(ubah.Sebelum, ubah.Sesudah);
    }

    [Fact]
    public async Task Hapus_Realisasi_CatatanMemuatIsiTerakhir()
    {
        await app.DenganDatabaseAsync(async db =>
        {
            var realisasi = new Realisasi(await db.IndikatorKinerja.SingleAsync(i => i.Kode == "YAN.01.1"), Triwulan.I);
            db.Add(realisasi);
            return await db.SaveChangesAsync();
        });
        var sebelum = await app.UrutAsync();

        await app.DenganDatabaseAsync(async db =>
        {
            db.Remove(await db.Realisasi.SingleAsync(r => r.Indikator.Kode == "YAN.01.1"));
            return await db.SaveChangesAsync();
        });

        var catatan = Assert.Single(await app.CatatanSetelahAsync(sebelum));
        Assert.Equal(("Dihapus", "2023/YAN.01.1/TW1", "YAN"), (catatan.Tindakan, catatan.KunciEntitas, catatan.KodeDivisi));
        Assert.Contains(new PerubahanBidang("Status", "Draf", null), catatan.Bidang());
    }

    [Fact]
    public async Task Akun_DibuatDanSandiDiganti_TanpaRahasia()
    {
        const string sandi = "perahu ungu di danau satu", lain = "perahu ungu di danau dua";
        var sebelum = await app.UrutAsync();
        await using var lingkup = app.Services.CreateAsyncScope();
        var akun = lingkup.ServiceProvider.GetRequiredService<UserManager<Pengguna>>();
        var pengguna = new Pengguna { UserName = "baru", Nama = "Orang Baru", Peran = Peran.StafDivisi, KodeDivisi = "PAS" };
        var dibuat = await akun.CreateAsync(pengguna, sandi);
        Assert.True(dibuat.Succeeded, string.Join(" ", dibuat.Errors.Select(g => g.Description)));
        var rahasia = new List<string> { sandi, lain, pengguna.PasswordHash!, pengguna.SecurityStamp!, pengguna.ConcurrencyStamp! };
        Assert.True((await akun.ChangePasswordAsync(pengguna, sandi, lain)).Succeeded);
        rahasia.AddRange([pengguna.PasswordHash!, pengguna.SecurityStamp!, pengguna.ConcurrencyStamp!]);

        // A failed attempt counted is no change of what the account may do.
        await akun.AccessFailedAsync(pengguna);

        var catatan = await app.CatatanSetelahAsync(sebelum);
        Assert.Equal(["Dibuat", "Diubah"], catatan.Select(c => c.Tindakan));
        Assert.Equal([new PerubahanBidang("KataSandi", null, "diganti")], catatan[1].Bidang());
        Assert.Contains(new PerubahanBidang("Peran", null, "StafDivisi"), catatan[0].Bidang());
        Assert.All(catatan, c => Assert.All(rahasia, r => Assert.DoesNotContain(r, Seluruhnya(c), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Impor_LembarPertama_SatuCatatanSetiapDataDanUlanganTanpaCatatan()
    {
        await using var baru = new AplikasiUji();
        var catatan = await baru.CatatanSetelahAsync(0);

        var impor = catatan.Where(c => c.Sumber == "Impor").ToList();
        Assert.Equal(149, impor.Count);
        Assert.All(impor, c => Assert.Equal("Dibuat", c.Tindakan));
        Assert.Equal(
            [(nameof(Divisi), 4), (nameof(IndikatorKinerja), 61), (nameof(SasaranKegiatan), 22), (nameof(TahunKinerja), 1), (nameof(Target), 61)],
            impor.GroupBy(c => c.Entitas).Select(g => (g.Key, g.Count())).Order());
        Assert.Equal(11, catatan.Count(c => c.Entitas == nameof(Pengguna) && c.Sumber == "Sistem"));
        Assert.Null((await baru.PeriksaRantaiAsync()).Rusak);
    }

    [Fact]
    public async Task Simpan_PencatatanGagal_PerubahanIkutBatal()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync(Alamat);
        var kepala = await app.DenganDatabaseAsync(db => db.KepalaAudit.AsNoTracking().SingleAsync());

        // The next entry meets one that is there already: its insert fails, on every provider.
        await app.DenganDatabaseAsync(db => db.KepalaAudit.ExecuteUpdateAsync(k => k.SetProperty(h => h.Urut, kepala.Urut - 1)));
        try
        {
            var jawaban = await halaman.KirimAsync(("PAS.09.1.Pembilang", "7"), ("PAS.09.1.Penyebut", "8"), ("aksi", "simpan"));
            Assert.Equal(HttpStatusCode.InternalServerError, jawaban.Status);
        }
        finally
        {
            await app.DenganDatabaseAsync(db => db.KepalaAudit.ExecuteUpdateAsync(k => k.SetProperty(h => h.Urut, kepala.Urut)));
        }

        Assert.False(await app.DenganDatabaseAsync(db => db.Realisasi.AnyAsync(r => r.Indikator.Kode == "PAS.09.1")));
        Assert.Empty(await app.CatatanSetelahAsync(kepala.Urut));
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
    }

    [Fact]
    public async Task Simpan_PemicuBasisDataMenolakCatatan_PerubahanIkutBatal()
    {
        if (AplikasiUji.SqlServer is not null)
        {
            return;
        }

        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync(Alamat);
        await app.DenganDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER penuh BEFORE INSERT ON CatatanAudit BEGIN SELECT RAISE(ABORT, 'penuh'); END"));
        try
        {
            Assert.Equal(HttpStatusCode.InternalServerError, (await halaman.KirimAsync(("PAS.09.2.Pembilang", "7"), ("PAS.09.2.Penyebut", "8"), ("aksi", "simpan"))).Status);
            Assert.False(await app.DenganDatabaseAsync(db => db.Realisasi.AnyAsync(r => r.Indikator.Kode == "PAS.09.2")));

            // Nobody gets in, and no failure is counted, without a note.
            var tamu = app.Peramban();
            Assert.Equal(HttpStatusCode.InternalServerError, (await (await tamu.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", "kadiv.yan"), ("KataSandi", AplikasiUji.KataSandi))).Status);
            Assert.Equal(HttpStatusCode.InternalServerError, (await (await tamu.LihatAsync("/masuk")).KirimAsync(("NamaPengguna", "kadiv.yan"), ("KataSandi", "bukan sandinya"))).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await tamu.BukaAsync("/dasbor")).Status);
            Assert.Equal(0, await app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == "kadiv.yan").Select(p => p.AccessFailedCount).SingleAsync()));
        }
        finally
        {
            await app.DenganDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER penuh"));
        }

        await (await (await staf.LihatAsync(Alamat)).KirimAsync(("PAS.09.2.Pembilang", "7"), ("PAS.09.2.Penyebut", "8"), ("aksi", "simpan"))).IkutiAsync();
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
    }

    [Fact]
    public void SimpanTanpaAsync_PerubahanYangDicatat_Ditolak()
    {
        using var lingkup = app.Services.CreateScope();
        var db = lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>();
        var divisi = db.Divisi.First();
        divisi.Perbarui(divisi.Nomor, divisi.NamaResmi, "tanpa catatan");

        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    internal static string Seluruhnya(CatatanAudit c) => string.Join(
        '\n', c.NamaPengguna, c.Peran, c.Sumber, c.Tindakan, c.Entitas, c.KunciEntitas, c.KodeDivisi, c.KodeIndikator, c.Perubahan, c.AlamatIp, c.KodeKejadian);
}
