using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Data.Berkas;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengumpulanBukti;

/// <summary>A file to send; without content when it is missing from the store.</summary>
public sealed record Unduhan(string Nama, string TipeKonten, Stream? Isi);

/// <summary>Reads the evidence page, and single files.</summary>
public sealed partial class DaftarBuktiQuery(
    KinerjaDbContext db, BuktiQuery bukti, PenyimpananBerkas penyimpanan, PenggunaAktif pengguna, WaktuKantor waktu, ILogger<DaftarBuktiQuery> log)
{
    /// <summary>The page; null where year or indicator do not exist or are out of reach.</summary>
    public async Task<BuktiViewModel?> AmbilAsync(int tahun, Triwulan triwulan, string kode, CancellationToken batal)
    {
        var indikator = await db.IndikatorKinerja.AsNoTracking().TermasukArsip().DalamCakupan(pengguna)
            .Where(i => i.Kode == kode && db.TahunKinerja.Any(t => t.Id == i.TahunKinerjaId && t.Tahun == tahun))
            .Select(i => new { i.Id, Diarsipkan = i.DiarsipkanPada != null, i.NamaResmi, i.NamaTampil, KodeDivisi = i.Sasaran.Divisi.Kode, Divisi = i.Sasaran.Divisi.NamaTampil })
            .SingleOrDefaultAsync(batal);
        if (indikator is null)
        {
            return null;
        }

        var mengumpulkan = !indikator.Diarsipkan && HakAkses.Boleh(pengguna, Izin.MengisiRealisasi, indikator.KodeDivisi);
        var realisasi = await db.Realisasi.AsNoTracking().SingleOrDefaultAsync(r => r.IndikatorKinerjaId == indikator.Id && r.Triwulan == triwulan, batal);
        var status = realisasi?.StatusPada(waktu.SekarangUtc);
        if (!mengumpulkan && realisasi is { Resmi: not null } && status!.Value.DapatDiisi())
        {
            // Open again: to everyone but the division it stands as it was approved.
            status = StatusRealisasi.Disetujui;
        }

        var semua = await bukti.DaftarAsync(indikator.Id, indikator.KodeDivisi, t => t == triwulan ? status : null, batal);
        var ada = semua.Where(b => b.Triwulan == triwulan).ToList();
        var dapatDihapus = BuktiDukung.DapatDihapus(status);
        return new BuktiViewModel
        {
            Tahun = tahun,
            Triwulan = triwulan,
            Kode = kode,
            Nama = indikator.NamaTampil ?? indikator.NamaResmi,
            KodeDivisi = indikator.KodeDivisi,
            Divisi = indikator.Divisi,
            Bukti = ada,
            DariTriwulanLalu = !mengumpulkan ? []
                : [.. semua.Where(b => b.Triwulan < triwulan && !ada.Any(a => a.Isi == b.Isi)).Reverse().DistinctBy(b => b.Isi)],
            BaruDihapus = mengumpulkan ? await BaruDihapusAsync(indikator.Id, triwulan, batal) : [],
            Mengumpulkan = mengumpulkan,
            DapatDihapus = mengumpulkan && dapatDihapus,
            Penjelasan = indikator.Diarsipkan ? "Indikator ini diarsipkan: data dukungnya hanya dapat dibaca."
                : !BuktiDukung.TampakBagi(pengguna, indikator.KodeDivisi, status)
                ? "Data dukung terlihat setelah divisi mengajukan realisasinya."
                : mengumpulkan && !dapatDihapus
                    ? $"Realisasi ini berstatus {status!.Value.Nama()}: data dukungnya tidak dapat dihapus, hanya dapat ditambah."
                    : null,
        };
    }

    /// <summary>What the person took away a moment ago and may want back, by key.</summary>
    private async Task<IReadOnlyList<(int Id, string Nama)>> BaruDihapusAsync(int indikatorId, Triwulan triwulan, CancellationToken batal)
    {
        var sejak = waktu.SekarangUtc - BuktiDukung.TawaranUrung;
        var dihapus = await db.BuktiDukung.AsNoTracking()
            .Where(b => b.IndikatorKinerjaId == indikatorId && b.Triwulan == triwulan && b.DihapusOlehId == pengguna.Id && b.DihapusPada >= sejak)
            .OrderBy(b => b.Id).Select(b => new { b.Id, b.NamaAsli, b.Tautan }).ToListAsync(batal);
        return [.. dihapus.Select(b => (b.Id, b.NamaAsli ?? b.Tautan!))];
    }

    /// <summary>A file; null where it does not exist, was taken away, is an address, or is not for this person.</summary>
    public async Task<Unduhan?> BerkasAsync(int id, CancellationToken batal)
    {
        var berkas = await db.BuktiDukung.AsNoTracking().TermasukArsip().DalamCakupan(pengguna).Where(b => b.Id == id && b.Jenis == JenisBukti.Berkas)
            .Select(b => new
            {
                b.NamaAsli,
                b.JenisIsi,
                b.Sidik,
                KodeDivisi = b.Indikator.Sasaran.Divisi.Kode,
                Status = db.Realisasi.Where(r => r.IndikatorKinerjaId == b.IndikatorKinerjaId && r.Triwulan == b.Triwulan)
                    .Select(r => (StatusRealisasi?)(r.DisetujuiPada != null ? StatusRealisasi.Disetujui : r.Status)).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(batal);
        if (berkas is null || !BuktiDukung.TampakBagi(pengguna, berkas.KodeDivisi, berkas.Status))
        {
            return null;
        }

        var isi = penyimpanan.Buka(berkas.Sidik!);
        if (isi is null)
        {
            LogHilang(log, id, berkas.Sidik!);
        }

        return new Unduhan(berkas.NamaAsli!, berkas.JenisIsi!.Value.TipeKonten(), isi);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Berkas data dukung {Id} tidak ada di penyimpanan (sidik {Sidik}). Pulihkan dari cadangan (docs/panduan-operator.md).")]
    private static partial void LogHilang(ILogger log, int id, string sidik);
}
