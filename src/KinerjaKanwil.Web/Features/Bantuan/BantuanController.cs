using KinerjaKanwil.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.Bantuan;

/// <summary>The users' guide within the application; it holds no secrets, and whoever cannot sign in needs it most.</summary>
[AllowAnonymous]
[Route("bantuan")]
public sealed class BantuanController(Panduan panduan, Kerangka kerangka) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("")]
    public IActionResult Index() => View(BantuanViewModel.Untuk(panduan, kerangka.Pengguna?.Peran));

    /// <summary>A picture of the guide. Its address carries a digest of its content, so the browser may keep it.</summary>
    [HttpGet("gambar/{nama}")]
    [ResponseCache(Duration = 7 * 24 * 60 * 60, Location = ResponseCacheLocation.Any)]
    public IActionResult Gambar([FromRoute] string nama) => Panduan.BukaGambar(nama) is { } gambar ? File(gambar, "image/png") : NotFound();
}
