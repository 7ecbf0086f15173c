using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>One indicator as the database gives it.</summary>
public sealed record BarisIndikator(
    int Id, string Kode, int Nomor, string Penanda, string NamaResmi, string? NamaTampil, string TargetResmi, ManualIku Manual,
    int SasaranNomor, string SasaranPenanda, string SasaranNamaResmi, string? SasaranNamaTampil,
    int DivisiNomor, string DivisiKode, string DivisiNamaResmi, string DivisiNamaTampil)
{
    /// <summary>Place among the indicators of the sasaran; null: its number.</summary>
    public int? Urutan { get; init; }

    /// <summary>Place of the sasaran in the division; null: its number.</summary>
    public int? SasaranUrutan { get; init; }

    /// <summary>True while it is archived: it is then read only for its own page.</summary>
    public bool Diarsipkan { get; init; }
}

/// <summary>One version of one indicator's targets, with the indicator, as the database gives it.</summary>
public sealed record BarisTarget(BarisIndikator Indikator, int Nomor, Triwulan BerlakuMulai, NilaiTarget Nilai, CatatanTarget Catatan);

/// <summary>Why, on which document, by whom and when a version of targets was set; all null for a PK awal that is as imported.</summary>
public sealed record CatatanTarget(string? Alasan, string? Dasar, string? Oleh, DateTime? Pada)
{
    /// <summary>As imported.</summary>
    public static CatatanTarget Kosong { get; } = new(null, null, null, null);
}

/// <summary>One report as it stands at the moment of reading.</summary>
/// <param name="IndikatorId">Key of the indicator.</param>
/// <param name="Triwulan">Quarter.</param>
/// <param name="Status">Where it stands now: what was opened again and ran out of time stands approved.</param>
/// <param name="Angka">What was handed in or, where nothing was handed in since it was approved, what was approved; of a draft its figures.</param>
/// <param name="Resmi">Figures approved last; null while none were.</param>
/// <param name="NomorTarget">Version of the target under which they were approved.</param>
/// <param name="HariTerlambat">Days by which it was first handed in late; null while it was not handed in.</param>
/// <param name="Berubah">When it last changed (UTC).</param>
public sealed record BarisRealisasi(
    int IndikatorId, Triwulan Triwulan, StatusRealisasi Status, AngkaTriwulan Angka, AngkaTriwulan? Resmi, int? NomorTarget, int? HariTerlambat, DateTime? Berubah)
{
    /// <summary>When it was handed in last (UTC); null while it is not.</summary>
    public DateTime? Diajukan { get; init; }

    /// <summary>Notes of what was handed in; null where they were not asked for.</summary>
    public CatatanLaporan? Catatan { get; init; }

    /// <summary>Notes of what was approved last; null where nothing was, or where they were not asked for.</summary>
    public CatatanLaporan? CatatanResmi { get; init; }

    /// <summary>True when a figure was handed in and not sent back, or approved before: no report is missing.</summary>
    public bool SudahDilaporkan => Status.SudahDiajukan() || Resmi is not null;

    /// <summary>The figure that counts; null where none does.</summary>
    public AngkaTriwulan? Dihitung(SumberData sumber) => sumber switch
    {
        SumberData.Resmi => Resmi,
        SumberData.TermasukSementara => Status.SudahDiajukan() ? Angka : Resmi,
        _ => throw new ArgumentOutOfRangeException(nameof(sumber), sumber, null),
    };

    /// <summary>The notes beside the figure that counts; null where none does. Those of a draft are the division's own.</summary>
    public CatatanLaporan? CatatanDihitung(SumberData sumber) =>
        sumber == SumberData.TermasukSementara && Status.SudahDiajukan() && Status != StatusRealisasi.Disetujui ? Catatan : CatatanResmi;

    /// <summary>Version of the target under which the figure that counts was approved; null where it is not approved.</summary>
    public int? TargetDisetujui(SumberData sumber) =>
        Resmi is not null && (sumber == SumberData.Resmi || Status == StatusRealisasi.Disetujui || !Status.SudahDiajukan()) ? NomorTarget : null;
}

/// <summary>Notes beside a figure.</summary>
/// <param name="Analisis">What the figure says; null where it was not asked for.</param>
/// <param name="Kendala">What stood in the way; null where it was not asked for.</param>
/// <param name="TindakLanjut">What is done about it; null where it was not asked for.</param>
/// <param name="AdaTindakLanjut">Whether a remedy was written down, also where its text was not asked for.</param>
public sealed record CatatanLaporan(string? Analisis, string? Kendala, string? TindakLanjut, bool AdaTindakLanjut);

/// <summary>Of which quarter the notes are read: they are long, and few pages show them.</summary>
/// <param name="Triwulan">The quarter; null: the one that the page will choose, so those of all quarters are read.</param>
public sealed record CatatanDibaca(Triwulan? Triwulan)
{
    /// <summary>True where the analisis is shown too.</summary>
    public bool DenganAnalisis { get; init; }
}
