using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>Reads what became of indicators from year to year.</summary>
public sealed class SilsilahQuery(KinerjaDbContext db)
{
    /// <summary>Relations that lead into these years, in any order; of archived indicators too. One statement.</summary>
    public async Task<List<RuasSilsilah>> AmbilAsync(IReadOnlyCollection<TahunKinerja> milik, CancellationToken batal)
    {
        var id = milik.Select(t => t.Id).ToList();
        return await db.SilsilahIndikator.AsNoTracking().TermasukArsip().Where(s => id.Contains(s.TahunKinerjaId))
            .Join(db.TahunKinerja, s => s.TahunKinerjaId, t => t.Id, (s, t) => new RuasSilsilah(
                t.Tahun, s.Asal == null ? null : s.Asal.Kode, s.Asal == null ? null : s.Asal.NamaTampil ?? s.Asal.NamaResmi, s.Tujuan == null ? null : s.Tujuan.Kode,
                s.Jenis, s.Alasan))
            .ToListAsync(batal);
    }
}
