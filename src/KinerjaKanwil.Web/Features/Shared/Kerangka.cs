using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>What the frame around every page shows.</summary>
public sealed class Kerangka(
    IOptions<KantorOptions> kantor, IHttpContextAccessor permintaan, IConfiguration konfigurasi, IHostEnvironment lingkungan, WaktuKantor waktu)
{
    /// <summary>Key under which a page leaves its notice for the page after the redirect.</summary>
    public const string Pemberitahuan = nameof(Pemberitahuan);

    /// <summary>Name of the office.</summary>
    public string NamaKantor => kantor.Value.Nama;

    /// <summary>The person signed in; null when there is none.</summary>
    public PenggunaAktif? Pengguna => KlaimPengguna.Baca(permintaan.HttpContext?.User);

    /// <summary>True for those who decide on what was handed in.</summary>
    public bool Memutuskan => Pengguna is { } pengguna && AlurRealisasi.MenungguKeputusan(pengguna) is not null;

    /// <summary>True for those who set the year: its indicators, or when they are reported.</summary>
    public bool MengelolaData => Pengguna is { } pengguna && (HakAkses.Punya(pengguna, Izin.MengelolaPerencanaan) || HakAkses.Punya(pengguna, Izin.MengaturPelaporan));

    /// <summary>Where <c>Bantuan</c> leads from here.</summary>
    public string AlamatBantuan => PetaBantuan.Untuk(Jalur, Pengguna?.Peran);

    /// <summary>Whom to ask, and how.</summary>
    public string KontakAdmin => kantor.Value.KontakAdmin is { Length: > 0 } kontak ? kontak : "Hubungi Admin di Bagian Program dan Pelaporan.";

    /// <summary>True while sample accounts exist: the banner must be seen.</summary>
    public bool DataContoh => lingkungan.IsDevelopment() && konfigurasi.GetValue<bool>("Contoh:Aktif");

    /// <summary>For the foot of a print-out.</summary>
    public string WaktuCetak => waktu.Tampil(waktu.SekarangUtc);

    /// <summary>Address now, for marking the menu.</summary>
    public string Jalur => permintaan.HttpContext?.Request.Path.Value ?? "/";

    /// <summary>Marks the entry of the menu that the page belongs to.</summary>
    public string? Kini(string awalan) => Jalur.StartsWith(awalan, StringComparison.OrdinalIgnoreCase) ? "page" : null;
}
