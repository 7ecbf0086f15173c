using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PermintaanPembukaan;

/// <summary>The request page of a division and quarter.</summary>
public sealed record PermintaanViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division name.</summary>
    public required string NamaDivisi { get; init; }

    /// <summary>True when the quarter's window has closed, so that it can be asked to open it longer.</summary>
    public required bool Ditutup { get; init; }

    /// <summary>Indicators whose approved figure can be asked to be opened: code and name.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> Disetujui { get; init; }

    /// <summary>Earlier requests, newest first: what, where it stands.</summary>
    public required IReadOnlyList<(string Judul, string Keadaan)> Terdahulu { get; init; }

    /// <summary>What was typed.</summary>
    public PermintaanForm Isi { get; init; } = new();

    /// <summary>Faults with the id of their field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>True when there is something to ask for.</summary>
    public bool Dapat => Ditutup || Disetujui.Count > 0;

    /// <summary>Address of the page.</summary>
    public string Alamat => $"/permintaan/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";

    /// <summary>Address of the entry page.</summary>
    public string AlamatIsian => $"/realisasi/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";

    /// <summary>Message of a field.</summary>
    public string? Pesan(string id) => Galat.Where(g => g.Bidang == id).Select(g => g.Pesan).FirstOrDefault();
}
