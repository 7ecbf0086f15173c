using FluentValidation;
using FluentValidation.Results;
using KinerjaKanwil.Domain.Pengukuran;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>What the button asks for.</summary>
public enum TujuanIsian
{
    /// <summary>Keep what was typed.</summary>
    SimpanDraf,

    /// <summary>Keep it and hand in what is filled.</summary>
    Ajukan,
}

/// <summary>What a button at a row asks for.</summary>
public enum TindakanBaris
{
    /// <summary>Take back what was handed in.</summary>
    Tarik,

    /// <summary>Drop the changes since it was opened again.</summary>
    Pulihkan,
}

/// <summary>The entry form as posted: inputs are named by code, e.g. <c>PAS.07.3.Pembilang</c> (design section 7).</summary>
[ModelBinder(typeof(IsianRealisasiFormBinder))]
public sealed class IsianRealisasiForm
{
    /// <summary>Rows, in the order of the form.</summary>
    public required IReadOnlyList<BarisIsianForm> Baris { get; init; }

    /// <summary>What the button asks for.</summary>
    public TujuanIsian Tujuan { get; init; }

    /// <summary>What to do with one row, beside keeping what was typed; null for nothing.</summary>
    public (TindakanBaris Tindakan, string Kode)? Tindakan { get; init; }
}

/// <summary>One row as posted. A field that was not posted is null and leaves what is stored; an empty one clears it.</summary>
public sealed record BarisIsianForm(string Kode)
{
    /// <summary>Numerator as typed.</summary>
    public string? Pembilang { get; init; }

    /// <summary>Denominator as typed.</summary>
    public string? Penyebut { get; init; }

    /// <summary>The figure as typed.</summary>
    public string? Nilai { get; init; }

    /// <summary>Ticked as not applicable; null when the row came without that box.</summary>
    public bool? TidakBerlaku { get; init; }

    /// <summary>Why it does not apply.</summary>
    public string? AlasanTidakBerlaku { get; init; }

    /// <summary>What stood in the way.</summary>
    public string? Kendala { get; init; }

    /// <summary>What is done about it.</summary>
    public string? TindakLanjut { get; init; }

    /// <summary>Version of the stored row that the form showed; empty when there was none.</summary>
    public string? Versi { get; init; }

    /// <summary>Digest of what the form showed, so that an untouched row is told from a changed one.</summary>
    public string? Asal { get; init; }

    /// <summary>After a conflict: whose values to keep, and against which version, e.g. <c>saya:{versi}</c>.</summary>
    public string? Pilihan { get; init; }

    /// <summary>The row as understood, on top of what is stored: fields that were not posted keep their stored value.</summary>
    public IsianRealisasi Baca(IsianRealisasi tersimpan)
    {
        ArgumentNullException.ThrowIfNull(tersimpan);
        return new IsianRealisasi
        {
            Pembilang = Pembilang is null ? tersimpan.Pembilang : BacaanAngka.Baca(Pembilang),
            Penyebut = Penyebut is null ? tersimpan.Penyebut : BacaanAngka.Baca(Penyebut),
            Nilai = Nilai is null ? tersimpan.Nilai : BacaanAngka.Baca(Nilai),
            TidakBerlaku = TidakBerlaku ?? tersimpan.TidakBerlaku,
            AlasanTidakBerlaku = Teks(AlasanTidakBerlaku, tersimpan.AlasanTidakBerlaku),
            Kendala = Teks(Kendala, tersimpan.Kendala),
            TindakLanjut = Teks(TindakLanjut, tersimpan.TindakLanjut),
        };
    }

    private static string? Teks(string? dikirim, string? tersimpan) =>
        dikirim is null ? tersimpan : string.IsNullOrWhiteSpace(dikirim) ? null : dikirim.Trim();
}

/// <summary>Shape of the entry form; what a figure must keep to is asked of the domain (<see cref="PemeriksaanIsian"/>).</summary>
public sealed class IsianRealisasiFormValidator : AbstractValidator<IsianRealisasiForm>
{
    /// <summary>Rules.</summary>
    public IsianRealisasiFormValidator()
    {
        RuleForEach(f => f.Baris).Custom((baris, konteks) =>
        {
            Periksa(konteks, baris, nameof(baris.AlasanTidakBerlaku), baris.AlasanTidakBerlaku, "Alasan");
            Periksa(konteks, baris, nameof(baris.Kendala), baris.Kendala, "Kendala");
            Periksa(konteks, baris, nameof(baris.TindakLanjut), baris.TindakLanjut, "Tindak lanjut");
        });
    }

    private static void Periksa(ValidationContext<IsianRealisasiForm> konteks, BarisIsianForm baris, string bidang, string? teks, string nama)
    {
        if (teks?.Trim().Length > Realisasi.PanjangCatatan)
        {
            konteks.AddFailure(new ValidationFailure(
                $"{baris.Kode}.{bidang}",
                $"{nama} paling panjang {FormatAngka.Ringkas(Realisasi.PanjangCatatan)} karakter; yang dikirim {FormatAngka.Ringkas(teks.Trim().Length)}"));
        }
    }
}
