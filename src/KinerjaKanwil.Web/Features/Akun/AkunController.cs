using System.Net.Mime;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.Akun;

/// <summary>Sign in and out.</summary>
public sealed class AkunController(MasukService masuk, SandiBaruService sandiBaru, LangkahKedua langkahKedua) : Controller
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

        switch (await masuk.MasukAsync(form.NamaPengguna!, form.KataSandi!, form.Ingat, form.Kembali, batal))
        {
            case HasilMasuk.Berhasil:
                return LocalRedirect(Url.IsLocalUrl(form.Kembali) ? form.Kembali! : "/");
            case HasilMasuk.PerluKode:
                return LocalRedirect("/masuk/kode");
            case HasilMasuk.Sibuk:
                Sibuk();
                return Tampilkan(form, StatusCodes.Status503ServiceUnavailable);
            case HasilMasuk.Ditolak:
            default:
                ModelState.AddModelError("", "Nama pengguna atau kata sandi tidak cocok.");
                return Tampilkan(form, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>A challenge to answer with a passkey.</summary>
    [AllowAnonymous]
    [HttpPost("masuk/kunci-sandi/tantangan")]
    public async Task<IActionResult> Tantangan() => Content(await masuk.TantangAsync(), MediaTypeNames.Application.Json);

    /// <summary>Signs in with a passkey, and goes where the person was headed.</summary>
    [AllowAnonymous]
    [HttpPost("masuk/kunci-sandi")]
    public async Task<IActionResult> KunciSandi([FromForm] KunciSandiForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var (hasil, pesan) = await masuk.KunciSandiAsync(form.Bukti!, form.Ingat, batal);
            if (hasil == HasilMasuk.Berhasil)
            {
                return LocalRedirect(Url.IsLocalUrl(form.Kembali) ? form.Kembali! : "/");
            }

            if (hasil == HasilMasuk.Sibuk)
            {
                Sibuk();
                status = StatusCodes.Status503ServiceUnavailable;
            }
            else
            {
                ModelState.AddModelError("", pesan!);
            }
        }

        Response.StatusCode = status;
        return View(nameof(Masuk), new MasukForm { Kembali = form.Kembali, Ingat = form.Ingat });
    }

    /// <summary>The form of the second step; only for those whose password fits.</summary>
    [AllowAnonymous]
    [HttpGet("masuk/kode")]
    public async Task<IActionResult> Kode(bool pemulihan) =>
        await langkahKedua.BacaAsync() is null ? LocalRedirect("/masuk") : View(new KodeForm { Pemulihan = pemulihan });

    /// <summary>Checks the code and signs in.</summary>
    [AllowAnonymous]
    [HttpPost("masuk/kode")]
    public async Task<IActionResult> Kode([FromForm] KodeForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await langkahKedua.BacaAsync() is null)
        {
            return LocalRedirect("/masuk");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(form);
        }

        var (hasil, kembali, pesan) = await masuk.KodeAsync(form.Kode, form.Pemulihan, batal);
        switch (hasil)
        {
            case HasilMasuk.Berhasil:
                return LocalRedirect(Url.IsLocalUrl(kembali) ? kembali! : "/");
            case HasilMasuk.Sibuk:
                Sibuk();
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return View(form);
            case HasilMasuk.PerluKode:
            case HasilMasuk.Ditolak:
            default:
                if (pesan is null)
                {
                    return LocalRedirect("/masuk");
                }

                ModelState.AddModelError("Kode", pesan);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(form);
        }
    }

    /// <summary>The form of a one-time link.</summary>
    [AllowAnonymous]
    [HttpGet("sandi-baru")]
    public async Task<IActionResult> SandiBaru([FromQuery] string? token, CancellationToken batal) =>
        await sandiBaru.UntukAsync(token, batal) is { } nama ? TampilkanSandiBaru(token, nama, StatusCodes.Status200OK) : TautanMati();

    /// <summary>Sets the password of a one-time link.</summary>
    [AllowAnonymous]
    [HttpPost("sandi-baru")]
    public async Task<IActionResult> SandiBaru([FromForm] SandiBaruForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await sandiBaru.UntukAsync(form.Token, batal) is not { } nama)
        {
            return TautanMati();
        }

        if (ModelState.IsValid)
        {
            if (await sandiBaru.PasangAsync(form.Token, form.KataSandi!, batal) is not { } hasil)
            {
                return TautanMati();
            }

            if (hasil.Sukses)
            {
                TempData[Kerangka.Pemberitahuan] = "Kata sandi baru tersimpan. Masuk dengan kata sandi itu.";
                return LocalRedirect("/masuk");
            }

            ModelState.AddModelError(nameof(SandiBaruForm.KataSandi), hasil.Pesan!);
        }

        return TampilkanSandiBaru(form.Token, nama, StatusCodes.Status400BadRequest);
    }

    /// <summary>Asks before signing out, for those who came by the address: a GET changes nothing.</summary>
    [Authorize(Policy = Kebijakan.SudahMasuk)]
    [SebelumLengkap]
    [HttpGet("keluar")]
    public IActionResult Keluar() => View();

    /// <summary>Signs out and has the browser forget what it kept.</summary>
    [Authorize(Policy = Kebijakan.SudahMasuk)]
    [SebelumLengkap]
    [HttpPost("keluar")]
    [ActionName(nameof(Keluar))]
    public async Task<IActionResult> KeluarSekarang([FromServices] PenggunaAktif pengguna)
    {
        await masuk.KeluarAsync(pengguna);

        // Not "storage": it would drop what other accounts of this browser have not sent yet. The page drops its own (js/inti.js).
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect("/masuk");
    }

    private void Sibuk()
    {
        Response.Headers.RetryAfter = "2";
        ModelState.AddModelError("", "Terlalu banyak orang masuk bersamaan. Tunggu beberapa detik, lalu coba lagi.");
    }

    private ViewResult TautanMati()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("TautanMati");
    }

    private ViewResult TampilkanSandiBaru(string? token, string namaPengguna, int status)
    {
        // The address holds the token: it must not travel on to any other page.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.StatusCode = status;
        return View(nameof(SandiBaru), new SandiBaruViewModel(token!, namaPengguna));
    }

    private ViewResult Tampilkan(MasukForm form, int status)
    {
        Response.StatusCode = status;
        form.KataSandi = null;
        return View(form);
    }
}

/// <summary>The page of a one-time link.</summary>
/// <param name="Token">What the link holds.</param>
/// <param name="NamaPengguna">Whose password is set.</param>
public sealed record SandiBaruViewModel(string Token, string NamaPengguna);
