using System.ComponentModel.DataAnnotations;

namespace KinerjaKanwil.Web.Kantor;

/// <summary>What the office is called and which clock it lives by (configuration section <c>Kantor</c>).</summary>
public sealed class KantorOptions
{
    /// <summary>Name of the section.</summary>
    public const string Bagian = "Kantor";

    /// <summary>Name in the header of every page.</summary>
    [Required]
    public required string Nama { get; init; }

    /// <summary>Whom users may ask and how, as the help page says it; null: the words of the application.</summary>
    public string? KontakAdmin { get; init; }

    /// <summary>IANA time zone, e.g. <c>Asia/Jakarta</c>.</summary>
    [Required]
    public required string ZonaWaktu { get; init; }

    /// <summary>What the zone is called on screen: WIB, WITA or WIT.</summary>
    [Required]
    public required string SingkatanZona { get; init; }
}
