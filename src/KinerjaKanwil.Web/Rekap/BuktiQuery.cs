using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>A piece of evidence, ready to print.</summary>
/// <param name="Id">Key.</param>
/// <param name="Triwulan">Quarter.</param>
/// <param name="Berkas">True for a file, which is downloaded; false for an address, which is opened.</param>
/// <param name="Nama">Name of the file, or the address itself.</param>
/// <param name="Alamat">Where a click leads.</param>
/// <param name="Rincian">Kind and size.</param>
/// <param name="Keterangan">Remark.</param>
/// <param name="Riwayat">Who added it, when.</param>
/// <param name="Isi">What it holds: the digest of the file, or the address. The same for the same content.</param>
public sealed record BarisBukti(int Id, Triwulan Triwulan, bool Berkas, string Nama, string Alamat, string Rincian, string? Keterangan, string Riwayat, string Isi);

/// <summary>Reads evidence for the pages that show it.</summary>
public sealed class BuktiQuery(KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>
    /// How many pieces of evidence each indicator of a division (null: of all within reach) has in each quarter, by key. For the division itself and for rows that are
    /// handed in: the number alone does not ask who may see it.
    /// </summary>
    public async Task<IReadOnlyDictionary<(int IndikatorId, Triwulan Triwulan), int>> JumlahAsync(int tahunKinerjaId, string? kodeDivisi, CancellationToken batal) =>
        await db.BuktiDukung.AsNoTracking().DalamCakupan(pengguna)
            .Where(b => b.Indikator.TahunKinerjaId == tahunKinerjaId && (kodeDivisi == null || b.Indikator.Sasaran.Divisi.Kode == kodeDivisi))
            .GroupBy(b => new { b.IndikatorKinerjaId, b.Triwulan }).Select(g => new { g.Key, Jumlah = g.Count() })
            .ToDictionaryAsync(g => (g.Key.IndikatorKinerjaId, g.Key.Triwulan), g => g.Jumlah, batal);

    /// <summary>The evidence of an indicator that the person sees, oldest first.</summary>
    /// <param name="indikatorId">Key of the indicator.</param>
    /// <param name="kodeDivisi">Its division.</param>
    /// <param name="status">Where the realisasi of a quarter stands.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<IReadOnlyList<BarisBukti>> DaftarAsync(
        int indikatorId, string kodeDivisi, Func<Triwulan, StatusRealisasi?> status, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(status);
        var semua = await db.BuktiDukung.AsNoTracking().TermasukArsip().DalamCakupan(pengguna)
            .Where(b => b.IndikatorKinerjaId == indikatorId).OrderBy(b => b.Id).ToListAsync(batal);
        return [.. semua.Where(b => BuktiDukung.TampakBagi(pengguna, kodeDivisi, status(b.Triwulan))).Select(Baris)];
    }

    private BarisBukti Baris(BuktiDukung bukti)
    {
        var berkas = bukti.Jenis == JenisBukti.Berkas;
        return new BarisBukti(
            bukti.Id, bukti.Triwulan, berkas,
            berkas ? bukti.NamaAsli! : bukti.Tautan!,
            berkas ? $"/bukti/{bukti.Id}" : bukti.Tautan!,
            berkas ? $"{bukti.JenisIsi!.Value.Nama()}, {Besar(bukti.Ukuran!.Value)}" : "Tautan",
            bukti.Keterangan,
            $"{bukti.DiunggahOleh}, {waktu.Tampil(bukti.DiunggahPada)}",
            berkas ? bukti.Sidik! : bukti.Tautan!);
    }

    private static string Besar(long ukuran) => ukuran switch
    {
        < 1024 => $"{ukuran} byte",
        < 1024 * 1024 => $"{FormatAngka.Ringkas(decimal.Round(ukuran / 1024m))} KB",
        _ => $"{FormatAngka.Ringkas(decimal.Round(ukuran / (1024m * 1024m), 1))} MB",
    };
}
