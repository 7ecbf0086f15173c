using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;

namespace KinerjaKanwil.Web.Features.PenetapanManual;

/// <summary>The list of a year's indicators with what the linter finds, ready to print.</summary>
public sealed record DaftarManualViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>All years, newest first.</summary>
    public required IReadOnlyList<int> SemuaTahun { get; init; }

    /// <summary>What is asked for.</summary>
    public required SaringanManual Saringan { get; init; }

    /// <summary>Divisions of the year: code and name.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> DaftarDivisi { get; init; }

    /// <summary>Kinds of findings with the number of indicators they concern, in the division asked for.</summary>
    public required IReadOnlyList<(JenisTemuan Jenis, int Jumlah)> PerJenis { get; init; }

    /// <summary>Indicators in the division asked for.</summary>
    public required int Total { get; init; }

    /// <summary>Of these, the suspicious.</summary>
    public required int PerluDiperiksa { get; init; }

    /// <summary>Of these, those where something is not written yet.</summary>
    public required int PerluDilengkapi { get; init; }

    /// <summary>Indicators shown.</summary>
    public required int Tampil { get; init; }

    /// <summary>Divisions with the indicators shown.</summary>
    public required IReadOnlyList<DivisiManual> Divisi { get; init; }

    /// <summary>Indicators whose direction waits to be confirmed, whatever the filter.</summary>
    public required IReadOnlyList<PolaritasMenunggu> Polaritas { get; init; }

    /// <summary>Faults of the confirmation.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];
}

/// <summary>A division in the list.</summary>
public sealed record DivisiManual(string Nama, IReadOnlyList<SasaranManual> Sasaran);

/// <summary>A sasaran in the list.</summary>
public sealed record SasaranManual(string Nama, IReadOnlyList<BarisManual> Baris);

/// <summary>An indicator in the list.</summary>
/// <param name="Kode">Code.</param>
/// <param name="Nama">Indicator.</param>
/// <param name="Alamat">Address of its Manual IKU.</param>
/// <param name="Diperiksa">What is suspicious.</param>
/// <param name="Dilengkapi">What is not written yet, in one sentence; null where nothing is missing.</param>
public sealed record BarisManual(string Kode, string Nama, string Alamat, IReadOnlyList<TemuanIndikator> Diperiksa, string? Dilengkapi);

/// <summary>An indicator whose direction waits to be confirmed.</summary>
/// <param name="Kode">Code.</param>
/// <param name="Nama">Indicator.</param>
/// <param name="Arah">Which direction is good now, in words.</param>
/// <param name="Definisi">What is measured, where it is written.</param>
/// <param name="Nilai">The choice as it is sent.</param>
/// <param name="Dipilih">True when it was ticked.</param>
public sealed record PolaritasMenunggu(string Kode, string Nama, string Arah, string? Definisi, string Nilai, bool Dipilih);

/// <summary>The page of one Manual IKU, ready to print.</summary>
public sealed record ManualViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Code.</summary>
    public required string Kode { get; init; }

    /// <summary>Wording on screen.</summary>
    public required string Nama { get; init; }

    /// <summary>Sasaran.</summary>
    public required string Sasaran { get; init; }

    /// <summary>Division.</summary>
    public required string Divisi { get; init; }

    /// <summary>Target as printed in the sheet.</summary>
    public required string TargetResmi { get; init; }

    /// <summary>Since when it is as it is, and who set it.</summary>
    public required string Ditetapkan { get; init; }

    /// <summary>Why the rule cannot change; null while it can.</summary>
    public required string? Terkunci { get; init; }

    /// <summary>The rule in words, for where it cannot change.</summary>
    public required ManualIkuViewModel Aturan { get; init; }

    /// <summary>What the fields hold.</summary>
    public required ManualForm Isi { get; init; }

    /// <summary>A worked example of the chosen rule; null where it cannot be computed.</summary>
    public required string? Contoh { get; init; }

    /// <summary>What the linter finds about what is stored.</summary>
    public required IReadOnlyList<TemuanIndikator> Temuan { get; init; }

    /// <summary>The formula of "lower is better" in that year, in words.</summary>
    public required string RumusMinimal { get; init; }

    /// <summary>Upper bound of the shown capaian in that year.</summary>
    public required string BatasAtas { get; init; }

    /// <summary>True when the page shows values that are not stored.</summary>
    public bool BelumTersimpan { get; init; }

    /// <summary>Faults by field; the empty name concerns the page as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Set when another admin stored meanwhile, or the rule was locked meanwhile.</summary>
    public KonflikManual? Konflik { get; init; }

    /// <summary>How typed numbers were read, by field.</summary>
    public IReadOnlyDictionary<string, string> CatatanBaca { get; init; } = new Dictionary<string, string>();

    /// <summary>Code of the indicator before it in the sheet.</summary>
    public required string? Sebelumnya { get; init; }

    /// <summary>Code of the indicator after it in the sheet.</summary>
    public required string? Berikutnya { get; init; }

    /// <summary>Address of the page.</summary>
    public string Alamat => AlamatDari(Tahun, Kode);

    /// <summary>Address of an indicator's page.</summary>
    public static string AlamatDari(int tahun, string kode) => $"/kelola/manual/{tahun}/{kode}";

    /// <summary>Fault of a field.</summary>
    public string? Pesan(string bidang) => Galat.FirstOrDefault(g => g.Bidang == bidang).Pesan;

    /// <summary>Class of an input: marked when it has a fault.</summary>
    public string Kelas(string bidang) => Pesan(bidang) is null ? "form-control" : "form-control isian-galat";
}

/// <summary>Two versions of a Manual IKU that differ.</summary>
/// <param name="Judul">What happened.</param>
/// <param name="Beda">Fields that differ: label, mine, stored.</param>
/// <param name="Versi">The stored version that the choice is made against; null where there is nothing to choose.</param>
public sealed record KonflikManual(string Judul, IReadOnlyList<(string Label, string Saya, string Tersimpan)> Beda, string? Versi);

/// <summary>A group of radio buttons.</summary>
/// <param name="Halaman">The page.</param>
/// <param name="Bidang">Name of the field.</param>
/// <param name="Judul">What is chosen.</param>
/// <param name="Terpilih">Value chosen now.</param>
/// <param name="Pilihan">Values with their label and what they mean.</param>
public sealed record KelompokPilihan(
    ManualViewModel Halaman, string Bidang, string Judul, string? Terpilih, IReadOnlyList<(string Nilai, string Label, string Arti)> Pilihan);

/// <summary>A line of text.</summary>
/// <param name="Halaman">The page.</param>
/// <param name="Bidang">Name of the field.</param>
/// <param name="Label">Label.</param>
/// <param name="Isi">What it holds.</param>
/// <param name="Petunjuk">What to write, with an example.</param>
/// <param name="Maks">Longest text, in characters.</param>
/// <param name="Baris">Lines; 1 for an input.</param>
public sealed record BidangTeks(ManualViewModel Halaman, string Bidang, string Label, string? Isi, string Petunjuk, int Maks, int Baris = 1);
