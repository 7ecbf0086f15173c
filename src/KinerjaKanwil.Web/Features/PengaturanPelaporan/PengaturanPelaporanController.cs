using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengaturanPelaporan;

/// <summary>Where the Admin runs the reporting cycle: windows, extensions, openings after approval, requests.</summary>
[Authorize(Policy = Kebijakan.MengaturPelaporan)]
[Route("kelola")]
public sealed class PengaturanPelaporanController(PengaturanQuery pengaturan, PengaturanService service) : Controller
{
    /// <summary>To the newest year.</summary>
    [HttpGet("jadwal")]
    public async Task<IActionResult> JadwalTerbaru(CancellationToken batal) =>
        await pengaturan.JadwalAsync(null, batal) is { } model ? LocalRedirect($"/kelola/jadwal/{model.Tahun}") : View("TanpaTahun");

    /// <summary>The windows of a year. A request leads here with its quarter and division chosen.</summary>
    [HttpGet("jadwal/{tahun:int}")]
    public async Task<IActionResult> Jadwal([FromRoute] int tahun, int? tw, string? divisi, CancellationToken batal) =>
        await pengaturan.JadwalAsync(tahun, batal) is { } model
            ? View("Jadwal", model with { Perpanjangan = new PerpanjanganForm { Triwulan = tw ?? 0, Divisi = divisi } })
            : NotFound();

    /// <summary>Sets them.</summary>
    [HttpPost("jadwal/{tahun:int}")]
    public async Task<IActionResult> Jadwal([FromRoute] int tahun, JadwalForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.TetapkanJadwalAsync(tahun, form, batal) : new HasilPengaturan { Galat = ModelState.Ringkas() };
        if (hasil.TidakDitemukan || await pengaturan.JadwalAsync(tahun, batal) is not { } model)
        {
            return NotFound();
        }

        if (hasil.Berhasil)
        {
            TempData[Kerangka.Pemberitahuan] = hasil.Jumlah > 0 ? "Jadwal tersimpan." : "Tidak ada perubahan yang perlu disimpan.";
            return LocalRedirect($"/kelola/jadwal/{tahun}");
        }

        Response.StatusCode = hasil.Konflik.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        ModelState.Clear();
        var diketik = model.Baris.Select(b => form.Jadwal.Count == 4 ? b with
        {
            Buka = form.Jadwal[(int)b.Triwulan - 1].Buka ?? "",
            Tutup = form.Jadwal[(int)b.Triwulan - 1].Tutup ?? "",
            Tersimpan = hasil.Konflik.Contains(((int)b.Triwulan).ToString(System.Globalization.CultureInfo.InvariantCulture)) ? Tersimpan(b) : null,
        } : b);
        return View("Jadwal", model with
        {
            Baris = [.. diketik],
            Galat =
            [
                .. hasil.Galat.Select(g => (g.Bidang.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), g.Pesan)),
                .. hasil.Konflik.Order(StringComparer.Ordinal).Select(k => ($"Jadwal-{k[0] - '1'}-Buka",
                    $"{((Triwulan)(k[0] - '0')).Nama()} diubah orang lain sejak Anda membuka halaman ini. Belum ada yang disimpan. Periksa yang tersimpan, lalu simpan lagi.")),
            ],
        });
    }

    /// <summary>Gives a division longer.</summary>
    [HttpPost("jadwal/{tahun:int}/perpanjangan")]
    public async Task<IActionResult> Perpanjangan([FromRoute] int tahun, PerpanjanganForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.PerpanjangAsync(tahun, form, batal) : new HasilPengaturan { Galat = ModelState.Ringkas() };
        if (hasil.TidakDitemukan || await pengaturan.JadwalAsync(tahun, batal) is not { } model)
        {
            return NotFound();
        }

        if (hasil.Berhasil)
        {
            _ = FormatTanggal.Baca(form.Sampai, out var sampai);
            TempData[Kerangka.Pemberitahuan] = $"Pengisian {((Triwulan)form.Triwulan).Nama()} {tahun} untuk {form.Divisi} diperpanjang sampai {FormatTanggal.Panjang(sampai)}.";
            return LocalRedirect($"/kelola/jadwal/{tahun}");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        ModelState.Clear();
        return View("Jadwal", model with { Perpanjangan = form, Galat = hasil.Galat });
    }

    /// <summary>What is open after approval, and where something can be opened.</summary>
    [HttpGet("kunci")]
    public async Task<IActionResult> DaftarKunci(CancellationToken batal) => View("DaftarKunci", await pengaturan.DaftarKunciAsync(batal));

    /// <summary>The approved figures of a division and quarter.</summary>
    [HttpGet("kunci/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}")]
    public async Task<IActionResult> Kunci(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, string? indikator, CancellationToken batal) =>
        await pengaturan.KunciAsync(tahun, triwulan, kodeDivisi, indikator, null, batal) is { } model ? View("Kunci", model) : NotFound();

    /// <summary>Opens or closes some of them.</summary>
    [HttpPost("kunci/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}")]
    public async Task<IActionResult> Kunci(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, [FromForm] KunciForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.KunciAsync(tahun, triwulan, kodeDivisi, form, batal) : new HasilPengaturan { Galat = ModelState.Ringkas() };
        if (hasil.TidakDitemukan || await pengaturan.KunciAsync(tahun, triwulan, kodeDivisi, null, form, batal) is not { } model)
        {
            return NotFound();
        }

        if (hasil.Berhasil)
        {
            TempData[Kerangka.Pemberitahuan] = form.Aksi == KunciForm.Buka
                ? $"Kunci {hasil.Jumlah} indikator dibuka. Versi yang disetujui tetap berlaku sampai perubahannya disetujui."
                : $"Kunci {hasil.Jumlah} indikator ditutup.";
            return LocalRedirect(model.Alamat);
        }

        Response.StatusCode = hasil.Konflik.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        ModelState.Clear();
        return View("Kunci", model with
        {
            Galat = [.. hasil.Galat, .. hasil.Konflik.Order(StringComparer.Ordinal).Select(k => ("Pilih-" + k.Replace('.', '-'), $"{k}: berubah sejak Anda membuka halaman ini. Periksa keadaannya, lalu ulangi."))],
        });
    }

    /// <summary>Declines a request, with a reason.</summary>
    [HttpPost("permintaan/{id:int}")]
    public async Task<IActionResult> Tolak([FromRoute] int id, TolakForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await pengaturan.AdaPermintaanAsync(id, batal))
        {
            return NotFound();
        }

        var hasil = ModelState.IsValid ? await service.TolakAsync(id, form, batal) : new HasilPengaturan { Galat = ModelState.Ringkas() };
        if (hasil.Berhasil)
        {
            TempData[Kerangka.Pemberitahuan] = "Permintaan ditolak. Divisi melihat alasannya di Tugas saya.";
            return LocalRedirect("/kelola/kunci");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        ModelState.Clear();
        return View("DaftarKunci", await pengaturan.DaftarKunciAsync(batal) with { Galat = [.. hasil.Galat.Select(g => ("", g.Pesan))] });
    }

    private static string Tersimpan(BarisJadwal baris) => FormatTanggal.Baca(baris.Buka, out var buka) && FormatTanggal.Baca(baris.Tutup, out var tutup)
        ? $"{FormatTanggal.Panjang(buka)} sampai {FormatTanggal.Panjang(tutup)}"
        : "tanpa jadwal";
}
