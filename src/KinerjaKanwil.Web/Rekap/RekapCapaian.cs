using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>
/// A year's capaian, as far as the person reaches: the one read model behind dashboard, indicator page, matrix and workbook, so that
/// they cannot disagree.
/// </summary>
public sealed class RekapCapaian
{
    private readonly IReadOnlyList<BarisTarget> target;
    private readonly ILookup<int, BarisRealisasi> realisasi;

    internal RekapCapaian(
        TahunKinerja tahun, IReadOnlyList<int> daftarTahun, IReadOnlyList<BarisTarget> target,
        ILookup<int, BarisRealisasi> realisasi, DateOnly hariIni)
    {
        this.target = target;
        this.realisasi = realisasi;
        Tahun = tahun;
        DaftarTahun = daftarTahun;
        HariIni = hariIni;
        BatasPengisian = tahun.BatasPengisian;
        Divisi = [.. target.GroupBy(t => (t.Indikator.DivisiNomor, t.Indikator.DivisiKode)).OrderBy(d => d.Key).Select(d => new RekapDivisi(d, realisasi, this))];
        Semua = [.. Divisi.SelectMany(d => d.Indikator)];
    }

    /// <summary>The year: title, legal basis, signatory, settings.</summary>
    public TahunKinerja Tahun { get; }

    /// <summary>Last day of the quarters that have a window.</summary>
    public IReadOnlyDictionary<Triwulan, DateOnly> BatasPengisian { get; }

    /// <summary>Today in the office's zone.</summary>
    public DateOnly HariIni { get; }

    /// <summary>All years that there are, newest first.</summary>
    public IReadOnlyList<int> DaftarTahun { get; }

    /// <summary>Which earlier state this is; null: the present one.</summary>
    public KeadaanLampau? Lampau { get; internal init; }

    /// <summary>Divisions within reach, in the order of the sheet.</summary>
    public IReadOnlyList<RekapDivisi> Divisi { get; }

    /// <summary>All indicators within reach, in the order of the sheet.</summary>
    public IReadOnlyList<RekapIndikator> Semua { get; }

    /// <summary>When a figure last changed (UTC); null when there is none.</summary>
    public DateTime? TerakhirBerubah => Semua.SelectMany(i => i.Realisasi).Max(r => r.Berubah);

    /// <summary>The quarter to show when none was asked for: the last one with counted figures, else the last that has ended, else the first.</summary>
    public Triwulan TriwulanBawaan
    {
        get
        {
            var berisi = Semua.SelectMany(i => i.Realisasi).Where(r => r.SudahDilaporkan).Select(r => r.Triwulan).DefaultIfEmpty().Max();
            var selesai = TriwulanExtensions.Semua.LastOrDefault(t => t.HariTerakhir(Tahun.Tahun) < HariIni);
            return berisi != 0 ? berisi : selesai != 0 ? selesai : Triwulan.I;
        }
    }

    /// <summary>How many reports stand in a status, per division and quarter; only where there are any, in the order of the sheet.</summary>
    public IEnumerable<(RekapDivisi Divisi, Triwulan Triwulan, int Jumlah)> Berstatus(StatusRealisasi status) =>
        from divisi in Divisi
        from triwulan in TriwulanExtensions.Semua
        let jumlah = divisi.Indikator.Count(i => i.Status(triwulan) == status)
        where jumlah > 0
        select (divisi, triwulan, jumlah);

    /// <summary>Roll-up of some indicators against the quarter's targets.</summary>
    public RekapNilai Gabung(IEnumerable<RekapIndikator> indikator, Triwulan triwulan, SumberData sumber) =>
        Rekapitulasi.Hitung([.. indikator.Select(i => i.Triwulanan(triwulan, sumber))], Tahun.Pengaturan);

    /// <summary>Roll-up of some indicators against the year's targets.</summary>
    public RekapNilai GabungTahun(IEnumerable<RekapIndikator> indikator, Triwulan sampai, SumberData sumber) =>
        Rekapitulasi.Hitung([.. indikator.Select(i => i.Tahunan(sampai, sumber))], Tahun.Pengaturan);

    /// <summary>Mean of the divisions' means: shown beside the kanwil figure, in which a division with many indicators weighs more.</summary>
    public decimal? RataRataDivisi(Triwulan triwulan, SumberData sumber) =>
        Rekapitulasi.RataRata([.. Divisi.Select(d => Gabung(d.Indikator, triwulan, sumber).Nilai).OfType<decimal>()]);

    /// <summary>How the mean of the divisions' means came about, step by step.</summary>
    public IReadOnlyList<string> JelaskanRataRataDivisi(Triwulan triwulan, SumberData sumber) =>
        Rekapitulasi.JelaskanRataRata([.. Divisi.Select(d => (d.NamaTampil, Gabung(d.Indikator, triwulan, sumber).Nilai))], "divisi");

    /// <summary>The same figures under other calculation settings; nothing is stored.</summary>
    public RekapCapaian Andaikan(PengaturanCapaian pengaturan) =>
        new(TahunKinerja.Andaikan(Tahun, pengaturan), DaftarTahun, target, realisasi, HariIni);

    /// <summary>Mean of the divisions' means against the year's targets.</summary>
    public decimal? RataRataDivisiTahun(Triwulan sampai, SumberData sumber) =>
        Rekapitulasi.RataRata([.. Divisi.Select(d => GabungTahun(d.Indikator, sampai, sumber).Nilai).OfType<decimal>()]);
}
