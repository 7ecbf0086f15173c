using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>The page between entering and handing in, ready to print: everything that the verifier will get, and what keeps it back.</summary>
public sealed record PeriksaViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division name.</summary>
    public required string NamaDivisi { get; init; }

    /// <summary>Until when the quarter can be entered, in words; null without a window.</summary>
    public required string? Batas { get; init; }

    /// <summary>All rows of the division.</summary>
    public required int Total { get; init; }

    /// <summary>Rows that were handed in before and wait, or are approved.</summary>
    public required int SudahDiajukan { get; init; }

    /// <summary>Rows that can be handed in now.</summary>
    public required IReadOnlyList<BarisPeriksa> Siap { get; init; }

    /// <summary>Rows with a figure that something still keeps back.</summary>
    public required IReadOnlyList<BarisPeriksa> Kurang { get; init; }

    /// <summary>Rows without anything: they stay behind and hold nobody up.</summary>
    public required IReadOnlyList<BarisPeriksa> Kosong { get; init; }

    /// <summary>Why the quarter is closed; null when something can be entered.</summary>
    public required string? Terkunci { get; init; }

    /// <summary>Faults of the attempt to hand in, with the id of their field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Ready rows with a warning, answered or not.</summary>
    public IEnumerable<BarisPeriksa> Berperingatan => Siap.Where(b => b.Peringatan.Ada);

    /// <summary>Warnings that nobody has answered.</summary>
    public int BelumDipastikan => Siap.Count(b => b.Peringatan.BelumDijawab);

    /// <summary>Ready rows without evidence, where none is required.</summary>
    public int TanpaBukti => Siap.Count(b => b.JumlahBukti == 0 && !b.TidakBerlaku);

    /// <summary>Why nothing can be handed in now; null when it can.</summary>
    public string? Terhalang => Terkunci is { } terkunci ? terkunci
        : Kurang.Count > 0 ? $"Lengkapi dahulu {Kurang.Count} indikator di bawah ini, atau kosongkan angkanya bila belum akan diajukan."
        : Siap.Count > 0 ? null
        : SudahDiajukan == Total ? "Semua indikator sudah diajukan." : "Belum ada isian baru yang dapat diajukan. Isi dahulu sedikitnya satu indikator.";

    /// <summary>Address of the entry page.</summary>
    public string AlamatIsian => $"/realisasi/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";

    /// <summary>Address of this page.</summary>
    public string Alamat => AlamatIsian + "/periksa";
}

/// <summary>A row on the page between entering and handing in.</summary>
public sealed record BarisPeriksa
{
    /// <summary>Code; also the name of its inputs.</summary>
    public required string Kode { get; init; }

    /// <summary>Indicator.</summary>
    public required string Nama { get; init; }

    /// <summary>Target of the quarter.</summary>
    public required string Target { get; init; }

    /// <summary>What was typed.</summary>
    public required string Dilaporkan { get; init; }

    /// <summary>Consolidated realisasi.</summary>
    public required string Realisasi { get; init; }

    /// <summary>Capaian of the quarter.</summary>
    public required Capaian Capaian { get; init; }

    /// <summary>Declared not applicable.</summary>
    public required bool TidakBerlaku { get; init; }

    /// <summary>Pieces of evidence.</summary>
    public required int JumlahBukti { get; init; }

    /// <summary>Address of its evidence.</summary>
    public required string AlamatBukti { get; init; }

    /// <summary>What is missing, and where it is mended.</summary>
    public required IReadOnlyList<(string Pesan, string Alamat)> Galat { get; init; }

    /// <summary>What looks odd about the figures.</summary>
    public required PeringatanViewModel Peringatan { get; init; }

    /// <summary>The stored figures in one line: what <c>Sudah benar</c> is said about.</summary>
    public required string TeksAngka { get; init; }

    /// <summary>Version shown.</summary>
    public required string Versi { get; init; }

    /// <summary>Where it is entered.</summary>
    public required string AlamatIsian { get; init; }

    /// <summary>Id of an input.</summary>
    public string Id(string bidang) => $"{Kode}.{bidang}".Replace('.', '-');
}
