using System.Globalization;
using System.Security.Claims;
using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Between claims and <see cref="PenggunaAktif"/>. The cookie holds the key and the security stamp alone; role, division and name are
/// put in afresh from the database at each request (<see cref="PemeriksaSesi"/>), so that a change of role counts at once.
/// </summary>
public static class KlaimPengguna
{
    private const string Peran = "peran";
    private const string Divisi = "divisi";
    private const string Wajib = "wajib";

    /// <summary>Name of the claim that holds the session.</summary>
    internal const string KlaimSesi = "sesi";

    /// <summary>The claims of a person, for this request.</summary>
    public static IEnumerable<Claim> Buat(PenggunaAktif pengguna)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        yield return new Claim(ClaimTypes.NameIdentifier, pengguna.Id.ToString(CultureInfo.InvariantCulture));
        yield return new Claim(ClaimTypes.Name, pengguna.Nama);
        yield return new Claim(Peran, pengguna.Peran.ToString());
        if (pengguna.KodeDivisi is { } kode)
        {
            yield return new Claim(Divisi, kode);
        }
    }

    /// <summary>The person of a request; null when nobody is signed in.</summary>
    public static PenggunaAktif? Baca(ClaimsPrincipal? klaim) =>
        klaim?.Identity?.IsAuthenticated == true
        && int.TryParse(klaim.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && Enum.TryParse<Peran>(klaim.FindFirstValue(Peran), out var peran)
            ? new PenggunaAktif(id, klaim.FindFirstValue(ClaimTypes.Name) ?? "", peran, klaim.FindFirstValue(Divisi))
            : null;

    /// <summary>Session of a request; null where there is none.</summary>
    public static Guid? Sesi(ClaimsPrincipal? klaim) => Guid.TryParse(klaim?.FindFirstValue(KlaimSesi), out var sesi) ? sesi : null;

    /// <summary>Address of the page that must be finished before any other; null where nothing is due.</summary>
    public static string? Kewajiban(ClaimsPrincipal? klaim) => klaim?.FindFirstValue(Wajib);

    /// <summary>The claim that sends every request to a page first.</summary>
    internal static Claim KlaimWajib(string alamat) => new(Wajib, alamat);
}
