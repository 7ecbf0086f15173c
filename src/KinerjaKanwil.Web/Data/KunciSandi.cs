using Microsoft.AspNetCore.Identity;

namespace KinerjaKanwil.Web.Data;

/// <summary>
/// A passkey of an account: the public half of a key that never leaves its owner's device (ADR 0025). <see cref="IdentityUserPasskey{TKey}"/>
/// holds what Identity needs to check a signature; here is what people see, and when it was last used.
/// </summary>
public sealed class KunciSandi : IdentityUserPasskey<int>
{
    /// <summary>Longest <see cref="Nama"/>, in characters.</summary>
    public const int PanjangNama = 60;

    /// <summary>Longest credential id, in bytes: what a clustered index of SQL Server holds. Authenticators use 16 to some 250.</summary>
    public const int PanjangKredensial = 900;

    /// <summary>How many an account may have.</summary>
    public const int PalingBanyak = 10;

    /// <summary>Name of it in addresses; the credential id is the authenticator's and may be long.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>What its owner calls it.</summary>
    public string Nama { get; set; } = "";

    /// <summary>When it was added, UTC.</summary>
    public DateTime DibuatPada { get; init; }

    /// <summary>When somebody last signed in with it, UTC; null: never.</summary>
    public DateTime? TerakhirDipakai { get; set; }

    /// <summary>When the last challenge that it answered was made, UTC: no challenge is accepted twice, and none older than that.</summary>
    public DateTime? TantanganTerakhir { get; private set; }
}
