using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pelaporan;

/// <summary>Where a quarter's window stands for one division today.</summary>
public enum KeadaanJendela
{
    /// <summary>No window was set: the quarter is open (design section 5).</summary>
    TanpaJadwal,

    /// <summary>It opens on a later day.</summary>
    BelumDibuka,

    /// <summary>Open, and the closing day has not passed.</summary>
    Terbuka,

    /// <summary>The closing day has passed; open by the division's extension, and what is handed in now is late.</summary>
    Diperpanjang,

    /// <summary>Closed.</summary>
    Ditutup,
}

/// <summary>
/// The window of one quarter for one division, seen on one day of the office's calendar (domain.md 4, traps 21, 26 and 36: days end at
/// midnight of the office, not of UTC). Both ends belong to it.
/// </summary>
/// <param name="Triwulan">The quarter.</param>
/// <param name="Tahun">Its year.</param>
/// <param name="Buka">First day; null without a window.</param>
/// <param name="Tutup">Last day for everyone; null without a window.</param>
/// <param name="DiperpanjangSampai">Last day for this division, where it was given longer.</param>
/// <param name="HariIni">Today.</param>
public sealed record JendelaPengisian(Triwulan Triwulan, int Tahun, DateOnly? Buka, DateOnly? Tutup, DateOnly? DiperpanjangSampai, DateOnly HariIni)
{
    /// <summary>True when the year is over: what is approved or missing stays so, except what an Admin opens (domain.md 4, trap 19).</summary>
    public bool TahunSelesai { get; init; }

    /// <summary>A quarter without a window.</summary>
    public static JendelaPengisian TanpaJadwal(Triwulan triwulan, int tahun, DateOnly hariIni) => new(triwulan, tahun, null, null, null, hariIni);

    /// <summary>Last day for this division; null without a window.</summary>
    public DateOnly? Batas => DiperpanjangSampai > Tutup ? DiperpanjangSampai : Tutup;

    /// <summary>Where it stands.</summary>
    public KeadaanJendela Keadaan => (Buka, Tutup) switch
    {
        ({ } buka, _) when HariIni < buka => KeadaanJendela.BelumDibuka,
        (_, { } tutup) when HariIni > tutup => HariIni <= Batas ? KeadaanJendela.Diperpanjang : KeadaanJendela.Ditutup,
        (null, null) => KeadaanJendela.TanpaJadwal,
        _ => KeadaanJendela.Terbuka,
    };

    /// <summary>True while figures may be entered and handed in.</summary>
    public bool DapatDiisi => !TahunSelesai && Keadaan is KeadaanJendela.TanpaJadwal or KeadaanJendela.Terbuka or KeadaanJendela.Diperpanjang;

    /// <summary>
    /// Days by which something handed in today is late: counted from the day that closed for everyone, because an extension permits
    /// lateness and does not undo it. 0 in time or without a window.
    /// </summary>
    public int HariTerlambat => Tutup is { } tutup && HariIni > tutup ? HariIni.DayNumber - tutup.DayNumber : 0;

    /// <summary>Days left, today not counted; null without a window, negative once it closed.</summary>
    public int? SisaHari => Batas is { } batas ? batas.DayNumber - HariIni.DayNumber : null;

    /// <summary>Why nothing can be entered, since when, and who can change that; null while it can (domain.md 4, trap 26).</summary>
    public string? AlasanTerkunci => TahunSelesai
        ? $"Tahun kinerja {Tahun} sudah selesai. Admin dapat membuka kunci yang perlu diperbaiki, atau menjadikan tahun itu aktif kembali."
        : Keadaan switch
    {
        KeadaanJendela.BelumDibuka => $"Pengisian {Triwulan.Nama()} {Tahun} dibuka {FormatTanggal.Panjang(Buka!.Value)}.",
        KeadaanJendela.Ditutup => $"Pengisian {Triwulan.Nama()} {Tahun} ditutup {FormatTanggal.Panjang(Batas!.Value)}. Admin dapat memperpanjangnya untuk divisi Anda.",
        _ => null,
    };
}
