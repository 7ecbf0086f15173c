using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Web.Security;

/// <summary>Who needs the second step (configuration <c>Keamanan:WajibDuaLangkah</c>).</summary>
public sealed class DuaLangkahOptions
{
    /// <summary>Name of the setting: roles with commas between them; empty: nobody.</summary>
    public const string Kunci = "Keamanan:WajibDuaLangkah";

    /// <summary>The roles.</summary>
    public IReadOnlyList<Peran> Peran { get; set; } = [];

    /// <summary>True when a role cannot do without it.</summary>
    public bool Wajib(Peran peran) => Peran.Contains(peran);

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">A role that does not exist: a slip here must not switch off what was wanted.</exception>
    public static IReadOnlyList<Peran> Baca(string isi)
    {
        ArgumentNullException.ThrowIfNull(isi);
        return [.. isi.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(kata =>
            Enum.TryParse<Peran>(kata, ignoreCase: true, out var peran) && Enum.IsDefined(peran) ? peran
                : throw new InvalidOperationException($"{Kunci}: peran {kata} tidak dikenal. Yang ada: {string.Join(", ", Enum.GetNames<Peran>())}."))];
    }
}
