using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pelaporan;

/// <summary>What a piece of evidence is.</summary>
public enum JenisBukti
{
    /// <summary>A file kept by the application.</summary>
    Berkas,

    /// <summary>An address somewhere else.</summary>
    Tautan,
}

/// <summary>
/// A piece of evidence for what was, or will be, reported on one indicator in one quarter. It belongs to indicator and quarter and not to
/// the realisasi, so that it may come before the figures and no empty report stands for it. Shown evidence is added and, while the
/// figures can still be entered, taken away; it is never changed (domain.md 4, trap 25). Whoever took it away by mistake may have it back
/// at once (<see cref="Urungkan"/>).
/// </summary>
public sealed class BuktiDukung
{
    /// <summary>Longest <see cref="Keterangan"/>, in characters.</summary>
    public const int PanjangKeterangan = 500;

    /// <summary>For how long a removal is offered to be undone (ux.md b.3).</summary>
    public static readonly TimeSpan TawaranUrung = TimeSpan.FromSeconds(10);

    /// <summary>For how long a removal can be undone: the offer, and what a slow network adds to it.</summary>
    public static readonly TimeSpan BatasUrung = TimeSpan.FromMinutes(2);

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PanjangNamaPelaku = 200;

    private BuktiDukung()
    {
        Indikator = null!;
        DiunggahOleh = "";
    }

    private BuktiDukung(IndikatorKinerja indikator, Triwulan triwulan, JenisBukti jenis, string? keterangan, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        Indikator = indikator;
        Triwulan = triwulan;
        Jenis = jenis;
        Keterangan = string.IsNullOrWhiteSpace(keterangan) ? null : keterangan.Trim();
        DiunggahOlehId = pelaku.Id;
        DiunggahOleh = pelaku.Nama;
        DiunggahPada = waktuUtc;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the indicator.</summary>
    public int IndikatorKinerjaId { get; private set; }

    /// <summary>The indicator.</summary>
    public IndikatorKinerja Indikator { get; private set; }

    /// <summary>The quarter.</summary>
    public Triwulan Triwulan { get; private set; }

    /// <summary>File or address.</summary>
    public JenisBukti Jenis { get; private set; }

    /// <summary>File: the name that its owner gave it, cleaned; a name for people, never a path.</summary>
    public string? NamaAsli { get; private set; }

    /// <summary>File: what it is, found by its content.</summary>
    public JenisBerkas? JenisIsi { get; private set; }

    /// <summary>File: size in bytes.</summary>
    public long? Ukuran { get; private set; }

    /// <summary>File: SHA-256 of its content, in small hexadecimal digits; where it is kept follows from this.</summary>
    public string? Sidik { get; private set; }

    /// <summary>Address: http or https.</summary>
    public string? Tautan { get; private set; }

    /// <summary>Remark.</summary>
    public string? Keterangan { get; private set; }

    /// <summary>Account that added it.</summary>
    public int DiunggahOlehId { get; private set; }

    /// <summary>Name of the person who added it.</summary>
    public string DiunggahOleh { get; private set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTime DiunggahPada { get; private set; }

    /// <summary>Account that took it away.</summary>
    public int? DihapusOlehId { get; private set; }

    /// <summary>Name of the person who took it away.</summary>
    public string? DihapusOleh { get; private set; }

    /// <summary>When it was taken away (UTC); null while it stands. The row stays, its file does not.</summary>
    public DateTime? DihapusPada { get; private set; }

    /// <summary>A file. It must be stored already: there is never a row without its file.</summary>
    /// <returns>Fails when a rule is broken; then there is no evidence.</returns>
    public static Hasil TambahBerkas(
        IndikatorKinerja indikator, Triwulan triwulan, BerkasBukti berkas, string? keterangan, PenggunaAktif pelaku, DateTime waktuUtc, out BuktiDukung? bukti)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        bukti = null;
        if (BolehDitambah(indikator, keterangan, pelaku) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (BerkasBukti.PeriksaUkuran(berkas.Ukuran) is { Sukses: false } ukuran)
        {
            return ukuran;
        }

        bukti = new BuktiDukung(indikator, triwulan, JenisBukti.Berkas, keterangan, pelaku, waktuUtc)
        {
            NamaAsli = berkas.Nama,
            JenisIsi = berkas.Jenis,
            Ukuran = berkas.Ukuran,
            Sidik = berkas.Sidik,
        };
        return Hasil.Berhasil;
    }

    /// <summary>An address.</summary>
    /// <returns>Fails when a rule is broken; then there is no evidence.</returns>
    public static Hasil TambahTautan(
        IndikatorKinerja indikator, Triwulan triwulan, string? tautan, string? keterangan, PenggunaAktif pelaku, DateTime waktuUtc, out BuktiDukung? bukti)
    {
        bukti = null;
        if (BolehDitambah(indikator, keterangan, pelaku) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (TautanBukti.Periksa(tautan) is { Sukses: false } salah)
        {
            return salah;
        }

        bukti = new BuktiDukung(indikator, triwulan, JenisBukti.Tautan, keterangan, pelaku, waktuUtc) { Tautan = tautan!.Trim() };
        return Hasil.Berhasil;
    }

    /// <summary>Takes it away, while the figures it belongs to can still be entered.</summary>
    /// <param name="status">Where the realisasi of indicator and quarter stands; null when there is none.</param>
    /// <param name="disetujuiPada">When it was approved last (UTC); null while it never was. What stood then stays, also while it is open again.</param>
    /// <param name="pelaku">Who does it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <returns>Fails when role, division or status forbid it, or it is gone already; nothing has changed then.</returns>
    public Hasil Hapus(StatusRealisasi? status, DateTime? disetujuiPada, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (!HakAkses.Boleh(pelaku, Izin.MengisiRealisasi, Indikator.Sasaran.Divisi.Kode))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (DihapusPada is not null)
        {
            return Hasil.Gagal("Data dukung ini sudah dihapus.");
        }

        if (!DapatDihapus(status))
        {
            return Hasil.Gagal(
                $"Realisasi ini berstatus {status!.Value.Nama()}: data dukungnya tidak dapat dihapus lagi. Bila ada yang salah, tambahkan yang benar dengan keterangan.");
        }

        if (DiunggahPada <= disetujuiPada)
        {
            return Hasil.Gagal("Data dukung ini menyertai angka yang sudah disetujui dan tidak dapat dihapus. Tambahkan yang benar dengan keterangan.");
        }

        DihapusOlehId = pelaku.Id;
        DihapusOleh = pelaku.Nama;
        DihapusPada = waktuUtc;
        return Hasil.Berhasil;
    }

    /// <summary>
    /// Takes the removal back. Whatever happened to the figures meanwhile: evidence may always be added. Afterwards nothing differs from
    /// before, the audit trail aside.
    /// </summary>
    /// <param name="pelaku">Who does it: only who took it away.</param>
    /// <param name="waktuUtc">When: within <see cref="BatasUrung"/>.</param>
    /// <returns>Fails when it stands, somebody else took it away, or it is too late; nothing has changed then.</returns>
    public Hasil Urungkan(PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (!HakAkses.Boleh(pelaku, Izin.MengisiRealisasi, Indikator.Sasaran.Divisi.Kode))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (DihapusPada is not { } dihapus)
        {
            return Hasil.Gagal("Data dukung ini tidak sedang dihapus.");
        }

        if (DihapusOlehId != pelaku.Id)
        {
            return Hasil.Gagal($"Data dukung ini dihapus {DihapusOleh}. Hanya yang menghapus yang dapat mengurungkannya.");
        }

        if (waktuUtc > dihapus + BatasUrung)
        {
            return Hasil.Gagal("Penghapusan ini sudah tidak dapat diurungkan. Tambahkan berkasnya lagi.");
        }

        DihapusOlehId = null;
        DihapusOleh = null;
        DihapusPada = null;
        return Hasil.Berhasil;
    }

    /// <summary>The same file or address for another quarter: a piece of evidence of its own, of the same content.</summary>
    /// <returns>Fails when a rule is broken; then there is no evidence.</returns>
    public Hasil PakaiLagi(Triwulan triwulan, PenggunaAktif pelaku, DateTime waktuUtc, out BuktiDukung? bukti)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        bukti = null;
        return DihapusPada is not null || Triwulan >= triwulan ? Hasil.Gagal("Yang dapat dipakai lagi hanya data dukung triwulan sebelumnya.")
            : Jenis == JenisBukti.Berkas
                ? TambahBerkas(Indikator, triwulan, new BerkasBukti(NamaAsli!, JenisIsi!.Value, Ukuran!.Value, Sidik!), Keterangan, pelaku, waktuUtc, out bukti)
                : TambahTautan(Indikator, triwulan, Tautan, Keterangan, pelaku, waktuUtc, out bukti);
    }

    /// <summary>True while evidence can be taken away: before the figures are handed in, or after they came back.</summary>
    public static bool DapatDihapus(StatusRealisasi? status) => status is not { } ada || ada.DapatDiisi();

    /// <summary>
    /// True when a person sees the evidence of a division: the division itself always, all others once the figures are handed in, as with
    /// the figures themselves.
    /// </summary>
    public static bool TampakBagi(PenggunaAktif pengguna, string kodeDivisi, StatusRealisasi? status)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        return HakAkses.Boleh(pengguna, Izin.MelihatCapaian, kodeDivisi)
            && (pengguna.Peran.TerikatDivisi() || (status is { } ada && ada.SudahDiajukan()));
    }

    private static Hasil BolehDitambah(IndikatorKinerja indikator, string? keterangan, PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        ArgumentNullException.ThrowIfNull(pelaku);
        return !HakAkses.Boleh(pelaku, Izin.MengisiRealisasi, indikator.Sasaran.Divisi.Kode) ? Hasil.Gagal("Peran Anda tidak dapat melakukan ini.")
            : keterangan?.Trim().Length > PanjangKeterangan ? Hasil.Gagal($"Keterangan paling panjang {PanjangKeterangan} karakter.")
            : Hasil.Berhasil;
    }
}
