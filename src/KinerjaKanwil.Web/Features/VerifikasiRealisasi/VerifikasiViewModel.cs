using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;

namespace KinerjaKanwil.Web.Features.VerifikasiRealisasi;

/// <summary>The review page of a division's quarter, ready to print.</summary>
public sealed record VerifikasiViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division name.</summary>
    public required string NamaDivisi { get; init; }

    /// <summary>"Verifikasi" or "Persetujuan".</summary>
    public required string Pekerjaan { get; init; }

    /// <summary>Rows that wait, in the order of the sheet.</summary>
    public required IReadOnlyList<BarisVerifikasi> Baris { get; init; }

    /// <summary>Faults, with the id of their field.</summary>
    public required IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; }

    /// <summary>True when the page shows decisions that are not stored.</summary>
    public required bool BelumTersimpan { get; init; }

    /// <summary>Rows without a warning.</summary>
    public int TanpaPeringatan => Baris.Count(b => !b.Peringatan.Ada);

    /// <summary>Address of the page.</summary>
    public string Alamat => $"/verifikasi/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";
}

/// <summary>A row under review.</summary>
public sealed record BarisVerifikasi
{
    /// <summary>Code; also the name of its inputs.</summary>
    public required string Kode { get; init; }

    /// <summary>Indicator.</summary>
    public required string Nama { get; init; }

    /// <summary>Sasaran.</summary>
    public required string Sasaran { get; init; }

    /// <summary>Its Manual IKU.</summary>
    public required ManualIkuViewModel Manual { get; init; }

    /// <summary>What was approved before and why it was opened again; null where it never was.</summary>
    public required string? Resmi { get; init; }

    /// <summary>By how much it was handed in late; null in time.</summary>
    public required string? Terlambat { get; init; }

    /// <summary>Target of the quarter.</summary>
    public required string Target { get; init; }

    /// <summary>What was typed.</summary>
    public required string Dilaporkan { get; init; }

    /// <summary>What was typed in the quarter before.</summary>
    public required string TriwulanLalu { get; init; }

    /// <summary>Consolidated realisasi.</summary>
    public required string Realisasi { get; init; }

    /// <summary>Capaian of the quarter.</summary>
    public required Capaian Capaian { get; init; }

    /// <summary>What the figure says.</summary>
    public required string? Analisis { get; init; }

    /// <summary>What stood in the way.</summary>
    public required string? Kendala { get; init; }

    /// <summary>What is done about it.</summary>
    public required string? TindakLanjut { get; init; }

    /// <summary>Why it does not apply.</summary>
    public required string? AlasanTidakBerlaku { get; init; }

    /// <summary>What looks odd about the figures, and what the division says to it.</summary>
    public required PeringatanViewModel Peringatan { get; init; }

    /// <summary>Who did what last.</summary>
    public required string Riwayat { get; init; }

    /// <summary>Address of its evidence.</summary>
    public string AlamatBukti { get; init; } = "";

    /// <summary>Pieces of evidence.</summary>
    public int JumlahBukti { get; init; }

    /// <summary>Why it was sent back before.</summary>
    public required string? AlasanLama { get; init; }

    /// <summary>Version shown.</summary>
    public required string Versi { get; init; }

    /// <summary>The decision so far.</summary>
    public required string? Keputusan { get; init; }

    /// <summary>Reason typed so far.</summary>
    public required string? Alasan { get; init; }

    /// <summary>Set when the figures changed meanwhile: what the reviewer had seen.</summary>
    public required string? DilihatSebelumnya { get; init; }

    /// <summary>Faults by field.</summary>
    public required IReadOnlyDictionary<string, string> Galat { get; init; }

    /// <summary>Id of an input.</summary>
    public string Id(string bidang) => $"{Kode}.{bidang}".Replace('.', '-');
}
