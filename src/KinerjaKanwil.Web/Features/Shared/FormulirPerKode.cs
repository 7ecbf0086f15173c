using KinerjaKanwil.Domain.Perencanaan;

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

    /// <summary>Reads the codes of a form.</summary>
    public FormulirPerKode(IFormCollection formulir)
    {
        this.formulir = formulir;
        var kode = formulir.Keys
            .Select(kunci => kunci.LastIndexOf('.') is var titik and > 0 ? kunci[..titik] : null)
            .OfType<string>()
            .Where(k => k.Length <= IndikatorKinerja.PanjangKode && k.Contains('.', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Take(BarisPalingBanyak + 1).ToList();
        TerlaluBanyak = kode.Count > BarisPalingBanyak;
        Kode = TerlaluBanyak ? [] : kode;
    }

    /// <summary>Codes in the order of the form; none when there are too many.</summary>
    public IReadOnlyList<string> Kode { get; }

    /// <summary>True for a form with more rows than any division has.</summary>
    public bool TerlaluBanyak { get; }

    /// <summary>
    /// The field of a row; null when it was not posted. The first value counts: a checkbox posts "true" before the hidden "false" that
    /// stands for an empty box. Browsers send line ends as CR LF; the counter on the page counts one.
    /// </summary>
    public string? Isi(string kode, string bidang) =>
        formulir.TryGetValue($"{kode}.{bidang}", out var nilai) ? nilai[0]?.Replace("\r\n", "\n", StringComparison.Ordinal) ?? "" : null;
}
