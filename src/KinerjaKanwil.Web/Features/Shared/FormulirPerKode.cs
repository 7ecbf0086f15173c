using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>
/// A posted form whose inputs are named by indicator code, e.g. <c>PAS.07.3.Pembilang</c> (design section 7). Only fields that are asked
/// for by name are read: whatever else is posted has no way in (checks.md S55).
/// </summary>
public sealed class FormulirPerKode
{
    /// <summary>Most rows in one form; far above any division.</summary>
    private const int BarisPalingBanyak = 200;

    private readonly IFormCollection formulir;
    private readonly bool terlaluBanyak;

    private FormulirPerKode(IFormCollection formulir)
    {
        this.formulir = formulir;
        var kode = formulir.Keys
            .Select(kunci => kunci.LastIndexOf('.') is var titik and > 0 ? kunci[..titik] : null)
            .OfType<string>()
            .Where(k => k.Length <= IndikatorKinerja.PanjangKode && k.Contains('.', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Take(BarisPalingBanyak + 1).ToList();
        terlaluBanyak = kode.Count > BarisPalingBanyak;
        Kode = terlaluBanyak ? [] : kode;
    }

    /// <summary>Codes in the order of the form; none when there are too many.</summary>
    public IReadOnlyList<string> Kode { get; }

    /// <summary>What the pressed button asks for; empty for none.</summary>
    public string Aksi => formulir["aksi"].ToString();

    /// <summary>A field of the form as a whole; null when it was not posted. The first value counts.</summary>
    public string? Isi(string bidang) => formulir.TryGetValue(bidang, out var nilai) ? nilai[0]?.Replace("\r\n", "\n", StringComparison.Ordinal) ?? "" : null;

    /// <summary>Reads the form of a request; null, and a failed binding, where there is none. Too many rows leave a message and no row.</summary>
    public static async Task<FormulirPerKode?> BacaAsync(ModelBindingContext konteks)
    {
        ArgumentNullException.ThrowIfNull(konteks);
        if (!konteks.HttpContext.Request.HasFormContentType)
        {
            konteks.Result = ModelBindingResult.Failed();
            return null;
        }

        var formulir = new FormulirPerKode(await konteks.HttpContext.Request.ReadFormAsync(konteks.HttpContext.RequestAborted));
        if (formulir.terlaluBanyak)
        {
            konteks.ModelState.AddModelError("", "Formulir berisi terlalu banyak baris.");
        }

        return formulir;
    }

    /// <summary>
    /// The field of a row; null when it was not posted. The first value counts: a checkbox posts "true" before the hidden "false" that
    /// stands for an empty box. Browsers send line ends as CR LF; the counter on the page counts one.
    /// </summary>
    public string? Isi(string kode, string bidang) => Isi($"{kode}.{bidang}");
}
