using System.Linq.Expressions;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna;

/// <summary>Reads accounts for those who manage them.</summary>
public sealed class DaftarPenggunaQuery(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    private const int SatuHalaman = 25;

    /// <summary>The list.</summary>
    public async Task<DaftarPenggunaViewModel> AmbilAsync(SaringanPengguna saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        var kueri = Saring(db.Users.AsNoTracking(), saringan, saringan.Status == StatusAkun.Terkunci ? await TerkunciAsync(batal) : []);
        var jumlah = await kueri.CountAsync(batal);
        var halaman = saringan.Halaman ?? 1;
        var baris = await kueri.OrderBy(p => p.Nama).ThenBy(p => p.Id).Skip((halaman - 1) * SatuHalaman).Take(SatuHalaman).ToListAsync(batal);
        return new DaftarPenggunaViewModel
        {
            Saringan = saringan,
            Divisi = await DivisiAsync(batal),
            Baris = [.. baris.Select(Baris)],
            Jumlah = jumlah,
            Sebelum = halaman > 1 ? saringan.Alamat(halaman - 1) : null,
            Sesudah = halaman * SatuHalaman < jumlah ? saringan.Alamat(halaman + 1) : null,
        };
    }

    /// <summary>An empty form.</summary>
    public async Task<PenggunaViewModel> BaruAsync(PenggunaForm isian, CancellationToken batal) => new() { Isian = isian, Divisi = await DivisiAsync(batal) };

    /// <summary>One account; null when there is none.</summary>
    /// <param name="id">Key.</param>
    /// <param name="isian">What was typed; null: what is stored.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<PenggunaViewModel?> SatuAsync(int id, PenggunaForm? isian, CancellationToken batal)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, batal) is not { } akun)
        {
            return null;
        }

        var tersimpan = new PenggunaForm
        {
            NamaPengguna = akun.UserName,
            Nama = akun.Nama,
            Nip = akun.Nip,
            Surel = akun.Email,
            Peran = akun.Peran,
            Divisi = akun.KodeDivisi,
            Dari = akun.BerlakuDari is { } dari ? FormatTanggal.Isian(dari) : null,
            Sampai = akun.BerlakuSampai is { } sampai ? FormatTanggal.Isian(sampai) : null,
            Versi = akun.ConcurrencyStamp,
        };
        var hidup = waktu.SekarangUtc - SesiPengguna.UmurTanpaDipakai - SesiPengguna.KetelitianWaktu;
        var usang = isian?.Versi is { Length: > 0 } versi && versi != akun.ConcurrencyStamp;
        if (isian is not null)
        {
            isian.NamaPengguna = akun.UserName;
        }

        return new PenggunaViewModel
        {
            Id = id,
            Isian = isian ?? tersimpan,
            Divisi = await DivisiAsync(batal),
            Baris = Baris(akun),
            DiriSendiri = id == pengguna.Id,
            Aktif = akun.Aktif,
            Terkunci = akun.LockoutEnd > waktu.SekarangUtc,
            DuaLangkah = akun.TwoFactorEnabled,
            KunciSandi = await db.KunciSandi.CountAsync(k => k.UserId == id, batal),
            Perangkat = await db.SesiPengguna.CountAsync(s => s.PenggunaId == id && s.TerakhirDipakai >= hidup, batal),
            Konflik = usang ? [.. Beda(tersimpan, isian!)] : null,
        };
    }

    /// <summary>Divisions of the default year, by code.</summary>
    public async Task<IReadOnlyList<(string Kode, string Nama)>> DivisiAsync(CancellationToken batal)
    {
        var semua = await db.Divisi.AsNoTracking().Where(d => d.DiarsipkanPada == null).Join(db.TahunKinerja, d => d.TahunKinerjaId, t => t.Id, (d, t) => new { d.Kode, d.NamaTampil, d.NamaResmi, t.Tahun, t.Status })
            .BawaanDulu(d => d.Status, d => d.Tahun).ThenBy(d => d.Kode).ToListAsync(batal);
        return [.. semua.Where(d => d.Tahun == semua[0].Tahun).Select(d => (d.Kode, d.NamaTampil ?? d.NamaResmi))];
    }

    private static IEnumerable<(string Bidang, string Tersimpan, string Diketik)> Beda(PenggunaForm tersimpan, PenggunaForm diketik) =>
        new (string Bidang, string? Tersimpan, string? Diketik)[]
        {
            ("Nama", tersimpan.Nama, diketik.Nama), ("NIP", tersimpan.Nip, diketik.Nip), ("Surel", tersimpan.Surel, diketik.Surel),
            ("Peran", tersimpan.Peran?.Nama(), diketik.Peran?.Nama()), ("Divisi", tersimpan.Divisi, diketik.Divisi),
            ("Berlaku dari", tersimpan.Dari, diketik.Dari), ("Berlaku sampai", tersimpan.Sampai, diketik.Sampai),
        }.Where(b => (b.Tersimpan ?? "") != (b.Diketik ?? "")).Select(b => (b.Bidang, b.Tersimpan ?? "–", b.Diketik ?? "–"));

    private IQueryable<Pengguna> Saring(IQueryable<Pengguna> kueri, SaringanPengguna saringan, IReadOnlyList<int> terkunci)
    {
        if (saringan.Cari?.Trim() is { Length: > 0 } cari)
        {
            var besar = cari.ToUpperInvariant();
            kueri = kueri.Where(p => p.NormalizedUserName!.Contains(besar) || p.Nama.ToUpper().Contains(besar) || p.Nip!.Contains(cari));
        }

        if (saringan.Peran is { } peran)
        {
            kueri = kueri.Where(p => p.Peran == peran);
        }

        if (saringan.Divisi is { Length: > 0 } divisi)
        {
            kueri = kueri.Where(p => p.KodeDivisi == divisi);
        }

        return saringan.Status is { } status ? kueri.Where(Syarat(status, terkunci)) : kueri;
    }

    /// <summary>Who is locked now. Compared here: one provider cannot compare times with a zone.</summary>
    private async Task<IReadOnlyList<int>> TerkunciAsync(CancellationToken batal)
    {
        var pernah = await db.Users.AsNoTracking().Where(p => p.LockoutEnd != null).Select(p => new { p.Id, p.LockoutEnd }).ToListAsync(batal);
        return [.. pernah.Where(p => p.LockoutEnd > waktu.SekarangUtc).Select(p => p.Id)];
    }

    /// <summary>The same states as <see cref="Status"/>, where the database asks.</summary>
    private Expression<Func<Pengguna, bool>> Syarat(StatusAkun status, IReadOnlyList<int> terkunci)
    {
        var hari = waktu.HariIni;
        return status switch
        {
            StatusAkun.Nonaktif => p => !p.Aktif,
            StatusAkun.DiLuarMasa => p => p.Aktif && (p.BerlakuDari > hari || p.BerlakuSampai < hari),
            StatusAkun.Terkunci => p => p.Aktif && terkunci.Contains(p.Id),
            StatusAkun.BelumPernahMasuk => p => p.Aktif && p.MasukTerakhir == null,
            StatusAkun.Aktif => p => p.Aktif && p.MasukTerakhir != null,
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };
    }

    private string Status(Pengguna akun)
    {
        if (!akun.Aktif)
        {
            return StatusAkun.Nonaktif.Nama();
        }

        if (!akun.Masa.Berlaku(waktu.HariIni))
        {
            return StatusAkun.DiLuarMasa.Nama();
        }

        return akun.LockoutEnd is { } sampai && sampai > waktu.SekarangUtc ? $"Terkunci sampai {waktu.Tampil(sampai.UtcDateTime)}"
            : (akun.MasukTerakhir is null ? StatusAkun.BelumPernahMasuk : StatusAkun.Aktif).Nama();
    }

    private BarisPengguna Baris(Pengguna akun) => new()
    {
        Id = akun.Id,
        Nama = akun.Nama,
        NamaPengguna = akun.UserName!,
        Nip = akun.Nip ?? "–",
        Divisi = akun.KodeDivisi ?? "–",
        Peran = akun.Masa == default ? akun.Peran.Nama() : $"{akun.Peran.Nama()}, {akun.Masa.Teks()}",
        Status = Status(akun),
        DuaLangkah = akun.TwoFactorEnabled ? "Aktif" : "Belum",
        MasukTerakhir = akun.MasukTerakhir is { } saat ? waktu.Tampil(saat) : "Belum pernah",
    };
}
