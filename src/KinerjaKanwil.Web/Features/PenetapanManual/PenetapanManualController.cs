using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PenetapanManual;

/// <summary>Manual IKU: what is missing or suspicious in a year's indicators, and the page on which one is set.</summary>
[Authorize(Policy = Kebijakan.MengelolaPerencanaan)]
[Route("kelola/manual")]
public sealed class PenetapanManualController(DaftarManualQuery daftar, PenetapanManualService penetapan) : Controller
{
    /// <summary>The newest year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Terbaru(CancellationToken batal) =>
        await daftar.TahunTerbaruAsync(batal) is { } tahun ? RedirectToAction(nameof(Index), new { tahun }) : NotFound();

    /// <summary>The list.</summary>
    [HttpGet("{tahun:int}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, SaringanManual saringan, CancellationToken batal) =>
        !ModelState.IsValid ? BadRequest() : await daftar.AmbilAsync(tahun, saringan, [], batal) is { } model ? View(model) : NotFound();

    /// <summary>Confirms directions.</summary>
    [HttpPost("{tahun:int}/polaritas")]
    public async Task<IActionResult> Polaritas([FromRoute] int tahun, [FromForm] KonfirmasiPolaritasForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => g.ErrorMessage)).ToList();
        var hasil = galat.Count > 0 ? new HasilManual() : await penetapan.KonfirmasiPolaritasAsync(tahun, form.Baca()!, batal);
        if (hasil.Kabar is { } kabar)
        {
            TempData[Kerangka.Pemberitahuan] = kabar;
            return LocalRedirect($"/kelola/manual/{tahun}");
        }

        if (hasil.TidakDitemukan || await daftar.AmbilAsync(tahun, new SaringanManual(), [.. (form.Baca() ?? new Dictionary<string, string>()).Keys], batal) is not { } model)
        {
            return NotFound();
        }

        Response.StatusCode = hasil.Konflik is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        ModelState.Clear();
        var pesan = galat.Concat(hasil.Galat.Select(g => g.Pesan)).Concat(hasil.Konflik is { } konflik ? [konflik.Judul] : []);
        return View(nameof(Index), model with { Galat = [.. pesan.Select(p => ("polaritas", p))] });
    }

    /// <summary>One Manual IKU.</summary>
    [HttpGet("{tahun:int}/{kode}")]
    public async Task<IActionResult> Sunting([FromRoute] int tahun, [FromRoute] string kode, CancellationToken batal) =>
        await daftar.SuntingAsync(tahun, kode, null, batal) is { } model ? View(model) : NotFound();

    /// <summary>Stores it, or shows the example of the rule chosen so far.</summary>
    [HttpPost("{tahun:int}/{kode}")]
    public async Task<IActionResult> Sunting([FromRoute] int tahun, [FromRoute] string kode, [FromForm] ManualForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (b.Key, g.ErrorMessage))).ToList();
        var hanyaContoh = form.Aksi == ManualForm.Contoh;
        var hasil = galat.Count > 0 || hanyaContoh ? new HasilManual() : await penetapan.SimpanAsync(tahun, kode, form, batal);
        if (hasil.Kabar is { } kabar)
        {
            TempData[Kerangka.Pemberitahuan] = kabar;
            return LocalRedirect(ManualViewModel.AlamatDari(tahun, kode));
        }

        if (hasil.TidakDitemukan || await daftar.SuntingAsync(tahun, kode, form, batal) is not { } model)
        {
            return NotFound();
        }

        Response.StatusCode = hasil.Terkunci ? StatusCodes.Status423Locked
            : hasil.Konflik is not null ? StatusCodes.Status409Conflict
            : galat.Count > 0 || hasil.Galat.Count > 0 ? StatusCodes.Status400BadRequest
            : StatusCodes.Status200OK;
        ModelState.Clear();
        return View(model with
        {
            Galat = [.. galat, .. hasil.Galat, .. hasil.Konflik is { } konflik ? [("konflik", konflik.Judul)] : Array.Empty<(string, string)>()],
            Konflik = hasil.Konflik,
        });
    }
}
