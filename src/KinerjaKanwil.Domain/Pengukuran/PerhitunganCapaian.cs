using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// The one formula service: every capaian on screen, in Excel, in an API and in a test comes from here (design section 4;
/// domain.md 1.2, 1.3, 1.8). Everything is <see cref="decimal"/>; results have 4 decimals, half away from zero.
/// </summary>
public static class PerhitunganCapaian
{
    private const int Desimal = 4;

    /// <summary>
    /// Capaian of the indicator up to a quarter against the quarter's target. There is a figure only when the quarter itself was
    /// reported: an older one never stands in for it.
    /// </summary>
    public static Capaian Triwulanan(DataPengukuran data, Triwulan triwulan)
    {
        ArgumentNullException.ThrowIfNull(data);
        var dasar = new Capaian(data, triwulan, terhadapTahun: false) { Target = TargetSampai(data, triwulan) };
        var angka = data.Pada(triwulan);

        if (angka?.TidakBerlaku == true)
        {
            return dasar with { Keadaan = KeadaanNilai.TidakBerlaku, Keterangan = angka.AlasanTidakBerlaku };
        }

        if (!data.Terisi(triwulan))
        {
            return dasar with { Keadaan = KeadaanTanpaIsi(data, triwulan, dasar.Target) };
        }

        var gabungan = Gabungkan(data, triwulan, lengkap: true);
        if (dasar.Target is null)
        {
            // Only "higher is better" can be met before its time: any other may still get worse by December.
            var lebihAwal = data.Manual.Polaritas == Polaritas.Maksimal && Tahunan(data, triwulan).Kategori == KategoriCapaian.Tercapai;
            return dasar with
            {
                Keadaan = KeadaanNilai.TidakAdaTarget,
                Realisasi = gabungan.Nilai,
                Penyebut = gabungan.Penyebut,
                TercapaiLebihAwal = lebihAwal,
                Keterangan = lebihAwal
                    ? $"Target tahun sudah tercapai sebelum jatuh tempo, walau {triwulan.Nama()} tidak punya target."
                    : $"{triwulan.Nama()} tidak punya target. Realisasi dihitung pada target tahun.",
            };
        }

        return Nilailah(dasar, gabungan);
    }

    /// <summary>
    /// Capaian of the indicator against the year's target, from what was reported up to a quarter: the last reported quarter counts,
    /// and what is missing is named in <see cref="Capaian.Keterangan"/>.
    /// </summary>
    public static Capaian Tahunan(DataPengukuran data, Triwulan sampai)
    {
        ArgumentNullException.ThrowIfNull(data);
        var terakhir = TriwulanExtensions.Semua.Where(t => t <= sampai && data.Terisi(t)).Select(t => (Triwulan?)t).LastOrDefault();
        var dasar = new Capaian(data, terakhir ?? sampai, terhadapTahun: true) { Diminta = sampai, Target = data.Target.Tahunan };

        if (terakhir is not { } tw)
        {
            var semuaTidakBerlaku = TriwulanExtensions.Semua.Where(t => t <= sampai).All(t => data.Pada(t)?.TidakBerlaku == true);
            return dasar with
            {
                Keadaan = semuaTidakBerlaku ? KeadaanNilai.TidakBerlaku : KeadaanTahunTanpaIsi(data, sampai),
                Keterangan = semuaTidakBerlaku ? data.Pada(sampai)?.AlasanTidakBerlaku : null,
            };
        }

        var gabungan = Gabungkan(data, tw, lengkap: false);
        if (dasar.Target is null)
        {
            return dasar with
            {
                Keadaan = KeadaanNilai.TidakAdaTarget,
                Realisasi = gabungan.Nilai,
                Penyebut = gabungan.Penyebut,
                Keterangan = "Target tahun belum ditetapkan.",
            };
        }

        var hasil = Nilailah(dasar, gabungan);
        var kurang = TriwulanExtensions.Semua
            .Where(t => t <= sampai && !data.Terisi(t) && data.Pada(t)?.TidakBerlaku != true && (t > tw || !HanyaTerakhir(data.Manual)))
            .Select(t => t.Nama()).ToList();
        return kurang.Count == 0 || hasil.Keterangan is not null
            ? hasil
            : hasil with { Keterangan = $"Belum termasuk {string.Join(", ", kurang)}." };
    }

    /// <summary>
    /// The target that a quarter's consolidated realisasi is compared with: quarter targets are added where figures are added, else it
    /// is the quarter's own. Quarters declared not applicable are left out on both sides. Null where the quarter has no target.
    /// </summary>
    public static decimal? TargetSampai(DataPengukuran data, Triwulan triwulan)
    {
        ArgumentNullException.ThrowIfNull(data);
        var sendiri = data.Target.Untuk(triwulan);
        if (sendiri is null || !Dijumlah(data.Manual) || data.Manual.CaraIsi == CaraIsi.Rasio)
        {
            return sendiri;
        }

        var ikut = TriwulanExtensions.Semua.Where(t => t <= triwulan && data.Pada(t)?.TidakBerlaku != true)
            .Select(data.Target.Untuk).OfType<decimal>().ToList();
        return ikut.Count == 0 ? null : ikut.Sum();
    }

    /// <summary>
    /// Raw capaian in percent, 4 decimals, no bounds; null where it cannot be computed: target 0, except for
    /// <see cref="Polaritas.Minimal"/> with a declared worst value, and for <see cref="RumusMinimal.B"/> a realisasi that is not above 0.
    /// </summary>
    /// <remarks>
    /// Maksimal R/T and, for a negative target, (2T - R)/T; Minimal (2T - R)/T or T/R, as the year says, and, for a negative target, R/T;
    /// Minimal with T = 0: (W - R)/W; Stabil: closeness Ca = 100 - |R - T|/|T| x 100, then linear through (0, 0), (90, 100), (100, 120). Sources: domain.md 1.2.
    /// The mirrored form for a negative Minimal target is ours: no source has one, and only it keeps "lower is better" true.
    /// </remarks>
    public static decimal? Mentah(
        Polaritas polaritas, decimal realisasi, decimal target, decimal? terburuk = null, RumusMinimal rumusMinimal = RumusMinimal.A)
    {
        decimal? hasil = polaritas switch
        {
            Polaritas.Maksimal when target > 0 => realisasi / target * 100m,
            Polaritas.Maksimal when target < 0 => (2m * target - realisasi) / target * 100m,
            Polaritas.Minimal when target > 0 && rumusMinimal == RumusMinimal.B => realisasi > 0 ? target / realisasi * 100m : null,
            Polaritas.Minimal when target > 0 => (2m * target - realisasi) / target * 100m,
            Polaritas.Minimal when target < 0 => realisasi / target * 100m,
            Polaritas.Minimal when terburuk is > 0 => (terburuk.Value - realisasi) / terburuk.Value * 100m,
            Polaritas.Stabil when target != 0 => KonversiStabil(100m - Math.Abs(realisasi - target) / Math.Abs(target) * 100m),
            Polaritas.Maksimal or Polaritas.Minimal or Polaritas.Stabil => null,
            _ => throw new ArgumentOutOfRangeException(nameof(polaritas), polaritas, null),
        };
        return hasil is { } ada ? Bulat(ada) : null;
    }

    private static decimal KonversiStabil(decimal kedekatan) =>
        kedekatan <= 90m ? kedekatan / 90m * 100m : 100m + (kedekatan - 90m) * 2m;

    private static Capaian Nilailah(Capaian dasar, Gabungan gabungan)
    {
        var manual = dasar.Data.Manual;
        var pengaturan = dasar.Data.Pengaturan;
        if (gabungan.Nilai is not { } realisasi)
        {
            return dasar with { Keadaan = KeadaanNilai.TidakDapatDihitung, Keterangan = gabungan.Alasan };
        }

        if (Mentah(manual.Polaritas, realisasi, dasar.Target!.Value, manual.RealisasiTerburuk, pengaturan.RumusMinimal) is not { } mentah)
        {
            return dasar with
            {
                Keadaan = KeadaanNilai.TidakDapatDihitung,
                Realisasi = realisasi,
                Penyebut = gabungan.Penyebut,
                Keterangan = $"Tidak dapat dihitung ({(dasar.Target == 0 ? "target 0" : realisasi == 0 ? "realisasi 0" : "realisasi negatif")}).",
            };
        }

        var batas = pengaturan.TanpaBatasAtas ? Math.Max(mentah, pengaturan.BatasBawah) : Math.Clamp(mentah, pengaturan.BatasBawah, pengaturan.BatasAtas);
        return dasar with
        {
            Keadaan = KeadaanNilai.Terisi,
            Realisasi = realisasi,
            Penyebut = gabungan.Penyebut,
            Mentah = mentah,
            Nilai = mentah >= 100m && Dikonversi(dasar.Data, dasar.Target.Value) ? Math.Max(pengaturan.BatasAtas, batas) : batas,
        };
    }

    /// <summary>True where full attainment counts as the upper bound: the Manual IKU says so, or the settings say it of all that cannot do better.</summary>
    public static bool Dikonversi(DataPengukuran data, decimal target)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Manual.Konversi120 || (data.Pengaturan.KonversiSemua && TidakDapatMelampaui(data.Manual, target));
    }

    /// <summary>True when no figure can be better than the target: a share that is to be all or nothing, or a target at the end of the scale.</summary>
    public static bool TidakDapatMelampaui(ManualIku manual, decimal target)
    {
        ArgumentNullException.ThrowIfNull(manual);
        var bagian = manual is { CaraIsi: CaraIsi.Rasio, Rumus: RumusRasio.Bagian };
        return manual.Polaritas switch
        {
            Polaritas.Maksimal => target >= manual.SkalaMaks || (bagian && target >= 100m),
            Polaritas.Minimal => target <= manual.SkalaMin || (bagian && target <= 0m),
            Polaritas.Stabil => false,
            _ => throw new ArgumentOutOfRangeException(nameof(manual), manual.Polaritas, null),
        };
    }

    /// <summary>The capaian of the year if its realisasi were a figure: for a projection, by the same formula, bounds and rounding.</summary>
    internal static Capaian Andaikan(DataPengukuran data, decimal realisasi, string keterangan) =>
        Nilailah(new Capaian(data, Triwulan.IV, terhadapTahun: true) { Target = data.Target.Tahunan }, new Gabungan(realisasi, null, null)) with { Keterangan = keterangan };

    /// <summary>The year owes a figure once a quarter with a target has ended, or the year itself (domain.md 4, trap 6).</summary>
    private static KeadaanNilai KeadaanTahunTanpaIsi(DataPengukuran data, Triwulan sampai)
    {
        var adaTagihan = sampai == Triwulan.IV || TriwulanExtensions.Semua.Any(t => t <= sampai && data.Target.Untuk(t) is not null);
        return data.Target.Tahunan is not null && !adaTagihan
            ? KeadaanNilai.BelumJatuhTempo
            : KeadaanTanpaIsi(data, sampai, data.Target.Tahunan);
    }

    private static KeadaanNilai KeadaanTanpaIsi(DataPengukuran data, Triwulan triwulan, decimal? target)
    {
        if (target is null)
        {
            return KeadaanNilai.TidakAdaTarget;
        }

        if (data.HariIni <= triwulan.HariTerakhir(data.Tahun))
        {
            return KeadaanNilai.BelumJatuhTempo;
        }

        return data.BatasPengisian.TryGetValue(triwulan, out var batas) && data.HariIni > batas
            ? KeadaanNilai.TerlambatBelumDiisi
            : KeadaanNilai.BelumDiisi;
    }

    /// <summary>
    /// Figures of the quarters up to one, made one. With <paramref name="lengkap"/>, a quarter before it that has a target but no
    /// report makes the sum or mean unknown (domain.md 1.3: consolidate only quarters that have a target, and give nothing if one lacks
    /// its realisasi).
    /// </summary>
    private static Gabungan Gabungkan(DataPengukuran data, Triwulan sampai, bool lengkap)
    {
        var manual = data.Manual;
        if (HanyaTerakhir(manual))
        {
            return Satu(manual, data.Pada(sampai)!);
        }

        var kurang = BelumLengkap(data, sampai);
        if (lengkap && kurang.Count > 0)
        {
            return new Gabungan(null, $"Tidak dapat dihitung: {string.Join(", ", kurang)} belum diisi, padahal angkanya digabung sampai {sampai.Nama()}.", null);
        }

        var terisi = TriwulanExtensions.Semua.Where(t => t <= sampai && data.Terisi(t)).Select(t => data.Pada(t)!).ToList();
        if (manual.CaraIsi == CaraIsi.Rasio)
        {
            // Percentages are never added or averaged: the sums are divided again (domain.md 1.9, case 16).
            return Bagi(manual, terisi.Sum(a => a.Pembilang!.Value), terisi.Sum(a => a.Penyebut!.Value));
        }

        var jumlah = terisi.Sum(a => a.Nilai!.Value);
        return new Gabungan(manual.Konsolidasi == Konsolidasi.Jumlah ? jumlah : jumlah / terisi.Count, null, null);
    }

    /// <summary>Names of the quarters before one that a sum or mean needs and does not have.</summary>
    internal static IReadOnlyList<string> BelumLengkap(DataPengukuran data, Triwulan sampai) => HanyaTerakhir(data.Manual)
        ? []
        : [.. TriwulanExtensions.Semua
            .Where(t => t < sampai && data.Target.Untuk(t) is not null && !data.Terisi(t) && data.Pada(t)?.TidakBerlaku != true)
            .Select(t => t.Nama())];

    /// <summary>
    /// True where the last reported figure stands alone: such is the rule, or it is "s.d." already and holds the earlier quarters, so
    /// that adding them would count them again and a blank among them takes nothing from it (domain.md 4, trap 5).
    /// </summary>
    internal static bool HanyaTerakhir(ManualIku manual) =>
        manual.Konsolidasi == Konsolidasi.NilaiTerakhir
        || (manual.SifatAngka == SifatAngka.Kumulatif && (manual.CaraIsi == CaraIsi.Rasio || manual.Konsolidasi == Konsolidasi.Jumlah));

    /// <summary>The realisasi of one quarter by itself, not consolidated; null where it cannot be computed.</summary>
    internal static decimal? HanyaTriwulanItu(ManualIku manual, AngkaTriwulan angka) => Satu(manual, angka).Nilai;

    private static bool Dijumlah(ManualIku manual) =>
        manual is { Konsolidasi: Konsolidasi.Jumlah, SifatAngka: SifatAngka.Periodik };

    private static Gabungan Satu(ManualIku manual, AngkaTriwulan angka) => manual.CaraIsi == CaraIsi.Rasio
        ? Bagi(manual, angka.Pembilang!.Value, angka.Penyebut!.Value)
        : new Gabungan(angka.Nilai, null, null);

    private static Gabungan Bagi(ManualIku manual, decimal pembilang, decimal penyebut)
    {
        if (penyebut == 0)
        {
            return new Gabungan(null, "Tidak dapat dihitung (penyebut 0).", null);
        }

        return new Gabungan(
            manual.Rumus switch
            {
                RumusRasio.Bagian or RumusRasio.Perbandingan => pembilang / penyebut * 100m,
                RumusRasio.Pertumbuhan => (pembilang - penyebut) / penyebut * 100m,
                _ => throw new ArgumentOutOfRangeException(nameof(manual), manual.Rumus, null),
            },
            null,
            penyebut);
    }

    private static decimal Bulat(decimal nilai) => decimal.Round(nilai, Desimal, MidpointRounding.AwayFromZero);

    private readonly record struct Gabungan(decimal? Nilai, string? Alasan, decimal? Penyebut);
}
