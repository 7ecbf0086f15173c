using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.RincianIndikator;

/// <summary>One indicator: what it is, what was reported, and how each figure came about.</summary>
[Authorize(Policy = Kebijakan.MelihatCapaian)]
public sealed class RincianIndikatorController(RincianIndikatorQuery rincian) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("indikator/{tahun:int}/{kode}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, [FromRoute] string kode, CancellationToken batal) =>
        await rincian.AmbilAsync(tahun, kode, batal) is { } model ? View(model) : NotFound();

    /// <summary>Its Manual IKU alone, for paper.</summary>
    [HttpGet("indikator/{tahun:int}/{kode}/manual")]
    public async Task<IActionResult> Manual([FromRoute] int tahun, [FromRoute] string kode, CancellationToken batal) =>
        await rincian.AmbilAsync(tahun, kode, batal) is { } model ? View(model) : NotFound();
}
