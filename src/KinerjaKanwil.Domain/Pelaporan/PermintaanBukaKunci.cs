using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pelaporan;

/// <summary>Where a request to open something stands.</summary>
public enum StatusPermintaan
{
    /// <summary>Waits for the Admin.</summary>
    Menunggu,

    /// <summary>The Admin opened or extended what was asked for.</summary>
    Dipenuhi,

    /// <summary>The Admin declined, with a reason.</summary>
    Ditolak,
}

/// <summary>
/// A division asks the Admin to open a quarter that is closed, or an approved figure of it (domain.md 4, trap 26): whoever meets a lock can
/// ask at the lock.
/// </summary>
public sealed class PermintaanBukaKunci
{
    /// <summary>Longest reason or answer, in characters.</summary>
    public const int PanjangAlasan = 1000;

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PanjangNamaPelaku = 200;

    private PermintaanBukaKunci()
    {
        KodeDivisi = Alasan = DimintaOleh = "";
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the year.</summary>
    public int TahunKinerjaId { get; private set; }

    /// <summary>The quarter.</summary>
    public Triwulan Triwulan { get; private set; }

    /// <summary>The division that asks.</summary>
    public string KodeDivisi { get; private set; }

    /// <summary>The approved indicator that is to be opened; null when the quarter is to stay open longer.</summary>
    public string? KodeIndikator { get; private set; }

    /// <summary>Why.</summary>
    public string Alasan { get; private set; }

    /// <summary>Where it stands.</summary>
    public StatusPermintaan Status { get; private set; }

    /// <summary>Account that asks.</summary>
    public int DimintaOlehId { get; private set; }

    /// <summary>Name of who asks.</summary>
    public string DimintaOleh { get; private set; }

    /// <summary>When it was asked (UTC).</summary>
    public DateTime DimintaPada { get; private set; }

    /// <summary>What the Admin answered; may be null when the request was met.</summary>
    public string? Jawaban { get; private set; }

    /// <summary>Name of who answered.</summary>
    public string? DijawabOleh { get; private set; }

    /// <summary>When it was answered (UTC).</summary>
    public DateTime? DijawabPada { get; private set; }

    /// <summary>Changes with every stored change: a stale writer is told, never obeyed.</summary>
    public Guid Versi { get; private set; }

    /// <summary>A new request.</summary>
    /// <returns>Fails when the role or division may not ask, or no reason is given; then there is no request.</returns>
    public static Hasil Ajukan(
        int tahunKinerjaId, Triwulan triwulan, string kodeDivisi, string? kodeIndikator, string? alasan, PenggunaAktif pelaku, DateTime waktuUtc,
        out PermintaanBukaKunci? permintaan)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        permintaan = null;
        if (!HakAkses.Boleh(pelaku, Izin.MengisiRealisasi, kodeDivisi))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (Periksa(alasan, "Isi alasan permintaan.") is { Sukses: false } salah)
        {
            return salah;
        }

        permintaan = new PermintaanBukaKunci
        {
            TahunKinerjaId = tahunKinerjaId,
            Triwulan = triwulan,
            KodeDivisi = kodeDivisi,
            KodeIndikator = kodeIndikator,
            Alasan = alasan!.Trim(),
            DimintaOlehId = pelaku.Id,
            DimintaOleh = pelaku.Nama,
            DimintaPada = waktuUtc,
        };
        return Hasil.Berhasil;
    }

    /// <summary>Marks it met, after what it asked for was opened or extended.</summary>
    public Hasil Penuhi(PenggunaAktif pelaku, DateTime waktuUtc) => Jawab(StatusPermintaan.Dipenuhi, null, pelaku, waktuUtc);

    /// <summary>Declines it, with a reason.</summary>
    public Hasil Tolak(string? jawaban, PenggunaAktif pelaku, DateTime waktuUtc) =>
        Periksa(jawaban, "Isi alasan penolakan.") is { Sukses: false } salah ? salah : Jawab(StatusPermintaan.Ditolak, jawaban!.Trim(), pelaku, waktuUtc);

    private Hasil Jawab(StatusPermintaan status, string? jawaban, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (!HakAkses.Punya(pelaku, Izin.MengaturPelaporan))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (Status != StatusPermintaan.Menunggu)
        {
            return Hasil.Gagal("Permintaan ini sudah dijawab.");
        }

        Status = status;
        Jawaban = jawaban;
        DijawabOleh = pelaku.Nama;
        DijawabPada = waktuUtc;
        return Hasil.Berhasil;
    }

    private static Hasil Periksa(string? teks, string bilaKosong) =>
        string.IsNullOrWhiteSpace(teks) ? Hasil.Gagal(bilaKosong)
        : teks.Trim().Length > PanjangAlasan ? Hasil.Gagal($"Alasan paling panjang {PanjangAlasan} karakter.")
        : Hasil.Berhasil;
}
