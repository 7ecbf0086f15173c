using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Organisasi;

/// <summary>
/// A division of the office in one year. Divisions belong to a year because the office is reorganised between years
/// (design section 5); <see cref="Kode"/> is what stays the same, and what a user is bound to.
/// </summary>
public sealed class Divisi : BagianSusunan
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

    /// <inheritdoc />
    public override TingkatSusunan Tingkat => TingkatSusunan.Divisi;

    /// <summary>Short code, e.g. <c>PAS</c>; unique in the year. It never changes: users are bound to it.</summary>
    public string Kode { get; private set; }

    /// <summary>Wording on screen.</summary>
    public string NamaTampil { get; private set; }

    /// <summary>A new division.</summary>
    /// <param name="tahunKinerjaId">Year.</param>
    /// <param name="kode">Code: capital letters and digits.</param>
    /// <param name="namaResmi">Official wording.</param>
    /// <param name="namaTampil">Wording on screen; empty: the official one.</param>
    /// <param name="semua">The divisions of the year, archived ones included.</param>
    /// <param name="pelaku">Who makes it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <param name="baru">The division; null unless it succeeds.</param>
    public static Hasil Tambah(
        int tahunKinerjaId, string? kode, string? namaResmi, string? namaTampil, IReadOnlyCollection<Divisi> semua, PenggunaAktif pelaku, DateTime waktuUtc, out Divisi? baru)
    {
        ArgumentNullException.ThrowIfNull(semua);
        baru = null;
        var bersih = Rapikan(kode) ?? "";
        if (bersih.Length is 0 or > PanjangKode || !bersih.All(h => char.IsAsciiLetterUpper(h) || char.IsAsciiDigit(h)) || !char.IsAsciiLetterUpper(bersih[0]))
        {
            return Hasil.Gagal($"Kode divisi: huruf besar, boleh disusul angka, paling panjang {PanjangKode}. Contoh: PAS.");
        }

        if (semua.FirstOrDefault(d => d.Kode == bersih) is { } ada)
        {
            return Hasil.Gagal($"Kode {bersih} sudah dipakai {ada.NamaTampil}{(ada.Diarsipkan ? " (diarsipkan)" : "")}.");
        }

        var calon = new Divisi(tahunKinerjaId, bersih, semua.Select(d => d.Nomor).DefaultIfEmpty(0).Max() + 1, "", "");
        if (calon.TetapkanNama(namaResmi, namaTampil, pelaku, waktuUtc) is { Sukses: false } salah)
        {
            return salah;
        }

        calon.TaruhTerakhir(semua);
        baru = calon;
        return Hasil.Berhasil;
    }

    /// <summary>Sets the wording. The code stays, and with it who belongs to the division.</summary>
    /// <param name="namaResmi">Official wording.</param>
    /// <param name="namaTampil">Wording on screen; empty: the official one.</param>
    /// <param name="pelaku">Who sets it.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil TetapkanNama(string? namaResmi, string? namaTampil, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        if (PeriksaNama(namaResmi, namaTampil, PanjangNama, pelaku) is { Sukses: false } salah)
        {
            return salah;
        }

        NamaResmi = Rapikan(namaResmi)!;
        NamaTampil = Rapikan(namaTampil) ?? NamaResmi;
        CatatNama(pelaku, waktuUtc);
        return Hasil.Berhasil;
    }

    /// <summary>Takes over the wording of a newer import of the same sheet, unless an admin has set it.</summary>
    public void Perbarui(int nomor, string namaResmi, string namaTampil)
    {
        Nomor = nomor;
        if (!NamaDitetapkan)
        {
            NamaResmi = namaResmi;
            NamaTampil = namaTampil;
        }
    }
}
