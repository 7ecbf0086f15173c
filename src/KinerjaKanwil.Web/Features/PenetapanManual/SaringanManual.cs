using FluentValidation;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PenetapanManual;

/// <summary>Which indicators the list shows; stands in the address, so that a link shows the same again.</summary>
public sealed class SaringanManual
{
    /// <summary>Division code; null: all.</summary>
    public string? Divisi { get; set; }

    /// <summary>Only those about which this was found; null: any.</summary>
    public JenisTemuan? Jenis { get; set; }

    /// <summary>Only those that are suspicious.</summary>
    public bool Perlu { get; set; }

    /// <summary>The address of a list with other findings, division kept.</summary>
    public string Alamat(int tahun, JenisTemuan? jenis, bool perlu)
    {
        var bagian = new (string Nama, string? Isi)[] { ("divisi", Divisi), ("jenis", jenis?.ToString()), ("perlu", perlu ? "true" : null) };
        var isi = string.Join('&', bagian.Where(b => !string.IsNullOrEmpty(b.Isi)).Select(b => $"{b.Nama}={Uri.EscapeDataString(b.Isi!)}"));
        return $"/kelola/manual/{tahun}" + (isi.Length == 0 ? "" : "?" + isi);
    }
}

/// <summary>Shape of the filter.</summary>
public sealed class SaringanManualValidator : AbstractValidator<SaringanManual>
{
    /// <summary>Rules.</summary>
    public SaringanManualValidator()
    {
        RuleFor(s => s.Divisi).MaximumLength(Divisi.PanjangKode);
        RuleFor(s => s.Jenis).IsInEnum();
    }
}
