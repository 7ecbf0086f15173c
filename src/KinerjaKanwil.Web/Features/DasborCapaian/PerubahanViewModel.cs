using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>Apa yang berubah?, ready to print.</summary>
public sealed record PerubahanViewModel
{
    /// <summary>Year shown.</summary>
    public required int Tahun { get; init; }

    /// <summary>Earlier quarter.</summary>
    public required Triwulan Dari { get; init; }

    /// <summary>Later quarter.</summary>
    public required Triwulan Ke { get; init; }

    /// <summary>Division shown; null: all within reach.</summary>
    public required string? Divisi { get; init; }

    /// <summary>Value of the data filter.</summary>
    public required string Data { get; init; }

    /// <summary>Divisions to choose from: code and name.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> DaftarDivisi { get; init; }

    /// <summary>Whose mean it is.</summary>
    public required string Nama { get; init; }

    /// <summary>The dashboard that it explains.</summary>
    public required string AlamatDasbor { get; init; }

    /// <summary>Why there is nothing to compare; null when there is.</summary>
    public required string? Kosong { get; init; }

    /// <summary>What happened, in sentences.</summary>
    public required IReadOnlyList<string> Kalimat { get; init; }

    /// <summary>Shares of the move, what lowered it most first.</summary>
    public required IReadOnlyList<BarisPerubahan> Baris { get; init; }

    /// <summary>Largest share, up or down: the scale of the bars.</summary>
    public required decimal Terbesar { get; init; }

    /// <summary>Means and their move, for the foot of the table.</summary>
    public required (string Dari, string Ke, string Selisih) Jumlah { get; init; }
}

/// <summary>One indicator's share.</summary>
public sealed record BarisPerubahan(string Kode, string Nama, string Alamat, string Dari, string Ke, string Selisih, decimal Poin, string PoinTeks, string Keterangan);
