using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengelolaanTahun;

/// <summary>How a change ended. Unless <see cref="Berhasil"/>, nothing was stored.</summary>
public sealed record HasilTahun
{
    /// <summary>Faults with their field; the empty field concerns the form as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Someone else was faster.</summary>
    public bool Konflik { get; init; }

    /// <summary>It does not exist.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Records made.</summary>
    public int Jumlah { get; init; }

    /// <summary>Stored.</summary>
    public bool Berhasil => !TidakDitemukan && !Konflik && Galat.Count == 0;
}

/// <summary>Stores what the Admin decides about a year itself.</summary>
public sealed class PengelolaanTahunService(KinerjaDbContext db, TahunQuery query, PencatatAudit audit, PenggunaAktif pengguna)
{
    /// <summary>Makes an empty year. Of two who do so at once the index lets one through.</summary>
    public async Task<HasilTahun> BuatAsync(TahunBaruForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var ada = await query.SemuaAsync(batal);
        if (PenyalinanTahun.PeriksaTahun(form.Angka, ada) is { } salah)
        {
            return new HasilTahun { Galat = [(nameof(form.Tahun), salah)], Konflik = ada.Contains(form.Angka) };
        }

        var tahun = new TahunKinerja(form.Angka, "", "", Penandatangan.Kosong);
        if (tahun.UbahKepala(form.Judul ?? "", form.DasarHukum ?? "", form.Kop, pengguna) is { Sukses: false } galat)
        {
            return Salah("", galat.Pesan!);
        }

        db.Add(tahun);
        try
        {
            await db.SaveChangesAsync(batal);
            return new HasilTahun { Jumlah = 1 };
        }
        catch (DbUpdateException) when (!batal.IsCancellationRequested)
        {
            if (await KeduluanAsync(form.Angka, nameof(form.Tahun), batal) is { } hasil)
            {
                return hasil;
            }

            throw;
        }
    }

    /// <summary>Makes a year of another one, all of it or nothing.</summary>
    public async Task<HasilTahun> SalinAsync(SalinTahunForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var jumlah = 0;
        IReadOnlyList<(string, string)> galat = [];
        var tidakDitemukan = false;
        var keduluan = false;
        try
        {
            // Under the lock: whoever presses second finds the year.
            var hasil = await audit.SendirianAsync(async () =>
            {
                if (await query.SumberAsync(form.Dari, batal) is not { } sumber)
                {
                    tidakDitemukan = true;
                    return Hasil.Gagal("Tahun yang disalin tidak ada.");
                }

                var ada = await query.SemuaAsync(batal);
                keduluan = ada.Contains(form.Angka);
                var salinan = new PenyalinanTahun(sumber, form.Pilihan(sumber));
                galat = salinan.Galat(ada);
                if (galat is [var (_, pesan), ..])
                {
                    return Hasil.Gagal(pesan);
                }

                var tahun = salinan.BuatTahun();
                db.Add(tahun);
                await db.SaveChangesAsync(batal);
                var isi = salinan.BuatIsi(tahun.Id);
                db.AddRange(isi.Divisi);
                db.AddRange(isi.Sasaran);
                db.AddRange(isi.Indikator);
                db.AddRange(isi.Target);
                db.AddRange(isi.Silsilah);
                jumlah = isi.Indikator.Count;
                return Hasil.Berhasil;
            });
            return hasil.Sukses ? new HasilTahun { Jumlah = jumlah }
                : new HasilTahun { TidakDitemukan = tidakDitemukan, Galat = galat, Konflik = keduluan };
        }
        catch (DbUpdateException) when (!batal.IsCancellationRequested)
        {
            if (await KeduluanAsync(form.Angka, nameof(form.Tahun), batal) is { } hasil)
            {
                return hasil;
            }

            throw;
        }
    }

    /// <summary>Activates a year or ends it.</summary>
    public async Task<HasilTahun> UbahStatusAsync(int tahun, StatusTahunForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (tidakDitemukan, konflik) = (false, false);
        var hasil = await audit.SendirianAsync(async () =>
        {
            var semua = await db.TahunKinerja.ToListAsync(batal);
            if (semua.Find(t => t.Tahun == tahun) is not { } milik)
            {
                tidakDitemukan = true;
                return Hasil.Gagal("Tahun itu tidak ada.");
            }

            if (milik.Versi.ToString() != form.Versi)
            {
                konflik = true;
                return Hasil.Gagal("Tahun ini diubah orang lain.");
            }

            return form.Status == nameof(StatusTahun.Aktif)
                ? milik.Aktifkan(semua, await db.IndikatorKinerja.AnyAsync(i => i.TahunKinerjaId == milik.Id, batal), pengguna)
                : milik.Selesaikan(pengguna);
        });
        return tidakDitemukan ? new HasilTahun { TidakDitemukan = true } : konflik ? new HasilTahun { Konflik = true }
            : hasil.Sukses ? new HasilTahun() : Salah("", hasil.Pesan!);
    }

    /// <summary>Sets title block, legal basis and letterhead.</summary>
    public Task<HasilTahun> UbahKepalaAsync(int tahun, KepalaForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return UbahAsync(tahun, form.Versi, t => Dari(t.UbahKepala(form.Judul ?? "", form.DasarHukum ?? "", form.Kop, pengguna), nameof(form.Judul)), batal);
    }

    /// <summary>Sets who signs where no dated signatory does.</summary>
    public Task<HasilTahun> UbahPenandatanganAsync(int tahun, PejabatForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return UbahAsync(tahun, form.Versi, t =>
        {
            var galat = new IsianPejabat(form.Orang, SebutanPejabat.Definitif, DateOnly.MinValue, null).Galat().ToList();
            return galat.Count > 0 ? galat : Dari(t.UbahPenandatangan(form.Orang, pengguna), "");
        }, batal);
    }

    /// <summary>Adds a signatory, or changes one.</summary>
    public async Task<HasilTahun> TetapkanPejabatAsync(int tahun, int? nomor, PejabatForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hilang = false;
        var hasil = await UbahAsync(tahun, form.Versi, t =>
        {
            if (nomor is not null && t.Pejabat.All(p => p.Nomor != nomor))
            {
                hilang = true;
                return [("", "Pejabat itu tidak ada.")];
            }

            List<(string, string)> galat = [.. t.PeriksaPejabat(form.Isian(), nomor)];
            if (string.IsNullOrWhiteSpace(form.Sejak))
            {
                galat.RemoveAll(g => g.Item1 is nameof(form.Sejak) or nameof(form.Sampai));
                galat.Add((nameof(form.Sejak), "Isi tanggal mulai berlaku."));
            }

            return galat.Count > 0 ? galat : Dari(t.TetapkanPejabat(form.Isian(), nomor, pengguna), "");
        }, batal);
        return hilang ? new HasilTahun { TidakDitemukan = true } : hasil;
    }

    /// <summary>Takes a signatory away.</summary>
    public async Task<HasilTahun> HapusPejabatAsync(int tahun, int nomor, HapusPejabatForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hilang = false;
        var hasil = await UbahAsync(tahun, form.Versi, t =>
        {
            hilang = t.Pejabat.All(p => p.Nomor != nomor);
            return Dari(t.HapusPejabat(nomor, pengguna), "");
        }, batal);
        return hilang ? new HasilTahun { TidakDitemukan = true } : hasil;
    }

    /// <summary>Sets bounds and thresholds.</summary>
    public async Task<HasilTahun> AturCapaianAsync(int tahun, PengaturanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var ada = await db.Realisasi.AnyAsync(r => db.TahunKinerja.Any(t => t.Id == r.Indikator.TahunKinerjaId && t.Tahun == tahun), batal);
        return await UbahAsync(tahun, form.Versi, t =>
        {
            var baru = form.Terapkan(t.Pengaturan);
            var galat = PemeriksaanPengaturan.Galat(baru);
            return galat.Count > 0 ? galat : Dari(t.AturCapaian(baru, ada, form.Alasan, pengguna), baru == t.Pengaturan ? "" : nameof(form.Alasan));
        }, batal);
    }

    /// <summary>Writes a relation to the year before down.</summary>
    public Task<HasilTahun> CatatSilsilahAsync(int tahun, SilsilahForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SilsilahAsync(tahun, (milik, asal, tujuan, ada) =>
        {
            if (!string.IsNullOrEmpty(form.Asal) && asal.TrueForAll(i => i.Kode != form.Asal))
            {
                return [(nameof(form.Asal), "Pilih indikator asal dari daftar.")];
            }

            if (!string.IsNullOrEmpty(form.Tujuan) && tujuan.TrueForAll(i => i.Kode != form.Tujuan))
            {
                return [(nameof(form.Tujuan), "Pilih indikator tujuan dari daftar.")];
            }

            if (SilsilahIndikator.Catat(
                milik.Id, asal.Find(i => i.Kode == form.Asal), tujuan.Find(i => i.Kode == form.Tujuan), form.Jenis, form.Alasan, ada, pengguna, out var baru).Pesan is { } pesan)
            {
                return [(form.Jenis == JenisSilsilah.PindahKeluar && string.IsNullOrWhiteSpace(form.Alasan) ? nameof(form.Alasan) : "", pesan)];
            }

            db.Add(baru!);
            return [];
        }, batal);
    }

    /// <summary>Relates what has the same code and wording in both years, and no relation yet.</summary>
    public Task<HasilTahun> SamakanSilsilahAsync(int tahun, CancellationToken batal) => SilsilahAsync(tahun, (milik, asal, tujuan, ada) =>
    {
        var baru = 0;
        foreach (var ke in tujuan)
        {
            if (asal.Find(a => a.Kode == ke.Kode && a.NamaResmi == ke.NamaResmi) is { } dari
                && SilsilahIndikator.Catat(milik.Id, dari, ke, JenisSilsilah.Berlanjut, null, ada, pengguna, out var satu).Sukses)
            {
                db.Add(satu!);
                baru++;
            }
        }

        return baru == 0 ? [("", "Tidak ada indikator dengan kode dan nama yang sama yang belum tercatat.")] : [];
    }, batal);

    /// <summary>Takes a relation away.</summary>
    public async Task<HasilTahun> HapusSilsilahAsync(int tahun, int id, CancellationToken batal)
    {
        if (await db.SilsilahIndikator.Include(s => s.Asal).Include(s => s.Tujuan)
            .SingleOrDefaultAsync(s => s.Id == id && db.TahunKinerja.Any(t => t.Id == s.TahunKinerjaId && t.Tahun == tahun), batal) is not { } milik)
        {
            return new HasilTahun { TidakDitemukan = true };
        }

        db.Remove(milik);
        await db.SaveChangesAsync(batal);
        return new HasilTahun();
    }

    private async Task<HasilTahun> SilsilahAsync(
        int tahun, Func<TahunKinerja, List<IndikatorKinerja>, List<IndikatorKinerja>, List<SilsilahIndikator>, IReadOnlyList<(string, string)>> ubah, CancellationToken batal)
    {
        // Alone, because what fits depends on all relations of the year.
        IReadOnlyList<(string, string)> galat = [];
        var tidakDitemukan = false;
        await audit.SendirianAsync(async () =>
        {
            var semua = await db.TahunKinerja.Where(t => t.Tahun <= tahun).OrderByDescending(t => t.Tahun).Take(2).ToListAsync(batal);
            if (semua is not [var milik, ..] || milik.Tahun != tahun)
            {
                tidakDitemukan = true;
                return Hasil.Gagal("Tahun itu tidak ada.");
            }

            var id = semua.ConvertAll(t => t.Id);
            var indikator = await db.IndikatorKinerja.Where(i => id.Contains(i.TahunKinerjaId)).ToListAsync(batal);
            var ada = await db.SilsilahIndikator.Where(s => s.TahunKinerjaId == milik.Id).ToListAsync(batal);
            galat = ubah(milik, indikator.FindAll(i => i.TahunKinerjaId != milik.Id), indikator.FindAll(i => i.TahunKinerjaId == milik.Id), ada);
            return galat is [var (_, pesan), ..] ? Hasil.Gagal(pesan) : Hasil.Berhasil;
        });
        return new HasilTahun { TidakDitemukan = tidakDitemukan, Galat = galat };
    }

    private async Task<HasilTahun> UbahAsync(int tahun, string? versi, Func<TahunKinerja, IReadOnlyList<(string, string)>> ubah, CancellationToken batal)
    {
        if (await db.TahunKinerja.Include(t => t.Pejabat).SingleOrDefaultAsync(t => t.Tahun == tahun, batal) is not { } milik)
        {
            return new HasilTahun { TidakDitemukan = true };
        }

        if (milik.Versi.ToString() != versi)
        {
            return new HasilTahun { Konflik = true };
        }

        if (ubah(milik) is { Count: > 0 } galat)
        {
            return new HasilTahun { Galat = galat };
        }

        db.ChangeTracker.DetectChanges();
        if (!db.ChangeTracker.HasChanges())
        {
            return new HasilTahun();
        }

        // The year stands for its signatories: two that would overlap cannot both be stored.
        db.Entry(milik).Property(t => t.Versi).IsModified = true;
        try
        {
            await db.SaveChangesAsync(batal);
            return new HasilTahun { Jumlah = 1 };
        }
        catch (DbUpdateException) when (!batal.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            return new HasilTahun { Konflik = true };
        }
    }

    /// <summary>The answer to who was second; null where that is not why storing failed.</summary>
    private async Task<HasilTahun?> KeduluanAsync(int tahun, string bidang, CancellationToken batal)
    {
        db.ChangeTracker.Clear();
        return await db.TahunKinerja.AnyAsync(t => t.Tahun == tahun, batal)
            ? new HasilTahun { Konflik = true, Galat = [(bidang, $"Tahun kinerja {tahun} baru saja dibuat orang lain. Tidak ada yang disimpan.")] }
            : null;
    }

    private static List<(string, string)> Dari(Hasil hasil, string bidang) => hasil.Pesan is { } pesan ? [(bidang, pesan)] : [];

    private static HasilTahun Salah(string bidang, string pesan) => new() { Galat = [(bidang, pesan)] };
}
