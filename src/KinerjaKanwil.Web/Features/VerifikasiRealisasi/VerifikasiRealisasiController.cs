using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.VerifikasiRealisasi;

/// <summary>The reviewer's queue and review page: the head of division verifies, the Kepala Kantor Wilayah approves.</summary>
[Authorize(Policy = Kebijakan.MemutuskanRealisasi)]
[Route("verifikasi")]
public sealed class VerifikasiRealisasiController(AntreanVerifikasiQuery antrean, VerifikasiQuery verifikasi, PutusanService putusan) : Controller
{
    private static readonly IReadOnlySet<string> TanpaKonflik = new HashSet<string>();

    /// <summary>What waits.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Antrean(CancellationToken batal) => View(await antrean.AmbilAsync(batal));

    /// <summary>A division's quarter under review.</summary>
    [HttpGet("{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, CancellationToken batal) =>
        await verifikasi.AmbilAsync(tahun, triwulan, kodeDivisi, null, [], TanpaKonflik, batal) is { } model ? View(model) : NotFound();

    /// <summary>Stores the decisions.</summary>
    [HttpPost("{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}")]
    public async Task<IActionResult> Index(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, PutusanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (b.Key, g.ErrorMessage))).ToList();
        var hasil = galat.Count > 0 ? new HasilPutusan { Galat = galat } : await putusan.SimpanAsync(tahun, triwulan, kodeDivisi, form, batal);
        if (hasil.TidakDitemukan)
        {
            return NotFound();
        }

        if (hasil.Berhasil)
        {
            TempData[Kerangka.Pemberitahuan] = $"Keputusan tersimpan: {hasil.Disetujui} disetujui, {hasil.Dikembalikan} dikembalikan.";
            return LocalRedirect("/verifikasi");
        }

        Response.StatusCode = hasil.Galat.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        ModelState.Clear();
        return await verifikasi.AmbilAsync(tahun, triwulan, kodeDivisi, form, hasil.Galat, hasil.Konflik, batal) is { } model ? View(model) : NotFound();
    }
}
