using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.Beranda;

/// <summary>Sends each role to the page that its work begins on.</summary>
[Authorize(Policy = Kebijakan.SudahMasuk)]
public sealed class BerandaController(PenggunaAktif pengguna) : Controller
{
    /// <summary>Staff enter, all others read.</summary>
    [HttpGet("/")]
    public IActionResult Index() => LocalRedirect(HakAkses.Punya(pengguna, Izin.MengisiRealisasi) ? "/realisasi" : "/dasbor");
}
