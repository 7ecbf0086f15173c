using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.RincianIndikator;

/// <summary>An indicator's page, ready to print.</summary>
public sealed record RincianIndikatorViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Code.</summary>
    public required string Kode { get; init; }

    /// <summary>Wording on screen.</summary>
    public required string Nama { get; init; }

    /// <summary>Official wording where it differs.</summary>
    public required string? NamaResmi { get; init; }

    /// <summary>Division.</summary>
    public required string Divisi { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Sasaran.</summary>
    public required string Sasaran { get; init; }

    /// <summary>Target as printed in the sheet.</summary>
    public required string TargetResmi { get; init; }

    /// <summary>Its Manual IKU.</summary>
    public required ManualIkuViewModel Manual { get; init; }

    /// <summary>Since when the Manual IKU is as it is, and who set it.</summary>
    public required string ManualDitetapkan { get; init; }

    /// <summary>By whom, when and why it was archived; null while it counts.</summary>
    public string? Arsip { get; init; }

    /// <summary>Remark of the Manual IKU.</summary>
    public required string? Catatan { get; init; }

    /// <summary>All versions of its targets.</summary>
    public required RiwayatTargetViewModel RiwayatTarget { get; init; }

    /// <summary>The four quarters.</summary>
    public required IReadOnlyList<RincianTriwulan> Triwulan { get; init; }

    /// <summary>Capaian of the year, figures not approved yet included.</summary>
    public required Capaian CapaianTahun { get; init; }

    /// <summary>Capaian of the year from approved figures alone.</summary>
    public required Capaian CapaianTahunResmi { get; init; }

    /// <summary>Where it stands, its shape, where it is heading.</summary>
    public required RingkasanIndikator Ringkasan { get; init; }

    /// <summary>Entries of the audit trail, newest first; null where the person may not read it.</summary>
    public required IReadOnlyList<BarisRiwayat>? Jejak { get; init; }

    /// <summary>Which earlier state this is; null: the present one.</summary>
    public required KeadaanLampau? Lampau { get; init; }

    /// <summary>What every link to another indicator's page ends in, so that an earlier state is kept.</summary>
    public string Akhiran => Lampau is null ? "" : $"?per={Lampau.Per:yyyy-MM-dd}";

    /// <summary>Code of the indicator before it in the sheet.</summary>
    public required string? Sebelumnya { get; init; }

    /// <summary>Code of the indicator after it in the sheet.</summary>
    public required string? Berikutnya { get; init; }
}

/// <summary>A quarter of an indicator.</summary>
public sealed record RincianTriwulan
{
    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Target that the realisasi is compared with.</summary>
    public required string Target { get; init; }

    /// <summary>What was typed.</summary>
    public required string Dilaporkan { get; init; }

    /// <summary>Consolidated realisasi.</summary>
    public required string Realisasi { get; init; }

    /// <summary>Against the quarter's target.</summary>
    public required Capaian Capaian { get; init; }

    /// <summary>Against the year's target.</summary>
    public required Capaian CapaianTahun { get; init; }

    /// <summary>Where it stands.</summary>
    public required StatusRealisasi? Status { get; init; }

    /// <summary>Shown, but not approved yet.</summary>
    public required bool Sementara { get; init; }

    /// <summary>What the figure says.</summary>
    public required string? Analisis { get; init; }

    /// <summary>What stood in the way.</summary>
    public required string? Kendala { get; init; }

    /// <summary>What is done about it.</summary>
    public required string? TindakLanjut { get; init; }

    /// <summary>Why it does not apply.</summary>
    public required string? AlasanTidakBerlaku { get; init; }

    /// <summary>Evidence that the person sees.</summary>
    public required IReadOnlyList<BarisBukti> Bukti { get; init; }

    /// <summary>Who did what, when.</summary>
    public required IReadOnlyList<string> Riwayat { get; init; }

    /// <summary>The denominator where it is small: <c>n = 4</c>.</summary>
    public string? PenyebutKecil => Capaian.PenyebutKecil is { } n ? $"n = {FormatAngka.Ringkas(n)}" : null;

    /// <summary>True when there is anything to read below the table.</summary>
    public bool PunyaCatatan => Analisis is not null || Kendala is not null || TindakLanjut is not null || AlasanTidakBerlaku is not null || Riwayat.Count > 0;
}
