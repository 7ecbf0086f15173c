using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengumpulanBukti;

/// <summary>Data dukung: the evidence of an indicator and quarter. Read by whoever sees the figures, collected by the division's staff.</summary>
[Authorize(Policy = Kebijakan.MelihatCapaian)]
[Route("bukti")]
public sealed class PengumpulanBuktiController(DaftarBuktiQuery daftarBukti, PengumpulanBuktiService pengumpulan) : Controller
{
    /// <summary>What a browser may do with a file that it opens all the same: nothing (checks.md S29).</summary>
    private const string CspUnduhan = "sandbox; default-src 'none'";

    /// <summary>The page.</summary>
    [HttpGet("{tahun:int}/tw{triwulan:int:range(1,4)}/{kode}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kode, CancellationToken batal) =>
        await daftarBukti.AmbilAsync(tahun, triwulan, kode, batal) is { } model ? View(model) : NotFound();

    /// <summary>Adds a file or an address, or takes one away.</summary>
    [HttpPost("{tahun:int}/tw{triwulan:int:range(1,4)}/{kode}")]
    [Authorize(Policy = Kebijakan.MengisiRealisasi)]
    [BatasUnggahan]
    public async Task<IActionResult> Index(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kode, [FromForm] BuktiForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (b.Key, g.ErrorMessage))).ToList();
        var hasil = await pengumpulan.TerapkanAsync(tahun, triwulan, kode, form, periksaSaja: galat.Count > 0, batal);
        if (hasil.TidakDitemukan || await daftarBukti.AmbilAsync(tahun, triwulan, kode, batal) is not { } model)
        {
            return NotFound();
        }

        if (hasil.Kabar is { } kabar)
        {
            TempData[Kerangka.Pemberitahuan] = kabar;
            return LocalRedirect(model.Alamat);
        }

        Response.StatusCode = hasil.Gangguan ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest;
        ModelState.Clear();
        return View(model with { Isi = form, Galat = [.. galat.Concat(hasil.Galat).Select(g => (g.Item1 == nameof(BuktiForm.Aksi) ? "" : g.Item1, g.Item2))] });
    }

    /// <summary>A file, always to be saved and never to be shown by the browser itself.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Unduh([FromRoute] int id, CancellationToken batal)
    {
        if (await daftarBukti.BerkasAsync(id, batal) is not { } berkas)
        {
            return NotFound();
        }

        if (berkas.Isi is null)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        Response.Headers.ContentSecurityPolicy = CspUnduhan;
        return File(berkas.Isi, berkas.TipeKonten, berkas.Nama);
    }
}
