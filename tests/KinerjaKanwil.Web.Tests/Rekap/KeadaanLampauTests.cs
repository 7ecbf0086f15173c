using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Tests.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Rekap;

/// <summary>The state of an earlier day, made anew from the audit trail, against the read model as it was on that day.</summary>
public sealed partial class KeadaanLampauTests
{
    private static readonly PenggunaAktif Pemantau = new(0, "Pemantau", Peran.Pemantau, null);
    private static readonly PenggunaAktif Admin = new(1, "Admin", Peran.Admin, null);

    [Theory]
    [InlineData(4711)]
    [InlineData(4712)]
    public async Task PerubahanAcak_KeadaanSetiapHari_SamaDenganYangTampilHariItu(int benih)
    {
        await using var app = new AplikasiTerpantau();
        var acak = new Random(benih);
        var potret = new Dictionary<DateOnly, IReadOnlyList<string>>();
        for (var hari = 0; hari < 5; hari++)
        {
            var orang = new Dictionary<string, Peramban>();
            foreach (var akun in new[] { "staf.yan", "kadiv.yan", "kakanwil", "admin" })
            {
                orang[akun] = await app.MasukBaruAsync(akun);
            }

            for (var n = 0; n < 40; n++)
            {
                app.Jam.Advance(TimeSpan.FromMinutes(1));
                await TahunAcakTests.LakukanAsync(app, orang, acak, TahunAcakTests.Kode[acak.Next(TahunAcakTests.Kode.Length)], (Triwulan)acak.Next(1, 4));
            }

            await UbahAturanAsync(app, hari);
            var (tanggal, isi) = await PotretAsync(app, null);
            potret.Add(tanggal, isi);
            app.Jam.Advance(TimeSpan.FromHours(24));
        }

        Assert.Equal(5, potret.Values.Select(p => string.Join('\n', p)).Distinct().Count());
        foreach (var (tanggal, isi) in potret)
        {
            var ulang = (await PotretAsync(app, tanggal)).Isi;
            Assert.Equal(isi.Count, ulang.Count);
            Assert.Empty(isi.Zip(ulang).Where(b => b.First != b.Second).Take(5));
        }
    }

    [Fact]
    public async Task Dasbor_PerHariLalu_TampilSebagaimanaHariItu_DenganKeterangan()
    {
        await using var app = new AplikasiTerpantau();
        const string Alamat = "/realisasi/2023/tw1/YAN";
        var staf = await app.MasukBaruAsync("staf.yan");
        Assert.Equal(HttpStatusCode.Redirect, (await (await staf.LihatAsync(Alamat)).KirimAsync(
            ("YAN.07.1.Nilai", "2"), ("aksi", "ajukan"))).Status);
        app.Jam.Advance(TimeSpan.FromDays(2));
        var isian = await (await app.MasukBaruAsync("staf.yan")).LihatAsync(Alamat);
        Assert.Equal(HttpStatusCode.Redirect, (await isian.KirimAsync(("aksi", "tarik:YAN.07.1"))).Status);

        var kakanwil = await app.MasukBaruAsync("kakanwil");
        var kini = await kakanwil.LihatAsync("/indikator/2023/YAN.07.1");
        var dulu = await kakanwil.LihatAsync("/indikator/2023/YAN.07.1?per=2024-01-08");

        Assert.DoesNotContain("Keadaan per", kini.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("2 Orang", kini.TeksDari("#tw1"), StringComparison.Ordinal);
        Assert.StartsWith("Keadaan per 8 Januari 2024 23.59 WIB", dulu.TeksDari(".keadaan-lampau"), StringComparison.Ordinal);
        Assert.Contains("2 Orang", dulu.TeksDari("#tw1"), StringComparison.Ordinal);
        Assert.Contains("?per=2024-01-08", dulu.Satu("a[rel=next]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("menarik", dulu.Teks, StringComparison.Ordinal);
        Assert.Contains("menarik", kini.TeksDari("[aria-label='Riwayat perubahan']"), StringComparison.Ordinal);

        Assert.StartsWith("Keadaan per 8 Januari 2024", (await kakanwil.LihatAsync("/dasbor?per=2024-01-08&tahun=2023&tw=1")).TeksDari(".keadaan-lampau"), StringComparison.Ordinal);

        // The dashboard asks for the day itself, and leads back.
        var dasbor = await kakanwil.LihatAsync("/dasbor?per=2024-01-08&tahun=2023&tw=1&divisi=YAN");
        Assert.Equal("2024-01-08", dasbor.Satu("input[type=date][name=per]").GetAttribute("value"));
        Assert.Equal("YAN", dasbor.Satu("form:has([type=date]) [name=divisi]").GetAttribute("value"));
        Assert.DoesNotContain("per=", dasbor.Satu("section[aria-labelledby=keadaan-terdahulu] a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Jejak audit baru dimulai 8 Januari 2024", (await kakanwil.LihatAsync("/dasbor?per=2023-10-15&tahun=2023&tw=1")).Teks, StringComparison.Ordinal);
        Assert.Contains("Jejak audit baru dimulai 8 Januari 2024", (await kakanwil.LihatAsync("/indikator/2023/YAN.07.1?per=2023-10-15")).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await kakanwil.BukaAsync("/indikator/2023/YAN.07.1?per=kemarin")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kakanwil.BukaAsync("/indikator/2023/XYZ.01.1?per=2024-01-08")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.MasukBaruAsync("staf.pas")).BukaAsync("/indikator/2023/YAN.07.1?per=2024-01-08")).Status);
    }

    [Fact]
    public async Task CatatanHilangAtauDiubah_DikatakanTidakUtuh_TidakDitebak()
    {
        await using var app = new AplikasiTerpantau();
        await app.MasukBaruAsync("kakanwil");
        app.Jam.Advance(TimeSpan.FromDays(1));
        var lampau = new DateOnly(2024, 1, 8);
        Assert.Empty((await RekapAsync(app, lampau))!.Lampau!.Catatan);

        await app.DenganDatabaseAsync(db => db.CatatanAudit.Where(c => c.Entitas == nameof(SasaranKegiatan) && c.KunciEntitas == "2023/YAN/7").ExecuteDeleteAsync());
        await app.DenganDatabaseAsync(db => db.CatatanAudit.Where(c => c.Entitas == nameof(Target) && c.KunciEntitas == "2023/YAN.08.1")
            .ExecuteUpdateAsync(u => u.SetProperty(c => c.Perubahan, "bukan json")));
        var rusak = (await RekapAsync(app, lampau))!;

        Assert.DoesNotContain(rusak.Semua, i => i.Kode is "YAN.07.1" or "YAN.08.1");
        Assert.EndsWith("catatan tidak utuh dalam jejak audit, jadi angkanya dapat berbeda dari yang tampil waktu itu.", Assert.Single(rusak.Lampau!.Catatan), StringComparison.Ordinal);
    }

    private static async Task UbahAturanAsync(AplikasiTerpantau app, int hari) => await app.DenganDatabaseAsync(async db =>
    {
        var tahun = await db.TahunKinerja.Include(t => t.Jadwal).ThenInclude(j => j.Perpanjangan).SingleAsync();
        var saat = app.Jam.GetUtcNow().UtcDateTime;
        Assert.Null(tahun.TetapkanJadwal(
            new Dictionary<Triwulan, MasaPengisian?> { [Triwulan.IV] = hari == 3 ? null : new(new DateOnly(2023, 12, 1), new DateOnly(2024, 3, 1).AddDays(hari)) }, Admin).Pesan);
        if (hari is 1 or 2)
        {
            Assert.Null(tahun.Jadwal.Single(j => j.Triwulan == Triwulan.IV).Perpanjang("YAN", new DateOnly(2024, 4, hari), "Gangguan jaringan", Admin, saat).Pesan);
        }

        Assert.Null(tahun.AturCapaian(
            tahun.Pengaturan with { RumusMinimal = hari % 2 == 0 ? RumusMinimal.B : RumusMinimal.A, KonversiSemua = hari == 1, NamaTinggi = $"Tinggi {hari}" }, true, "Uji", Admin).Pesan);

        var indikator = await db.IndikatorKinerja.Include(i => i.Sasaran).ThenInclude(s => s.Divisi).SingleAsync(i => i.Kode == "PAS.07.3");
        Assert.Null(indikator.TetapkanManual(
            indikator.Manual with { Polaritas = hari % 2 == 0 ? Polaritas.Minimal : Polaritas.Maksimal, LabelPembilang = $"Label {hari}", PolaritasDikonfirmasi = true },
            UraianIku.Kosong, sudahDilaporkan: false, Admin, saat).Pesan);
        await db.SaveChangesAsync();
        return 0;
    });

    [GeneratedRegex(@"(?<=\.\d*)0+(?=\D|$)|\.0+(?=\D|$)")]
    private static partial Regex NolDiBelakang();

    private static async Task<RekapCapaian?> RekapAsync(AplikasiTerpantau app, DateOnly? per)
    {
        await using var lingkup = app.Services.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>();
        return await new RekapCapaianQuery(db, new SilsilahQuery(db), Pemantau, lingkup.ServiceProvider.GetRequiredService<WaktuKantor>()).AmbilPerAsync(2023, per, CancellationToken.None);
    }

    /// <summary>Everything that a page could show of the year, as lines.</summary>
    private static async Task<(DateOnly Tanggal, IReadOnlyList<string> Isi)> PotretAsync(AplikasiTerpantau app, DateOnly? per)
    {
        var rekap = (await RekapAsync(app, per))!;
        Assert.Equal(per is null, rekap.Lampau is null);
        Assert.Empty(rekap.Lampau?.Catatan ?? []);
        var isi = new List<string>
        {
            $"{rekap.Tahun.Id} {rekap.Tahun.Tahun} {rekap.Tahun.JudulResmi} {rekap.Tahun.DasarHukum} {rekap.Tahun.Penandatangan} {rekap.Tahun.Pengaturan} {rekap.HariIni}",
        };
        isi.AddRange(rekap.Tahun.Jadwal.OrderBy(j => j.Triwulan).Select(j => $"{j.Triwulan} {j.Buka} {j.Tutup} {j.DiperpanjangSampai("YAN")} {j.DiperpanjangSampai("PAS")}"));
        foreach (var i in rekap.Semua)
        {
            isi.Add($"{i.Sasaran.Divisi.Kode} {i.Sasaran.Divisi.NamaResmi} {i.Sasaran.Divisi.NamaTampil} {i.Sasaran.Nomor} {i.Sasaran.Penanda} {i.Sasaran.NamaResmi} {i.Sasaran.NamaTampil}");
            isi.Add($"{i.Id} {i.Kode} {i.Nomor} {i.Penanda} {i.NamaResmi} {i.NamaTampil} {i.TargetResmi} {i.Manual}");
            isi.AddRange(i.RiwayatTarget.Semua.Select(v => v.ToString()));
            isi.AddRange(i.Realisasi.OrderBy(r => r.Triwulan).Select(r => (r with { Berubah = null }).ToString()));
            isi.AddRange(
                from t in TriwulanExtensions.Semua
                from sumber in new[] { SumberData.Resmi, SumberData.TermasukSementara }
                from c in new[] { i.Triwulanan(t, sumber), i.Tahunan(t, sumber) }
                select string.Create(CultureInfo.InvariantCulture, $"{i.Kode} {t} {sumber} {c.Keadaan} {c.Realisasi} {c.Target} {c.Mentah} {c.Nilai} {c.Keterangan} {c.Berjalan}"));
        }

        // A figure is the same with however many zeros the database keeps behind its comma.
        return (rekap.HariIni, isi.ConvertAll(b => NolDiBelakang().Replace(b, "")));
    }
}
