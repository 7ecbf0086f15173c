using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>Who signs the sheet of a year, as printed under it.</summary>
/// <param name="Jabatan">Office held, e.g. <c>KEPALA KANTOR WILAYAH,</c>.</param>
/// <param name="Keterangan">Line between office and name, e.g. that it was signed electronically; may be empty.</param>
/// <param name="Nama">Name.</param>
/// <param name="Nip">Civil-service number (NIP), digits only.</param>
public sealed record Penandatangan(string Jabatan, string Keterangan, string Nama, string Nip)
{
    /// <summary>Longest text of any part, in characters.</summary>
    public const int PanjangTeks = 200;

    /// <summary>Nobody yet: nothing is printed.</summary>
    public static Penandatangan Kosong { get; } = new("", "", "", "");

    /// <summary>True when there is somebody to print.</summary>
    public bool Ada => Nama.Length > 0;
}

/// <summary>Where a year stands. At most one is <see cref="Aktif"/>: the one that pages show when none is asked for.</summary>
public enum StatusTahun
{
    /// <summary>Being prepared: everyone can look at it, nobody is led to it.</summary>
    Rencana,

    /// <summary>The year that the office works in.</summary>
    Aktif,

    /// <summary>Over: read and exported under its own letterhead and names, entered no more.</summary>
    Selesai,
}

/// <summary>The words for the states of a year.</summary>
public static class IstilahStatusTahun
{
    /// <summary>The state on screen.</summary>
    public static string Nama(this StatusTahun status) => status switch
    {
        StatusTahun.Rencana => "Rencana",
        StatusTahun.Aktif => "Aktif",
        StatusTahun.Selesai => "Selesai",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>A year of performance: its legal basis, its letterhead, who signs, and the settings by which it is calculated.</summary>
public sealed partial class TahunKinerja
{
    /// <summary>Longest <see cref="JudulResmi"/>, in characters.</summary>
    public const int PanjangJudul = 500;

    /// <summary>Longest <see cref="DasarHukum"/>, in characters.</summary>
    public const int PanjangDasarHukum = 1000;

    /// <summary>Longest <see cref="KopSurat"/>, in characters.</summary>
    public const int PanjangKop = 600;

    /// <summary>Longest reason for other settings, in characters.</summary>
    public const int PanjangAlasan = 1000;

    /// <summary>Earliest year that can be set up.</summary>
    public const int TahunPalingAwal = 2000;

    /// <summary>Latest year that can be set up.</summary>
    public const int TahunPalingAkhir = 2100;

    private readonly List<JadwalPelaporan> jadwal = [];
    private readonly List<Pejabat> pejabat = [];

    private TahunKinerja()
    {
        JudulResmi = DasarHukum = "";
        Penandatangan = null!;
        Pengaturan = null!;
    }

    /// <summary>A year as its signed sheet heads it, with the default calculation settings.</summary>
    public TahunKinerja(int tahun, string judulResmi, string dasarHukum, Penandatangan penandatangan)
    {
        Tahun = tahun;
        JudulResmi = judulResmi;
        DasarHukum = dasarHukum;
        Penandatangan = penandatangan;
        Pengaturan = new PengaturanCapaian();
    }

    /// <summary>A year as it stood at an earlier moment: for looking at, never for storing.</summary>
    /// <param name="kini">The year as it stands now.</param>
    /// <param name="judulResmi">Title block then.</param>
    /// <param name="dasarHukum">Legal basis then.</param>
    /// <param name="penandatangan">Signatory then.</param>
    /// <param name="pengaturan">Calculation settings then.</param>
    /// <param name="jadwal">Windows then, with the last extension of each division.</param>
    /// <param name="kop">Letterhead then.</param>
    /// <param name="pejabat">Dated signatories then.</param>
    public static TahunKinerja SepertiDahulu(
        TahunKinerja kini, string judulResmi, string dasarHukum, Penandatangan penandatangan, PengaturanCapaian pengaturan,
        IEnumerable<(Triwulan Triwulan, MasaPengisian Masa, IReadOnlyDictionary<string, DateOnly> Perpanjangan)> jadwal,
        string? kop = null, IEnumerable<Pejabat>? pejabat = null)
    {
        ArgumentNullException.ThrowIfNull(kini);
        ArgumentNullException.ThrowIfNull(jadwal);
        var tahun = new TahunKinerja(kini.Tahun, judulResmi, dasarHukum, penandatangan) { Id = kini.Id, Pengaturan = pengaturan, KopSurat = kop, Status = kini.Status };
        tahun.pejabat.AddRange(pejabat ?? []);
        tahun.jadwal.AddRange(jadwal.OrderBy(j => j.Triwulan).Select(j => new JadwalPelaporan(j.Triwulan, j.Masa.Buka, j.Masa.Tutup, j.Perpanjangan)));
        return tahun;
    }

    /// <summary>The year under other calculation settings: for looking at, never for storing.</summary>
    public static TahunKinerja Andaikan(TahunKinerja kini, PengaturanCapaian pengaturan)
    {
        ArgumentNullException.ThrowIfNull(kini);
        var tahun = new TahunKinerja(kini.Tahun, kini.JudulResmi, kini.DasarHukum, kini.Penandatangan)
        {
            Id = kini.Id, Pengaturan = pengaturan, KopSurat = kini.KopSurat, Status = kini.Status,
        };
        tahun.pejabat.AddRange(kini.pejabat);
        tahun.jadwal.AddRange(kini.jadwal);
        return tahun;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>The year, e.g. 2023; unique.</summary>
    public int Tahun { get; private set; }

    /// <summary>Title block of the official sheet, lines parted by a line feed.</summary>
    public string JudulResmi { get; private set; }

    /// <summary>Legal basis, as printed under the title.</summary>
    public string DasarHukum { get; private set; }

    /// <summary>
    /// Who signs on days that no dated signatory covers: as a rule the one under the signed sheet (<see cref="PenandatanganPada"/>).
    /// </summary>
    public Penandatangan Penandatangan { get; private set; }

    /// <summary>Letterhead, lines parted by a line feed; null where none is printed.</summary>
    public string? KopSurat { get; private set; }

    /// <summary>Where the year stands.</summary>
    public StatusTahun Status { get; private set; }

    /// <summary>Why the settings were changed last, once there were figures; null while they were not.</summary>
    public string? AlasanPengaturan { get; private set; }

    /// <summary>Changes with every stored change: a stale writer is told, never obeyed.</summary>
    public Guid Versi { get; private set; }

    /// <summary>Signatories with their time, in the order of their first day.</summary>
    public IReadOnlyList<Pejabat> Pejabat => pejabat;

    /// <summary>Calculation settings.</summary>
    public PengaturanCapaian Pengaturan { get; private set; }

    /// <summary>Windows of the quarters that have one, in any order.</summary>
    public IReadOnlyList<JadwalPelaporan> Jadwal => jadwal;

    /// <summary>The window of a quarter for a division, seen on a day.</summary>
    public JendelaPengisian Jendela(Triwulan triwulan, string kodeDivisi, DateOnly hariIni) => jadwal.Find(j => j.Triwulan == triwulan) is { } ada
        ? new JendelaPengisian(triwulan, Tahun, ada.Buka, ada.Tutup, ada.DiperpanjangSampai(kodeDivisi), hariIni) { TahunSelesai = Status == StatusTahun.Selesai }
        : JendelaPengisian.TanpaJadwal(triwulan, Tahun, hariIni) with { TahunSelesai = Status == StatusTahun.Selesai };

    /// <summary>Last day to report each quarter that has a window: after it a blank is late.</summary>
    public IReadOnlyDictionary<Triwulan, DateOnly> BatasPengisian => jadwal.ToDictionary(j => j.Triwulan, j => j.Tutup);

    /// <summary>Sets the windows of quarters, all at once: what is null is taken away, so that its quarter is open without a closing day.</summary>
    /// <param name="masa">Windows by quarter; quarters that are not named stay as they are.</param>
    /// <param name="pelaku">Who sets them.</param>
    /// <returns>Fails with the first of <see cref="PeriksaJadwal"/>; nothing has changed then.</returns>
    public Hasil TetapkanJadwal(IReadOnlyDictionary<Triwulan, MasaPengisian?> masa, PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(masa);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (!HakAkses.Punya(pelaku, Izin.MengaturPelaporan))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (PeriksaJadwal(masa) is [var (_, pesan), ..])
        {
            return Hasil.Gagal(pesan);
        }

        foreach (var (triwulan, satu) in masa)
        {
            var ada = jadwal.Find(j => j.Triwulan == triwulan);
            if (satu is null)
            {
                jadwal.RemoveAll(j => j.Triwulan == triwulan);
            }
            else if (ada is null)
            {
                jadwal.Add(new JadwalPelaporan(triwulan, satu.Buka, satu.Tutup));
            }
            else
            {
                ada.Ubah(satu.Buka, satu.Tutup);
            }
        }

        return Hasil.Berhasil;
    }

    /// <summary>
    /// What is wrong with windows: one that closes before it opens or opens before its quarter begins; two that overlap or stand in the
    /// wrong order.
    /// </summary>
    /// <param name="masa">Windows by quarter; quarters that are not named count as they are stored.</param>
    public IReadOnlyList<(Triwulan Triwulan, string Pesan)> PeriksaJadwal(IReadOnlyDictionary<Triwulan, MasaPengisian?> masa)
    {
        ArgumentNullException.ThrowIfNull(masa);
        var semua = TriwulanExtensions.Semua
            .Select(t => (Triwulan: t, Masa: masa.TryGetValue(t, out var baru) ? baru : jadwal.Find(j => j.Triwulan == t) is { } ada ? new MasaPengisian(ada.Buka, ada.Tutup) : null))
            .Where(t => t.Masa is not null).ToList();
        var galat = new List<(Triwulan, string)>();
        for (var n = 0; n < semua.Count; n++)
        {
            var (triwulan, (buka, tutup)) = (semua[n].Triwulan, semua[n].Masa!);
            var awal = triwulan.HariPertama(Tahun);
            if (tutup < buka)
            {
                galat.Add((triwulan, $"{triwulan.Nama()}: tanggal tutup {FormatTanggal.Panjang(tutup)} sebelum tanggal buka {FormatTanggal.Panjang(buka)}."));
            }
            else if (buka < awal)
            {
                galat.Add((triwulan, $"{triwulan.Nama()}: pengisian tidak dapat dibuka sebelum triwulannya dimulai, {FormatTanggal.Panjang(awal)}."));
            }
            else if (n > 0 && buka <= semua[n - 1].Masa!.Tutup)
            {
                var lain = semua[n - 1];
                galat.Add((triwulan,
                    $"{triwulan.Nama()}: masa pengisiannya bertabrakan dengan {lain.Triwulan.Nama()} ({FormatTanggal.Panjang(lain.Masa!.Buka)} sampai {FormatTanggal.Panjang(lain.Masa.Tutup)})."));
            }
        }

        return galat;
    }

    /// <summary>Takes over the head of a newer import of the same sheet; settings stay.</summary>
    public void Perbarui(string judulResmi, string dasarHukum, Penandatangan penandatangan)
    {
        JudulResmi = judulResmi;
        DasarHukum = dasarHukum;
        if (Penandatangan != penandatangan)
        {
            Penandatangan = penandatangan;
        }
    }
}
