using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Features.ImporLembarIku.Unggahan;

namespace KinerjaKanwil.Web.Features.ImporLembarIku;

/// <summary>The first page, ready to print.</summary>
public sealed record UnggahLembarViewModel
{
    /// <summary>Years that exist, the newest first.</summary>
    public required IReadOnlyList<int> DaftarTahun { get; init; }

    /// <summary>The year in the form, as typed.</summary>
    public required string Tahun { get; init; }

    /// <summary>Faults of the upload: field and sentence.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Fault of a field; null for none.</summary>
    public string? Pesan(string bidang) => Galat.FirstOrDefault(g => g.Bidang == bidang).Pesan;
}

/// <summary>What becomes of a row of the sheet.</summary>
public enum KeadaanLembar
{
    /// <summary>It is made.</summary>
    Baru,

    /// <summary>It is changed.</summary>
    Berubah,

    /// <summary>It stays as it is.</summary>
    Sama,

    /// <summary>It is stored and the file has it not: it stays.</summary>
    TidakAdaDiBerkas,
}

/// <summary>The words for it.</summary>
public static class IstilahKeadaanLembar
{
    /// <summary>In words.</summary>
    public static string Nama(this KeadaanLembar keadaan) => keadaan switch
    {
        KeadaanLembar.Baru => "Baru",
        KeadaanLembar.Berubah => "Berubah",
        KeadaanLembar.Sama => "Sama",
        KeadaanLembar.TidakAdaDiBerkas => "Tidak ada di berkas",
        _ => throw new ArgumentOutOfRangeException(nameof(keadaan), keadaan, null),
    };
}

/// <summary>A field before and after.</summary>
public sealed record BidangLembar(string Nama, string Sebelum, string Sesudah);

/// <summary>A row of the preview.</summary>
/// <param name="Jenis">Tahun, Divisi, Sasaran or Indikator.</param>
/// <param name="Kode">What it is known by.</param>
/// <param name="Nama">Its name.</param>
/// <param name="Keadaan">What becomes of it.</param>
/// <param name="Bidang">Fields that change.</param>
/// <param name="Keterangan">How its target was read, what is not taken over.</param>
public sealed record BarisPratinjauLembar(
    string Jenis, string Kode, string Nama, KeadaanLembar Keadaan, IReadOnlyList<BidangLembar> Bidang, IReadOnlyList<string> Keterangan);

/// <summary>The preview, ready to print.</summary>
public sealed record PeriksaLembarViewModel
{
    /// <summary>The year.</summary>
    public required int Tahun { get; init; }

    /// <summary>True when the year is made by it.</summary>
    public required bool TahunBaru { get; init; }

    /// <summary>Name of the file.</summary>
    public required string NamaBerkas { get; init; }

    /// <summary>Faults: nothing can be applied while there is one.</summary>
    public IReadOnlyList<GalatSel> Galat { get; init; } = [];

    /// <summary>What to look at before applying.</summary>
    public IReadOnlyList<string> Peringatan { get; init; } = [];

    /// <summary>What the linter asks about.</summary>
    public IReadOnlyList<string> Temuan { get; init; } = [];

    /// <summary>Rows in the order of the sheet.</summary>
    public IReadOnlyList<BarisPratinjauLembar> Baris { get; init; } = [];

    /// <summary>The sheet, sealed; null while there are faults.</summary>
    public string? Isi { get; init; }

    /// <summary>Digest of what is shown.</summary>
    public string Sidik { get; init; } = "";

    /// <summary>Why it was not applied; null where it was not tried.</summary>
    public string? Pesan { get; init; }

    /// <summary>Rows that need a look: all but those that stay as they are.</summary>
    public IReadOnlyList<BarisPratinjauLembar> Tampak => [.. Baris.Where(b => b.Keadaan != KeadaanLembar.Sama || b.Keterangan.Count > 1)];

    /// <summary>Rows that stay as they are.</summary>
    public IReadOnlyList<BarisPratinjauLembar> Sama => [.. Baris.Except(Tampak)];

    /// <summary>True when there is something to apply.</summary>
    public bool DapatDiterapkan => Isi is not null && Baris.Any(b => b.Keadaan is KeadaanLembar.Baru or KeadaanLembar.Berubah);

    /// <summary>Counts in one line.</summary>
    public string Ringkasan => string.Join(" · ", new[] { "Divisi", "Sasaran", "Indikator" }.Select(j => $"{Baris.Count(b => b.Jenis == j && b.Keadaan != KeadaanLembar.TidakAdaDiBerkas)} {j.ToLowerInvariant()}"))
        + ": " + string.Join(" · ", Enum.GetValues<KeadaanLembar>().Select(k => $"{Jumlah(k)} {k.Nama().ToLowerInvariant()}"));

    /// <summary>How many rows of a kind there are.</summary>
    public int Jumlah(KeadaanLembar keadaan) => Baris.Count(b => b.Keadaan == keadaan);
}

/// <summary>What travels with the preview page, sealed.</summary>
/// <param name="Berkas">The sheet as the structured file has it.</param>
/// <param name="Bacaan">How each target was read.</param>
/// <param name="Peringatan">What to look at.</param>
/// <param name="NamaBerkas">Name of the file.</param>
/// <param name="PenggunaId">Who uploaded it: nobody else applies it.</param>
public sealed record MuatanLembar(
    BerkasIku Berkas, IReadOnlyDictionary<string, string> Bacaan, IReadOnlyList<string> Peringatan, string NamaBerkas, int PenggunaId);
