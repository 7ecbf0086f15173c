namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>
/// Where pages end. Left alone, a spreadsheet cuts through merged cells, and a line of text with them; so rows that belong together
/// are measured, and a break is set before those that no longer fit.
/// </summary>
/// <param name="tinggiHalaman">Printable height of a page in points, at the scale at which it prints.</param>
/// <param name="tinggiUlang">Height of the header rows that are repeated on every page but the first.</param>
internal sealed class PembagiHalaman(double tinggiHalaman, double tinggiUlang)
{
    // Printers and programs round row heights differently.
    private const double Cadangan = 0.97;

    private readonly List<int> pemisah = [];
    private double terpakai;

    /// <summary>Rows after which a page ends.</summary>
    public IReadOnlyList<int> Pemisah => pemisah;

    /// <summary>What fits on a page after the first.</summary>
    public double Isi => tinggiHalaman * Cadangan - tinggiUlang;

    /// <summary>Adds rows that must stay on one page.</summary>
    public void Tambah(int barisPertama, double tinggi)
    {
        if (terpakai > 0 && terpakai + tinggi > tinggiHalaman * Cadangan)
        {
            pemisah.Add(barisPertama - 1);
            terpakai = tinggiUlang;
        }

        terpakai += tinggi;
    }
}

/// <summary>The rows of one sasaran: its own text is merged over them.</summary>
/// <param name="BarisPertama">First row.</param>
/// <param name="Tinggi">Heights that the indicators need.</param>
/// <param name="TinggiSasaran">Height that the merged text needs.</param>
internal sealed record BlokSasaran(int BarisPertama, IReadOnlyList<double> Tinggi, double TinggiSasaran)
{
    /// <summary>Largest height of a row that spreadsheets allow.</summary>
    private const double TinggiMaks = 409;

    /// <summary>Last row.</summary>
    public int BarisTerakhir => BarisPertama + Tinggi.Count - 1;

    /// <summary>Heights with which the merged text fits too: what is missing is spread over the rows.</summary>
    public BlokSasaran Muat()
    {
        var tambahan = Math.Max(0, TinggiSasaran - Tinggi.Sum()) / Tinggi.Count;
        return this with { Tinggi = [.. Tinggi.Select(t => Math.Min(TinggiMaks, Math.Ceiling((t + tambahan) * 4) / 4))] };
    }

    /// <summary>
    /// Hands the rows to the pages: together, or, when they are more than half a page, after enough rows to hold the merged text.
    /// </summary>
    /// <param name="halaman">The pages.</param>
    /// <param name="barisAwal">First row that must stay with them: a heading above, else the first row.</param>
    /// <param name="tinggiAwal">Height of the rows above.</param>
    /// <param name="tinggiAkhir">Height of rows below that must not stand alone: the signature.</param>
    public void Bagi(PembagiHalaman halaman, int barisAwal, double tinggiAwal, double tinggiAkhir)
    {
        var satukan = Tinggi.Sum() <= halaman.Isi / 2;
        var awal = barisAwal;
        var tinggi = tinggiAwal;
        var teks = 0.0;
        for (var n = 0; n < Tinggi.Count; n++)
        {
            tinggi += Tinggi[n];
            teks += Tinggi[n];
            var terakhir = n == Tinggi.Count - 1;
            if (terakhir || (!satukan && teks >= TinggiSasaran))
            {
                halaman.Tambah(awal, tinggi + (terakhir ? tinggiAkhir : 0));
                awal = BarisPertama + n + 1;
                tinggi = 0;
            }
        }
    }
}
