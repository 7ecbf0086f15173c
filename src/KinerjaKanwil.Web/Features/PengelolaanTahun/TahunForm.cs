using System.Globalization;
using FluentValidation;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PengelolaanTahun;

/// <summary>Head of a year: title block, legal basis, letterhead.</summary>
public class KepalaForm
{
    /// <summary>Title block, one line a row.</summary>
    public string? Judul { get; set; }

    /// <summary>Legal basis.</summary>
    public string? DasarHukum { get; set; }

    /// <summary>Letterhead, one line a row; empty: none is printed.</summary>
    public string? Kop { get; set; }

    /// <summary>Version of the year that the page showed.</summary>
    public string? Versi { get; set; }

    /// <summary>As the year has it.</summary>
    public static KepalaForm Dari(TahunKinerja tahun)
    {
        ArgumentNullException.ThrowIfNull(tahun);
        return new KepalaForm { Judul = tahun.JudulResmi, DasarHukum = tahun.DasarHukum, Kop = tahun.KopSurat, Versi = tahun.Versi.ToString() };
    }
}

/// <summary>A new, empty year.</summary>
public sealed class TahunBaruForm : KepalaForm
{
    /// <summary>The year as typed.</summary>
    public string? Tahun { get; set; }

    /// <summary>The year; 0 where it cannot be read.</summary>
    public int Angka => AngkaTahun.Baca(Tahun);
}

/// <summary>Years as people type them.</summary>
internal static class AngkaTahun
{
    /// <summary>The year; 0 where it cannot be read.</summary>
    public static int Baca(string? teks) => int.TryParse(teks?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var tahun) ? tahun : 0;
}

/// <summary>Shape of the head of a year, the same for a new one.</summary>
internal static class AturanKepala
{
    /// <summary>Rules.</summary>
    public static void Kepala<T>(this AbstractValidator<T> aturan) where T : KepalaForm
    {
        aturan.RuleFor(f => f.Judul).Must(j => TahunKinerja.Rapikan(j).Length > 0).WithMessage("Isi judul lembar.")
            .Must(j => TahunKinerja.Rapikan(j).Length <= TahunKinerja.PanjangJudul).WithMessage($"Judul paling panjang {TahunKinerja.PanjangJudul} karakter.");
        aturan.RuleFor(f => f.DasarHukum).Must(d => (d?.Trim().Length ?? 0) <= TahunKinerja.PanjangDasarHukum)
            .WithMessage($"Dasar hukum paling panjang {TahunKinerja.PanjangDasarHukum} karakter.");
        aturan.RuleFor(f => f.Kop).Must(k => TahunKinerja.Rapikan(k).Length <= TahunKinerja.PanjangKop).WithMessage($"Kop surat paling panjang {TahunKinerja.PanjangKop} karakter.");
    }
}

/// <summary>Shape of the head of a year that there is.</summary>
public sealed class KepalaFormValidator : AbstractValidator<KepalaForm>
{
    /// <summary>Rules.</summary>
    public KepalaFormValidator() => this.Kepala();
}

/// <summary>Shape of a new year; whether there is one already is asked when it is made.</summary>
public sealed class TahunBaruFormValidator : AbstractValidator<TahunBaruForm>
{
    /// <summary>Rules.</summary>
    public TahunBaruFormValidator()
    {
        this.Kepala();
        RuleFor(f => f.Tahun).Must(t => PenyalinanTahun.PeriksaTahun(AngkaTahun.Baca(t), []) is null).WithMessage(PenyalinanTahun.PeriksaTahun(0, []));
    }
}

/// <summary>Another state of a year.</summary>
public sealed class StatusTahunForm
{
    /// <summary>The state: <c>Aktif</c> or <c>Selesai</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Version of the year that the page showed.</summary>
    public string? Versi { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class StatusTahunFormValidator : AbstractValidator<StatusTahunForm>
{
    /// <summary>Rules.</summary>
    public StatusTahunFormValidator() =>
        RuleFor(f => f.Status).Must(s => s is nameof(StatusTahun.Aktif) or nameof(StatusTahun.Selesai)).WithMessage("Pilih keadaan tahun: aktif atau selesai.");
}

/// <summary>A signatory as posted.</summary>
public sealed class PejabatForm
{
    /// <summary>Office held.</summary>
    public string? Jabatan { get; set; }

    /// <summary>Line between office and name.</summary>
    public string? Keterangan { get; set; }

    /// <summary>Name.</summary>
    public string? Nama { get; set; }

    /// <summary>NIP; spaces are left out.</summary>
    public string? Nip { get; set; }

    /// <summary>How the office is held.</summary>
    public SebutanPejabat Sebutan { get; set; }

    /// <summary>First day as typed; empty only for the one of the sheet.</summary>
    public string? Sejak { get; set; }

    /// <summary>Last day as typed; empty: no end is known.</summary>
    public string? Sampai { get; set; }

    /// <summary>Version of the year that the page showed.</summary>
    public string? Versi { get; set; }

    /// <summary>What it says.</summary>
    public Penandatangan Orang => new(
        Jabatan?.Trim() ?? "", Keterangan?.Trim() ?? "", Nama?.Trim() ?? "", string.Concat((Nip ?? "").Where(h => !char.IsWhiteSpace(h))));

    /// <summary>What it says, with its time.</summary>
    public IsianPejabat Isian() => new(Orang, Sebutan, Hari(Sejak) ?? DateOnly.MinValue, Hari(Sampai));

    /// <summary>A signatory that there is.</summary>
    public static PejabatForm Dari(IsianPejabat isian, TahunKinerja tahun)
    {
        ArgumentNullException.ThrowIfNull(isian);
        return Dari(isian.Orang, tahun, isian);
    }

    /// <summary>The one of the sheet, or a start for a new one.</summary>
    public static PejabatForm Dari(Penandatangan orang, TahunKinerja tahun, IsianPejabat? isian = null)
    {
        ArgumentNullException.ThrowIfNull(orang);
        ArgumentNullException.ThrowIfNull(tahun);
        return new PejabatForm
        {
            Jabatan = orang.Jabatan, Keterangan = orang.Keterangan, Nama = orang.Nama, Nip = orang.Nip, Versi = tahun.Versi.ToString(),
            Sebutan = isian?.Sebutan ?? SebutanPejabat.Definitif, Sejak = isian is null ? null : FormatTanggal.Isian(isian.Sejak),
            Sampai = isian?.Sampai is { } sampai ? FormatTanggal.Isian(sampai) : null,
        };
    }

    private static DateOnly? Hari(string? teks) => FormatTanggal.Baca(teks, out var hari) ? hari : null;
}

/// <summary>Shape of a signatory; whether its time overlaps another's is asked of the year.</summary>
public sealed class PejabatFormValidator : AbstractValidator<PejabatForm>
{
    /// <summary>Rules.</summary>
    public PejabatFormValidator()
    {
        RuleFor(f => f.Sebutan).IsInEnum().WithMessage("Pilih sebutan.");
        RuleFor(f => f.Sejak).Must(Terbaca).WithMessage("Tanggal mulai tidak dapat dibaca. Contoh: 01/07/2026");
        RuleFor(f => f.Sampai).Must(Terbaca).WithMessage("Tanggal akhir tidak dapat dibaca. Contoh: 31/12/2026");
    }

    private static bool Terbaca(string? teks) => string.IsNullOrWhiteSpace(teks) || FormatTanggal.Baca(teks, out _);
}

/// <summary>A signatory that is taken away.</summary>
public sealed class HapusPejabatForm
{
    /// <summary>Version of the year that the page showed.</summary>
    public string? Versi { get; set; }
}

/// <summary>Shape of it.</summary>
public sealed class HapusPejabatFormValidator : AbstractValidator<HapusPejabatForm>
{
    /// <summary>Rules.</summary>
    public HapusPejabatFormValidator() => RuleFor(f => f.Versi).NotEmpty().WithMessage("Muat ulang halaman ini.");
}

/// <summary>A relation between two years as posted.</summary>
public sealed class SilsilahForm
{
    /// <summary>Code of the indicator of the earlier year; empty for a new one.</summary>
    public string? Asal { get; set; }

    /// <summary>Code of the indicator of the later year; empty for one that left.</summary>
    public string? Tujuan { get; set; }

    /// <summary>What became of it.</summary>
    public JenisSilsilah Jenis { get; set; }

    /// <summary>Why.</summary>
    public string? Alasan { get; set; }
}

/// <summary>Shape of a relation; whether it fits is asked of those that there are.</summary>
public sealed class SilsilahFormValidator : AbstractValidator<SilsilahForm>
{
    /// <summary>Rules.</summary>
    public SilsilahFormValidator()
    {
        RuleFor(f => f.Jenis).IsInEnum().WithMessage("Pilih hubungan.");
        RuleFor(f => f.Alasan).Must(a => (a?.Trim().Length ?? 0) <= SilsilahIndikator.PanjangAlasan).WithMessage($"Alasan paling panjang {SilsilahIndikator.PanjangAlasan} karakter.");
    }
}
