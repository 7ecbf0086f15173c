using System.Security.Cryptography;
using System.Text;

namespace KinerjaKanwil.Web.Data;

/// <summary>What a one-time link is for.</summary>
public enum JenisTautan
{
    /// <summary>Makes the first Admin.</summary>
    AdminPertama,

    /// <summary>Sets a new password.</summary>
    KataSandi,
}

/// <summary>
/// A link that works once and for a time. Only the digest of its token is kept: who reads the database can use none. The token has 256
/// random bits, so a plain digest is enough.
/// </summary>
public sealed class TautanAkun
{
    /// <summary>Length of <see cref="Sidik"/>.</summary>
    public const int PanjangSidik = 64;

    /// <summary>How long a link for a new password works: a long weekend must fit in.</summary>
    public static readonly TimeSpan UmurSandi = TimeSpan.FromHours(72);

    /// <summary>How long the link printed at start works.</summary>
    public static readonly TimeSpan UmurAdminPertama = TimeSpan.FromHours(24);

    private const int PanjangToken = 32;

    private TautanAkun()
    {
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>What it is for.</summary>
    public JenisTautan Jenis { get; private set; }

    /// <summary>Whose password it sets; null for the first Admin, who does not exist yet.</summary>
    public int? PenggunaId { get; private set; }

    /// <summary>Digest of the token.</summary>
    public string Sidik { get; private set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime DibuatPada { get; private set; }

    /// <summary>When it stops working, UTC.</summary>
    public DateTime BerlakuSampai { get; private set; }

    /// <summary>When it was used, UTC; null: not yet.</summary>
    public DateTime? DipakaiPada { get; private set; }

    /// <summary>Makes a link.</summary>
    /// <param name="jenis">What for.</param>
    /// <param name="penggunaId">Whose.</param>
    /// <param name="kini">Now, UTC.</param>
    /// <param name="token">What stands in the link; kept nowhere.</param>
    public static TautanAkun Buat(JenisTautan jenis, int? penggunaId, DateTime kini, out string token)
    {
        token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(PanjangToken)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return new TautanAkun
        {
            Jenis = jenis,
            PenggunaId = penggunaId,
            Sidik = SidikDari(token),
            DibuatPada = kini,
            BerlakuSampai = kini + (jenis == JenisTautan.KataSandi ? UmurSandi : UmurAdminPertama),
        };
    }

    /// <summary>Digest of what somebody brings.</summary>
    public static string SidikDari(string? token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token ?? "")));
}
