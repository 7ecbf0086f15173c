using KinerjaKanwil.Domain.Perencanaan;

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
        Sasaran = [.. daftar.GroupBy(t => (Urut: t.Indikator.SasaranUrutan ?? t.Indikator.SasaranNomor, t.Indikator.SasaranNomor)).OrderBy(s => s.Key).Select(s => new RekapSasaran(s, realisasi, this, rekap))];
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

    /// <summary>
    /// When the division handed in what it owes for a quarter, apart from how much it attained (domain.md 4, trap 21). What is owed and was
    /// not handed in is neither in time nor late yet; it is missing.
    /// </summary>
    public KetepatanWaktu Ketepatan(Triwulan triwulan)
    {
        var wajib = Indikator.Where(i => i.WajibDiisi(triwulan)).ToList();
        var diajukan = wajib.Where(i => i.SudahDilaporkan(triwulan)).Select(i => i.HariTerlambat(triwulan) ?? 0).ToList();
        return new KetepatanWaktu(wajib.Count, diajukan.Count(hari => hari == 0), diajukan.Count(hari => hari > 0), diajukan.DefaultIfEmpty().Max());
    }
}

/// <summary>How much of what a division owes came in time.</summary>
/// <param name="Wajib">Reports owed.</param>
/// <param name="TepatWaktu">Handed in up to the closing day.</param>
/// <param name="Terlambat">Handed in later, within an extension.</param>
/// <param name="HariTerlama">Days of the latest one; 0 when none was late.</param>
public sealed record KetepatanWaktu(int Wajib, int TepatWaktu, int Terlambat, int HariTerlama)
{
    /// <summary>Not handed in.</summary>
    public int Belum => Wajib - TepatWaktu - Terlambat;
}
