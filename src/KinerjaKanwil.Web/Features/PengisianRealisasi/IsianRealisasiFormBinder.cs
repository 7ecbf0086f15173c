using KinerjaKanwil.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>
/// Reads the entry form by the codes of its inputs. Numbers stay text: the stock binder would read <c>98.75</c> as 9875 (ux.md 0.4).
/// </summary>
public sealed class IsianRealisasiFormBinder : IModelBinder
{
    private static readonly (string Awalan, TindakanBaris Tindakan)[] TombolBaris = [("tarik:", TindakanBaris.Tarik), ("pulihkan:", TindakanBaris.Pulihkan)];

    /// <inheritdoc />
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        if (await FormulirPerKode.BacaAsync(bindingContext) is not { } formulir)
        {
            return;
        }

        var aksi = formulir.Aksi;
        bindingContext.Result = ModelBindingResult.Success(new IsianRealisasiForm
        {
            Baris = [.. formulir.Kode.Select(kode => Baris(formulir, kode))],
            Tujuan = aksi == "ajukan" ? TujuanIsian.Ajukan : aksi == "periksa" ? TujuanIsian.Periksa : TujuanIsian.SimpanDraf,
            Tindakan = TombolBaris.Where(t => aksi.StartsWith(t.Awalan, StringComparison.Ordinal))
                .Select(t => ((TindakanBaris, string)?)(t.Tindakan, aksi[t.Awalan.Length..])).FirstOrDefault(),
        });
    }

    private static BarisIsianForm Baris(FormulirPerKode formulir, string kode) => new(kode)
    {
        Pembilang = formulir.Isi(kode, nameof(BarisIsianForm.Pembilang)),
        Penyebut = formulir.Isi(kode, nameof(BarisIsianForm.Penyebut)),
        Nilai = formulir.Isi(kode, nameof(BarisIsianForm.Nilai)),
        TidakBerlaku = formulir.Isi(kode, nameof(BarisIsianForm.TidakBerlaku)) is { } centang ? centang == "true" : null,
        AlasanTidakBerlaku = formulir.Isi(kode, nameof(BarisIsianForm.AlasanTidakBerlaku)),
        Analisis = formulir.Isi(kode, nameof(BarisIsianForm.Analisis)),
        Kendala = formulir.Isi(kode, nameof(BarisIsianForm.Kendala)),
        TindakLanjut = formulir.Isi(kode, nameof(BarisIsianForm.TindakLanjut)),
        Versi = formulir.Isi(kode, nameof(BarisIsianForm.Versi)),
        Asal = formulir.Isi(kode, nameof(BarisIsianForm.Asal)),
        Pilihan = formulir.Isi(kode, nameof(BarisIsianForm.Pilihan)),
        SudahBenar = formulir.Isi(kode, nameof(BarisIsianForm.SudahBenar)),
    };
}
