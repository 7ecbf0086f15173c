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

        var (model, lampau) = await rincian.AmbilAsync(tahun, kode, per, batal);
        ViewData[KeadaanLampau.Kunci] = lampau;
        return model is not null ? View(model) : lampau is not null ? View("KeadaanKosong") : NotFound();
    }

    /// <summary>Its Manual IKU alone, for paper.</summary>
    [HttpGet("indikator/{tahun:int}/{kode}/manual")]
    public async Task<IActionResult> Manual([FromRoute] int tahun, [FromRoute] string kode, CancellationToken batal) =>
        await rincian.AmbilAsync(tahun, kode, null, batal) is ({ } model, _) ? View(model) : NotFound();
}
