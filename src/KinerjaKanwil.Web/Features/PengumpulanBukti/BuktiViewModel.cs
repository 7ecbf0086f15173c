using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.PengumpulanBukti;

/// <summary>The evidence page of an indicator and quarter, ready to print.</summary>
public sealed record BuktiViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Code of the indicator.</summary>
    public required string Kode { get; init; }

    /// <summary>Indicator.</summary>
    public required string Nama { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division.</summary>
    public required string Divisi { get; init; }

    /// <summary>Evidence that the person sees.</summary>
    public required IReadOnlyList<BarisBukti> Bukti { get; init; }

    /// <summary>Evidence of earlier quarters that is not here yet, newest first; empty for those who do not collect.</summary>
    public required IReadOnlyList<BarisBukti> DariTriwulanLalu { get; init; }

    /// <summary>What the person took away a moment ago, by key.</summary>
    public required IReadOnlyList<(int Id, string Nama)> BaruDihapus { get; init; }

    /// <summary>True for those who collect it: the division's staff.</summary>
    public required bool Mengumpulkan { get; init; }

    /// <summary>True while it can be taken away.</summary>
    public required bool DapatDihapus { get; init; }

    /// <summary>Why nothing can be taken away, or why nothing is seen.</summary>
    public required string? Penjelasan { get; init; }

    /// <summary>What was typed.</summary>
    public BuktiForm Isi { get; init; } = new();

    /// <summary>Faults by field; the empty name concerns the page as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Address of the page.</summary>
    public string Alamat => $"/bukti/{Tahun}/tw{(int)Triwulan}/{Kode}";

    /// <summary>Fault of a field.</summary>
    public string? Pesan(string bidang) => Galat.FirstOrDefault(g => g.Bidang == bidang).Pesan;

    /// <summary>Class of an input: marked when it has a fault.</summary>
    public string Kelas(string bidang) => Pesan(bidang) is null ? "form-control" : "form-control isian-galat";
}
