using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.VerifikasiRealisasi;

/// <summary>How the decisions ended. Unless <see cref="Berhasil"/>, nothing was stored.</summary>
public sealed record HasilPutusan
{
    /// <summary>Faults by input.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Codes of rows that changed since the reviewer opened the page.</summary>
    public IReadOnlySet<string> Konflik { get; init; } = new HashSet<string>();

    /// <summary>A row does not exist or is out of reach.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Rows that passed.</summary>
    public int Disetujui { get; init; }

    /// <summary>Rows that went back.</summary>
    public int Dikembalikan { get; init; }

    /// <summary>Stored.</summary>
    public bool Berhasil => !TidakDitemukan && Galat.Count == 0 && Konflik.Count == 0;
}

/// <summary>Stores the decisions of a reviewer: all of a form or nothing.</summary>
public sealed class PutusanService(KinerjaDbContext db, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Stores the decisions on a division's quarter.</summary>
    public async Task<HasilPutusan> SimpanAsync(int tahun, Triwulan triwulan, string kodeDivisi, PutusanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        HasilPutusan hasil;
        using var sumber = audit.Dari(SumberPerubahan.Verifikasi);
        try
        {
            hasil = await CobaAsync(tahun, triwulan, kodeDivisi, form, batal);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Changed between our reading and writing: read again, and the check below calls it a conflict.
            db.ChangeTracker.Clear();
            hasil = await CobaAsync(tahun, triwulan, kodeDivisi, form, batal);
        }

        if (Penolakan(hasil) is { } alasan)
        {
            await audit.TolakAsync(nameof(Realisasi), $"{tahun}/{kodeDivisi}/TW{(int)triwulan}", alasan, hasil.TidakDitemukan ? null : kodeDivisi);
        }

        return hasil;
    }

    /// <summary>Why a form was refused, for the audit trail; null for one that was stored or only incomplete.</summary>
    private static string? Penolakan(HasilPutusan hasil) =>
        hasil.TidakDitemukan ? "Tidak ada, atau di luar jangkauan"
        : hasil.Konflik.Count > 0 ? "Sudah berubah sejak dibuka: " + string.Join(", ", hasil.Konflik.Order(StringComparer.Ordinal))
        : hasil.Galat.Where(g => g.Bidang.Length > 0).Select(g => $"{g.Bidang}: {g.Pesan}").ToList() is { Count: > 0 } galat ? string.Join(" ", galat)
        : null;

    private async Task<HasilPutusan> CobaAsync(int tahun, Triwulan triwulan, string kodeDivisi, PutusanForm form, CancellationToken batal)
    {
        var diputus = form.Baris.Where(b => !string.IsNullOrEmpty(b.Keputusan)).ToList();
        if (AlurRealisasi.MenungguKeputusan(pengguna) is not { } menunggu || !HakAkses.Menjangkau(pengguna, kodeDivisi))
        {
            return new HasilPutusan { TidakDitemukan = true };
        }

        if (diputus.Count == 0)
        {
            return new HasilPutusan { Galat = [("", "Belum ada keputusan yang dipilih. Pilih setuju atau kembalikan pada sedikitnya satu baris.")] };
        }

        var kode = diputus.Select(b => b.Kode).ToList();
        var milik = await db.Realisasi.Include(r => r.Indikator).ThenInclude(i => i.Sasaran).ThenInclude(s => s.Divisi)
            .Where(r => r.Triwulan == triwulan && r.Indikator.Sasaran.Divisi.Kode == kodeDivisi && kode.Contains(r.Indikator.Kode)
                && db.TahunKinerja.Any(t => t.Id == r.Indikator.TahunKinerjaId && t.Tahun == tahun))
            .ToDictionaryAsync(r => r.Indikator.Kode, batal);
        if (diputus.Any(b => !milik.ContainsKey(b.Kode)))
        {
            return new HasilPutusan { TidakDitemukan = true };
        }

        var konflik = diputus.Where(b => milik[b.Kode].Versi.ToString() != b.Versi || milik[b.Kode].Status != menunggu).Select(b => b.Kode).ToHashSet();
        if (konflik.Count > 0)
        {
            return new HasilPutusan { Konflik = konflik };
        }

        var target = menunggu == StatusRealisasi.Diverifikasi ? await TargetAsync(milik.Values, batal) : [];
        var galat = diputus.Select(b => (Bidang: $"{b.Kode}.Keputusan", Putuskan(milik[b.Kode], b, triwulan, target).Pesan))
            .Where(g => g.Pesan is not null).Select(g => (g.Bidang, g.Pesan!)).ToList();
        if (galat.Count > 0)
        {
            return new HasilPutusan { Galat = galat };
        }

        await db.SaveChangesAsync(batal);
        return new HasilPutusan
        {
            Disetujui = diputus.Count(b => b.Keputusan == PutusanForm.Setuju),
            Dikembalikan = diputus.Count(b => b.Keputusan == PutusanForm.Kembali),
        };
    }

    /// <summary>The targets under which something is approved: one statement.</summary>
    private async Task<Dictionary<int, RiwayatTarget>> TargetAsync(IEnumerable<Realisasi> semua, CancellationToken batal)
    {
        var indikator = semua.Select(r => r.IndikatorKinerjaId).ToList();
        var target = await db.Target.AsNoTracking().Where(t => indikator.Contains(t.IndikatorKinerjaId))
            .Select(t => new { t.IndikatorKinerjaId, t.Nomor, t.BerlakuMulai, t.Nilai }).ToListAsync(batal);
        return target.GroupBy(t => t.IndikatorKinerjaId)
            .ToDictionary(v => v.Key, v => new RiwayatTarget(v.Select(t => new VersiTarget(t.Nomor, t.BerlakuMulai, t.Nilai))));
    }

    private Hasil Putuskan(Realisasi realisasi, BarisPutusan baris, Triwulan triwulan, Dictionary<int, RiwayatTarget> target) =>
        baris.Keputusan == PutusanForm.Kembali ? realisasi.Kembalikan(baris.Alasan, pengguna, waktu.SekarangUtc)
        : realisasi.Status == StatusRealisasi.Diajukan ? realisasi.Verifikasi(pengguna, waktu.SekarangUtc)
        : realisasi.Setujui(target[realisasi.IndikatorKinerjaId].Pada(triwulan).Nomor, pengguna, waktu.SekarangUtc);
}
