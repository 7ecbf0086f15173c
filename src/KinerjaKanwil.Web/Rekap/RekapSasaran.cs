namespace KinerjaKanwil.Web.Rekap;

/// <summary>A sasaran with its indicators.</summary>
public sealed class RekapSasaran
{
    internal RekapSasaran(IEnumerable<BarisIndikator> baris, ILookup<int, BarisRealisasi> realisasi, RekapDivisi divisi, RekapCapaian rekap)
    {
        var daftar = baris.OrderBy(i => i.Nomor).ToList();
        Divisi = divisi;
        Nomor = daftar[0].SasaranNomor;
        Penanda = daftar[0].SasaranPenanda;
        NamaResmi = daftar[0].SasaranNamaResmi;
        NamaTampil = daftar[0].SasaranNamaTampil ?? daftar[0].SasaranNamaResmi;
        Indikator = [.. daftar.Select(i => new RekapIndikator(i, [.. realisasi[i.Id]], this, rekap))];
    }

    /// <summary>Its division.</summary>
    public RekapDivisi Divisi { get; }

    /// <summary>Number within the division.</summary>
    public int Nomor { get; }

    /// <summary>Number as printed.</summary>
    public string Penanda { get; }

    /// <summary>Official wording.</summary>
    public string NamaResmi { get; }

    /// <summary>Wording on screen.</summary>
    public string NamaTampil { get; }

    /// <summary>Its indicators.</summary>
    public IReadOnlyList<RekapIndikator> Indikator { get; }
}
