using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.DasborCapaian;

/// <summary>Brings an application into the state that a test of the dashboard looks at, through the entities' own methods.</summary>
internal static class IsiDasbor
{
    /// <summary>The same sheet for another year.</summary>
    public static Task TambahTahunAsync(this AplikasiUji app, int tahun) => app.DenganDatabaseAsync(db =>
    {
        using var isi = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));
        return new ImporIku(db).JalankanAsync(BerkasIku.Baca(isi) with { Tahun = tahun });
    });

    /// <summary>Hands in quarters of a year; what the function gives null for stays empty. Percent of the target, so capaian is known.</summary>
    /// <param name="app">The application.</param>
    /// <param name="tahun">The year.</param>
    /// <param name="persen">Percent of the quarter's share, by indicator and quarter.</param>
    /// <param name="sampai">How far it goes.</param>
    public static Task LaporkanAsync(
        this AplikasiUji app, int tahun, Func<string, Triwulan, decimal?> persen, StatusRealisasi sampai = StatusRealisasi.Diajukan) => app.DenganDatabaseAsync(async db =>
    {
        var milik = await db.TahunKinerja.SingleAsync(t => t.Tahun == tahun);
        var akun = (await db.Users.ToListAsync()).ConvertAll(p => new PenggunaAktif(p.Id, p.Nama, p.Peran, p.KodeDivisi));
        foreach (var target in await db.Target.Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi).Where(t => t.Indikator.TahunKinerjaId == milik.Id).ToListAsync())
        {
            var manual = target.Indikator.Manual;
            var divisi = target.Indikator.Sasaran.Divisi.Kode;
            var angka = new List<AngkaTriwulan>();
            foreach (var triwulan in TriwulanExtensions.Semua)
            {
                if (persen(target.Indikator.Kode, triwulan) is not { } bagian)
                {
                    continue;
                }

                var nilai = target.Nilai.Tahunan!.Value * bagian / 100m;
                var isian = manual.CaraIsi == CaraIsi.Rasio
                    ? new IsianRealisasi { Pembilang = BacaanAngka.Dari(manual.Rumus == RumusRasio.Pertumbuhan ? 1000m + nilai * 10m : nilai * 10m), Penyebut = BacaanAngka.Dari(1000m) }
                    : new IsianRealisasi { Nilai = BacaanAngka.Dari(manual.Satuan.Jenis == JenisSatuan.Jumlah ? decimal.Floor(nilai / 4m) : Math.Min(manual.SkalaMaks ?? nilai, nilai)) };
                isian = isian with { Kendala = $"Kendala {target.Indikator.Kode} {triwulan.Nama()}.", TindakLanjut = $"Rencana {target.Indikator.Kode} {triwulan.Nama()}." };
                angka.Add(new AngkaTriwulan(triwulan, isian.Pembilang.Nilai, isian.Penyebut.Nilai, isian.Nilai.Nilai));
                var realisasi = new Realisasi(target.Indikator, triwulan);
                var hari = triwulan.HariTerakhir(tahun).AddDays(5);
                var saat = hari.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
                var jendela = JendelaPengisian.TanpaJadwal(triwulan, tahun, hari);
                var capaian = PerhitunganCapaian.Triwulanan(
                    new DataPengukuran { Tahun = tahun, Manual = manual, Target = target.Nilai, Angka = angka, Pengaturan = milik.Pengaturan, HariIni = hari }, triwulan);
                var staf = akun.Single(a => a.Peran == Peran.StafDivisi && a.KodeDivisi == divisi);
                Berhasil(realisasi.Catat(isian, jendela, staf, saat));
                Berhasil(realisasi.Ajukan(capaian, 0, jendela, staf, saat));
                if (sampai >= StatusRealisasi.Diverifikasi)
                {
                    Berhasil(realisasi.Verifikasi(akun.Single(a => a.Peran == Peran.KepalaDivisi && a.KodeDivisi == divisi), saat));
                }

                if (sampai == StatusRealisasi.Disetujui)
                {
                    Berhasil(realisasi.Setujui(target.Nomor, akun.Single(a => a.Peran == Peran.KepalaKanwil), saat));
                }

                db.Add(realisasi);
            }
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>Windows of quarters.</summary>
    public static Task JadwalkanAsync(this AplikasiUji app, int tahun, Triwulan triwulan, DateOnly buka, DateOnly tutup) => app.DenganDatabaseAsync(async db =>
    {
        var milik = await db.TahunKinerja.Include(t => t.Jadwal).SingleAsync(t => t.Tahun == tahun);
        var admin = await db.Users.SingleAsync(p => p.UserName == "admin");
        Berhasil(milik.TetapkanJadwal(
            new Dictionary<Triwulan, MasaPengisian?> { [triwulan] = new(buka, tutup) }, new PenggunaAktif(admin.Id, admin.Nama, admin.Peran, admin.KodeDivisi)));
        return await db.SaveChangesAsync();
    });

    private static void Berhasil(Domain.Hasil hasil) => Assert.True(hasil.Sukses, hasil.Pesan);
}
