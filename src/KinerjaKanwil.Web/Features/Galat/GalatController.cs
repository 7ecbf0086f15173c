using System.Globalization;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.Galat;

/// <summary>Pages for what went wrong: words, a way on, and a code to name; never a stack trace (checks.md S61).</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GalatController : Controller
{
    /// <summary>The page of a status code; also what every failed request is answered with.</summary>
    [Route("galat/{kode:int:range(400,599)}")]
    public IActionResult Index()
    {
        // From the address alone: the failed request's form is still there, may be broken, and may have a field of this name.
        var kode = int.Parse((string)RouteData.Values["kode"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = kode;
        return View(GalatViewModel.Untuk(kode, PelakuPermintaan.KodeKejadian(HttpContext)));
    }
}
