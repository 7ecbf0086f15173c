using System.Globalization;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>What a typed text turned out to be.</summary>
public enum JenisBacaan
{
    /// <summary>Nothing typed: belum diisi, which is not zero.</summary>
    Kosong,

    /// <summary>A number.</summary>
    Angka,

    /// <summary><c>t/b</c>: tidak berlaku.</summary>
    TidakBerlaku,

    /// <summary>Not a number that can be read.</summary>
    Galat,
}

/// <summary>
/// A typed number as it was understood (ux.md a.7). The one parser of the application: forms, imports and the browser read by
/// the same table of cases, <c>tabel-angka.json</c> in the tests. It never corrects silently: what is not obvious carries a
/// <see cref="Catatan"/>, what is not readable a <see cref="Pesan"/>.
/// </summary>
public sealed record BacaanAngka
{
    /// <summary>Longest text that is read, in characters.</summary>
    public const int PanjangTeks = 40;

    /// <summary>Decimals that are stored.</summary>
    public const int DesimalTersimpan = 4;

    /// <summary>Numbers must stay below this, in either direction: the column holds 18 digits, 4 of them decimals.</summary>
    public const decimal BatasBesar = 100_000_000_000_000m;

    internal const string PesanBukanAngka = "Masukkan angka, misalnya 98,75";

    private const string PesanTerlaluBesar = "Angka terlalu besar. Paling banyak 14 angka di depan koma";

    private BacaanAngka(JenisBacaan jenis) => Jenis = jenis;

    /// <summary>What it is.</summary>
    public JenisBacaan Jenis { get; }

    /// <summary>The number; null unless <see cref="Jenis"/> is <see cref="JenisBacaan.Angka"/>.</summary>
    public decimal? Nilai { get; private init; }

    /// <summary>How it was read, to be shown under the input where that is not obvious; else null.</summary>
    public string? Catatan { get; private init; }

    /// <summary>Why it cannot be read; else null.</summary>
    public string? Pesan { get; private init; }

    /// <summary>
    /// For <c>1.234</c>, read as 1234 after the office's own habit: the other reading, 1,234. To be offered when the first one
    /// breaks the indicator's scale or share (design section 4).
    /// </summary>
    public decimal? AlternatifDesimal { get; private init; }

    /// <summary>Nothing typed.</summary>
    public static BacaanAngka Kosong { get; } = new(JenisBacaan.Kosong);

    /// <summary>A number that needs no reading (sample data, stored values); null is <see cref="Kosong"/>.</summary>
    public static BacaanAngka Dari(decimal? nilai) => nilai is { } ada ? new BacaanAngka(JenisBacaan.Angka) { Nilai = ada } : Kosong;

    /// <summary>
    /// Reads the number of a spreadsheet cell, as the file holds it. A cell that shows <c>90%</c> holds 0.9 and is read as it is shown: 90.
    /// Fifteen digits count, as in the spreadsheet itself: what lies beyond is dust of its binary fractions (0.28999999999999998).
    /// </summary>
    /// <param name="angka">The stored number, e.g. <c>98.75</c> or <c>9E-1</c>.</param>
    /// <param name="persen">True when the cell is shown as a percentage.</param>
    public static BacaanAngka DariSel(string angka, bool persen)
    {
        if (!double.TryParse(angka, NumberStyles.Float, CultureInfo.InvariantCulture, out var biner) || double.IsNaN(biner))
        {
            return Galat(PesanBukanAngka);
        }

        if (Math.Abs(biner) >= (double)BatasBesar)
        {
            return Galat(PesanTerlaluBesar);
        }

        // The conversion keeps fifteen significant digits.
        var nilai = (decimal)biner * (persen ? 100 : 1);
        var bulat = decimal.Round(nilai, DesimalTersimpan, MidpointRounding.AwayFromZero);
        return Math.Abs(bulat) >= BatasBesar
            ? Galat(PesanTerlaluBesar)
            : new BacaanAngka(JenisBacaan.Angka)
            {
                Nilai = bulat,
                Catatan = bulat != nilai ? $"Dibulatkan menjadi {FormatAngka.Lengkap(bulat)}{(persen ? " (sel berformat persen)" : "")}"
                    : persen ? $"Dibaca sebagai {FormatAngka.Lengkap(bulat)} (sel berformat persen)"
                    : null,
            };
    }

    /// <summary>Reads a typed or pasted text.</summary>
    public static BacaanAngka Baca(string? teks)
    {
        if (string.IsNullOrWhiteSpace(teks))
        {
            return Kosong;
        }

        var isi = teks.Trim();
        if (isi.Length > PanjangTeks)
        {
            return Galat(PesanBukanAngka);
        }

        if (string.Equals(isi, "t/b", StringComparison.OrdinalIgnoreCase))
        {
            return new BacaanAngka(JenisBacaan.TidakBerlaku);
        }

        if (isi[^1] == '%')
        {
            isi = isi[..^1].TrimEnd();
        }

        // U+2212 is the minus sign that spreadsheets and typesetters write.
        var negatif = isi.Length > 0 && isi[0] is '-' or '\u2212';
        if (negatif)
        {
            isi = isi[1..];
        }

        return Urai(isi) is { } urai ? Susun(isi, urai, negatif) : Galat(PesanBukanAngka);
    }

    private static BacaanAngka Galat(string pesan) => new(JenisBacaan.Galat) { Pesan = pesan };

    /// <summary>Splits the text into whole and decimal digits; null where it is no number.</summary>
    private static Uraian? Urai(string isi)
    {
        if (isi.Length == 0 || !char.IsAsciiDigit(isi[0]) || !char.IsAsciiDigit(isi[^1])
            || isi.Any(c => !char.IsAsciiDigit(c) && c is not ('.' or ',')))
        {
            return null;
        }

        var titik = isi.Count(c => c == '.');
        var koma = isi.Count(c => c == ',');

        if (titik > 0 && koma > 0)
        {
            // Both marks: the last one is the decimal mark, the other parts thousands.
            var desimal = Math.Max(isi.LastIndexOf('.'), isi.LastIndexOf(','));
            var tandaDesimal = isi[desimal];
            var tandaRibuan = tandaDesimal == ',' ? '.' : ',';
            var bulat = isi[..desimal];
            return bulat.Contains(tandaDesimal) || Ribuan(bulat, tandaRibuan) is not { } angka
                ? null
                : new Uraian(angka, isi[(desimal + 1)..], PerluCatatan: tandaDesimal == '.', DariRibuan: false);
        }

        if (koma == 1)
        {
            var letak = isi.IndexOf(',');
            return new Uraian(isi[..letak], isi[(letak + 1)..], PerluCatatan: false, DariRibuan: false);
        }

        if (koma > 1)
        {
            return Ribuan(isi, ',') is { } angka ? new Uraian(angka, "", PerluCatatan: true, DariRibuan: false) : null;
        }

        if (titik > 1)
        {
            return Ribuan(isi, '.') is { } angka ? new Uraian(angka, "", PerluCatatan: false, DariRibuan: false) : null;
        }

        if (titik == 1)
        {
            return Ribuan(isi, '.') is { } angka
                ? new Uraian(angka, "", PerluCatatan: true, DariRibuan: true)
                : new Uraian(isi[..isi.IndexOf('.')], isi[(isi.IndexOf('.') + 1)..], PerluCatatan: true, DariRibuan: false);
        }

        return new Uraian(isi, "", PerluCatatan: false, DariRibuan: false);
    }

    /// <summary>The digits of a number parted in groups of three (1 to 3 digits first, no leading zero); null where it is not.</summary>
    private static string? Ribuan(string isi, char tanda)
    {
        var bagian = isi.Split(tanda);
        var baik = bagian[0].Length is >= 1 and <= 3
            && (bagian.Length == 1 || bagian[0][0] != '0')
            && bagian.Skip(1).All(b => b.Length == 3)
            && bagian.All(b => b.All(char.IsAsciiDigit));
        return baik ? string.Concat(bagian) : null;
    }

    private static BacaanAngka Susun(string isi, Uraian urai, bool negatif)
    {
        var desimal = urai.Desimal.TrimEnd('0');
        if (desimal.Length > DesimalTersimpan)
        {
            return Galat($"Paling banyak {DesimalTersimpan} angka di belakang koma");
        }

        var teks = desimal.Length == 0 ? urai.Bulat : urai.Bulat + "." + desimal;
        if (!decimal.TryParse(teks, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nilai) || nilai >= BatasBesar)
        {
            return Galat(PesanTerlaluBesar);
        }

        var tanda = negatif ? -1m : 1m;
        nilai *= tanda;
        return new BacaanAngka(JenisBacaan.Angka)
        {
            Nilai = nilai,
            Catatan = urai.PerluCatatan ? $"Dibaca sebagai {FormatAngka.Lengkap(nilai)}{(urai.DariRibuan ? " (ribuan)" : "")}" : null,
            AlternatifDesimal = urai.DariRibuan ? tanda * decimal.Parse(isi, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null,
        };
    }

    private readonly record struct Uraian(string Bulat, string Desimal, bool PerluCatatan, bool DariRibuan);
}
