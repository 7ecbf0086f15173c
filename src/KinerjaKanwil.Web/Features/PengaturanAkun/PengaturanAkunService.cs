using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Features.PengaturanAkun;

/// <summary>What people change about their own account.</summary>
public sealed class PengaturanAkunService(
    KinerjaDbContext db, PenggunaAktif saya, DaftarSesi sesi, PenyimpanSandi penyimpan, PenjagaDuaLangkah penjaga, PenjagaKunciSandi penjagaKunci, IPasswordHasher<Pengguna> penghitung, AntreanSandi antrean,
    PenghitungGagal gagal, PencatatAudit audit, IOptions<DuaLangkahOptions> aturan, IOptions<KantorOptions> kantor, TimeProvider jam)
{
    private const string Sibuk = "Terlalu banyak orang bersamaan. Tunggu beberapa detik, lalu coba lagi.";
    private const string Kedaluwarsa = "Halaman ini terbuka terlalu lama. Ulangi dari awal.";

    /// <summary>Changes the password; every other session ends.</summary>
    public async Task<(Hasil Hasil, string Bidang)> GantiSandiAsync(GantiSandiForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await CocokAsync(form.Sekarang, batal) is { Sukses: false } salah)
        {
            return (salah, nameof(form.Sekarang));
        }

        if (form.KataSandi == form.Sekarang)
        {
            return (Hasil.Gagal("Kata sandi baru sama dengan yang sekarang. Pilih yang lain."), nameof(form.KataSandi));
        }

        return (await UbahAsync("Kata sandi diganti", async akun =>
        {
            var hasil = await penyimpan.PeriksaAsync(akun, form.KataSandi!);
            if (hasil.Sukses)
            {
                penyimpan.Pasang(akun, form.KataSandi!);
            }

            return hasil;
        }), nameof(form.KataSandi));
    }

    /// <summary>Begins to set up the second step: a key, not stored yet.</summary>
    public async Task<MulaiDuaLangkah> MulaiAsync(string? rancangan, CancellationToken batal)
    {
        var akun = await db.Users.AsNoTracking().SingleAsync(p => p.Id == saya.Id, batal);
        var kunci = penjaga.Buka(saya.Id, rancangan) is { Kunci.Length: > 0 } lama ? lama.Kunci : KodeTotp.KunciBaru();
        return new MulaiDuaLangkah(kunci, KodeTotp.Alamat(kantor.Value.Nama, akun.UserName!, kunci), penjaga.Bungkus(saya.Id, new RancanganDuaLangkah(kunci, 0, [])));
    }

    /// <summary>Checks the first code of a key; on success recovery codes are made, and still nothing is stored.</summary>
    public (Hasil Hasil, string Rancangan, IReadOnlyList<string> Kode) Periksa(AktifkanForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (penjaga.Buka(saya.Id, form.Rancangan) is not { Kunci.Length: > 0 } rancangan)
        {
            return (Hasil.Gagal(Kedaluwarsa), "", []);
        }

        if (KodeTotp.Cocok(rancangan.Kunci, form.Kode, jam.GetUtcNow()) is not { } langkah)
        {
            return (Hasil.Gagal("Kode tidak cocok. Masukkan kode yang sedang tampil. Periksa jam di ponsel Anda."), "", []);
        }

        return Siap(new RancanganDuaLangkah(rancangan.Kunci, langkah, PenjagaDuaLangkah.KodeBaru()));
    }

    /// <summary>Makes new recovery codes; the old ones work until the new ones are kept.</summary>
    public async Task<(Hasil Hasil, string Rancangan, IReadOnlyList<string> Kode)> KodeBaruAsync(SandiSajaForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return await CocokAsync(form.KataSandi, batal) is { Sukses: false } salah ? (salah, "", [])
            : Siap(new RancanganDuaLangkah("", 0, PenjagaDuaLangkah.KodeBaru()));
    }

    /// <summary>The recovery codes that a page carries; null when it carries none of ours.</summary>
    public IReadOnlyList<string>? KodeDalam(string? rancangan) => penjaga.Buka(saya.Id, rancangan) is { Kode.Count: > 0 } isi ? isi.Kode : null;

    /// <summary>Stores key and codes; every other session ends.</summary>
    public async Task<Hasil> SimpanAsync(SimpanKodeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (penjaga.Buka(saya.Id, form.Rancangan) is not { Kode.Count: > 0 } rancangan)
        {
            return Hasil.Gagal(Kedaluwarsa);
        }

        return await UbahAsync(rancangan.Kunci.Length > 0 ? "Verifikasi dua langkah diaktifkan" : "Kode pemulihan diganti", async akun =>
        {
            if ((rancangan.Kunci.Length > 0) == akun.TwoFactorEnabled)
            {
                return Hasil.Gagal("Verifikasi dua langkah sudah diubah di tempat lain. Muat ulang halaman akun.");
            }

            await penjaga.PasangAsync(akun, rancangan);
            if (rancangan.Kunci.Length == 0)
            {
                db.Titip(Catatan(TindakanAudit.KodePemulihanDiganti, akun, null));
            }

            return Hasil.Berhasil;
        });
    }

    /// <summary>Switches the second step off.</summary>
    public async Task<Hasil> MatikanAsync(SandiSajaForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (aturan.Value.Wajib(saya.Peran))
        {
            return Hasil.Gagal($"Peran {saya.Peran.Nama()} wajib memakai verifikasi dua langkah.");
        }

        return await CocokAsync(form.KataSandi, batal) is { Sukses: false } salah ? salah
            : await UbahAsync("Verifikasi dua langkah dimatikan", async akun =>
            {
                await penjaga.LepasAsync(akun);
                return Hasil.Berhasil;
            });
    }

    /// <summary>Begins to make a passkey, after the password.</summary>
    /// <returns>JSON for the browser, or what is wrong and with which field.</returns>
    public async Task<(Hasil Hasil, string Bidang, string Json)> TantangAsync(MintaKunciForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await BolehTambahAsync(form.Nama!, batal) is { Sukses: false } ditolak)
        {
            return (ditolak, nameof(form.Nama), "");
        }

        return await CocokAsync(form.KataSandi, batal) is { Sukses: false } salah ? (salah, nameof(form.KataSandi), "")
            : (Hasil.Berhasil, "", await penjagaKunci.TantangDaftarAsync(await db.Users.AsNoTracking().SingleAsync(p => p.Id == saya.Id, batal)));
    }

    /// <summary>Stores a passkey; every other session ends, as with a new second step.</summary>
    public async Task<Hasil> TambahKunciAsync(TambahKunciForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (penjagaKunci.Ambil() is not { PenggunaId: { } untuk } tantangan || untuk != saya.Id)
        {
            return Hasil.Gagal(Kedaluwarsa);
        }

        return await UbahAsync("Kunci sandi ditambahkan", async akun =>
        {
            // The stamp moves with every passkey: a challenge makes one.
            if (akun.SecurityStamp != tantangan.Cap)
            {
                return Hasil.Gagal(Kedaluwarsa);
            }

            if (await BolehTambahAsync(form.Nama!, CancellationToken.None) is { Sukses: false } ditolak)
            {
                return ditolak;
            }

            if (await penjagaKunci.PeriksaDaftarAsync(tantangan, form.Bukti!) is not { } baru)
            {
                return Hasil.Gagal("Kunci sandi tidak dapat dibuat di perangkat ini. Perangkat harus memeriksa sidik jari, wajah, atau PIN Anda.");
            }

            db.Add(new KunciSandi
            {
                UserId = akun.Id,
                CredentialId = baru.CredentialId,
                Data = new IdentityPasskeyData
                {
                    PublicKey = baru.PublicKey,
                    CreatedAt = baru.CreatedAt,
                    SignCount = baru.SignCount,
                    Transports = baru.Transports,
                    IsUserVerified = baru.IsUserVerified,
                    IsBackupEligible = baru.IsBackupEligible,
                    IsBackedUp = baru.IsBackedUp,
                    AttestationObject = baru.AttestationObject,
                    ClientDataJson = baru.ClientDataJson,
                },
                Nama = form.Nama!.Trim(),
                DibuatPada = jam.GetUtcNow().UtcDateTime,
            });
            return Hasil.Berhasil;
        });
    }

    /// <summary>Gives a passkey another name.</summary>
    /// <returns>Null: there is none of that name in one's own account.</returns>
    public async Task<Hasil?> NamaiKunciAsync(Guid id, NamaKunciForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await db.KunciSandi.SingleOrDefaultAsync(k => k.Id == id && k.UserId == saya.Id, batal) is not { } kunci)
        {
            return null;
        }

        var nama = form.Nama!.Trim();
        if (nama != kunci.Nama && await NamaTerpakaiAsync(nama, batal))
        {
            return Hasil.Gagal("Anda sudah punya kunci sandi dengan nama ini.");
        }

        kunci.Nama = nama;
        await db.SaveChangesAsync(batal);
        return Hasil.Berhasil;
    }

    /// <summary>Takes a passkey away; every other session ends, those begun with it among them.</summary>
    /// <returns>Null: there is none of that name in one's own account.</returns>
    public async Task<Hasil?> HapusKunciAsync(Guid id, SandiSajaForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await db.KunciSandi.AnyAsync(k => k.Id == id && k.UserId == saya.Id, batal))
        {
            return null;
        }

        return await CocokAsync(form.KataSandi, batal) is { Sukses: false } salah ? salah
            : await UbahAsync("Kunci sandi dihapus", async akun =>
            {
                db.RemoveRange(await db.KunciSandi.Where(k => k.Id == id && k.UserId == akun.Id).ToListAsync());
                return Hasil.Berhasil;
            });
    }

    /// <summary>Ends one session, or all but the one in use.</summary>
    /// <returns>How many; one's own key ends the session in use.</returns>
    public async Task<int> AkhiriAsync(AkhiriSesiForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var akun = await db.Users.AsNoTracking().SingleAsync(p => p.Id == saya.Id);
        var jumlah = 0;
        await audit.CatatBersamaAsync(Catatan(TindakanAudit.SesiDiakhiri, akun, form.Sesi is null ? "Semua perangkat lain" : "Satu perangkat"), async () =>
            jumlah = form.Sesi is { } satu ? await sesi.AkhiriAsync(saya.Id, satu) : await sesi.AkhiriSemuaAsync(saya.Id, sesi.Kini));
        return jumlah;
    }

    private static RancanganCatatan Catatan(TindakanAudit tindakan, Pengguna akun, string? alasan) => new()
    {
        Tindakan = tindakan,
        Entitas = nameof(Pengguna),
        Kunci = akun.UserName!,
        KodeDivisi = akun.KodeDivisi,
        Perubahan = alasan is null ? [] : [new PerubahanBidang("Alasan", null, alasan)],
    };

    private async Task<Hasil> BolehTambahAsync(string nama, CancellationToken batal) =>
        await db.KunciSandi.CountAsync(k => k.UserId == saya.Id, batal) >= KunciSandi.PalingBanyak
            ? Hasil.Gagal($"Satu akun paling banyak punya {KunciSandi.PalingBanyak} kunci sandi. Hapus yang tidak dipakai.")
            : await NamaTerpakaiAsync(nama.Trim(), batal) ? Hasil.Gagal("Anda sudah punya kunci sandi dengan nama ini.") : Hasil.Berhasil;

    private Task<bool> NamaTerpakaiAsync(string nama, CancellationToken batal) => db.KunciSandi.AnyAsync(k => k.UserId == saya.Id && k.Nama == nama, batal);

    private (Hasil Hasil, string Rancangan, IReadOnlyList<string> Kode) Siap(RancanganDuaLangkah rancangan) =>
        (Hasil.Berhasil, penjaga.Bungkus(saya.Id, rancangan), rancangan.Kode);

    /// <summary>Changes the account, ends its other sessions, and gives this browser its cookie anew.</summary>
    private async Task<Hasil> UbahAsync(string alasan, Func<Pengguna, Task<Hasil>> ubah)
    {
        Pengguna? diubah = null;
        var kini = sesi.Kini;
        var hasil = await audit.SendirianAsync(async () =>
        {
            diubah = await db.Users.SingleAsync(p => p.Id == saya.Id);
            if (await ubah(diubah) is { Sukses: false } ditolak)
            {
                return ditolak;
            }

            diubah.SecurityStamp = Guid.NewGuid().ToString("N");
            diubah.ConcurrencyStamp = Guid.NewGuid().ToString();
            if (await sesi.AkhiriSemuaAsync(saya.Id, kini) > 0)
            {
                db.Titip(Catatan(TindakanAudit.SesiDiakhiri, diubah, alasan));
            }

            return Hasil.Berhasil;
        });
        if (hasil.Sukses)
        {
            await sesi.PerbaruiKukiAsync(diubah!);
        }

        return hasil;
    }

    /// <summary>Whether the password fits. A session that was left open must not become a place to guess it: failures count as at the sign-in page.</summary>
    private async Task<Hasil> CocokAsync(string? sandi, CancellationToken batal)
    {
        using var giliran = await antrean.AmbilGiliranAsync(batal);
        if (giliran is null)
        {
            return Hasil.Gagal(Sibuk);
        }

        var akun = await db.Users.AsNoTracking().SingleAsync(p => p.Id == saya.Id, batal);
        if (akun.LockoutEnd > jam.GetUtcNow())
        {
            return Hasil.Gagal("Terlalu banyak salah. Akun dikunci sementara; coba lagi 15 menit lagi.");
        }

        if (akun.PasswordHash is { } sidik && penghitung.VerifyHashedPassword(akun, sidik, sandi ?? "") != PasswordVerificationResult.Failed)
        {
            return Hasil.Berhasil;
        }

        await gagal.HitungAsync(akun, "Kata sandi sekarang tidak cocok");
        return Hasil.Gagal("Kata sandi sekarang tidak cocok.");
    }
}

/// <summary>A key that is being set up.</summary>
/// <param name="Kunci">The key.</param>
/// <param name="Alamat">What the QR code holds.</param>
/// <param name="Rancangan">What the page carries.</param>
public sealed record MulaiDuaLangkah(string Kunci, string Alamat, string Rancangan);
