using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.VerifikasiRealisasi;

/// <summary>A division's quarter that waits for the reviewer.</summary>
public sealed record BarisAntrean(int Tahun, Triwulan Triwulan, string KodeDivisi, string NamaDivisi, int Jumlah, string Sejak)
{
    /// <summary>Where it is reviewed.</summary>
    public string Alamat => $"/verifikasi/{Tahun}/tw{(int)Triwulan}/{KodeDivisi}";
}

/// <summary>What waits for the reviewer, oldest first: one statement.</summary>
public sealed class AntreanVerifikasiQuery(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The queue; empty when it is nobody's turn.</summary>
    public async Task<IReadOnlyList<BarisAntrean>> AmbilAsync(CancellationToken batal)
    {
        if (AlurRealisasi.MenungguKeputusan(pengguna) is not { } menunggu)
        {
            return [];
        }

        var antrean = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna).Where(r => r.Status == menunggu)
            .Join(db.TahunKinerja, r => r.Indikator.TahunKinerjaId, t => t.Id, (r, t) => new
            {
                t.Tahun, r.Triwulan, r.Indikator.Sasaran.Divisi.Kode, r.Indikator.Sasaran.Divisi.NamaTampil, r.DiajukanPada,
            })
            .GroupBy(r => new { r.Tahun, r.Triwulan, r.Kode, r.NamaTampil })
            .Select(g => new { g.Key, Jumlah = g.Count(), Sejak = g.Min(r => r.DiajukanPada) })
            .OrderBy(g => g.Sejak).ToListAsync(batal);
        return [.. antrean.Select(a => new BarisAntrean(
            a.Key.Tahun, a.Key.Triwulan, a.Key.Kode, a.Key.NamaTampil, a.Jumlah, a.Sejak is { } sejak ? waktu.Tampil(sejak) : "–"))];
    }
}
