using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.VerifikasiRealisasi;

/// <summary>A division's quarter that waits for the reviewer (ux.md b.4).</summary>
public sealed record BarisAntrean
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Quarter.</summary>
    public required Triwulan Triwulan { get; init; }

    /// <summary>Division code.</summary>
    public required string KodeDivisi { get; init; }

    /// <summary>Division name.</summary>
    public required string NamaDivisi { get; init; }

    /// <summary>Rows that wait.</summary>
    public required int Jumlah { get; init; }

    /// <summary>Rows among them with a warning, answered or not.</summary>
    public required int Peringatan { get; init; }

    /// <summary>Who handed in, most rows first.</summary>
    public required string Oleh { get; init; }

    /// <summary>Since when the oldest row waits.</summary>
    public required string Sejak { get; init; }

    /// <summary>How long the oldest row waits, in days of the office.</summary>
    public required string Umur { get; init; }

    /// <summary>Where it is reviewed.</summary>
    public string Alamat => $"/verifikasi/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";
}

/// <summary>What waits for the reviewer, oldest first; figures and warnings from the one read model, once a year that has something waiting.</summary>
public sealed class AntreanVerifikasiQuery(RekapCapaianQuery rekapCapaian, KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The queue; empty when it is nobody's turn.</summary>
    public async Task<IReadOnlyList<BarisAntrean>> AmbilAsync(CancellationToken batal)
    {
        if (AlurRealisasi.MenungguKeputusan(pengguna) is not { } menunggu)
        {
            return [];
        }

        var laporan = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna).Where(r => r.Status == menunggu)
            .Join(db.TahunKinerja, r => r.Indikator.TahunKinerjaId, t => t.Id, (r, t) => new Menunggu(t.Tahun, r.IndikatorKinerjaId, r.Triwulan, r.DiajukanOleh, r.DiajukanPada)).ToListAsync(batal);
        var antrean = new List<(DateTime Sejak, BarisAntrean Baris)>();
        foreach (var tahun in laporan.GroupBy(l => l.Tahun))
        {
            if (await rekapCapaian.AmbilAsync(tahun.Key, batal) is not { } rekap)
            {
                continue;
            }

            var menurutId = tahun.ToLookup(l => l.IndikatorId);
            foreach (var divisi in rekap.Divisi)
            {
                antrean.AddRange(divisi.Indikator.SelectMany(i => menurutId[i.Id].Select(l => (Indikator: i, Laporan: l))).GroupBy(b => b.Laporan.Triwulan)
                    .Select(g => Baris(tahun.Key, divisi, g.Key, [.. g])));
            }
        }

        return [.. antrean.OrderBy(a => a.Sejak).Select(a => a.Baris)];
    }

    private (DateTime Sejak, BarisAntrean Baris) Baris(
        int tahun, RekapDivisi divisi, Triwulan triwulan, IReadOnlyList<(RekapIndikator Indikator, Menunggu Laporan)> baris)
    {
        var sejak = baris.Min(b => b.Laporan.Pada ?? waktu.SekarangUtc);
        var hari = waktu.HariIni.DayNumber - waktu.Hari(sejak).DayNumber;
        return (sejak, new BarisAntrean
        {
            Tahun = tahun,
            Triwulan = triwulan,
            KodeDivisi = divisi.Kode,
            NamaDivisi = divisi.NamaTampil,
            Jumlah = baris.Count,
            Peringatan = baris.Count(b => PeringatanIsian.Untuk(b.Indikator.Triwulanan(triwulan, SumberData.TermasukSementara)).Count > 0),
            Oleh = string.Join(", ", baris.GroupBy(b => b.Laporan.Oleh ?? "–").OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)),
            Sejak = waktu.Tampil(sejak),
            Umur = hari <= 0 ? "hari ini" : $"{FormatAngka.Ringkas(hari)} hari",
        });
    }

    private sealed record Menunggu(int Tahun, int IndikatorId, Triwulan Triwulan, string? Oleh, DateTime? Pada);
}
