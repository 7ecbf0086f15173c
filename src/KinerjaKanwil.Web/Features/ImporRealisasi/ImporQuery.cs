using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Features.ImporRealisasi.Templat;
using KinerjaKanwil.Web.Features.ImporRealisasi.Unggahan;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>A file to send.</summary>
public sealed record BerkasKeluar(byte[] Isi, string Nama);

/// <summary>Reads the pages of an import, and its files.</summary>
public sealed class ImporQuery(
    KinerjaDbContext db, DataImporQuery dataImpor, PenggunaAktif pengguna, IOptions<KantorOptions> kantor, WaktuKantor waktu)
{
    private const int RiwayatPalingBanyak = 10;

    /// <summary>The first page; null where the year does not exist for the person's division.</summary>
    public async Task<UnggahViewModel?> AwalAsync(SaringanImpor saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        var kode = HakAkses.Cakupan(pengguna);
        var tahun = await db.Divisi.AsNoTracking().Where(d => d.Kode == kode)
            .Join(db.TahunKinerja, d => d.TahunKinerjaId, t => t.Id, (d, t) => new { t.Tahun, t.Status, d.NamaTampil }).OrderByDescending(t => t.Tahun).ToListAsync(batal);
        if (kode is null || (saringan.Tahun is { } diminta && tahun.All(t => t.Tahun != diminta)))
        {
            return null;
        }

        var riwayat = await db.BerkasImpor.AsNoTracking().DalamCakupan(pengguna).OrderByDescending(b => b.DiunggahPada).ThenByDescending(b => b.Id)
            .Take(RiwayatPalingBanyak)
            .Select(b => new
            {
                b.Id, b.Nama, b.Triwulan, b.Status, b.DiunggahOleh, b.DiunggahPada,
                Tahun = db.TahunKinerja.Where(t => t.Id == b.Divisi.TahunKinerjaId).Select(t => t.Tahun).Single(),
            }).ToListAsync(batal);
        var terpilih = saringan.Tahun ?? tahun.OrderBy(t => TahunKinerja.UrutanBawaan(t.Status)).FirstOrDefault()?.Tahun ?? waktu.HariIni.Year;
        return new UnggahViewModel
        {
            KodeDivisi = kode,
            NamaDivisi = tahun.FirstOrDefault(t => t.Tahun == terpilih)?.NamaTampil ?? kode,
            DaftarTahun = [.. tahun.Select(t => t.Tahun)],
            Tahun = terpilih,
            Triwulan = saringan.Tw is { } tw ? (Triwulan)tw
                : TriwulanExtensions.Semua.LastOrDefault(t => t.HariTerakhir(terpilih) < waktu.HariIni, Triwulan.I),
            Riwayat = [.. riwayat.Select(r => new RiwayatImpor(
                r.Id, r.Nama, $"{r.Triwulan.Nama()} {r.Tahun}", r.Status, $"{r.DiunggahOleh}, {waktu.Tampil(r.DiunggahPada)}"))],
        };
    }

    /// <summary>A template; null where year or division do not exist or are out of reach.</summary>
    public async Task<BerkasKeluar?> TemplatAsync(int tahun, Triwulan triwulan, string kodeDivisi, CancellationToken batal) =>
        await dataImpor.AmbilAsync(tahun, triwulan, kodeDivisi, untukDiubah: false, batal) is { } data
            ? new BerkasKeluar(TemplatWriter.Tulis(data, kantor.Value.Nama, pengguna.Nama, waktu.Tampil(waktu.SekarangUtc)), TemplatWriter.Nama(data))
            : null;

    /// <summary>The page of an import; null where it does not exist or is out of reach.</summary>
    public async Task<ImporViewModel?> HalamanAsync(int id, SaringanPratinjau saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);

        // The file itself stays where it is: a page has no use for it.
        var impor = await db.BerkasImpor.AsNoTracking().DalamCakupan(pengguna).Where(b => b.Id == id)
            .Select(b => new
            {
                b.Nama, b.Triwulan, b.Baris, b.Hasil, b.Status, b.DiunggahOleh, b.DiunggahPada, b.DiterapkanOleh, b.DiterapkanPada, b.DibatalkanOleh, b.DibatalkanPada,
                KodeDivisi = b.Divisi.Kode,
                Tahun = db.TahunKinerja.Where(t => t.Id == b.Divisi.TahunKinerjaId).Select(t => t.Tahun).Single(),
            }).SingleOrDefaultAsync(batal);
        if (impor is null || await dataImpor.AmbilAsync(impor.Tahun, impor.Triwulan, impor.KodeDivisi, untukDiubah: false, batal) is not { } data)
        {
            return null;
        }

        var penilaian = impor.Status == StatusImpor.Diperiksa ? PenilaianImpor.Nilai(impor.Baris, data, saringan.Kosongkan) : [];
        var kalimat = new[]
        {
            $"Diunggah {impor.DiunggahOleh}, {waktu.Tampil(impor.DiunggahPada)}.",
            impor.DiterapkanPada is { } diterapkan ? $"Diterapkan {impor.DiterapkanOleh}, {waktu.Tampil(diterapkan)}." : null,
            impor.DibatalkanPada is { } dibatalkan ? $"Dibatalkan {impor.DibatalkanOleh}, {waktu.Tampil(dibatalkan)}." : null,
        };
        return new ImporViewModel
        {
            Id = id,
            Nama = impor.Nama,
            Tahun = impor.Tahun,
            Triwulan = impor.Triwulan,
            KodeDivisi = impor.KodeDivisi,
            NamaDivisi = data.Divisi.NamaTampil,
            Status = impor.Status,
            Riwayat = string.Join(" ", kalimat.OfType<string>()),
            Saringan = saringan,
            Sidik = PenilaianImpor.Sidik(penilaian, saringan.Kosongkan),
            Pratinjau = [.. penilaian.OrderBy(p => ImporViewModelBuilder.Urutan(p.Keadaan)).Select(p => ImporViewModelBuilder.Baris(p, waktu))],
            Hasil = [.. impor.Hasil.OrderBy(h => h.Diterapkan ? 0 : 1 + ImporViewModelBuilder.Urutan(h.Keadaan)).Select(h => ImporViewModelBuilder.Hasil(h, data))],
            BatasBatal = impor is { Status: StatusImpor.Diterapkan, DiterapkanPada: { } saat } && waktu.SekarangUtc - saat <= BerkasImpor.MasaBatal
                ? waktu.Tampil(saat + BerkasImpor.MasaBatal) : null,
        };
    }

    /// <summary>The uploaded file with a word on each row; null where the import does not exist or is out of reach.</summary>
    public async Task<BerkasKeluar?> BerkasAsync(int id, CancellationToken batal)
    {
        var impor = await db.BerkasImpor.AsNoTracking().DalamCakupan(pengguna).Include(b => b.Divisi).SingleOrDefaultAsync(b => b.Id == id, batal);
        if (impor is null)
        {
            return null;
        }

        var tahun = await db.TahunKinerja.Where(t => t.Id == impor.Divisi.TahunKinerjaId).Select(t => t.Tahun).SingleAsync(batal);
        if (await dataImpor.AmbilAsync(tahun, impor.Triwulan, impor.Divisi.Kode, untukDiubah: false, batal) is not { } data)
        {
            return null;
        }

        var milik = data.Indikator.ToDictionary(i => i.Indikator.Kode);
        var kabar = impor.DiterapkanPada is null
            ? PenilaianImpor.Nilai(impor.Baris, data, kosongkan: false).ToDictionary(p => p.Baris.Nomor, p => new KabarBaris(p.Keadaan.Nama(), PenilaianImpor.Pesan(p, waktu), null))
            : impor.Hasil.ToDictionary(h => h.Nomor, h => Kabar(impor, h, milik.GetValueOrDefault(h.Kode)?.Pada(impor.Triwulan)));
        var nama = Path.GetFileNameWithoutExtension(impor.Nama);
        return new BerkasKeluar(PengembaliBerkas.Tulis(impor.Isi, impor.Nama, kabar), $"{nama}_hasil.xlsx");
    }

    /// <summary>A row that still stands as it was applied gets the version that it has now, so that the file can be mended and sent again.</summary>
    private static KabarBaris Kabar(BerkasImpor impor, HasilBarisImpor hasil, Realisasi? realisasi) => new(
        ImporViewModelBuilder.NamaHasil(hasil), hasil.PesanBatal ?? hasil.Pesan, impor.DapatDikembalikan(hasil, realisasi).Sukses ? realisasi!.Versi.ToString() : null);
}
