using FluentValidation;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PenelusuranAudit;

/// <summary>Which entries of the audit trail are asked for; stands in the address, so that a link shows the same again.</summary>
public sealed class SaringanAudit
{
    /// <summary>Key of an account: what it did, and what was done to it.</summary>
    public int? Pengguna { get; set; }

    /// <summary>Division code.</summary>
    public string? Divisi { get; set; }

    /// <summary>Indicator code.</summary>
    public string? Indikator { get; set; }

    /// <summary>Kind of entry: one of <see cref="JenisCatatan.Semua"/>.</summary>
    public string? Jenis { get; set; }

    /// <summary>First day, by the office's clock.</summary>
    public DateOnly? Dari { get; set; }

    /// <summary>Last day, by the office's clock.</summary>
    public DateOnly? Sampai { get; set; }

    /// <summary>Only entries before this place in the chain; for paging.</summary>
    public long? Sebelum { get; set; }

    /// <summary>The filter as an address of its workbook: all pages.</summary>
    public string AlamatEkspor() => Alamat(null).Replace("/audit", "/audit/ekspor", StringComparison.Ordinal);

    /// <summary>The filter as an address, on the page before a place in the chain.</summary>
    public string Alamat(long? sebelum)
    {
        var bagian = new (string Nama, string? Isi)[]
        {
            ("pengguna", Teks(Pengguna)), ("divisi", Divisi), ("indikator", Indikator), ("jenis", Jenis),
            ("dari", Teks(Dari)), ("sampai", Teks(Sampai)), ("sebelum", Teks(sebelum)),
        };
        var isi = string.Join('&', bagian.Where(b => !string.IsNullOrEmpty(b.Isi)).Select(b => $"{b.Nama}={Uri.EscapeDataString(b.Isi!)}"));
        return isi.Length == 0 ? "/audit" : "/audit?" + isi;
    }

    /// <summary>A day as date inputs want it.</summary>
    public static string? Teks(DateOnly? hari) => hari?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Teks<T>(T? angka) where T : struct, IFormattable => angka?.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Shape of the filter.</summary>
public sealed class SaringanAuditValidator : AbstractValidator<SaringanAudit>
{
    private static readonly DateOnly Terdini = new(2000, 1, 1);
    private static readonly DateOnly Terakhir = new(2100, 12, 31);

    /// <summary>Rules.</summary>
    public SaringanAuditValidator()
    {
        RuleFor(s => s.Pengguna).GreaterThan(0);
        RuleFor(s => s.Divisi).MaximumLength(Domain.Organisasi.Divisi.PanjangKode);
        RuleFor(s => s.Indikator).MaximumLength(IndikatorKinerja.PanjangKode);
        RuleFor(s => s.Jenis).Must(j => string.IsNullOrEmpty(j) || JenisCatatan.Semua.Any(s => s.Kode == j)).WithMessage("Jenis catatan tidak dikenal");
        RuleFor(s => s.Dari).InclusiveBetween(Terdini, Terakhir);
        RuleFor(s => s.Sampai).InclusiveBetween(Terdini, Terakhir);
        RuleFor(s => s.Sampai).GreaterThanOrEqualTo(s => s.Dari!.Value).When(s => s.Dari is not null).WithMessage("Tanggal akhir sebelum tanggal awal");
        RuleFor(s => s.Sebelum).GreaterThan(0);
    }
}
