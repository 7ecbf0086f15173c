using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// What the remaining quarters have to bring so that the year's target is met: at least, at most or exactly, as the polarity says, rounded to
/// the safe side. Who brings exactly that has met the target.
/// </summary>
internal static class KebutuhanSisa
{
    public static (IReadOnlyList<Kebutuhan> Kebutuhan, string? Kalimat) Hitung(Prognosis.Keadaan k) =>
        k.Dijumlah ? Jumlah(k) : k.Rasio ? Rasio(k) : k.HanyaTerakhir ? Terakhir(k) : Rata(k);

    private static (IReadOnlyList<Kebutuhan>, string?) Jumlah(Prognosis.Keadaan k)
    {
        var kurang = k.Target - k.Realisasi;
        if (kurang <= 0 && k.Manual.Polaritas == Polaritas.Maksimal)
        {
            return ([], $"Target tahun {k.Angka(k.Target)} sudah tercapai.");
        }

        if (kurang < 0)
        {
            return ([], $"Target tahun {k.Angka(k.Target)} sudah terlampaui {k.Angka(-kurang)}.");
        }

        var bobot = Bobot(k);
        var hasil = new List<Kebutuhan>();
        decimal terbagi = 0;
        for (var n = 0; n < k.Sisa.Count; n++)
        {
            // Split to the safe side, and never more in all than what a ceiling allows or an exact target is.
            var akhir = n == k.Sisa.Count - 1;
            var bagian = akhir && k.Manual.Polaritas != Polaritas.Maksimal ? kurang - terbagi : Aman(k, kurang * bobot[n]);
            bagian = k.Manual.Polaritas == Polaritas.Stabil && !akhir ? Math.Min(bagian, kurang - terbagi) : bagian;
            terbagi += bagian;
            if (bagian == 0 && k is { HanyaTerakhir: false, Manual.Polaritas: Polaritas.Maksimal })
            {
                // Nothing is planned for this quarter, and nothing has to be.
                continue;
            }

            var nilai = k.HanyaTerakhir ? k.Realisasi + terbagi : bagian;
            hasil.Add(new Kebutuhan(k.Sisa[n], nilai, $"{Kata(k)} {k.Angka(nilai)}{(k.HanyaTerakhir ? " s.d. triwulan itu" : "")}"));
        }

        return (hasil, k.Manual.Polaritas switch
        {
            Polaritas.Maksimal => $"Masih diperlukan {k.Angka(kurang)} untuk target tahun {k.Angka(k.Target)}.",
            Polaritas.Minimal => $"Masih boleh {k.Angka(kurang)} sampai batas target tahun {k.Angka(k.Target)}.",
            _ => $"Selisih ke target tahun {k.Angka(k.Target)}: {k.Angka(kurang)}.",
        });
    }

    /// <summary>Shares of the remaining quarters: as their targets, or alike where they have none.</summary>
    private static List<decimal> Bobot(Prognosis.Keadaan k)
    {
        var target = k.Sisa.Select(t => k.Data.Target.Untuk(t) ?? 0m).ToList();
        if (k.HanyaTerakhir)
        {
            // Targets "s.d.": what a quarter adds is the difference to the one before it.
            for (var n = target.Count - 1; n > 0; n--)
            {
                target[n] -= target[n - 1];
            }

            target[0] -= k.Data.Target.Untuk(k.Terakhir) ?? 0m;
        }

        var jumlah = target.Sum();
        return jumlah > 0 && target.All(t => t >= 0) ? [.. target.Select(t => t / jumlah)] : [.. target.Select(_ => 1m / k.Sisa.Count)];
    }

    private static (IReadOnlyList<Kebutuhan>, string?) Rasio(Prognosis.Keadaan k)
    {
        if (k.HanyaTerakhir)
        {
            var (hasil, kalimat) = Terakhir(k);
            var (kini, besar) = k.Bagi;
            var perlu = Pembilang(k, besar);
            perlu = kini == decimal.Truncate(kini) && besar == decimal.Truncate(besar) ? Math.Ceiling(perlu) : perlu;
            return hasil.Count == 0 || perlu <= kini || k.Manual.Polaritas != Polaritas.Maksimal
                ? (hasil, kalimat)
                : (hasil, $"{kalimat} Dengan penyebut seperti kini ({FormatAngka.Ringkas(besar)}), pembilang {FormatAngka.Ringkas(perlu)} (kini {FormatAngka.Ringkas(kini)}).");
        }

        // The remaining quarters are taken to be as large as the reported ones on average.
        var (pembilang, penyebut) = k.Bagi;
        var rata = penyebut / k.Terisi.Count;
        var sisa = rata * k.Sisa.Count;
        if (sisa <= 0)
        {
            return ([], null);
        }

        var persen = Aman(k, (Pembilang(k, penyebut + sisa) - pembilang) / sisa * 100m);
        persen = k.Manual.Rumus == RumusRasio.Pertumbuhan ? persen - 100m : persen;
        return Batasi(k, persen, $"bila penyebut tiap triwulan {FormatAngka.Ringkas(rata)} seperti rata-rata kini");
    }

    /// <summary>The numerator that gives the year's target over a denominator.</summary>
    private static decimal Pembilang(Prognosis.Keadaan k, decimal penyebut) =>
        penyebut * (k.Manual.Rumus == RumusRasio.Pertumbuhan ? 100m + k.Target : k.Target) / 100m;

    private static (IReadOnlyList<Kebutuhan>, string?) Terakhir(Prognosis.Keadaan k) => (
        [new Kebutuhan(k.Sisa[^1], k.Target, $"{Kata(k)} {k.Angka(k.Target)}")],
        $"Nilai terakhir yang menentukan tahun: {k.Sisa[^1].Nama()} {Kata(k)} {k.Angka(k.Target)}, kini {k.Angka(k.Realisasi)}.");

    private static (IReadOnlyList<Kebutuhan>, string?) Rata(Prognosis.Keadaan k)
    {
        var jumlah = k.Terisi.Sum(t => k.Data.Pada(t)!.Nilai!.Value);
        return Batasi(k, Aman(k, ((k.Target * (k.Terisi.Count + k.Sisa.Count)) - jumlah) / k.Sisa.Count), "rata-rata tiap triwulan");
    }

    /// <summary>The same need for each remaining quarter, unless the scale does not go that far.</summary>
    private static (IReadOnlyList<Kebutuhan>, string?) Batasi(Prognosis.Keadaan k, decimal nilai, string catatan)
    {
        var bagian = k.Manual is { CaraIsi: CaraIsi.Rasio, Rumus: RumusRasio.Bagian };
        decimal? maks = k.Manual.SkalaMaks ?? (bagian ? 100m : null);
        decimal? min = k.Manual.SkalaMin ?? (bagian ? 0m : null);
        var (mustahil, pasti) = k.Manual.Polaritas switch
        {
            Polaritas.Maksimal => (nilai > maks, nilai <= min),
            Polaritas.Minimal => (nilai < min, nilai >= maks),
            _ => (nilai > maks || nilai < min, false),
        };
        if (mustahil)
        {
            return ([], $"Target tahun {k.Angka(k.Target)} tidak dapat dicapai lagi: tiap triwulan tersisa perlu {k.Angka(nilai)}.");
        }

        return pasti
            ? ([], $"Target tahun {k.Angka(k.Target)} tercapai, apa pun angka triwulan yang tersisa.")
            : ([.. k.Sisa.Select(t => new Kebutuhan(t, nilai, $"{Kata(k)} {k.Angka(nilai)}"))], $"Tiap triwulan tersisa {Kata(k)} {k.Angka(nilai)}, {catatan}.");
    }

    private static string Kata(Prognosis.Keadaan k) => k.Manual.Polaritas switch
    {
        Polaritas.Maksimal => "minimal",
        Polaritas.Minimal => "maksimal",
        _ => "tepat",
    };

    /// <summary>Rounded to what can be entered, upward for a floor and downward for a ceiling.</summary>
    private static decimal Aman(Prognosis.Keadaan k, decimal nilai)
    {
        var kelipatan = k.Manual.HarusBulat ? 1m : 0.01m;
        return k.Manual.Polaritas switch
        {
            Polaritas.Maksimal => Math.Ceiling(nilai / kelipatan) * kelipatan,
            Polaritas.Minimal => Math.Floor(nilai / kelipatan) * kelipatan,
            _ => decimal.Round(nilai / kelipatan, MidpointRounding.AwayFromZero) * kelipatan,
        };
    }
}
