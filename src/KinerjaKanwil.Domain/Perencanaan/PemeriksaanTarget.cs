using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>A fault in a set of targets.</summary>
/// <param name="Triwulan">Which quarter's target; null for the year's.</param>
/// <param name="Pesan">What to do, in the user's words.</param>
public sealed record GalatTarget(Triwulan? Triwulan, string Pesan);

/// <summary>
/// What looks wrong about a set of targets (domain.md 4, traps 7, 13 and 16). Warnings: the Perjanjian Kinerja is what was signed, and only
/// the admin can say whether it or the quarters are right. A target outside the scale is a fault.
/// </summary>
public static class PemeriksaanTarget
{
    /// <summary>Faults that keep targets from being stored.</summary>
    public static IReadOnlyList<GalatTarget> Galat(ManualIku manual, NilaiTarget nilai)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(nilai);
        var galat = new List<GalatTarget>();
        foreach (var (triwulan, angka) in Semua(nilai))
        {
            if (angka is { } ada && Pesan(manual, triwulan?.Nama() ?? "tahun", ada) is { } pesan)
            {
                galat.Add(new GalatTarget(triwulan, pesan));
            }
        }

        return galat;
    }

    private static string? Pesan(ManualIku manual, string nama, decimal ada) =>
        ada < manual.SkalaMin || ada > manual.SkalaMaks
            ? $"Target {nama} {FormatAngka.Lengkap(ada)} di luar skala {Batas(manual.SkalaMin)} sampai {Batas(manual.SkalaMaks)}."
        : manual.HarusBulat && ada != decimal.Truncate(ada) ? $"Target {nama} harus bilangan bulat: {manual.Satuan.Nama} tidak dapat dihitung pecahan."
        : manual.HarusBulat && ada < 0 ? $"Target {nama} tidak boleh negatif."
        : manual.Satuan.Jenis == JenisSatuan.Persen && manual.Rumus == RumusRasio.Bagian && manual.CaraIsi == CaraIsi.Rasio && (ada is < 0 or > 100)
            ? $"Target {nama} {FormatAngka.Lengkap(ada)}% tidak mungkin: bagian dari keseluruhan antara 0 dan 100%."
        : null;

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
        if (PembagianTarget.Dijumlah(manual))
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

    private static IEnumerable<(Triwulan? Triwulan, decimal? Angka)> Semua(NilaiTarget nilai) =>
        TriwulanExtensions.Semua.Select(t => ((Triwulan?)t, nilai.Untuk(t))).Prepend((null, nilai.Tahunan));

    private static string Batas(decimal? batas) => batas is { } ada ? FormatAngka.Ringkas(ada) : "tak terbatas";
}
