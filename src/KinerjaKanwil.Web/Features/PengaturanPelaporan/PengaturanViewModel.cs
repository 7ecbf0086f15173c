using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PengaturanPelaporan;

/// <summary>The windows of a year, ready to print.</summary>
public sealed record JadwalViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>All years, newest first.</summary>
    public required IReadOnlyList<int> DaftarTahun { get; init; }

    /// <summary>The four quarters.</summary>
    public required IReadOnlyList<BarisJadwal> Baris { get; init; }

    /// <summary>Divisions of the year: code and name.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> Divisi { get; init; }

    /// <summary>The extension as typed.</summary>
    public PerpanjanganForm Perpanjangan { get; init; } = new();

    /// <summary>Requests that wait.</summary>
    public required IReadOnlyList<BarisPermintaan> Permintaan { get; init; }

    /// <summary>Faults with the id of their field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Message of a field.</summary>
    public string? Pesan(string id) => Galat.Where(g => g.Bidang == id).Select(g => g.Pesan).FirstOrDefault();

    /// <summary>Class of a field: marked when it has a fault.</summary>
    public string Kelas(string id) => Pesan(id) is null ? "form-control" : "form-control isian-galat";
}

/// <summary>A quarter's window.</summary>
/// <param name="Triwulan">Quarter.</param>
/// <param name="Buka">First day for the field.</param>
/// <param name="Tutup">Last day for the field.</param>
/// <param name="Versi">Version; empty where there is none.</param>
/// <param name="Keadaan">Where it stands, in words.</param>
/// <param name="Perpanjangan">Extensions, in words.</param>
/// <param name="Kurang">Who has not handed in what is due, in words; empty when nobody.</param>
/// <param name="Tersimpan">What is stored, where someone else changed it meanwhile.</param>
public sealed record BarisJadwal(
    Triwulan Triwulan, string Buka, string Tutup, string Versi, string Keadaan, IReadOnlyList<string> Perpanjangan, string Kurang, string? Tersimpan = null)
{
    /// <summary>Id of an input.</summary>
    public string Id(string bidang) => $"Jadwal-{(int)Triwulan - 1}-{bidang}";
}

/// <summary>A request that waits for the Admin.</summary>
/// <param name="Id">Key.</param>
/// <param name="Judul">What is asked for.</param>
/// <param name="Alasan">Why.</param>
/// <param name="Oleh">Who, when.</param>
/// <param name="Alamat">Where it is met; null where the page itself is that place.</param>
public sealed record BarisPermintaan(int Id, string Judul, string Alasan, string Oleh, string? Alamat);

/// <summary>Start of opening what was approved: what waits, what is open, where to choose.</summary>
public sealed record DaftarKunciViewModel
{
    /// <summary>Requests that wait.</summary>
    public required IReadOnlyList<BarisPermintaan> Permintaan { get; init; }

    /// <summary>What is open now.</summary>
    public required IReadOnlyList<(string Judul, string Keterangan, string Alamat)> Terbuka { get; init; }

    /// <summary>Where something approved can be opened: quarter and division with the number of approved figures.</summary>
    public required IReadOnlyList<(string Judul, string Alamat)> Tempat { get; init; }

    /// <summary>Faults with the id of their field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];
}

/// <summary>The approved figures of a division and quarter.</summary>
public sealed record KunciViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division name.</summary>
    public required string NamaDivisi { get; init; }

    /// <summary>Rows that are locked or open again.</summary>
    public required IReadOnlyList<BarisKunci> Baris { get; init; }

    /// <summary>Requests of this division and quarter that wait.</summary>
    public required IReadOnlyList<BarisPermintaan> Permintaan { get; init; }

    /// <summary>What was typed.</summary>
    public KunciForm Isi { get; init; } = new();

    /// <summary>Faults with the id of their field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Address of the page.</summary>
    public string Alamat => $"/kelola/kunci/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";

    /// <summary>Message of a field.</summary>
    public string? Pesan(string id) => Galat.Where(g => g.Bidang == id).Select(g => g.Pesan).FirstOrDefault();

    /// <summary>Class of a field: marked when it has a fault.</summary>
    public string Kelas(string id) => Pesan(id) is null ? "form-control" : "form-control isian-galat";
}

/// <summary>An approved figure.</summary>
/// <param name="Kode">Code.</param>
/// <param name="Nama">Indicator.</param>
/// <param name="Resmi">Official figure.</param>
/// <param name="Disetujui">Who approved it, when.</param>
/// <param name="Dibuka">Until when and why it is open; null while it is locked.</param>
/// <param name="Versi">Version.</param>
/// <param name="Dipilih">True when it is ticked.</param>
public sealed record BarisKunci(string Kode, string Nama, string Resmi, string Disetujui, string? Dibuka, string Versi, bool Dipilih)
{
    /// <summary>Id of its box.</summary>
    public string IdPilih => "Pilih-" + Kode.Replace('.', '-');
}
