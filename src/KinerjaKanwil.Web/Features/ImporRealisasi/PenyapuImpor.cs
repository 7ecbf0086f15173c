using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>Takes away imports that nobody applied: uploaded long ago, or thrown away. Those that were applied stay, with what they did.</summary>
public sealed class PenyapuImpor(KinerjaDbContext db, PencatatAudit audit, TimeProvider jam)
{
    /// <summary>Takes them away.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SapuAsync()
    {
        var batas = jam.GetUtcNow().UtcDateTime - BerkasImpor.MasaTunggu;
        var terbengkalai = db.BerkasImpor.Where(b => b.DiterapkanPada == null && b.DiunggahPada < batas);
        var jumlah = await terbengkalai.CountAsync();
        if (jumlah > 0)
        {
            await audit.CatatBersamaAsync(
                new RancanganCatatan
                {
                    Tindakan = TindakanAudit.Dihapus,
                    Entitas = nameof(BerkasImpor),
                    Kunci = $"{jumlah} berkas yang tidak diterapkan dalam {BerkasImpor.MasaTunggu.Days} hari",
                    Sumber = SumberPerubahan.Sistem,
                },
                () => terbengkalai.ExecuteDeleteAsync());
        }

        return jumlah;
    }
}
