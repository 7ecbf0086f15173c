using System.Globalization;
using System.Net;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Data.Audit;

/// <summary>
/// A year of events in random order, through the real pages: entered, handed in, taken back, sent back, approved, opened, dropped, closed,
/// targets revised, days going by. Whatever the order: nothing acknowledged is missing from the audit trail, its chain is whole, and the
/// official figures can be made anew from it alone.
/// </summary>
public sealed class TahunAcakTests
{
    private const int Peristiwa = 240;

    internal static readonly string[] Kode = ["YAN.01.1", "YAN.02.1", "YAN.04.1", "YAN.05.1", "YAN.07.1"];

    [Theory]
    [InlineData(20231)]
    [InlineData(20232)]
    [InlineData(20233)]
    public async Task TahunAcak_ApaPunUrutannya_JejakLengkapUtuhDanAngkaResmiDapatDibuatUlangDarinya(int benih)
    {
        await using var app = new AplikasiTerpantau();
        var acak = new Random(benih);
        var orang = new Dictionary<string, Peramban>();
        var berhasil = new Dictionary<string, int>();
        for (var n = 0; n < Peristiwa; n++)
        {
            if (n % 40 == 0)
            {
                // A new day: openings run out, sessions end.
                app.Jam.Advance(TimeSpan.FromHours(n == 0 ? 0 : 25));
                foreach (var akun in new[] { "staf.yan", "kadiv.yan", "kakanwil", "admin" })
                {
                    orang[akun] = await app.MasukBaruAsync(akun);
                }
            }

            app.Jam.Advance(TimeSpan.FromMinutes(1));
            var triwulan = (Triwulan)acak.Next(1, 4);
            var kode = Kode[acak.Next(Kode.Length)];
            var sebelum = await app.UrutAsync();
            var (nama, status, dariAudit) = await LakukanAsync(app, orang, acak, kode, triwulan);
            berhasil[nama] = berhasil.GetValueOrDefault(nama) + (status == HttpStatusCode.Redirect ? 1 : 0);
            Assert.True((int)status < 500, $"{nama} menjawab {(int)status}.");
            if (status == HttpStatusCode.Redirect && dariAudit is { } tindakan)
            {
                var catatan = await app.CatatanSetelahAsync(sebelum);
                Assert.Contains(catatan, c => tindakan.Contains(c.Tindakan) && c.KunciEntitas == $"2023/{kode}/TW{(int)triwulan}");
            }
        }

        // The run is worth something only if every kind of event came to pass.
        Assert.All(new[] { "isi", "ajukan", "verifikasi", "setujui", "kembalikan", "buka", "ubah target" }, p => Assert.True(berhasil.GetValueOrDefault(p) > 0, $"{p} tidak pernah berhasil."));
        await PeriksaAsync(app);
    }

    private static async Task PeriksaAsync(AplikasiTerpantau app)
    {
        Assert.Null((await app.PeriksaRantaiAsync()).Rusak);
        var ulang = new PemutarUlangAudit(await app.CatatanSetelahAsync(0));
        await using var lingkup = app.Services.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<KinerjaDbContext>();
        var waktu = lingkup.ServiceProvider.GetRequiredService<WaktuKantor>();
        var rekap = await new RekapCapaianQuery(db, new SilsilahQuery(db), new PenggunaAktif(0, "Pemantau", Peran.Pemantau, null), waktu).AmbilAsync(2023);

        Assert.NotEmpty(ulang.Disetujui);
        foreach (var indikator in rekap!.Semua.Where(i => Kode.Contains(i.Kode)))
        {
            foreach (var triwulan in TriwulanExtensions.Semua)
            {
                var kunci = $"2023/{indikator.Kode}";
                Sama(indikator.Triwulanan(triwulan, SumberData.Resmi), ulang.Triwulanan(kunci, triwulan, waktu.HariIni), $"{kunci} {triwulan.Nama()}");
                Sama(indikator.Tahunan(triwulan, SumberData.Resmi), ulang.Tahunan(kunci, triwulan, waktu.HariIni), $"{kunci} tahun s.d. {triwulan.Nama()}");
            }
        }

        foreach (var realisasi in await db.Realisasi.AsNoTracking().Include(r => r.Indikator).ToListAsync())
        {
            var isi = ulang.Isi($"2023/{realisasi.Indikator.Kode}/TW{(int)realisasi.Triwulan}");
            Assert.Equal(realisasi.Status.ToString(), isi["Status"]);
            Assert.Equal(realisasi.Pembilang, isi.GetValueOrDefault("Pembilang") is { } n ? decimal.Parse(n, CultureInfo.InvariantCulture) : null);
            Assert.Equal(realisasi.Nilai, isi.GetValueOrDefault("Nilai") is { } v ? decimal.Parse(v, CultureInfo.InvariantCulture) : null);
            Assert.Equal(realisasi.Kendala, isi.GetValueOrDefault("Kendala"));
        }
    }

    private static void Sama(Capaian aplikasi, Capaian audit, string di) => Assert.True(
        (aplikasi.Keadaan, aplikasi.Realisasi, aplikasi.Target, aplikasi.Mentah, aplikasi.Nilai) == (audit.Keadaan, audit.Realisasi, audit.Target, audit.Mentah, audit.Nilai),
        $"{di}: aplikasi {aplikasi.Keadaan} {aplikasi.Realisasi}/{aplikasi.Target} = {aplikasi.Nilai}, audit {audit.Keadaan} {audit.Realisasi}/{audit.Target} = {audit.Nilai}.");

    /// <summary>One event. Says what it was, how it was answered, and what the trail must say if it was accepted.</summary>
    internal static async Task<(string Nama, HttpStatusCode Status, string[]? Audit)> LakukanAsync(
        AplikasiTerpantau app, Dictionary<string, Peramban> orang, Random acak, string kode, Triwulan triwulan)
    {
        var (staf, kadiv, kakanwil, admin) = (orang["staf.yan"], orang["kadiv.yan"], orang["kakanwil"], orang["admin"]);
        var isian = $"/realisasi/2023/tw{(int)triwulan}/YAN";
        var review = $"/verifikasi/2023/tw{(int)triwulan}/YAN";
        var (versi, manual) = await app.DenganDatabaseAsync(async db => (
            (await db.Realisasi.AsNoTracking().Where(r => r.Indikator.Kode == kode && r.Triwulan == triwulan).Select(r => (Guid?)r.Versi).SingleOrDefaultAsync())?.ToString() ?? "",
            await db.IndikatorKinerja.AsNoTracking().Where(i => i.Kode == kode).Select(i => i.Manual).SingleAsync()));
        switch (acak.Next(12))
        {
            case 0 or 1 or 2:
                var angka = manual.CaraIsi == CaraIsi.Rasio
                    ? new[] { (kode + ".Pembilang", acak.Next(0, 101).ToString(CultureInfo.InvariantCulture)), (kode + ".Penyebut", "100") }
                    : [(kode + ".Nilai", acak.Next(0, (int)Math.Min(manual.SkalaMaks ?? 90, 90)).ToString(CultureInfo.InvariantCulture))];
                var disimpan = await KirimAsync(staf, isian, [.. angka, (kode + ".Versi", versi), (kode + ".Kendala", $"Kendala {acak.Next(1000)}"), (kode + ".TindakLanjut", "Ditindaklanjuti"), ("aksi", "simpan")]);
                return ("isi", disimpan, disimpan == HttpStatusCode.Redirect && await BerubahAsync(app, kode, triwulan, versi) ? [nameof(TindakanAudit.Dibuat), nameof(TindakanAudit.Diubah)] : null);
            case 3 or 4:
                return ("ajukan", await KirimAsync(staf, isian, [("aksi", "ajukan")]), null);
            case 5:
                return ("tarik", await KirimAsync(staf, isian, [(kode + ".Versi", versi), ("aksi", "tarik:" + kode)]), [nameof(TindakanAudit.Ditarik)]);
            case 6:
                return ("verifikasi", await KirimAsync(kadiv, review, [(kode + ".Keputusan", "setuju"), (kode + ".Versi", versi), ("aksi", "kirim")]), [nameof(TindakanAudit.Diverifikasi)]);
            case 7 or 8:
                return ("setujui", await KirimAsync(kakanwil, review, [(kode + ".Keputusan", "setuju"), (kode + ".Versi", versi), ("aksi", "kirim")]), [nameof(TindakanAudit.Disetujui)]);
            case 9:
                return ("kembalikan", await KirimAsync(acak.Next(2) == 0 ? kadiv : kakanwil, review,
                    [(kode + ".Keputusan", "kembali"), (kode + ".Alasan", "Periksa lagi"), (kode + ".Versi", versi), ("aksi", "kirim")]), [nameof(TindakanAudit.Dikembalikan)]);
            case 10:
                return acak.Next(3) switch
                {
                    0 => ("pulihkan", await KirimAsync(staf, isian, [(kode + ".Versi", versi), ("aksi", "pulihkan:" + kode)]), [nameof(TindakanAudit.Dipulihkan), nameof(TindakanAudit.KunciDitutup)]),
                    1 => ("tutup", await KirimAsync(admin, $"/kelola/kunci/2023/tw{(int)triwulan}/YAN", [("Aksi", "tutup"), ("Pilih", $"{kode}:{versi}")]), [nameof(TindakanAudit.KunciDitutup)]),
                    _ => ("buka", await BukaAsync(app, admin, acak), null),
                };
            default:
                return ("ubah target", await UbahTargetAsync(app, acak, kode, triwulan), null);
        }
    }

    /// <summary>Opens one of the approved figures, until tonight or until tomorrow night.</summary>
    private static async Task<HttpStatusCode> BukaAsync(AplikasiTerpantau app, Peramban admin, Random acak)
    {
        var disetujui = await app.DenganDatabaseAsync(db => db.Realisasi.AsNoTracking().Where(r => r.DisetujuiPada != null).OrderBy(r => r.Id)
            .Select(r => new { r.Indikator.Kode, r.Triwulan, r.Versi }).ToListAsync());
        if (disetujui.Count == 0)
        {
            return HttpStatusCode.NotFound;
        }

        var pilih = disetujui[acak.Next(disetujui.Count)];
        var sampai = DateOnly.FromDateTime(app.Jam.GetUtcNow().AddHours(7).DateTime).AddDays(acak.Next(2));
        return await KirimAsync(admin, $"/kelola/kunci/2023/tw{(int)pilih.Triwulan}/YAN",
            [("Aksi", "buka"), ("Pilih", $"{pilih.Kode}:{pilih.Versi}"), ("Sampai", sampai.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Alasan", "Salah hitung")]);
    }

    private static Task<HttpStatusCode> UbahTargetAsync(AplikasiTerpantau app, Random acak, string kode, Triwulan mulai) => app.DenganDatabaseAsync(async db =>
    {
        var semua = await db.Target.Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi).Where(t => t.Indikator.Kode == kode).OrderBy(t => t.Nomor).ToListAsync();
        var baru = decimal.Floor(semua[^1].Nilai.Tahunan!.Value * acak.Next(80, 120) / 100m) + 1;
        var admin = new PenggunaAktif(1, "Admin", Peran.Admin, null);
        var laporan = (await db.Realisasi.AsNoTracking().Where(r => r.Indikator.Kode == kode).ToListAsync())
            .Select(r => new LaporanTriwulan(r.Triwulan, r.Status is StatusRealisasi.Diajukan or StatusRealisasi.Diverifikasi, r.Resmi?.NomorTarget)).ToList();
        var dibagi = PembagianTarget.Bagi(
            semua[^1].Indikator.Manual, semua[^1].Nilai with { Tahunan = baru }, t => t < mulai || semua[^1].AlasanTerkunci(t, laporan) is not null);
        if (semua.Count > 3 || semua[^1].Ubah(mulai, dibagi, laporan, "Revisi anggaran", null, admin, app.Jam.GetUtcNow().UtcDateTime, out var perubahan) is { Sukses: false })
        {
            return HttpStatusCode.BadRequest;
        }

        db.Add(perubahan!);
        await db.SaveChangesAsync();
        return HttpStatusCode.Redirect;
    });

    private static Task<bool> BerubahAsync(AplikasiTerpantau app, string kode, Triwulan triwulan, string versi) =>
        app.DenganDatabaseAsync(async db =>
            (await db.Realisasi.AsNoTracking().SingleAsync(r => r.Indikator.Kode == kode && r.Triwulan == triwulan)).Versi.ToString() != versi);

    private static async Task<HttpStatusCode> KirimAsync(Peramban peramban, string alamat, IEnumerable<(string, string)> isian)
    {
        var halaman = await peramban.BukaAsync("/keluar");
        var token = halaman.Bidang().Single(b => b.Nama == "__RequestVerificationToken");
        var jawaban = await peramban.PosAsync(alamat, isian.Prepend(token));
        Assert.DoesNotContain("/masuk", jawaban.Tujuan ?? "", StringComparison.Ordinal);
        return jawaban.Status;
    }
}
