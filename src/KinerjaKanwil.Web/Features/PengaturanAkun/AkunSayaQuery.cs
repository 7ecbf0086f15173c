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

    /// <summary>Passkeys, the oldest first.</summary>
    public required IReadOnlyList<KunciTampil> KunciSandi { get; init; }

    /// <summary>Devices, the one in use first.</summary>
    public required IReadOnlyList<PerangkatTampil> Perangkat { get; init; }
}

/// <summary>A device that is signed in.</summary>
/// <param name="Id">Key of the session.</param>
/// <param name="Nama">Browser and system.</param>
/// <param name="Keterangan">Address and times.</param>
/// <param name="Ini">True: the one in use.</param>
public sealed record PerangkatTampil(Guid Id, string Nama, string Keterangan, bool Ini);

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Nama">What it is called.</param>
/// <param name="Ditambahkan">When it was added.</param>
/// <param name="TerakhirDipakai">When it was last used.</param>
public sealed record KunciTampil(Guid Id, string Nama, string Ditambahkan, string TerakhirDipakai);

/// <summary>Reads one's own account.</summary>
public sealed class AkunSayaQuery(KinerjaDbContext db, PenggunaAktif pengguna, DaftarSesi sesi, WaktuKantor waktu, IOptions<DuaLangkahOptions> aturan)
{
    /// <summary>A passkey of one's own; null when there is none of that name.</summary>
    public async Task<KunciTampil?> KunciAsync(Guid id, CancellationToken batal) =>
        await db.KunciSandi.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id && k.UserId == pengguna.Id, batal) is { } kunci ? Tampil(kunci) : null;

    /// <summary>The page.</summary>
    public async Task<AkunSayaViewModel> AmbilAsync(CancellationToken batal)
    {
        var akun = await db.Users.AsNoTracking().SingleAsync(p => p.Id == pengguna.Id, batal);
        var sisa = await db.KodePemulihan.CountAsync(k => k.PenggunaId == akun.Id && k.DipakaiPada == null, batal);
        var hidup = waktu.SekarangUtc - SesiPengguna.UmurTanpaDipakai - SesiPengguna.KetelitianWaktu;
        var semua = await db.SesiPengguna.AsNoTracking().Where(s => s.PenggunaId == akun.Id && s.TerakhirDipakai >= hidup)
            .OrderByDescending(s => s.TerakhirDipakai).ToListAsync(batal);
        var kunci = await db.KunciSandi.AsNoTracking().Where(k => k.UserId == akun.Id).OrderBy(k => k.DibuatPada).ToListAsync(batal);
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
            KunciSandi = [.. kunci.Select(Tampil)],
            Perangkat =
            [
                .. semua.OrderByDescending(s => s.Id == kini).Select(s => new PerangkatTampil(
                    s.Id, s.Perangkat,
                    $"Alamat {s.Alamat ?? "tidak diketahui"}. Masuk {waktu.Tampil(s.DibuatPada)}{(s.DenganKunciSandi ? " dengan kunci sandi" : "")}, terakhir dipakai {waktu.Tampil(s.TerakhirDipakai)}.", s.Id == kini)),
            ],
        };
    }

    private KunciTampil Tampil(KunciSandi kunci) =>
        new(kunci.Id, kunci.Nama, waktu.Tampil(kunci.DibuatPada), kunci.TerakhirDipakai is { } pada ? waktu.Tampil(pada) : "Belum pernah");
}
