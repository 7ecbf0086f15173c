namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>The columns of an import file that hold an entry.</summary>
public enum BidangImpor
{
    /// <summary>Numerator.</summary>
    Pembilang,

    /// <summary>Denominator.</summary>
    Penyebut,

    /// <summary>The figure itself.</summary>
    Nilai,

    /// <summary>Whether it does not apply.</summary>
    TidakBerlaku,

    /// <summary>Why it does not apply.</summary>
    AlasanTidakBerlaku,

    /// <summary>What the figure says.</summary>
    Analisis,

    /// <summary>What stood in the way.</summary>
    Kendala,

    /// <summary>What is done about it.</summary>
    TindakLanjut,
}

/// <summary>What can be said of the columns.</summary>
public static class BidangImporExtensions
{
    /// <summary>All columns, in the order of the template.</summary>
    public static IReadOnlyList<BidangImpor> Semua { get; } = Enum.GetValues<BidangImpor>();

    /// <summary>Heading of the column, on screen and in the file.</summary>
    public static string Nama(this BidangImpor bidang) => bidang switch
    {
        BidangImpor.Pembilang => "Pembilang",
        BidangImpor.Penyebut => "Penyebut",
        BidangImpor.Nilai => "Realisasi",
        BidangImpor.TidakBerlaku => "Tidak berlaku",
        BidangImpor.AlasanTidakBerlaku => "Alasan tidak berlaku",
        BidangImpor.Analisis => "Analisis",
        BidangImpor.Kendala => "Kendala",
        BidangImpor.TindakLanjut => "Tindak lanjut",
        _ => throw new ArgumentOutOfRangeException(nameof(bidang), bidang, null),
    };
}

/// <summary>What a cell of a file holds.</summary>
public enum JenisSel
{
    /// <summary>Nothing.</summary>
    Kosong,

    /// <summary>Text.</summary>
    Teks,

    /// <summary>A number.</summary>
    Angka,

    /// <summary>A number that is shown as a percentage: 0.9 for 90%.</summary>
    Persen,

    /// <summary>A number that is shown as a date or time.</summary>
    Tanggal,

    /// <summary>True or false.</summary>
    Logika,

    /// <summary>A fault of the spreadsheet, e.g. <c>#N/A</c>.</summary>
    Galat,
}

/// <summary>A cell as the file holds it, before anyone made sense of it.</summary>
/// <param name="Alamat">Where it stands, e.g. <c>F12</c>.</param>
/// <param name="Jenis">What it holds.</param>
/// <param name="Isi">Its text, or its number as stored.</param>
public sealed record SelImpor(string Alamat, JenisSel Jenis, string Isi);

/// <summary>A row of an import file: found by the key hidden in it, never by its place or its words.</summary>
/// <param name="Kode">Code of the indicator, from the key.</param>
/// <param name="Nomor">Number of the row in the sheet.</param>
/// <param name="Versi">Version of the stored row that the file was made from; empty when there was none.</param>
/// <param name="Sel">Cells by column. Of a file that was made before it existed, <see cref="BidangImpor.Analisis"/> is missing; every other column is there.</param>
/// <param name="Pesan">What is wrong with the row as such, e.g. a key that occurs twice; null for nothing.</param>
public sealed record BarisImpor(string Kode, int Nomor, string Versi, IReadOnlyDictionary<BidangImpor, SelImpor> Sel, string? Pesan = null);
