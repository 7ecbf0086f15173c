using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.MutuTarget;

/// <summary>What this year's results say about its targets, before next year's are set (domain.md 3, row G).</summary>
[Authorize(Policy = Kebijakan.MelihatCapaian)]
public sealed class MutuTargetController(RekapCapaianQuery rekapCapaian) : Controller
{
    /// <summary>The lists.</summary>
    [HttpGet("mutu-target/{tahun:int}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, CancellationToken batal) =>
        await rekapCapaian.AmbilAsync(tahun, batal) is { } rekap ? View(MutuTargetViewModel.Susun(rekap)) : NotFound();
}

/// <summary>Indicators whose target or denominator is to be asked about.</summary>
/// <param name="Tahun">Year.</param>
/// <param name="Terlampaui">Raw capaian above 120, highest first.</param>
/// <param name="PenyebutKecil">Percentages over a handful of cases.</param>
public sealed record MutuTargetViewModel(int Tahun, IReadOnlyList<BarisMutu> Terlampaui, IReadOnlyList<BarisMutu> PenyebutKecil)
{
    /// <summary>Puts it together from the read model; of each indicator the year's figure so far counts.</summary>
    public static MutuTargetViewModel Susun(RekapCapaian rekap)
    {
        ArgumentNullException.ThrowIfNull(rekap);
        var semua = rekap.Semua.Select(i => (Indikator: i, Capaian: i.Tahunan(Triwulan.IV, SumberData.TermasukSementara))).ToList();
        BarisMutu Baris((RekapIndikator Indikator, Capaian Capaian) i) => new(
            i.Indikator.Kode, i.Indikator.NamaTampil, i.Indikator.Sasaran.Divisi.NamaTampil,
            FormatAngka.Bersatuan(i.Capaian.Target, i.Indikator.Manual.Satuan) ?? "Tanpa target",
            FormatAngka.Bersatuan(i.Capaian.Realisasi, i.Indikator.Manual.Satuan) ?? "–",
            i.Capaian.Mentah is { } mentah ? FormatAngka.DuaDesimal(mentah) : "–",
            i.Capaian.PenyebutKecil is { } n ? $"n = {FormatAngka.Ringkas(n)}" : null, $"/indikator/{rekap.Tahun.Tahun}/{i.Indikator.Kode}");
        return new MutuTargetViewModel(
            rekap.Tahun.Tahun,
            [.. semua.Where(i => i.Capaian.TargetTerlaluRendah).OrderByDescending(i => i.Capaian.Mentah).Select(Baris)],
            [.. semua.Where(i => i.Capaian.PenyebutKecil is not null).OrderBy(i => i.Capaian.PenyebutKecil).Select(Baris)]);
    }
}

/// <summary>One of them.</summary>
public sealed record BarisMutu(string Kode, string Nama, string Divisi, string Target, string Realisasi, string Mentah, string? PenyebutKecil, string Alamat);
