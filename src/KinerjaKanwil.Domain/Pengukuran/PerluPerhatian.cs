using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// Why something is put before the head of the office, in the order in which it is asked about. The first that applies places it; the
/// others are named beside it (ADR 0017).
/// </summary>
public enum SebabPerhatian
{
    /// <summary>Owed, and the closing day has passed.</summary>
    TerlambatDiisi,

    /// <summary>Below the second threshold; the widest gap first.</summary>
    SelisihTerbesar,

    /// <summary>Below target before, a remedy was written down, and the figure is not better.</summary>
    TanpaKemajuan,

    /// <summary>Below target, and lower than the quarter before, which was lower than the one before it.</summary>
    TurunDuaTriwulan,

    /// <summary>Reported, and no capaian can be computed.</summary>
    TidakDapatDihitung,

    /// <summary>Owed, not handed in; no closing day has passed.</summary>
    BelumDiajukan,

    /// <summary>Sent back, and not handed in again.</summary>
    Dikembalikan,
}

/// <summary>What the rules look at, for one indicator in the quarter shown.</summary>
/// <param name="Kode">Code of the indicator.</param>
/// <param name="KodeDivisi">Its division: what is not handed in is asked of a division once.</param>
/// <param name="Kini">Capaian of the quarter.</param>
/// <param name="Sebelumnya">Capaian of the quarters before, the nearest first.</param>
/// <param name="Status">Where the report stands; null: there is none.</param>
/// <param name="Menunggak">A report is owed and was not handed in.</param>
/// <param name="HariTerlambat">Days since the closing day; 0 before it, or without one.</param>
/// <param name="AdaTindakLanjutLalu">A remedy was written down in the quarter before.</param>
public sealed record BahanPerhatian(
    string Kode, string KodeDivisi, Capaian Kini, IReadOnlyList<Capaian> Sebelumnya, StatusRealisasi? Status, bool Menunggak, int HariTerlambat, bool AdaTindakLanjutLalu);

/// <summary>One thing to ask about.</summary>
/// <param name="Sebab">Why.</param>
/// <param name="Kalimat">The same as a sentence, with its figures.</param>
/// <param name="SebabLain">Further reasons that apply.</param>
/// <param name="KodeDivisi">Division to ask.</param>
/// <param name="Kode">Codes of the indicators: several where a division has not handed in several.</param>
public sealed record ButirPerhatian(SebabPerhatian Sebab, string Kalimat, IReadOnlyList<SebabPerhatian> SebabLain, string KodeDivisi, IReadOnlyList<string> Kode);

/// <summary>What the head of the office should ask about: a closed list of rules, each with its sentence. It judges; it computes no capaian.</summary>
public static class PerluPerhatian
{
    /// <summary>The words on screen.</summary>
    public static string Nama(this SebabPerhatian sebab) => sebab switch
    {
        SebabPerhatian.TerlambatDiisi => "Terlambat diisi",
        SebabPerhatian.SelisihTerbesar => "Selisih terbesar",
        SebabPerhatian.TanpaKemajuan => "Tindak lanjut tanpa kemajuan",
        SebabPerhatian.TurunDuaTriwulan => "Turun 2 triwulan",
        SebabPerhatian.TidakDapatDihitung => "Tidak dapat dihitung",
        SebabPerhatian.BelumDiajukan => "Belum diajukan",
        SebabPerhatian.Dikembalikan => "Dikembalikan",
        _ => throw new ArgumentOutOfRangeException(nameof(sebab), sebab, null),
    };

    /// <summary>
    /// Everything that needs attention: by reason, then the widest gap to the target first, then in the order given. What a division has not
    /// handed in becomes one entry for the division, so that the list stays a list of questions.
    /// </summary>
    public static IReadOnlyList<ButirPerhatian> Susun(IReadOnlyList<BahanPerhatian> bahan)
    {
        ArgumentNullException.ThrowIfNull(bahan);
        var kena = bahan.Select(b => (Bahan: b, Sebab: Sebab(b).Order().ToList())).Where(k => k.Sebab.Count > 0).ToList();
        var perDivisi = kena.Where(k => Digabung(k.Sebab[0])).GroupBy(k => (k.Sebab[0], k.Bahan.KodeDivisi))
            .Select(g => (Selisih: 0m, Butir: new ButirPerhatian(
                g.Key.Item1, KalimatBelum(g.Key.Item1, [.. g.Select(k => k.Bahan)]), [], g.Key.KodeDivisi, [.. g.Select(k => k.Bahan.Kode)])));
        var satuan = kena.Where(k => !Digabung(k.Sebab[0]))
            .Select(k => (Selisih: Selisih(k.Bahan.Kini) ?? 0m, Butir: new ButirPerhatian(
                k.Sebab[0], Kalimat(k.Sebab[0], k.Bahan), k.Sebab[1..], k.Bahan.KodeDivisi, [k.Bahan.Kode])));
        return [.. perDivisi.Concat(satuan).OrderBy(b => b.Butir.Sebab).ThenByDescending(b => b.Selisih).Select(b => b.Butir)];
    }

    private static bool Digabung(SebabPerhatian sebab) => sebab is SebabPerhatian.TerlambatDiisi or SebabPerhatian.BelumDiajukan;

    private static IEnumerable<SebabPerhatian> Sebab(BahanPerhatian bahan)
    {
        var kurang = Selisih(bahan.Kini) is not null;
        if (bahan.Status == StatusRealisasi.Dikembalikan)
        {
            yield return SebabPerhatian.Dikembalikan;
        }
        else if (bahan.Menunggak)
        {
            yield return bahan.HariTerlambat > 0 ? SebabPerhatian.TerlambatDiisi : SebabPerhatian.BelumDiajukan;
        }

        if (bahan.Kini.Keadaan == KeadaanNilai.TidakDapatDihitung)
        {
            yield return SebabPerhatian.TidakDapatDihitung;
        }

        if (bahan.Kini.Kategori == KategoriCapaian.Tidak)
        {
            yield return SebabPerhatian.SelisihTerbesar;
        }

        if (kurang && bahan.Sebelumnya is [{ Nilai: { } satu } lalu, ..] && Selisih(lalu) is not null && bahan.AdaTindakLanjutLalu && Dua(bahan.Kini.Nilai!.Value) <= Dua(satu))
        {
            yield return SebabPerhatian.TanpaKemajuan;
        }

        if (kurang && bahan.Sebelumnya is [{ Nilai: { } dekat }, { Nilai: { } jauh }, ..] && Dua(bahan.Kini.Nilai!.Value) < Dua(dekat) && Dua(dekat) < Dua(jauh))
        {
            yield return SebabPerhatian.TurunDuaTriwulan;
        }
    }

    private static string Kalimat(SebabPerhatian sebab, BahanPerhatian bahan) => sebab switch
    {
        SebabPerhatian.SelisihTerbesar => $"Kurang {FormatAngka.DuaDesimal(Selisih(bahan.Kini)!.Value)} poin dari target.",
        SebabPerhatian.TanpaKemajuan =>
            $"Tindak lanjut {bahan.Sebelumnya[0].Sampai.Nama()} belum menaikkan capaian: {Urut(bahan, 1)}.",
        SebabPerhatian.TurunDuaTriwulan => $"Turun dua triwulan berturut-turut: {Urut(bahan, 2)}.",
        SebabPerhatian.TidakDapatDihitung => bahan.Kini.Keterangan ?? "Sudah dilaporkan, tetapi capaiannya tidak dapat dihitung.",
        SebabPerhatian.Dikembalikan => "Dikembalikan untuk diperbaiki, belum diajukan lagi.",
        _ => throw new ArgumentOutOfRangeException(nameof(sebab), sebab, null),
    };

    private static string KalimatBelum(SebabPerhatian sebab, List<BahanPerhatian> bahan)
    {
        var jumlah = bahan.Count == 1 ? "Belum diajukan" : $"{bahan.Count} indikator belum diajukan";
        return sebab == SebabPerhatian.TerlambatDiisi
            ? $"{jumlah}, batas sudah lewat {bahan.Max(b => b.HariTerlambat)} hari."
            : $"{jumlah}, padahal triwulan sudah berakhir.";
    }

    /// <summary>The figures that led here, oldest first: <c>99,03 → 97,10 → 92,00</c>.</summary>
    private static string Urut(BahanPerhatian bahan, int lalu) => string.Join(
        " → ", bahan.Sebelumnya.Take(lalu).Reverse().Append(bahan.Kini).Select(c => FormatAngka.DuaDesimal(c.Nilai!.Value)));

    /// <summary>Points missing to the threshold of Tercapai; null where none are, or where there is no figure.</summary>
    private static decimal? Selisih(Capaian capaian) =>
        capaian.Nilai is { } nilai && capaian.Kategori != KategoriCapaian.Tercapai ? capaian.Data.Pengaturan.AmbangTercapai - Dua(nilai) : null;

    private static decimal Dua(decimal nilai) => FormatAngka.Bulat2(nilai);
}
