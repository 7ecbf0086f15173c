using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Infrastruktur;

/// <summary>The audit trail as tests look at it.</summary>
public static class JejakAudit
{
    /// <summary>Place of the last entry.</summary>
    public static Task<long> UrutAsync(this AplikasiUji app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.DenganDatabaseAsync(db => db.KepalaAudit.AsNoTracking().Select(k => k.Urut).SingleAsync());
    }

    /// <summary>Entries after a place, in their order.</summary>
    public static Task<List<CatatanAudit>> CatatanSetelahAsync(this AplikasiUji app, long urut)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.DenganDatabaseAsync(db => db.CatatanAudit.AsNoTracking().Where(c => c.Urut > urut).OrderBy(c => c.Urut).ToListAsync());
    }

    /// <summary>Fields before and after.</summary>
    public static IReadOnlyList<PerubahanBidang> Bidang(this CatatanAudit catatan)
    {
        ArgumentNullException.ThrowIfNull(catatan);
        return PerubahanBidang.Baca(catatan.Perubahan)!;
    }

    /// <summary>Checks the chain.</summary>
    public static Task<HasilPeriksa> PeriksaRantaiAsync(this AplikasiUji app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.DenganDatabaseAsync(db => new PemeriksaRantai(db).PeriksaAsync(CancellationToken.None));
    }
}
