using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PenelusuranAudit;

/// <summary>Jejak Audit: who changed what. Only reads; nothing in the application changes an entry.</summary>
[Authorize(Policy = Kebijakan.MelihatAudit)]
[Route("audit")]
public sealed class PenelusuranAuditController(JejakAuditQuery jejak) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(SaringanAudit saringan, CancellationToken batal) =>
        ModelState.IsValid ? View(await jejak.AmbilAsync(saringan, batal)) : BadRequest();

    /// <summary>The entries of the filter as a workbook.</summary>
    [HttpGet("ekspor")]
    public async Task<IActionResult> Ekspor(SaringanAudit saringan, [FromServices] EksporAuditService ekspor, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(ekspor);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var (isi, nama) = await ekspor.BuatAsync(saringan, batal);
        return File(isi, BukuAuditWriter.JenisIsi, nama);
    }

    /// <summary>Checks the whole chain and says what was found.</summary>
    [HttpGet("integritas")]
    public async Task<IActionResult> Integritas(CancellationToken batal) => View(await jejak.PeriksaAsync(batal));
}
