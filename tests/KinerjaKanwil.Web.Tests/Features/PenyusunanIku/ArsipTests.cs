using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Tests.Data.Seed;
using KinerjaKanwil.Web.Tests.Features.MatriksIku;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PenyusunanIku;

/// <summary>What archiving means, everywhere (ADR 0023): on the sample figures of TW I to III.</summary>
public sealed class ArsipTests
{
    private const string Kode = "PAS.08.3";

    [Fact]
    public async Task Arsipkan_Indikator_HilangDariManaPun_RiwayatnyaTerbaca()
    {
        await using var app = new AplikasiContoh();
        var (sebelum, lembarSebelum) = (await TampilanAsync(app), await LembarAsync(app));
        Assert.All(sebelum, halaman => Assert.True(halaman.Value, $"{halaman.Key} tidak memuat {Kode} sebelum diarsipkan."));
        Assert.Contains(lembarSebelum, teks => teks.Contains(Kode, StringComparison.Ordinal));
        app.Jam.Advance(TimeSpan.FromDays(2));

        // Approved figures disappear from the roll-up: not without a reason, and not without having seen how many.
        var admin = await app.MasukBaruAsync("admin");
        var halaman = await admin.LihatAsync($"/kelola/indikator/2023/{Kode}/arsip");
        Assert.Contains("Dipakai di 3 realisasi.", halaman.TeksDari("#dampak"), StringComparison.Ordinal);
        Assert.Contains("2 angka yang sudah disetujui tidak lagi dihitung", halaman.TeksDari("#dampak"), StringComparison.Ordinal);
        var tanpaAlasan = await halaman.KirimAsync(("Aksi", "arsipkan"));
        Assert.Equal(HttpStatusCode.BadRequest, tanpaAlasan.Status);
        Assert.Contains("Isi alasan: 2 angka", tanpaAlasan.Teks, StringComparison.Ordinal);
        var tanpaMelihat = await halaman.KirimAsync(("Aksi", "arsipkan"), ("Alasan", "PK perubahan"), ("Resmi", "0"));
        Assert.Equal(HttpStatusCode.Conflict, tanpaMelihat.Status);
        Assert.Equal("PK perubahan", tanpaMelihat.Bidang().Single(b => b.Nama == "Alasan").Isi);
        var hapus = await halaman.KirimAsync(("Aksi", "hapus"));
        Assert.Equal(HttpStatusCode.BadRequest, hapus.Status);
        Assert.Contains("Dipakai di 3 realisasi: tidak dapat dihapus.", hapus.Teks, StringComparison.Ordinal);
        Assert.True((await TampilanAsync(app))["/dasbor?divisi=PAS"]);

        var hasil = await (await tanpaMelihat.KirimAsync(("Aksi", "arsipkan"), ("Alasan", "PK perubahan 12"))).IkutiAsync();
        Assert.Contains("Indikator PAS.08.3 diarsipkan.", hasil.Teks, StringComparison.Ordinal);

        Assert.All(await TampilanAsync(app), h => Assert.False(h.Value, $"{h.Key} masih memuat {Kode}."));
        Assert.DoesNotContain(await LembarAsync(app), teks => teks.Contains(Kode, StringComparison.Ordinal));
        Assert.Contains("60 indikator:", (await admin.LihatAsync("/kelola/manual/2023")).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.BukaAsync($"/kelola/manual/2023/{Kode}")).Status);

        // What was sent for it is not stored.
        var staf = await app.MasukBaruAsync("staf.pas");
        var isian = await staf.LihatAsync("/realisasi/2023/tw4/PAS");
        await isian.KirimAsync(($"{Kode}.Pembilang", "1"), ($"{Kode}.Penyebut", "2"), ("aksi", "simpan"));
        Assert.Equal(3, await app.DenganDatabaseAsync(db => db.Realisasi.TermasukArsip().CountAsync(r => r.Indikator.Kode == Kode)));

        foreach (var orang in new[] { admin, staf })
        {
            var rincian = await orang.LihatAsync($"/indikator/2023/{Kode}");
            Assert.Contains("Diarsipkan. Indikator ini diarsipkan Admin (contoh), 10 Januari 2024", rincian.TeksDari("#arsip"), StringComparison.Ordinal);
            Assert.Contains("PK perubahan 12", rincian.TeksDari("#arsip"), StringComparison.Ordinal);
            Assert.Contains("Disetujui", rincian.Teks, StringComparison.Ordinal);
            Assert.Contains("hanya dapat dibaca", (await orang.LihatAsync($"/bukti/2023/tw1/{Kode}")).Teks, StringComparison.Ordinal);
        }

        Assert.Contains("Admin (contoh) (Admin) mengarsipkan Indikator PAS.08.3 tahun 2023", (await admin.LihatAsync("/audit")).Teks, StringComparison.Ordinal);

        // The day before it still counted, and that day can be looked at.
        Assert.Contains(Kode, (await admin.LihatAsync("/dasbor?divisi=PAS&tw=2&per=2024-01-09")).Isi, StringComparison.Ordinal);
        app.Jam.Advance(TimeSpan.FromDays(2));
        var nanti = await app.MasukBaruAsync("admin");
        Assert.DoesNotContain(Kode, (await nanti.LihatAsync("/dasbor?divisi=PAS&tw=2&per=2024-01-11")).Isi, StringComparison.Ordinal);

        await (await (await nanti.LihatAsync($"/kelola/indikator/2023/{Kode}/arsip")).KirimAsync(("Aksi", "pulihkan"))).IkutiAsync();
        Assert.All(await TampilanAsync(app), h => Assert.True(h.Value, $"{h.Key} tidak memuat {Kode} setelah dipulihkan."));
        Assert.Contains(Kode, (await nanti.LihatAsync("/dasbor?divisi=PAS&tw=2&per=2024-01-09")).Isi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arsipkan_Sasaran_IndikatornyaIkut_AngkaDivisiDihitungUlang()
    {
        await using var app = new AplikasiContoh();
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync("/kelola/sasaran/2023/PAS.02/arsip");
        Assert.Contains("3 indikator di dalamnya ikut diarsipkan.", halaman.TeksDari("#dampak"), StringComparison.Ordinal);
        var antrean = (await (await app.SebagaiAsync("kadiv.pas")).LihatAsync("/verifikasi")).Teks;
        await (await halaman.KirimAsync(("Aksi", "arsipkan"), ("Alasan", "Dihapus dari PK"))).IkutiAsync();

        Assert.Equal(58, await app.DenganDatabaseAsync(db => db.IndikatorKinerja.CountAsync()));
        Assert.Equal(3, await app.DenganDatabaseAsync(db => db.IndikatorKinerja.TermasukArsip().CountAsync(i => i.ArsipMelalui != null)));
        Assert.DoesNotContain("PAS.02.", (await admin.LihatAsync("/matriks/2023")).Isi, StringComparison.Ordinal);
        Assert.NotEqual(antrean, (await (await app.SebagaiAsync("kadiv.pas")).LihatAsync("/verifikasi")).Teks);
        Assert.Contains("bersama sasarannya", (await admin.LihatAsync("/kelola/indikator/2023/PAS.02.1")).Teks, StringComparison.Ordinal);

        // One of them cannot come back alone; what is archived is not given a new one either.
        var satu = await (await admin.LihatAsync("/kelola/indikator/2023/PAS.02.1/arsip")).KirimAsync(("Aksi", "pulihkan"));
        Assert.Equal(HttpStatusCode.BadRequest, satu.Status);
        Assert.Contains("Pulihkan sasarannya dahulu", satu.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("PAS.02 ", (await admin.LihatAsync("/kelola/indikator/tambah?tahun=2023")).TeksDari("#Induk"), StringComparison.Ordinal);

        await (await (await admin.LihatAsync("/kelola/sasaran/2023/PAS.02/arsip")).KirimAsync(("Aksi", "pulihkan"))).IkutiAsync();
        Assert.Equal(61, await app.DenganDatabaseAsync(db => db.IndikatorKinerja.CountAsync()));
    }

    [Fact]
    public async Task Impor_LembarYangSama_TidakMenghidupkanArsip_DanTidakMengembalikanNama()
    {
        await using var app = new AplikasiUji();
        var admin = await app.SebagaiAsync("admin");
        await (await (await admin.LihatAsync("/kelola/sasaran/2023/YAN.01/arsip")).KirimAsync(("Aksi", "arsipkan"))).IkutiAsync();
        await (await (await admin.LihatAsync("/kelola/indikator/2023/PAS.01.1")).KirimAsync(("NamaResmi", "Indeks yang diperbaiki Admin"))).IkutiAsync();
        var json = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));
        var aktif = await app.DenganDatabaseAsync(db => db.IndikatorKinerja.CountAsync());

        Assert.Equal(0, await app.DenganDatabaseAsync(db => new ImporIku(db).JalankanAsync(BerkasIkuTests.Baca(json))));

        Assert.Equal((aktif, 61), await app.DenganDatabaseAsync(async db => (await db.IndikatorKinerja.CountAsync(), await db.IndikatorKinerja.TermasukArsip().CountAsync())));
        Assert.True(aktif < 61);
        Assert.Equal("Indeks yang diperbaiki Admin", await app.DenganDatabaseAsync(db => db.IndikatorKinerja.Where(i => i.Kode == "PAS.01.1").Select(i => i.NamaResmi).SingleAsync()));
    }

    [Fact]
    public async Task Arsipkan_DivisiBerpengguna_MenyebutSiapa_LaluBerhasil()
    {
        await using var app = new AplikasiUji();
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync("/kelola/divisi/2023/IMI/arsip");
        Assert.Contains("(kadiv.imi)", halaman.Teks, StringComparison.Ordinal);
        var ditolak = await halaman.KirimAsync(("Aksi", "arsipkan"), ("Alasan", "Dilebur"));
        Assert.Equal(HttpStatusCode.BadRequest, ditolak.Status);
        Assert.Contains("Masih ada 2 pengguna aktif di divisi ini: ", ditolak.Teks, StringComparison.Ordinal);
        Assert.Contains("(staf.imi)", ditolak.Teks, StringComparison.Ordinal);

        await app.DenganDatabaseAsync(db => db.Users.Where(p => p.KodeDivisi == "IMI").ExecuteUpdateAsync(p => p.SetProperty(u => u.Aktif, false)));
        await (await (await admin.LihatAsync("/kelola/divisi/2023/IMI/arsip")).KirimAsync(("Aksi", "arsipkan"))).IkutiAsync();
        Assert.DoesNotContain("IMI.", (await admin.LihatAsync("/matriks/2023")).Isi, StringComparison.Ordinal);
        Assert.DoesNotContain("Divisi Keimigrasian", (await admin.LihatAsync("/pengguna/tambah")).TeksDari("#Divisi"), StringComparison.Ordinal);
        Assert.Equal("IMI", Halaman.TeksElemen((await admin.LihatAsync("/kelola/divisi?status=arsip")).Satu("tbody .sel-kode")));
    }

    /// <summary>Whether each page shows the indicator.</summary>
    private static async Task<Dictionary<string, bool>> TampilanAsync(AplikasiUji app)
    {
        var hasil = new Dictionary<string, bool>();
        foreach (var (akun, alamat) in new[]
        {
            ("admin", "/dasbor?divisi=PAS"), ("admin", "/matriks/2023"), ("staf.pas", "/realisasi/2023/tw4/PAS"), ("kakanwil", "/matriks/2023?tw=1"),
            ("admin", "/kelola/manual/2023"), ("admin", "/kelola/target/2023"), ("admin", "/kelola/kunci/2023/tw1/PAS"), ("staf.pas", "/tugas"),
        })
        {
            var halaman = await (await app.MasukBaruAsync(akun)).LihatAsync(alamat);
            hasil[alamat] = halaman.Isi.Contains(Kode, StringComparison.Ordinal);
        }

        return hasil;
    }

    private static async Task<IReadOnlyList<string>> LembarAsync(AplikasiUji app)
    {
        using var jawaban = await (await app.MasukBaruAsync("admin")).Klien.GetAsync(new Uri("/matriks/2023/ekspor", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        using var buku = new IsiBuku(await jawaban.Content.ReadAsByteArrayAsync());
        return [.. buku.Lembar.SelectMany(l => buku.Sel(l)).Select(buku.Teks).OfType<string>()];
    }
}
