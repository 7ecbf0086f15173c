using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>
/// Sample figures on the 2023 sheet (design section 7): TW I and II approved; TW III partly handed in, verified and sent back; TW IV
/// empty. Every figure is made from the indicator's code, so each start gives the same office, and every state is reached through the
/// entity's own methods.
/// </summary>
public sealed class DataContoh(KinerjaDbContext db)
{
    private const int TahunContoh = 2023;

    private static readonly (string Kendala, string TindakLanjut)[] Catatan =
    [
        ("Jumlah petugas pelaksana belum sebanding dengan jumlah layanan.", "Penugasan silang antarseksi dan permohonan tambahan tenaga ke kantor wilayah."),
        ("Data dari beberapa UPT terlambat diterima.", "Batas pengiriman data dimajukan lima hari kerja dan diingatkan setiap minggu."),
        ("Anggaran kegiatan baru cair pada akhir triwulan.", "Kegiatan yang tertunda dijadwalkan ulang pada triwulan berikutnya."),
        ("Sarana pendukung di sebagian UPT rusak.", "Perbaikan diusulkan pada revisi anggaran; sementara dipakai sarana UPT terdekat."),
    ];

    private static readonly string[] AnalisisTercapai =
    [
        "Target tercapai karena layanan dijadwalkan sejak awal triwulan dan dipantau setiap bulan.",
        "Capaian naik setelah pencatatan di UPT dilakukan pada hari yang sama dengan layanannya.",
    ];

    private static readonly string[] AnalisisKurang =
    [
        "Kekurangan terutama dari dua UPT dengan jumlah layanan terbesar; UPT lain sudah memenuhi target.",
        "Sebagian kegiatan baru berjalan pada bulan terakhir sehingga hasilnya belum tercatat seluruhnya.",
    ];

    /// <summary>Fills the year, unless something was reported in it already.</summary>
    public async Task IsiAsync()
    {
        if (await db.Realisasi.AnyAsync() || await db.TahunKinerja.SingleOrDefaultAsync(t => t.Tahun == TahunContoh) is not { } tahun)
        {
            return;
        }

        var target = await db.Target.Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(t => t.Indikator.TahunKinerjaId == tahun.Id).OrderBy(t => t.Indikator.Kode).ToListAsync();
        var pelaku = (await db.Users.ToListAsync()).Select(p => new PenggunaAktif(p.Id, p.Nama, p.Peran, p.KodeDivisi)).ToList();
        foreach (var milik in target)
        {
            IsiIndikator(tahun, milik, pelaku);
        }

        await db.SaveChangesAsync();
    }

    private void IsiIndikator(TahunKinerja tahun, Target target, List<PenggunaAktif> pelaku)
    {
        var indikator = target.Indikator;
        var kode = indikator.Sasaran.Divisi.Kode;
        var staf = pelaku.Single(p => p.Peran == Peran.StafDivisi && p.KodeDivisi == kode);
        var kadiv = pelaku.Single(p => p.Peran == Peran.KepalaDivisi && p.KodeDivisi == kode);
        var kakanwil = pelaku.Single(p => p.Peran == Peran.KepalaKanwil);
        var angka = new List<AngkaTriwulan>();

        foreach (var triwulan in new[] { Triwulan.I, Triwulan.II, Triwulan.III })
        {
            var nasib = triwulan == Triwulan.III ? NasibTriwulanIII(indikator.Kode) : StatusRealisasi.Disetujui;
            if (nasib is null)
            {
                continue;
            }

            var realisasi = new Realisasi(indikator, triwulan);
            var hari = triwulan.HariTerakhir(TahunContoh).ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
            var jendela = JendelaPengisian.TanpaJadwal(triwulan, TahunContoh, DateOnly.FromDateTime(hari));
            var isian = BuatIsian(target, triwulan);
            angka.Add(new AngkaTriwulan(
                triwulan, isian.Pembilang.Nilai, isian.Penyebut.Nilai, isian.Nilai.Nilai, isian.TidakBerlaku, isian.AlasanTidakBerlaku));
            var capaian = PerhitunganCapaian.Triwulanan(
                new DataPengukuran
                {
                    Tahun = TahunContoh,
                    Manual = indikator.Manual,
                    Target = target.Nilai,
                    Angka = angka,
                    Pengaturan = tahun.Pengaturan,
                    HariIni = new DateOnly(TahunContoh + 1, 1, 1),
                },
                triwulan);
            if (capaian.Nilai is not null && capaian.Kategori != KategoriCapaian.Tercapai)
            {
                var (kendala, tindakLanjut) = Catatan[Acak(indikator.Kode, triwulan, "catatan", 0, Catatan.Length - 1)];
                isian = isian with { Kendala = kendala, TindakLanjut = tindakLanjut };
            }

            if (capaian.Nilai is not null && Acak(indikator.Kode, triwulan, "ada analisis", 0, 2) == 0)
            {
                var pilihan = capaian.Kategori == KategoriCapaian.Tercapai ? AnalisisTercapai : AnalisisKurang;
                isian = isian with { Analisis = pilihan[Acak(indikator.Kode, triwulan, "analisis", 0, pilihan.Length - 1)] };
            }

            Pastikan(realisasi.Catat(isian, jendela, staf, hari.AddDays(3)));
            if (nasib != StatusRealisasi.Draf)
            {
                Pastikan(realisasi.Ajukan(capaian, 0, jendela, staf, hari.AddDays(6)));
            }

            if (nasib is StatusRealisasi.Diverifikasi or StatusRealisasi.Disetujui)
            {
                Pastikan(realisasi.Verifikasi(kadiv, hari.AddDays(8)));
            }

            if (nasib is StatusRealisasi.Disetujui)
            {
                Pastikan(realisasi.Setujui(target.Nomor, kakanwil, hari.AddDays(12)));
            }

            if (nasib is StatusRealisasi.Dikembalikan)
            {
                Pastikan(realisasi.Kembalikan("Angka berbeda dari laporan UPT. Periksa kembali pembilang dan penyebutnya.", kadiv, hari.AddDays(8)));
            }

            db.Add(realisasi);
        }
    }

    /// <summary>TW III: of ten indicators about four handed in, three verified, one sent back, one still a draft, one not begun.</summary>
    private static StatusRealisasi? NasibTriwulanIII(string kode) => Acak(kode, Triwulan.III, "nasib", 0, 9) switch
    {
        <= 3 => StatusRealisasi.Diajukan,
        <= 6 => StatusRealisasi.Diverifikasi,
        7 => StatusRealisasi.Dikembalikan,
        8 => StatusRealisasi.Draf,
        _ => null,
    };

    private static IsianRealisasi BuatIsian(Target target, Triwulan triwulan)
    {
        var manual = target.Indikator.Manual;
        var kode = target.Indikator.Kode;
        var tahunan = target.Nilai.Tahunan!.Value;

        if (kode == "PAS.09.3" && triwulan == Triwulan.I)
        {
            return new IsianRealisasi
            {
                TidakBerlaku = true,
                AlasanTidakBerlaku = "Tidak ada tahanan atau narapidana perempuan yang hamil atau menyusui pada triwulan ini.",
            };
        }

        // Most indicators reach 96-108 percent of their target, one in five stays clearly below.
        var lemah = Acak(kode, Triwulan.I, "lemah", 0, 4) == 0;
        var mutu = lemah ? Acak(kode, triwulan, "mutu", 62, 94) : Acak(kode, triwulan, "mutu", 96, 108);
        var realisasi = tahunan * mutu / 100m;

        if (manual.CaraIsi == CaraIsi.Rasio)
        {
            // Cumulative figures: the denominator grows from quarter to quarter.
            decimal penyebut = Acak(kode, Triwulan.I, "penyebut", 20, 180) * (int)triwulan;
            var bagian = manual.Rumus == RumusRasio.Pertumbuhan
                ? penyebut * 1_000_000m * (100m + realisasi) / 100m
                : Math.Min(penyebut, penyebut * realisasi / 100m);
            return new IsianRealisasi
            {
                Pembilang = BacaanAngka.Dari(decimal.Round(bagian, MidpointRounding.AwayFromZero)),
                Penyebut = BacaanAngka.Dari(manual.Rumus == RumusRasio.Pertumbuhan ? penyebut * 1_000_000m : penyebut),
            };
        }

        if (manual.Satuan.Jenis == JenisSatuan.Indeks)
        {
            return new IsianRealisasi { Nilai = BacaanAngka.Dari(Math.Min(manual.SkalaMaks ?? realisasi, decimal.Round(realisasi, 2, MidpointRounding.AwayFromZero))) };
        }

        // Counts of a quarter alone: about a quarter of the year's target, small targets fall due at the end.
        return new IsianRealisasi { Nilai = BacaanAngka.Dari(decimal.Floor(realisasi * (int)triwulan / 4m) - decimal.Floor(realisasi * ((int)triwulan - 1) / 4m)) };
    }

    /// <summary>A whole number between two, both included, made from the words alone (FNV-1a): the same at every start and on every machine.</summary>
    private static int Acak(string kode, Triwulan triwulan, string untuk, int dari, int sampai)
    {
        var sidik = 2166136261u;
        foreach (var huruf in $"{kode}|{(int)triwulan}|{untuk}")
        {
            sidik = (sidik ^ huruf) * 16777619u;
        }

        // The low bits of this hash are weak for short texts; fold the high ones in.
        sidik ^= sidik >> 15;
        return dari + (int)(sidik % (uint)(sampai - dari + 1));
    }

    private static void Pastikan(Hasil hasil)
    {
        if (!hasil.Sukses)
        {
            throw new InvalidOperationException("Data contoh melanggar aturan: " + hasil.Pesan);
        }
    }
}
