namespace KinerjaKanwil.Web.Rekap;

/// <summary>A division with its sasaran.</summary>
public sealed class RekapDivisi
{
    internal RekapDivisi(IEnumerable<BarisTarget> baris, ILookup<int, BarisRealisasi> realisasi, RekapCapaian rekap)
    {
        var daftar = baris.ToList();
        Kode = daftar[0].Indikator.DivisiKode;
        Nomor = daftar[0].Indikator.DivisiNomor;
        NamaResmi = daftar[0].Indikator.DivisiNamaResmi;
        NamaTampil = daftar[0].Indikator.DivisiNamaTampil;
        Sasaran = [.. daftar.GroupBy(t => t.Indikator.SasaranNomor).OrderBy(s => s.Key).Select(s => new RekapSasaran(s, realisasi, this, rekap))];
        Indikator = [.. Sasaran.SelectMany(s => s.Indikator)];
    }

    /// <summary>Code, e.g. <c>PAS</c>.</summary>
    public string Kode { get; }

    /// <summary>Number of its heading.</summary>
    public int Nomor { get; }

    /// <summary>Official wording.</summary>
    public string NamaResmi { get; }

    /// <summary>Wording on screen.</summary>
    public string NamaTampil { get; }

    /// <summary>Its sasaran.</summary>
    public IReadOnlyList<RekapSasaran> Sasaran { get; }

    /// <summary>Its indicators.</summary>
    public IReadOnlyList<RekapIndikator> Indikator { get; }
}
