using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>The four steps of an import.</summary>
public static class LangkahImpor
{
    /// <summary>Names, in order.</summary>
    public static IReadOnlyList<string> Semua { get; } = ["Unduh templat", "Unggah berkas", "Periksa", "Terapkan"];
}

/// <summary>An import of the division, in one line.</summary>
public sealed record RiwayatImpor(int Id, string Nama, string Periode, StatusImpor Status, string Diunggah);

/// <summary>The first page: download, upload.</summary>
public sealed record UnggahViewModel
{
    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division.</summary>
    public required string NamaDivisi { get; init; }

    /// <summary>Years of the division, newest first.</summary>
    public required IReadOnlyList<int> DaftarTahun { get; init; }

    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Newest imports.</summary>
    public required IReadOnlyList<RiwayatImpor> Riwayat { get; init; }

    /// <summary>Faults by field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Address of the template.</summary>
    public string AlamatTemplat => $"/impor/templat/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";

    /// <summary>Fault of a field.</summary>
    public string? Pesan(string bidang) => Galat.FirstOrDefault(g => g.Bidang == bidang).Pesan;
}

/// <summary>A cell of the preview.</summary>
/// <param name="Kolom">Column, and cell of the file.</param>
/// <param name="Sekarang">What is stored.</param>
/// <param name="Baru">What the file says.</param>
/// <param name="Keterangan">How it was read, or what is wrong with it.</param>
/// <param name="Galat">True for a fault.</param>
public sealed record SelPratinjau(string Kolom, string Sekarang, string Baru, string Keterangan, bool Galat);

/// <summary>A row of the preview.</summary>
public sealed record BarisPratinjau
{
    /// <summary>Number of the row in the file.</summary>
    public required int Nomor { get; init; }

    /// <summary>Code of the indicator.</summary>
    public required string Kode { get; init; }

    /// <summary>Indicator.</summary>
    public required string Nama { get; init; }

    /// <summary>What would become of it.</summary>
    public required KeadaanBarisImpor Keadaan { get; init; }

    /// <summary>What there is to say about the row as a whole.</summary>
    public required string Pesan { get; init; }

    /// <summary>Cells that change or have a fault.</summary>
    public required IReadOnlyList<SelPratinjau> Sel { get; init; }

    /// <summary>True when a person has to look at it.</summary>
    public bool PerluDilihat => Keadaan is KeadaanBarisImpor.Bermasalah or KeadaanBarisImpor.Konflik or KeadaanBarisImpor.Terkunci;

    /// <summary>Id of an input.</summary>
    public string Id(string bidang) => $"{Kode}.{bidang}".Replace('.', '-');
}

/// <summary>A row of what was done.</summary>
public sealed record BarisHasil(int Nomor, string Kode, string Nama, string Hasil, bool Baik, string Pesan, IReadOnlyList<SelPratinjau> Sel);

/// <summary>The page of an import: the preview, or what was done.</summary>
public sealed record ImporViewModel
{
    /// <summary>Key.</summary>
    public required int Id { get; init; }

    /// <summary>Name of the file.</summary>
    public required string Nama { get; init; }

    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division.</summary>
    public required string NamaDivisi { get; init; }

    /// <summary>Where it stands.</summary>
    public required StatusImpor Status { get; init; }

    /// <summary>Who did what when.</summary>
    public required string Riwayat { get; init; }

    /// <summary>How the preview is read.</summary>
    public required SaringanPratinjau Saringan { get; init; }

    /// <summary>Digest of what is shown.</summary>
    public required string Sidik { get; init; }

    /// <summary>All rows of the preview.</summary>
    public required IReadOnlyList<BarisPratinjau> Pratinjau { get; init; }

    /// <summary>What was done.</summary>
    public required IReadOnlyList<BarisHasil> Hasil { get; init; }

    /// <summary>Until when it can be undone; null when it cannot.</summary>
    public required string? BatasBatal { get; init; }

    /// <summary>What went wrong; null for nothing.</summary>
    public string? Pesan { get; init; }

    /// <summary>Choices made before the page had to be shown again.</summary>
    public IReadOnlyDictionary<string, string> Pilihan { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows that are shown.</summary>
    public IReadOnlyList<BarisPratinjau> Tampak => Saringan.Bermasalah ? [.. Pratinjau.Where(b => b.PerluDilihat)] : Pratinjau;

    /// <summary>Rows that will be applied.</summary>
    public int Berubah => Jumlah(KeadaanBarisImpor.Berubah);

    /// <summary>True while there is something to apply.</summary>
    public bool DapatDiterapkan => Berubah + Jumlah(KeadaanBarisImpor.Konflik) > 0;

    /// <summary><c>17 baris dibaca · 12 berubah · 3 sama · 2 bermasalah</c>; conflicts and locked rows where there are any.</summary>
    public string Ringkasan => string.Join(" · ", new[]
    {
        $"{Pratinjau.Count} baris dibaca",
        $"{Berubah} berubah",
        $"{Jumlah(KeadaanBarisImpor.Sama)} sama",
        $"{Jumlah(KeadaanBarisImpor.Bermasalah)} bermasalah",
        Jumlah(KeadaanBarisImpor.Konflik) is > 0 and var konflik ? $"{konflik} konflik" : null,
        Jumlah(KeadaanBarisImpor.Terkunci) is > 0 and var terkunci ? $"{terkunci} terkunci" : null,
    }.OfType<string>());

    /// <summary>Address of the page.</summary>
    public string Alamat => $"/impor/{Id}";

    /// <summary>Address of the division's entry page.</summary>
    public string AlamatIsian => $"/realisasi/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";

    /// <summary>Number of rows in a state.</summary>
    public int Jumlah(KeadaanBarisImpor keadaan) => Pratinjau.Count(b => b.Keadaan == keadaan);
}
