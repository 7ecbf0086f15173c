using System.Globalization;
using System.Text.Json;

namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>A field with its value before and after, each as text that does not depend on language or machine; null: none.</summary>
/// <param name="Bidang">Name, dotted where it lies inside another (<c>Nilai.Tahunan</c>).</param>
/// <param name="Sebelum">Before.</param>
/// <param name="Sesudah">After.</param>
public sealed record PerubahanBidang(string Bidang, string? Sebelum, string? Sesudah)
{
    private static readonly JsonSerializerOptions Bentuk = new(JsonSerializerDefaults.Web) { Encoder = BentukKanonik.Penyandi };

    /// <summary>As the database keeps it.</summary>
    public static string Tulis(IReadOnlyList<PerubahanBidang> perubahan) => JsonSerializer.Serialize(perubahan, Bentuk);

    /// <summary>Reads what the database keeps; null when someone made it unreadable.</summary>
    public static IReadOnlyList<PerubahanBidang>? Baca(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<PerubahanBidang>>(json, Bentuk)?.Where(p => p?.Bidang is not null).ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// A value as text: <c>98.5</c> whatever the number of decimals it was stored with, <c>2026-07-11T14:05:00.000Z</c>, <c>ya</c>.
    /// </summary>
    internal static string? Nilai(object? nilai) => nilai switch
    {
        null => null,
        string teks => teks,
        bool benar => benar ? "ya" : "tidak",
        decimal angka => angka.ToString("0.####", CultureInfo.InvariantCulture),
        DateTime saat => saat.ToString(BentukKanonik.PolaWaktu, CultureInfo.InvariantCulture),
        DateTimeOffset saat => saat.UtcDateTime.ToString(BentukKanonik.PolaWaktu, CultureInfo.InvariantCulture),
        IFormattable lain => lain.ToString(null, CultureInfo.InvariantCulture),
        _ => nilai.ToString(),
    };
}
