using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>Isi Realisasi: one plain form for a division and quarter, whose rows a script may also store one by one.</summary>
[Authorize(Policy = Kebijakan.MengisiRealisasi)]
[Route("realisasi")]
public sealed class PengisianRealisasiController(
    DaftarIsianQuery daftarIsian, PengisianRealisasiService pengisian, IsianViewModelBuilder halaman, KehadiranPengisi kehadiran, WaktuKantor waktu)
    : Controller
{
    private const string Pola = "{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}";

    /// <summary>Most that a row may weigh, in bytes: far above three texts of their full length.</summary>
    private const int BesarBaris = 256 * 1024;

    /// <summary>To the quarter that waits for figures.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Mulai(CancellationToken batal) =>
        await daftarIsian.MulaiAsync(batal) is var (tahun, triwulan, kode)
            ? LocalRedirect($"/realisasi/{tahun}/tw{(int)triwulan}/{kode}")
            : View("Kosong");

    /// <summary>The form.</summary>
    [HttpGet(Pola)]
    public async Task<IActionResult> Index(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, [FromServices] PenggunaAktif pengguna,
        CancellationToken batal, [FromQuery] TampilanIsian tampilkan = TampilanIsian.Semua)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(tampilkan))
        {
            return BadRequest();
        }

        return await daftarIsian.AmbilAsync(tahun, triwulan, kodeDivisi, untukDiubah: false, batal) is { } daftar
            ? View(halaman.Susun(daftar, triwulan, lain: kehadiran.Catat(tahun, triwulan, kodeDivisi, pengguna)).Dengan(tampilkan))
            : NotFound();
    }

    /// <summary>Stores the form, and hands it in when asked. Year, quarter and division come from the address alone: unmarked, a field of that name would win.</summary>
    [HttpPost(Pola)]
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
            var alamat = $"/realisasi/{tahun}/tw{(int)triwulan}/{kodeDivisi}";
            if (form.Tujuan == TujuanIsian.Periksa && hasil.Diubah == 0)
            {
                return LocalRedirect(alamat + "/periksa");
            }

            TempData[Kerangka.Pemberitahuan] = Kabar(hasil);
            return LocalRedirect(form.Tujuan == TujuanIsian.Periksa ? alamat + "/periksa" : alamat);
        }

        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (b.Key, g.ErrorMessage))).Concat(hasil.Galat).ToList();
        Response.StatusCode = hasil.Terkunci.Count > 0 ? StatusCodes.Status423Locked
            : galat.Count > 0 ? StatusCodes.Status400BadRequest
            : StatusCodes.Status409Conflict;
        ModelState.Clear();
        var daftar = await daftarIsian.AmbilAsync(tahun, triwulan, kodeDivisi, untukDiubah: false, batal);
        return View(halaman.Susun(daftar!, triwulan, form, galat, hasil.Konflik, hasil.Terkunci));
    }

    /// <summary>What would be handed in, what is missing, what looks odd.</summary>
    [HttpGet(Pola + "/periksa")]
    public async Task<IActionResult> Periksa(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, [FromServices] PeriksaViewModelBuilder periksa, CancellationToken batal) =>
        await daftarIsian.AmbilAsync(tahun, triwulan, kodeDivisi, untukDiubah: false, batal) is { } daftar ? View(periksa.Susun(daftar, triwulan)) : NotFound();

    /// <summary>Hands in what the page showed: a row that changed since is shown again instead (409).</summary>
    [HttpPost(Pola + "/periksa")]
    public async Task<IActionResult> Periksa(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, IsianRealisasiForm form, [FromServices] PeriksaViewModelBuilder periksa,
        CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var hasil = await pengisian.SimpanAsync(tahun, triwulan, kodeDivisi, form.UntukDiajukan(), periksaSaja: false, batal);
        if (hasil.TidakDitemukan)
        {
            return NotFound();
        }

        if (hasil.Berhasil)
        {
            TempData[Kerangka.Pemberitahuan] = Kabar(hasil);
            return LocalRedirect($"/realisasi/{tahun}/tw{(int)triwulan}/{kodeDivisi}");
        }

        Response.StatusCode = hasil.Konflik.Count > 0 ? StatusCodes.Status409Conflict
            : hasil.Terkunci.Count > 0 ? StatusCodes.Status423Locked
            : StatusCodes.Status400BadRequest;
        var daftar = await daftarIsian.AmbilAsync(tahun, triwulan, kodeDivisi, untukDiubah: false, batal);
        return View(periksa.Susun(daftar!, triwulan, hasil));
    }

    /// <summary>
    /// Stores one row, through the same service and checks as the form. 400: what is wrong, by input; 409: both sides of a conflict; 423: why
    /// the row is closed. Sent again after a lost answer, it stores nothing twice.
    /// </summary>
    [HttpPut(Pola + "/{kode}")]
    [RequestSizeLimit(BesarBaris)]
    public async Task<IActionResult> Baris(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, [FromRoute] string kode, [FromBody] BarisIsianForm? baris,
        [FromServices] PenggunaAktif pengguna, CancellationToken batal)
    {
        if (baris?.Kode != kode && ModelState.IsValid)
        {
            return BadRequest();
        }

        var galat = ModelState.SelectMany(b => b.Value!.Errors.Select(g => (Bidang: b.Key, Pesan: g.ErrorMessage))).ToList();
        if (galat.Count > 0)
        {
            return BadRequest(Galat(kode, galat));
        }

        var form = new IsianRealisasiForm { Baris = [baris!] };
        var hasil = await pengisian.SimpanAsync(tahun, triwulan, kodeDivisi, form, periksaSaja: false, batal);
        if (hasil.TidakDitemukan)
        {
            return NotFound();
        }

        var lain = kehadiran.Catat(tahun, triwulan, kodeDivisi, pengguna);
        if (hasil.Galat.Count > 0)
        {
            return BadRequest(Galat(kode, hasil.Galat));
        }

        if (hasil.Terkunci.TryGetValue(kode, out var alasan))
        {
            return StatusCode(StatusCodes.Status423Locked, new JawabanTerkunci(alasan));
        }

        var daftar = hasil.Daftar ?? await daftarIsian.AmbilAsync(tahun, triwulan, kodeDivisi, untukDiubah: false, batal);
        var isi = halaman.Susun(daftar!, triwulan, form, konflik: hasil.Konflik);
        var satu = isi.Sasaran.SelectMany(s => s.Baris).Single(b => b.Kode == kode);
        var jawaban = halaman.Jawaban(isi, satu, lain, hasil.Digabung.GetValueOrDefault(kode));
        return satu.Konflik switch
        {
            null => Ok(jawaban),
            { Terkunci: true } terkunci => StatusCode(StatusCodes.Status423Locked, new JawabanTerkunci($"{terkunci.Judul}. {satu.Riwayat}")),
            var konflik => Conflict(new JawabanKonflik(konflik.Judul, konflik.Beda, jawaban)),
        };
    }

    /// <summary>Says that the page is still open, and learns who else has it.</summary>
    [HttpPost(Pola + "/hadir")]
    public IActionResult Hadir(
        [FromRoute] int tahun, [FromRoute] Triwulan triwulan, [FromRoute] string kodeDivisi, [FromServices] PenggunaAktif pengguna) =>
        HakAkses.Boleh(pengguna, Izin.MengisiRealisasi, kodeDivisi)
            ? Ok(new JawabanHadir(kehadiran.Catat(tahun, triwulan, kodeDivisi, pengguna)))
            : NotFound();

    /// <summary>Faults of a row under the names of its fields.</summary>
    private static JawabanGalat Galat(string kode, IEnumerable<(string Bidang, string Pesan)> galat) => new(
        galat.GroupBy(g => g.Bidang.StartsWith(kode + ".", StringComparison.Ordinal) ? g.Bidang[(kode.Length + 1)..] : "")
            .ToDictionary(g => g.Key, g => string.Join(". ", g.Select(x => x.Pesan))));

    private string Kabar(HasilPengisian hasil) => hasil.Ditarik > 0
        ? "Pengajuan ditarik. Barisnya kembali menjadi draf dan dapat diubah."
        : hasil.Dipulihkan > 0
        ? "Perubahan dibuang. Versi yang disetujui berlaku seperti semula."
        : hasil.Diajukan > 0
        ? $"{hasil.Diajukan} indikator diajukan ke verifikator pada {waktu.Tampil(waktu.SekarangUtc)}. {hasil.BelumDiisi} indikator belum diisi."
        : hasil.Diubah > 0
            ? $"Draf tersimpan pada {waktu.Tampil(waktu.SekarangUtc)}: {hasil.Diubah} indikator berubah.{string.Concat(hasil.Digabung.Select(d => $" {d.Key}: {d.Value}"))}"
            : "Tidak ada perubahan yang perlu disimpan.";
}
