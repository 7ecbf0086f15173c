using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengaturanPelaporan;

/// <summary>How a change ended. Unless <see cref="Berhasil"/>, nothing was stored.</summary>
public sealed record HasilPengaturan
{
    /// <summary>Faults with the id of their field; the empty id concerns the form as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>What someone else changed meanwhile: codes, or quarters by number.</summary>
    public IReadOnlySet<string> Konflik { get; init; } = new HashSet<string>();

    /// <summary>It does not exist.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Records changed.</summary>
    public int Jumlah { get; init; }

    /// <summary>Stored.</summary>
    public bool Berhasil => !TidakDitemukan && Galat.Count == 0 && Konflik.Count == 0;
}

/// <summary>Stores what the Admin decides about windows, extensions, openings and requests.</summary>
public sealed class PengaturanService(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>Sets the four windows of a year.</summary>
    public Task<HasilPengaturan> TetapkanJadwalAsync(int tahun, JadwalForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SekaliLagiAsync(() => CobaJadwalAsync(tahun, form, batal));
    }

    /// <summary>Gives a division longer; requests of that division and quarter are met by it.</summary>
    public Task<HasilPengaturan> PerpanjangAsync(int tahun, PerpanjanganForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SekaliLagiAsync(() => CobaPerpanjangAsync(tahun, form, batal));
    }

    /// <summary>Opens or closes approved figures; requests for them are met by an opening.</summary>
    public Task<HasilPengaturan> KunciAsync(int tahun, Triwulan triwulan, string kodeDivisi, KunciForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SekaliLagiAsync(() => CobaKunciAsync(tahun, triwulan, kodeDivisi, form, batal));
    }

    /// <summary>Declines a request.</summary>
    public Task<HasilPengaturan> TolakAsync(int id, TolakForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SekaliLagiAsync(async () =>
        {
            if (await db.PermintaanBukaKunci.SingleOrDefaultAsync(p => p.Id == id, batal) is not { } permintaan)
            {
                return new HasilPengaturan { TidakDitemukan = true };
            }

            return permintaan.Tolak(form.Alasan, pengguna, waktu.SekarangUtc).Pesan is { } pesan ? Salah("", pesan) : await SimpanAsync(1, batal);
        });
    }

    private async Task<HasilPengaturan> CobaJadwalAsync(int tahun, JadwalForm form, CancellationToken batal)
    {
        if (await TahunAsync(tahun, batal) is not { } milik)
        {
            return new HasilPengaturan { TidakDitemukan = true };
        }

        var masa = TriwulanExtensions.Semua.ToDictionary(t => t, t => form.Jadwal[(int)t - 1].Masa());
        bool Sama(Triwulan t) => milik.Jadwal.FirstOrDefault(j => j.Triwulan == t) is { } ada ? masa[t] == new MasaPengisian(ada.Buka, ada.Tutup) : masa[t] is null;
        var berubah = TriwulanExtensions.Semua.Where(t => !Sama(t)).ToList();
        var konflik = berubah.Where(t => (milik.Jadwal.FirstOrDefault(j => j.Triwulan == t)?.Versi.ToString() ?? "") != (form.Jadwal[(int)t - 1].Versi ?? ""))
            .Select(t => ((int)t).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        if (konflik.Count > 0)
        {
            return new HasilPengaturan { Konflik = konflik };
        }

        var usulan = berubah.ToDictionary(t => t, t => masa[t]);
        if (milik.PeriksaJadwal(usulan) is { Count: > 0 } galat)
        {
            return new HasilPengaturan { Galat = [.. galat.Select(g => ($"Jadwal-{(int)g.Triwulan - 1}-Buka", g.Pesan))] };
        }

        return milik.TetapkanJadwal(usulan, pengguna).Pesan is { } pesan ? Salah("", pesan) : await SimpanAsync(berubah.Count, batal);
    }

    private async Task<HasilPengaturan> CobaPerpanjangAsync(int tahun, PerpanjanganForm form, CancellationToken batal)
    {
        if (await TahunAsync(tahun, batal) is not { } milik)
        {
            return new HasilPengaturan { TidakDitemukan = true };
        }

        var triwulan = (Triwulan)form.Triwulan;
        if (!await db.Divisi.AnyAsync(d => d.TahunKinerjaId == milik.Id && d.Kode == form.Divisi, batal))
        {
            return Salah(nameof(PerpanjanganForm.Divisi), "Pilih divisi");
        }

        if (milik.Jadwal.FirstOrDefault(j => j.Triwulan == triwulan) is not { } jadwal)
        {
            return Salah(nameof(PerpanjanganForm.Triwulan), $"{triwulan.Nama()} belum punya jadwal, jadi terbuka tanpa batas waktu dan tidak perlu diperpanjang.");
        }

        _ = FormatTanggal.Baca(form.Sampai, out var sampai);
        if (jadwal.Perpanjang(form.Divisi!, sampai, form.Alasan, pengguna, waktu.SekarangUtc).Pesan is { } pesan)
        {
            return Salah(nameof(PerpanjanganForm.Sampai), pesan);
        }

        await PenuhiAsync(milik.Id, triwulan, form.Divisi!, p => p.KodeIndikator is null, batal);
        return await SimpanAsync(1, batal);
    }

    private async Task<HasilPengaturan> CobaKunciAsync(int tahun, Triwulan triwulan, string kodeDivisi, KunciForm form, CancellationToken batal)
    {
        var dipilih = form.Dipilih();
        var kode = dipilih.Keys.ToList();
        var milik = await db.Realisasi.Include(r => r.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(r => r.Triwulan == triwulan && r.Indikator.Sasaran.Divisi.Kode == kodeDivisi && kode.Contains(r.Indikator.Kode)
                && db.TahunKinerja.Any(t => t.Id == r.Indikator.TahunKinerjaId && t.Tahun == tahun))
            .ToListAsync(batal);
        if (milik.Count != kode.Count)
        {
            return new HasilPengaturan { TidakDitemukan = true };
        }

        var konflik = milik.Where(r => r.Versi.ToString() != dipilih[r.Indikator.Kode]).Select(r => r.Indikator.Kode).ToHashSet();
        if (konflik.Count > 0)
        {
            return new HasilPengaturan { Konflik = konflik };
        }

        _ = FormatTanggal.Baca(form.Sampai, out var sampai);
        var galat = milik.Select(r => (r.Indikator.Kode, (form.Aksi == KunciForm.Buka
                ? r.BukaKunci(form.Alasan, waktu.AkhirHariUtc(sampai), pengguna, waktu.SekarangUtc)
                : r.TutupKunci(pengguna, waktu.SekarangUtc)).Pesan))
            .Where(g => g.Pesan is not null).Select(g => ("", $"{g.Kode}: {g.Pesan}")).ToList();
        if (galat.Count > 0)
        {
            return new HasilPengaturan { Galat = galat };
        }

        if (form.Aksi == KunciForm.Buka)
        {
            await PenuhiAsync(milik[0].Indikator.TahunKinerjaId, triwulan, kodeDivisi, p => p.KodeIndikator is { } satu && dipilih.ContainsKey(satu), batal);
        }

        return await SimpanAsync(milik.Count, batal);
    }

    private Task<TahunKinerja?> TahunAsync(int tahun, CancellationToken batal) =>
        db.TahunKinerja.Include(t => t.Jadwal).ThenInclude(j => j.Perpanjangan).AsSingleQuery().SingleOrDefaultAsync(t => t.Tahun == tahun, batal);

    private async Task PenuhiAsync(int tahunKinerjaId, Triwulan triwulan, string kodeDivisi, Func<PermintaanBukaKunci, bool> cocok, CancellationToken batal)
    {
        var menunggu = await db.PermintaanBukaKunci
            .Where(p => p.TahunKinerjaId == tahunKinerjaId && p.Triwulan == triwulan && p.KodeDivisi == kodeDivisi && p.Status == StatusPermintaan.Menunggu).ToListAsync(batal);
        foreach (var permintaan in menunggu.Where(cocok))
        {
            if (permintaan.Penuhi(pengguna, waktu.SekarangUtc).Pesan is { } pesan)
            {
                throw new InvalidOperationException(pesan);
            }
        }
    }

    private async Task<HasilPengaturan> SimpanAsync(int jumlah, CancellationToken batal)
    {
        await db.SaveChangesAsync(batal);
        return new HasilPengaturan { Jumlah = jumlah };
    }

    /// <summary>What someone stored between our reading and writing is read again: the check of versions then calls it a conflict.</summary>
    private async Task<HasilPengaturan> SekaliLagiAsync(Func<Task<HasilPengaturan>> coba)
    {
        try
        {
            return await coba();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await coba();
        }
    }

    private static HasilPengaturan Salah(string bidang, string pesan) => new() { Galat = [(bidang, pesan)] };
}
