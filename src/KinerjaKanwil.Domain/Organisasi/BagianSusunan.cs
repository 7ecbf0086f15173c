using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Organisasi;

/// <summary>Which part of a year's structure something is.</summary>
public enum TingkatSusunan
{
    /// <summary>A division.</summary>
    Divisi,

    /// <summary>A sasaran kegiatan.</summary>
    Sasaran,

    /// <summary>An indicator.</summary>
    Indikator,
}

/// <summary>
/// What divisions, sasaran and indicators have in common: a number that never changes because codes are made of it, a place in the order that does,
/// an official wording, and that they are archived instead of deleted once something hangs on them (ADR 0023).
/// </summary>
public abstract class BagianSusunan
{
    /// <summary>Longest reason of an archiving, in characters.</summary>
    public const int PanjangAlasanArsip = 500;

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PanjangPelaku = 200;

    /// <summary>For the derived types.</summary>
    protected BagianSusunan() => NamaResmi = "";

    /// <summary>Number within what holds it, from 1: part of the codes below it, and the order while nobody has set another.</summary>
    public int Nomor { get; protected set; }

    /// <summary>Place in the order; null while the order is that of the numbers.</summary>
    public int? Urutan { get; private set; }

    /// <summary>Wording of the signed document, typos included: what the export prints.</summary>
    public string NamaResmi { get; protected set; }

    /// <summary>When an admin last set the wording (UTC); null while it is as imported.</summary>
    public DateTime? NamaDitetapkanPada { get; private set; }

    /// <summary>Name of who set it.</summary>
    public string? NamaDitetapkanOleh { get; private set; }

    /// <summary>When it was archived (UTC); null while it counts.</summary>
    public DateTime? DiarsipkanPada { get; private set; }

    /// <summary>Name of who archived it.</summary>
    public string? DiarsipkanOleh { get; private set; }

    /// <summary>Why it was archived; null where no reason was asked for and none given.</summary>
    public string? AlasanArsip { get; private set; }

    /// <summary>The part with which it was archived; null where it was archived by itself, or not at all.</summary>
    public TingkatSusunan? ArsipMelalui { get; private set; }

    /// <summary>Changes with every stored change: a stale writer is told, never obeyed.</summary>
    public Guid Versi { get; private set; }

    /// <summary>Which part it is.</summary>
    public abstract TingkatSusunan Tingkat { get; }

    /// <summary>Its place in the order.</summary>
    public int Urut => Urutan ?? Nomor;

    /// <summary>True while it is archived: kept to be read, in no figure, entered by nobody.</summary>
    public bool Diarsipkan => DiarsipkanPada is not null;

    /// <summary>True once an admin has set the wording: an import of the sheet leaves it alone.</summary>
    public bool NamaDitetapkan => NamaDitetapkanPada is not null;

    /// <summary>Takes it, and what it holds, out of entry and every figure from now on. Nothing is deleted.</summary>
    /// <param name="pemakaian">What hangs on it.</param>
    /// <param name="alasan">Why; may be empty only while no approved figure disappears from the roll-up.</param>
    /// <param name="isi">All that it holds, at every level below.</param>
    /// <param name="pelaku">Who archives.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil Arsipkan(PemakaianSusunan pemakaian, string? alasan, IReadOnlyCollection<BagianSusunan> isi, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pemakaian);
        ArgumentNullException.ThrowIfNull(isi);
        if (Izinkan(pelaku) is { Sukses: false } ditolak)
        {
            return ditolak;
        }

        if (Diarsipkan)
        {
            return Hasil.Gagal($"{Tingkat.Nama()} ini sudah diarsipkan.");
        }

        if (pemakaian.Pengguna.Count > 0)
        {
            return Hasil.Gagal(
                $"Masih ada {pemakaian.Pengguna.Count} pengguna aktif di divisi ini: {string.Join(", ", pemakaian.Pengguna)}. Pindahkan atau nonaktifkan dahulu.");
        }

        if (pemakaian.Resmi > 0 && string.IsNullOrWhiteSpace(alasan))
        {
            return Hasil.Gagal($"Isi alasan: {pemakaian.Resmi} angka yang sudah disetujui tidak lagi dihitung dalam capaian tahun ini.");
        }

        if (alasan?.Trim().Length > PanjangAlasanArsip)
        {
            return Hasil.Gagal($"Alasan paling panjang {PanjangAlasanArsip} karakter.");
        }

        var kata = string.IsNullOrWhiteSpace(alasan) ? null : alasan.Trim();
        Tandai(kata, null, pelaku, waktuUtc);
        foreach (var bagian in isi.Where(b => !b.Diarsipkan))
        {
            bagian.Tandai(kata, Tingkat, pelaku, waktuUtc);
        }

        return Hasil.Berhasil;
    }

    /// <summary>Brings it back, and with it what was archived along with it; what had been archived by itself stays so.</summary>
    /// <param name="induk">What holds it; null for a division.</param>
    /// <param name="isi">All that it holds, at every level below.</param>
    /// <param name="pelaku">Who brings it back.</param>
    public Hasil Pulihkan(BagianSusunan? induk, IReadOnlyCollection<BagianSusunan> isi, PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(isi);
        if (Izinkan(pelaku) is { Sukses: false } ditolak)
        {
            return ditolak;
        }

        if (!Diarsipkan)
        {
            return Hasil.Gagal($"{Tingkat.Nama()} ini tidak diarsipkan.");
        }

        if (induk is { Diarsipkan: true })
        {
            return Hasil.Gagal($"Pulihkan {induk.Tingkat.Nama().ToLowerInvariant()}nya dahulu: selama itu diarsipkan, isinya tidak dihitung.");
        }

        foreach (var bagian in isi.Where(b => b.ArsipMelalui == Tingkat).Append(this))
        {
            bagian.Hapus();
        }

        return Hasil.Berhasil;
    }

    /// <summary>Makes something new in an archived part archived too: nothing begins to count unseen.</summary>
    /// <param name="induk">What holds it.</param>
    public void IkutArsip(BagianSusunan induk)
    {
        ArgumentNullException.ThrowIfNull(induk);
        if (!Diarsipkan && induk.Diarsipkan)
        {
            (DiarsipkanPada, DiarsipkanOleh, AlasanArsip) = (induk.DiarsipkanPada, induk.DiarsipkanOleh, induk.AlasanArsip);
            ArsipMelalui = induk.ArsipMelalui ?? induk.Tingkat;
        }
    }

    /// <summary>Whether it may be deleted for good: only while nothing ever hung on it.</summary>
    /// <param name="pemakaian">What hangs on it.</param>
    /// <param name="pelaku">Who wants to.</param>
    public Hasil BolehDihapus(PemakaianSusunan pemakaian, PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(pemakaian);
        return Izinkan(pelaku) is { Sukses: false } ditolak ? ditolak
            : pemakaian.AlasanTidakDapatDihapus is { } alasan ? Hasil.Gagal(alasan)
            : Hasil.Berhasil;
    }

    /// <summary>
    /// Puts one of a group at a place; the others keep their order among themselves. Only the order changes, never a number or a code.
    /// </summary>
    /// <param name="kelompok">The group, in any order.</param>
    /// <param name="dipindah">The one that moves.</param>
    /// <param name="tempat">Its place afterwards, from 1; what lies beyond the ends is taken for them.</param>
    /// <param name="pelaku">Who orders.</param>
    public static Hasil Pindahkan(IReadOnlyCollection<BagianSusunan> kelompok, BagianSusunan dipindah, int tempat, PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(kelompok);
        ArgumentNullException.ThrowIfNull(dipindah);
        if (Izinkan(pelaku) is { Sukses: false } ditolak)
        {
            return ditolak;
        }

        if (dipindah.Diarsipkan || !kelompok.Contains(dipindah))
        {
            return Hasil.Gagal("Yang diarsipkan tidak punya tempat dalam urutan.");
        }

        var urut = Berurutan(kelompok).Where(b => b != dipindah).ToList();
        urut.Insert(Math.Clamp(tempat, 1, urut.Count + 1) - 1, dipindah);
        for (var n = 0; n < urut.Count; n++)
        {
            // What stands there already is left alone: it has not changed.
            if (urut[n].Urut != n + 1)
            {
                urut[n].Urutan = n + 1;
            }
        }

        return Hasil.Berhasil;
    }

    /// <summary>A group in its order.</summary>
    public static IEnumerable<T> Berurutan<T>(IEnumerable<T> kelompok)
        where T : BagianSusunan => kelompok.OrderBy(b => b.Urut).ThenBy(b => b.Nomor);

    /// <summary>Puts something new behind all others of its group.</summary>
    /// <param name="kelompok">The others.</param>
    public void TaruhTerakhir(IEnumerable<BagianSusunan> kelompok)
    {
        var terakhir = kelompok.Select(b => b.Urut).DefaultIfEmpty(0).Max();
        Urutan = terakhir < Nomor ? null : terakhir + 1;
    }

    /// <summary>Takes over the place of what it is a copy of.</summary>
    internal void SamakanUrutan(BagianSusunan asal) => Urutan = asal.Urutan;

    /// <summary>The permission that everything here takes.</summary>
    protected static Hasil Izinkan(PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        return HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan) ? Hasil.Berhasil : Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
    }

    /// <summary>A wording without spaces around it; null where nothing is left.</summary>
    protected static string? Rapikan(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();

    /// <summary>What keeps a wording from being stored; success where nothing does.</summary>
    protected Hasil PeriksaNama(string? namaResmi, string? namaTampil, int panjang, PenggunaAktif pelaku) =>
        Izinkan(pelaku) is { Sukses: false } ditolak ? ditolak
        : Diarsipkan ? Hasil.Gagal($"{Tingkat.Nama()} ini diarsipkan. Pulihkan dahulu untuk mengubahnya.")
        : Rapikan(namaResmi) is not { } resmi ? Hasil.Gagal("Isi nama resmi.")
        : resmi.Length > panjang || Rapikan(namaTampil)?.Length > panjang ? Hasil.Gagal($"Nama paling panjang {panjang} karakter.")
        : Hasil.Berhasil;

    /// <summary>Notes who set the wording, and when.</summary>
    protected void CatatNama(PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        (NamaDitetapkanPada, NamaDitetapkanOleh) = (waktuUtc, pelaku.Nama);
    }

    private void Tandai(string? alasan, TingkatSusunan? melalui, PenggunaAktif pelaku, DateTime waktuUtc) =>
        (DiarsipkanPada, DiarsipkanOleh, AlasanArsip, ArsipMelalui) = (waktuUtc, pelaku.Nama, alasan, melalui);

    private void Hapus() => (DiarsipkanPada, DiarsipkanOleh, AlasanArsip, ArsipMelalui) = (null, null, null, null);
}

/// <summary>What hangs on a part of the structure, with all that it holds.</summary>
public sealed record PemakaianSusunan
{
    /// <summary>What it holds directly: sasaran of a division, indicators of a sasaran; archived ones included.</summary>
    public int Isi { get; init; }

    /// <summary>Indicators that would be archived with it, itself included; archived ones not.</summary>
    public int Indikator { get; init; }

    /// <summary>Reports, drafts included.</summary>
    public int Realisasi { get; init; }

    /// <summary>Reports with an approved figure, as far as they count now.</summary>
    public int Resmi { get; init; }

    /// <summary>Reports that wait for a decision.</summary>
    public int Menunggu { get; init; }

    /// <summary>Pieces of evidence, taken away ones included.</summary>
    public int Bukti { get; init; }

    /// <summary>PK perubahan.</summary>
    public int PerubahanTarget { get; init; }

    /// <summary>Imports of figures.</summary>
    public int Impor { get; init; }

    /// <summary>Names of active accounts that would be left without a division.</summary>
    public IReadOnlyList<string> Pengguna { get; init; } = [];

    /// <summary>How much it is used, in words: <c>Dipakai di 8 realisasi</c>.</summary>
    public string Kalimat => Realisasi > 0 ? $"Dipakai di {Realisasi} realisasi" : "Belum dipakai di realisasi";

    /// <summary>Why it cannot be deleted, and what to do instead; null where it can.</summary>
    public string? AlasanTidakDapatDihapus =>
        Realisasi > 0 ? $"{Kalimat}: tidak dapat dihapus. Arsipkan saja, riwayatnya tetap terbaca."
        : Bukti > 0 ? $"Ada {Bukti} data dukung: tidak dapat dihapus. Arsipkan saja."
        : PerubahanTarget > 0 ? "Targetnya pernah diubah dengan PK perubahan: tidak dapat dihapus. Arsipkan saja."
        : Impor > 0 ? $"Ada {Impor} berkas impor untuk divisi ini: tidak dapat dihapus. Arsipkan saja."
        : Pengguna.Count > 0 ? $"Masih ada {Pengguna.Count} pengguna aktif di divisi ini: {string.Join(", ", Pengguna)}. Pindahkan atau nonaktifkan dahulu."
        : Isi > 0 ? $"Masih berisi {Isi} bagian: hapus isinya dahulu, atau arsipkan semuanya sekaligus."
        : null;
}

/// <summary>Words for the parts.</summary>
public static class IstilahSusunan
{
    /// <summary>Its name on screen.</summary>
    public static string Nama(this TingkatSusunan tingkat) => tingkat switch
    {
        TingkatSusunan.Divisi => "Divisi",
        TingkatSusunan.Sasaran => "Sasaran",
        TingkatSusunan.Indikator => "Indikator",
        _ => throw new ArgumentOutOfRangeException(nameof(tingkat), tingkat, null),
    };
}
