namespace KinerjaKanwil.Domain.Akses;

/// <summary>Which role may do what: the whole of it, on one screen, for an auditor to read.</summary>
public static class PetaIzin
{
    private static readonly Dictionary<Peran, Izin[]> Peta = new()
    {
        [Peran.Admin] =
        [
            Izin.MelihatCapaian, Izin.MelihatSemuaDivisi, Izin.MengeksporMatriks, Izin.MelihatAudit, Izin.MengelolaPerencanaan, Izin.MengaturPelaporan,
        ],
        [Peran.KepalaKanwil] = [Izin.MelihatCapaian, Izin.MelihatSemuaDivisi, Izin.MenyetujuiRealisasi, Izin.MengeksporMatriks, Izin.MelihatAudit],
        [Peran.KepalaDivisi] = [Izin.MelihatCapaian, Izin.MemverifikasiRealisasi],
        [Peran.StafDivisi] = [Izin.MelihatCapaian, Izin.MengisiRealisasi],
        [Peran.Pemantau] = [Izin.MelihatCapaian, Izin.MelihatSemuaDivisi, Izin.MelihatAudit],
    };

    /// <summary>True when the role has the permission.</summary>
    public static bool Punya(this Peran peran, Izin izin) => Peta[peran].Contains(izin);

    /// <summary>True for the roles that belong to one division.</summary>
    public static bool TerikatDivisi(this Peran peran) => !peran.Punya(Izin.MelihatSemuaDivisi);

    /// <summary>The role's name on screen.</summary>
    public static string Nama(this Peran peran) => peran switch
    {
        Peran.Admin => "Admin",
        Peran.KepalaKanwil => "Kepala Kantor Wilayah",
        Peran.KepalaDivisi => "Kepala Divisi",
        Peran.StafDivisi => "Staf Divisi",
        Peran.Pemantau => "Pemantau",
        _ => throw new ArgumentOutOfRangeException(nameof(peran), peran, null),
    };
}
