using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.KelolaData;

/// <summary>The page from which a year is set up: each card says what waits behind it.</summary>
[Authorize(Policy = Kebijakan.MengelolaData)]
public sealed class KelolaDataController(KelolaDataQuery kelola) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("kelola")]
    public async Task<IActionResult> Index(int? tahun, CancellationToken batal) => await kelola.AmbilAsync(tahun, batal) is { } model ? View(model) : NotFound();
}
