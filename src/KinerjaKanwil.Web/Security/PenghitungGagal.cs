using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Counts wrong passwords and codes, and locks at the last one. Not through <see cref="UserManager{TUser}"/>: that reads the machine's clock,
/// and of two failures counted at the same time it loses one. Not cancelled when the caller hangs up.
/// </summary>
public sealed class PenghitungGagal(KinerjaDbContext db, PencatatAudit audit, IOptions<IdentityOptions> identitas, TimeProvider jam)
{
    /// <summary>Entry for something that failed at the sign-in page.</summary>
    public static RancanganCatatan Catatan(string kunci, string? kodeDivisi, string alasan) => new()
    {
        Tindakan = TindakanAudit.MasukGagal,
        Entitas = nameof(Pengguna),
        Kunci = kunci,
        KodeDivisi = kodeDivisi,
        Perubahan = [new PerubahanBidang("Alasan", null, alasan)],
        Sumber = SumberPerubahan.Masuk,
    };

    /// <summary>Counts one.</summary>
    public Task HitungAsync(Pengguna pengguna, string alasan)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        var aturan = identitas.Value.Lockout;
        var sebelumTerakhir = aturan.MaxFailedAccessAttempts - 1;
        DateTimeOffset? sampai = jam.GetUtcNow() + aturan.DefaultLockoutTimeSpan;
        return audit.CatatBersamaAsync(Catatan(pengguna.UserName!, pengguna.KodeDivisi, alasan), () => db.Users.Where(p => p.Id == pengguna.Id).ExecuteUpdateAsync(p => p
            .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount >= sebelumTerakhir ? sampai : a.LockoutEnd)
            .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount >= sebelumTerakhir ? 0 : a.AccessFailedCount + 1)));
    }
}
