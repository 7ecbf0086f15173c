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

    /// <summary>Keep it, then show what would be handed in.</summary>
    Periksa,

    /// <summary>Keep it and hand in what is filled.</summary>
    Ajukan,

    /// <summary>Hand in the rows of the form as they were shown (<see cref="PeriksaViewModel"/>), and no others.</summary>
    AjukanYangDilihat,
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

    /// <summary>The same rows for handing in what was shown: versions and answers to warnings alone, whatever else was posted.</summary>
    public IsianRealisasiForm UntukDiajukan() => new()
    {
        Baris = [.. Baris.Select(b => new BarisIsianForm(b.Kode) { Versi = b.Versi, SudahBenar = b.SudahBenar })],
        Tujuan = TujuanIsian.AjukanYangDilihat,
    };

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

    /// <summary>What the figure says.</summary>
    public string? Analisis { get; init; }

    /// <summary>What stood in the way.</summary>
    public string? Kendala { get; init; }

    /// <summary>What is done about it.</summary>
    public string? TindakLanjut { get; init; }

    /// <summary>Version of the stored row that the form showed; empty when there was none.</summary>
    public string? Versi { get; init; }

    /// <summary>Digests of what the form showed (<see cref="SidikIsian"/>), so that what the person changed is told from what merely was on the page.</summary>
    public string? Asal { get; init; }

    /// <summary>After a conflict: whose values to keep, and against which version, e.g. <c>saya:{versi}</c>.</summary>
    public string? Pilihan { get; init; }

    /// <summary>The figures that the person says are right in spite of their warnings, as the page wrote them; anything else confirms nothing.</summary>
    public string? SudahBenar { get; init; }

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
            Analisis = Teks(Analisis, tersimpan.Analisis),
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
        RuleForEach(f => f.Baris).Custom((baris, konteks) => BarisIsianFormValidator.Periksa(baris, konteks.AddFailure));
    }
}

/// <summary>Shape of one row, whether it came with the form or by itself.</summary>
public sealed class BarisIsianFormValidator : AbstractValidator<BarisIsianForm>
{
    /// <summary>Rules.</summary>
    public BarisIsianFormValidator()
    {
        RuleFor(b => b).Custom((baris, konteks) => Periksa(baris, konteks.AddFailure));
    }

    /// <summary>Adds a failure for each text that is too long, under the name of its input.</summary>
    internal static void Periksa(BarisIsianForm baris, Action<ValidationFailure> galat)
    {
        Periksa(baris, nameof(baris.AlasanTidakBerlaku), baris.AlasanTidakBerlaku, "Alasan", galat);
        Periksa(baris, nameof(baris.Analisis), baris.Analisis, "Analisis", galat);
        Periksa(baris, nameof(baris.Kendala), baris.Kendala, "Kendala", galat);
        Periksa(baris, nameof(baris.TindakLanjut), baris.TindakLanjut, "Tindak lanjut", galat);
    }

    private static void Periksa(BarisIsianForm baris, string bidang, string? teks, string nama, Action<ValidationFailure> galat)
    {
        if (teks?.Trim().Length > Realisasi.PanjangCatatan)
        {
            galat(new ValidationFailure(
                $"{baris.Kode}.{bidang}",
                $"{nama} paling panjang {FormatAngka.Ringkas(Realisasi.PanjangCatatan)} karakter; yang dikirim {FormatAngka.Ringkas(teks.Trim().Length)}"));
        }
    }
}
