using System.ComponentModel.DataAnnotations;

namespace KinerjaKanwil.Web.Data.Berkas;

/// <summary>Where evidence files are kept (configuration section <c>Bukti</c>).</summary>
public sealed class BuktiOptions
{
    /// <summary>Name of the section.</summary>
    public const string Bagian = "Bukti";

    /// <summary>The folder; a relative path is meant from the application's own folder. All nodes on one database share it.</summary>
    [Required]
    public string Folder { get; init; } = "bukti";
}
