using System.Globalization;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// What a screen needs to show, while a figure is being typed, about where it is heading: everything but the figure itself, with the
/// quarters before already in it. What the screen makes of it is marked with ≈ and replaced by <see cref="PerhitunganCapaian"/> as soon as
/// the figure is stored: this is no second formula of record.
/// </summary>
public sealed record BahanHitung
{
    private BahanHitung()
    {
    }

    /// <summary>Two numbers or one.</summary>
    public required CaraIsi CaraIsi { get; init; }

    /// <summary>True where the ratio is a growth over the denominator.</summary>
    public required bool Pertumbuhan { get; init; }

    /// <summary>What earlier quarters add to the numerator, or to the figure itself.</summary>
    public required decimal Awal { get; init; }

    /// <summary>What earlier quarters add to the denominator.</summary>
    public required decimal AwalPenyebut { get; init; }

    /// <summary>What the sum is divided by: more than 1 for a mean.</summary>
    public required int Pembagi { get; init; }

    /// <summary>Which direction is good.</summary>
    public required Polaritas Polaritas { get; init; }

    /// <summary>Which formula "lower is better" has.</summary>
    public required RumusMinimal RumusMinimal { get; init; }

    /// <summary>The target that it is compared with; null where the quarter has none.</summary>
    public required decimal? Target { get; init; }

    /// <summary>Worst figure still tolerated, where one was declared.</summary>
    public required decimal? Terburuk { get; init; }

    /// <summary>True where anything from 100 on counts as the upper bound.</summary>
    public required bool Konversi120 { get; init; }

    /// <summary>For a quarter; null where an earlier quarter is missing, so that nothing would come of it, whatever is typed.</summary>
    public static BahanHitung? Untuk(DataPengukuran data, Triwulan triwulan)
    {
        ArgumentNullException.ThrowIfNull(data);
        var manual = data.Manual;
        var lain = data with { Angka = [.. data.Angka.Where(a => a.Triwulan < triwulan)] };
        if (PerhitunganCapaian.BelumLengkap(lain, triwulan).Count > 0)
        {
            return null;
        }

        var sebelumnya = PerhitunganCapaian.HanyaTerakhir(manual) ? [] : lain.Angka.Where(a => a.Terisi(manual.CaraIsi)).ToList();
        var rasio = manual.CaraIsi == CaraIsi.Rasio;
        var target = PerhitunganCapaian.TargetSampai(lain, triwulan);
        return new BahanHitung
        {
            CaraIsi = manual.CaraIsi,
            Pertumbuhan = rasio && manual.Rumus == RumusRasio.Pertumbuhan,
            Awal = sebelumnya.Sum(a => rasio ? a.Pembilang!.Value : a.Nilai!.Value),
            AwalPenyebut = rasio ? sebelumnya.Sum(a => a.Penyebut!.Value) : 0m,
            Pembagi = rasio || PerhitunganCapaian.HanyaTerakhir(manual) || manual.Konsolidasi == Konsolidasi.Jumlah ? 1 : sebelumnya.Count + 1,
            Polaritas = manual.Polaritas,
            RumusMinimal = data.Pengaturan.RumusMinimal,
            Target = target,
            Terburuk = manual.RealisasiTerburuk,
            Konversi120 = target is { } ada && PerhitunganCapaian.Dikonversi(data, ada),
        };
    }

    /// <summary>In one line, for the script of the entry page: way of entry, start, start of the denominator, divisor, direction, target, worst, conversion.</summary>
    public override string ToString()
    {
        var cara = CaraIsi == CaraIsi.Langsung ? "L" : Pertumbuhan ? "G" : "R";
        var arah = Polaritas switch
        {
            Polaritas.Maksimal => "+",
            Polaritas.Minimal => RumusMinimal == RumusMinimal.B ? "/" : "-",
            Polaritas.Stabil => "=",
            _ => throw new InvalidOperationException($"Polaritas {Polaritas} tidak dikenal."),
        };
        return string.Join(
            ' ', cara, Teks(Awal), Teks(AwalPenyebut), Pembagi.ToString(CultureInfo.InvariantCulture), arah, Teks(Target), Teks(Terburuk), Konversi120 ? "1" : "0");
    }

    private static string Teks(decimal? nilai) => nilai is { } ada ? ada.ToString("0.####", CultureInfo.InvariantCulture) : "x";
}
