using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna;

/// <summary>How a change of an account ended.</summary>
public sealed record HasilPengguna
{
    /// <summary>True: no such account.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>True: changed by somebody else since the page was opened; nothing was stored.</summary>
    public bool Konflik { get; init; }

    /// <summary>What is wrong, with the field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Key of the account.</summary>
    public int Id { get; init; }

    /// <summary>The account with a one-time link that was made for it; null where none was.</summary>
    public AkunDibuat? Tautan { get; init; }

    /// <summary>True when it was stored.</summary>
    public bool Berhasil => !TidakDitemukan && !Konflik && Galat.Count == 0;
}

/// <summary>Makes and changes accounts. Everything that looks at other accounts (names, the last Admin) is asked under one lock.</summary>
public sealed class PengelolaanPenggunaService(
    KinerjaDbContext db, PenggunaAktif saya, UserManager<Pengguna> akun, DaftarSesi sesi, PenjagaDuaLangkah penjaga, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Makes an account and a one-time link for its first password.</summary>
    public async Task<HasilPengguna> TambahAsync(PenggunaForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var tautan = await TambahSemuaAsync([form]);
        return tautan.Galat.Count > 0 ? new HasilPengguna { Galat = [.. tautan.Galat.Select(g => (g.Bidang, g.Pesan))] }
            : new HasilPengguna { Id = tautan.Dibuat[0].Id, Tautan = tautan.Dibuat[0] };
    }

    /// <summary>Makes many accounts, or none.</summary>
    public async Task<(IReadOnlyList<(int Nomor, string Bidang, string Pesan)> Galat, IReadOnlyList<AkunDibuat> Dibuat)> TambahSemuaAsync(IReadOnlyList<PenggunaForm> semua)
    {
        var galat = new List<(int, string, string)>();
        var dibuat = new List<(Pengguna Akun, string Token)>();
        await audit.SendirianAsync(async () =>
        {
            galat.Clear();
            dibuat.Clear();
            galat.AddRange(await PeriksaAsync(semua));
            if (galat.Count > 0)
            {
                return Hasil.Gagal("Ada isian yang perlu diperbaiki.");
            }

            foreach (var form in semua)
            {
                var baru = new Pengguna
                {
                    UserName = form.NamaPengguna!.Trim(),
                    NormalizedUserName = akun.NormalizeName(form.NamaPengguna!.Trim()),
                    Nama = "",
                    Peran = form.Peran!.Value,
                    LockoutEnabled = true,
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                };
                Isi(baru, form);
                db.Add(baru);
                dibuat.Add((baru, ""));
            }

            await db.SaveChangesAsync(CancellationToken.None);
            for (var n = 0; n < dibuat.Count; n++)
            {
                dibuat[n] = (dibuat[n].Akun, BuatTautan(dibuat[n].Akun));
            }

            return Hasil.Berhasil;
        });
        return (galat, galat.Count > 0 ? [] : [.. dibuat.Select(d => Dibuat(d.Akun, d.Token))]);
    }

    /// <summary>What is wrong with new accounts: names taken or given twice, roles that do not fit.</summary>
    public async Task<IReadOnlyList<(int Nomor, string Bidang, string Pesan)>> PeriksaAsync(IReadOnlyList<PenggunaForm> semua)
    {
        ArgumentNullException.ThrowIfNull(semua);
        var dipakai = (await db.Users.AsNoTracking().Select(p => p.NormalizedUserName!).ToListAsync()).ToHashSet();
        var divisi = (await db.Divisi.AsNoTracking().Where(d => d.DiarsipkanPada == null).Select(d => d.Kode).Distinct().ToListAsync()).ToHashSet();
        var galat = new List<(int, string, string)>();
        var diBerkas = new Dictionary<string, int>();
        for (var n = 0; n < semua.Count; n++)
        {
            var nama = semua[n].NamaPengguna?.Trim() ?? "";
            var normal = akun.NormalizeName(nama)!;
            if (nama.Length > 0 && dipakai.Contains(normal))
            {
                galat.Add((n, nameof(PenggunaForm.NamaPengguna), $"Nama pengguna {nama} sudah dipakai."));
            }
            else if (nama.Length > 0 && !diBerkas.TryAdd(normal, n))
            {
                galat.Add((n, nameof(PenggunaForm.NamaPengguna), $"Nama pengguna {nama} tertulis dua kali."));
            }

            if (semua[n].Peran is null)
            {
                continue;
            }

            if (AturanAkun.Periksa(semua[n].Keadaan(true)) is { Sukses: false } salah)
            {
                galat.Add((n, semua[n].BidangAturan(), salah.Pesan!));
            }
            else if (semua[n].Divisi is { Length: > 0 } kode && !divisi.Contains(kode))
            {
                galat.Add((n, nameof(PenggunaForm.Divisi), $"Divisi {kode} tidak dikenal."));
            }
        }

        return galat;
    }

    /// <summary>Changes an account.</summary>
    public async Task<HasilPengguna> UbahAsync(int id, PenggunaForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var akhir = new HasilPengguna();
        var hasil = await DenganAsync(id, async diubah =>
        {
            if (diubah.ConcurrencyStamp != form.Versi)
            {
                akhir = new HasilPengguna { Konflik = true };
                return Hasil.Gagal("Akun ini diubah orang lain.");
            }

            var sesudah = form.Keadaan(diubah.Aktif);
            if (sesudah.KodeDivisi is { } kode && kode != diubah.KodeDivisi && !await db.Divisi.AnyAsync(d => d.Kode == kode && d.DiarsipkanPada == null))
            {
                akhir = new HasilPengguna { Galat = [(nameof(form.Divisi), $"Divisi {kode} tidak dikenal.")] };
                return Hasil.Gagal("Divisi tidak dikenal.");
            }

            if (await BolehAsync(diubah, sesudah) is { Sukses: false } ditolak)
            {
                akhir = new HasilPengguna { Galat = [(form.BidangAturan(), ditolak.Pesan!)] };
                return ditolak;
            }

            Isi(diubah, form);
            return Hasil.Berhasil;
        });
        return await AkhirAsync(id, hasil, akhir);
    }

    /// <summary>Does something to an account with one button.</summary>
    public async Task<HasilPengguna> LakukanAsync(int id, TindakanForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var akhir = new HasilPengguna();
        var hasil = await DenganAsync(id, async diubah =>
        {
            if (id == saya.Id)
            {
                return Hasil.Gagal("Akun Anda sendiri diatur di halaman Akun saya, atau oleh Admin lain.");
            }

            switch (form.Aksi)
            {
                case TindakanForm.Nonaktifkan or TindakanForm.Aktifkan:
                    var aktif = form.Aksi == TindakanForm.Aktifkan;
                    if (await BolehAsync(diubah, diubah.Keadaan with { Aktif = aktif }) is { Sukses: false } ditolak)
                    {
                        return ditolak;
                    }

                    diubah.Aktif = aktif;
                    if (!aktif)
                    {
                        await sesi.AkhiriSemuaAsync(id, null);
                    }

                    return Hasil.Berhasil;
                case TindakanForm.BukaKunci:
                    diubah.LockoutEnd = null;
                    diubah.AccessFailedCount = 0;
                    return Hasil.Berhasil;
                case TindakanForm.Keluarkan:
                    await sesi.AkhiriSemuaAsync(id, null);
                    diubah.SecurityStamp = Guid.NewGuid().ToString("N");
                    db.Titip(Catatan(TindakanAudit.SesiDiakhiri, diubah, "Semua perangkat, oleh Admin"));
                    return Hasil.Berhasil;
                case TindakanForm.MatikanDuaLangkah:
                    if (!diubah.TwoFactorEnabled && !await db.KunciSandi.AnyAsync(k => k.UserId == id))
                    {
                        return Hasil.Gagal("Verifikasi dua langkah akun ini tidak aktif, dan kunci sandi tidak ada.");
                    }

                    await penjaga.LepasSemuaAsync(diubah);
                    await sesi.AkhiriSemuaAsync(id, null);
                    diubah.SecurityStamp = Guid.NewGuid().ToString("N");
                    db.Titip(Catatan(TindakanAudit.DuaLangkahDimatikan, diubah, form.Alasan!.Trim()));
                    return Hasil.Berhasil;
                case TindakanForm.Tautan:
                    if (!diubah.BolehMasuk(waktu.HariIni))
                    {
                        return Hasil.Gagal("Akun ini tidak boleh masuk hari ini. Aktifkan atau perbaiki masa perannya dahulu.");
                    }

                    // Who still knows the old password gets no further than to a new one.
                    diubah.HarusGantiSandi = diubah.PasswordHash is not null;
                    akhir = new HasilPengguna { Id = id, Tautan = Dibuat(diubah, BuatTautan(diubah)) };
                    return Hasil.Berhasil;
                default:
                    return Hasil.Gagal("Tindakan tidak dikenal.");
            }
        });
        return await AkhirAsync(id, hasil, akhir);
    }

    private static void Isi(Pengguna diubah, PenggunaForm form)
    {
        var keadaan = form.Keadaan(diubah.Aktif);
        diubah.Nama = form.Nama!.Trim();
        diubah.Nip = string.IsNullOrWhiteSpace(form.Nip) ? null : form.Nip.Replace(" ", "", StringComparison.Ordinal);
        diubah.Email = string.IsNullOrWhiteSpace(form.Surel) ? null : form.Surel.Trim();
        diubah.NormalizedEmail = diubah.Email?.ToUpperInvariant();
        (diubah.Peran, diubah.KodeDivisi, diubah.BerlakuDari, diubah.BerlakuSampai) = (keadaan.Peran, keadaan.KodeDivisi, keadaan.Masa.Dari, keadaan.Masa.Sampai);
    }

    private static AkunDibuat Dibuat(Pengguna diubah, string token) => new(diubah.Id, diubah.Nama, diubah.UserName!, diubah.Email, token);

    private static RancanganCatatan Catatan(TindakanAudit tindakan, Pengguna diubah, string? alasan) => new()
    {
        Tindakan = tindakan,
        Entitas = nameof(Pengguna),
        Kunci = diubah.UserName!,
        KodeDivisi = diubah.KodeDivisi,
        Perubahan = alasan is null ? [] : [new PerubahanBidang("Alasan", null, alasan)],
    };

    /// <summary>Loads an account under the lock and stores what is done to it.</summary>
    private async Task<Hasil?> DenganAsync(int id, Func<Pengguna, Task<Hasil>> ubah)
    {
        var ada = false;
        var hasil = await audit.SendirianAsync(async () =>
        {
            if (await db.Users.SingleOrDefaultAsync(p => p.Id == id) is not { } diubah)
            {
                return Hasil.Gagal("Akun tidak ditemukan.");
            }

            ada = true;
            var jawaban = await ubah(diubah);
            if (jawaban.Sukses)
            {
                diubah.ConcurrencyStamp = Guid.NewGuid().ToString();
            }

            return jawaban;
        });
        return ada ? hasil : null;
    }

    /// <summary>Notes refusals that somebody should be able to find again.</summary>
    private async Task<HasilPengguna> AkhirAsync(int id, Hasil? hasil, HasilPengguna akhir)
    {
        if (hasil is { Sukses: true })
        {
            return akhir;
        }

        var nama = await db.Users.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.UserName, p.KodeDivisi }).SingleOrDefaultAsync();
        await audit.TolakAsync(nameof(Pengguna), nama?.UserName ?? id.ToString(System.Globalization.CultureInfo.InvariantCulture), hasil?.Pesan ?? "Tidak ditemukan", nama?.KodeDivisi);
        return hasil is null ? new HasilPengguna { TidakDitemukan = true }
            : akhir is { Konflik: false, Galat.Count: 0 } ? new HasilPengguna { Galat = [("", hasil.Value.Pesan!)] }
            : akhir;
    }

    private async Task<Hasil> BolehAsync(Pengguna diubah, KeadaanAkun sesudah)
    {
        var hari = waktu.HariIni;
        var lain = await db.Users.AsNoTracking().Where(p => p.Id != diubah.Id && p.Peran == Peran.Admin && p.Aktif).ToListAsync();
        return AturanAkun.Ubah(diubah.Id == saya.Id, diubah.Keadaan, sesudah, lain.Count(p => p.Keadaan.AdminTetap(hari)), hari);
    }

    private string BuatTautan(Pengguna diubah)
    {
        db.Add(TautanAkun.Buat(JenisTautan.KataSandi, diubah.Id, waktu.SekarangUtc, out var token));
        db.Titip(Catatan(TindakanAudit.TautanDibuat, diubah, null));
        return token;
    }
}

/// <summary>An account that was made, with its link.</summary>
/// <param name="Id">Key.</param>
/// <param name="Nama">Name.</param>
/// <param name="NamaPengguna">User name.</param>
/// <param name="Surel">Mail address; may be unknown.</param>
/// <param name="Token">What stands in the link; kept nowhere else.</param>
public sealed record AkunDibuat(int Id, string Nama, string NamaPengguna, string? Surel, string Token);
