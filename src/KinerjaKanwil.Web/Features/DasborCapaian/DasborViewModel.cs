using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.TagHelpers;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>The dashboard, ready to print.</summary>
public sealed record DasborViewModel
{
    /// <summary>Year shown.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter shown.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Division shown; null: all within reach.</summary>
    public required string? Divisi { get; init; }

    /// <summary>Sasaran shown; null: all of them.</summary>
    public required int? Sasaran { get; init; }

    /// <summary>Rows of the heat table; null: all.</summary>
    public required string? Status { get; init; }

    /// <summary>Value of the data filter.</summary>
    public required string Data { get; init; }

    /// <summary>Earlier day whose state is shown, as it stands in an address; null: now.</summary>
    public required string? Per { get; init; }

    /// <summary>What is remembered of the choice: only where it differs from what the page would show by itself.</summary>
    public required string KueriDiingat { get; init; }

    /// <summary>Years to choose from.</summary>
    public required IReadOnlyList<int> DaftarTahun { get; init; }

    /// <summary>Divisions to choose from: code and name.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> DaftarDivisi { get; init; }

    /// <summary>Lines of the letterhead, for the print-out; empty where none is printed.</summary>
    public required IReadOnlyList<string> Kop { get; init; }

    /// <summary>Way up: names and addresses; empty at the top.</summary>
    public required IReadOnlyList<(string Nama, string Alamat)> Remah { get; init; }

    /// <summary>What the headline figure is of.</summary>
    public required string Judul { get; init; }

    /// <summary>Full name of the sasaran shown; null at other levels.</summary>
    public required string? Subjudul { get; init; }

    /// <summary>When the figures last changed, how many divisions handed in, how many indicators are approved.</summary>
    public required string Kebaruan { get; init; }

    /// <summary>Words for newer figures than those shown, and where they are; null when there are none.</summary>
    public required (string Kalimat, string Alamat)? LebihBaru { get; init; }

    /// <summary>True when a shown figure is not approved yet.</summary>
    public required bool Sementara { get; init; }

    /// <summary>What waits for this person's decision: a sentence and where to go, per division and quarter.</summary>
    public required IReadOnlyList<(string Kalimat, string Alamat)> Menunggu { get; init; }

    /// <summary>Roll-up against the quarter's targets.</summary>
    public required RekapNilai Nilai { get; init; }

    /// <summary>The headline figure in words, or that there is none.</summary>
    public required string NilaiTeks { get; init; }

    /// <summary>Change since the quarter before, and where it is explained; null where there is nothing to compare.</summary>
    public required (string Kalimat, string Alamat)? Perubahan { get; init; }

    /// <summary>The division with the lowest figure, and where it is; null where fewer than two have one.</summary>
    public required (string Kalimat, string Alamat)? Terendah { get; init; }

    /// <summary>Lines below the headline: predikat, year's target, mean of divisions, official figure.</summary>
    public required IReadOnlyList<string> Rincian { get; init; }

    /// <summary>What the figure does not hold: divisions and indicators that are missing; empty when it is whole.</summary>
    public required IReadOnlyList<string> BelumTermasuk { get; init; }

    /// <summary>How the headline was computed, step by step.</summary>
    public required IReadOnlyList<string> CaraMenghitung { get; init; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    public required string? Kosong { get; init; }

    /// <summary>Settings of the year, for the bullet graphs.</summary>
    public required PengaturanCapaian Pengaturan { get; init; }

    /// <summary>One card for each division; empty below the office's level.</summary>
    public required IReadOnlyList<KartuDivisi> Kartu { get; init; }

    /// <summary>The sasaran of the division; empty at other levels.</summary>
    public required IReadOnlyList<BarisSasaran> BarisSasaran { get; init; }

    /// <summary>What to ask about.</summary>
    public required DaftarPerhatian Perhatian { get; init; }

    /// <summary>Ways to look at the heat table: value, word and number of rows.</summary>
    public required IReadOnlyList<(string? Pilihan, string Nama, int Jumlah)> PilihanPeta { get; init; }

    /// <summary>Heat table: divisions, sasaran, indicators.</summary>
    public required IReadOnlyList<PetaDivisi> Peta { get; init; }

    /// <summary>Capaian per quarter, one small graph for each division.</summary>
    public required IReadOnlyList<(string Nama, IReadOnlyList<TitikTren> Titik)> Tren { get; init; }

    /// <summary>Lower end of the scale that all of them share, in percent.</summary>
    public required decimal MulaiTren { get; init; }

    /// <summary>Completeness of the quarter.</summary>
    public required IReadOnlyList<BarisKelengkapan> Kelengkapan { get; init; }

    /// <summary>Address of the level shown, with other rows of the heat table or the whole list of what needs attention.</summary>
    public string Alamat(string? status = null, bool semuaPerhatian = false) =>
        Alamat(Divisi, Sasaran) + (status is null ? "" : $"&status={status}") + (semuaPerhatian ? $"&perhatian={SaringanDasbor.Semua}" : "");

    /// <summary>Address of the level shown as it stands now, where an earlier day is shown.</summary>
    public string AlamatKini => (this with { Per = null }).Alamat();

    /// <summary>Address of another level of the same quarter.</summary>
    public string Alamat(string? divisi, int? sasaran) =>
        $"/dasbor?tahun={Tahun}&tw={(int)Triwulan}&data={Data}" + (divisi is null ? "" : $"&divisi={divisi}") + (sasaran is null ? "" : $"&sasaran={sasaran}") + (Per is null ? "" : $"&per={Per}");
}

/// <summary>A division's card.</summary>
public sealed record KartuDivisi(
    string Kode, string Nama, RekapNilai Nilai, string NilaiTeks, string Kelengkapan, string? Keterangan, bool Terendah, string Alamat);

/// <summary>A sasaran of the division shown.</summary>
public sealed record BarisSasaran(string Nama, RekapNilai Nilai, string NilaiTeks, string Alamat);

/// <summary>What needs attention.</summary>
/// <param name="Baris">Rows shown.</param>
/// <param name="Jumlah">Rows that there are.</param>
/// <param name="Kosong">Why there is none; null when there are some.</param>
public sealed record DaftarPerhatian(IReadOnlyList<BarisPerhatian> Baris, int Jumlah, string? Kosong);

/// <summary>One thing to ask about.</summary>
/// <param name="Nama">Indicator, or how many of them.</param>
/// <param name="Kode">Its code, or theirs.</param>
/// <param name="Divisi">Division to ask.</param>
/// <param name="Capaian">Capaian of the indicator; null for several.</param>
/// <param name="Sebab">Why it is listed.</param>
/// <param name="Kalimat">The same as a sentence.</param>
/// <param name="SebabLain">Further reasons; null where there are none.</param>
/// <param name="Kendala">What stood in the way, as reported.</param>
/// <param name="TindakLanjut">What is done about it, as reported.</param>
/// <param name="Alamat">Where it is looked at.</param>
/// <param name="Putusan">Where it is decided on, row in view; null when it does not wait for this person.</param>
public sealed record BarisPerhatian(
    string Nama, string Kode, string Divisi, Capaian? Capaian, string Sebab, string Kalimat, string? SebabLain, string? Kendala, string? TindakLanjut, string Alamat,
    (string Kata, string Setujui, string Kembalikan)? Putusan);

/// <summary>A division of the heat table.</summary>
public sealed record PetaDivisi(string Nama, string Alamat, IReadOnlyList<PetaSasaran> Sasaran);

/// <summary>A sasaran of the heat table.</summary>
public sealed record PetaSasaran(string Nama, string Alamat, IReadOnlyList<PetaIndikator> Indikator);

/// <summary>An indicator of the heat table.</summary>
public sealed record PetaIndikator(string Kode, string Nama, string Target, IReadOnlyList<PetaSel> Sel);

/// <summary>A cell of the heat table.</summary>
public sealed record PetaSel(string Kolom, Capaian Capaian, bool Sementara, string Alamat);

/// <summary>Completeness of a division in the quarter: how many reports are owed, and where they stand.</summary>
public sealed record BarisKelengkapan(
    string Nama, int Wajib, int Terisi, string Persen, IReadOnlyDictionary<StatusRealisasi, int> Status, string Terakhir, string TepatWaktu, string Batas);
