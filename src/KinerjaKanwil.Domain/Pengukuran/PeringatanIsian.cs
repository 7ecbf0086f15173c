using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// What looks odd about a figure and may well be right (ux.md b.3). Warnings never keep anything from being stored or handed in: whoever
/// enters says <c>Sudah benar</c>, and whoever verifies sees them.
/// </summary>
public static class PeringatanIsian
{
    /// <summary>A change against the quarter before from which it is a jump, in percent of that quarter's figure.</summary>
    public const decimal AmbangLonjakan = 50m;

    /// <summary>A percentage must also move by this many points to be a jump: 1% to 2% is none.</summary>
    public const decimal PoinLonjakan = 5m;

    /// <summary>A target above which a percentage below one was most likely typed as a fraction, 0,85 for 85% (domain.md 4, trap 12).</summary>
    public const decimal TargetPersenBiasa = 10m;

    /// <summary>Below this many, one case more or less moves a ratio by more than 20 points.</summary>
    public const decimal PenyebutKecil = 5m;

    /// <summary>The warnings of a quarter, in the words of the person who enters.</summary>
    /// <param name="capaian">The capaian of the quarter against the quarter's target, which holds the figures of the year.</param>
    public static IReadOnlyList<string> Untuk(Capaian capaian)
    {
        ArgumentNullException.ThrowIfNull(capaian);
        var data = capaian.Data;
        var manual = data.Manual;
        if (!data.Terisi(capaian.Sampai))
        {
            return [];
        }

        var kini = data.Pada(capaian.Sampai)!;
        var lalu = TriwulanExtensions.Semua.Where(t => t < capaian.Sampai && data.Terisi(t)).Select(t => data.Pada(t)).LastOrDefault();
        var peringatan = new List<string>();
        Lonjakan(manual, kini, lalu, peringatan);
        KumulatifTurun(manual, kini, lalu, peringatan);

        if (manual.Satuan.Jenis == JenisSatuan.Persen && capaian.Target is null or > TargetPersenBiasa && PerhitunganCapaian.HanyaTriwulanItu(manual, kini) is > 0 and < 1 and { } kecil)
        {
            peringatan.Add($"Realisasi {FormatAngka.Bersatuan(kecil, manual.Satuan)}, kurang dari satu persen. Bila maksudnya {FormatAngka.Bersatuan(kecil * 100m, manual.Satuan)}, perbaiki angkanya.");
        }

        if (manual.CaraIsi == CaraIsi.Rasio && kini.Penyebut is > 0 and < PenyebutKecil)
        {
            peringatan.Add($"Penyebut hanya {FormatAngka.Ringkas(kini.Penyebut.Value)}: selisih satu mengubah realisasi {FormatAngka.Ringkas(100m / kini.Penyebut.Value)} poin. Pastikan lengkap.");
        }

        if (capaian.Mentah > data.Pengaturan.BatasAtas)
        {
            peringatan.Add($"Capaian {FormatAngka.DuaDesimal(capaian.Mentah.Value)}, di atas batas {FormatAngka.Ringkas(data.Pengaturan.BatasAtas)}. Periksa angka dan targetnya.");
        }

        return peringatan;
    }

    /// <summary>A count that is "s.d. akhir triwulan" grows from quarter to quarter; only the others can jump.</summary>
    private static void Lonjakan(ManualIku manual, AngkaTriwulan kini, AngkaTriwulan? lalu, List<string> peringatan)
    {
        if (lalu is null || HitunganKumulatif(manual)
            || PerhitunganCapaian.HanyaTriwulanItu(manual, kini) is not { } nilai || PerhitunganCapaian.HanyaTriwulanItu(manual, lalu) is not { } dahulu || dahulu == 0)
        {
            return;
        }

        var selisih = nilai - dahulu;
        var persen = Math.Abs(selisih / dahulu) * 100m;
        if (persen >= AmbangLonjakan && (manual.Satuan.Jenis != JenisSatuan.Persen || Math.Abs(selisih) >= PoinLonjakan))
        {
            peringatan.Add($"{(selisih > 0 ? "Naik" : "Turun")} {FormatAngka.Ringkas(persen)}% dari {lalu.Triwulan.Nama()}. Periksa kembali.");
        }
    }

    private static void KumulatifTurun(ManualIku manual, AngkaTriwulan kini, AngkaTriwulan? lalu, List<string> peringatan)
    {
        if (lalu is null || manual.SifatAngka != SifatAngka.Kumulatif)
        {
            return;
        }

        if (manual.CaraIsi == CaraIsi.Rasio)
        {
            Turun("Pembilang", kini.Pembilang, lalu.Pembilang);
            Turun("Penyebut", kini.Penyebut, lalu.Penyebut);
        }
        else if (HitunganKumulatif(manual))
        {
            Turun("Realisasi", kini.Nilai, lalu.Nilai);
        }

        void Turun(string apa, decimal? nilai, decimal? dahulu)
        {
            if (nilai < dahulu)
            {
                peringatan.Add($"{apa} {FormatAngka.Ringkas(nilai.Value)} lebih kecil dari {lalu.Triwulan.Nama()} ({FormatAngka.Ringkas(dahulu.Value)}), padahal angka s.d. akhir triwulan.");
            }
        }
    }

    private static bool HitunganKumulatif(ManualIku manual) =>
        manual is { SifatAngka: SifatAngka.Kumulatif, CaraIsi: CaraIsi.Langsung } && manual.Satuan.Jenis == JenisSatuan.Jumlah;
}
