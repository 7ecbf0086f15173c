using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Features.PengaturanAkun;

/// <summary>One's own account, ready to print.</summary>
public sealed record AkunSayaViewModel
{
    /// <summary>Facts: term and what it is.</summary>
    public required IReadOnlyList<(string Nama, string Isi)> DataDiri { get; init; }

    /// <summary>True: the second step is on.</summary>
    public required bool DuaLangkah { get; init; }

    /// <summary>True: the role cannot do without it.</summary>
    public required bool DuaLangkahWajib { get; init; }

    /// <summary>Recovery codes not used yet.</summary>
    public required int SisaKode { get; init; }

    /// <summary>Devices, the one in use first.</summary>
    public required IReadOnlyList<PerangkatTampil> Perangkat { get; init; }
}

/// <summary>A device that is signed in.</summary>
/// <param name="Id">Key of the session.</param>
/// <param name="Nama">Browser and system.</param>
/// <param name="Keterangan">Address and times.</param>
/// <param name="Ini">True: the one in use.</param>
public sealed record PerangkatTampil(Guid Id, string Nama, string Keterangan, bool Ini);

/// <summary>Reads one's own account.</summary>
public sealed class AkunSayaQuery(KinerjaDbContext db, PenggunaAktif pengguna, DaftarSesi sesi, WaktuKantor waktu, IOptions<DuaLangkahOptions> aturan)
{
    /// <summary>The page.</summary>
    public async Task<AkunSayaViewModel> AmbilAsync(CancellationToken batal)
    {
        var akun = await db.Users.AsNoTracking().SingleAsync(p => p.Id == pengguna.Id, batal);
        var sisa = await db.KodePemulihan.CountAsync(k => k.PenggunaId == akun.Id && k.DipakaiPada == null, batal);
        var hidup = waktu.SekarangUtc - SesiPengguna.UmurTanpaDipakai - SesiPengguna.KetelitianWaktu;
        var semua = await db.SesiPengguna.AsNoTracking().Where(s => s.PenggunaId == akun.Id && s.TerakhirDipakai >= hidup)
            .OrderByDescending(s => s.TerakhirDipakai).ToListAsync(batal);
        var kini = sesi.Kini;
        return new AkunSayaViewModel
        {
            DataDiri =
            [
                ("Nama", akun.Nama), ("Nama pengguna", akun.UserName!), ("NIP", akun.Nip ?? "–"), ("Surel", akun.Email ?? "–"),
                ("Peran", akun.Peran.Nama()), ("Divisi", akun.KodeDivisi ?? "Semua divisi"), ("Masa peran", akun.Masa.Teks()),
            ],
            DuaLangkah = akun.TwoFactorEnabled,
            DuaLangkahWajib = aturan.Value.Wajib(akun.Peran),
            SisaKode = sisa,
            Perangkat =
            [
                .. semua.OrderByDescending(s => s.Id == kini).Select(s => new PerangkatTampil(
                    s.Id, s.Perangkat, $"Alamat {s.Alamat ?? "tidak diketahui"}. Masuk {waktu.Tampil(s.DibuatPada)}, terakhir dipakai {waktu.Tampil(s.TerakhirDipakai)}.", s.Id == kini)),
            ],
        };
    }
}
