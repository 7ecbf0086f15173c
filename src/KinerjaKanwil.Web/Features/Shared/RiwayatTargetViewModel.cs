using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>All versions of an indicator's targets, ready to print.</summary>
/// <param name="Versi">Versions, oldest first.</param>
public sealed record RiwayatTargetViewModel(IReadOnlyList<VersiTargetTampil> Versi)
{
    /// <summary>True when the targets were revised.</summary>
    public bool Berubah => Versi.Count > 1;

    /// <summary>From the read model: no statement of its own.</summary>
    public static RiwayatTargetViewModel Dari(RekapIndikator indikator, WaktuKantor waktu)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        ArgumentNullException.ThrowIfNull(waktu);
        return new RiwayatTargetViewModel([.. indikator.VersiTarget.Select(v => Susun(indikator, v, waktu))]);
    }

    private static VersiTargetTampil Susun(RekapIndikator indikator, BarisTarget versi, WaktuKantor waktu)
    {
        string Angka(decimal? nilai) => FormatAngka.Bersatuan(nilai, indikator.Manual.Satuan) ?? "–";
        var disetujui = indikator.DisetujuiDengan(versi.Nomor);
        return new VersiTargetTampil
        {
            Nama = Nama(versi.Nomor),
            BerlakuMulai = versi.BerlakuMulai.Nama(),
            Tahunan = Angka(versi.Nilai.Tahunan),
            Triwulan = [.. TriwulanExtensions.Semua.Select(t => (t, Angka(versi.Nilai.Untuk(t)), t >= versi.BerlakuMulai))],
            Perbedaan = versi.Nomor == Target.NomorAwal ? null : indikator.UraianPerubahan(versi),
            Alasan = versi.Catatan.Alasan,
            Dasar = versi.Catatan.Dasar,
            Ditetapkan = versi.Catatan.Pada is not { } pada ? "Dari lembar IKU"
                : $"{(versi.Nomor == Target.NomorAwal ? "Diperbaiki" : "Ditetapkan")} oleh {versi.Catatan.Oleh}, {waktu.Tampil(pada)}",
            Disetujui = disetujui.Count == 0 ? "–" : string.Join(", ", disetujui.Select(t => t.Nama())),
        };
    }

    /// <summary>What a version is called.</summary>
    public static string Nama(int nomor) => nomor == Target.NomorAwal ? "PK awal" : $"PK perubahan {nomor}";
}

/// <summary>One version of an indicator's targets.</summary>
public sealed record VersiTargetTampil
{
    /// <summary>PK awal or PK perubahan 1, 2 ….</summary>
    public required string Nama { get; init; }

    /// <summary>First quarter for which it is valid.</summary>
    public required string BerlakuMulai { get; init; }

    /// <summary>Target of the year.</summary>
    public required string Tahunan { get; init; }

    /// <summary>Targets of the quarters; false where the quarter is before this version.</summary>
    public required IReadOnlyList<(Triwulan Triwulan, string Target, bool Berlaku)> Triwulan { get; init; }

    /// <summary>What it changed; null for the PK awal.</summary>
    public required string? Perbedaan { get; init; }

    /// <summary>Why; null for the PK awal.</summary>
    public required string? Alasan { get; init; }

    /// <summary>The document; may be null.</summary>
    public required string? Dasar { get; init; }

    /// <summary>Who set it, when.</summary>
    public required string Ditetapkan { get; init; }

    /// <summary>Approved quarters that stay under it.</summary>
    public required string Disetujui { get; init; }
}
