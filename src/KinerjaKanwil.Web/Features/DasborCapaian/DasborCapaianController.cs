using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>Dasbor: where are we, who lags, what is missing.</summary>
[Authorize(Policy = Kebijakan.MelihatCapaian)]
public sealed class DasborCapaianController(RekapCapaianQuery rekapCapaian, DasborViewModelBuilder halaman) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("dasbor")]
    public async Task<IActionResult> Index(SaringanDasbor saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (await rekapCapaian.AmbilAsync(saringan.Tahun, batal) is not { } rekap)
        {
            return saringan.Tahun is null ? View("Kosong") : NotFound();
        }

        return halaman.Susun(rekap, saringan) is { } dasbor ? View(dasbor) : NotFound();
    }
}
