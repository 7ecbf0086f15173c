using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;

namespace KinerjaKanwil.Web.Features.PenelusuranAudit;

/// <summary>Hands the audit trail out, and notes who took it.</summary>
public sealed class EksporAuditService(JejakAuditQuery jejak, PencatatAudit audit, WaktuKantor waktu)
{
    private const int Penyangga = 64 * 1024;

    /// <summary>The workbook in a file that is gone once it was sent; nobody gets it unnoted.</summary>
    public async Task<(Stream Isi, string Nama)> BuatAsync(SaringanAudit saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        var isi = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Penyangga,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            int jumlah;
            using (var buku = new BukuAuditWriter(isi))
            {
                jumlah = await jejak.TulisAsync(saringan, buku, batal);
            }

            var nama = $"Jejak-audit_{waktu.UntukNamaBerkas(waktu.SekarangUtc)}.xlsx";
            await audit.CatatAsync(new RancanganCatatan
            {
                Tindakan = TindakanAudit.Ekspor,
                Entitas = "JejakAudit",
                Kunci = saringan.Alamat(null),
                Perubahan = [new PerubahanBidang("Berkas", null, nama), new PerubahanBidang("Jumlah", null, PerubahanBidang.Nilai(jumlah))],
            });
            isi.Position = 0;
            return (isi, nama);
        }
        catch
        {
            await isi.DisposeAsync();
            throw;
        }
    }
}
