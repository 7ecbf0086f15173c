using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.PenetapanTarget;

/// <summary>The history of an indicator's targets.</summary>
/// <param name="Tahun">Year.</param>
/// <param name="Kode">Code of the indicator.</param>
/// <param name="Nama">Its wording on screen.</param>
/// <param name="Asal">Its division and sasaran.</param>
/// <param name="KodeDivisi">Code of its division.</param>
/// <param name="Target">Its target of the year as the sheet prints it.</param>
/// <param name="Riwayat">The versions.</param>
public sealed record RiwayatTargetHalaman(int Tahun, string Kode, string Nama, string Asal, string KodeDivisi, string Target, RiwayatTargetViewModel Riwayat);

/// <summary>Reads the history of an indicator's targets from the one read model.</summary>
public sealed class RiwayatTargetQuery(RekapCapaianQuery rekapCapaian, WaktuKantor waktu)
{
    /// <summary>The page; null where year or indicator do not exist.</summary>
    public async Task<RiwayatTargetHalaman?> AmbilAsync(int tahun, string kode, CancellationToken batal) =>
        await rekapCapaian.AmbilAsync(tahun, batal) is { } rekap && rekap.Semua.FirstOrDefault(i => i.Kode == kode) is { } indikator
            ? new RiwayatTargetHalaman(
                tahun, kode, indikator.NamaTampil, $"{indikator.Sasaran.Divisi.NamaTampil} · {indikator.Sasaran.Penanda} {indikator.Sasaran.NamaTampil}",
                indikator.Sasaran.Divisi.Kode, indikator.TargetTahunTercetak, RiwayatTargetViewModel.Dari(indikator, waktu))
            : null;
}
