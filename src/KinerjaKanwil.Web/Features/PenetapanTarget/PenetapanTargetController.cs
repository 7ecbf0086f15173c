using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PenetapanTarget;

/// <summary>Targets of a year: corrected while nothing was reported under them, afterwards revised with a reason.</summary>
[Authorize(Policy = Kebijakan.MengelolaPerencanaan)]
[Route("kelola/target")]
public sealed class PenetapanTargetController(DaftarTargetQuery daftarTarget, PenetapanTargetService penetapan, WaktuKantor waktu) : Controller
{
    /// <summary>To the newest year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Terbaru(CancellationToken batal) =>
        await daftarTarget.TahunTerbaruAsync(batal) is { } tahun ? LocalRedirect($"/kelola/target/{tahun}") : View("Kosong");

    /// <summary>The grid.</summary>
    [HttpGet("{tahun:int}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, [FromQuery] string? divisi, CancellationToken batal) =>
        await daftarTarget.AmbilAsync(tahun, divisi, untukDiubah: false, batal) is { } daftar
            ? View(PenetapanTargetViewModelBuilder.Susun(daftar))
            : NotFound();

    /// <summary>Stores the grid, or divides the year's targets into its inputs and stores nothing.</summary>
    [HttpPost("{tahun:int}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, [FromQuery] string? divisi, PenetapanTargetForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Bagi is not null)
        {
            return await penetapan.BagiAsync(tahun, divisi, form, batal) is { } dibagi ? await UlangiAsync(tahun, divisi, dibagi, new HasilPenetapan(), []) : NotFound();
        }

        var hasil = await penetapan.SimpanAsync(tahun, divisi, form, periksaSaja: !ModelState.IsValid, batal);
        if (hasil.TidakDitemukan)
        {
            return NotFound();
        }

        if (ModelState.IsValid && hasil.Berhasil)
        {
            TempData[Kerangka.Pemberitahuan] = Kabar(hasil, form);
            return LocalRedirect(PenetapanTargetViewModel.AlamatDivisi(tahun, divisi));
        }

        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (b.Key, g.ErrorMessage))).Concat(hasil.Galat).ToList();
        Response.StatusCode = galat.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return await UlangiAsync(tahun, divisi, form, hasil, galat);
    }

    /// <summary>The history of one indicator's targets.</summary>
    [HttpGet("{tahun:int}/{kode}")]
    public async Task<IActionResult> Riwayat(
        [FromRoute] int tahun, [FromRoute] string kode, [FromServices] RiwayatTargetQuery riwayat, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(riwayat);
        return await riwayat.AmbilAsync(tahun, kode, batal) is { } halaman ? View(halaman) : NotFound();
    }

    /// <summary>The page again, with everything that was typed.</summary>
    private async Task<IActionResult> UlangiAsync(
        int tahun, string? divisi, PenetapanTargetForm form, HasilPenetapan hasil, IReadOnlyList<(string Bidang, string Pesan)> galat)
    {
        ModelState.Clear();
        var daftar = await daftarTarget.AmbilAsync(tahun, divisi, untukDiubah: false, HttpContext.RequestAborted);
        return View(nameof(Index), PenetapanTargetViewModelBuilder.Susun(daftar!, form, hasil, galat));
    }

    private string Kabar(HasilPenetapan hasil, PenetapanTargetForm form)
    {
        var diperbaiki = hasil.Diperbaiki > 0 ? $"{hasil.Diperbaiki} target diperbaiki" : null;
        var diubah = hasil.Perubahan.Count > 0
            ? $"{hasil.Perubahan.Count} menjadi PK perubahan mulai {Domain.Perencanaan.TriwulanExtensions.Nama(form.Mulai!.Value)} ({string.Join(", ", hasil.Perubahan.Select(p => p.Kode))})" : null;
        return diperbaiki is null && diubah is null
            ? "Tidak ada target yang berubah."
            : $"Target tersimpan pada {waktu.Tampil(waktu.SekarangUtc)}: {string.Join(", ", new[] { diperbaiki, diubah }.OfType<string>())}.";
    }
}
