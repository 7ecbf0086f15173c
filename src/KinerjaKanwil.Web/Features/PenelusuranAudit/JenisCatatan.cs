using System.Linq.Expressions;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;

namespace KinerjaKanwil.Web.Features.PenelusuranAudit;

/// <summary>A kind of entry that people ask for.</summary>
/// <param name="Kode">Word in the address.</param>
/// <param name="Nama">Words on screen.</param>
/// <param name="Syarat">Which entries.</param>
public sealed record JenisCatatan(string Kode, string Nama, Expression<Func<CatatanAudit, bool>> Syarat)
{
    private const string Dibuat = nameof(TindakanAudit.Dibuat);
    private const string Diubah = nameof(TindakanAudit.Diubah);
    private const string Dihapus = nameof(TindakanAudit.Dihapus);

    /// <summary>All kinds, in the order of the list.</summary>
    public static IReadOnlyList<JenisCatatan> Semua { get; } =
    [
        new("isi", "Isi realisasi", c => c.Entitas == nameof(Realisasi) && (c.Tindakan == Dibuat || c.Tindakan == Diubah || c.Tindakan == Dihapus)),
        new("ajukan", "Pengajuan dan penarikan", c => c.Tindakan == nameof(TindakanAudit.Diajukan) || c.Tindakan == nameof(TindakanAudit.Ditarik)),
        new("verifikasi", "Verifikasi dan persetujuan", c => c.Tindakan == nameof(TindakanAudit.Diverifikasi)
            || c.Tindakan == nameof(TindakanAudit.Disetujui) || c.Tindakan == nameof(TindakanAudit.Dikembalikan)),
        new("impor", "Impor Excel", c => c.Entitas == nameof(BerkasImpor)),
        new("target", "Target", c => c.Entitas == nameof(Target)),
        new("data", "Tahun, divisi, sasaran, indikator", c => c.Entitas == nameof(TahunKinerja) || c.Entitas == nameof(Divisi)
            || c.Entitas == nameof(SasaranKegiatan) || c.Entitas == nameof(IndikatorKinerja)),
        new("akun", "Akun dan peran", c => c.Entitas == nameof(KunciSandi) || c.Entitas == nameof(Pengguna) && (c.Tindakan == Dibuat || c.Tindakan == Diubah || c.Tindakan == Dihapus
            || c.Tindakan == nameof(TindakanAudit.TautanDibuat) || c.Tindakan == nameof(TindakanAudit.KodePemulihanDiganti)
            || c.Tindakan == nameof(TindakanAudit.DuaLangkahDimatikan))),
        new("masuk", "Masuk dan keluar", c => c.Tindakan == nameof(TindakanAudit.Masuk) || c.Tindakan == nameof(TindakanAudit.MasukGagal)
            || c.Tindakan == nameof(TindakanAudit.Keluar) || c.Tindakan == nameof(TindakanAudit.SesiDiakhiri)),
        new("ekspor", "Ekspor", c => c.Tindakan == nameof(TindakanAudit.Ekspor)),
        new("ditolak", "Ditolak", c => c.Tindakan == nameof(TindakanAudit.Ditolak) || c.Tindakan == nameof(TindakanAudit.MasukGagal)),
    ];
}
