using System.Globalization;
using FluentValidation;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PenyusunanIku;

/// <summary>A division, sasaran or indicator as posted; each part uses the fields that it has.</summary>
public sealed class SusunanForm
{
    /// <summary>Year of something new.</summary>
    public int? Tahun { get; set; }

    /// <summary>Code of what a new sasaran or indicator belongs to.</summary>
    public string? Induk { get; set; }

    /// <summary>Code of a new division.</summary>
    public string? Kode { get; set; }

    /// <summary>Number of something new as typed; empty: the next one.</summary>
    public string? Nomor { get; set; }

    /// <summary>Number as printed.</summary>
    public string? Penanda { get; set; }

    /// <summary>Official wording.</summary>
    public string? NamaResmi { get; set; }

    /// <summary>Wording on screen.</summary>
    public string? NamaTampil { get; set; }

    /// <summary>Target as printed.</summary>
    public string? TargetResmi { get; set; }

    /// <summary>Kind of unit of a new indicator.</summary>
    public JenisSatuan? JenisSatuan { get; set; }

    /// <summary>Unit of a new indicator.</summary>
    public string? Satuan { get; set; }

    /// <summary>Place in the order as typed; empty: as it is.</summary>
    public string? Urutan { get; set; }

    /// <summary>Version that the page had shown.</summary>
    public string? Versi { get; set; }

    /// <summary>Reads a whole number; null where there is none.</summary>
    public static int? Bulat(string? teks) =>
        int.TryParse(teks?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var angka) ? angka : null;
}

/// <summary>Shape of it. What depends on the part and on what is stored, the entity checks.</summary>
public sealed class SusunanFormValidator : AbstractValidator<SusunanForm>
{
    private const int UrutanTerjauh = 999;

    /// <summary>Rules.</summary>
    public SusunanFormValidator()
    {
        RuleFor(f => f.NamaResmi).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("Isi nama resmi, seperti tertulis dalam dokumen yang ditandatangani.");
        RuleFor(f => f.NamaResmi).Must(n => n?.Trim().Length is not > IndikatorKinerja.PanjangNama).WithMessage($"Nama resmi paling panjang {IndikatorKinerja.PanjangNama} karakter.");
        RuleFor(f => f.NamaTampil).Must(n => n?.Trim().Length is not > IndikatorKinerja.PanjangNama).WithMessage($"Nama tampil paling panjang {IndikatorKinerja.PanjangNama} karakter.");
        RuleFor(f => f.Penanda).Must(p => p?.Trim().Length is not > IndikatorKinerja.PanjangPenanda).WithMessage($"Nomor tercetak paling panjang {IndikatorKinerja.PanjangPenanda} karakter.");
        RuleFor(f => f.TargetResmi).Must(t => t?.Trim().Length is not > IndikatorKinerja.PanjangTargetResmi)
            .WithMessage($"Target tercetak paling panjang {IndikatorKinerja.PanjangTargetResmi} karakter.");
        RuleFor(f => f.Satuan).Must(s => s?.Trim().Length is not > Domain.Perencanaan.Satuan.PanjangNama).WithMessage($"Satuan paling panjang {Domain.Perencanaan.Satuan.PanjangNama} karakter.");
        RuleFor(f => f.JenisSatuan).IsInEnum().WithMessage("Pilih jenis satuan.");
        RuleFor(f => f.Kode).Must(k => k?.Trim().Length is not > Divisi.PanjangKode).WithMessage($"Kode paling panjang {Divisi.PanjangKode} karakter.");
        RuleFor(f => f.Induk).MaximumLength(IndikatorKinerja.PanjangKode).WithMessage("Pilihan tidak dikenal.");
        RuleFor(f => f.Nomor).Must(n => string.IsNullOrWhiteSpace(n) || SusunanForm.Bulat(n) is > 0 and <= IndikatorKinerja.NomorTerbesar)
            .WithMessage($"Nomor antara 1 dan {IndikatorKinerja.NomorTerbesar}, tanpa titik atau huruf. Kosongkan untuk nomor berikutnya.");
        RuleFor(f => f.Urutan).Must(u => string.IsNullOrWhiteSpace(u) || SusunanForm.Bulat(u) is > 0 and <= UrutanTerjauh).WithMessage("Urutan diisi angka bulat mulai dari 1.");
    }
}

/// <summary>What is done to the whole of it on the page for that.</summary>
public sealed class TindakanSusunanForm
{
    /// <summary>Archives.</summary>
    public const string Arsipkan = "arsipkan";

    /// <summary>Brings back.</summary>
    public const string Pulihkan = "pulihkan";

    /// <summary>Deletes for good.</summary>
    public const string Hapus = "hapus";

    /// <summary>Which.</summary>
    public string? Aksi { get; set; }

    /// <summary>Why it is archived.</summary>
    public string? Alasan { get; set; }

    /// <summary>How many approved figures the page had said would no longer count.</summary>
    public int Resmi { get; set; }

    /// <summary>Version that the page had shown.</summary>
    public string? Versi { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class TindakanSusunanFormValidator : AbstractValidator<TindakanSusunanForm>
{
    /// <summary>Rules.</summary>
    public TindakanSusunanFormValidator()
    {
        RuleFor(f => f.Aksi).Must(a => a is TindakanSusunanForm.Arsipkan or TindakanSusunanForm.Pulihkan or TindakanSusunanForm.Hapus).WithMessage("Pilih tindakan.");
        RuleFor(f => f.Alasan).Must(a => a?.Trim().Length is not > BagianSusunan.PanjangAlasanArsip).WithMessage($"Alasan paling panjang {BagianSusunan.PanjangAlasanArsip} karakter.");
    }
}

/// <summary>One step in the order.</summary>
public sealed class UrutanForm
{
    /// <summary>Before the one before it.</summary>
    public const string Naik = "naik";

    /// <summary>Behind the one behind it.</summary>
    public const string Turun = "turun";

    /// <summary>Which way.</summary>
    public string? Arah { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class UrutanFormValidator : AbstractValidator<UrutanForm>
{
    /// <summary>Rules.</summary>
    public UrutanFormValidator() => RuleFor(f => f.Arah).Must(a => a is UrutanForm.Naik or UrutanForm.Turun).WithMessage("Pilih arah.");
}
