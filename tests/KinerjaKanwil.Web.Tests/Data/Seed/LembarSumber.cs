using System.Text.RegularExpressions;

namespace KinerjaKanwil.Web.Tests.Data.Seed;

/// <summary>
/// The source document itself, read independently of the structured data: per division, what stands in each of the four columns, joined
/// with one space. Headings, the two header rows and empty cells are left out; nothing else is changed (seeds/README.md).
/// </summary>
internal sealed partial class LembarSumber
{
    private readonly Dictionary<int, List<string>[]> kolom = [];

    private LembarSumber(string teks)
    {
        Teks = teks;
        var divisi = 0;
        foreach (var baris in teks.Split('\n'))
        {
            if (KepalaDivisi().Match(baris) is { Success: true } cocok)
            {
                divisi = int.Parse(cocok.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                kolom.TryAdd(divisi, [[], [], [], []]);
                continue;
            }

            var sel = baris.Split('\t');
            if (sel.Length != 4 || sel[0].StartsWith("No.", StringComparison.Ordinal) || sel[0].StartsWith("(1)", StringComparison.Ordinal))
            {
                continue;
            }

            for (var n = 0; n < 4; n++)
            {
                if (sel[n].Trim() is { Length: > 0 } isi)
                {
                    kolom[divisi][n].Add(isi);
                }
            }
        }
    }

    /// <summary>The whole text.</summary>
    public string Teks { get; }

    /// <summary>Numbers of the divisions.</summary>
    public IEnumerable<int> Divisi => kolom.Keys;

    /// <summary>Reads the document.</summary>
    public static LembarSumber Baca() => new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.txt")));

    /// <summary>A column of a division.</summary>
    public string Kolom(int divisi, int nomor) => string.Join(' ', kolom[divisi][nomor - 1]);

    [GeneratedRegex(@"^\W*(\d)\. DIVISI")]
    private static partial Regex KepalaDivisi();
}
