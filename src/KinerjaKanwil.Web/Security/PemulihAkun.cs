using KinerjaKanwil.Domain;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// The way back in for an Admin whom no other Admin can help: whoever can run commands on the server may give an account a link for a new
/// password. Its second step is switched off and its passkeys are removed, because a lost phone is why people ask.
/// </summary>
public sealed class PemulihAkun(KinerjaDbContext db, PenjagaDuaLangkah penjaga, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Makes the link.</summary>
    /// <returns>Path and query, or why there is none.</returns>
    public async Task<(Hasil Hasil, string Jalur)> BuatTautanAsync(string namaPengguna)
    {
        var jalur = "";
        var normal = namaPengguna.Trim().ToUpperInvariant();
        var hasil = await audit.SendirianAsync(async () =>
        {
            if (await db.Users.SingleOrDefaultAsync(p => p.NormalizedUserName == normal) is not { } akun)
            {
                return Hasil.Gagal($"Akun {namaPengguna} tidak ditemukan.");
            }

            if (!akun.BolehMasuk(waktu.HariIni))
            {
                return Hasil.Gagal($"Akun {namaPengguna} nonaktif atau perannya tidak berlaku hari ini.");
            }

            await penjaga.LepasSemuaAsync(akun);
            akun.SecurityStamp = Guid.NewGuid().ToString("N");
            akun.ConcurrencyStamp = Guid.NewGuid().ToString();
            await db.SesiPengguna.Where(s => s.PenggunaId == akun.Id).ExecuteDeleteAsync();
            db.Add(TautanAkun.Buat(JenisTautan.KataSandi, akun.Id, waktu.SekarangUtc, out var token));
            db.Titip(new RancanganCatatan
            {
                Tindakan = TindakanAudit.TautanDibuat,
                Entitas = nameof(Pengguna),
                Kunci = akun.UserName!,
                KodeDivisi = akun.KodeDivisi,
            });
            jalur = "/sandi-baru?token=" + token;
            return Hasil.Berhasil;
        });
        return (hasil, jalur);
    }
}
