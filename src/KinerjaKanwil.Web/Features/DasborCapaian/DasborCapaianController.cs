using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>Dasbor: where are we, who lags, what do I ask; and what moved.</summary>
[Authorize(Policy = Kebijakan.MelihatCapaian)]
public sealed class DasborCapaianController(
    RekapCapaianQuery rekapCapaian, DasborViewModelBuilder halaman, PerubahanViewModelBuilder perubahan, IngatanSaringan ingatan) : Controller
{
    private const string Alamat = "/dasbor";

    /// <summary>The page.</summary>
    [HttpGet("dasbor")]
    public async Task<IActionResult> Index(SaringanDasbor saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (saringan.Ulang)
        {
            ingatan.Hapus();
            return LocalRedirect(Alamat);
        }

        var terakhir = ingatan.Baca();
        if (terakhir is not null && Request.Query.Count == 0)
        {
            return LocalRedirect($"{Alamat}?{terakhir}");
        }

        var rekap = await rekapCapaian.AmbilPerAsync(saringan.Tahun, saringan.Per, new CatatanDibaca(saringan.Triwulan), batal);
        if (rekap is null && saringan.Tahun is null)
        {
            return View("Kosong");
        }

        ViewData[KeadaanLampau.Kunci] = rekap?.Lampau;
        if (rekap is { Lampau: not null, Divisi.Count: 0 })
        {
            return View("KeadaanKosong");
        }

        if (rekap is null || halaman.Susun(rekap, saringan) is not { } dasbor)
        {
            return Request.QueryString.Value == $"?{terakhir}" ? Lupakan() : NotFound();
        }

        if (saringan.Ingat)
        {
            ingatan.Simpan(dasbor.KueriDiingat);
            return LocalRedirect(dasbor.Alamat());
        }

        return View(dasbor);
    }

    /// <summary>What moved a mean between two quarters.</summary>
    [HttpGet("dasbor/perubahan")]
    public async Task<IActionResult> Perubahan(SaringanPerubahan saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (await rekapCapaian.AmbilAsync(saringan.Tahun, batal) is not { } rekap)
        {
            return saringan.Tahun is null ? View("Kosong") : NotFound();
        }

        return perubahan.Susun(rekap, saringan) is { } model ? View(model) : NotFound();
    }

    /// <summary>What was remembered does not exist any more: the person's home page must not be a dead end.</summary>
    private LocalRedirectResult Lupakan()
    {
        ingatan.Hapus();
        return LocalRedirect(Alamat);
    }
}
