using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.SimulasiKebijakan;

/// <summary>The same figures under another calculation policy, side by side. Only looks; stores nothing.</summary>
[Authorize(Policy = Kebijakan.MengelolaPerencanaan)]
public sealed class SimulasiKebijakanController(RekapCapaianQuery rekapCapaian) : Controller
{
    /// <summary>The comparison.</summary>
    [HttpGet("simulasi/{tahun:int}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, SaringanSimulasi saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        return await rekapCapaian.AmbilAsync(tahun, batal) is { } rekap ? View(SimulasiViewModel.Susun(rekap, saringan)) : NotFound();
    }
}
