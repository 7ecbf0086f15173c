namespace KinerjaKanwil.Web.Features.Shared.Buku;

/// <summary>
/// How high a wrapped text will be. Neither Excel nor LibreOffice fits the height of merged wrapped cells, and measuring fonts needs
/// a graphics library that servers lack; so words are wrapped here by rounded-up Arial widths, and rows get their height in points.
/// </summary>
internal static class TinggiTeks
{
    /// <summary>Points of one unit of column width: 7 pixels at 96 per inch, the widest digit of Arial 10.</summary>
    public const double TitikPerLebar = 5.25;

    private const double Kelonggaran = 1.05;
    private const double JarakTepi = 5;

    /// <summary>Height in points of a text in a column of that width, with room above and below.</summary>
    public static double Hitung(string teks, double lebarKolom, double ukuran, bool tebal = false) =>
        JumlahBaris(teks, lebarKolom, ukuran, tebal) * Baris(ukuran) + JarakTepi;

    /// <summary>Height in points of one line.</summary>
    public static double Baris(double ukuran) => Math.Ceiling(ukuran * 1.25 * 4) / 4;

    /// <summary>Number of lines that a text takes in a column of that width.</summary>
    public static int JumlahBaris(string teks, double lebarKolom, double ukuran, bool tebal = false)
    {
        var muat = lebarKolom * TitikPerLebar;
        var besar = ukuran * Kelonggaran * (tebal ? 1.08 : 1);
        return teks.Split('\n').Sum(paragraf => Bungkus(paragraf, muat, besar));
    }

    private static int Bungkus(string paragraf, double muat, double besar)
    {
        var baris = 1;
        var terpakai = 0.0;
        foreach (var kata in paragraf.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var lebar = kata.Sum(Lebar) * besar;
            var spasi = terpakai > 0 ? Lebar(' ') * besar : 0;
            if (terpakai > 0 && terpakai + spasi + lebar > muat)
            {
                baris++;
                terpakai = 0;
                spasi = 0;
            }

            terpakai += spasi + lebar;
            while (terpakai > muat)
            {
                // A word longer than the column is broken by the program.
                baris++;
                terpakai -= muat;
            }
        }

        return baris;
    }

    private static double Lebar(char huruf) => huruf switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '/' or ' ' or 't' or 'f' => 0.28,
        '(' or ')' or '-' or 'r' => 0.333,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 0.5,
        'm' or 'M' or '%' => 0.87,
        'W' => 0.95,
        'w' => 0.722,
        >= 'A' and <= 'Z' => 0.73,
        <= '\u024F' => 0.556,
        _ => 1,
    };
}
