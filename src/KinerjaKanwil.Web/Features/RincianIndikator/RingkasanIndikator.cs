using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.TagHelpers;

namespace KinerjaKanwil.Web.Features.RincianIndikator;

/// <summary>The first screen of an indicator's page: where it stands, its shape over the quarters, where it is heading.</summary>
public sealed record RingkasanIndikator
{
    /// <summary>Which figure stands at the top: <c>Capaian TW II</c>.</summary>
    public required string Judul { get; init; }

    /// <summary>That figure.</summary>
    public required Capaian Utama { get; init; }

    /// <summary>The same for the bullet graph; null where there is no figure.</summary>
    public required RekapNilai? Bullet { get; init; }

    /// <summary>Bounds and thresholds.</summary>
    public required PengaturanCapaian Pengaturan { get; init; }

    /// <summary>Lines below it: realisasi against target, the year, what to be careful about.</summary>
    public required IReadOnlyList<string> Rincian { get; init; }

    /// <summary>Denominator below which a percentage says little: <c>n = 4</c>; null where it is large enough.</summary>
    public required string? PenyebutKecil { get; init; }

    /// <summary>The graph; empty where there is nothing to draw.</summary>
    public required IReadOnlyList<TitikGrafik> Grafik { get; init; }

    /// <summary>What can be seen in the graph.</summary>
    public required string KeteranganGrafik { get; init; }

    /// <summary>The graph as a table.</summary>
    public required IReadOnlyList<BarisGrafik> Tabel { get; init; }

    /// <summary>Where the year is heading.</summary>
    public required Prognosis Prognosis { get; init; }

    /// <summary>The years before, those that cannot be compared with their reason.</summary>
    public required IReadOnlyList<BarisBanding> Banding { get; init; }

    /// <summary>What became of it in the year after, with the page of its successor; empty where nothing was written down.</summary>
    public required IReadOnlyList<(string Kalimat, string? Alamat)> Penerus { get; init; }

    /// <summary>Puts it together from the read model.</summary>
    /// <param name="indikator">The indicator.</param>
    /// <param name="rekap">Its year.</param>
    /// <param name="lalu">What it was in the years before, newest first.</param>
    /// <param name="penerus">What became of it in the year after.</param>
    public static RingkasanIndikator Susun(RekapIndikator indikator, RekapCapaian rekap, IReadOnlyList<TahunLalu> lalu, IReadOnlyList<RuasSilsilah> penerus)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        ArgumentNullException.ThrowIfNull(rekap);
        ArgumentNullException.ThrowIfNull(lalu);
        const SumberData Sumber = SumberData.TermasukSementara;
        var tahun = rekap.Tahun.Tahun;
        var terakhir = TriwulanExtensions.Semua.Where(t => indikator.Triwulanan(t, Sumber).Realisasi is not null).Select(t => (Triwulan?)t).LastOrDefault();
        var capaianTahun = indikator.Tahunan(Triwulan.IV, Sumber);
        var triwulanan = terakhir is { } tw ? indikator.Triwulanan(tw, Sumber) : null;
        var utama = triwulanan?.Nilai is not null ? triwulanan : capaianTahun;
        var kini = new IndikatorBanding(tahun, indikator.NamaResmi, indikator.Manual);
        var banding = lalu.Select(l => (l.Pendahulu.Tahun, l.Indikator, Alasan: l.Pendahulu.Alasan
            ?? (l is { Pendahulu.Tercatat: true, Indikator: null } ? $"asalnya, {l.Pendahulu.Kode}, di luar divisi Anda" : Keterbandingan.Alasan(
                kini, l.Pendahulu.Tahun, l.Indikator is { } ada ? new IndikatorBanding(l.Pendahulu.Tahun, ada.NamaResmi, ada.Manual) : null, l.Pendahulu.Tercatat)))).ToList();

        // One scale needs one unbroken chain: a year behind one that cannot be compared is not drawn either.
        var sebanding = banding.TakeWhile(b => b.Alasan is null).Reverse().Select(b => (b.Tahun, Indikator: b.Indikator!)).Append((Tahun: tahun, Indikator: indikator)).ToList();
        var titik = sebanding.SelectMany(s => TriwulanExtensions.Semua.Select(t => Titik(s.Indikator, s.Tahun, t))).ToList();
        return new RingkasanIndikator
        {
            Judul = utama.TerhadapTahun ? $"Capaian tahun {tahun}" : $"Capaian {utama.Sampai.Nama()} {tahun}",
            Utama = utama,
            Bullet = utama.Nilai is null ? null : Rekapitulasi.Hitung([utama], rekap.Tahun.Pengaturan),
            Pengaturan = rekap.Tahun.Pengaturan,
            Rincian = [.. Perincian(indikator, utama, capaianTahun)],
            PenyebutKecil = utama.PenyebutKecil is { } n ? $"n = {FormatAngka.Ringkas(n)}" : null,
            Grafik = titik.Any(t => t.Realisasi is not null || t.Target is not null) ? titik : [],
            KeteranganGrafik = Keterangan(titik, indikator.Manual),
            Tabel = [.. sebanding.SelectMany(s => TriwulanExtensions.Semua.Select(t => Baris(s.Indikator, s.Tahun, t)))],
            Prognosis = Prognosis.Hitung(indikator.Data(Triwulan.IV, Sumber), Triwulan.IV),
            Banding = [.. banding.Select(b => Banding1(b.Tahun, b.Indikator, b.Alasan))],
            Penerus = [.. penerus.Select(p => ($"Pada tahun {p.Tahun} {p.Kalimat}.", p.KodeTujuan is { } ke ? $"/indikator/{p.Tahun}/{ke}" : null))],
        };
    }

    private static IEnumerable<string> Perincian(RekapIndikator indikator, Capaian utama, Capaian tahun)
    {
        var satuan = indikator.Manual.Satuan;
        if (utama is { Realisasi: { } realisasi, Target: { } target })
        {
            yield return $"Realisasi s.d. {utama.Sampai.Nama()} {FormatAngka.Bersatuan(realisasi, satuan)}, target {FormatAngka.Bersatuan(target, satuan)}; {indikator.Manual.Polaritas.Arah()}";
        }

        if (!utama.TerhadapTahun && tahun is { Nilai: not null, Target: { } targetTahun })
        {
            yield return $"Terhadap target tahun {FormatAngka.Bersatuan(targetTahun, satuan)}: {tahun.Teks}{(tahun.Berjalan ? ", masih berjalan" : "")}";
        }

        if (utama.TargetTerlaluRendah)
        {
            yield return "Capaian mentah di atas 120: target terlalu rendah?";
        }
    }

    private static TitikGrafik Titik(RekapIndikator indikator, int tahun, Triwulan triwulan)
    {
        var capaian = indikator.Triwulanan(triwulan, SumberData.TermasukSementara);
        return new TitikGrafik($"{tahun}", triwulan.Nama(), capaian.Realisasi, capaian.Target, indikator.Sementara(triwulan));
    }

    private static BarisGrafik Baris(RekapIndikator indikator, int tahun, Triwulan triwulan)
    {
        var capaian = indikator.Triwulanan(triwulan, SumberData.TermasukSementara);
        return new BarisGrafik(
            $"{triwulan.Nama()} {tahun}", FormatAngka.Bersatuan(capaian.Target, indikator.Manual.Satuan) ?? "Tanpa target",
            FormatAngka.Bersatuan(capaian.Realisasi, indikator.Manual.Satuan) ?? "–", capaian.Teks);
    }

    private static string Keterangan(IReadOnlyList<TitikGrafik> titik, ManualIku manual)
    {
        var kata = titik.Where(t => t.Realisasi is not null).Select(t =>
            $"{t.Label} {t.Kelompok} {FormatAngka.Bersatuan(t.Realisasi, manual.Satuan)}"
            + (t.Target is null ? ", tanpa target" : $", target {FormatAngka.Bersatuan(t.Target, manual.Satuan)}") + (t.Sementara ? ", sementara" : "")).ToList();
        return kata.Count == 0 ? "Belum ada realisasi; garis adalah target." : "Batang adalah realisasi, garis adalah target. " + string.Join("; ", kata) + ".";
    }

    private static BarisBanding Banding1(int tahun, RekapIndikator? indikator, string? alasan)
    {
        if (alasan is not null || indikator is null)
        {
            return new BarisBanding(tahun, $"Tidak dapat dibandingkan: {alasan}.", null, null, null, indikator is null ? null : $"/indikator/{tahun}/{indikator.Kode}");
        }

        var capaian = indikator.Tahunan(Triwulan.IV, SumberData.TermasukSementara);
        return new BarisBanding(
            tahun, null, FormatAngka.Bersatuan(capaian.Target, indikator.Manual.Satuan) ?? "Tanpa target",
            FormatAngka.Bersatuan(capaian.Realisasi, indikator.Manual.Satuan) ?? "–", capaian, $"/indikator/{tahun}/{indikator.Kode}");
    }
}

/// <summary>A quarter of the graph's table.</summary>
public sealed record BarisGrafik(string Periode, string Target, string Realisasi, string Capaian);

/// <summary>A year beside the one that is looked at.</summary>
/// <param name="Tahun">The year.</param>
/// <param name="Alasan">Why it cannot be compared; null where it can.</param>
/// <param name="Target">Its target.</param>
/// <param name="Realisasi">Its realisasi.</param>
/// <param name="Capaian">Its capaian.</param>
/// <param name="Alamat">Its page; null where there is none.</param>
public sealed record BarisBanding(int Tahun, string? Alasan, string? Target, string? Realisasi, Capaian? Capaian, string? Alamat);

/// <summary>An entry of the audit trail on this indicator.</summary>
/// <param name="Waktu">When.</param>
/// <param name="Kalimat">Who did what.</param>
/// <param name="Sumber">From where.</param>
/// <param name="Perubahan">Fields before and after.</param>
public sealed record BarisRiwayat(string Waktu, string Kalimat, string Sumber, IReadOnlyList<(string Bidang, string Sebelum, string Sesudah)> Perubahan);
