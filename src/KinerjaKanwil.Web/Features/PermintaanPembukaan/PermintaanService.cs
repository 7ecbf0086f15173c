using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PermintaanPembukaan;

/// <summary>Reads and stores a division's requests to open what is closed.</summary>
public sealed class PermintaanService(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The page; null where year or division do not exist or are out of reach.</summary>
    public async Task<PermintaanViewModel?> AmbilAsync(int tahun, Triwulan triwulan, string kodeDivisi, CancellationToken batal)
    {
        if (!HakAkses.Boleh(pengguna, Izin.MengisiRealisasi, kodeDivisi)
            || await db.TahunKinerja.AsNoTracking().Include(t => t.Jadwal).ThenInclude(j => j.Perpanjangan).AsSingleQuery()
                .SingleOrDefaultAsync(t => t.Tahun == tahun, batal) is not { } milik
            || await db.Divisi.AsNoTracking().SingleOrDefaultAsync(d => d.TahunKinerjaId == milik.Id && d.Kode == kodeDivisi, batal) is not { } divisi)
        {
            return null;
        }

        var realisasi = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna).Include(r => r.Indikator)
            .Where(r => r.Triwulan == triwulan && r.Indikator.Sasaran.DivisiId == divisi.Id && r.DisetujuiPada != null)
            .OrderBy(r => r.Indikator.Sasaran.Urutan ?? r.Indikator.Sasaran.Nomor).ThenBy(r => r.Indikator.Sasaran.Nomor)
            .ThenBy(r => r.Indikator.Urutan ?? r.Indikator.Nomor).ThenBy(r => r.Indikator.Nomor).ToListAsync(batal);
        var terdahulu = await db.PermintaanBukaKunci.AsNoTracking().DalamCakupan(pengguna)
            .Where(p => p.TahunKinerjaId == milik.Id && p.Triwulan == triwulan && p.KodeDivisi == kodeDivisi).OrderByDescending(p => p.Id).ToListAsync(batal);
        return new PermintaanViewModel
        {
            Tahun = tahun,
            Triwulan = triwulan,
            KodeDivisi = kodeDivisi,
            NamaDivisi = divisi.NamaTampil,
            Ditutup = milik.Jendela(triwulan, kodeDivisi, waktu.HariIni).Keadaan == KeadaanJendela.Ditutup,
            Disetujui = [.. realisasi.Where(r => r.StatusPada(waktu.SekarangUtc) == StatusRealisasi.Disetujui)
                .Select(r => (r.Indikator.Kode, r.Indikator.NamaTampil ?? r.Indikator.NamaResmi))],
            Terdahulu = [.. terdahulu.Select(p => (
                $"{p.KodeIndikator ?? "Perpanjangan pengisian"}: {p.Alasan}",
                p.Status switch
                {
                    StatusPermintaan.Menunggu => $"Menunggu Admin sejak {waktu.Tampil(p.DimintaPada)}",
                    StatusPermintaan.Dipenuhi => $"Dipenuhi {p.DijawabOleh}, {waktu.Tampil(p.DijawabPada!.Value)}",
                    _ => $"Ditolak {p.DijawabOleh}, {waktu.Tampil(p.DijawabPada!.Value)}: {p.Jawaban}",
                }))],
        };
    }

    /// <summary>Stores a request.</summary>
    /// <param name="model">The page, which says what can be asked for.</param>
    /// <param name="form">The request.</param>
    /// <param name="batal">Cancellation.</param>
    /// <returns>The fault with the id of its field, or null when it was stored.</returns>
    public async Task<(string Bidang, string Pesan)?> AjukanAsync(PermintaanViewModel model, PermintaanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(form);
        var kode = string.IsNullOrWhiteSpace(form.Indikator) ? null : form.Indikator;
        if (kode is null ? !model.Ditutup : !model.Disetujui.Any(d => d.Kode == kode))
        {
            return (nameof(PermintaanForm.Indikator), "Pilih yang perlu dibuka.");
        }

        var tahunId = await db.TahunKinerja.Where(t => t.Tahun == model.Tahun).Select(t => t.Id).SingleAsync(batal);
        if (await db.PermintaanBukaKunci.DalamCakupan(pengguna).AnyAsync(
            p => p.TahunKinerjaId == tahunId && p.Triwulan == model.Triwulan && p.KodeDivisi == model.KodeDivisi && p.KodeIndikator == kode && p.Status == StatusPermintaan.Menunggu, batal))
        {
            return ("", "Permintaan yang sama sudah menunggu jawaban Admin.");
        }

        if (PermintaanBukaKunci.Ajukan(tahunId, model.Triwulan, model.KodeDivisi, kode, form.Alasan, pengguna, waktu.SekarangUtc, out var permintaan).Pesan is { } pesan)
        {
            return (nameof(PermintaanForm.Alasan), pesan);
        }

        db.Add(permintaan!);
        await db.SaveChangesAsync(batal);
        return null;
    }
}
