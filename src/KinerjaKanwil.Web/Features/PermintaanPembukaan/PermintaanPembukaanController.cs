using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PermintaanPembukaan;

/// <summary>Minta buka kunci: whoever meets a lock can ask at the lock (domain.md 4, trap 26).</summary>
[Authorize(Policy = Kebijakan.MengisiRealisasi)]
[Route("permintaan/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}")]
public sealed class PermintaanPembukaanController(PermintaanService permintaan) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, string? indikator, CancellationToken batal) =>
        await permintaan.AmbilAsync(tahun, triwulan, kodeDivisi, batal) is { } model ? View(model with { Isi = new PermintaanForm { Indikator = indikator } }) : NotFound();

    /// <summary>Asks.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, [FromForm] PermintaanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await permintaan.AmbilAsync(tahun, triwulan, kodeDivisi, batal) is not { } model)
        {
            return NotFound();
        }

        var galat = ModelState.Ringkas();
        if (galat.Count == 0)
        {
            if (await permintaan.AjukanAsync(model, form, batal) is not { } salah)
            {
                TempData[Kerangka.Pemberitahuan] = "Permintaan dikirim ke Admin. Jawabannya terlihat di halaman ini dan di Tugas saya.";
                return LocalRedirect(model.Alamat);
            }

            galat = [salah];
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        ModelState.Clear();
        return View(model with { Isi = form, Galat = galat });
    }
}
