using FluentValidation;
using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna;

/// <summary>State of an account, as the list names and filters it.</summary>
public enum StatusAkun
{
    /// <summary>In use.</summary>
    Aktif,

    /// <summary>Invited: nobody signed in with it yet.</summary>
    BelumPernahMasuk,

    /// <summary>Locked after too many failures.</summary>
    Terkunci,

    /// <summary>Its role is not held today.</summary>
    DiLuarMasa,

    /// <summary>Switched off.</summary>
    Nonaktif,
}

/// <summary>Words of the states.</summary>
public static class StatusAkunExtensions
{
    /// <summary>On screen.</summary>
    public static string Nama(this StatusAkun status) => status switch
    {
        StatusAkun.Aktif => "Aktif",
        StatusAkun.BelumPernahMasuk => "Belum pernah masuk",
        StatusAkun.Terkunci => "Terkunci",
        StatusAkun.DiLuarMasa => "Di luar masa peran",
        StatusAkun.Nonaktif => "Nonaktif",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>Which accounts are asked for; stands in the address.</summary>
public sealed class SaringanPengguna
{
    /// <summary>Part of a name, user name or NIP.</summary>
    public string? Cari { get; set; }

    /// <summary>Role.</summary>
    public Peran? Peran { get; set; }

    /// <summary>Division.</summary>
    public string? Divisi { get; set; }

    /// <summary>State.</summary>
    public StatusAkun? Status { get; set; }

    /// <summary>Page, from 1.</summary>
    public int? Halaman { get; set; }

    /// <summary>The filter as an address, on a page.</summary>
    public string Alamat(int halaman)
    {
        var bagian = new (string Nama, string? Isi)[]
        {
            ("cari", Cari), ("peran", Peran?.ToString()), ("divisi", Divisi), ("status", Status?.ToString()),
            ("halaman", halaman > 1 ? halaman.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        };
        var isi = string.Join('&', bagian.Where(b => !string.IsNullOrEmpty(b.Isi)).Select(b => $"{b.Nama}={Uri.EscapeDataString(b.Isi!)}"));
        return isi.Length == 0 ? "/pengguna" : "/pengguna?" + isi;
    }
}

/// <summary>Shape of the filter.</summary>
public sealed class SaringanPenggunaValidator : AbstractValidator<SaringanPengguna>
{
    private const int PanjangCari = 100;
    private const int HalamanTerjauh = 10_000;

    /// <summary>Rules.</summary>
    public SaringanPenggunaValidator()
    {
        RuleFor(s => s.Cari).MaximumLength(PanjangCari);
        RuleFor(s => s.Peran).IsInEnum();
        RuleFor(s => s.Divisi).MaximumLength(Domain.Organisasi.Divisi.PanjangKode);
        RuleFor(s => s.Status).IsInEnum();
        RuleFor(s => s.Halaman).InclusiveBetween(1, HalamanTerjauh);
    }
}
