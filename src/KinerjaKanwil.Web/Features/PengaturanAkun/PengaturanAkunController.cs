using System.Text;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengaturanAkun;

/// <summary>One's own account: who one is, password, second step, devices.</summary>
[Authorize(Policy = Kebijakan.SudahMasuk)]
[Route("akun")]
public sealed partial class PengaturanAkunController(AkunSayaQuery akun, PengaturanAkunService service) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal) => View(await akun.AmbilAsync(batal));

    /// <summary>The form of a new password; the page that nobody gets past while one is due.</summary>
    [SebelumLengkap]
    [HttpGet("kata-sandi")]
    public IActionResult KataSandi() => View(Wajib(PemeriksaSesi.AlamatSandi));

    /// <summary>Changes the password.</summary>
    [SebelumLengkap]
    [HttpPost("kata-sandi")]
    public async Task<IActionResult> KataSandi([FromForm] GantiSandiForm form, CancellationToken batal)
    {
        if (ModelState.IsValid)
        {
            var (hasil, bidang) = await service.GantiSandiAsync(form, batal);
            if (hasil.Sukses)
            {
                return Selesai("Kata sandi diganti. Perangkat lain sudah dikeluarkan.");
            }

            ModelState.AddModelError(bidang, hasil.Pesan!);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(Wajib(PemeriksaSesi.AlamatSandi));
    }

    /// <summary>The steps to a second step; the page that nobody gets past while it is due.</summary>
    [SebelumLengkap]
    [HttpGet("dua-langkah")]
    public async Task<IActionResult> DuaLangkah(CancellationToken batal) =>
        (await akun.AmbilAsync(batal)).DuaLangkah ? LocalRedirect("/akun") : View(DuaLangkahViewModel.Dari(await service.MulaiAsync(null, batal), Wajib(PemeriksaSesi.AlamatDuaLangkah)));

    /// <summary>Checks the first code and shows the recovery codes; nothing is stored before they are kept.</summary>
    [SebelumLengkap]
    [HttpPost("dua-langkah")]
    public async Task<IActionResult> DuaLangkah([FromForm] AktifkanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            var (hasil, rancangan, kode) = service.Periksa(form);
            if (hasil.Sukses)
            {
                ModelState.Clear();
                return View("KodePemulihan", new KodePemulihanViewModel(rancangan, kode));
            }

            ModelState.AddModelError(nameof(form.Kode), hasil.Pesan!);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(DuaLangkahViewModel.Dari(await service.MulaiAsync(form.Rancangan, batal), Wajib(PemeriksaSesi.AlamatDuaLangkah)));
    }

    /// <summary>Stores key and recovery codes, once their owner says that they are kept.</summary>
    [SebelumLengkap]
    [HttpPost("dua-langkah/simpan")]
    public async Task<IActionResult> Simpan([FromForm] SimpanKodeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (service.KodeDalam(form.Rancangan) is not { } kode)
        {
            return Ditolak("Halaman ini terbuka terlalu lama. Ulangi dari awal.");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("KodePemulihan", new KodePemulihanViewModel(form.Rancangan!, kode));
        }

        var hasil = await service.SimpanAsync(form);
        return hasil.Sukses ? Selesai("Verifikasi dua langkah aktif. Simpan kode pemulihan di tempat yang aman.") : Ditolak(hasil.Pesan!);
    }

    /// <summary>The recovery codes as a text file.</summary>
    [SebelumLengkap]
    [HttpPost("dua-langkah/unduh")]
    public IActionResult Unduh([FromForm] string? rancangan) => service.KodeDalam(rancangan) is { } kode
        ? File(Encoding.UTF8.GetBytes(string.Join("\r\n", kode) + "\r\n"), "text/plain; charset=utf-8", "kode-pemulihan.txt")
        : Ditolak("Halaman ini terbuka terlalu lama. Ulangi dari awal.");

    /// <summary>Makes new recovery codes.</summary>
    [HttpPost("dua-langkah/kode-baru")]
    public async Task<IActionResult> KodeBaru([FromForm] SandiSajaForm form, CancellationToken batal)
    {
        if (!ModelState.IsValid)
        {
            return Ditolak(ModelState.Pesan(nameof(form.KataSandi))!);
        }

        var (hasil, rancangan, kode) = await service.KodeBaruAsync(form, batal);
        return hasil.Sukses ? View("KodePemulihan", new KodePemulihanViewModel(rancangan, kode)) : Ditolak(hasil.Pesan!);
    }

    /// <summary>Switches the second step off.</summary>
    [HttpPost("dua-langkah/matikan")]
    public async Task<IActionResult> Matikan([FromForm] SandiSajaForm form, CancellationToken batal)
    {
        if (!ModelState.IsValid)
        {
            return Ditolak(ModelState.Pesan(nameof(form.KataSandi))!);
        }

        var hasil = await service.MatikanAsync(form, batal);
        return hasil.Sukses ? Selesai("Verifikasi dua langkah dimatikan.") : Ditolak(hasil.Pesan!);
    }

    /// <summary>Ends sessions on other devices, or on one.</summary>
    [HttpPost("perangkat")]
    public async Task<IActionResult> Perangkat([FromForm] AkhiriSesiForm form)
    {
        if (!ModelState.IsValid)
        {
            return Ditolak("Perangkat tidak dikenal.");
        }

        return await service.AkhiriAsync(form) is > 0 and var jumlah ? Selesai($"{jumlah} perangkat dikeluarkan.") : Selesai("Tidak ada perangkat lain yang perlu dikeluarkan.");
    }

    private bool Wajib(string alamat) => KlaimPengguna.Kewajiban(User) == alamat;

    private LocalRedirectResult Selesai(string pesan)
    {
        TempData[Kerangka.Pemberitahuan] = pesan;
        return LocalRedirect("/akun");
    }

    private ViewResult Ditolak(string pesan)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Ditolak", pesan);
    }
}
