using System.Globalization;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>A figure in a cell, and the formula by which a spreadsheet arrives at it; null where it was entered as it is.</summary>
internal sealed record AngkaSel(decimal Nilai, string? Rumus);

/// <summary>
/// Writes a <see cref="Capaian"/> down as spreadsheet formulas, so that an examiner can follow each figure without the application.
/// The figures come from the application; the formulas only show the way, and tests recalculate every one.
/// </summary>
internal static class RumusSel
{
    /// <summary>Name of the cell that holds the lowest shown capaian.</summary>
    public const string BatasBawah = "BatasBawah";

    /// <summary>Name of the cell that holds the highest shown capaian.</summary>
    public const string BatasAtas = "BatasAtas";

    /// <summary>The target: a sum where quarter targets are added. Null where there is none, or where every quarter in it was declared not applicable.</summary>
    public static AngkaSel? Target(Capaian capaian)
    {
        var data = capaian.Data;
        if (capaian.Target is not { } target)
        {
            return null;
        }

        var manual = data.Manual;
        if (capaian.TerhadapTahun || manual is not { Konsolidasi: Konsolidasi.Jumlah, SifatAngka: SifatAngka.Periodik, CaraIsi: CaraIsi.Langsung })
        {
            return new AngkaSel(target, null);
        }

        var suku = TriwulanExtensions.Semua
            .Where(t => t <= capaian.Sampai && data.Pada(t)?.TidakBerlaku != true)
            .Select(t => data.Target.Untuk(t)).OfType<decimal>().ToList();
        return suku.Count == 0 ? null : new AngkaSel(target, suku.Count == 1 ? null : Jumlah(suku));
    }

    /// <summary>The realisasi: a ratio with pembilang and penyebut, a sum, a mean, or the plain figure. Null where there is none.</summary>
    public static AngkaSel? Realisasi(Capaian capaian)
    {
        if (capaian.Realisasi is not { } realisasi)
        {
            return null;
        }

        var manual = capaian.Data.Manual;
        var satu = manual.Konsolidasi == Konsolidasi.NilaiTerakhir
            || (manual.SifatAngka == SifatAngka.Kumulatif && (manual.CaraIsi == CaraIsi.Rasio || manual.Konsolidasi == Konsolidasi.Jumlah));
        var angka = TriwulanExtensions.Semua
            .Where(t => (satu ? t == capaian.Sampai : t <= capaian.Sampai) && capaian.Data.Terisi(t))
            .Select(t => capaian.Data.Pada(t)!).ToList();

        if (manual.CaraIsi == CaraIsi.Langsung)
        {
            var nilai = angka.Select(a => a.Nilai!.Value).ToList();
            return new AngkaSel(realisasi, nilai.Count == 1 ? null : manual.Konsolidasi == Konsolidasi.Jumlah
                ? Jumlah(nilai)
                : $"AVERAGE({string.Join(",", nilai.Select(Tulis))})");
        }

        var pembilang = Kurung(angka.Select(a => a.Pembilang!.Value));
        var penyebut = Kurung(angka.Select(a => a.Penyebut!.Value));
        return new AngkaSel(realisasi, manual.Rumus switch
        {
            RumusRasio.Bagian or RumusRasio.Perbandingan => $"{pembilang}/{penyebut}*100",
            RumusRasio.Pertumbuhan => $"({pembilang}-{penyebut})/{penyebut}*100",
            _ => throw new ArgumentOutOfRangeException(nameof(capaian), manual.Rumus, null),
        });
    }

    /// <summary>The shown capaian, from the cells of target (<paramref name="t"/>) and realisasi (<paramref name="r"/>). Null where there is none.</summary>
    public static AngkaSel? Capaian(Capaian capaian, string t, string r)
    {
        if (capaian is not { Nilai: { } nilai, Target: { } target })
        {
            return null;
        }

        var mentah = Mentah(capaian.Data, target, t, r);
        var dibatasi = $"MAX({BatasBawah},MIN({BatasAtas},{mentah}))";
        return new AngkaSel(nilai, PerhitunganCapaian.Dikonversi(capaian.Data, target)
            ? $"ROUND(IF(ROUND({mentah},4)>=100,{BatasAtas},{dibatasi}),4)"
            : $"ROUND({dibatasi},4)");
    }

    /// <summary>A number as formulas write it; negative ones in brackets.</summary>
    public static string Tulis(decimal nilai)
    {
        var teks = nilai.ToString("0.############", CultureInfo.InvariantCulture);
        return nilai < 0 ? $"({teks})" : teks;
    }

    private static string Mentah(DataPengukuran data, decimal target, string t, string r) => data.Manual.Polaritas switch
    {
        Polaritas.Maksimal when target > 0 => $"{r}/{t}*100",
        Polaritas.Minimal when target < 0 => $"{r}/{t}*100",
        Polaritas.Minimal when target == 0 => $"({Tulis(data.Manual.RealisasiTerburuk!.Value)}-{r})/{Tulis(data.Manual.RealisasiTerburuk.Value)}*100",
        Polaritas.Minimal when data.Pengaturan.RumusMinimal == RumusMinimal.B => $"{t}/{r}*100",
        Polaritas.Maksimal or Polaritas.Minimal => $"(2*{t}-{r})/{t}*100",
        Polaritas.Stabil => Stabil($"(100-ABS({r}-{t})/ABS({t})*100)"),
        _ => throw new ArgumentOutOfRangeException(nameof(data), data.Manual.Polaritas, null),
    };

    private static string Stabil(string kedekatan) => $"IF({kedekatan}<=90,{kedekatan}/90*100,100+({kedekatan}-90)*2)";

    private static string Jumlah(IEnumerable<decimal> suku) => string.Join("+", suku.Select(Tulis));

    private static string Kurung(IEnumerable<decimal> suku)
    {
        var daftar = suku.ToList();
        return daftar.Count == 1 ? Tulis(daftar[0]) : $"({Jumlah(daftar)})";
    }
}
