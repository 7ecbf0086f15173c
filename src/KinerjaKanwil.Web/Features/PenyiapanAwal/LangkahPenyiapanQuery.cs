using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenyiapanAwal;

/// <summary>A step of the checklist.</summary>
/// <param name="Nama">What it is.</param>
/// <param name="Selesai">True: nothing is left to do.</param>
/// <param name="Keadaan">How far it is.</param>
/// <param name="Alamat">Where it is done.</param>
public sealed record LangkahPenyiapan(string Nama, bool Selesai, string Keadaan, string Alamat);

/// <summary>The checklist of a new office.</summary>
/// <param name="Tahun">The newest year; null where there is none.</param>
/// <param name="Langkah">Its steps, in order.</param>
public sealed record LangkahPenyiapanViewModel(int? Tahun, IReadOnlyList<LangkahPenyiapan> Langkah)
{
    /// <summary>How many are done.</summary>
    public int Selesai => Langkah.Count(l => l.Selesai);
}

/// <summary>Counts what a new office still has to set up, in the newest year.</summary>
public sealed class LangkahPenyiapanQuery(KinerjaDbContext db, TemuanIndikatorQuery temuan)
{
    /// <summary>The checklist.</summary>
    public async Task<LangkahPenyiapanViewModel> AmbilAsync(CancellationToken batal)
    {
        var daftar = await temuan.AmbilAsync(null, batal);
        var id = daftar?.Tahun.Id ?? 0;
        var divisi = await db.Divisi.CountAsync(d => d.TahunKinerjaId == id, batal);
        var sasaran = await db.SasaranKegiatan.CountAsync(s => s.Divisi.TahunKinerjaId == id, batal);
        var terjadwal = await db.JadwalPelaporan.CountAsync(j => EF.Property<int>(j, "TahunKinerjaId") == id, batal);
        var akun = await db.Users.AsNoTracking().Where(p => p.Aktif).Select(p => new { p.Peran, p.KodeDivisi }).ToListAsync(batal);
        var kode = await db.Divisi.AsNoTracking().Where(d => d.TahunKinerjaId == id).OrderBy(d => d.Kode).Select(d => d.Kode).ToListAsync(batal);
        var tanpaStaf = kode.Where(k => !akun.Any(a => a.Peran == Peran.StafDivisi && a.KodeDivisi == k)).ToList();
        var tanpaKepala = kode.Where(k => !akun.Any(a => a.Peran == Peran.KepalaDivisi && a.KodeDivisi == k)).ToList();
        var indikator = daftar?.Indikator.Count ?? 0;
        var tanpaTarget = daftar?.Indikator.Count(i => i.Target.Terakhir.Nilai.Tahunan is null) ?? 0;
        return new LangkahPenyiapanViewModel(daftar?.Tahun.Tahun,
        [
            new("Divisi", divisi > 0, divisi > 0 ? $"{divisi} divisi" : "Belum ada", "/kelola"),
            new("Sasaran", sasaran > 0, sasaran > 0 ? $"{sasaran} sasaran" : "Belum ada", "/kelola"),
            new("Indikator", indikator > 0, indikator > 0 ? $"{indikator} indikator, {daftar!.Indikator.Count(i => i.PerluDiperiksa)} Manual IKU perlu diperiksa" : "Belum ada", "/kelola/manual"),
            new("Target", indikator > 0 && tanpaTarget == 0, indikator == 0 ? "Belum ada" : tanpaTarget == 0 ? "Semua indikator punya target tahun" : $"{tanpaTarget} indikator tanpa target tahun", "/kelola/target"),
            new("Jadwal pengisian", terjadwal == TriwulanExtensions.Semua.Count, $"{terjadwal} dari {TriwulanExtensions.Semua.Count} triwulan terjadwal", "/kelola/jadwal"),
            new("Pengguna", divisi > 0 && tanpaStaf.Count == 0 && tanpaKepala.Count == 0,
                (tanpaStaf.Count, tanpaKepala.Count) switch
                {
                    (0, 0) => $"{akun.Count} pengguna aktif",
                    _ => $"{akun.Count} pengguna aktif. Belum punya staf: {Sebut(tanpaStaf)}. Belum punya kepala: {Sebut(tanpaKepala)}.",
                }, "/pengguna"),
        ]);
    }

    private static string Sebut(List<string> kode) => kode.Count == 0 ? "tidak ada" : string.Join(", ", kode);
}
