using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengelolaanTahun;

/// <summary>Years: their state, head, signatories and settings, copies, and what became of their indicators.</summary>
[Authorize(Policy = Kebijakan.MengelolaPerencanaan)]
[Route("kelola/tahun")]
public sealed class PengelolaanTahunController(TahunQuery query, PengelolaanTahunService service) : Controller
{
    private const string PesanKonflik = "Tahun ini diubah orang lain sejak Anda membuka halaman. Belum ada yang disimpan. Periksa yang tersimpan, lalu simpan lagi.";

    /// <summary>All years.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal) => View(await query.DaftarAsync(batal));

    /// <summary>The form of an empty year.</summary>
    [HttpGet("baru")]
    public IActionResult Baru() => View("Kepala", new IsianTahun<KepalaForm>(null, new TahunBaruForm()));

    /// <summary>Makes it.</summary>
    [HttpPost("baru")]
    public async Task<IActionResult> Baru([FromForm] TahunBaruForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.BuatAsync(form, batal) : null;
        if (hasil is { Berhasil: true })
        {
            return Kembali(form.Angka, "", $"Tahun kinerja {form.Angka} dibuat sebagai rencana. Ikuti langkah penyiapannya.");
        }

        return Ulangi(hasil, "Kepala", new IsianTahun<KepalaForm>(null, form));
    }

    /// <summary>A year's own page.</summary>
    [HttpGet("{tahun:int}")]
    public async Task<IActionResult> Halaman([FromRoute] int tahun, CancellationToken batal) =>
        await query.HalamanAsync(tahun, batal) is { } model ? View("Halaman", model) : NotFound();

    /// <summary>Activates it or ends it.</summary>
    [HttpPost("{tahun:int}/status")]
    public async Task<IActionResult> Status([FromRoute] int tahun, [FromForm] StatusTahunForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.UbahStatusAsync(tahun, form, batal) : null;
        if (hasil is { Berhasil: true })
        {
            return Kembali(tahun, "", form.Status == nameof(StatusTahun.Aktif)
                ? $"Tahun {tahun} aktif: dasbor, isian, dan tugas memakainya bila tahun tidak dipilih."
                : $"Tahun {tahun} selesai. Lembarnya tetap dapat dibaca dan diekspor.");
        }

        return hasil?.TidakDitemukan == true || await query.HalamanAsync(tahun, batal) is not { } model ? NotFound() : Ulangi(hasil, "Halaman", model);
    }

    /// <summary>Title block, legal basis and letterhead.</summary>
    [HttpGet("{tahun:int}/kepala")]
    public async Task<IActionResult> Kepala([FromRoute] int tahun, CancellationToken batal) =>
        await query.SatuAsync(tahun, batal) is { } milik ? View("Kepala", new IsianTahun<KepalaForm>(milik, KepalaForm.Dari(milik))) : NotFound();

    /// <summary>Sets them.</summary>
    [HttpPost("{tahun:int}/kepala")]
    public async Task<IActionResult> Kepala([FromRoute] int tahun, [FromForm] KepalaForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.UbahKepalaAsync(tahun, form, batal) : null;
        if (hasil is { Berhasil: true })
        {
            return Kembali(tahun, "", Tersimpan(hasil, "Kepala lembar tersimpan."));
        }

        if (await query.SatuAsync(tahun, batal) is not { } milik)
        {
            return NotFound();
        }

        var model = new IsianTahun<KepalaForm>(milik, form);
        if (hasil is { Konflik: true })
        {
            var kini = KepalaForm.Dari(milik);
            model = model with
            {
                Konflik = [.. Beda(("Judul lembar", TahunKinerja.Rapikan(kini.Judul), TahunKinerja.Rapikan(form.Judul)), ("Dasar hukum", kini.DasarHukum, form.DasarHukum),
                    ("Kop surat", TahunKinerja.Rapikan(kini.Kop), TahunKinerja.Rapikan(form.Kop)))],
            };
            form.Versi = kini.Versi;
        }

        return Ulangi(hasil, "Kepala", model);
    }

    /// <summary>Who signs when, and the form of another one.</summary>
    [HttpGet("{tahun:int}/penandatangan")]
    public async Task<IActionResult> Penandatangan([FromRoute] int tahun, CancellationToken batal) =>
        await query.SatuAsync(tahun, batal) is { } milik
            ? View("Penandatangan", new PenandatanganViewModel(milik, PejabatForm.Dari(milik.Penandatangan with { Nama = "", Nip = "" }, milik), null, query.HariIni, false))
            : NotFound();

    /// <summary>Adds one.</summary>
    [HttpPost("{tahun:int}/penandatangan")]
    public Task<IActionResult> Penandatangan([FromRoute] int tahun, [FromForm] PejabatForm form, CancellationToken batal) =>
        SimpanPejabatAsync(tahun, null, false, form, () => service.TetapkanPejabatAsync(tahun, null, form, batal), "Penandatangan ditambahkan.", batal);

    /// <summary>The one of the sheet.</summary>
    [HttpGet("{tahun:int}/penandatangan/lembar")]
    public async Task<IActionResult> PenandatanganLembar([FromRoute] int tahun, CancellationToken batal) =>
        await query.SatuAsync(tahun, batal) is { } milik
            ? View("Penandatangan", new PenandatanganViewModel(milik, PejabatForm.Dari(milik.Penandatangan, milik), null, query.HariIni, true)) : NotFound();

    /// <summary>Sets it.</summary>
    [HttpPost("{tahun:int}/penandatangan/lembar")]
    public Task<IActionResult> PenandatanganLembar([FromRoute] int tahun, [FromForm] PejabatForm form, CancellationToken batal) =>
        SimpanPejabatAsync(tahun, null, true, form, () => service.UbahPenandatanganAsync(tahun, form, batal), "Penandatangan lembar tersimpan.", batal);

    /// <summary>One with its time.</summary>
    [HttpGet("{tahun:int}/penandatangan/{id:int}")]
    public async Task<IActionResult> Pejabat([FromRoute] int tahun, [FromRoute] int id, CancellationToken batal) =>
        await query.SatuAsync(tahun, batal) is { } milik && milik.Pejabat.FirstOrDefault(p => p.Nomor == id) is { } satu
            ? View("Penandatangan", new PenandatanganViewModel(milik, PejabatForm.Dari(satu.Isian, milik), id, query.HariIni, false)) : NotFound();

    /// <summary>Changes it.</summary>
    [HttpPost("{tahun:int}/penandatangan/{id:int}")]
    public Task<IActionResult> Pejabat([FromRoute] int tahun, [FromRoute] int id, [FromForm] PejabatForm form, CancellationToken batal) =>
        SimpanPejabatAsync(tahun, id, false, form, () => service.TetapkanPejabatAsync(tahun, id, form, batal), "Penandatangan tersimpan.", batal);

    /// <summary>Takes it away.</summary>
    [HttpPost("{tahun:int}/penandatangan/{id:int}/hapus")]
    public async Task<IActionResult> HapusPejabat([FromRoute] int tahun, [FromRoute] int id, [FromForm] HapusPejabatForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.HapusPejabatAsync(tahun, id, form, batal) : null;
        if (hasil is { Berhasil: true })
        {
            return Kembali(tahun, "/penandatangan", "Penandatangan dihapus.");
        }

        return hasil?.TidakDitemukan == true || await query.SatuAsync(tahun, batal) is not { } milik ? NotFound()
            : Ulangi(hasil, "Penandatangan", new PenandatanganViewModel(milik, PejabatForm.Dari(milik.Penandatangan with { Nama = "", Nip = "" }, milik), null, query.HariIni, false));
    }

    /// <summary>Bounds and thresholds.</summary>
    [HttpGet("{tahun:int}/pengaturan")]
    public async Task<IActionResult> Pengaturan([FromRoute] int tahun, CancellationToken batal) =>
        await query.SatuAsync(tahun, batal) is { } milik ? View("Pengaturan", new IsianTahun<PengaturanForm>(milik, PengaturanForm.Dari(milik))) : NotFound();

    /// <summary>Shows what other ones would change; stores nothing.</summary>
    [HttpPost("{tahun:int}/pengaturan/dampak")]
    public async Task<IActionResult> Dampak([FromRoute] int tahun, [FromForm] PengaturanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await query.SatuAsync(tahun, batal) is not { } milik)
        {
            return NotFound();
        }

        IReadOnlyList<(string, string)> galat = !ModelState.IsValid ? [] : PemeriksaanPengaturan.Galat(form.Terapkan(milik.Pengaturan));
        if (ModelState.IsValid && galat.Count == 0 && form.Terapkan(milik.Pengaturan) == milik.Pengaturan)
        {
            galat = [("", "Pengaturan tidak berubah.")];
        }

        return ModelState.IsValid && galat.Count == 0
            ? View("Dampak", await query.DampakAsync(tahun, form, batal))
            : Ulangi(new HasilTahun { Galat = galat }, "Pengaturan", new IsianTahun<PengaturanForm>(milik, form));
    }

    /// <summary>Sets them.</summary>
    [HttpPost("{tahun:int}/pengaturan")]
    public async Task<IActionResult> Pengaturan([FromRoute] int tahun, [FromForm] PengaturanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.AturCapaianAsync(tahun, form, batal) : null;
        if (hasil is { Berhasil: true })
        {
            return Kembali(tahun, "", "Ambang dan predikat tersimpan. Semua angka yang tampil memakainya mulai sekarang.");
        }

        if (await query.SatuAsync(tahun, batal) is not { } milik)
        {
            return NotFound();
        }

        if (hasil is { Konflik: false } && hasil.Galat is [(nameof(form.Alasan), _)] && await query.DampakAsync(tahun, form, batal) is { } dampak)
        {
            return Ulangi(hasil, "Dampak", dampak);
        }

        var model = new IsianTahun<PengaturanForm>(milik, form);
        if (hasil is { Konflik: true })
        {
            var kini = PengaturanForm.Dari(milik);
            model = model with { Konflik = [.. Beda([.. kini.Bidang().Zip(form.Bidang()).Select(b => (b.First.Label, (string?)b.First.Tampil, (string?)b.Second.Tampil))])] };
            form.Versi = kini.Versi;
        }

        return Ulangi(hasil, "Pengaturan", model);
    }

    /// <summary>What became of the indicators of the year before.</summary>
    [HttpGet("{tahun:int}/silsilah")]
    public async Task<IActionResult> Silsilah([FromRoute] int tahun, CancellationToken batal) =>
        await query.SilsilahAsync(tahun, batal) is { } model ? View("Silsilah", model) : NotFound();

    /// <summary>Writes a relation down.</summary>
    [HttpPost("{tahun:int}/silsilah")]
    public async Task<IActionResult> Silsilah([FromRoute] int tahun, [FromForm] SilsilahForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.CatatSilsilahAsync(tahun, form, batal) : null;
        if (hasil is { Berhasil: true })
        {
            return Kembali(tahun, "/silsilah", "Hubungan dicatat.");
        }

        return hasil?.TidakDitemukan == true || await query.SilsilahAsync(tahun, batal) is not { } model ? NotFound() : Ulangi(hasil, "Silsilah", model with { Isian = form });
    }

    /// <summary>Relates what has the same code and wording in both years.</summary>
    [HttpPost("{tahun:int}/silsilah/samakan")]
    public async Task<IActionResult> Samakan([FromRoute] int tahun, CancellationToken batal)
    {
        var hasil = await service.SamakanSilsilahAsync(tahun, batal);
        if (hasil.Berhasil)
        {
            return Kembali(tahun, "/silsilah", "Indikator dengan kode dan nama yang sama dicatat berlanjut.");
        }

        return hasil.TidakDitemukan || await query.SilsilahAsync(tahun, batal) is not { } model ? NotFound() : Ulangi(hasil, "Silsilah", model);
    }

    /// <summary>Takes a relation away.</summary>
    [HttpPost("{tahun:int}/silsilah/{id:int}/hapus")]
    public async Task<IActionResult> HapusSilsilah([FromRoute] int tahun, [FromRoute] int id, CancellationToken batal) =>
        (await service.HapusSilsilahAsync(tahun, id, batal)).TidakDitemukan ? NotFound() : Kembali(tahun, "/silsilah", "Hubungan dihapus.");

    /// <summary>First step of a copy: into which year, and what.</summary>
    [HttpGet("salin")]
    public async Task<IActionResult> Salin(int? dari, CancellationToken batal)
    {
        var semua = await query.SemuaAsync(batal);
        if (semua.Count == 0 || (dari is { } diminta && !semua.Contains(diminta)))
        {
            return NotFound();
        }

        var asal = dari ?? semua[0];
        return View("Salin", new SalinViewModel(new SalinTahunForm { Dari = asal, Tahun = $"{semua[0] + 1}", Salin = [.. SalinTahunForm.Semua] }, semua));
    }

    /// <summary>Second step: what the copy will hold, and which divisions go along. A visit, not a change: the address says it all.</summary>
    [HttpGet("salin/periksa")]
    public async Task<IActionResult> PeriksaSalin([FromQuery] SalinTahunForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await query.PeriksaSalinAsync(form, batal) is not { } periksa)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || periksa.Galat.Any(g => g.Bidang == nameof(form.Tahun)))
        {
            var galat = ModelState.IsValid ? new HasilTahun { Galat = [.. periksa.Galat.Where(g => g.Bidang == nameof(form.Tahun))] } : null;
            return Ulangi(galat, "Salin", new SalinViewModel(form, periksa.Model.DaftarTahun));
        }

        return periksa.Galat.Count > 0 ? Ulangi(new HasilTahun { Galat = Tunjuk(periksa) }, "PeriksaSalin", periksa.Model) : View("PeriksaSalin", periksa.Model);
    }

    /// <summary>The second step again, with other divisions; stores nothing. Not a visit, so that the token of the form stays out of the address.</summary>
    [HttpPost("salin/periksa")]
    public Task<IActionResult> PerbaruiSalin([FromForm] SalinTahunForm form, CancellationToken batal) => PeriksaSalin(form, batal);

    /// <summary>Last step: makes the year, all of it or nothing.</summary>
    [HttpPost("salin")]
    public async Task<IActionResult> Salin([FromForm] SalinTahunForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = ModelState.IsValid ? await service.SalinAsync(form, batal) : null;
        if (hasil is { Berhasil: true })
        {
            return Kembali(form.Angka, "", $"Tahun kinerja {form.Angka} dibuat dari {form.Dari}: {hasil.Jumlah} indikator, tanpa realisasi dan data dukung. Tahun ini masih rencana.");
        }

        return hasil?.TidakDitemukan == true || await query.PeriksaSalinAsync(form, batal) is not { } periksa ? NotFound()
            : Ulangi(hasil is null ? null : hasil with { Galat = Tunjuk((periksa.Model, hasil.Galat)) }, "PeriksaSalin", periksa.Model);
    }

    /// <summary>Faults of a division at the field of its name.</summary>
    private static List<(string, string)> Tunjuk((SalinViewModel Model, IReadOnlyList<(string Bidang, string Pesan)> Galat) periksa) =>
        [.. periksa.Galat.Select(g => (periksa.Model.Isian.Divisi.ToList().FindIndex(d => d.Kode == g.Bidang) is >= 0 and var n ? $"Divisi-{n}-Nama" : g.Bidang, g.Pesan))];

    private static IEnumerable<(string, string, string)> Beda(params (string Bidang, string? Tersimpan, string? Diketik)[] bidang) =>
        bidang.Where(b => (b.Tersimpan ?? "").Trim() != (b.Diketik ?? "").Trim()).Select(b => (b.Bidang, b.Tersimpan is { Length: > 0 } t ? t : "–", b.Diketik is { Length: > 0 } d ? d : "–"));

    private static string Tersimpan(HasilTahun hasil, string pesan) => hasil.Jumlah > 0 ? pesan : "Tidak ada perubahan yang perlu disimpan.";

    private async Task<IActionResult> SimpanPejabatAsync(
        int tahun, int? pejabat, bool lembar, PejabatForm form, Func<Task<HasilTahun>> simpan, string pesan, CancellationToken batal)
    {
        var hasil = ModelState.IsValid ? await simpan() : null;
        if (hasil is { Berhasil: true })
        {
            return Kembali(tahun, "/penandatangan", Tersimpan(hasil, pesan));
        }

        if (hasil?.TidakDitemukan == true || await query.SatuAsync(tahun, batal) is not { } milik)
        {
            return NotFound();
        }

        if (hasil is { Konflik: true })
        {
            form.Versi = milik.Versi.ToString();
        }

        return Ulangi(hasil, "Penandatangan", new PenandatanganViewModel(milik, form, pejabat, query.HariIni, lembar));
    }

    private LocalRedirectResult Kembali(int tahun, string akhiran, string pesan)
    {
        TempData[Kerangka.Pemberitahuan] = pesan;
        return LocalRedirect($"/kelola/tahun/{tahun}{akhiran}");
    }

    /// <summary>The page again, with what was typed: 409 where someone else was faster, else 400.</summary>
    private ViewResult Ulangi(HasilTahun? hasil, string tampilan, object model)
    {
        foreach (var (bidang, pesan) in hasil?.Galat ?? [])
        {
            ModelState.AddModelError(bidang, pesan);
        }

        if (hasil is { Konflik: true, Galat.Count: 0 })
        {
            ModelState.AddModelError("", PesanKonflik);
        }

        Response.StatusCode = hasil is { Konflik: true } ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View(tampilan, model);
    }
}
