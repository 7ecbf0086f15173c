using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.RincianIndikator;

/// <summary>One indicator: what it is, what was reported, and how each figure came about.</summary>
[Authorize(Policy = Kebijakan.MelihatCapaian)]
public sealed class RincianIndikatorController(RincianIndikatorQuery rincian) : Controller
{
    /// <summary>The page, as it is or as it was at the end of an earlier day.</summary>
    [HttpGet("indikator/{tahun:int}/{kode}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, [FromRoute] string kode, [FromQuery] DateOnly? per, CancellationToken batal)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (await rincian.AmbilAsync(tahun, kode, per, batal) is not { } model)
        {
            ViewData[KeadaanLampau.Kunci] = per is { } hari ? await rincian.BelumAdaAsync(tahun, kode, hari, batal) : null;
            return ViewData[KeadaanLampau.Kunci] is null ? NotFound() : View("KeadaanKosong");
        }

        ViewData[KeadaanLampau.Kunci] = model.Lampau;
        return View(model);
    }
}
