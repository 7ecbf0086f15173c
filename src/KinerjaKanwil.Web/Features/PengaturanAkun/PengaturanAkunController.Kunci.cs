using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengaturanAkun;

/// <summary>Passkeys of one's own account.</summary>
public sealed partial class PengaturanAkunController
{
    private const string HalamanTambah = "TambahKunci";
    private const string HalamanSatu = "Kunci";

    /// <summary>The form of a new one.</summary>
    [HttpGet("kunci-sandi")]
    public IActionResult TambahKunci() => View(HalamanTambah, new TambahKunciForm());

    /// <summary>Asks for the password, and gives the browser what it needs to make a passkey.</summary>
    [HttpPost("kunci-sandi/tantangan")]
    public async Task<IActionResult> TantanganKunci([FromForm] MintaKunciForm form, CancellationToken batal)
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
    [HttpPost("kunci-sandi")]
    public async Task<IActionResult> TambahKunci([FromForm] TambahKunciForm form)
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
    [HttpGet("kunci-sandi/{kunci:guid}")]
    public async Task<IActionResult> Kunci([FromRoute] Guid kunci, CancellationToken batal) => await akun.KunciAsync(kunci, batal) is { } satu ? View(HalamanSatu, satu) : NotFound();

    /// <summary>Gives it another name.</summary>
    [HttpPost("kunci-sandi/{kunci:guid}/nama")]
    public async Task<IActionResult> NamaiKunci([FromRoute] Guid kunci, [FromForm] NamaKunciForm form, CancellationToken batal)
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

        return await KunciDitolakAsync(kunci, form.Nama, batal);
    }

    /// <summary>Takes it away.</summary>
    [HttpPost("kunci-sandi/{kunci:guid}/hapus")]
    public async Task<IActionResult> HapusKunci([FromRoute] Guid kunci, [FromForm] SandiSajaForm form, CancellationToken batal)
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

        return await KunciDitolakAsync(kunci, null, batal);
    }

    private async Task<IActionResult> KunciDitolakAsync(Guid id, string? nama, CancellationToken batal)
    {
        if (await akun.KunciAsync(id, batal) is not { } kunci)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(HalamanSatu, nama is null ? kunci : kunci with { Nama = nama });
    }
}
