using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>Where an import stands.</summary>
public enum StatusImpor
{
    /// <summary>Uploaded and read; nothing has changed yet.</summary>
    Diperiksa,

    /// <summary>Its good rows are stored as drafts.</summary>
    Diterapkan,

    /// <summary>Thrown away before it was applied, or undone afterwards.</summary>
    Dibatalkan,
}

/// <summary>What became of a row when its file was applied.</summary>
public sealed record HasilBarisImpor
{
    /// <summary>Code of the indicator.</summary>
    public required string Kode { get; init; }

    /// <summary>Number of the row in the sheet.</summary>
    public required int Nomor { get; init; }

    /// <summary>What it was like at that moment.</summary>
    public required KeadaanBarisImpor Keadaan { get; init; }

    /// <summary>Why it was not applied, or how its numbers were read; empty for nothing to tell.</summary>
    public string Pesan { get; init; } = "";

    /// <summary>What was stored before; null when the row was not applied.</summary>
    public NilaiIsian? Sebelum { get; init; }

    /// <summary>What was stored by it; null when the row was not applied.</summary>
    public NilaiIsian? Sesudah { get; init; }

    /// <summary>Where the realisasi stood afterwards.</summary>
    public StatusRealisasi? Status { get; init; }

    /// <summary>True once it was undone.</summary>
    public bool Dibatalkan { get; init; }

    /// <summary>Why it was not undone with the rest; null otherwise.</summary>
    public string? PesanBatal { get; init; }

    /// <summary>True when it was applied.</summary>
    public bool Diterapkan => Sesudah is not null;
}

/// <summary>
/// An uploaded workbook of one division and quarter with the rows that were found in it. It is looked at first and applied by a second
/// step, and what it changed can be undone for a day.
/// </summary>
public sealed class BerkasImpor
{
    /// <summary>Largest file, in bytes: 5 MB.</summary>
    public const long UkuranPalingBesar = 5L * 1024 * 1024;

    /// <summary>Most rows; far above any division.</summary>
    public const int BarisPalingBanyak = 200;

    /// <summary>Longest name of a file, in characters.</summary>
    public const int PanjangNama = BerkasBukti.PanjangNama;

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PanjangNamaPelaku = 200;

    /// <summary>How long an applied import can be undone.</summary>
    public static readonly TimeSpan MasaBatal = TimeSpan.FromHours(24);

    /// <summary>How long an import waits to be applied before it is swept away.</summary>
    public static readonly TimeSpan MasaTunggu = TimeSpan.FromDays(7);

    private BerkasImpor()
    {
        Divisi = null!;
        Nama = DiunggahOleh = "";
    }

    private BerkasImpor(Divisi divisi, Triwulan triwulan, string nama, ReadOnlyMemory<byte> isi, IReadOnlyList<BarisImpor> baris, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        Divisi = divisi;
        Triwulan = triwulan;
        Nama = nama;
        Isi = isi;
        Baris = baris;
        DiunggahOlehId = pelaku.Id;
        DiunggahOleh = pelaku.Nama;
        DiunggahPada = waktuUtc;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the division.</summary>
    public int DivisiId { get; private set; }

    /// <summary>The division, and with it the year.</summary>
    public Divisi Divisi { get; private set; }

    /// <summary>The quarter.</summary>
    public Triwulan Triwulan { get; private set; }

    /// <summary>Name of the file, cleaned.</summary>
    public string Nama { get; private set; }

    /// <summary>The file itself, to be given back with a word on each row.</summary>
    public ReadOnlyMemory<byte> Isi { get; private set; }

    /// <summary>The rows that were found in it.</summary>
    public IReadOnlyList<BarisImpor> Baris { get; private set; } = [];

    /// <summary>Where it stands; two people cannot move it at once.</summary>
    public StatusImpor Status { get; private set; } = StatusImpor.Diperiksa;

    /// <summary>What became of the rows; none before it was applied.</summary>
    public IReadOnlyList<HasilBarisImpor> Hasil { get; private set; } = [];

    /// <summary>Account that uploaded it.</summary>
    public int DiunggahOlehId { get; private set; }

    /// <summary>Name of the person who uploaded it.</summary>
    public string DiunggahOleh { get; private set; }

    /// <summary>When it was uploaded (UTC).</summary>
    public DateTime DiunggahPada { get; private set; }

    /// <summary>Account that applied it.</summary>
    public int? DiterapkanOlehId { get; private set; }

    /// <summary>Name of the person who applied it.</summary>
    public string? DiterapkanOleh { get; private set; }

    /// <summary>When it was applied (UTC).</summary>
    public DateTime? DiterapkanPada { get; private set; }

    /// <summary>Name of the person who threw it away or undid it.</summary>
    public string? DibatalkanOleh { get; private set; }

    /// <summary>When it was thrown away or undone (UTC).</summary>
    public DateTime? DibatalkanPada { get; private set; }

    /// <summary>Takes a file in. It must have been read and judged before.</summary>
    /// <returns>Fails when role or division forbid it; then there is no import.</returns>
    public static Hasil Terima(
        Divisi divisi, Triwulan triwulan, string nama, ReadOnlyMemory<byte> isi, IReadOnlyList<BarisImpor> baris, PenggunaAktif pelaku, DateTime waktuUtc,
        out BerkasImpor? impor)
    {
        ArgumentNullException.ThrowIfNull(divisi);
        ArgumentNullException.ThrowIfNull(baris);
        ArgumentNullException.ThrowIfNull(pelaku);
        impor = null;
        if (!HakAkses.Boleh(pelaku, Izin.MengisiRealisasi, divisi.Kode))
        {
            return Domain.Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (baris.Count is 0 or > BarisPalingBanyak)
        {
            return Domain.Hasil.Gagal(baris.Count == 0
                ? "Tidak ada baris indikator di berkas ini. Unduh templat lagi, lalu isi di sana."
                : $"Berkas ini memuat lebih dari {BarisPalingBanyak} baris. Unduh templat lagi, lalu isi di sana.");
        }

        impor = new BerkasImpor(divisi, triwulan, nama, isi, baris, pelaku, waktuUtc);
        return Domain.Hasil.Berhasil;
    }

    /// <summary>Notes that it was applied, and what became of its rows.</summary>
    /// <returns>Fails when it was applied or thrown away already.</returns>
    public Hasil Terapkan(IReadOnlyList<HasilBarisImpor> hasil, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Status != StatusImpor.Diperiksa)
        {
            return Domain.Hasil.Gagal(Status == StatusImpor.Diterapkan ? "Impor ini sudah diterapkan." : "Impor ini sudah dibatalkan. Unggah berkasnya lagi bila masih perlu.");
        }

        Status = StatusImpor.Diterapkan;
        Hasil = hasil;
        DiterapkanOlehId = pelaku.Id;
        DiterapkanOleh = pelaku.Nama;
        DiterapkanPada = waktuUtc;
        return Domain.Hasil.Berhasil;
    }

    /// <summary>Whether it can be thrown away or undone now.</summary>
    public Hasil DapatDibatalkan(DateTime waktuUtc) => Status switch
    {
        StatusImpor.Dibatalkan => Domain.Hasil.Gagal("Impor ini sudah dibatalkan."),
        StatusImpor.Diterapkan when waktuUtc - DiterapkanPada > MasaBatal =>
            Domain.Hasil.Gagal("Impor ini diterapkan lebih dari 24 jam yang lalu dan tidak dapat dibatalkan lagi. Ubah nilainya di halaman Isi realisasi."),
        _ => Domain.Hasil.Berhasil,
    };

    /// <summary>Whether a row that was applied still stands as it was applied, so that undoing it loses nobody's work.</summary>
    public Hasil DapatDikembalikan(HasilBarisImpor baris, Realisasi? realisasi)
    {
        ArgumentNullException.ThrowIfNull(baris);
        return realisasi is null || !baris.Diterapkan ? Domain.Hasil.Gagal("Barisnya tidak ada lagi.")
            : realisasi.Status != baris.Status ? Domain.Hasil.Gagal($"Sudah berstatus {realisasi.Status.Nama()}.")
            : realisasi.DiisiPada != DiterapkanPada || realisasi.DiisiOlehId != DiterapkanOlehId || NilaiIsian.Dari(realisasi.Isian) != baris.Sesudah
                ? Domain.Hasil.Gagal($"Sudah diubah lagi oleh {realisasi.DiisiOleh}.")
            : Domain.Hasil.Berhasil;
    }

    /// <summary>Notes that it was thrown away, or undone as far as that was possible.</summary>
    /// <param name="hasil">What became of the rows; as before where nothing had been applied.</param>
    /// <param name="pelaku">Who does it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <returns>Fails when it is too late, or done already.</returns>
    public Hasil Batalkan(IReadOnlyList<HasilBarisImpor> hasil, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (DapatDibatalkan(waktuUtc) is { Sukses: false } terlambat)
        {
            return terlambat;
        }

        Status = StatusImpor.Dibatalkan;
        Hasil = hasil;
        DibatalkanOleh = pelaku.Nama;
        DibatalkanPada = waktuUtc;
        return Domain.Hasil.Berhasil;
    }
}
