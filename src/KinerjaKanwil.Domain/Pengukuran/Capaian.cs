using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// The capaian of one indicator for one quarter or for the year, with every intermediate figure, so that it can explain itself:
/// <see cref="Jelaskan"/> prints what was computed, it computes nothing anew.
/// </summary>
public sealed record Capaian
{
    /// <summary>From this denominator on a percentage says more than a count: below it "4 dari 4" is what there is to know.</summary>
    public const decimal PenyebutCukup = 10m;

    /// <summary>Raw capaian above this one speaks of the target, not of the work (domain.md 1.6).</summary>
    public const decimal BatasWajar = 120m;

    internal Capaian(DataPengukuran data, Triwulan sampai, bool terhadapTahun)
    {
        Data = data;
        Sampai = Diminta = sampai;
        TerhadapTahun = terhadapTahun;
    }

    /// <summary>What it was computed from.</summary>
    public DataPengukuran Data { get; }

    /// <summary>The last quarter whose figures are in it. For the year: the last one reported, else the one asked for.</summary>
    public Triwulan Sampai { get; internal init; }

    /// <summary>The quarter that was asked for.</summary>
    public Triwulan Diminta { get; internal init; }

    /// <summary>True when compared with the year's target, false with the quarter's.</summary>
    public bool TerhadapTahun { get; }

    /// <summary>Why there is a figure or not.</summary>
    public KeadaanNilai Keadaan { get; internal init; }

    /// <summary>A sentence for the user where the figure needs one: why it is missing, or what is not in it yet.</summary>
    public string? Keterangan { get; internal init; }

    /// <summary>Consolidated realisasi, in the unit of the indicator, not rounded; null where there is none.</summary>
    public decimal? Realisasi { get; internal init; }

    /// <summary>Denominator of the consolidated ratio; null where there is none.</summary>
    public decimal? Penyebut { get; internal init; }

    /// <summary>The denominator where it is so small that one more or less turns the figure over (domain.md 4, trap 29); else null.</summary>
    public decimal? PenyebutKecil => Realisasi is not null && Penyebut is > 0 and < PenyebutCukup ? Penyebut : null;

    /// <summary>The result is so far above the target that the target is to be asked about before next year's is set.</summary>
    public bool TargetTerlaluRendah => Mentah > BatasWajar;

    /// <summary>
    /// True for a figure of the year while quarters with a target are still to come, seen from the quarter asked for and from today: it is
    /// not the year's result yet, and low is what a sum has to be in spring.
    /// </summary>
    public bool Berjalan => TerhadapTahun && Nilai is not null && Data.Target.Terakhir is var akhir
        && (akhir > Diminta || Data.HariIni <= akhir.HariTerakhir(Data.Tahun));

    /// <summary>Target of the period; null where there is none.</summary>
    public decimal? Target { get; internal init; }

    /// <summary>Capaian in percent before the bounds, 4 decimals.</summary>
    public decimal? Mentah { get; internal init; }

    /// <summary>Capaian in percent as shown, within the bounds, 4 decimals.</summary>
    public decimal? Nilai { get; internal init; }

    /// <summary>True where <see cref="Nilai"/> is not <see cref="Mentah"/>: a bound or the conversion bit.</summary>
    public bool Dibatasi => Nilai != Mentah;

    /// <summary>No target this quarter, but the year's target is met already (domain.md 1.9, case 6).</summary>
    public bool TercapaiLebihAwal { get; internal init; }

    /// <summary>Status of <see cref="Nilai"/>.</summary>
    public KategoriCapaian Kategori => Pengelompokan.Kategori(Nilai, Data.Pengaturan);

    /// <summary>The figure in words: <c>97,40</c>, <c>120,00 (mentah 588,24)</c>, or why there is none.</summary>
    public string Teks => Nilai is { } nilai
        ? FormatAngka.DuaDesimal(nilai) + (Dibatasi ? $" (mentah {FormatAngka.DuaDesimal(Mentah!.Value)})" : "")
        : TercapaiLebihAwal ? "Tercapai lebih awal" : Keadaan.Nama();

    /// <summary>How the figure came about, step by step, in Indonesian: formula, inputs, policy, bound, rounding.</summary>
    public IReadOnlyList<string> Jelaskan() => PenjelasanCapaian.Susun(this);
}
