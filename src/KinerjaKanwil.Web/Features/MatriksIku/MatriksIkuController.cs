using KinerjaKanwil.Web.Features.MatriksIku.Ekspor;
using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.MatriksIku;

/// <summary>The official table on screen, on paper and as a workbook.</summary>
[Authorize(Policy = Kebijakan.MelihatCapaian)]
[Route("matriks")]
public sealed class MatriksIkuController(RekapCapaianQuery rekapCapaian) : Controller
{
    /// <summary>The newest year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Terbaru(CancellationToken batal) =>
        await rekapCapaian.AmbilAsync(null, batal) is { } rekap ? RedirectToAction(nameof(Index), new { tahun = rekap.Tahun.Tahun }) : View("Kosong");

    /// <summary>The page.</summary>
    [HttpGet("{tahun:int}")]
    public async Task<IActionResult> Index(int tahun, SaringanMatriks saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        return await rekapCapaian.AmbilAsync(tahun, batal) is { } rekap
            ? View(MatriksIkuViewModelBuilder.Susun(saringan.Cakupan(rekap)))
            : NotFound();
    }

    /// <summary>The workbook.</summary>
    [HttpGet("{tahun:int}/ekspor")]
    [Authorize(Policy = Kebijakan.MengeksporMatriks)]
    public async Task<IActionResult> Ekspor(int tahun, SaringanMatriks saringan, [FromServices] MatriksEksporService ekspor, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        ArgumentNullException.ThrowIfNull(ekspor);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (await rekapCapaian.AmbilPerAsync(tahun, null, new CatatanDibaca(null) { DenganAnalisis = true }, batal) is not { } rekap)
        {
            return NotFound();
        }

        var berkas = await ekspor.BuatAsync(saringan.Cakupan(rekap), batal);
        return File(berkas.Isi, BukuIkuWriter.JenisIsi, berkas.Nama);
    }
}
