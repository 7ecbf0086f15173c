using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporLembarIku.Unggahan;

/// <summary>A fault in a file, with the cell that it is in.</summary>
/// <param name="Alamat">Address, e.g. <c>D12</c>; empty where it is no single cell.</param>
/// <param name="Kalimat">What is wrong and what to do.</param>
public sealed record GalatSel(string Alamat, string Kalimat)
{
    /// <summary>The whole sentence: <c>Sel D12: …</c>.</summary>
    public string Teks => Alamat.Length == 0 ? Kalimat : $"Sel {Alamat}: {Kalimat}";
}

/// <summary>An indicator as the sheet shows it.</summary>
/// <param name="Alamat">Cell of its name.</param>
/// <param name="Nama">Name, with the number that is printed before it.</param>
/// <param name="AlamatTarget">Cell of its target.</param>
/// <param name="Target">Target as shown; null where it cannot be read, and the fault is told.</param>
internal sealed record IndikatorTerurai(string Alamat, string Nama, string AlamatTarget, string? Target)
{
    /// <summary>How a number in the cell was read, where that is not obvious.</summary>
    public string? Catatan { get; init; }
}

/// <summary>A sasaran as the sheet shows it.</summary>
internal sealed class SasaranTerurai(string alamat, string penanda, string nama)
{
    /// <summary>Cell of its name, or of its number where the name is missing.</summary>
    public string Alamat { get; } = alamat;

    /// <summary>Number as printed.</summary>
    public string Penanda { get; } = penanda;

    /// <summary>Name; filled in later where a broken merge put it a row lower.</summary>
    public string Nama { get; set; } = nama;

    /// <summary>Its indicators.</summary>
    public List<IndikatorTerurai> Indikator { get; } = [];
}

/// <summary>A division as the sheet shows it.</summary>
internal sealed class DivisiTerurai(string alamat, string nama)
{
    /// <summary>Cell of its heading.</summary>
    public string Alamat { get; } = alamat;

    /// <summary>Name without the number before it; empty where rows stand under no heading, and the fault is told.</summary>
    public string Nama { get; } = nama;

    /// <summary>Its sasaran.</summary>
    public List<SasaranTerurai> Sasaran { get; } = [];
}

/// <summary>A line of the sheet Manual IKU.</summary>
/// <param name="Baris">Its row.</param>
/// <param name="Sel">Cells by heading; what is empty is not there.</param>
/// <param name="Kolom">Columns by heading.</param>
internal sealed record BarisManual(int Baris, IReadOnlyDictionary<string, IsiSel> Sel, IReadOnlyDictionary<string, int> Kolom)
{
    /// <summary>Text of a cell; empty for none.</summary>
    public string Isi(string kolom) => Sel.TryGetValue(kolom, out var ada) ? ada.Isi : "";

    /// <summary>Address of a cell, with its sheet.</summary>
    public string Alamat(string kolom) => $"{LembarTerbaca.Alamat(Kolom.GetValueOrDefault(kolom, 1), Baris)} lembar {KolomManualIku.Lembar}";
}

/// <summary>A year's sheet as it stands in a workbook, found by its headings; nothing is compared yet.</summary>
internal sealed class LembarTerurai
{
    /// <summary>Lines of the title block.</summary>
    public List<string> Judul { get; } = [];

    /// <summary>Legal basis; empty where there is none.</summary>
    public string DasarHukum { get; set; } = "";

    /// <summary>Year that the title names; null where it names none.</summary>
    public int? TahunJudul { get; set; }

    /// <summary>Who signs; null where there is no block with an NIP.</summary>
    public Penandatangan? Penandatangan { get; set; }

    /// <summary>Its divisions.</summary>
    public List<DivisiTerurai> Divisi { get; } = [];

    /// <summary>Lines of the sheet Manual IKU.</summary>
    public List<BarisManual> Manual { get; } = [];

    /// <summary>Faults.</summary>
    public List<GalatSel> Galat { get; } = [];
}
