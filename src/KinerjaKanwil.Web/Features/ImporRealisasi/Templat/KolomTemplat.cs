using System.Globalization;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.ImporRealisasi.Templat;

/// <summary>The columns of the template: what the writer writes and the reader looks for, by their headings and never by their place.</summary>
internal static class KolomTemplat
{
    /// <summary>Heading of the hidden column that says which indicator, quarter and year a row is for.</summary>
    public const string Kunci = "_key";

    /// <summary>Heading of the hidden column that says which stored version a row was made from.</summary>
    public const string Versi = "_ver";

    /// <summary>Heading of the code.</summary>
    public const string Kode = "Kode";

    /// <summary>Heading of what became of a row, in a file that is given back.</summary>
    public const string Status = "Status";

    /// <summary>Heading of what there is to say about a row, in a file that is given back.</summary>
    public const string Pesan = "Pesan";

    /// <summary>Name of the sheet to fill in.</summary>
    public const string LembarIsian = "Isian";

    /// <summary>Name of the sheet that explains.</summary>
    public const string LembarPetunjuk = "Petunjuk";

    /// <summary>Name of the hidden sheet that says what the file is.</summary>
    public const string LembarTanda = "_templat";

    /// <summary>Version of this layout; a file of another one is refused.</summary>
    public const int VersiTemplat = 1;

    /// <summary>Headings in the order in which they are written: those read-only, those to fill in, those hidden.</summary>
    public static IReadOnlyList<string> Semua { get; } =
    [
        Kode, "Indikator", "Satuan", "Target TW", "Target tahun", "TW lalu", .. BidangImporExtensions.Semua.Select(b => b.Nama()), Kunci, Versi,
    ];

    /// <summary>Headings that are looked for; each may stand once.</summary>
    public static IReadOnlyList<string> Dicari { get; } = [Kode, .. BidangImporExtensions.Semua.Select(b => b.Nama()), Kunci, Versi];

    /// <summary>Headings without which a file cannot be read. Templates that were downloaded before it existed have no analisis.</summary>
    public static IReadOnlyList<string> Wajib { get; } = [.. Dicari.Where(k => k != BidangImpor.Analisis.Nama())];

    /// <summary>Number of a column, from 1, as it is written.</summary>
    public static int Nomor(string kepala) => Semua.ToList().IndexOf(kepala) + 1;

    /// <summary>Number of a column to fill in, as it is written.</summary>
    public static int Nomor(BidangImpor bidang) => Nomor(bidang.Nama());
}

/// <summary>The key hidden in a row: <c>2023/TW3/PAS.07.3</c>.</summary>
internal sealed partial record KunciBaris(int Tahun, Triwulan Triwulan, string Kode)
{
    /// <summary>Code of the division.</summary>
    public string KodeDivisi => Kode[..Kode.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>For people: <c>TW III 2023 divisi PAS</c>.</summary>
    public string Nama => $"{Triwulan.Nama()} {Tahun} divisi {KodeDivisi}";

    /// <summary>Reads a key; null where it is none.</summary>
    public static KunciBaris? Baca(string teks) => Bentuk().Match(teks.Trim()) is { Success: true } cocok && cocok.Groups["kode"].Length <= IndikatorKinerja.PanjangKode
        ? new KunciBaris(
            int.Parse(cocok.Groups["tahun"].Value, CultureInfo.InvariantCulture), (Triwulan)(cocok.Groups["tw"].Value[0] - '0'), cocok.Groups["kode"].Value)
        : null;

    /// <summary>True for a key of the same year, quarter and division.</summary>
    public bool Sebangun(KunciBaris lain) => Tahun == lain.Tahun && Triwulan == lain.Triwulan && KodeDivisi == lain.KodeDivisi;

    /// <summary>As it stands in the file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tahun}/TW{(int)Triwulan}/{Kode}");

    [GeneratedRegex(@"^(?<tahun>[0-9]{4})/TW(?<tw>[1-4])/(?<kode>[A-Z]{1,10}(\.[0-9]{1,4}){1,3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Bentuk();
}
