using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Pelaporan;

/// <summary>Where a realisasi stands in the reporting flow (design section 5).</summary>
public enum StatusRealisasi
{
    /// <summary>Being entered; seen by the division alone.</summary>
    Draf,

    /// <summary>Handed in by the division's staff.</summary>
    Diajukan,

    /// <summary>Checked by the head of division.</summary>
    Diverifikasi,

    /// <summary>Approved by the Kepala Kantor Wilayah: locked and official.</summary>
    Disetujui,

    /// <summary>Sent back with a reason; open for entry again.</summary>
    Dikembalikan,
}

/// <summary>What can happen to a realisasi.</summary>
public enum TindakanRealisasi
{
    /// <summary>Figures are entered or changed.</summary>
    Catat,

    /// <summary>Handed in.</summary>
    Ajukan,

    /// <summary>Taken back by the division before anyone verified it.</summary>
    Tarik,

    /// <summary>Checked by the head of division.</summary>
    Verifikasi,

    /// <summary>Approved by the Kepala Kantor Wilayah.</summary>
    Setujui,

    /// <summary>Sent back with a reason.</summary>
    Kembalikan,

    /// <summary>Opened again by the Admin after approval, for a reason and until a time; the approved version stays official.</summary>
    BukaKunci,

    /// <summary>Closed by the Admin before that time.</summary>
    TutupKunci,

    /// <summary>The division drops its changes: the approved version stands as it did.</summary>
    Pulihkan,
}

/// <summary>The whole state table of the reporting flow on one screen.</summary>
public static class AlurRealisasi
{
    /// <summary>
    /// The status after an action, or null where the action is impossible in that status. A returned realisasi stays
    /// <see cref="StatusRealisasi.Dikembalikan"/> while it is mended, so that the reason stays in sight until it is handed in again.
    /// </summary>
    public static StatusRealisasi? Setelah(StatusRealisasi status, TindakanRealisasi tindakan) => (status, tindakan) switch
    {
        (StatusRealisasi.Draf, TindakanRealisasi.Catat) => StatusRealisasi.Draf,
        (StatusRealisasi.Dikembalikan, TindakanRealisasi.Catat) => StatusRealisasi.Dikembalikan,
        (StatusRealisasi.Draf, TindakanRealisasi.Ajukan) => StatusRealisasi.Diajukan,
        (StatusRealisasi.Dikembalikan, TindakanRealisasi.Ajukan) => StatusRealisasi.Diajukan,
        (StatusRealisasi.Diajukan, TindakanRealisasi.Tarik) => StatusRealisasi.Draf,
        (StatusRealisasi.Diajukan, TindakanRealisasi.Verifikasi) => StatusRealisasi.Diverifikasi,
        (StatusRealisasi.Diverifikasi, TindakanRealisasi.Setujui) => StatusRealisasi.Disetujui,
        (StatusRealisasi.Diajukan, TindakanRealisasi.Kembalikan) => StatusRealisasi.Dikembalikan,
        (StatusRealisasi.Diverifikasi, TindakanRealisasi.Kembalikan) => StatusRealisasi.Dikembalikan,
        (StatusRealisasi.Disetujui, TindakanRealisasi.BukaKunci) => StatusRealisasi.Draf,
        (StatusRealisasi.Draf, TindakanRealisasi.TutupKunci) => StatusRealisasi.Disetujui,
        (StatusRealisasi.Dikembalikan, TindakanRealisasi.TutupKunci) => StatusRealisasi.Disetujui,
        (StatusRealisasi.Draf, TindakanRealisasi.Pulihkan) => StatusRealisasi.Disetujui,
        (StatusRealisasi.Dikembalikan, TindakanRealisasi.Pulihkan) => StatusRealisasi.Disetujui,
        _ => null,
    };

    /// <summary>True for the actions that only something approved before can meet.</summary>
    public static bool PerluVersiResmi(TindakanRealisasi tindakan) => tindakan is TindakanRealisasi.TutupKunci or TindakanRealisasi.Pulihkan;

    /// <summary>
    /// Where something stands at a moment. What was opened again locks itself: once its time has run out and it was not handed in, it
    /// stands approved, with the approved figures (design section 5).
    /// </summary>
    /// <param name="status">Status as stored.</param>
    /// <param name="pernahDisetujui">True when there is an approved version.</param>
    /// <param name="dibukaSampai">When the opening ends (UTC); null when it was never opened.</param>
    /// <param name="sekarangUtc">The moment.</param>
    public static StatusRealisasi Pada(StatusRealisasi status, bool pernahDisetujui, DateTime? dibukaSampai, DateTime sekarangUtc) =>
        pernahDisetujui && status.DapatDiisi() && !(sekarangUtc < dibukaSampai) ? StatusRealisasi.Disetujui : status;

    /// <summary>
    /// The permission that an action needs in a status. Sending back is for whoever's turn it is: the verifier before, the approver after
    /// verification.
    /// </summary>
    public static Izin IzinUntuk(StatusRealisasi status, TindakanRealisasi tindakan) => tindakan switch
    {
        TindakanRealisasi.Catat or TindakanRealisasi.Ajukan or TindakanRealisasi.Tarik or TindakanRealisasi.Pulihkan => Izin.MengisiRealisasi,
        TindakanRealisasi.BukaKunci or TindakanRealisasi.TutupKunci => Izin.MengaturPelaporan,
        TindakanRealisasi.Verifikasi => Izin.MemverifikasiRealisasi,
        TindakanRealisasi.Setujui => Izin.MenyetujuiRealisasi,
        TindakanRealisasi.Kembalikan => status == StatusRealisasi.Diverifikasi ? Izin.MenyetujuiRealisasi : Izin.MemverifikasiRealisasi,
        _ => throw new ArgumentOutOfRangeException(nameof(tindakan), tindakan, null),
    };

    /// <summary>The status that waits for a person's decision: handed in for the verifier, verified for the approver; null for all others.</summary>
    public static StatusRealisasi? MenungguKeputusan(PenggunaAktif pengguna) =>
        HakAkses.Punya(pengguna, Izin.MemverifikasiRealisasi) ? StatusRealisasi.Diajukan
        : HakAkses.Punya(pengguna, Izin.MenyetujuiRealisasi) ? StatusRealisasi.Diverifikasi
        : null;

    /// <summary>True while figures may be entered.</summary>
    public static bool DapatDiisi(this StatusRealisasi status) => Setelah(status, TindakanRealisasi.Catat) is not null;

    /// <summary>True once handed in and not sent back: such figures are shown as data sementara until approved.</summary>
    public static bool SudahDiajukan(this StatusRealisasi status) =>
        status is StatusRealisasi.Diajukan or StatusRealisasi.Diverifikasi or StatusRealisasi.Disetujui;

    /// <summary>The word on screen.</summary>
    public static string Nama(this StatusRealisasi status) => status switch
    {
        StatusRealisasi.Draf => "Draf",
        StatusRealisasi.Diajukan => "Diajukan",
        StatusRealisasi.Diverifikasi => "Diverifikasi",
        StatusRealisasi.Disetujui => "Disetujui",
        StatusRealisasi.Dikembalikan => "Dikembalikan",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
