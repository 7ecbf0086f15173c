using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>Isi Realisasi: one plain form for a division and quarter.</summary>
[Authorize(Policy = Kebijakan.MengisiRealisasi)]
[Route("realisasi")]
public sealed class PengisianRealisasiController(
    DaftarIsianQuery daftarIsian, PengisianRealisasiService pengisian, IsianViewModelBuilder halaman, WaktuKantor waktu) : Controller
{
    /// <summary>To the quarter that waits for figures.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Mulai(CancellationToken batal) =>
        await daftarIsian.MulaiAsync(batal) is var (tahun, triwulan, kode)
            ? LocalRedirect($"/realisasi/{tahun}/tw{(int)triwulan}/{kode}")
            : View("Kosong");

    /// <summary>The form.</summary>
    [HttpGet("{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}")]
    public async Task<IActionResult> Index([FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, CancellationToken batal) =>
        await daftarIsian.AmbilAsync(tahun, kodeDivisi, untukDiubah: false, batal) is { } daftar
            ? View(halaman.Susun(daftar, triwulan))
            : NotFound();

    /// <summary>Stores the form, and hands it in when asked. Year, quarter and division come from the address alone: unmarked, a field of that name would win.</summary>
    [HttpPost("{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}")]
    public async Task<IActionResult> Index(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, IsianRealisasiForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = await pengisian.SimpanAsync(tahun, triwulan, kodeDivisi, form, periksaSaja: !ModelState.IsValid, batal);
        if (hasil.TidakDitemukan)
        {
            return NotFound();
        }

        if (ModelState.IsValid && hasil.Berhasil)
        {
            TempData[Kerangka.Pemberitahuan] = Kabar(hasil);
            return LocalRedirect($"/realisasi/{tahun}/tw{(int)triwulan}/{kodeDivisi}");
        }

        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (b.Key, g.ErrorMessage))).Concat(hasil.Galat).ToList();
        Response.StatusCode = hasil.Terkunci.Count > 0 ? StatusCodes.Status423Locked
            : galat.Count > 0 ? StatusCodes.Status400BadRequest
            : StatusCodes.Status409Conflict;
        ModelState.Clear();
        var daftar = await daftarIsian.AmbilAsync(tahun, kodeDivisi, untukDiubah: false, batal);
        return View(halaman.Susun(daftar!, triwulan, form, galat, hasil.Konflik, hasil.Terkunci));
    }

    private string Kabar(HasilPengisian hasil) => hasil.Ditarik > 0
        ? "Pengajuan ditarik. Barisnya kembali menjadi draf dan dapat diubah."
        : hasil.Dipulihkan > 0
        ? "Perubahan dibuang. Versi yang disetujui berlaku seperti semula."
        : hasil.Diajukan > 0
        ? $"{hasil.Diajukan} indikator diajukan ke verifikator pada {waktu.Tampil(waktu.SekarangUtc)}. {hasil.BelumDiisi} indikator belum diisi."
        : hasil.Diubah > 0
            ? $"Draf tersimpan pada {waktu.Tampil(waktu.SekarangUtc)}: {hasil.Diubah} indikator berubah."
            : "Tidak ada perubahan yang perlu disimpan.";
}
