namespace KinerjaKanwil.Web.Rekap;

/// <summary>A sasaran with its indicators.</summary>
public sealed class RekapSasaran
{
    internal RekapSasaran(IEnumerable<BarisTarget> baris, ILookup<int, BarisRealisasi> realisasi, RekapDivisi divisi, RekapCapaian rekap)
    {
        var daftar = baris.GroupBy(t => t.Indikator.Id)
            .Select(v => (v.First().Indikator, Target: v.OrderBy(t => t.Nomor).ToList()))
            .OrderBy(i => i.Indikator.Urutan ?? i.Indikator.Nomor).ThenBy(i => i.Indikator.Nomor).ToList();
        Divisi = divisi;
        Nomor = daftar[0].Indikator.SasaranNomor;
        Penanda = daftar[0].Indikator.SasaranPenanda;
        NamaResmi = daftar[0].Indikator.SasaranNamaResmi;
        NamaTampil = daftar[0].Indikator.SasaranNamaTampil ?? daftar[0].Indikator.SasaranNamaResmi;
        Indikator = [.. daftar.Select(i => new RekapIndikator(i.Indikator, i.Target, [.. realisasi[i.Indikator.Id]], this, rekap))];
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
