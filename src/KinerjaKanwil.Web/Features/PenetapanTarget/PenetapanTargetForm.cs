using FluentValidation;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KinerjaKanwil.Web.Features.PenetapanTarget;

/// <summary>The targets' form as posted: inputs are named by code, e.g. <c>PAS.07.3.TriwulanI</c>.</summary>
[ModelBinder(typeof(PenetapanTargetFormBinder))]
public sealed record PenetapanTargetForm
{
    /// <summary>Begin of an action that divides: of one row its code follows, else all rows with empty quarters are meant.</summary>
    public const string AksiBagi = "bagi:";

    /// <summary>Rows, in the order of the form.</summary>
    public required IReadOnlyList<BarisTargetForm> Baris { get; init; }

    /// <summary>Every changed row is a PK perubahan, whether it has to be or not.</summary>
    public bool SebagaiPerubahan { get; init; }

    /// <summary>Why the targets change.</summary>
    public string? Alasan { get; init; }

    /// <summary>The document that changes them.</summary>
    public string? Dasar { get; init; }

    /// <summary>First quarter for which the change is valid, as its number.</summary>
    public string? BerlakuMulai { get; init; }

    /// <summary>What to divide before anything is stored: a code, or empty for every row with empty quarters; null for nothing.</summary>
    public string? Bagi { get; init; }

    /// <summary>The quarter that was chosen; null for none.</summary>
    public Triwulan? Mulai => int.TryParse(BerlakuMulai, out var angka) && Enum.IsDefined((Triwulan)angka) ? (Triwulan)angka : null;
}

/// <summary>One row as posted. A field that was not posted is null and leaves what is stored; an empty one clears it.</summary>
public sealed record BarisTargetForm(string Kode)
{
    /// <summary>Names of the inputs: the year's target, then the quarters'.</summary>
    public static IReadOnlyList<(string Bidang, Triwulan? Triwulan)> Bidang { get; } =
        [(nameof(NilaiTarget.Tahunan), null), .. TriwulanExtensions.Semua.Select(t => ("Triwulan" + t, (Triwulan?)t))];

    /// <summary>The targets as typed, by name of the input; what was not posted is not there.</summary>
    public required IReadOnlyDictionary<string, string> Isi { get; init; }

    /// <summary>Version of the stored row that the form showed.</summary>
    public string? Versi { get; init; }

    /// <summary>What the form showed, so that an untouched row is told from a changed one.</summary>
    public string? Asal { get; init; }

    /// <summary>After a conflict: whose values to keep, and against which version, e.g. <c>saya:{versi}</c>.</summary>
    public string? Pilihan { get; init; }

    /// <summary>Name of the input of a target.</summary>
    public static string NamaBidang(Triwulan? triwulan) => triwulan is { } ada ? "Triwulan" + ada : nameof(NilaiTarget.Tahunan);

    /// <summary>Targets as a form shows them, to compare with what comes back.</summary>
    public static string Sidik(NilaiTarget nilai)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        return string.Join(';', Bidang.Select(b => Ambil(nilai, b.Triwulan) is { } ada ? FormatAngka.Isian(ada) : ""));
    }

    /// <summary>One of the targets.</summary>
    public static decimal? Ambil(NilaiTarget nilai, Triwulan? triwulan)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        return triwulan is { } ada ? nilai.Untuk(ada) : nilai.Tahunan;
    }

    /// <summary>How each input was read.</summary>
    public IReadOnlyDictionary<string, BacaanAngka> Baca() => Isi.ToDictionary(i => i.Key, i => BacaanAngka.Baca(i.Value));

    /// <summary>The targets that are asked for, on top of what is stored; null where an input cannot be read.</summary>
    public NilaiTarget? Nilai(NilaiTarget tersimpan)
    {
        ArgumentNullException.ThrowIfNull(tersimpan);
        var dibaca = Baca();
        return dibaca.Values.Any(b => b.Jenis is not (JenisBacaan.Angka or JenisBacaan.Kosong)) ? null
            : Bidang.Where(b => dibaca.ContainsKey(b.Bidang)).Aggregate(
                tersimpan, (n, b) => b.Triwulan is { } t ? n.Dengan(t, dibaca[b.Bidang].Nilai) : n with { Tahunan = dibaca[b.Bidang].Nilai });
    }

    /// <summary>The same row with other targets typed into the inputs that it has.</summary>
    public BarisTargetForm Dengan(NilaiTarget nilai) => this with
    {
        Isi = Bidang.Where(b => Isi.ContainsKey(b.Bidang)).ToDictionary(b => b.Bidang, b => Ambil(nilai, b.Triwulan) is { } ada ? FormatAngka.Isian(ada) : ""),
    };
}

/// <summary>Reads the form by the codes of its inputs. Numbers stay text: the stock binder would read <c>98.75</c> as 9875 (ux.md 0.4).</summary>
public sealed class PenetapanTargetFormBinder : IModelBinder
{
    /// <inheritdoc />
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        if (await FormulirPerKode.BacaAsync(bindingContext) is not { } formulir)
        {
            return;
        }

        bindingContext.Result = ModelBindingResult.Success(new PenetapanTargetForm
        {
            Baris = [.. formulir.Kode.Select(kode => Baris(formulir, kode))],
            SebagaiPerubahan = formulir.Isi(nameof(PenetapanTargetForm.SebagaiPerubahan)) == "true",
            Alasan = formulir.Isi(nameof(PenetapanTargetForm.Alasan)),
            Dasar = formulir.Isi(nameof(PenetapanTargetForm.Dasar)),
            BerlakuMulai = formulir.Isi(nameof(PenetapanTargetForm.BerlakuMulai)),
            Bagi = formulir.Aksi.StartsWith(PenetapanTargetForm.AksiBagi, StringComparison.Ordinal) ? formulir.Aksi[PenetapanTargetForm.AksiBagi.Length..] : null,
        });
    }

    private static BarisTargetForm Baris(FormulirPerKode formulir, string kode) => new(kode)
    {
        Isi = BarisTargetForm.Bidang.Select(b => (b.Bidang, Isi: formulir.Isi(kode, b.Bidang))).Where(b => b.Isi is not null).ToDictionary(b => b.Bidang, b => b.Isi!),
        Versi = formulir.Isi(kode, nameof(BarisTargetForm.Versi)),
        Asal = formulir.Isi(kode, nameof(BarisTargetForm.Asal)),
        Pilihan = formulir.Isi(kode, nameof(BarisTargetForm.Pilihan)),
    };
}

/// <summary>Shape of the form; what targets must keep to is asked of the domain (<see cref="PemeriksaanTarget"/>).</summary>
public sealed class PenetapanTargetFormValidator : AbstractValidator<PenetapanTargetForm>
{
    /// <summary>Rules.</summary>
    public PenetapanTargetFormValidator()
    {
        RuleFor(f => f.Alasan).Must(a => Panjang(a) <= Target.PanjangAlasan)
            .WithMessage(f => $"Alasan paling panjang {FormatAngka.Ringkas(Target.PanjangAlasan)} karakter; yang dikirim {FormatAngka.Ringkas(Panjang(f.Alasan))}");
        RuleFor(f => f.Dasar).Must(d => Panjang(d) <= Target.PanjangDasar)
            .WithMessage(f => $"Dasar paling panjang {FormatAngka.Ringkas(Target.PanjangDasar)} karakter; yang dikirim {FormatAngka.Ringkas(Panjang(f.Dasar))}");
        RuleFor(f => f.BerlakuMulai).Must((f, b) => string.IsNullOrEmpty(b) || f.Mulai is not null).WithMessage("Pilih triwulan mulai berlaku");
    }

    private static int Panjang(string? teks) => teks?.Trim().Length ?? 0;
}
