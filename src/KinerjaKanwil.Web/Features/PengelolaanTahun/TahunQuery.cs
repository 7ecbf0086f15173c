using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengelolaanTahun;

/// <summary>Reads the pages on which years are set up.</summary>
public sealed class TahunQuery(KinerjaDbContext db, LangkahPenyiapanQuery langkah, RekapCapaianQuery rekapCapaian, WaktuKantor waktu)
{
    /// <summary>All years, newest first.</summary>
    public async Task<DaftarTahunViewModel> DaftarAsync(CancellationToken batal)
    {
        var semua = await db.TahunKinerja.AsNoTracking().Include(t => t.Pejabat).OrderByDescending(t => t.Tahun).ToListAsync(batal);
        var divisi = await db.Divisi.GroupBy(d => d.TahunKinerjaId).Select(g => new { g.Key, Jumlah = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Jumlah, batal);
        var indikator = await db.IndikatorKinerja.GroupBy(i => i.TahunKinerjaId).Select(g => new { g.Key, Jumlah = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Jumlah, batal);
        var realisasi = await db.Realisasi.GroupBy(r => r.Indikator.TahunKinerjaId).Select(g => new { g.Key, Jumlah = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Jumlah, batal);
        var bawaan = TahunKinerja.Bawaan(semua);
        return new DaftarTahunViewModel([.. semua.Select(t => new BarisTahun(
            t.Tahun, t.Status, divisi.GetValueOrDefault(t.Id), indikator.GetValueOrDefault(t.Id), realisasi.GetValueOrDefault(t.Id), NamaPenandatangan(t), t == bawaan))]);
    }

    /// <summary>A year's own page; null where there is no such year.</summary>
    public async Task<TahunViewModel?> HalamanAsync(int tahun, CancellationToken batal)
    {
        var semua = await db.TahunKinerja.AsNoTracking().Include(t => t.Pejabat).OrderByDescending(t => t.Tahun).ToListAsync(batal);
        return semua.Find(t => t.Tahun == tahun) is not { } milik ? null : new TahunViewModel
        {
            Tahun = milik,
            Bawaan = TahunKinerja.Bawaan(semua) == milik,
            AktifLain = semua.Find(t => t.Status == StatusTahun.Aktif && t != milik)?.Tahun,
            Penandatangan = NamaPenandatangan(milik),
            Sebelum = semua.Find(t => t.Tahun < tahun)?.Tahun,
            Silsilah = await db.SilsilahIndikator.CountAsync(s => s.TahunKinerjaId == milik.Id, batal),
            Langkah = await langkah.AmbilAsync(tahun, batal),
        };
    }

    /// <summary>A year with its signatories; null where there is none.</summary>
    public Task<TahunKinerja?> SatuAsync(int tahun, CancellationToken batal) =>
        db.TahunKinerja.AsNoTracking().Include(t => t.Pejabat.OrderBy(p => p.Sejak)).SingleOrDefaultAsync(t => t.Tahun == tahun, batal);

    /// <summary>Today in the office's zone.</summary>
    public DateOnly HariIni => waktu.HariIni;

    /// <summary>Years, newest first.</summary>
    public Task<List<int>> SemuaAsync(CancellationToken batal) => db.TahunKinerja.OrderByDescending(t => t.Tahun).Select(t => t.Tahun).ToListAsync(batal);

    /// <summary>True once something was entered in the year, drafts included.</summary>
    public Task<bool> AdaRealisasiAsync(int tahunId, CancellationToken batal) => db.Realisasi.AnyAsync(r => r.Indikator.TahunKinerjaId == tahunId, batal);

    /// <summary>What other settings would change; null where there is no such year.</summary>
    public async Task<DampakViewModel?> DampakAsync(int tahun, PengaturanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await rekapCapaian.AmbilAsync(tahun, batal) is not { } rekap)
        {
            return null;
        }

        const SumberData Sumber = SumberData.TermasukSementara;
        var uji = rekap.Andaikan(form.Terapkan(rekap.Tahun.Pengaturan));
        var berisi = TriwulanExtensions.Semua.Where(t => rekap.Gabung(rekap.Semua, t, Sumber).Nilai is not null).ToList();
        var baris = berisi.Select(t => Baris(t.Nama(), rekap.Gabung(rekap.Semua, t, Sumber), uji.Gabung(uji.Semua, t, Sumber))).ToList();
        if (berisi.Count > 0)
        {
            baris.Add(Baris($"Tahun {tahun}", rekap.GabungTahun(rekap.Semua, Triwulan.IV, Sumber), uji.GabungTahun(uji.Semua, Triwulan.IV, Sumber)));
        }

        var semula = PengaturanForm.Dari(rekap.Tahun).Bidang();
        return new DampakViewModel(
            rekap.Tahun, form,
            [.. semula.Zip(form.Bidang()).Where(b => !b.Second.SamaDengan(b.First)).Select(b => (b.First.Label, b.First.Tampil, b.Second.Tampil))],
            baris,
            berisi.Count == 0 ? 0 : rekap.Semua.Zip(uji.Semua).Count(p => berisi.Any(t => p.First.Triwulanan(t, Sumber).Kategori != p.Second.Triwulanan(t, Sumber).Kategori)),
            await AdaRealisasiAsync(rekap.Tahun.Id, batal));
    }

    /// <summary>The lineage between a year and the one before it; null where there is no such year.</summary>
    public async Task<SilsilahViewModel?> SilsilahAsync(int tahun, CancellationToken batal)
    {
        var semua = await db.TahunKinerja.AsNoTracking().Where(t => t.Tahun <= tahun).OrderByDescending(t => t.Tahun).Take(2).ToListAsync(batal);
        if (semua is not [var milik, ..] || milik.Tahun != tahun)
        {
            return null;
        }

        var sebelum = semua.Count > 1 ? semua[1] : null;
        var asal = sebelum is null ? [] : await IndikatorAsync(sebelum.Id, batal);
        var tujuan = await IndikatorAsync(milik.Id, batal);
        var ada = await db.SilsilahIndikator.AsNoTracking().TermasukArsip().Where(s => s.TahunKinerjaId == milik.Id)
            .Select(s => new { s.Id, s.Jenis, s.Alasan, s.AsalId, s.TujuanId }).ToListAsync(batal);
        var (asalId, tujuanId) = (asal.ToDictionary(i => i.Id), tujuan.ToDictionary(i => i.Id));
        IndikatorRingkas? Asal(int? id) => id is { } kunci ? asalId.GetValueOrDefault(kunci) : null;
        IndikatorRingkas? Tujuan(int? id) => id is { } kunci ? tujuanId.GetValueOrDefault(kunci) : null;
        var (dariTerpakai, keTerpakai) = (ada.Select(s => s.AsalId).ToHashSet(), ada.Select(s => s.TujuanId).ToHashSet());
        var urut = tujuan.Select((i, n) => (i.Id, n)).ToDictionary(i => i.Id, i => i.n);
        return new SilsilahViewModel
        {
            Tahun = tahun,
            Sebelum = sebelum?.Tahun,
            Baris = [.. ada.OrderBy(s => s.TujuanId is { } id ? urut.GetValueOrDefault(id) : int.MaxValue).ThenBy(s => s.Id).Select(s => new BarisSilsilah(
                s.Id, Asal(s.AsalId)?.Kode, Asal(s.AsalId)?.Nama, s.Jenis, Tujuan(s.TujuanId)?.Kode, Tujuan(s.TujuanId)?.Nama, s.Alasan))],
            AsalTanpa = [.. asal.Where(i => !dariTerpakai.Contains(i.Id)).Select(i => (i.Kode, i.Nama))],
            TujuanTanpa = [.. tujuan.Where(i => !keTerpakai.Contains(i.Id)).Select(i => (i.Kode, i.Nama))],
            Asal = [.. asal.Select(i => (i.Kode, i.Nama))],
            Tujuan = [.. tujuan.Select(i => (i.Kode, i.Nama))],
            Sama = tujuan.Count(t => !keTerpakai.Contains(t.Id) && asal.Exists(a => !dariTerpakai.Contains(a.Id) && a.Kode == t.Kode && a.NamaResmi == t.NamaResmi)),
        };
    }

    /// <summary>A year as it is copied; null where there is no such year.</summary>
    public async Task<SumberSalinan?> SumberAsync(int tahun, CancellationToken batal)
    {
        // Tracked: the copy relates its indicators to these, and only the copy is added.
        if (await db.TahunKinerja.Include(t => t.Pejabat).Include(t => t.Jadwal).ThenInclude(j => j.Perpanjangan).AsSingleQuery()
            .SingleOrDefaultAsync(t => t.Tahun == tahun, batal) is not { } milik)
        {
            return null;
        }

        var divisi = await db.Divisi.Where(d => d.TahunKinerjaId == milik.Id && d.DiarsipkanPada == null).OrderBy(d => d.Urutan ?? d.Nomor).ThenBy(d => d.Nomor).ToListAsync(batal);
        var sasaran = await db.SasaranKegiatan.Where(s => s.Divisi.TahunKinerjaId == milik.Id && s.DiarsipkanPada == null && s.Divisi.DiarsipkanPada == null).OrderBy(s => s.Nomor).ToListAsync(batal);
        var indikator = await db.IndikatorKinerja
            .Where(i => i.TahunKinerjaId == milik.Id && i.DiarsipkanPada == null && i.Sasaran.DiarsipkanPada == null && i.Sasaran.Divisi.DiarsipkanPada == null)
            .OrderBy(i => i.Sasaran.Divisi.Nomor).ThenBy(i => i.Sasaran.Nomor).ThenBy(i => i.Nomor).ToListAsync(batal);
        var target = await db.Target.AsNoTracking().Where(t => t.Indikator.TahunKinerjaId == milik.Id)
            .Select(t => new { t.Indikator.Kode, t.Nomor, t.Nilai }).ToListAsync(batal);
        return new SumberSalinan(milik, divisi, sasaran, indikator, target.GroupBy(t => t.Kode).ToDictionary(t => t.Key, t => t.MaxBy(v => v.Nomor)!.Nilai));
    }

    /// <summary>The second step of the copy; null where the year that is copied does not exist. Faults are left to the caller.</summary>
    public async Task<(SalinViewModel Model, IReadOnlyList<(string Bidang, string Pesan)> Galat)?> PeriksaSalinAsync(SalinTahunForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await SumberAsync(form.Dari, batal) is not { } sumber)
        {
            return null;
        }

        var pilihan = form.Pilihan(sumber);
        var salinan = new PenyalinanTahun(sumber, pilihan);
        var semua = await SemuaAsync(batal);
        var baru = salinan.BuatTahun();
        var diketik = form.Divisi.GroupBy(d => d.Kode ?? "").ToDictionary(d => d.Key, d => d.First());
        var isian = new SalinTahunForm
        {
            Dari = form.Dari,
            Tahun = form.Tahun,
            Salin = [.. form.Salin],
            Divisi = [.. sumber.Divisi.Select(d => diketik.GetValueOrDefault(d.Kode) ?? new DivisiSalinForm { Kode = d.Kode, Nama = d.NamaTampil, Ikut = form.Divisi.Count == 0 })],
        };
        return (
            new SalinViewModel(
                isian, semua, salinan.Ringkas(), baru.JudulResmi, baru.PenandatanganPada(Triwulan.I.HariPertama(Math.Clamp(form.Angka, 1, 9999)))?.Nama,
                [.. baru.Jadwal.OrderBy(j => j.Triwulan).Select(j => $"{j.Triwulan.Nama()} {FormatTanggal.Panjang(j.Buka)} sampai {FormatTanggal.Panjang(j.Tutup)}")],
                sumber.Indikator.GroupBy(i => i.Sasaran.Divisi.Kode).ToDictionary(d => d.Key, d => d.Count())),
            salinan.Galat(semua));
    }

    private Task<List<IndikatorRingkas>> IndikatorAsync(int tahunId, CancellationToken batal) =>
        db.IndikatorKinerja.AsNoTracking().Where(i => i.TahunKinerjaId == tahunId)
            .MenurutLembar()
            .Select(i => new IndikatorRingkas(i.Id, i.Kode, i.NamaTampil ?? i.NamaResmi, i.NamaResmi)).ToListAsync(batal);

    private string NamaPenandatangan(TahunKinerja tahun) =>
        tahun.PenandatanganPada(Triwulan.I.HariPertama(tahun.Tahun) is var awal && awal > waktu.HariIni ? awal : waktu.HariIni) is { } orang
            ? $"{orang.Nama}, {orang.Jabatan.TrimEnd(',')}" : "Belum ada";

    private static BarisDampak Baris(string periode, RekapNilai semula, RekapNilai menjadi) =>
        new(periode, Teks(semula), Teks(menjadi), Teks(semula.Distribusi), Teks(menjadi.Distribusi));

    private static string Teks(RekapNilai nilai) => nilai.Nilai is { } ada ? $"{FormatAngka.DuaDesimal(ada)}{(nilai.NamaPredikat is { } nama ? $" ({nama})" : "")}" : "Belum ada";

    private static string Teks(Distribusi d) => $"{d.Tercapai} tercapai, {d.Hampir} hampir, {d.Tidak} tidak, {d.Belum} belum";

    private sealed record IndikatorRingkas(int Id, string Kode, string Nama, string NamaResmi);
}
