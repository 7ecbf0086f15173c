using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.ImporRealisasi.Templat;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>Impor: the figures of a quarter by workbook. Download, upload, look, apply; each step is a page of its own.</summary>
[Authorize(Policy = Kebijakan.MengisiRealisasi)]
[Route("impor")]
public sealed class ImporRealisasiController(ImporQuery query, ImporService impor) : Controller
{
    /// <summary>Download and upload.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(SaringanImpor saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        return !ModelState.IsValid ? BadRequest() : await query.AwalAsync(saringan, batal) is { } model ? View(model) : NotFound();
    }

    /// <summary>The template of a division and quarter.</summary>
    [HttpGet("templat/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}")]
    public async Task<IActionResult> UnduhTemplat([FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, CancellationToken batal) =>
        await query.TemplatAsync(tahun, triwulan, kodeDivisi, batal) is { } berkas ? File(berkas.Isi, TemplatWriter.JenisIsi, berkas.Nama) : NotFound();

    /// <summary>Takes a file in; nothing of it is applied.</summary>
    [HttpPost("")]
    [BatasUnggahan(BerkasImpor.UkuranPalingBesar)]
    public async Task<IActionResult> Unggah([FromForm] UnggahForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (b.Key, g.ErrorMessage))).ToList();
        if (galat.Count == 0)
        {
            var hasil = await impor.UnggahAsync(form, batal);
            if (hasil.Id is { } id)
            {
                return LocalRedirect($"/impor/{id}");
            }

            galat.Add((nameof(UnggahForm.Berkas), hasil.Pesan!));
        }

        var saringan = new SaringanImpor { Tahun = form.Tahun, Tw = form.Tw is >= 1 and <= 4 ? form.Tw : null };
        var model = await query.AwalAsync(saringan, batal) ?? await query.AwalAsync(new SaringanImpor(), batal);
        if (model is null)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        ModelState.Clear();
        return View(nameof(Index), model with { Galat = galat });
    }

    /// <summary>What the file would change; afterwards, what it changed.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Periksa([FromRoute] int id, SaringanPratinjau saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        return !ModelState.IsValid ? BadRequest() : await query.HalamanAsync(id, saringan, batal) is { } model ? Halaman(model) : NotFound();
    }

    /// <summary>The uploaded file with a word on each row.</summary>
    [HttpGet("{id:int}/berkas")]
    public async Task<IActionResult> UnduhHasil([FromRoute] int id, CancellationToken batal) =>
        await query.BerkasAsync(id, batal) is { } berkas ? File(berkas.Isi, TemplatWriter.JenisIsi, berkas.Nama) : NotFound();

    /// <summary>Stores the good rows as drafts.</summary>
    [HttpPost("{id:int}/terapkan")]
    public async Task<IActionResult> Terapkan([FromRoute] int id, TerapkanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return await query.HalamanAsync(id, new SaringanPratinjau(), batal) is null ? NotFound() : BadRequest();
        }

        return await JawabAsync(id, await impor.TerapkanAsync(id, form, batal), new SaringanPratinjau { Kosongkan = form.Kosongkan }, form.Pilihan, batal);
    }

    /// <summary>Throws the import away, or undoes what it changed.</summary>
    [HttpPost("{id:int}/batalkan")]
    public async Task<IActionResult> Batalkan([FromRoute] int id, CancellationToken batal) =>
        await JawabAsync(id, await impor.BatalkanAsync(id, batal), new SaringanPratinjau(), new Dictionary<string, string>(), batal);

    private async Task<IActionResult> JawabAsync(
        int id, HasilImpor hasil, SaringanPratinjau saringan, IReadOnlyDictionary<string, string> pilihan, CancellationToken batal)
    {
        if (hasil.Kabar is { } kabar)
        {
            TempData[Kerangka.Pemberitahuan] = kabar;
            return LocalRedirect($"/impor/{id}");
        }

        if (hasil.TidakDitemukan || await query.HalamanAsync(id, saringan, batal) is not { } model)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        return Halaman(model with { Pesan = hasil.Pesan, Pilihan = pilihan });
    }

    private ViewResult Halaman(ImporViewModel model) => View(model.Status == StatusImpor.Diperiksa ? "Periksa" : "Hasil", model);
}
