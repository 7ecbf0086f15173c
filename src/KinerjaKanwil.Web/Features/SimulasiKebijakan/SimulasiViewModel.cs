using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.SimulasiKebijakan;

/// <summary>Two policies side by side, ready to print. Both columns come from the one formula service.</summary>
public sealed record SimulasiViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Which figures, as in the address.</summary>
    public required string Data { get; init; }

    /// <summary>What was chosen.</summary>
    public required SaringanSimulasi Saringan { get; init; }

    /// <summary>The policy in force, in words.</summary>
    public required string Semula { get; init; }

    /// <summary>The policy tried, in words.</summary>
    public required string Dicoba { get; init; }

    /// <summary>Kanwil and divisions.</summary>
    public required IReadOnlyList<BarisSimulasi> Rekap { get; init; }

    /// <summary>Indicators whose status changes.</summary>
    public required IReadOnlyList<IndikatorSimulasi> BerubahStatus { get; init; }

    /// <summary>How many more change their figure but not their status.</summary>
    public required int BerubahAngka { get; init; }

    /// <summary>Puts it together.</summary>
    public static SimulasiViewModel Susun(RekapCapaian rekap, SaringanSimulasi saringan)
    {
        ArgumentNullException.ThrowIfNull(rekap);
        ArgumentNullException.ThrowIfNull(saringan);
        var sumber = PilihanData.Sumber(saringan.Data);
        var triwulan = saringan.Tw is { } tw ? (Triwulan)tw : rekap.TriwulanBawaan;
        var uji = rekap.Andaikan(saringan.Terapkan(rekap.Tahun.Pengaturan));
        var pasangan = rekap.Semua.Zip(uji.Semua, (a, b) => (
            Indikator: a, Semula: a.Triwulanan(triwulan, sumber), Dicoba: b.Triwulanan(triwulan, sumber))).ToList();
        var berubah = pasangan.Where(p => p.Semula.Kategori != p.Dicoba.Kategori).ToList();
        return new SimulasiViewModel
        {
            Tahun = rekap.Tahun.Tahun,
            Triwulan = triwulan,
            Data = PilihanData.Nilai(sumber),
            Saringan = saringan,
            Semula = Kebijakan(rekap.Tahun.Pengaturan, false),
            Dicoba = Kebijakan(uji.Tahun.Pengaturan, saringan.Rata == SaringanSimulasi.RataDivisi),
            Rekap = [.. Baris(rekap, uji, triwulan, sumber, saringan.Rata == SaringanSimulasi.RataDivisi)],
            BerubahStatus = [.. berubah.Select(p => new IndikatorSimulasi(
                p.Indikator.Kode, p.Indikator.NamaTampil, p.Indikator.Sasaran.Divisi.NamaTampil, p.Semula, p.Dicoba, $"/indikator/{rekap.Tahun.Tahun}/{p.Indikator.Kode}"))],
            BerubahAngka = pasangan.Count(p => p.Semula.Nilai != p.Dicoba.Nilai) - berubah.Count(p => p.Semula.Nilai != p.Dicoba.Nilai),
        };
    }

    private static IEnumerable<BarisSimulasi> Baris(RekapCapaian rekap, RekapCapaian uji, Triwulan triwulan, SumberData sumber, bool rataDivisi)
    {
        var semula = rekap.Gabung(rekap.Semua, triwulan, sumber);
        var dicoba = uji.Gabung(uji.Semua, triwulan, sumber);
        yield return new BarisSimulasi(
            "Kantor wilayah", semula.Nilai, rataDivisi ? uji.RataRataDivisi(triwulan, sumber) : dicoba.Nilai, semula.Distribusi, dicoba.Distribusi,
            semula.Jelaskan(), rataDivisi ? uji.JelaskanRataRataDivisi(triwulan, sumber) : dicoba.Jelaskan());
        foreach (var (a, b) in rekap.Divisi.Zip(uji.Divisi))
        {
            var (lama, baru) = (rekap.Gabung(a.Indikator, triwulan, sumber), uji.Gabung(b.Indikator, triwulan, sumber));
            yield return new BarisSimulasi(a.NamaTampil, lama.Nilai, baru.Nilai, lama.Distribusi, baru.Distribusi, lama.Jelaskan(), baru.Jelaskan());
        }
    }

    private static string Kebijakan(PengaturanCapaian pengaturan, bool rataDivisi) =>
        (pengaturan.TanpaBatasAtas ? "tanpa batas atas" : $"batas atas {FormatAngka.Ringkas(pengaturan.BatasAtas)}")
        + $"; minimal {pengaturan.RumusMinimal.Ringkas()}"
        + (rataDivisi ? "; rata-rata divisi" : "; rata-rata indikator")
        + (pengaturan.KonversiSemua ? "; capaian penuh dinilai sebesar batas atas" : "");
}

/// <summary>Kanwil or a division under both policies.</summary>
public sealed record BarisSimulasi(
    string Nama, decimal? Semula, decimal? Dicoba, Distribusi DistribusiSemula, Distribusi DistribusiDicoba, IReadOnlyList<string> CaraSemula,
    IReadOnlyList<string> CaraDicoba)
{
    /// <summary>Figure in force.</summary>
    public string TeksSemula => Teks(Semula);

    /// <summary>Figure tried.</summary>
    public string TeksDicoba => Teks(Dicoba);

    /// <summary>Difference in points.</summary>
    public string Selisih => Semula is { } lama && Dicoba is { } baru
        ? FormatAngka.Bulat2(baru) - FormatAngka.Bulat2(lama) is var beda && beda == 0 ? "tetap" : $"{(beda > 0 ? "▲" : "▼")} {FormatAngka.DuaDesimal(Math.Abs(beda))}"
        : "–";

    /// <summary>True when it is another one.</summary>
    public bool Berbeda => Selisih is not ("tetap" or "–");

    private static string Teks(decimal? nilai) => nilai is { } ada ? FormatAngka.DuaDesimal(ada) : "Belum ada";
}

/// <summary>An indicator whose status changes.</summary>
public sealed record IndikatorSimulasi(string Kode, string Nama, string Divisi, Capaian Semula, Capaian Dicoba, string Alamat);
