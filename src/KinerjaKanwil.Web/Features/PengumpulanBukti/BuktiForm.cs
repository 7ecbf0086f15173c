using System.Globalization;
using FluentValidation;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pelaporan;

namespace KinerjaKanwil.Web.Features.PengumpulanBukti;

/// <summary>What the evidence page sends: one thing at a time, named by <see cref="Aksi"/>.</summary>
public sealed class BuktiForm
{
    /// <summary>Value of <see cref="Aksi"/>: add a file.</summary>
    public const string TambahBerkas = "berkas";

    /// <summary>Value of <see cref="Aksi"/>: add an address.</summary>
    public const string TambahTautan = "tautan";

    private const string AwalanHapus = "hapus:";
    private const string AwalanUrung = "urung:";
    private const string AwalanPakai = "pakai:";

    /// <summary><see cref="TambahBerkas"/>, <see cref="TambahTautan"/>, or <c>hapus:</c>, <c>urung:</c> or <c>pakai:</c> and a key.</summary>
    public string? Aksi { get; set; }

    /// <summary>The file.</summary>
    public IFormFile? Berkas { get; set; }

    /// <summary>Remark on the file.</summary>
    public string? KeteranganBerkas { get; set; }

    /// <summary>The address.</summary>
    public string? Tautan { get; set; }

    /// <summary>Remark on the address.</summary>
    public string? KeteranganTautan { get; set; }

    /// <summary>Key of the evidence to take away; null when another thing is asked for.</summary>
    public int? Dihapus() => Kunci(AwalanHapus);

    /// <summary>Key of the evidence whose removal is taken back; null when another thing is asked for.</summary>
    public int? Diurungkan() => Kunci(AwalanUrung);

    /// <summary>Key of the evidence of an earlier quarter to use again; null when another thing is asked for.</summary>
    public int? DipakaiLagi() => Kunci(AwalanPakai);

    /// <summary>Value of <see cref="Aksi"/> that takes a piece of evidence away.</summary>
    public static string Hapus(int id) => Nilai(AwalanHapus, id);

    /// <summary>Value of <see cref="Aksi"/> that takes a removal back.</summary>
    public static string Urungkan(int id) => Nilai(AwalanUrung, id);

    /// <summary>Value of <see cref="Aksi"/> that uses evidence of an earlier quarter again.</summary>
    public static string PakaiLagi(int id) => Nilai(AwalanPakai, id);

    private int? Kunci(string awalan) => Aksi?.StartsWith(awalan, StringComparison.Ordinal) == true
        && int.TryParse(Aksi[awalan.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Nilai(string awalan, int id) => string.Create(CultureInfo.InvariantCulture, $"{awalan}{id}");
}

/// <summary>Shape of the evidence page's forms.</summary>
public sealed class BuktiFormValidator : AbstractValidator<BuktiForm>
{
    /// <summary>Rules.</summary>
    public BuktiFormValidator()
    {
        RuleFor(f => f.Aksi).Must((f, aksi) => aksi is BuktiForm.TambahBerkas or BuktiForm.TambahTautan || (f.Dihapus() ?? f.Diurungkan() ?? f.DipakaiLagi()) is not null)
            .WithMessage("Pilih yang ingin dilakukan: tambah berkas, tambah tautan, pakai lagi, hapus, atau urungkan.");
        When(f => f.Aksi == BuktiForm.TambahBerkas, () =>
        {
            RuleFor(f => f.Berkas).Cascade(CascadeMode.Stop).NotNull().WithMessage("Pilih berkas")
                .Custom((berkas, konteks) => Salin(BerkasBukti.PeriksaUkuran(berkas!.Length), konteks));
            RuleFor(f => f.KeteranganBerkas).Must(MuatKeterangan).WithMessage($"Keterangan paling panjang {BuktiDukung.PanjangKeterangan} karakter");
        });
        When(f => f.Aksi == BuktiForm.TambahTautan, () =>
        {
            RuleFor(f => f.Tautan).Custom((tautan, konteks) => Salin(TautanBukti.Periksa(tautan), konteks));
            RuleFor(f => f.KeteranganTautan).Must(MuatKeterangan).WithMessage($"Keterangan paling panjang {BuktiDukung.PanjangKeterangan} karakter");
        });
    }

    private static bool MuatKeterangan(string? keterangan) => (keterangan?.Trim().Length ?? 0) <= BuktiDukung.PanjangKeterangan;

    private static void Salin<T>(Hasil hasil, ValidationContext<T> konteks)
    {
        if (hasil.Pesan is { } pesan)
        {
            konteks.AddFailure(pesan);
        }
    }
}
