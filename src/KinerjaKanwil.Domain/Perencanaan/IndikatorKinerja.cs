using System.Globalization;
using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// An indikator kinerja kegiatan of one year. Names are not unique in the office's sheet (domain.md 4, trap 17):
/// <see cref="Kode"/> is what identifies it.
/// </summary>
public sealed class IndikatorKinerja
{
    /// <summary>Longest <see cref="Kode"/>, in characters.</summary>
    public const int PanjangKode = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int PanjangNama = 1000;

    /// <summary>Longest printed number, in characters.</summary>
    public const int PanjangPenanda = 10;

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PanjangNamaPelaku = 200;

    /// <summary>Longest official target text, in characters.</summary>
    public const int PanjangTargetResmi = 100;

    private IndikatorKinerja()
    {
        Kode = Penanda = NamaResmi = TargetResmi = "";
        Sasaran = null!;
        Manual = null!;
        Uraian = null!;
    }

    /// <summary>An indicator as the signed sheet words it, with the rule by which it is measured.</summary>
    public IndikatorKinerja(
        SasaranKegiatan sasaran, int tahunKinerjaId, string kode, int nomor, string penanda, string namaResmi, string? namaTampil,
        string targetResmi, ManualIku manual)
    {
        Sasaran = sasaran;
        TahunKinerjaId = tahunKinerjaId;
        Kode = kode;
        Nomor = nomor;
        Penanda = penanda;
        NamaResmi = namaResmi;
        NamaTampil = namaTampil;
        TargetResmi = targetResmi;
        Manual = manual;
        Uraian = UraianIku.Kosong;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>The year it belongs to (also reachable through its sasaran; kept here so that the code is unique per year).</summary>
    public int TahunKinerjaId { get; private set; }

    /// <summary>Key of the sasaran.</summary>
    public int SasaranKegiatanId { get; private set; }

    /// <summary>The sasaran it measures.</summary>
    public SasaranKegiatan Sasaran { get; private set; }

    /// <summary>Code <c>divisi.sasaran.nomor</c>, e.g. <c>PAS.07.3</c>; unique in the year.</summary>
    public string Kode { get; private set; }

    /// <summary>Number within the sasaran, from 1.</summary>
    public int Nomor { get; private set; }

    /// <summary>The number exactly as printed, e.g. <c>3.</c>; empty where the sheet prints none.</summary>
    public string Penanda { get; private set; }

    /// <summary>Wording of the signed document, typos included: what the export prints.</summary>
    public string NamaResmi { get; private set; }

    /// <summary>Mended wording for the screen; null where the official wording needs no mending.</summary>
    public string? NamaTampil { get; private set; }

    /// <summary>The target exactly as printed, e.g. <c>82 (indeks)</c> or <c>133 Layanan</c>.</summary>
    public string TargetResmi { get; private set; }

    /// <summary>How it is measured.</summary>
    public ManualIku Manual { get; private set; }

    /// <summary>What its Manual IKU says in words.</summary>
    public UraianIku Uraian { get; private set; }

    /// <summary>When the admin last set the Manual IKU (UTC); null while it is as imported.</summary>
    public DateTime? ManualDitetapkanPada { get; private set; }

    /// <summary>Name of who set it.</summary>
    public string? ManualDitetapkanOleh { get; private set; }

    /// <summary>Changes with every stored change: a stale writer is told, never obeyed.</summary>
    public Guid Versi { get; private set; }

    /// <summary>The code of an indicator: <c>PAS</c>, 7, 3 gives <c>PAS.07.3</c>.</summary>
    public static string BuatKode(string kodeDivisi, int nomorSasaran, int nomor) =>
        string.Create(CultureInfo.InvariantCulture, $"{kodeDivisi}.{nomorSasaran:00}.{nomor}");

    /// <summary>Sets the Manual IKU: the rule and its words.</summary>
    /// <param name="manual">The rule.</param>
    /// <param name="uraian">The words.</param>
    /// <param name="sudahDilaporkan">True once a figure of this indicator was handed in: then the words may change, the rule no more.</param>
    /// <param name="pelaku">Who sets it.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil TetapkanManual(ManualIku manual, UraianIku uraian, bool sudahDilaporkan, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(uraian);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (sudahDilaporkan && !manual.MengukurSama(Manual))
        {
            return Hasil.Gagal("Cara mengukur tidak dapat diubah lagi: sudah ada realisasi indikator ini yang diajukan. Uraian dan label masih dapat diperbaiki.");
        }

        if (PemeriksaanManual.Galat(manual, uraian) is [var galat, ..])
        {
            return Hasil.Gagal(galat.Pesan);
        }

        Manual = manual;
        Uraian = uraian;
        ManualDitetapkanPada = waktuUtc;
        ManualDitetapkanOleh = pelaku.Nama;
        return Hasil.Berhasil;
    }

    /// <summary>The same indicator in another year: wording, rule and words of its Manual IKU; what was reported stays behind.</summary>
    /// <param name="sasaran">The sasaran there.</param>
    /// <param name="tahunKinerjaId">The other year.</param>
    /// <param name="targetResmi">The target as the other year's sheet words it; empty where none is set yet.</param>
    internal IndikatorKinerja Salin(SasaranKegiatan sasaran, int tahunKinerjaId, string targetResmi) =>
        new(sasaran, tahunKinerjaId, Kode, Nomor, Penanda, NamaResmi, NamaTampil, targetResmi, Manual)
        {
            Uraian = Uraian, ManualDitetapkanPada = ManualDitetapkanPada, ManualDitetapkanOleh = ManualDitetapkanOleh,
        };

    /// <summary>
    /// Takes over the wording and rule of a newer import of the same sheet; a Manual IKU that the admin has set stays.
    /// </summary>
    public void Perbarui(string penanda, string namaResmi, string? namaTampil, string targetResmi, ManualIku manual)
    {
        Penanda = penanda;
        NamaResmi = namaResmi;
        NamaTampil = namaTampil;
        TargetResmi = targetResmi;
        if (ManualDitetapkanPada is null && Manual != manual)
        {
            Manual = manual;
        }
    }
}
