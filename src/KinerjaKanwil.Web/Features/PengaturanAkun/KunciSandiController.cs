using System.Net.Mime;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengaturanAkun;

/// <summary>Passkeys of one's own account.</summary>
[Authorize(Policy = Kebijakan.SudahMasuk)]
[Route("akun/kunci-sandi")]
public sealed class KunciSandiController(AkunSayaQuery akun, PengaturanAkunService service) : Controller
{
    private const string HalamanTambah = "/Features/PengaturanAkun/Tambah.cshtml";
    private const string HalamanSatu = "/Features/PengaturanAkun/Satu.cshtml";

    /// <summary>The form of a new one.</summary>
    [HttpGet("")]
    public IActionResult Tambah() => View(HalamanTambah, new TambahKunciForm());

    /// <summary>Asks for the password, and gives the browser what it needs to make a passkey.</summary>
    [HttpPost("tantangan")]
    public async Task<IActionResult> Tantangan([FromForm] MintaKunciForm form, CancellationToken batal)
    {
        if (ModelState.IsValid)
        {
            var (hasil, bidang, json) = await service.TantangAsync(form, batal);
            if (hasil.Sukses)
            {
                return Content(json, MediaTypeNames.Application.Json);
            }

            ModelState.AddModelError(bidang, hasil.Pesan!);
        }

        return BadRequest(new { pesan = ModelState.Values.SelectMany(v => v.Errors).Select(g => g.ErrorMessage).First() });
    }

    /// <summary>Stores what the browser made.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Tambah([FromForm] TambahKunciForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            var hasil = await service.TambahKunciAsync(form);
            if (hasil.Sukses)
            {
                return Selesai($"Kunci sandi {form.Nama!.Trim()} ditambahkan. Perangkat lain sudah dikeluarkan.");
            }

            ModelState.AddModelError("", hasil.Pesan!);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(HalamanTambah, form);
    }

    /// <summary>One passkey: its name, and how to take it away.</summary>
    [HttpGet("{kunci:guid}")]
    public async Task<IActionResult> Satu([FromRoute] Guid kunci, CancellationToken batal) => await akun.KunciAsync(kunci, batal) is { } satu ? View(HalamanSatu, satu) : NotFound();

    /// <summary>Gives it another name.</summary>
    [HttpPost("{kunci:guid}/nama")]
    public async Task<IActionResult> Namai([FromRoute] Guid kunci, [FromForm] NamaKunciForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            if (await service.NamaiKunciAsync(kunci, form, batal) is not { } hasil)
            {
                return NotFound();
            }

            if (hasil.Sukses)
            {
                return Selesai("Nama kunci sandi diganti.");
            }

            ModelState.AddModelError(nameof(form.Nama), hasil.Pesan!);
        }

        return await DitolakAsync(kunci, form.Nama, batal);
    }

    /// <summary>Takes it away.</summary>
    [HttpPost("{kunci:guid}/hapus")]
    public async Task<IActionResult> Hapus([FromRoute] Guid kunci, [FromForm] SandiSajaForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            if (await service.HapusKunciAsync(kunci, form, batal) is not { } hasil)
            {
                return NotFound();
            }

            if (hasil.Sukses)
            {
                return Selesai("Kunci sandi dihapus dari akun Anda. Perangkat lain sudah dikeluarkan. Hapus juga dari pengelola sandi di perangkat Anda.");
            }

            ModelState.AddModelError(nameof(form.KataSandi), hasil.Pesan!);
        }

        return await DitolakAsync(kunci, null, batal);
    }

    private async Task<IActionResult> DitolakAsync(Guid id, string? nama, CancellationToken batal)
    {
        if (await akun.KunciAsync(id, batal) is not { } kunci)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(HalamanSatu, nama is null ? kunci : kunci with { Nama = nama });
    }

    private LocalRedirectResult Selesai(string pesan)
    {
        TempData[Kerangka.Pemberitahuan] = pesan;
        return LocalRedirect("/akun");
    }
}
