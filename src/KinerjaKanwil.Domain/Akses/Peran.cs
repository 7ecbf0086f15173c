namespace KinerjaKanwil.Domain.Akses;

/// <summary>The role of a person in the application; one person has one role.</summary>
public enum Peran
{
    /// <summary>Bagian Program dan Pelaporan: runs the year and exports the official sheet.</summary>
    Admin,

    /// <summary>Kepala Kantor Wilayah: reads all, approves.</summary>
    KepalaKanwil,

    /// <summary>Head of one division: verifies.</summary>
    KepalaDivisi,

    /// <summary>Staff of one division: enters.</summary>
    StafDivisi,

    /// <summary>Auditor or SAKIP evaluator: reads all, changes nothing.</summary>
    Pemantau,
}
