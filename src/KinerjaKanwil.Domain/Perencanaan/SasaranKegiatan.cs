using System.Globalization;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>A sasaran kegiatan (activity objective) of a division; its indicators measure it.</summary>
public sealed class SasaranKegiatan : BagianSusunan
{
    /// <summary>Longest name, in characters.</summary>
    public const int PanjangNama = 1000;

    /// <summary>Longest printed number, in characters.</summary>
    public const int PanjangPenanda = 10;

    /// <summary>Highest <see cref="BagianSusunan.Nomor"/>: codes have two digits for it.</summary>
    public const int NomorTerbesar = 99;

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

    /// <inheritdoc />
    public override TingkatSusunan Tingkat => TingkatSusunan.Sasaran;

    /// <summary>Key of the division.</summary>
    public int DivisiId { get; private set; }

    /// <summary>The division it belongs to.</summary>
    public Divisi Divisi { get; private set; }

    /// <summary>The number exactly as printed, e.g. <c>7.</c>; may be empty.</summary>
    public string Penanda { get; private set; }

    /// <summary>Mended wording for the screen; null where the official wording needs no mending.</summary>
    public string? NamaTampil { get; private set; }

    /// <summary>The start of the codes of its indicators: <c>PAS.07</c>.</summary>
    public static string BuatKode(string kodeDivisi, int nomor) => string.Create(CultureInfo.InvariantCulture, $"{kodeDivisi}.{nomor:00}");

    /// <summary>A new sasaran.</summary>
    /// <param name="divisi">Its division.</param>
    /// <param name="nomor">Number, part of the codes of its indicators; it never changes.</param>
    /// <param name="penanda">Number as printed; may be empty.</param>
    /// <param name="namaResmi">Official wording.</param>
    /// <param name="namaTampil">Mended wording; empty: none.</param>
    /// <param name="saudara">The sasaran of the division, archived ones included.</param>
    /// <param name="pelaku">Who makes it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <param name="baru">The sasaran; null unless it succeeds.</param>
    public static Hasil Tambah(
        Divisi divisi, int nomor, string? penanda, string? namaResmi, string? namaTampil, IReadOnlyCollection<SasaranKegiatan> saudara, PenggunaAktif pelaku, DateTime waktuUtc,
        out SasaranKegiatan? baru)
    {
        ArgumentNullException.ThrowIfNull(divisi);
        ArgumentNullException.ThrowIfNull(saudara);
        baru = null;
        if (divisi.Diarsipkan)
        {
            return Hasil.Gagal($"Divisi {divisi.Kode} diarsipkan. Pulihkan dahulu.");
        }

        if (nomor is < 1 or > NomorTerbesar)
        {
            return Hasil.Gagal($"Nomor sasaran antara 1 dan {NomorTerbesar}.");
        }

        if (saudara.FirstOrDefault(s => s.Nomor == nomor) is { } ada)
        {
            return Hasil.Gagal($"Nomor {nomor} sudah dipakai di divisi ini{(ada.Diarsipkan ? " (diarsipkan)" : "")}.");
        }

        var calon = new SasaranKegiatan(divisi, nomor, "", "", null);
        if (calon.TetapkanNama(penanda, namaResmi, namaTampil, pelaku, waktuUtc) is { Sukses: false } salah)
        {
            return salah;
        }

        calon.TaruhTerakhir(saudara);
        baru = calon;
        return Hasil.Berhasil;
    }

    /// <summary>Sets the wording.</summary>
    /// <param name="penanda">Number as printed; may be empty.</param>
    /// <param name="namaResmi">Official wording.</param>
    /// <param name="namaTampil">Mended wording; empty: none.</param>
    /// <param name="pelaku">Who sets it.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil TetapkanNama(string? penanda, string? namaResmi, string? namaTampil, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        if (PeriksaNama(namaResmi, namaTampil, PanjangNama, pelaku) is { Sukses: false } salah)
        {
            return salah;
        }

        if (Rapikan(penanda)?.Length > PanjangPenanda)
        {
            return Hasil.Gagal($"Nomor tercetak paling panjang {PanjangPenanda} karakter.");
        }

        Penanda = Rapikan(penanda) ?? "";
        NamaResmi = Rapikan(namaResmi)!;
        NamaTampil = Rapikan(namaTampil) is { } tampil && tampil != NamaResmi ? tampil : null;
        CatatNama(pelaku, waktuUtc);
        return Hasil.Berhasil;
    }

    /// <summary>Takes over the wording of a newer import of the same sheet, unless an admin has set it.</summary>
    public void Perbarui(string penanda, string namaResmi, string? namaTampil)
    {
        if (!NamaDitetapkan)
        {
            Penanda = penanda;
            NamaResmi = namaResmi;
            NamaTampil = namaTampil;
        }
    }
}
