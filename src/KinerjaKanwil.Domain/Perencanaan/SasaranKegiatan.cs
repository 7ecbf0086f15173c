using KinerjaKanwil.Domain.Organisasi;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>A sasaran kegiatan (activity objective) of a division; its indicators measure it.</summary>
public sealed class SasaranKegiatan
{
    /// <summary>Longest name, in characters.</summary>
    public const int PanjangNama = 1000;

    /// <summary>Longest printed number, in characters.</summary>
    public const int PanjangPenanda = 10;

    private SasaranKegiatan()
    {
        Penanda = NamaResmi = "";
        Divisi = null!;
    }

    /// <summary>A sasaran as the signed sheet words it.</summary>
    public SasaranKegiatan(Divisi divisi, int nomor, string penanda, string namaResmi, string? namaTampil)
    {
        Divisi = divisi;
        Nomor = nomor;
        Penanda = penanda;
        NamaResmi = namaResmi;
        NamaTampil = namaTampil;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the division.</summary>
    public int DivisiId { get; private set; }

    /// <summary>The division it belongs to.</summary>
    public Divisi Divisi { get; private set; }

    /// <summary>Number within the division, from 1.</summary>
    public int Nomor { get; private set; }

    /// <summary>The number exactly as printed, e.g. <c>7.</c>; may be empty.</summary>
    public string Penanda { get; private set; }

    /// <summary>Wording of the signed document, typos included.</summary>
    public string NamaResmi { get; private set; }

    /// <summary>Mended wording for the screen; null where the official wording needs no mending.</summary>
    public string? NamaTampil { get; private set; }

    /// <summary>Takes over the wording of a newer import of the same sheet.</summary>
    public void Perbarui(string penanda, string namaResmi, string? namaTampil)
    {
        Penanda = penanda;
        NamaResmi = namaResmi;
        NamaTampil = namaTampil;
    }
}
