using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Features.PengelolaanPengguna.Massal;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Features.Shared.Surel;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna;

/// <summary>Accounts and their roles.</summary>
[Authorize(Policy = Kebijakan.MengelolaPengguna)]
[Route("pengguna")]
public sealed class PengelolaanPenggunaController(
    DaftarPenggunaQuery daftar, PengelolaanPenggunaService service, ImporPenggunaService impor, PengirimSurel surel, Kerangka kerangka) : Controller
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
                return await SelesaiAsync(hasil.Id, $"Akun {form.NamaPengguna!.Trim()} dibuat.", hasil);
            }

            Tambahkan(hasil);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Sunting", await daftar.BaruAsync(form, batal));
    }

    /// <summary>Download and upload of many accounts.</summary>
    [HttpGet("impor")]
    public IActionResult Impor() => View("Massal", new MassalViewModel(null));

    /// <summary>The empty workbook.</summary>
    [HttpGet("impor/templat")]
    public async Task<IActionResult> Templat(CancellationToken batal) => File(await impor.TemplatAsync(batal), TemplatPenggunaWriter.JenisIsi, "Templat-pengguna.xlsx");

    /// <summary>Reads a workbook and shows what it would make; nothing is made.</summary>
    [HttpPost("impor")]
    [BatasUnggahan(BerkasImpor.UkuranPalingBesar)]
    public async Task<IActionResult> Impor([FromForm] UnggahPenggunaForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        PeriksaMassal periksa;
        if (ModelState.IsValid)
        {
            await using var isi = form.Berkas!.OpenReadStream();
            periksa = await impor.PeriksaAsync(form.Berkas.FileName, isi);
        }
        else
        {
            periksa = new PeriksaMassal([ModelState.Pesan(nameof(form.Berkas)) ?? "Berkas tidak dapat dibaca."], [], null);
        }

        Response.StatusCode = periksa.Rancangan is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return View("Massal", new MassalViewModel(periksa));
    }

    /// <summary>Makes the accounts that were shown, all or none, and shows their links once.</summary>
    [HttpPost("impor/terapkan")]
    public async Task<IActionResult> Terapkan([FromForm] string? rancangan)
    {
        var (dibuat, galat) = await impor.TerapkanAsync(rancangan);
        if (galat.Count > 0)
        {
            Response.StatusCode = dibuat is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
            return View("Massal", new MassalViewModel(new PeriksaMassal(galat, [], null)));
        }

        var tautan = new List<(string, string, string?, string?)>();
        foreach (var akun in dibuat!)
        {
            tautan.Add((akun.Nama, akun.NamaPengguna, await KirimAsync(akun) ? null : AlamatTautan(akun), akun.Surel));
        }

        return View("TautanMassal", new TautanMassalViewModel(tautan));
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
                return await SelesaiAsync(id, "Perubahan akun tersimpan.", hasil);
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
                return await SelesaiAsync(id, Kabar(form.Aksi!), hasil);
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

    private async Task<LocalRedirectResult> SelesaiAsync(int id, string pesan, HasilPengguna hasil)
    {
        if (hasil.Tautan is { } akun)
        {
            if (await KirimAsync(akun))
            {
                pesan += $" Tautan kata sandi dikirim ke {akun.Surel}.";
            }
            else
            {
                TempData[TautanSekali] = AlamatTautan(akun);
            }
        }

        TempData[Kerangka.Pemberitahuan] = pesan;
        return LocalRedirect($"/pengguna/{id}");
    }

    /// <summary>The host was checked against the ones that this site answers to.</summary>
    private string AlamatTautan(AkunDibuat akun) => $"{Request.Scheme}://{Request.Host}/sandi-baru?token={akun.Token}";

    private Task<bool> KirimAsync(AkunDibuat akun) => surel.KirimAsync(
        akun.Nama, akun.Surel, $"Akun Anda di Capaian IKU {kerangka.NamaKantor}",
        $"""
        Yth. {akun.Nama},

        Buat kata sandi untuk akun {akun.NamaPengguna} lewat tautan ini. Tautan berlaku satu kali, selama 72 jam:

        {AlamatTautan(akun)}

        Jangan teruskan surat ini. Bila Anda tidak mengenalnya, hubungi Admin di Bagian Program dan Pelaporan.
        """);
}
