using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>One indicator as the database gives it.</summary>
public sealed record BarisIndikator(
    int Id, string Kode, int Nomor, string Penanda, string NamaResmi, string? NamaTampil, string TargetResmi, ManualIku Manual,
    int SasaranNomor, string SasaranPenanda, string SasaranNamaResmi, string? SasaranNamaTampil,
    int DivisiNomor, string DivisiKode, string DivisiNamaResmi, string DivisiNamaTampil);

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
    /// <summary>True when a figure was handed in and not sent back, or approved before: no report is missing.</summary>
    public bool SudahDilaporkan => Status.SudahDiajukan() || Resmi is not null;

    /// <summary>The figure that counts; null where none does.</summary>
    public AngkaTriwulan? Dihitung(SumberData sumber) => sumber switch
    {
        SumberData.Resmi => Resmi,
        SumberData.TermasukSementara => Status.SudahDiajukan() ? Angka : Resmi,
        _ => throw new ArgumentOutOfRangeException(nameof(sumber), sumber, null),
    };

    /// <summary>Version of the target under which the figure that counts was approved; null where it is not approved.</summary>
    public int? TargetDisetujui(SumberData sumber) =>
        Resmi is not null && (sumber == SumberData.Resmi || Status == StatusRealisasi.Disetujui || !Status.SudahDiajukan()) ? NomorTarget : null;
}
