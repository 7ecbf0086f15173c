using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>
/// Reads the entry form by the codes of its inputs. Only the fields named here are read: whatever else is posted has no way in
/// (checks.md S55). Numbers stay text: the stock binder would read <c>98.75</c> as 9875 (ux.md 0.4).
/// </summary>
public sealed class IsianRealisasiFormBinder : IModelBinder
{
    /// <summary>Most rows in one form; far above any division.</summary>
    private const int BarisPalingBanyak = 200;

    /// <inheritdoc />
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var permintaan = bindingContext.HttpContext.Request;
        if (!permintaan.HasFormContentType)
        {
            bindingContext.Result = ModelBindingResult.Failed();
            return;
        }

        var formulir = await permintaan.ReadFormAsync(bindingContext.HttpContext.RequestAborted);
        var kode = formulir.Keys
            .Select(kunci => kunci.LastIndexOf('.') is var titik and > 0 ? kunci[..titik] : null)
            .OfType<string>()
            .Where(k => k.Length <= IndikatorKinerja.PanjangKode && k.Contains('.', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Take(BarisPalingBanyak + 1).ToList();
        if (kode.Count > BarisPalingBanyak)
        {
            bindingContext.ModelState.AddModelError("", "Formulir berisi terlalu banyak baris.");
            kode.Clear();
        }

        bindingContext.Result = ModelBindingResult.Success(new IsianRealisasiForm
        {
            Baris = [.. kode.Select(k => Baris(formulir, k))],
            Tujuan = formulir["aksi"] == "ajukan" ? TujuanIsian.Ajukan : TujuanIsian.SimpanDraf,
        });
    }

    private static BarisIsianForm Baris(IFormCollection formulir, string kode)
    {
        return new BarisIsianForm(kode)
        {
            Pembilang = Isi(nameof(BarisIsianForm.Pembilang)),
            Penyebut = Isi(nameof(BarisIsianForm.Penyebut)),
            Nilai = Isi(nameof(BarisIsianForm.Nilai)),
            TidakBerlaku = Isi(nameof(BarisIsianForm.TidakBerlaku)) is { } centang ? centang == "true" : null,
            AlasanTidakBerlaku = Isi(nameof(BarisIsianForm.AlasanTidakBerlaku)),
            Kendala = Isi(nameof(BarisIsianForm.Kendala)),
            TindakLanjut = Isi(nameof(BarisIsianForm.TindakLanjut)),
            Versi = Isi(nameof(BarisIsianForm.Versi)),
            Asal = Isi(nameof(BarisIsianForm.Asal)),
            Pilihan = Isi(nameof(BarisIsianForm.Pilihan)),
        };

        // The first value counts: a checkbox posts "true" before the hidden "false" that stands for an empty box. Browsers send line ends
        // as CR LF; the counter on the page counts one.
        string? Isi(string bidang) =>
            formulir.TryGetValue($"{kode}.{bidang}", out var nilai) ? nilai[0]?.Replace("\r\n", "\n", StringComparison.Ordinal) ?? "" : null;
    }
}
