using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.ImporLembarIku;

/// <summary>Reads what a sheet is compared with, and the first page.</summary>
public sealed class KeadaanTahunQuery(KinerjaDbContext db, WaktuKantor waktu)
{
    /// <summary>The first page.</summary>
    public async Task<UnggahLembarViewModel> AwalAsync(int? tahun, CancellationToken batal)
    {
        var semua = await db.TahunKinerja.AsNoTracking().OrderByDescending(t => t.Tahun).Select(t => t.Tahun).ToListAsync(batal);
        return new UnggahLembarViewModel { DaftarTahun = semua, Tahun = $"{tahun ?? semua.FirstOrDefault(waktu.HariIni.Year)}" };
    }

    /// <summary>What a year holds.</summary>
    public async Task<KeadaanTahun> AmbilAsync(int tahun, CancellationToken batal)
    {
        var ada = await db.TahunKinerja.AsNoTracking().SingleOrDefaultAsync(t => t.Tahun == tahun, batal);
        var id = ada?.Id ?? 0;
        var divisi = await db.Divisi.AsNoTracking().Join(db.TahunKinerja, d => d.TahunKinerjaId, t => t.Id, (d, t) => new { d, t.Tahun })
            .OrderByDescending(x => x.Tahun).ThenBy(x => x.d.Nomor).ToListAsync(batal);
        var sasaran = await db.SasaranKegiatan.AsNoTracking().Where(s => s.Divisi.TahunKinerjaId == id).OrderBy(s => s.Nomor)
            .Select(s => new SasaranAda(s.Divisi.Kode, s.Nomor, s.Penanda, s.NamaResmi, s.NamaTampil)).ToListAsync(batal);
        var target = await db.Target.AsNoTracking().TermasukArsip().Include(t => t.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(t => t.Indikator.TahunKinerjaId == id && t.Nomor == Target.NomorAwal).OrderBy(t => t.Indikator.Nomor).ToListAsync(batal);
        var terisi = (await db.Realisasi.TermasukArsip().Where(r => r.Indikator.TahunKinerjaId == id).Select(r => r.IndikatorKinerjaId).Distinct().ToListAsync(batal)).ToHashSet();
        DivisiAda[] Milik(bool tahunIni) => [.. divisi.Where(x => (x.Tahun == tahun) == tahunIni).Select(x => new DivisiAda(x.d.Kode, x.d.Nomor, x.d.NamaResmi, x.d.NamaTampil))];
        return new KeadaanTahun(
            tahun, ada is not null, ada?.DasarHukum, ada?.Penandatangan, Milik(true), sasaran,
            [.. target.Select(t => new IndikatorAda(
                t.Indikator.Kode, t.Indikator.Sasaran.Divisi.Kode, t.Indikator.Sasaran.Nomor, t.Indikator.Nomor, t.Indikator.Penanda, t.Indikator.NamaResmi,
                t.Indikator.NamaTampil, t.Indikator.TargetResmi, t.Indikator.Manual, t.Indikator.Uraian, t.Nilai, terisi.Contains(t.IndikatorKinerjaId)))],
            Milik(false), ada?.Pengaturan ?? new PengaturanCapaian());
    }
}
