using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PenyiapanAwal;

/// <summary>The first start, and what a new office still has to do.</summary>
[Route("penyiapan")]
public sealed class PenyiapanAwalController(PenyiapanService penyiapan) : Controller
{
    /// <summary>The form of the first Admin; only with the token, and only while there is none.</summary>
    [AllowAnonymous]
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] string? token, CancellationToken batal) =>
        await penyiapan.TerbukaAsync(token, batal) ? Tampilkan(new PenyiapanForm { Token = token }, StatusCodes.Status200OK) : NotFound();

    /// <summary>Makes the first Admin.</summary>
    [AllowAnonymous]
    [HttpPost("")]
    public async Task<IActionResult> Index([FromForm] PenyiapanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await penyiapan.TerbukaAsync(form.Token, batal))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            if (await penyiapan.BuatAdminAsync(form) is not { } dibuat)
            {
                return NotFound();
            }

            if (dibuat.Hasil.Sukses)
            {
                TempData[Kerangka.Pemberitahuan] = "Akun Admin dibuat. Masuk untuk melanjutkan penyiapan.";
                return LocalRedirect("/masuk?kembali=%2Fpenyiapan%2Flangkah");
            }

            ModelState.AddModelError(dibuat.Bidang, dibuat.Hasil.Pesan!);
        }

        return Tampilkan(form, StatusCodes.Status400BadRequest);
    }

    /// <summary>The checklist.</summary>
    [Authorize(Policy = Kebijakan.MengelolaPengguna)]
    [HttpGet("langkah")]
    public async Task<IActionResult> Langkah([FromServices] LangkahPenyiapanQuery langkah, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(langkah);
        return View(await langkah.AmbilAsync(null, batal));
    }

    private ViewResult Tampilkan(PenyiapanForm form, int status)
    {
        // The address holds the token: it must not travel on to any other page.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.StatusCode = status;
        form.KataSandi = form.Ulangi = null;
        return View(form);
    }
}
