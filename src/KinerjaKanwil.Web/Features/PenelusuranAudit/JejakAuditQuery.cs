using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenelusuranAudit;

/// <summary>Reads the audit trail: three statements a page, however long the trail is.</summary>
public sealed class JejakAuditQuery(KinerjaDbContext db, PemeriksaRantai rantai, PenggunaAktif pengguna, WaktuKantor waktu)
{
    private const int SatuHalaman = 25;

    /// <summary>The page.</summary>
    public async Task<PenelusuranAuditViewModel> AmbilAsync(SaringanAudit saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        var akun = await db.Users.AsNoTracking().OrderBy(p => p.Nama).Select(p => new { p.Id, p.Nama, p.UserName }).ToListAsync(batal);
        var divisi = await db.Divisi.AsNoTracking().Select(d => d.Kode).Distinct().OrderBy(k => k).ToListAsync(batal);
        var namaAkun = akun.Find(p => p.Id == saringan.Pengguna)?.UserName;

        // One more than a page shows tells whether there are older ones.
        var catatan = await Saring(db.CatatanAudit.AsNoTracking().DalamCakupan(pengguna), saringan, namaAkun)
            .OrderByDescending(c => c.Urut).Take(SatuHalaman + 1).ToListAsync(batal);
        var tampak = catatan.Take(SatuHalaman).ToList();
        return new PenelusuranAuditViewModel
        {
            Saringan = saringan,
            DaftarPengguna = [.. akun.Select(p => (p.Id, p.Nama))],
            DaftarDivisi = divisi,
            Baris = [.. tampak.Select(Baris)],
            LebihLama = catatan.Count > SatuHalaman ? saringan.Alamat(tampak[^1].Urut) : null,
            Terbaru = saringan.Sebelum is not null ? saringan.Alamat(null) : null,
        };
    }

    /// <summary>
    /// Writes the entries of a filter into a workbook, one by one, oldest first: neither they nor the workbook are ever in memory as a whole.
    /// </summary>
    /// <returns>How many; fewer than there are when the sheet is full.</returns>
    public async Task<int> TulisAsync(SaringanAudit saringan, BukuAuditWriter buku, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        ArgumentNullException.ThrowIfNull(buku);
        var namaAkun = await db.Users.AsNoTracking().Where(p => p.Id == saringan.Pengguna).Select(p => p.UserName).SingleOrDefaultAsync(batal);
        var kueri = Saring(db.CatatanAudit.AsNoTracking().DalamCakupan(pengguna), saringan, namaAkun).OrderBy(c => c.Urut).Take(BukuAuditWriter.BarisPalingBanyak);
        var jumlah = 0;
        await foreach (var catatan in kueri.AsAsyncEnumerable().WithCancellation(batal))
        {
            var baris = Baris(catatan);
            buku.Tulis(
            [
                catatan.Urut.ToString(System.Globalization.CultureInfo.InvariantCulture), baris.Waktu, catatan.NamaPengguna, KalimatAudit.Peran(catatan.Peran), baris.Kalimat,
                catatan.KodeDivisi ?? "", catatan.KodeIndikator ?? "", baris.Sumber,
                baris.Perubahan is null ? "Rincian tidak dapat dibaca" : string.Join("\n", baris.Perubahan.Select(p => $"{p.Bidang}: {p.Sebelum} → {p.Sesudah}")),
                baris.AlamatIp ?? "", baris.KodeKejadian ?? "", catatan.Sidik,
            ]);
            jumlah++;
        }

        return jumlah;
    }

    /// <summary>Checks that the trail is whole.</summary>
    public async Task<IntegritasViewModel> PeriksaAsync(CancellationToken batal)
    {
        var hasil = await rantai.PeriksaAsync(batal);
        return new IntegritasViewModel(hasil.Rusak is null, Kalimat(hasil, waktu), waktu.Tampil(waktu.SekarangUtc));
    }

    /// <summary>The result of a check as a sentence, for page and command.</summary>
    public static string Kalimat(HasilPeriksa hasil, WaktuKantor waktu)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        ArgumentNullException.ThrowIfNull(waktu);
        return hasil.Rusak is not { } rusak ? $"Rantai utuh: {hasil.Jumlah} catatan, kode kepala {hasil.KodeKepala}."
            : $"Rantai putus pada catatan {rusak.Urut}{(rusak.Waktu is { } saat ? $" ({waktu.Tampil(saat)})" : "")}: {rusak.Sebab}. "
            + $"{hasil.Jumlah} catatan sebelumnya cocok.";
    }

    private IQueryable<CatatanAudit> Saring(IQueryable<CatatanAudit> kueri, SaringanAudit saringan, string? namaAkun)
    {
        if (saringan.Pengguna is { } id)
        {
            kueri = kueri.Where(c => c.PenggunaId == id || (c.Entitas == nameof(Pengguna) && c.KunciEntitas == namaAkun));
        }

        if (saringan.Divisi is { Length: > 0 } kodeDivisi)
        {
            kueri = kueri.Where(c => c.KodeDivisi == kodeDivisi);
        }

        if (saringan.Indikator is { Length: > 0 } kodeIndikator)
        {
            kueri = kueri.Where(c => c.KodeIndikator == kodeIndikator);
        }

        if (JenisCatatan.Semua.FirstOrDefault(j => j.Kode == saringan.Jenis) is { } jenis)
        {
            kueri = kueri.Where(jenis.Syarat);
        }

        if (saringan.Dari is { } dari)
        {
            var awal = waktu.AwalHariUtc(dari);
            kueri = kueri.Where(c => c.Waktu >= awal);
        }

        if (saringan.Sampai is { } sampai)
        {
            var akhir = waktu.AwalHariUtc(sampai.AddDays(1));
            kueri = kueri.Where(c => c.Waktu < akhir);
        }

        return saringan.Sebelum is { } urut ? kueri.Where(c => c.Urut < urut) : kueri;
    }

    private BarisAudit Baris(CatatanAudit catatan)
    {
        var perubahan = PerubahanBidang.Baca(catatan.Perubahan);
        return new BarisAudit
        {
            Urut = catatan.Urut,
            Waktu = waktu.Tampil(catatan.Waktu),
            Kalimat = KalimatAudit.Susun(catatan, perubahan ?? []),
            Sumber = KalimatAudit.Sumber(catatan.Sumber),
            KodeKejadian = catatan.KodeKejadian,
            AlamatIp = catatan.AlamatIp,
            Perubahan = perubahan is null ? null
                : [.. perubahan.Select(p => (KalimatAudit.Bidang(p.Bidang), KalimatAudit.Nilai(p.Bidang, p.Sebelum), KalimatAudit.Nilai(p.Bidang, p.Sesudah)))],
        };
    }
}
