namespace KinerjaKanwil.Domain.Akses;

/// <summary>What a person may do.</summary>
public enum Izin
{
    /// <summary>Read targets, realisasi and capaian (of the own division, unless <see cref="MelihatSemuaDivisi"/>).</summary>
    MelihatCapaian,

    /// <summary>The other permissions reach every division.</summary>
    MelihatSemuaDivisi,

    /// <summary>Enter and hand in the realisasi of the own division.</summary>
    MengisiRealisasi,

    /// <summary>Verify or send back the realisasi of the own division.</summary>
    MemverifikasiRealisasi,

    /// <summary>Approve or send back verified realisasi.</summary>
    MenyetujuiRealisasi,

    /// <summary>Download the official workbook.</summary>
    MengeksporMatriks,

    /// <summary>Read the audit trail and check that it is whole.</summary>
    MelihatAudit,

    /// <summary>Set the year's indicators: targets and their revisions, Manual IKU.</summary>
    MengelolaPerencanaan,

    /// <summary>Set reporting windows, extend them for a division, open what was approved.</summary>
    MengaturPelaporan,
}
