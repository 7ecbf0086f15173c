using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.MatriksIku;

/// <summary>The official table, ready to print.</summary>
public sealed record MatriksIkuViewModel
{
    /// <summary>The year.</summary>
    public required int Tahun { get; init; }

    /// <summary>All years, newest first.</summary>
    public required IReadOnlyList<int> DaftarTahun { get; init; }

    /// <summary>Last quarter that is reported on.</summary>
    public required Triwulan Sampai { get; init; }

    /// <summary>Chosen source, as it stands in the address.</summary>
    public required string Data { get; init; }

    /// <summary>Chosen source, in words.</summary>
    public required string NamaSumber { get; init; }

    /// <summary>True when a figure on the page has not been approved.</summary>
    public required bool AdaSementara { get; init; }

    /// <summary>Lines of the title.</summary>
    public required IReadOnlyList<string> Judul { get; init; }

    /// <summary>Legal basis.</summary>
    public required string DasarHukum { get; init; }

    /// <summary>Who signs.</summary>
    public required Penandatangan? Penandatangan { get; init; }

    /// <summary>Day of signing as in the address; null: today.</summary>
    public required string? Tanggal { get; init; }

    /// <summary>True when signatories change during the year, so that the day matters.</summary>
    public required bool PunyaPejabat { get; init; }

    /// <summary>Lines of the letterhead; empty where none is printed.</summary>
    public required IReadOnlyList<string> Kop { get; init; }

    /// <summary>Divisions within reach.</summary>
    public required IReadOnlyList<MatriksDivisi> Divisi { get; init; }

    /// <summary>Roll-ups of all that is within reach.</summary>
    public required IReadOnlyList<MatriksRata> Kanwil { get; init; }

    /// <summary>Address of the workbook that shows the same.</summary>
    public string AlamatEkspor => $"/matriks/{Tahun}/ekspor?tw={(int)Sampai}&data={Data}{(Tanggal is null ? "" : $"&tanggal={Tanggal}")}";
}

/// <summary>A division with its heading.</summary>
public sealed record MatriksDivisi(string Judul, IReadOnlyList<MatriksSasaran> Sasaran, MatriksRata Rata);

/// <summary>A sasaran: its first row carries it over all its indicators.</summary>
public sealed record MatriksSasaran(string Penanda, string Nama, IReadOnlyList<MatriksIndikator> Indikator);

/// <summary>A row.</summary>
public sealed record MatriksIndikator(string Kode, string Nama, string Target, IReadOnlyList<MatriksSel> Sel);

/// <summary>A capaian; null for a quarter after the period.</summary>
public sealed record MatriksSel(Capaian? Capaian, bool Sementara, string Alamat);

/// <summary>A row of means.</summary>
public sealed record MatriksRata(string Nama, IReadOnlyList<MatriksRataSel> Sel);

/// <summary>A mean, in words and with its status.</summary>
public sealed record MatriksRataSel(string Teks, KategoriCapaian? Kategori);
