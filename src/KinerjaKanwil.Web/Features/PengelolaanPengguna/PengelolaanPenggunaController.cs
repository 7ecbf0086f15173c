using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna;

/// <summary>Accounts and their roles.</summary>
[Authorize(Policy = Kebijakan.MengelolaPengguna)]
[Route("pengguna")]
public sealed class PengelolaanPenggunaController(DaftarPenggunaQuery daftar, PengelolaanPenggunaService service) : Controller
{
    /// <summary>Key under which a one-time link waits for the page that shows it, once.</summary>
    public const string TautanSekali = nameof(TautanSekali);

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(SaringanPengguna saringan, CancellationToken batal) =>
        ModelState.IsValid ? View(await daftar.AmbilAsync(saringan, batal)) : BadRequest();

    /// <summary>Who may do what.</summary>
    [HttpGet("peran")]
    public IActionResult Peran() => View(new MatriksPeranViewModel());

    /// <summary>An empty form.</summary>
    [HttpGet("tambah")]
    public async Task<IActionResult> Tambah(CancellationToken batal) => View("Sunting", await daftar.BaruAsync(new PenggunaForm(), batal));

    /// <summary>Makes an account.</summary>
    [HttpPost("tambah")]
    public async Task<IActionResult> Tambah([FromForm] PenggunaForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        form.Versi = null;
        if (ModelState.IsValid)
        {
            var hasil = await service.TambahAsync(form);
            if (hasil.Berhasil)
            {
                return Selesai(hasil.Id, $"Akun {form.NamaPengguna!.Trim()} dibuat.", hasil.Token);
            }

            Tambahkan(hasil);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Sunting", await daftar.BaruAsync(form, batal));
    }

    /// <summary>One account.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Sunting([FromRoute] int id, CancellationToken batal) =>
        await daftar.SatuAsync(id, null, batal) is { } satu ? View("Sunting", satu) : NotFound();

    /// <summary>Changes it.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Sunting([FromRoute] int id, [FromForm] PenggunaForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var status = StatusCodes.Status400BadRequest;
        ModelState.Remove(nameof(form.NamaPengguna));
        if (ModelState.IsValid)
        {
            var hasil = await service.UbahAsync(id, form);
            if (hasil.TidakDitemukan)
            {
                return NotFound();
            }

            if (hasil.Berhasil)
            {
                return Selesai(id, "Perubahan akun tersimpan.", null);
            }

            status = hasil.Konflik ? StatusCodes.Status409Conflict : status;
            Tambahkan(hasil);
        }

        if (await daftar.SatuAsync(id, form, batal) is not { } satu)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return View("Sunting", satu);
    }

    /// <summary>Does something to it with one button.</summary>
    [HttpPost("{id:int}/tindakan")]
    public async Task<IActionResult> Tindakan([FromRoute] int id, [FromForm] TindakanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            var hasil = await service.LakukanAsync(id, form);
            if (hasil.TidakDitemukan)
            {
                return NotFound();
            }

            if (hasil.Berhasil)
            {
                return Selesai(id, Kabar(form.Aksi!), hasil.Token);
            }

            Tambahkan(hasil);
        }

        if (await daftar.SatuAsync(id, null, batal) is not { } satu)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Sunting", satu with { Alasan = form.Alasan });
    }

    private static string Kabar(string aksi) => aksi switch
    {
        TindakanForm.Tautan => "Tautan kata sandi baru dibuat.",
        TindakanForm.Nonaktifkan => "Akun dinonaktifkan dan dikeluarkan dari semua perangkat.",
        TindakanForm.Aktifkan => "Akun diaktifkan.",
        TindakanForm.BukaKunci => "Kunci akun dibuka.",
        TindakanForm.Keluarkan => "Akun dikeluarkan dari semua perangkat.",
        _ => "Verifikasi dua langkah akun ini dimatikan.",
    };

    private void Tambahkan(HasilPengguna hasil)
    {
        foreach (var (bidang, pesan) in hasil.Galat)
        {
            ModelState.AddModelError(bidang, pesan);
        }

        if (hasil.Konflik)
        {
            ModelState.AddModelError("", "Akun ini diubah orang lain sejak Anda membuka halaman ini. Belum ada yang disimpan. Periksa yang tersimpan, lalu simpan lagi.");
        }
    }

    private LocalRedirectResult Selesai(int id, string pesan, string? token)
    {
        TempData[Kerangka.Pemberitahuan] = pesan;
        if (token is not null)
        {
            // The host was checked against the ones that this site answers to.
            TempData[TautanSekali] = $"{Request.Scheme}://{Request.Host}/sandi-baru?token={token}";
        }

        return LocalRedirect($"/pengguna/{id}");
    }
}
