using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>Sign in and out.</summary>
public sealed class AkunController(MasukService masuk) : Controller
{
    /// <summary>The form.</summary>
    [AllowAnonymous]
    [HttpGet("masuk")]
    public IActionResult Masuk(string? kembali) =>
        User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : View(new MasukForm { Kembali = kembali });

    /// <summary>Signs in, and goes where the person was headed. From the form alone: a password has no place in an address.</summary>
    [AllowAnonymous]
    [HttpPost("masuk")]
    public async Task<IActionResult> Masuk([FromForm] MasukForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return Tampilkan(form, StatusCodes.Status400BadRequest);
        }

        switch (await masuk.MasukAsync(form.NamaPengguna!, form.KataSandi!, form.Ingat, batal))
        {
            case HasilMasuk.Berhasil:
                return LocalRedirect(Url.IsLocalUrl(form.Kembali) ? form.Kembali! : "/");
            case HasilMasuk.Sibuk:
                Response.Headers.RetryAfter = "2";
                ModelState.AddModelError("", "Terlalu banyak orang masuk bersamaan. Tunggu beberapa detik, lalu coba lagi.");
                return Tampilkan(form, StatusCodes.Status503ServiceUnavailable);
            case HasilMasuk.Ditolak:
            default:
                ModelState.AddModelError("", "Nama pengguna atau kata sandi tidak cocok.");
                return Tampilkan(form, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Asks before signing out, for those who came by the address: a GET changes nothing.</summary>
    [Authorize(Policy = Kebijakan.SudahMasuk)]
    [HttpGet("keluar")]
    public IActionResult Keluar() => View();

    /// <summary>Signs out and has the browser forget what it kept.</summary>
    [Authorize(Policy = Kebijakan.SudahMasuk)]
    [HttpPost("keluar")]
    [ActionName(nameof(Keluar))]
    public async Task<IActionResult> KeluarSekarang([FromServices] PenggunaAktif pengguna)
    {
        await masuk.KeluarAsync(pengguna);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/masuk");
    }

    private ViewResult Tampilkan(MasukForm form, int status)
    {
        Response.StatusCode = status;
        form.KataSandi = null;
        return View(form);
    }
}
