namespace KinerjaKanwil.Web.Features.Shared.Buku;

/// <summary>
/// The sheet that carries what the official layout has no column for: codes, mended names, quarter targets and the Manual IKU. Written by the
/// export, read by the import of a year's sheet; found by name and by headings.
/// </summary>
internal static class KolomManualIku
{
    /// <summary>Name of the sheet.</summary>
    public const string Lembar = "Manual IKU";

    public const string Kode = "Kode";
    public const string Divisi = "Divisi";
    public const string DivisiTampil = "Nama tampil divisi";
    public const string NomorSasaran = "No. sasaran";
    public const string Sasaran = "Sasaran";
    public const string SasaranTampil = "Nama tampil sasaran";
    public const string NomorIndikator = "No. indikator";
    public const string Indikator = "Indikator";
    public const string IndikatorTampil = "Nama tampil indikator";
    public const string TargetTercetak = "Target PK awal";
    public const string JenisSatuan = "Jenis satuan";
    public const string Satuan = "Satuan";
    public const string TargetTahun = "Target tahun";
    public const string Polaritas = "Polaritas";
    public const string PolaritasDikonfirmasi = "Polaritas dikonfirmasi";
    public const string Konsolidasi = "Konsolidasi";
    public const string CaraIsi = "Cara isi";
    public const string SifatAngka = "Sifat angka";
    public const string Rumus = "Rumus rasio";
    public const string SkalaMin = "Skala terendah";
    public const string SkalaMaks = "Skala tertinggi";
    public const string Terburuk = "Realisasi terburuk";
    public const string Konversi120 = "Konversi 120";
    public const string BuktiWajib = "Bukti wajib";
    public const string Pembilang = "Label pembilang";
    public const string Penyebut = "Label penyebut";
    public const string Catatan = "Catatan";
    public const string Definisi = "Definisi operasional";
    public const string Alasan = "Alasan pemilihan";
    public const string RumusTertulis = "Rumus tertulis";
    public const string SumberData = "Sumber data";
    public const string PenanggungJawab = "Penanggung jawab";

    /// <summary>What stands in a cell for yes.</summary>
    public const string Ya = "Ya";

    /// <summary>What stands in a cell for no.</summary>
    public const string Tidak = "Tidak";

    /// <summary>All columns in order, with their widths.</summary>
    public static IReadOnlyList<(string Nama, double Lebar)> Semua { get; } =
    [
        (Kode, 11), (Divisi, 24), (DivisiTampil, 24), (NomorSasaran, 9), (Sasaran, 34), (SasaranTampil, 24), (NomorIndikator, 9), (Indikator, 40),
        (IndikatorTampil, 30), (TargetTercetak, 16), (JenisSatuan, 10), (Satuan, 14), (TargetTahun, 10), (TargetTriwulan(1), 10), (TargetTriwulan(2), 10),
        (TargetTriwulan(3), 10), (TargetTriwulan(4), 10), (Polaritas, 11), (PolaritasDikonfirmasi, 13), (Konsolidasi, 14), (CaraIsi, 11), (SifatAngka, 11),
        (Rumus, 13), (SkalaMin, 10), (SkalaMaks, 10), (Terburuk, 10), (Konversi120, 10), (BuktiWajib, 9), (Pembilang, 26), (Penyebut, 26), (Catatan, 30),
        (Definisi, 40), (Alasan, 30), (RumusTertulis, 30), (SumberData, 24), (PenanggungJawab, 24),
    ];

    /// <summary>Heading of a quarter's target.</summary>
    public static string TargetTriwulan(int triwulan) => "Target TW " + triwulan switch
    {
        1 => "I",
        2 => "II",
        3 => "III",
        4 => "IV",
        _ => throw new ArgumentOutOfRangeException(nameof(triwulan), triwulan, null),
    };
}
