using System.Globalization;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>Which rows of the entry page are in sight.</summary>
public enum TampilanIsian
{
    /// <summary>All.</summary>
    Semua,

    /// <summary>Those that lack a figure, or the words that handing in would ask for.</summary>
    Belum,

    /// <summary>Those with a warning that nobody has answered.</summary>
    Peringatan,

    /// <summary>Those that were sent back.</summary>
    Dikembalikan,
}

/// <summary>The entry page of a division and quarter.</summary>
public sealed record IsianViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division name.</summary>
    public required string NamaDivisi { get; init; }

    /// <summary>Sasaran with their rows.</summary>
    public required IReadOnlyList<SasaranIsian> Sasaran { get; init; }

    /// <summary>Rows with a complete entry.</summary>
    public required int Terisi { get; init; }

    /// <summary>All rows.</summary>
    public required int Total { get; init; }

    /// <summary>How many rows stand in which status, in words.</summary>
    public required string RingkasanStatus { get; init; }

    /// <summary>True when at least one row can be entered.</summary>
    public required bool DapatDiisi { get; init; }

    /// <summary>The window of the quarter for this division.</summary>
    public required JendelaPengisian Jendela { get; init; }

    /// <summary>Until when the quarter can be entered, in words; null without a window.</summary>
    public required string? Batas { get; init; }

    /// <summary>True when something is closed that the Admin could open.</summary>
    public required bool PerluDibuka { get; init; }

    /// <summary>True when the page shows values that are not stored: after a fault or conflict.</summary>
    public required bool BelumTersimpan { get; init; }

    /// <summary>Faults of the whole form, with the id of their field.</summary>
    public required IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; }

    /// <summary>True when rows are in conflict.</summary>
    public bool AdaKonflik => Sasaran.Any(s => s.Baris.Any(b => b.Konflik is not null));

    /// <summary>Who else has the page open.</summary>
    public required IReadOnlyList<string> Lain { get; init; }

    /// <summary>Bounds and thresholds of the year, for figures that are still being typed.</summary>
    public required PengaturanCapaian Pengaturan { get; init; }

    /// <summary>Which rows are in sight; the others are there, folded away.</summary>
    public TampilanIsian Tampilan { get; init; }

    /// <summary>How many rows a choice holds.</summary>
    public int Jumlah(TampilanIsian tampilan) => Sasaran.Sum(s => s.Baris.Count(b => b.Tampak(tampilan)));

    /// <summary>The page with one choice of rows in sight.</summary>
    public IsianViewModel Dengan(TampilanIsian tampilan) => this with
    {
        Tampilan = tampilan,
        Sasaran = [.. Sasaran.Select(s => s with { Baris = [.. s.Baris.Select(b => b with { Tersembunyi = !b.Tampak(tampilan) })] })],
    };

    /// <summary>Address of the page.</summary>
    public string Alamat => AlamatTriwulan(Triwulan);

    /// <summary>Address of the page with one choice of rows in sight.</summary>
    public string AlamatTampilan(TampilanIsian tampilan) => tampilan == TampilanIsian.Semua ? Alamat : $"{Alamat}?tampilkan={tampilan.ToString().ToLowerInvariant()}";

    /// <summary>Bounds of a capaian, for the script of the page.</summary>
    public string Batasan => string.Create(CultureInfo.InvariantCulture, $"{Pengaturan.BatasBawah:0.####} {Pengaturan.BatasAtas:0.####}");

    /// <summary>Thresholds of its status, for the script of the page.</summary>
    public string Ambang => string.Create(CultureInfo.InvariantCulture, $"{Pengaturan.AmbangTercapai:0.####} {Pengaturan.AmbangHampir:0.####}");

    /// <summary>Address of the same division in another quarter.</summary>
    public string AlamatTriwulan(Triwulan triwulan) => $"/realisasi/{Tahun}/tw{(int)triwulan}/{KodeDivisi}";
}

/// <summary>A sasaran on the entry page.</summary>
public sealed record SasaranIsian(string Penanda, string Nama, IReadOnlyList<BarisIsian> Baris);

/// <summary>A row of the entry page, ready to print.</summary>
public sealed record BarisIsian
{
    /// <summary>Code; also the name of its inputs.</summary>
    public required string Kode { get; init; }

    /// <summary>Number as printed in the sheet.</summary>
    public required string Nomor { get; init; }

    /// <summary>Indicator.</summary>
    public required string Nama { get; init; }

    /// <summary>Unit, way of entry and direction, in one line.</summary>
    public required string Aturan { get; init; }

    /// <summary>Its Manual IKU.</summary>
    public required ManualIkuViewModel Manual { get; init; }

    /// <summary>Remark of the Manual IKU.</summary>
    public required string? Catatan { get; init; }

    /// <summary>Two numbers or one.</summary>
    public required bool Rasio { get; init; }

    /// <summary>Some phone keypads have no minus for decimals: such indicators get a plain one (ux.md a.7).</summary>
    public required bool BolehNegatif { get; init; }

    /// <summary>Label of the numerator.</summary>
    public required string LabelPembilang { get; init; }

    /// <summary>Label of the denominator.</summary>
    public required string LabelPenyebut { get; init; }

    /// <summary>Target of the quarter, or that there is none.</summary>
    public required string Target { get; init; }

    /// <summary>Target of the year.</summary>
    public required string TargetTahun { get; init; }

    /// <summary>What was reported in the quarter before.</summary>
    public required string TriwulanLalu { get; init; }

    /// <summary>Consolidated realisasi as stored.</summary>
    public required string Realisasi { get; init; }

    /// <summary>Capaian as stored.</summary>
    public required Capaian Capaian { get; init; }

    /// <summary>Address of its evidence.</summary>
    public required string AlamatBukti { get; init; }

    /// <summary>Pieces of evidence.</summary>
    public required int JumlahBukti { get; init; }

    /// <summary>Where it stands; null when nothing was stored.</summary>
    public required StatusRealisasi? Status { get; init; }

    /// <summary>Who did what last, in words.</summary>
    public required string? Riwayat { get; init; }

    /// <summary>Why it was sent back.</summary>
    public required string? AlasanDikembalikan { get; init; }

    /// <summary>Until when and why it is open after approval; null when it is not.</summary>
    public required string? Dibuka { get; init; }

    /// <summary>By how much it was handed in late; null in time.</summary>
    public required string? Terlambat { get; init; }

    /// <summary>True when it can be entered.</summary>
    public required bool DapatDiisi { get; init; }

    /// <summary>True while the window of the quarter is open.</summary>
    public required bool JendelaTerbuka { get; init; }

    /// <summary>Why what was typed could not be stored; null otherwise.</summary>
    public string? TakTersimpan { get; init; }

    /// <summary>True when inputs are shown: it can be entered, or what was typed must not be lost.</summary>
    public bool TampilkanIsian => DapatDiisi || TakTersimpan is not null;

    /// <summary>True while the division can take it back.</summary>
    public bool DapatDitarik => JendelaTerbuka && Status is { } status && AlurRealisasi.Setelah(status, TindakanRealisasi.Tarik) is not null;

    /// <summary>What is stored, as inputs would hold it.</summary>
    public required BarisIsianForm Tersimpan { get; init; }

    /// <summary>What the inputs hold.</summary>
    public required BarisIsianForm Isi { get; init; }

    /// <summary>How the typed numbers were read, by field.</summary>
    public required IReadOnlyDictionary<string, string> CatatanBaca { get; init; }

    /// <summary>Faults by field.</summary>
    public required IReadOnlyDictionary<string, string> Galat { get; init; }

    /// <summary>Set when someone else changed the row meanwhile.</summary>
    public required KonflikBaris? Konflik { get; init; }

    /// <summary>What was reported a year before for the same quarter; null for nothing.</summary>
    public required string? TahunLalu { get; init; }

    /// <summary>The notes in their order: name and label of the input, what it holds, and what stood beside the quarter before (null for nothing).</summary>
    public required IReadOnlyList<(string Bidang, string Label, string? Isi, string? Lalu)> TeksCatatan { get; init; }

    /// <summary>The quarter before, where something was stored for it.</summary>
    public required string? NamaTriwulanLalu { get; init; }

    /// <summary>What a figure that is still being typed is shown with (<see cref="BahanHitung"/>); null where nothing would come of it.</summary>
    public required string? Bahan { get; init; }

    /// <summary>What looks odd about the stored figures.</summary>
    public required IReadOnlyList<string> Peringatan { get; init; }

    /// <summary>True when somebody said that they are right all the same.</summary>
    public required bool SudahDipastikan { get; init; }

    /// <summary>The stored figures in one line.</summary>
    public required string TeksAngka { get; init; }

    /// <summary>True when there is something to look at again.</summary>
    public bool AdaPeringatan => Peringatan.Count > 0 && !SudahDipastikan;

    /// <summary>Which choices of rows it belongs to, one letter each, for the script of the page.</summary>
    public string Sifat => string.Concat(Belum ? "b" : "", AdaPeringatan ? "p" : "", Status == StatusRealisasi.Dikembalikan ? "k" : "");

    /// <summary>Unit as it follows a number.</summary>
    public required string Akhiran { get; init; }

    /// <summary>True when the inputs hold something else than what is stored.</summary>
    public required bool Kotor { get; init; }

    /// <summary>True when the choice of rows leaves it out of sight.</summary>
    public bool Tersembunyi { get; init; }

    /// <summary>True when something stands in the notes.</summary>
    public bool AdaCatatan => TeksCatatan.Any(t => !string.IsNullOrEmpty(t.Isi));

    /// <summary>True while a note is owed that handing in would ask for.</summary>
    public bool CatatanWajib => TampilkanIsian && PemeriksaanIsian.WajibCatatan(Capaian)
        && (string.IsNullOrEmpty(Isi.Kendala) || string.IsNullOrEmpty(Isi.TindakLanjut));

    /// <summary>What the row says of its notes. The script says the same while someone types.</summary>
    public string LabelCatatan => CatatanWajib ? "Wajib diisi" : AdaCatatan || Isi.TidakBerlaku == true ? "Terisi" : TampilkanIsian ? "Tambah" : "–";

    /// <summary>What the row says of its evidence.</summary>
    public string LabelBukti => JumlahBukti > 0 || !TampilkanIsian ? $"Lihat ({JumlahBukti})" : "Tambah";

    /// <summary>True when the row belongs to a choice of rows.</summary>
    public bool Tampak(TampilanIsian tampilan) => tampilan switch
    {
        TampilanIsian.Semua => true,
        TampilanIsian.Belum => Belum,
        TampilanIsian.Peringatan => AdaPeringatan,
        TampilanIsian.Dikembalikan => Status == StatusRealisasi.Dikembalikan,
        _ => throw new ArgumentOutOfRangeException(nameof(tampilan), tampilan, null),
    };

    /// <summary>True when the row still lacks something.</summary>
    public required bool Belum { get; init; }

    /// <summary>True when the notes below the row should stand open.</summary>
    public bool CatatanTerbuka => Galat.Keys.Any(k => k is "Analisis" or "Kendala" or "TindakLanjut" or "AlasanTidakBerlaku")
        || Status == StatusRealisasi.Dikembalikan || Isi.TidakBerlaku == true;

    /// <summary>Id of an input.</summary>
    public string Id(string bidang) => $"{Kode}.{bidang}".Replace('.', '-');

    /// <summary>
    /// Id of the fault of a note; null where it has none: four empty paragraphs in each of 36 rows would weigh more than the notes. The script
    /// of the page makes what it needs.
    /// </summary>
    public string? IdGalat(string bidang) => Galat.ContainsKey(bidang) ? Id(bidang) + "-galat" : null;

    /// <summary>Class of an input: marked when it has a fault.</summary>
    public string Kelas(string bidang) => Galat.ContainsKey(bidang) ? "form-control isian-galat" : "form-control";
}

/// <summary>Both sides of a conflict.</summary>
/// <param name="Judul">Who changed it and when.</param>
/// <param name="Beda">Fields that clash.</param>
/// <param name="Versi">The stored version that the choice is made against; empty when there is none.</param>
/// <param name="Terkunci">True when the row can no longer be entered: only the stored values can be kept.</param>
public sealed record KonflikBaris(string Judul, IReadOnlyList<BedaBidang> Beda, string Versi, bool Terkunci);
