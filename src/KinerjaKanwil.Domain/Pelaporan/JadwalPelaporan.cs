using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pelaporan;

/// <summary>First and last day of a window; both belong to it.</summary>
/// <param name="Buka">First day.</param>
/// <param name="Tutup">Last day, to its midnight in the office's zone.</param>
public sealed record MasaPengisian(DateOnly Buka, DateOnly Tutup);

/// <summary>The window in which a quarter is reported, with the extensions that single divisions were given.</summary>
public sealed class JadwalPelaporan
{
    /// <summary>Longest reason, in characters.</summary>
    public const int PanjangAlasan = 1000;

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PanjangNamaPelaku = 200;

    private readonly List<PerpanjanganJadwal> perpanjangan = [];

    private JadwalPelaporan()
    {
    }

    internal JadwalPelaporan(Triwulan triwulan, DateOnly buka, DateOnly tutup)
    {
        Triwulan = triwulan;
        Buka = buka;
        Tutup = tutup;
    }

    /// <summary>A window as it stood at an earlier moment; who extended it and why is not part of it.</summary>
    internal JadwalPelaporan(Triwulan triwulan, DateOnly buka, DateOnly tutup, IReadOnlyDictionary<string, DateOnly> perpanjangan)
        : this(triwulan, buka, tutup) =>
        this.perpanjangan.AddRange(perpanjangan.Select(p => new PerpanjanganJadwal(p.Key, p.Value, "", "", default)));

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the year.</summary>
    public int TahunKinerjaId { get; private set; }

    /// <summary>The quarter.</summary>
    public Triwulan Triwulan { get; private set; }

    /// <summary>First day on which figures can be entered.</summary>
    public DateOnly Buka { get; private set; }

    /// <summary>Last day, to its midnight in the office's zone.</summary>
    public DateOnly Tutup { get; private set; }

    /// <summary>Changes with every stored change: a stale writer is told, never obeyed.</summary>
    public Guid Versi { get; private set; }

    /// <summary>Extensions in the order they were given; for a division the last one counts.</summary>
    public IReadOnlyList<PerpanjanganJadwal> Perpanjangan => perpanjangan;

    /// <summary>Last day of a division's extension; null where it has none.</summary>
    public DateOnly? DiperpanjangSampai(string kodeDivisi) => perpanjangan.FindLast(p => p.KodeDivisi == kodeDivisi)?.Sampai;

    internal void Ubah(DateOnly buka, DateOnly tutup)
    {
        Buka = buka;
        Tutup = tutup;
    }

    /// <summary>Gives a division longer, or takes back a day that was given: the last word counts.</summary>
    /// <param name="kodeDivisi">The division.</param>
    /// <param name="sampai">Last day; not before the closing day, which is everyone's.</param>
    /// <param name="alasan">Why.</param>
    /// <param name="pelaku">Who gives it.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil Perpanjang(string kodeDivisi, DateOnly sampai, string? alasan, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (!HakAkses.Punya(pelaku, Izin.MengaturPelaporan))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (sampai <= Tutup)
        {
            return Hasil.Gagal($"Perpanjangan harus setelah tanggal tutup, {FormatTanggal.Panjang(Tutup)}.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            return Hasil.Gagal("Isi alasan perpanjangan.");
        }

        if (alasan.Trim().Length > PanjangAlasan)
        {
            return Hasil.Gagal($"Alasan paling panjang {PanjangAlasan} karakter.");
        }

        perpanjangan.Add(new PerpanjanganJadwal(kodeDivisi, sampai, alasan.Trim(), pelaku.Nama, waktuUtc));
        return Hasil.Berhasil;
    }
}

/// <summary>One division's extension of a window.</summary>
public sealed class PerpanjanganJadwal
{
    private PerpanjanganJadwal()
    {
        KodeDivisi = Alasan = DiberikanOleh = "";
    }

    internal PerpanjanganJadwal(string kodeDivisi, DateOnly sampai, string alasan, string diberikanOleh, DateTime diberikanPada)
    {
        KodeDivisi = kodeDivisi;
        Sampai = sampai;
        Alasan = alasan;
        DiberikanOleh = diberikanOleh;
        DiberikanPada = diberikanPada;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the window.</summary>
    public int JadwalPelaporanId { get; private set; }

    /// <summary>The division.</summary>
    public string KodeDivisi { get; private set; }

    /// <summary>Last day for the division.</summary>
    public DateOnly Sampai { get; private set; }

    /// <summary>Why.</summary>
    public string Alasan { get; private set; }

    /// <summary>Name of who gave it.</summary>
    public string DiberikanOleh { get; private set; }

    /// <summary>When it was given (UTC).</summary>
    public DateTime DiberikanPada { get; private set; }
}
