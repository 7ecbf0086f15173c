using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>How a figure of the year's end was estimated; always named beside it (domain.md 3, row A).</summary>
public enum MetodePrognosis
{
    /// <summary>The rest of the year follows the shape of the targets: R × T year / T so far.</summary>
    PolaTarget,

    /// <summary>Each remaining quarter brings what a reported one brought on average.</summary>
    LajuRata,

    /// <summary>The figure stays as it is.</summary>
    NilaiTetap,

    /// <summary>Numerator and denominator go on growing as they did in the last quarter.</summary>
    LajuRasio,
}

/// <summary>One estimate of the year's end.</summary>
/// <param name="Metode">How it was made.</param>
/// <param name="Realisasi">Estimated realisasi of the year.</param>
/// <param name="Capaian">What it would be worth, by the same formula and bounds.</param>
/// <param name="Langkah">How it came about, in words.</param>
public sealed record Perkiraan(MetodePrognosis Metode, decimal Realisasi, Capaian Capaian, string Langkah);

/// <summary>What a remaining quarter has to bring.</summary>
/// <param name="Triwulan">The quarter.</param>
/// <param name="Nilai">The figure to be entered for it.</param>
/// <param name="Teks">The same in words: <c>minimal 33 Layanan</c>.</param>
public sealed record Kebutuhan(Triwulan Triwulan, decimal Nilai, string Teks);

/// <summary>
/// Where the year is heading and what the remaining quarters need. An estimate, never a figure that is reported: it enters no mean and no
/// official sheet. Below two reported quarters there is none, because one point has no direction.
/// </summary>
public sealed record Prognosis
{
    /// <summary>Counts up to here are milestones: a pace of a quarter of a book means nothing, its date does.</summary>
    public const decimal TonggakTerbanyak = 4m;

    private const Triwulan PalingAwal = Triwulan.II;

    /// <summary>The last quarter that was reported; null while there is none.</summary>
    public Triwulan? Sampai { get; private init; }

    /// <summary>Estimates, the one that fits the indicator best first; empty where none makes sense.</summary>
    public IReadOnlyList<Perkiraan> Perkiraan { get; private init; } = [];

    /// <summary>Why there is no estimate; null where there is one.</summary>
    public string? Alasan { get; private init; }

    /// <summary>What each remaining quarter needs for the year's target; empty where nothing more is needed or nothing more helps.</summary>
    public IReadOnlyList<Kebutuhan> Kebutuhan { get; private init; } = [];

    /// <summary>The need in a sentence; null where nothing can be said.</summary>
    public string? KalimatKebutuhan { get; private init; }

    /// <summary>The estimate that fits best; null where there is none.</summary>
    public Perkiraan? Utama => Perkiraan is [var satu, ..] ? satu : null;

    /// <summary>The prognosis of an indicator from what was reported up to a quarter.</summary>
    public static Prognosis Hitung(DataPengukuran data, Triwulan sampai)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Target.Tahunan is not { } target)
        {
            return Tanpa(null, "Target tahun belum ditetapkan.");
        }

        if (PerhitunganCapaian.Mentah(data.Manual.Polaritas, 0m, target, data.Manual.RealisasiTerburuk) is null)
        {
            return Tanpa(null, $"Target tahun {FormatAngka.Ringkas(target)}: capaiannya tidak dapat dihitung, jadi tidak dapat diperkirakan.");
        }

        if (TriwulanExtensions.Semua.Where(t => t <= sampai && data.Terisi(t)).Select(t => (Triwulan?)t).LastOrDefault() is not { } terakhir)
        {
            return Tanpa(null, "Belum ada realisasi.");
        }

        var kini = PerhitunganCapaian.Tahunan(data, terakhir);
        if (kini.Realisasi is not { } realisasi)
        {
            return Tanpa(terakhir, kini.Keterangan ?? "Realisasi sampai kini tidak dapat dihitung.");
        }

        var keadaan = new Keadaan(data, terakhir, target, realisasi);
        if (keadaan.Sisa.Count == 0)
        {
            return Tanpa(terakhir, terakhir == Triwulan.IV ? "TW IV sudah dilaporkan: realisasi tahun sudah diketahui." : "Tidak ada triwulan yang tersisa: sisanya dinyatakan tidak berlaku.");
        }

        if (keadaan.Bolong is { } bolong)
        {
            return Tanpa(terakhir, $"{bolong} belum diisi, padahal angkanya digabung sampai {terakhir.Nama()}.");
        }

        var (kebutuhan, kalimat) = KebutuhanSisa.Hitung(keadaan);
        var prognosis = new Prognosis { Sampai = terakhir, Kebutuhan = kebutuhan, KalimatKebutuhan = kalimat };
        if (terakhir < PalingAwal)
        {
            return prognosis with { Alasan = $"Prognosis dibuat mulai {PalingAwal.Nama()}: satu triwulan belum menunjukkan arah." };
        }

        if (keadaan.Tonggak)
        {
            var batas = data.Target.Terakhir;
            return prognosis with
            {
                Alasan = $"Tonggak: {FormatAngka.Bersatuan(target, data.Manual.Satuan)} jatuh tempo {FormatTanggal.Panjang(batas.HariTerakhir(data.Tahun))}. "
                    + "Laju tidak bermakna untuk jumlah sekecil ini; tanggalnya yang menentukan.",
            };
        }

        var perkiraan = PerkiraanSisa.Susun(keadaan).ToList();
        return perkiraan.Count == 0
            ? prognosis with { Alasan = "Angka yang ada belum cukup untuk memperkirakan akhir tahun." }
            : prognosis with { Perkiraan = perkiraan };
    }

    private static Prognosis Tanpa(Triwulan? sampai, string alasan) => new() { Sampai = sampai, Alasan = alasan };

    /// <summary>What both halves of a prognosis start from.</summary>
    internal sealed class Keadaan
    {
        public Keadaan(DataPengukuran data, Triwulan terakhir, decimal target, decimal realisasi)
        {
            (Data, Terakhir, Target, Realisasi) = (data, terakhir, target, realisasi);
            Terisi = [.. TriwulanExtensions.Semua.Where(t => t <= terakhir && data.Terisi(t))];
            Sisa = [.. TriwulanExtensions.Semua.Where(t => t > terakhir && data.Pada(t)?.TidakBerlaku != true)];
            var kosong = TriwulanExtensions.Semua.Where(t => t < terakhir && !data.Terisi(t) && data.Pada(t)?.TidakBerlaku != true).Select(t => t.Nama()).ToList();
            Bolong = kosong.Count == 0 || PerhitunganCapaian.HanyaTerakhir(data.Manual) ? null : string.Join(", ", kosong);
        }

        public DataPengukuran Data { get; }

        public Triwulan Terakhir { get; }

        public decimal Target { get; }

        public decimal Realisasi { get; }

        public IReadOnlyList<Triwulan> Terisi { get; }

        /// <summary>Quarters still to be reported.</summary>
        public IReadOnlyList<Triwulan> Sisa { get; }

        /// <summary>Quarters that a sum or mean lacks.</summary>
        public string? Bolong { get; }

        public ManualIku Manual => Data.Manual;

        /// <summary>True for plain figures that are added up.</summary>
        public bool Dijumlah => Manual is { CaraIsi: CaraIsi.Langsung, Konsolidasi: Konsolidasi.Jumlah };

        public bool Rasio => Manual.CaraIsi == CaraIsi.Rasio;

        public bool HanyaTerakhir => PerhitunganCapaian.HanyaTerakhir(Manual);

        public bool Tonggak => Dijumlah && Manual.HarusBulat && Target is > 0 and <= TonggakTerbanyak;

        /// <summary>Numerators and denominators so far, as they count: of the last quarter alone, or added up.</summary>
        public (decimal Pembilang, decimal Penyebut) Bagi => HanyaTerakhir
            ? (Data.Pada(Terakhir)!.Pembilang!.Value, Data.Pada(Terakhir)!.Penyebut!.Value)
            : (Terisi.Sum(t => Data.Pada(t)!.Pembilang!.Value), Terisi.Sum(t => Data.Pada(t)!.Penyebut!.Value));

        public string Angka(decimal nilai) => FormatAngka.Bersatuan(nilai, Manual.Satuan)!;
    }
}

/// <summary>What can be asked of a <see cref="MetodePrognosis"/>.</summary>
public static class MetodePrognosisExtensions
{
    /// <summary>The words on screen.</summary>
    public static string Nama(this MetodePrognosis metode) => metode switch
    {
        MetodePrognosis.PolaTarget => "Mengikuti pola target",
        MetodePrognosis.LajuRata => "Laju rata-rata",
        MetodePrognosis.NilaiTetap => "Nilai kini bertahan",
        MetodePrognosis.LajuRasio => "Laju pembilang dan penyebut",
        _ => throw new ArgumentOutOfRangeException(nameof(metode), metode, null),
    };
}
