namespace KinerjaKanwil.Domain.Organisasi;

/// <summary>
/// A division of the office in one year. Divisions belong to a year because the office is reorganised between years
/// (design section 5); <see cref="Kode"/> is what stays the same, and what a user is bound to.
/// </summary>
public sealed class Divisi
{
    /// <summary>Longest <see cref="Kode"/>, in characters.</summary>
    public const int PanjangKode = 8;

    /// <summary>Longest name, in characters.</summary>
    public const int PanjangNama = 200;

    private Divisi()
    {
        Kode = NamaResmi = NamaTampil = "";
    }

    /// <summary>A division as the signed sheet of the year names it.</summary>
    public Divisi(int tahunKinerjaId, string kode, int nomor, string namaResmi, string namaTampil)
    {
        TahunKinerjaId = tahunKinerjaId;
        Kode = kode;
        Nomor = nomor;
        NamaResmi = namaResmi;
        NamaTampil = namaTampil;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>The year it belongs to.</summary>
    public int TahunKinerjaId { get; private set; }

    /// <summary>Short code, e.g. <c>PAS</c>; unique in the year.</summary>
    public string Kode { get; private set; }

    /// <summary>Number of the division heading in the official sheet, from 1.</summary>
    public int Nomor { get; private set; }

    /// <summary>Wording of the signed document, typos included: what the export prints.</summary>
    public string NamaResmi { get; private set; }

    /// <summary>Wording on screen.</summary>
    public string NamaTampil { get; private set; }

    /// <summary>Takes over the wording of a newer import of the same sheet.</summary>
    public void Perbarui(int nomor, string namaResmi, string namaTampil)
    {
        Nomor = nomor;
        NamaResmi = namaResmi;
        NamaTampil = namaTampil;
    }
}
