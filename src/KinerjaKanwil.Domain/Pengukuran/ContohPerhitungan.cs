using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// A worked example of a rule, for whoever sets it: two quarters, what they make together, and what that is worth. Every figure comes from
/// <see cref="PerhitunganCapaian"/>, so the example can never say another thing than the dashboard.
/// </summary>
public static class ContohPerhitungan
{
    /// <summary>
    /// The example in one line, e.g. <c>TW I 45/50, TW II 30/60 → s.d. TW II 68,18%; dengan target 85% capaiannya 80,21</c>; null where
    /// cara isi and satuan do not go together.
    /// </summary>
    public static string? Susun(ManualIku manual, PengaturanCapaian pengaturan)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(pengaturan);
        if (manual.CaraIsi == CaraIsi.Rasio && manual.Satuan.Jenis != JenisSatuan.Persen)
        {
            return null;
        }

        var (pertama, kedua, target) = Angka(manual);
        var capaian = PerhitunganCapaian.Triwulanan(
            new DataPengukuran
            {
                Tahun = 2023,
                Manual = manual,
                Target = target,
                Angka = [pertama, kedua],
                Pengaturan = pengaturan,
                HariIni = new DateOnly(2024, 1, 1),
            },
            Triwulan.II);
        return $"{Isi(pertama, manual)}, {Isi(kedua, manual)} → s.d. TW II {FormatAngka.Bersatuan(capaian.Realisasi, manual.Satuan)}; "
            + $"dengan target {FormatAngka.Bersatuan(capaian.Target, manual.Satuan)} capaiannya {capaian.Teks}";
    }

    private static (AngkaTriwulan Pertama, AngkaTriwulan Kedua, NilaiTarget Target) Angka(ManualIku manual) => manual switch
    {
        { CaraIsi: CaraIsi.Rasio, Rumus: RumusRasio.Pertumbuhan, SifatAngka: SifatAngka.Periodik } => (Bagi(Triwulan.I, 105, 100), Bagi(Triwulan.II, 103, 100), Sama(5m)),
        { CaraIsi: CaraIsi.Rasio, Rumus: RumusRasio.Pertumbuhan } => (Bagi(Triwulan.I, 105, 100), Bagi(Triwulan.II, 208, 200), Sama(5m)),
        { CaraIsi: CaraIsi.Rasio, SifatAngka: SifatAngka.Periodik } => (Bagi(Triwulan.I, 45, 50), Bagi(Triwulan.II, 30, 60), Sama(85m)),
        { CaraIsi: CaraIsi.Rasio } => (Bagi(Triwulan.I, 45, 50), Bagi(Triwulan.II, 75, 110), Sama(85m)),
        { Satuan.Jenis: JenisSatuan.Jumlah, SifatAngka: SifatAngka.Periodik, Konsolidasi: Konsolidasi.Jumlah } => (Nilai(Triwulan.I, 28m), Nilai(Triwulan.II, 40m), new NilaiTarget(133m, 30m, 35m, 35m, 33m)),
        { Satuan.Jenis: JenisSatuan.Jumlah } => (Nilai(Triwulan.I, 28m), Nilai(Triwulan.II, 68m), Sama(65m)),
        { Satuan.Jenis: JenisSatuan.Indeks, SkalaMaks: <= 5m } => (Nilai(Triwulan.I, 3.25m), Nilai(Triwulan.II, 3.05m), Sama(3.1m)),
        _ => (Nilai(Triwulan.I, 84m), Nilai(Triwulan.II, 80m), Sama(82m)),
    };

    private static AngkaTriwulan Bagi(Triwulan triwulan, decimal pembilang, decimal penyebut) => new(triwulan, pembilang, penyebut, null);

    private static AngkaTriwulan Nilai(Triwulan triwulan, decimal nilai) => new(triwulan, null, null, nilai);

    private static NilaiTarget Sama(decimal target) => new(target, target, target, target, target);

    private static string Isi(AngkaTriwulan angka, ManualIku manual) => $"{angka.Triwulan.Nama()} {angka.Teks(manual).Replace(" / ", "/", StringComparison.Ordinal)}";
}
