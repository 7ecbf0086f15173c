using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PenyusunanIku;

/// <summary>A list, ready to print.</summary>
public sealed record DaftarSusunanViewModel
{
    /// <summary>Which part.</summary>
    public required TingkatSusunan Tingkat { get; init; }

    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>All years, newest first.</summary>
    public required IReadOnlyList<int> SemuaTahun { get; init; }

    /// <summary>What was asked for.</summary>
    public required SaringanSusunan Saringan { get; init; }

    /// <summary>Divisions to choose from.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> DaftarDivisi { get; init; }

    /// <summary>Sasaran to choose from.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> DaftarSasaran { get; init; }

    /// <summary>Rows of this page.</summary>
    public required IReadOnlyList<BarisSusunan> Baris { get; init; }

    /// <summary>How many were found.</summary>
    public required int Jumlah { get; init; }

    /// <summary>How many count, and how many are archived, whatever is asked for.</summary>
    public required (int Aktif, int Arsip) Semua { get; init; }

    /// <summary>Place of the first row of this page among those found.</summary>
    public required int Dari { get; init; }

    /// <summary>Address of the page before; null for none.</summary>
    public string? Sebelum { get; init; }

    /// <summary>Address of the page after; null for none.</summary>
    public string? Sesudah { get; init; }

    /// <summary>Address of the list itself.</summary>
    public string Alamat => SaringanSusunan.AlamatDari(Tingkat);

    /// <summary>Its name in a sentence.</summary>
    public string Sebutan => Tingkat.Nama().ToLowerInvariant();

    /// <summary>How it is sorted, without the direction.</summary>
    public string Urut => string.IsNullOrEmpty(Saringan.Urut) ? SaringanSusunan.CaraUrut[0] : Saringan.Urut.TrimStart('-');

    /// <summary>True: from the end.</summary>
    public bool Menurun => Saringan.Urut?.StartsWith('-') == true;

    /// <summary>Direction of a column, as a screen reader hears it.</summary>
    public string Arah(string cara) => cara != Urut ? "none" : Menurun ? "descending" : "ascending";

    /// <summary>What a press on the heading asks for.</summary>
    public string Berikut(string cara) => cara == Urut && !Menurun ? "-" + cara : cara;
}

/// <summary>One row of a list.</summary>
public sealed record BarisSusunan
{
    /// <summary>Code.</summary>
    public required string Kode { get; init; }

    /// <summary>Wording on screen.</summary>
    public required string Nama { get; init; }

    /// <summary>Number as printed; may be empty.</summary>
    public required string Penanda { get; init; }

    /// <summary>What it belongs to; null for a division.</summary>
    public required string? Induk { get; init; }

    /// <summary>What it holds; null for an indicator.</summary>
    public required string? Isi { get; init; }

    /// <summary>Place in the order; null while it is archived.</summary>
    public required int? Urutan { get; init; }

    /// <summary>True: it is the last of its group.</summary>
    public required bool Terakhir { get; init; }

    /// <summary>How many reports it is used in.</summary>
    public required int Realisasi { get; init; }

    /// <summary>True while it is archived.</summary>
    public required bool Diarsipkan { get; init; }

    /// <summary>Its page.</summary>
    public required string Alamat { get; init; }

    /// <summary>Name of its place on the page of the list.</summary>
    public string Id => "b-" + Kode.Replace('.', '-');
}

/// <summary>One of them, to make or to change.</summary>
public sealed record SusunanViewModel
{
    /// <summary>Which part.</summary>
    public required TingkatSusunan Tingkat { get; init; }

    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Code; null for a new one.</summary>
    public string? Kode { get; init; }

    /// <summary>What the inputs hold.</summary>
    public required SusunanForm Isian { get; init; }

    /// <summary>Wording on screen; null for a new one.</summary>
    public string? Nama { get; init; }

    /// <summary>What a new one may belong to.</summary>
    public IReadOnlyList<(string Kode, string Nama)> DaftarInduk { get; init; } = [];

    /// <summary>What it belongs to; null for a division.</summary>
    public string? Induk { get; init; }

    /// <summary>Who set the wording.</summary>
    public string? Ditetapkan { get; init; }

    /// <summary>By whom, when and why it was archived; null while it counts.</summary>
    public string? Arsip { get; init; }

    /// <summary>How much it is used.</summary>
    public PemakaianSusunan? Pemakaian { get; init; }

    /// <summary>Last place in the order of its group.</summary>
    public int UrutanTerakhir { get; init; }

    /// <summary>What the linter finds about it.</summary>
    public IReadOnlyList<TemuanIndikator> Temuan { get; init; } = [];

    /// <summary>What is stored now, where it differs from what was typed; null without a conflict.</summary>
    public IReadOnlyList<(string Bidang, string Tersimpan, string Diketik)>? Konflik { get; init; }

    /// <summary>True: what is typed is not stored yet.</summary>
    public bool BelumTersimpan { get; init; }

    /// <summary>Longest wording.</summary>
    public int PanjangNama => Tingkat == TingkatSusunan.Divisi ? Divisi.PanjangNama : IndikatorKinerja.PanjangNama;

    /// <summary>Its name in a sentence.</summary>
    public string Sebutan => Tingkat.Nama().ToLowerInvariant();

    /// <summary>The list.</summary>
    public string AlamatDaftar => $"{SaringanSusunan.AlamatDari(Tingkat)}?tahun={Tahun}";

    /// <summary>Where the form goes.</summary>
    public string Alamat => Kode is null ? $"{SaringanSusunan.AlamatDari(Tingkat)}/tambah" : SaringanSusunan.AlamatDari(Tingkat, Tahun, Kode);
}

/// <summary>The page on which one is archived, brought back or deleted.</summary>
public sealed record ArsipViewModel
{
    /// <summary>Which part.</summary>
    public required TingkatSusunan Tingkat { get; init; }

    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Code.</summary>
    public required string Kode { get; init; }

    /// <summary>Wording on screen.</summary>
    public required string Nama { get; init; }

    /// <summary>By whom, when and why it was archived; null while it counts.</summary>
    public required string? Arsip { get; init; }

    /// <summary>What hangs on it.</summary>
    public required PemakaianSusunan Pemakaian { get; init; }

    /// <summary>What happens when it is archived, or brought back, line by line.</summary>
    public required IReadOnlyList<string> Dampak { get; init; }

    /// <summary>Version that the page shows.</summary>
    public required string Versi { get; init; }

    /// <summary>What was typed as a reason.</summary>
    public string? Alasan { get; init; }

    /// <summary>Its name in a sentence.</summary>
    public string Sebutan => Tingkat.Nama().ToLowerInvariant();

    /// <summary>Its page.</summary>
    public string AlamatSatu => SaringanSusunan.AlamatDari(Tingkat, Tahun, Kode);
}
