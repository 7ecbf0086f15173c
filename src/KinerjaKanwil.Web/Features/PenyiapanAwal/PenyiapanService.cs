using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenyiapanAwal;

/// <summary>
/// The first start: whoever reads the server's output makes the first Admin, by a link that works once. Several nodes print a link each; all
/// work on every node, because their digests are in the database, and all are dead once there is an Admin.
/// </summary>
public sealed class PenyiapanService(KinerjaDbContext db, UserManager<Pengguna> akun, PenyimpanSandi penyimpan, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Makes a link, and forgets those that ran out.</summary>
    /// <returns>Path and query; null when there is an Admin already.</returns>
    public async Task<string?> BuatTautanAsync()
    {
        if (await AdaAdminAsync(CancellationToken.None))
        {
            return null;
        }

        var kini = waktu.SekarangUtc;
        await db.TautanAkun.Where(t => t.Jenis == JenisTautan.AdminPertama && t.BerlakuSampai <= kini).ExecuteDeleteAsync();
        db.Add(TautanAkun.Buat(JenisTautan.AdminPertama, null, kini, out var token));
        await db.SaveChangesAsync();
        return "/penyiapan?token=" + token;
    }

    /// <summary>True while a link works.</summary>
    public async Task<bool> TerbukaAsync(string? token, CancellationToken batal) => !await AdaAdminAsync(batal) && await Berlaku(token).AnyAsync(batal);

    /// <summary>Makes the first Admin. Of two who try at once the database lets one through.</summary>
    /// <returns>What is wrong with which field; null: the link does not work (any more).</returns>
    public async Task<(Hasil Hasil, string Bidang)?> BuatAdminAsync(PenyiapanForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var tertutup = false;
        var bidang = nameof(form.KataSandi);
        var hasil = await audit.SendirianAsync(async () =>
        {
            // Asked again under the lock: nobody else can answer at the same time.
            if (await AdaAdminAsync(CancellationToken.None) || !await Berlaku(form.Token).AnyAsync())
            {
                tertutup = true;
                return Hasil.Gagal("Penyiapan sudah selesai.");
            }

            var nama = form.NamaPengguna!.Trim();
            var normal = akun.NormalizeName(nama);
            if (await db.Users.AnyAsync(p => p.NormalizedUserName == normal))
            {
                bidang = nameof(form.NamaPengguna);
                return Hasil.Gagal($"Nama pengguna {nama} sudah dipakai.");
            }

            var admin = new Pengguna
            {
                UserName = nama, NormalizedUserName = normal, Nama = form.Nama!.Trim(), Peran = Peran.Admin, LockoutEnabled = true,
            };
            if (await penyimpan.PeriksaAsync(admin, form.KataSandi!) is { Sukses: false } salah)
            {
                return salah;
            }

            penyimpan.Pasang(admin, form.KataSandi!);
            db.Add(admin);
            await db.TautanAkun.Where(t => t.Jenis == JenisTautan.AdminPertama).ExecuteDeleteAsync();
            return Hasil.Berhasil;
        });
        return tertutup ? null : (hasil, bidang);
    }

    private Task<bool> AdaAdminAsync(CancellationToken batal) => db.Users.AnyAsync(p => p.Peran == Peran.Admin, batal);

    private IQueryable<TautanAkun> Berlaku(string? token)
    {
        var sidik = TautanAkun.SidikDari(token);
        var kini = waktu.SekarangUtc;
        return db.TautanAkun.Where(t => t.Sidik == sidik && t.Jenis == JenisTautan.AdminPertama && t.BerlakuSampai > kini);
    }
}
