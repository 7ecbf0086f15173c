namespace KinerjaKanwil.Domain.Akses;

/// <summary>
/// The one access rule: a person may use a permission that the role has, on the own division or, where the role reaches all of
/// them, on any. Three doors ask it: the policy of a controller, the service on the loaded record, and the scope of a list.
/// </summary>
public static class HakAkses
{
    /// <summary>True when the person's role has the permission at all.</summary>
    public static bool Punya(PenggunaAktif pengguna, Izin izin)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        return pengguna.Peran.Punya(izin);
    }

    /// <summary>True when the division is within the person's reach.</summary>
    public static bool Menjangkau(PenggunaAktif pengguna, string kodeDivisi)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        return Cakupan(pengguna) is not { } sendiri || string.Equals(sendiri, kodeDivisi, StringComparison.Ordinal);
    }

    /// <summary>True when the person may use the permission on a record of that division.</summary>
    public static bool Boleh(PenggunaAktif pengguna, Izin izin, string kodeDivisi) =>
        Punya(pengguna, izin) && Menjangkau(pengguna, kodeDivisi);

    /// <summary>
    /// The one division that lists are limited to; null where the person reaches all. A bound role without a division
    /// reaches none: the empty code matches no division.
    /// </summary>
    public static string? Cakupan(PenggunaAktif pengguna)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        return pengguna.Peran.TerikatDivisi() ? pengguna.KodeDivisi ?? "" : null;
    }
}
