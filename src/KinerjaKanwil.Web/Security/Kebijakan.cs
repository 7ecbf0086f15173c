using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Names of the policies: one for each <see cref="Izin"/>, plus <see cref="SudahMasuk"/>. An endpoint without one of them, or an
/// explicit <c>[AllowAnonymous]</c>, keeps the application from starting.
/// </summary>
public static class Kebijakan
{
    /// <summary>Signed in, nothing more.</summary>
    public const string SudahMasuk = nameof(SudahMasuk);

    /// <summary><see cref="Izin.MelihatCapaian"/>.</summary>
    public const string MelihatCapaian = nameof(Izin.MelihatCapaian);

    /// <summary><see cref="Izin.MengisiRealisasi"/>.</summary>
    public const string MengisiRealisasi = nameof(Izin.MengisiRealisasi);

    /// <summary><see cref="Izin.MemverifikasiRealisasi"/> or <see cref="Izin.MenyetujuiRealisasi"/>: whose turn it is depends on the record.</summary>
    public const string MemutuskanRealisasi = nameof(MemutuskanRealisasi);

    /// <summary><see cref="Izin.MengeksporMatriks"/>.</summary>
    public const string MengeksporMatriks = nameof(Izin.MengeksporMatriks);

    /// <summary><see cref="Izin.MelihatAudit"/>.</summary>
    public const string MelihatAudit = nameof(Izin.MelihatAudit);

    /// <summary><see cref="Izin.MengelolaPerencanaan"/>.</summary>
    public const string MengelolaPerencanaan = nameof(Izin.MengelolaPerencanaan);

    /// <summary><see cref="Izin.MengaturPelaporan"/>.</summary>
    public const string MengaturPelaporan = nameof(Izin.MengaturPelaporan);

    /// <summary><see cref="Izin.MengelolaPerencanaan"/> or <see cref="Izin.MengaturPelaporan"/>: the page that leads to both.</summary>
    public const string MengelolaData = nameof(MengelolaData);
}
