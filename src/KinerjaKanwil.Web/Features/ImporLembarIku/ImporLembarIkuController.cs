using System.Globalization;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Features.ImporLembarIku.LembarKosong;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Features.ImporLembarIku;

/// <summary>Impor lembar IKU: a year's divisions, sasaran, indicators and targets by workbook. Upload, look, apply.</summary>
[Authorize(Policy = Kebijakan.MengelolaData)]
[Route("kelola/impor-lembar")]
public sealed class ImporLembarIkuController(KeadaanTahunQuery query, ImporLembarService impor, IOptions<KantorOptions> kantor) : Controller
{
    /// <summary>Download and upload.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(SaringanLembar saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        return ModelState.IsValid ? View(await query.AwalAsync(saringan.Tahun, batal)) : BadRequest();
    }

    /// <summary>The empty sheet of a year.</summary>
    [HttpGet("kosong/{tahun:int:range(2000,2100)}")]
    public IActionResult UnduhKosong([FromRoute] int tahun) =>
        File(LembarKosongWriter.Tulis(tahun, kantor.Value.Nama), LembarKosongWriter.JenisIsi, $"Lembar-IKU-kosong_{tahun}.xlsx");

    /// <summary>Reads a file and shows what it would do; nothing is stored.</summary>
    [HttpPost("")]
    [BatasUnggahan(BerkasImpor.UkuranPalingBesar)]
    public async Task<IActionResult> Periksa([FromForm] UnggahLembarForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (b.Key, g.ErrorMessage))).ToList();
        if (galat.Count == 0)
        {
            var hasil = await impor.UnggahAsync(int.Parse(form.Tahun!.Trim(), CultureInfo.InvariantCulture), form.Berkas!, batal);
            if (hasil.Pratinjau is { } pratinjau)
            {
                ModelState.Clear();
                Response.StatusCode = pratinjau.Galat.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
                return View(pratinjau);
            }

            galat.Add((nameof(UnggahLembarForm.Berkas), hasil.Pesan!));
        }

        return await UlangAsync(form.Tahun, galat, batal);
    }

    /// <summary>Applies what was shown.</summary>
    [HttpPost("terapkan")]
    public async Task<IActionResult> Terapkan([FromForm] TerapkanLembarForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var hasil = await impor.TerapkanAsync(form, batal);
        if (hasil.Kabar is { } kabar)
        {
            TempData[Kerangka.Pemberitahuan] = kabar;
            return LocalRedirect($"/kelola/impor-lembar?tahun={hasil.Tahun}");
        }

        ModelState.Clear();
        if (hasil.Pratinjau is { } pratinjau)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Periksa), pratinjau);
        }

        return await UlangAsync(null, [(nameof(UnggahLembarForm.Berkas), hasil.Pesan!)], batal);
    }

    private async Task<ViewResult> UlangAsync(string? tahun, List<(string, string)> galat, CancellationToken batal)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        ModelState.Clear();
        var model = await query.AwalAsync(null, batal);
        return View(nameof(Index), model with { Galat = galat, Tahun = tahun ?? model.Tahun });
    }
}
