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

        if (await rekapCapaian.AmbilPerAsync(saringan.Tahun, saringan.Per, batal) is not { } rekap)
        {
            return saringan.Tahun is null ? View("Kosong") : NotFound();
        }

        ViewData[KeadaanLampau.Kunci] = rekap.Lampau;
        if (rekap is { Lampau: not null, Divisi.Count: 0 })
        {
            return View("KeadaanKosong");
        }

        return halaman.Susun(rekap, saringan) is { } dasbor ? View(dasbor) : NotFound();
    }
}
