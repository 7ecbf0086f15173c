using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>Which direction is good (domain.md 1.2).</summary>
public enum Polaritas
{
    /// <summary>Higher is better: R/T.</summary>
    Maksimal,

    /// <summary>Lower is better: (2T - R)/T, or what the year says (<see cref="RumusMinimal"/>).</summary>
    Minimal,

    /// <summary>The closer to the target the better.</summary>
    Stabil,
}

/// <summary>How the figures of several quarters become one (domain.md 1.3).</summary>
public enum Konsolidasi
{
    /// <summary>They are added (a ratio: numerators and denominators are added, then divided again).</summary>
    Jumlah,

    /// <summary>Their plain mean.</summary>
    RataRata,

    /// <summary>The last known one counts.</summary>
    NilaiTerakhir,
}

/// <summary>What a person types: two numbers or the figure itself.</summary>
public enum CaraIsi
{
    /// <summary>Pembilang and penyebut; the application divides.</summary>
    Rasio,

    /// <summary>The figure itself.</summary>
    Langsung,
}

/// <summary>What the typed figure covers.</summary>
public enum SifatAngka
{
    /// <summary>From 1 January to the end of the quarter ("s.d. akhir triwulan").</summary>
    Kumulatif,

    /// <summary>This quarter alone ("hanya triwulan ini").</summary>
    Periodik,
}

/// <summary>How pembilang (n) and penyebut (N) give a percentage.</summary>
public enum RumusRasio
{
    /// <summary>n is a part of N: n/N x 100, never above 100.</summary>
    Bagian,

    /// <summary>n/N x 100 where n may exceed N.</summary>
    Perbandingan,

    /// <summary>Growth of n over the base N: (n - N)/N x 100, may be negative.</summary>
    Pertumbuhan,
}

/// <summary>The words for the terms of a Manual IKU.</summary>
public static class IstilahManualIku
{
    /// <summary>Which direction is good, in words.</summary>
    public static string Arah(this Polaritas polaritas) => polaritas switch
    {
        Polaritas.Maksimal => "makin tinggi makin baik",
        Polaritas.Minimal => "makin rendah makin baik",
        Polaritas.Stabil => "makin dekat ke target makin baik",
        _ => throw new ArgumentOutOfRangeException(nameof(polaritas), polaritas, null),
    };

    /// <summary>What a figure covers, in words.</summary>
    public static string Nama(this SifatAngka sifat) => sifat switch
    {
        SifatAngka.Kumulatif => "angka s.d. akhir triwulan",
        SifatAngka.Periodik => "angka hanya triwulan itu",
        _ => throw new ArgumentOutOfRangeException(nameof(sifat), sifat, null),
    };

    /// <summary>How quarters become one figure, in words.</summary>
    public static string Nama(this Konsolidasi konsolidasi) => konsolidasi switch
    {
        Konsolidasi.Jumlah => "jumlah antar-triwulan",
        Konsolidasi.RataRata => "rata-rata antar-triwulan",
        Konsolidasi.NilaiTerakhir => "nilai terakhir",
        _ => throw new ArgumentOutOfRangeException(nameof(konsolidasi), konsolidasi, null),
    };

    /// <summary>What is typed and how it becomes the figure, in words.</summary>
    public static string CaraMengisi(this ManualIku manual)
    {
        ArgumentNullException.ThrowIfNull(manual);
        return manual.CaraIsi == CaraIsi.Langsung ? "Angka langsung" : manual.Rumus switch
        {
            RumusRasio.Bagian => "Rasio: pembilang ÷ penyebut × 100, pembilang bagian dari penyebut",
            RumusRasio.Perbandingan => "Rasio: pembilang ÷ penyebut × 100",
            RumusRasio.Pertumbuhan => "Pertumbuhan: (pembilang − penyebut) ÷ penyebut × 100",
            _ => throw new ArgumentOutOfRangeException(nameof(manual), manual.Rumus, null),
        };
    }

    /// <summary>The scale in words; null where there is no bound.</summary>
    public static string? TeksSkala(this ManualIku manual)
    {
        ArgumentNullException.ThrowIfNull(manual);
        return (manual.SkalaMin, manual.SkalaMaks) switch
        {
            ({ } min, { } maks) => $"{FormatAngka.Ringkas(min)} sampai {FormatAngka.Ringkas(maks)}",
            ({ } min, null) => $"mulai {FormatAngka.Ringkas(min)}",
            (null, { } maks) => $"sampai {FormatAngka.Ringkas(maks)}",
            _ => null,
        };
    }
}

/// <summary>
/// The rule by which one indicator is measured (Manual IKU, domain.md 1.4). A value: two indicators with the same rule are
/// measured alike.
/// </summary>
public sealed record ManualIku
{
    /// <summary>Longest label of pembilang or penyebut, in characters.</summary>
    public const int PanjangLabel = 200;

    /// <summary>Longest <see cref="Catatan"/>, in characters.</summary>
    public const int PanjangCatatan = 500;

    /// <summary>What the note of an imported "menurunnya" indicator says until somebody confirms its direction.</summary>
    public const string KalimatBelumDikonfirmasi = "Polaritas perlu dikonfirmasi dalam Manual IKU.";

    /// <summary>Unit and kind of number.</summary>
    public required Satuan Satuan { get; init; }

    /// <summary>Which direction is good.</summary>
    public Polaritas Polaritas { get; init; }

    /// <summary>How quarters become one figure.</summary>
    public Konsolidasi Konsolidasi { get; init; }

    /// <summary>What a person types.</summary>
    public CaraIsi CaraIsi { get; init; }

    /// <summary>What a typed figure covers.</summary>
    public SifatAngka SifatAngka { get; init; }

    /// <summary>How a ratio is formed; of no meaning for <see cref="CaraIsi.Langsung"/>.</summary>
    public RumusRasio Rumus { get; init; }

    /// <summary>Lowest possible figure; null where there is no bound.</summary>
    public decimal? SkalaMin { get; init; }

    /// <summary>Highest possible figure; null where there is no bound.</summary>
    public decimal? SkalaMaks { get; init; }

    /// <summary>Worst figure still tolerated (W), for <see cref="Polaritas.Minimal"/> with target 0.</summary>
    public decimal? RealisasiTerburuk { get; init; }

    /// <summary>An indicator that cannot exceed its target counts as the upper bound once it reaches it. Off by default (domain.md 1.2).</summary>
    public bool Konversi120 { get; init; }

    /// <summary>What the numerator counts; null where the Manual IKU does not say yet.</summary>
    public string? LabelPembilang { get; init; }

    /// <summary>What the denominator counts; null where the Manual IKU does not say yet.</summary>
    public string? LabelPenyebut { get; init; }

    /// <summary>True when figures cannot be handed in without evidence.</summary>
    public bool BuktiWajib { get; init; }

    /// <summary>
    /// True when the admin has confirmed which direction is good. Asked for where the name alone can mislead ("menurunnya …": domain.md 4,
    /// trap 1).
    /// </summary>
    public bool PolaritasDikonfirmasi { get; init; }

    /// <summary>A remark that must stand beside the input, e.g. that a "menurunnya" rate is better when higher (domain.md 4, trap 1).</summary>
    public string? Catatan { get; init; }

    /// <summary>True when both give the same figure for the same entry: labels, remarks and what must be attached aside.</summary>
    public bool MengukurSama(ManualIku lain)
    {
        ArgumentNullException.ThrowIfNull(lain);
        return this == lain with
        {
            LabelPembilang = LabelPembilang,
            LabelPenyebut = LabelPenyebut,
            Catatan = Catatan,
            BuktiWajib = BuktiWajib,
            PolaritasDikonfirmasi = PolaritasDikonfirmasi,
        };
    }

    /// <summary>The same rule with its direction confirmed; a note that it is not goes.</summary>
    public ManualIku DenganPolaritasDikonfirmasi() => this with
    {
        PolaritasDikonfirmasi = true,
        Catatan = Catatan?.Replace(KalimatBelumDikonfirmasi, "", StringComparison.Ordinal).Trim() is { Length: > 0 } catatan ? catatan : null,
    };

    /// <summary>True for counts: they are whole.</summary>
    public bool HarusBulat => Satuan.Jenis == JenisSatuan.Jumlah;

    /// <summary>True when a negative figure makes sense: growth, or a scale that goes below zero.</summary>
    public bool BolehNegatif => CaraIsi == CaraIsi.Rasio ? Rumus == RumusRasio.Pertumbuhan : SkalaMin < 0;

    /// <summary>
    /// The defaults of the 2023 sheet (design section 4): percent as a cumulative ratio, index as a direct figure, both with the last
    /// value counting; counts as whole numbers of the quarter alone, added up. All <see cref="Polaritas.Maksimal"/>.
    /// </summary>
    public static ManualIku Bawaan(Satuan satuan)
    {
        ArgumentNullException.ThrowIfNull(satuan);
        return satuan.Jenis switch
        {
            JenisSatuan.Persen => new ManualIku
            {
                Satuan = satuan,
                CaraIsi = CaraIsi.Rasio,
                SifatAngka = SifatAngka.Kumulatif,
                Konsolidasi = Konsolidasi.NilaiTerakhir,
            },
            JenisSatuan.Indeks => new ManualIku
            {
                Satuan = satuan,
                CaraIsi = CaraIsi.Langsung,
                SifatAngka = SifatAngka.Kumulatif,
                Konsolidasi = Konsolidasi.NilaiTerakhir,
            },
            JenisSatuan.Jumlah => new ManualIku
            {
                Satuan = satuan,
                CaraIsi = CaraIsi.Langsung,
                SifatAngka = SifatAngka.Periodik,
                Konsolidasi = Konsolidasi.Jumlah,
                SkalaMin = 0,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(satuan), satuan.Jenis, null),
        };
    }
}
