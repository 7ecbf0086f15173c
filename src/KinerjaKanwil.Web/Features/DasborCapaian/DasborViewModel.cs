using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

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

    /// <summary>Value of the data filter.</summary>
    public required string Data { get; init; }

    /// <summary>Years to choose from.</summary>
    public required IReadOnlyList<int> DaftarTahun { get; init; }

    /// <summary>Divisions to choose from: code and name.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> DaftarDivisi { get; init; }

    /// <summary>What the headline figure is of.</summary>
    public required string Judul { get; init; }

    /// <summary>When the figures last changed, how many divisions handed in, how many indicators are approved.</summary>
    public required string Kebaruan { get; init; }

    /// <summary>True when a shown figure is not approved yet.</summary>
    public required bool Sementara { get; init; }

    /// <summary>What waits for this person's decision: a sentence and where to go, per division and quarter.</summary>
    public required IReadOnlyList<(string Kalimat, string Alamat)> Menunggu { get; init; }

    /// <summary>Roll-up against the quarter's targets.</summary>
    public required RekapNilai Nilai { get; init; }

    /// <summary>The headline figure in words, or that there is none.</summary>
    public required string NilaiTeks { get; init; }

    /// <summary>Lines below the headline: predikat, change, year's target, mean of divisions, official figure.</summary>
    public required IReadOnlyList<string> Rincian { get; init; }

    /// <summary>How the headline was computed, step by step.</summary>
    public required IReadOnlyList<string> CaraMenghitung { get; init; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    public required string? Kosong { get; init; }

    /// <summary>Settings of the year, for the bullet graphs.</summary>
    public required PengaturanCapaian Pengaturan { get; init; }

    /// <summary>One card for each division.</summary>
    public required IReadOnlyList<KartuDivisi> Kartu { get; init; }

    /// <summary>Heat table: divisions, sasaran, indicators.</summary>
    public required IReadOnlyList<PetaDivisi> Peta { get; init; }

    /// <summary>Completeness of the quarter.</summary>
    public required IReadOnlyList<BarisKelengkapan> Kelengkapan { get; init; }

    /// <summary>Address of the same page with another division.</summary>
    public string AlamatDivisi(string? kode) => $"/dasbor?tahun={Tahun}&tw={(int)Triwulan}&data={Data}" + (kode is null ? "" : $"&divisi={kode}");
}

/// <summary>A division's card.</summary>
public sealed record KartuDivisi(string Kode, string Nama, RekapNilai Nilai, string NilaiTeks, string Kelengkapan, string Keterangan, string Alamat);

/// <summary>A division of the heat table.</summary>
public sealed record PetaDivisi(string Nama, IReadOnlyList<PetaSasaran> Sasaran);

/// <summary>A sasaran of the heat table.</summary>
public sealed record PetaSasaran(string Nama, IReadOnlyList<PetaIndikator> Indikator);

/// <summary>An indicator of the heat table.</summary>
public sealed record PetaIndikator(string Kode, string Nama, string Target, IReadOnlyList<PetaSel> Sel);

/// <summary>A cell of the heat table.</summary>
public sealed record PetaSel(string Kolom, Capaian Capaian, bool Sementara, string Alamat);

/// <summary>Completeness of a division in the quarter: how many reports are owed, and where they stand.</summary>
public sealed record BarisKelengkapan(string Nama, int Wajib, int Terisi, string Persen, IReadOnlyDictionary<StatusRealisasi, int> Status, string TepatWaktu, string Batas);
