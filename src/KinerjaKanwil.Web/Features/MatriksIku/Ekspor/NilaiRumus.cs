using ClosedXML.Excel;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// The figures behind the formulas. ClosedXML would compute them with an evaluator of its own, in binary fractions; so it writes the
/// formulas alone, and <see cref="PascaTulis"/> adds the application's figures.
/// </summary>
internal sealed class NilaiRumus
{
    private readonly Dictionary<(string Lembar, string Alamat), decimal> nilai = [];

    /// <summary>Writes a figure, as a formula where it has one.</summary>
    public void Tulis(IXLCell sel, AngkaSel angka)
    {
        if (angka.Rumus is null)
        {
            sel.SetValue(angka.Nilai);
            return;
        }

        sel.FormulaA1 = angka.Rumus;
        nilai.Add((sel.Worksheet.Name, sel.Address.ToString()!), angka.Nilai);
    }

    /// <summary>The figure of a formula.</summary>
    public decimal Untuk(string lembar, string alamat) => nilai[(lembar, alamat)];
}
