using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// The parts of an entry that two people may change at the same time without meaning the same thing. Whatever belongs to the figure is
/// one unit: the halves of two people's ratios are never mixed (ux.md b.3).
/// </summary>
public enum UnitIsian
{
    /// <summary>Pembilang and penyebut, or the figure itself, or that it does not apply and why.</summary>
    Angka,

    /// <summary>What stood in the way.</summary>
    Kendala,

    /// <summary>What is done about it.</summary>
    TindakLanjut,

    /// <summary>What the figure says. Last: digests written before it existed have three parts.</summary>
    Analisis,
}

/// <summary>
/// Digests of an entry, one a unit; an empty unit has an empty one. A form sends back the digests of what it had shown: they tell what the
/// person changed from what merely was on the page.
/// </summary>
/// <param name="Angka">Of the figure.</param>
/// <param name="Kendala">Of the kendala.</param>
/// <param name="TindakLanjut">Of the tindak lanjut.</param>
/// <param name="Analisis">Of the analisis.</param>
public sealed record SidikIsian(string Angka, string Kendala, string TindakLanjut, string Analisis)
{
    private const char Pemisah = '.';
    private const int Bita = 6;

    /// <summary>Digests of an entry. 82 and 82,0 are the same entry.</summary>
    public static SidikIsian Dari(IsianRealisasi isian)
    {
        ArgumentNullException.ThrowIfNull(isian);
        return new SidikIsian(
            Hitung(string.Join('\u001f', Bentuk(isian.Pembilang), Bentuk(isian.Penyebut), Bentuk(isian.Nilai), isian.TidakBerlaku ? "t" : "", isian.AlasanTidakBerlaku)),
            Hitung(isian.Kendala),
            Hitung(isian.TindakLanjut),
            Hitung(isian.Analisis));
    }

    /// <summary>
    /// Reads what <see cref="ToString"/> wrote; null for anything else. Three parts are of a form that had no analisis, so it began from an
    /// empty one: an analisis that somebody stored meanwhile is taken over, one that comes with such digests all the same is asked about
    /// rather than written over it. Device copies of unsent rows live for days (docs/keputusan/0021).
    /// </summary>
    public static SidikIsian? Baca(string? teks) => teks?.Split(Pemisah) switch
    {
        [var angka, var kendala, var tindakLanjut] => new SidikIsian(angka, kendala, tindakLanjut, ""),
        [var angka, var kendala, var tindakLanjut, var analisis] => new SidikIsian(angka, kendala, tindakLanjut, analisis),
        _ => null,
    };

    /// <summary>The digest of a unit.</summary>
    public string Untuk(UnitIsian unit) => unit switch
    {
        UnitIsian.Angka => Angka,
        UnitIsian.Kendala => Kendala,
        UnitIsian.TindakLanjut => TindakLanjut,
        UnitIsian.Analisis => Analisis,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <inheritdoc />
    public override string ToString() => string.Join(Pemisah, Angka, Kendala, TindakLanjut, Analisis);

    private static string Hitung(string? isi) => string.IsNullOrEmpty(isi?.Trim('\u001f'))
        ? ""
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(isi)).AsSpan(0, Bita));

    private static string Bentuk(BacaanAngka bacaan) => bacaan.Jenis switch
    {
        JenisBacaan.Kosong => "",
        JenisBacaan.Angka => bacaan.Nilai!.Value.ToString("0.####", CultureInfo.InvariantCulture),
        JenisBacaan.TidakBerlaku => "t/b",
        JenisBacaan.Galat => "?",
        _ => throw new ArgumentOutOfRangeException(nameof(bacaan), bacaan.Jenis, null),
    };
}
