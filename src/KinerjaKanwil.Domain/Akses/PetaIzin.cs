namespace KinerjaKanwil.Domain.Akses;

/// <summary>Which role may do what: the whole of it, on one screen, for an auditor to read.</summary>
public static class PetaIzin
{
    private static readonly Dictionary<Peran, Izin[]> Peta = new()
    {
        [Peran.Admin] =
        [
            Izin.MelihatCapaian, Izin.MelihatSemuaDivisi, Izin.MengeksporMatriks, Izin.MelihatAudit, Izin.MengelolaPerencanaan, Izin.MengaturPelaporan,
            Izin.MengelolaPengguna,
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

    /// <summary>The permission in words, as the role matrix shows it.</summary>
    public static string Nama(this Izin izin) => izin switch
    {
        Izin.MelihatCapaian => "Melihat target, realisasi, dan capaian",
        Izin.MelihatSemuaDivisi => "Menjangkau semua divisi",
        Izin.MengisiRealisasi => "Mengisi dan mengajukan realisasi",
        Izin.MemverifikasiRealisasi => "Memverifikasi atau mengembalikan realisasi",
        Izin.MenyetujuiRealisasi => "Menyetujui atau mengembalikan realisasi yang terverifikasi",
        Izin.MengeksporMatriks => "Mengunduh lembar resmi (Excel)",
        Izin.MelihatAudit => "Membaca dan mengekspor jejak audit",
        Izin.MengelolaPerencanaan => "Menetapkan target dan Manual IKU",
        Izin.MengaturPelaporan => "Mengatur jadwal pengisian dan membuka kunci",
        Izin.MengelolaPengguna => "Mengelola pengguna dan perannya",
        _ => throw new ArgumentOutOfRangeException(nameof(izin), izin, null),
    };
}
