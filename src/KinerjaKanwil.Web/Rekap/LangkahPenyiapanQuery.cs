using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>A step of the checklist.</summary>
/// <param name="Nama">What it is.</param>
/// <param name="Selesai">True: nothing is left to do.</param>
/// <param name="Keadaan">How far it is.</param>
/// <param name="Alamat">Where it is done; null where the person may not.</param>
public sealed record LangkahPenyiapan(string Nama, bool Selesai, string Keadaan, string? Alamat);

/// <summary>The checklist of a year.</summary>
/// <param name="Tahun">The year; null where there is none.</param>
/// <param name="Langkah">Its steps, in order.</param>
public sealed record DaftarLangkah(int? Tahun, IReadOnlyList<LangkahPenyiapan> Langkah)
{
    /// <summary>How many are done.</summary>
    public int Selesai => Langkah.Count(l => l.Selesai);

    /// <summary>True when nothing is left to do.</summary>
    public bool Lengkap => Selesai == Langkah.Count;
}

/// <summary>Counts what is still to set up in a year: the one checklist of the first start, of the hub and of a year's own page.</summary>
public sealed class LangkahPenyiapanQuery(KinerjaDbContext db, TemuanIndikatorQuery temuan, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The checklist of a year, or of the default one; without a step done where there is no such year.</summary>
    public async Task<DaftarLangkah> AmbilAsync(int? tahun, CancellationToken batal) => await SusunAsync(await temuan.AmbilAsync(tahun, batal), batal);

    /// <summary>The same where the year's indicators are read already.</summary>
    public async Task<DaftarLangkah> SusunAsync(DaftarTemuan? daftar, CancellationToken batal)
    {
        var id = daftar?.Tahun.Id ?? 0;
        var sasaran = await db.SasaranKegiatan.CountAsync(s => s.Divisi.TahunKinerjaId == id && s.DiarsipkanPada == null, batal);
        var terjadwal = await db.JadwalPelaporan.CountAsync(j => EF.Property<int>(j, "TahunKinerjaId") == id, batal);
        var akun = await db.Users.AsNoTracking().Where(p => p.Aktif).Select(p => new { p.Peran, p.KodeDivisi }).ToListAsync(batal);
        var kode = await db.Divisi.AsNoTracking().Where(d => d.TahunKinerjaId == id && d.DiarsipkanPada == null).OrderBy(d => d.Nomor).Select(d => d.Kode).ToListAsync(batal);
        var tanpaStaf = kode.Where(k => !akun.Any(a => a.Peran == Peran.StafDivisi && a.KodeDivisi == k)).ToList();
        var tanpaKepala = kode.Where(k => !akun.Any(a => a.Peran == Peran.KepalaDivisi && a.KodeDivisi == k)).ToList();
        var indikator = daftar?.Indikator.Count ?? 0;
        var tanpaTarget = daftar?.Indikator.Count(i => i.Target.Terakhir.Nilai.Tahunan is null) ?? 0;
        var diperiksa = daftar?.Indikator.Count(i => i.PerluDiperiksa) ?? 0;
        var (kini, buka) = (daftar?.Tahun.Tahun, daftar is null ? Triwulan.I.HariPertama(waktu.HariIni.Year) : HariCetak(daftar.Tahun.Tahun));
        var orang = id == 0 ? null : (await db.TahunKinerja.AsNoTracking().Include(t => t.Pejabat).SingleAsync(t => t.Id == id, batal)).PenandatanganPada(buka);
        var merencana = HakAkses.Punya(pengguna, Izin.MengelolaPerencanaan);
        string? Rencana(string alamat) => merencana ? alamat : null;
        return new DaftarLangkah(kini,
        [
            new("Divisi", kode.Count > 0, kode.Count > 0 ? $"{kode.Count} divisi" : "Belum ada", Rencana(kini is null ? "/kelola/tahun" : $"/kelola/divisi?tahun={kini}")),
            new("Sasaran", sasaran > 0, sasaran > 0 ? $"{sasaran} sasaran" : "Belum ada", Rencana(kini is null ? "/kelola/tahun" : $"/kelola/sasaran?tahun={kini}")),
            new("Indikator", indikator > 0, indikator > 0 ? $"{indikator} indikator" : "Belum ada", Rencana(kini is null ? "/kelola/tahun" : $"/kelola/indikator?tahun={kini}")),
            new("Target", indikator > 0 && tanpaTarget == 0,
                indikator == 0 ? "Belum ada" : tanpaTarget == 0 ? "Semua indikator punya target tahun" : $"{tanpaTarget} indikator tanpa target tahun",
                Rencana(kini is null ? "/kelola/target" : $"/kelola/target/{kini}")),
            new("Jadwal pengisian", terjadwal == TriwulanExtensions.Semua.Count, $"{terjadwal} dari {TriwulanExtensions.Semua.Count} triwulan terjadwal",
                HakAkses.Punya(pengguna, Izin.MengaturPelaporan) ? kini is null ? "/kelola/jadwal" : $"/kelola/jadwal/{kini}" : null),
            new("Pengguna", kode.Count > 0 && tanpaStaf.Count == 0 && tanpaKepala.Count == 0,
                (tanpaStaf.Count, tanpaKepala.Count) switch
                {
                    (0, 0) => $"{akun.Count} pengguna aktif",
                    _ => $"{akun.Count} pengguna aktif. Belum punya staf: {Sebut(tanpaStaf)}. Belum punya kepala: {Sebut(tanpaKepala)}.",
                }, HakAkses.Punya(pengguna, Izin.MengelolaPengguna) ? "/pengguna" : null),
            new("Penandatangan", orang is not null, orang is null ? "Belum ada" : orang.Nama, Rencana(kini is null ? "/kelola/tahun" : $"/kelola/tahun/{kini}/penandatangan")),
            new("Pemeriksaan Manual IKU", indikator > 0 && diperiksa == 0,
                indikator == 0 ? "Belum ada indikator" : diperiksa == 0 ? "Tidak ada temuan yang perlu diperiksa" : $"{diperiksa} indikator perlu diperiksa",
                Rencana(kini is null ? "/kelola/manual" : $"/kelola/manual/{kini}")),
        ]);
    }

    /// <summary>A day on which the sheet of the year may be printed: today, or its first day while it has not begun.</summary>
    private DateOnly HariCetak(int tahun) => Triwulan.I.HariPertama(tahun) is var awal && awal > waktu.HariIni ? awal : waktu.HariIni;

    private static string Sebut(List<string> kode) => kode.Count == 0 ? "tidak ada" : string.Join(", ", kode);
}
