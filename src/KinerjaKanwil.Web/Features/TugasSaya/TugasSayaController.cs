using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.TugasSaya;

/// <summary>Tugas saya: what I owe, what came back and why, what waits for my decision.</summary>
[Authorize(Policy = Kebijakan.MelihatCapaian)]
public sealed class TugasSayaController(TugasQuery tugas) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("tugas")]
    public async Task<IActionResult> Index(CancellationToken batal) => View(await tugas.AmbilAsync(batal));
}
