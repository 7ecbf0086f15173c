using System.Globalization;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>
/// An indikator kinerja kegiatan of one year. Names are not unique in the office's sheet (domain.md 4, trap 17):
/// <see cref="Kode"/> is what identifies it.
/// </summary>
public sealed class IndikatorKinerja : BagianSusunan
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

    /// <summary>Highest <see cref="BagianSusunan.Nomor"/>.</summary>
    public const int NomorTerbesar = 99;

    private IndikatorKinerja()
    {
        Kode = Penanda = TargetResmi = "";
        Sasaran = null!;
        Manual = null!;
        Uraian = null!;
    }

    /// <summary>An indicator as the signed sheet words it, with the rule by which it is measured.</summary>
    public IndikatorKinerja(
        SasaranKegiatan sasaran, int tahunKinerjaId, string kode, int nomor, string penanda, string namaResmi, string? namaTampil,
        string targetResmi, ManualIku manual, UraianIku? uraian = null)
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
        Uraian = uraian ?? UraianIku.Kosong;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <inheritdoc />
    public override TingkatSusunan Tingkat => TingkatSusunan.Indikator;

    /// <summary>The year it belongs to (also reachable through its sasaran; kept here so that the code is unique per year).</summary>
    public int TahunKinerjaId { get; private set; }

    /// <summary>Key of the sasaran.</summary>
    public int SasaranKegiatanId { get; private set; }

    /// <summary>The sasaran it measures.</summary>
    public SasaranKegiatan Sasaran { get; private set; }

    /// <summary>Code <c>divisi.sasaran.nomor</c>, e.g. <c>PAS.07.3</c>; unique in the year.</summary>
    public string Kode { get; private set; }

    /// <summary>The number exactly as printed, e.g. <c>3.</c>; empty where the sheet prints none.</summary>
    public string Penanda { get; private set; }

    /// <summary>Mended wording for the screen; null where the official wording needs no mending.</summary>
    public string? NamaTampil { get; private set; }

    /// <summary>The target exactly as printed, e.g. <c>82 (indeks)</c> or <c>133 Layanan</c>; empty: the figure itself is printed.</summary>
    public string TargetResmi { get; private set; }

    /// <summary>How it is measured.</summary>
    public ManualIku Manual { get; private set; }

    /// <summary>What its Manual IKU says in words.</summary>
    public UraianIku Uraian { get; private set; }

    /// <summary>When the admin last set the Manual IKU (UTC); null while it is as imported.</summary>
    public DateTime? ManualDitetapkanPada { get; private set; }

    /// <summary>Name of who set it.</summary>
    public string? ManualDitetapkanOleh { get; private set; }

    /// <summary>The code of an indicator: <c>PAS</c>, 7, 3 gives <c>PAS.07.3</c>.</summary>
    public static string BuatKode(string kodeDivisi, int nomorSasaran, int nomor) =>
        string.Create(CultureInfo.InvariantCulture, $"{kodeDivisi}.{nomorSasaran:00}.{nomor}");

    /// <summary>A new indicator, with the rule that its kind of unit starts with; the words of its Manual IKU are still to be written.</summary>
    /// <param name="sasaran">Its sasaran.</param>
    /// <param name="nomor">Number, part of its code; it never changes.</param>
    /// <param name="satuan">Unit.</param>
    /// <param name="kata">The wording.</param>
    /// <param name="saudara">The indicators of the sasaran, archived ones included.</param>
    /// <param name="pelaku">Who makes it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <param name="baru">The indicator; null unless it succeeds.</param>
    public static Hasil Tambah(
        SasaranKegiatan sasaran, int nomor, Satuan satuan, KataIndikator kata, IReadOnlyCollection<IndikatorKinerja> saudara, PenggunaAktif pelaku, DateTime waktuUtc,
        out IndikatorKinerja? baru)
    {
        ArgumentNullException.ThrowIfNull(sasaran);
        ArgumentNullException.ThrowIfNull(satuan);
        ArgumentNullException.ThrowIfNull(saudara);
        baru = null;
        if (sasaran.Diarsipkan)
        {
            return Hasil.Gagal("Sasaran ini diarsipkan. Pulihkan dahulu.");
        }

        if (nomor is < 1 or > NomorTerbesar)
        {
            return Hasil.Gagal($"Nomor indikator antara 1 dan {NomorTerbesar}.");
        }

        if (saudara.FirstOrDefault(i => i.Nomor == nomor) is { } ada)
        {
            return Hasil.Gagal($"Nomor {nomor} sudah dipakai {ada.Kode}{(ada.Diarsipkan ? " (diarsipkan)" : "")}.");
        }

        var manual = ManualIku.Bawaan(satuan);
        if (PemeriksaanManual.Galat(manual, UraianIku.Kosong) is [var galat, ..])
        {
            return Hasil.Gagal(galat.Pesan);
        }

        var calon = new IndikatorKinerja(sasaran, sasaran.Divisi.TahunKinerjaId, BuatKode(sasaran.Divisi.Kode, sasaran.Nomor, nomor), nomor, "", "", null, "", manual);
        if (calon.TetapkanKata(kata, pelaku, waktuUtc) is { Sukses: false } salah)
        {
            return salah;
        }

        calon.TaruhTerakhir(saudara);
        baru = calon;
        return Hasil.Berhasil;
    }

    /// <summary>Sets the wording.</summary>
    /// <param name="kata">The wording.</param>
    /// <param name="pelaku">Who sets it.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil TetapkanKata(KataIndikator kata, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(kata);
        if (PeriksaNama(kata.NamaResmi, kata.NamaTampil, PanjangNama, pelaku) is { Sukses: false } salah)
        {
            return salah;
        }

        if (Rapikan(kata.Penanda)?.Length > PanjangPenanda)
        {
            return Hasil.Gagal($"Nomor tercetak paling panjang {PanjangPenanda} karakter.");
        }

        if (Rapikan(kata.TargetResmi)?.Length > PanjangTargetResmi)
        {
            return Hasil.Gagal($"Target tercetak paling panjang {PanjangTargetResmi} karakter.");
        }

        Penanda = Rapikan(kata.Penanda) ?? "";
        NamaResmi = Rapikan(kata.NamaResmi)!;
        NamaTampil = Rapikan(kata.NamaTampil) is { } tampil && tampil != NamaResmi ? tampil : null;
        TargetResmi = Rapikan(kata.TargetResmi) ?? "";
        CatatNama(pelaku, waktuUtc);
        return Hasil.Berhasil;
    }

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
    /// Takes over the wording and rule of a newer import of the same sheet; wording and Manual IKU that an admin has set stay, and so does a
    /// rule under which something was reported.
    /// </summary>
    /// <param name="penanda">Number as printed.</param>
    /// <param name="namaResmi">Official wording.</param>
    /// <param name="namaTampil">Mended wording.</param>
    /// <param name="targetResmi">Target as printed.</param>
    /// <param name="manual">The rule of the file.</param>
    /// <param name="uraian">The words of the file; null where it has none: then those that stand stay.</param>
    /// <param name="terpakai">True once something was reported under the rule.</param>
    /// <returns>True when rule and words are now those of the file.</returns>
    public bool Perbarui(
        string penanda, string namaResmi, string? namaTampil, string targetResmi, ManualIku manual, UraianIku? uraian = null, bool terpakai = false)
    {
        ArgumentNullException.ThrowIfNull(manual);
        if (!NamaDitetapkan)
        {
            Penanda = penanda;
            NamaResmi = namaResmi;
            NamaTampil = namaTampil;
            TargetResmi = targetResmi;
        }

        if (ManualDitetapkanPada is null && !(terpakai && !manual.MengukurSama(Manual)))
        {
            if (Manual != manual)
            {
                Manual = manual;
            }

            if (uraian is not null && Uraian != uraian)
            {
                Uraian = uraian;
            }
        }

        return Manual == manual && (uraian is null || Uraian == uraian);
    }
}

/// <summary>The wording of an indicator, as an admin sets it.</summary>
/// <param name="Penanda">Number as printed; may be empty.</param>
/// <param name="NamaResmi">Official wording.</param>
/// <param name="NamaTampil">Mended wording; empty: none.</param>
/// <param name="TargetResmi">Target as printed; empty: the figure itself.</param>
public sealed record KataIndikator(string? Penanda, string? NamaResmi, string? NamaTampil, string? TargetResmi);
