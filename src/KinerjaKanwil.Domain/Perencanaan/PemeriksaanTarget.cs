using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// What looks wrong about a set of targets (domain.md 4, traps 7, 13 and 16). Warnings: the Perjanjian Kinerja is what was signed, and only
/// the admin can say whether it or the quarters are right. A target outside the scale is a fault.
/// </summary>
public static class PemeriksaanTarget
{
    /// <summary>Faults that keep targets from being stored.</summary>
    public static IReadOnlyList<string> Galat(ManualIku manual, NilaiTarget nilai)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(nilai);
        var galat = new List<string>();
        foreach (var (nama, angka) in Semua(nilai))
        {
            if (angka is not { } ada)
            {
                continue;
            }

            if (ada < manual.SkalaMin || ada > manual.SkalaMaks)
            {
                galat.Add($"Target {nama} {FormatAngka.Ringkas(ada)} di luar skala {Batas(manual.SkalaMin)} sampai {Batas(manual.SkalaMaks)}.");
            }
            else if (manual.HarusBulat && ada != decimal.Truncate(ada))
            {
                galat.Add($"Target {nama} harus bilangan bulat: {manual.Satuan.Nama} tidak dapat dihitung pecahan.");
            }
            else if (manual.Satuan.Jenis == JenisSatuan.Persen && manual.Rumus == RumusRasio.Bagian && manual.CaraIsi == CaraIsi.Rasio && ada is < 0 or > 100)
            {
                galat.Add($"Target {nama} {FormatAngka.Ringkas(ada)}% tidak mungkin: bagian dari keseluruhan antara 0 dan 100%.");
            }
        }

        return galat;
    }

    /// <summary>What to look at again; nothing is kept from being stored.</summary>
    public static IReadOnlyList<string> Peringatan(ManualIku manual, NilaiTarget nilai)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(nilai);
        if (nilai.Tahunan is not { } tahunan)
        {
            return ["Target tahun belum ditetapkan."];
        }

        var triwulan = TriwulanExtensions.Semua.Select(nilai.Untuk).OfType<decimal>().ToList();
        if (triwulan.Count == 0)
        {
            return ["Belum ada target triwulan: tidak satu pun triwulan akan dinilai."];
        }

        var peringatan = new List<string>();
        if (manual.Konsolidasi == Konsolidasi.Jumlah && manual.SifatAngka == SifatAngka.Periodik && manual.CaraIsi == CaraIsi.Langsung)
        {
            if (triwulan.Sum() is var jumlah && jumlah != tahunan)
            {
                peringatan.Add($"Jumlah target triwulan {FormatAngka.Ringkas(jumlah)}, target tahun {FormatAngka.Ringkas(tahunan)}.");
            }
        }
        else if (manual.Konsolidasi == Konsolidasi.RataRata)
        {
            if (decimal.Round(triwulan.Average(), 4, MidpointRounding.AwayFromZero) is var rata && rata != tahunan)
            {
                peringatan.Add($"Rata-rata target triwulan {FormatAngka.Ringkas(rata)}, target tahun {FormatAngka.Ringkas(tahunan)}.");
            }
        }
        else if (nilai.TriwulanIV is not { } akhir)
        {
            peringatan.Add("TW IV tidak punya target, padahal nilai terakhir yang menentukan tahun.");
        }
        else if (akhir != tahunan)
        {
            peringatan.Add($"Target TW IV {FormatAngka.Ringkas(akhir)}, target tahun {FormatAngka.Ringkas(tahunan)}.");
        }

        return peringatan;
    }

    private static IEnumerable<(string Nama, decimal? Angka)> Semua(NilaiTarget nilai) =>
        TriwulanExtensions.Semua.Select(t => (t.Nama(), nilai.Untuk(t))).Prepend(("tahun", nilai.Tahunan));

    private static string Batas(decimal? batas) => batas is { } ada ? FormatAngka.Ringkas(ada) : "tak terbatas";
}
