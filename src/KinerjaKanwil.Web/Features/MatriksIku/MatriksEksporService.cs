using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Features.MatriksIku.Ekspor;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Features.MatriksIku;

/// <summary>A file to hand out.</summary>
/// <param name="Isi">Content.</param>
/// <param name="Nama">File name.</param>
public sealed record BerkasEkspor(byte[] Isi, string Nama);

/// <summary>Hands out the official workbook, and notes who took it.</summary>
public sealed partial class MatriksEksporService(
    PenggunaAktif pengguna, WaktuKantor waktu, IOptions<KantorOptions> kantor, PencatatAudit audit, KinerjaDbContext db, BuktiQuery bukti,
    ILogger<MatriksEksporService> log)
{
    /// <summary>The workbook; nobody gets it unnoted.</summary>
    public async Task<BerkasEkspor> BuatAsync(CakupanMatriks cakupan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(cakupan);
        var kini = waktu.SekarangUtc;
        var tahun = cakupan.Rekap.Tahun.Tahun;
        var tahunId = cakupan.Rekap.Tahun.Id;
        var uraian = await db.IndikatorKinerja.AsNoTracking().Where(i => i.TahunKinerjaId == tahunId).Select(i => new { i.Kode, i.Uraian }).ToDictionaryAsync(i => i.Kode, i => i.Uraian, batal);
        var isi = BukuIkuWriter.Tulis(new PermintaanEkspor(cakupan, kantor.Value.Nama, pengguna.Nama, kini, waktu.Tampil(kini))
        {
            Uraian = uraian,
            JumlahBukti = await bukti.JumlahAsync(tahunId, null, batal),
        });
        var nama = $"Matriks-IKU_{tahun}_TW{(int)cakupan.Sampai}_{waktu.UntukNamaBerkas(kini)}.xlsx";
        await audit.CatatAsync(new RancanganCatatan
        {
            Tindakan = TindakanAudit.Ekspor,
            Entitas = "MatriksIku",
            Kunci = $"{tahun}/TW{(int)cakupan.Sampai}",
            Perubahan = [new PerubahanBidang("Berkas", null, nama), new PerubahanBidang("Data", null, cakupan.Sumber.ToString())],
        });
        Dicatat(log, pengguna.Id, tahun, (int)cakupan.Sampai, cakupan.Sumber);
        return new BerkasEkspor(isi, nama);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Matriks IKU {Tahun} s.d. TW {Triwulan} ({Sumber}) diekspor oleh akun {Akun}.")]
    private static partial void Dicatat(ILogger log, int akun, int tahun, int triwulan, SumberData sumber);
}
