using System.Globalization;
using KinerjaKanwil.Domain;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Kantor;

/// <summary>The office's clock: UTC for storage, the office's zone for people.</summary>
public sealed class WaktuKantor(TimeProvider jam, IOptions<KantorOptions> kantor)
{
    private readonly TimeZoneInfo zona = TimeZoneInfo.FindSystemTimeZoneById(kantor.Value.ZonaWaktu);

    /// <summary>What the zone is called: WIB, WITA or WIT.</summary>
    public string SingkatanZona => kantor.Value.SingkatanZona;

    /// <summary>Now, UTC: for storage.</summary>
    public DateTime SekarangUtc => jam.GetUtcNow().UtcDateTime;

    /// <summary>Today in the office's zone: decides what is due.</summary>
    public DateOnly HariIni => DateOnly.FromDateTime(KeZona(SekarangUtc));

    /// <summary>When a day begins in the office's zone, UTC: for asking for days.</summary>
    public DateTime AwalHariUtc(DateOnly hari) => TimeZoneInfo.ConvertTimeToUtc(hari.ToDateTime(TimeOnly.MinValue), zona);

    /// <summary>When a day ends in the office's zone, UTC: the moment at which something given until that day runs out.</summary>
    public DateTime AkhirHariUtc(DateOnly hari) => AwalHariUtc(hari.AddDays(1));

    /// <summary>A stored time for people: <c>11 Juli 2026 14.05 WIB</c>.</summary>
    public string Tampil(DateTime utc) => $"{FormatTanggal.Panjang(DateOnly.FromDateTime(KeZona(utc)))} {Pukul(utc)}";

    /// <summary>The time alone, with its zone: <c>14.05 WIB</c>.</summary>
    public string Pukul(DateTime utc) => string.Create(CultureInfo.InvariantCulture, $"{KeZona(utc):HH'.'mm} {kantor.Value.SingkatanZona}");

    /// <summary>A stored time for file names: <c>20260711-1405</c>.</summary>
    public string UntukNamaBerkas(DateTime utc) => KeZona(utc).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);

    /// <summary>Day of the office on which a stored time falls.</summary>
    public DateOnly Hari(DateTime utc) => DateOnly.FromDateTime(KeZona(utc));

    private DateTime KeZona(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zona);
}
