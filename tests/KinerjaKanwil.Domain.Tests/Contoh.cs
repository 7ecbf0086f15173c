using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests;

/// <summary>Small, explicit building blocks for the tests. The year 2023 is over unless a test says otherwise.</summary>
internal static class Contoh
{
    public const int Tahun = 2023;

    public static readonly DateOnly TahunBerikut = new(2024, 1, 15);

    public static readonly Satuan Persen = new(JenisSatuan.Persen, "%");

    public static readonly Satuan Indeks = new(JenisSatuan.Indeks, "indeks");

    public static readonly Satuan Layanan = new(JenisSatuan.Jumlah, "Layanan");

    /// <summary>A figure typed as it is; the last one counts.</summary>
    public static ManualIku Langsung(Polaritas polaritas = Polaritas.Maksimal) => new()
    {
        Satuan = Indeks,
        Polaritas = polaritas,
        CaraIsi = CaraIsi.Langsung,
        SifatAngka = SifatAngka.Kumulatif,
        Konsolidasi = Konsolidasi.NilaiTerakhir,
    };

    /// <summary>A count of the quarter alone, added up.</summary>
    public static ManualIku Cacah(Polaritas polaritas = Polaritas.Maksimal) => ManualIku.Bawaan(Layanan) with { Polaritas = polaritas };

    /// <summary>Pembilang and penyebut; by default of the quarter alone, their sums divided again.</summary>
    public static ManualIku Rasio(SifatAngka sifat = SifatAngka.Periodik, Konsolidasi konsolidasi = Konsolidasi.Jumlah) => new()
    {
        Satuan = Persen,
        CaraIsi = CaraIsi.Rasio,
        SifatAngka = sifat,
        Konsolidasi = konsolidasi,
    };

    public static NilaiTarget TargetSama(decimal target) => new(target, target, target, target, target);

    public static AngkaTriwulan Nilai(Triwulan triwulan, decimal? nilai) => new(triwulan, null, null, nilai);

    public static AngkaTriwulan Bagi(Triwulan triwulan, decimal? pembilang, decimal? penyebut) => new(triwulan, pembilang, penyebut, null);

    public static AngkaTriwulan TidakBerlaku(Triwulan triwulan) => new(triwulan, null, null, null, true, "Tidak ada kegiatan");

    public static DataPengukuran Data(ManualIku manual, NilaiTarget target, params AngkaTriwulan[] angka) => new()
    {
        Tahun = Tahun,
        Manual = manual,
        Target = target,
        Angka = angka,
        Pengaturan = new PengaturanCapaian(),
        HariIni = TahunBerikut,
    };

    /// <summary>The capaian of one figure against one target, in TW I.</summary>
    public static Capaian Capaian(ManualIku manual, decimal target, decimal? realisasi) =>
        PerhitunganCapaian.Triwulanan(Data(manual, TargetSama(target), Nilai(Triwulan.I, realisasi)), Triwulan.I);

    /// <summary>A capaian that is exactly the wanted percentage (up to the upper bound), to roll up.</summary>
    public static Capaian CapaianSebesar(decimal persen) => Capaian(Langsung(), 100m, persen);

    /// <summary>A quarter without a window: open.</summary>
    public static JendelaPengisian TanpaBatas(Triwulan triwulan) => JendelaPengisian.TanpaJadwal(triwulan, Tahun, TahunBerikut);

    public static IndikatorKinerja Indikator(ManualIku manual)
    {
        var divisi = new Divisi(1, "PAS", 2, "DIVISI PEMASYARAKATAN", "Divisi Pemasyarakatan");
        var sasaran = new SasaranKegiatan(divisi, 7, "7.", "Meningkatnya layanan", null);
        return new IndikatorKinerja(sasaran, 1, "PAS.07.3", 3, "3.", "Persentase layanan", null, "85%", manual);
    }

    public static IsianRealisasi Isian(string? pembilang, string? penyebut) => new()
    {
        Pembilang = BacaanAngka.Baca(pembilang),
        Penyebut = BacaanAngka.Baca(penyebut),
    };

    public static IsianRealisasi Isian(string? nilai) => new() { Nilai = BacaanAngka.Baca(nilai) };
}
