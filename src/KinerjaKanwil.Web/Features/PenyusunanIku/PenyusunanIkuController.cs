using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PenyusunanIku;

/// <summary>The structure of a year: its divisions, sasaran and indicators, each with a list, a page, and a page to archive or delete it.</summary>
[Authorize(Policy = Kebijakan.MengelolaPerencanaan)]
[Route("kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}")]
public sealed class PenyusunanIkuController(DaftarSusunanQuery daftar, PenyusunanService penyusunan) : Controller
{
    private const string PesanKonflik = "Data ini berubah sejak Anda membuka halaman ini. Belum ada yang disimpan.";

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index([FromRoute] TingkatSusunan tingkat, SaringanSusunan saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        return !ModelState.IsValid ? BadRequest()
            : await daftar.AmbilAsync(tingkat, saringan, batal) is { } model ? View(model)
            : saringan.Tahun is null ? View("Kosong") : NotFound();
    }

    /// <summary>An empty form.</summary>
    [HttpGet("tambah")]
    public async Task<IActionResult> Tambah([FromRoute] TingkatSusunan tingkat, [FromQuery] int? tahun, [FromQuery] string? induk, CancellationToken batal) =>
        !ModelState.IsValid ? BadRequest()
            : await daftar.BaruAsync(tingkat, new SusunanForm { Tahun = tahun, Induk = induk }, diketik: false, batal) is { } model ? View("Sunting", model) : NotFound();

    /// <summary>Makes something new.</summary>
    [HttpPost("tambah")]
    public async Task<IActionResult> Tambah([FromRoute] TingkatSusunan tingkat, [FromForm] SusunanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid && form.Tahun is { } tahun ? await penyusunan.TambahAsync(tingkat, tahun, form, batal) : new HasilSusunan();
        if (hasil.Kabar is { } kabar)
        {
            TempData[Kerangka.Pemberitahuan] = kabar + (tingkat == TingkatSusunan.Indikator ? " Lengkapi Manual IKU dan targetnya." : "");
            return LocalRedirect(SaringanSusunan.AlamatDari(tingkat, form.Tahun!.Value, hasil.Kode));
        }

        if (hasil.TidakDitemukan || await daftar.BaruAsync(tingkat, form, diketik: true, batal) is not { } model)
        {
            return NotFound();
        }

        Tambahkan(hasil);
        Response.StatusCode = hasil.Konflik ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View("Sunting", model);
    }

    /// <summary>One of them.</summary>
    [HttpGet("{tahun:int}/{kode}")]
    public async Task<IActionResult> Sunting([FromRoute] TingkatSusunan tingkat, [FromRoute] int tahun, [FromRoute] string kode, CancellationToken batal) =>
        await daftar.SatuAsync(tingkat, tahun, kode, null, konflik: false, batal) is { } model ? View(model) : NotFound();

    /// <summary>Changes it.</summary>
    [HttpPost("{tahun:int}/{kode}")]
    public async Task<IActionResult> Sunting([FromRoute] TingkatSusunan tingkat, [FromRoute] int tahun, [FromRoute] string kode, [FromForm] SusunanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await penyusunan.SimpanAsync(tingkat, tahun, kode, form, batal) : new HasilSusunan();
        if (hasil.Kabar is { } kabar)
        {
            TempData[Kerangka.Pemberitahuan] = kabar;
            return LocalRedirect(SaringanSusunan.AlamatDari(tingkat, tahun, kode));
        }

        if (hasil.TidakDitemukan || await daftar.SatuAsync(tingkat, tahun, kode, form, hasil.Konflik, batal) is not { } model)
        {
            return NotFound();
        }

        Tambahkan(hasil);
        Response.StatusCode = hasil.Konflik ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View(model);
    }

    /// <summary>Moves it by one place, and shows the list where it stood.</summary>
    [HttpPost("{tahun:int}/{kode}/urutan")]
    public async Task<IActionResult> Urutan(
        [FromRoute] TingkatSusunan tingkat, [FromRoute] int tahun, [FromRoute] string kode, [FromForm] UrutanForm form, [FromQuery] SaringanSusunan saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(saringan);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var hasil = await penyusunan.GeserAsync(tingkat, tahun, kode, form.Arah == UrutanForm.Naik, batal);
        if (hasil.TidakDitemukan)
        {
            return NotFound();
        }

        TempData[Kerangka.Pemberitahuan] = hasil.Kabar ?? (hasil.Konflik ? PesanKonflik : hasil.Galat[0].Pesan);
        return LocalRedirect($"{saringan.Alamat(tingkat, tahun, saringan.Halaman ?? 1)}#b-{PesanModelState.IdBidang(kode)}");
    }

    /// <summary>What archiving, bringing back or deleting it does.</summary>
    [HttpGet("{tahun:int}/{kode}/arsip")]
    public async Task<IActionResult> Arsip([FromRoute] TingkatSusunan tingkat, [FromRoute] int tahun, [FromRoute] string kode, CancellationToken batal) =>
        await daftar.ArsipAsync(tingkat, tahun, kode, null, batal) is { } model ? View(model) : NotFound();

    /// <summary>Does it.</summary>
    [HttpPost("{tahun:int}/{kode}/arsip")]
    public async Task<IActionResult> Arsip(
        [FromRoute] TingkatSusunan tingkat, [FromRoute] int tahun, [FromRoute] string kode, [FromForm] TindakanSusunanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await penyusunan.LakukanAsync(tingkat, tahun, kode, form, batal) : new HasilSusunan();
        if (hasil.Kabar is { } kabar)
        {
            TempData[Kerangka.Pemberitahuan] = kabar;
            return LocalRedirect(form.Aksi == TindakanSusunanForm.Hapus ? $"{SaringanSusunan.AlamatDari(tingkat)}?tahun={tahun}" : SaringanSusunan.AlamatDari(tingkat, tahun, kode));
        }

        if (hasil.TidakDitemukan || await daftar.ArsipAsync(tingkat, tahun, kode, form, batal) is not { } model)
        {
            return NotFound();
        }

        Tambahkan(hasil);
        ModelState.Remove(nameof(form.Resmi));
        ModelState.Remove(nameof(form.Versi));
        Response.StatusCode = hasil.Konflik ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View(model);
    }

    private void Tambahkan(HasilSusunan hasil)
    {
        foreach (var (bidang, pesan) in hasil.Galat)
        {
            ModelState.AddModelError(bidang, pesan);
        }

        if (hasil.Konflik)
        {
            ModelState.AddModelError("", PesanKonflik);
        }
    }
}
