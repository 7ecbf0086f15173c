using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.TugasSaya;

/// <summary>What a person owes, what came back and why, and what waits for a decision, in the newest year.</summary>
public sealed class TugasQuery(RekapCapaianQuery rekapCapaian, KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The page.</summary>
    public async Task<TugasViewModel> AmbilAsync(CancellationToken batal)
    {
        var mengisi = HakAkses.Punya(pengguna, Izin.MengisiRealisasi);
        var menunggu = AlurRealisasi.MenungguKeputusan(pengguna);
        var rekap = await rekapCapaian.AmbilAsync(null, batal);
        return new TugasViewModel
        {
            Tahun = rekap?.Tahun.Tahun,
            Mengisi = mengisi,
            Memutuskan = menunggu is not null,
            Isian = rekap is not null && mengisi ? [.. Isian(rekap)] : [],
            Dikembalikan = rekap is not null && mengisi ? await DikembalikanAsync(rekap.Tahun, batal) : [],
            Putusan = rekap is not null && menunggu is { } status
                ? [.. rekap.Berstatus(status).Select(m => new TugasPutusan(
                    m.Divisi.NamaTampil, m.Triwulan, m.Jumlah, $"/verifikasi/{rekap.Tahun.Tahun}/tw{(int)m.Triwulan}/{m.Divisi.Kode}"))]
                : [],
            Tunggakan = rekap is not null && !mengisi ? [.. Tunggakan(rekap)] : [],
        };
    }

    private static IEnumerable<TugasIsi> Isian(RekapCapaian rekap) =>
        from divisi in rekap.Divisi
        from triwulan in TriwulanExtensions.Semua
        let kurang = Kurang(divisi, triwulan)
        where kurang.Count > 0
        select new TugasIsi(triwulan, Keadaan(divisi, kurang, triwulan), $"/realisasi/{rekap.Tahun.Tahun}/tw{(int)triwulan}/{divisi.Kode}");

    private static IEnumerable<TunggakanDivisi> Tunggakan(RekapCapaian rekap) =>
        from triwulan in TriwulanExtensions.Semua
        from divisi in rekap.Divisi
        let kurang = Kurang(divisi, triwulan)
        where kurang.Count > 0
        select new TunggakanDivisi(divisi.NamaTampil, triwulan, Keadaan(divisi, kurang, triwulan), Pengingat(rekap, divisi, kurang, triwulan));

    private static List<RekapIndikator> Kurang(RekapDivisi divisi, Triwulan triwulan) => [.. divisi.Indikator.Where(i => i.Menunggak(triwulan))];

    private static string Keadaan(RekapDivisi divisi, List<RekapIndikator> kurang, Triwulan triwulan)
    {
        var rinci = new[] { (StatusRealisasi.Draf, "masih draf"), (StatusRealisasi.Dikembalikan, "dikembalikan") }
            .Select(s => (Jumlah: kurang.Count(i => i.Status(triwulan) == s.Item1), Kata: s.Item2)).Where(s => s.Jumlah > 0)
            .Select(s => $"{s.Jumlah} {s.Kata}").ToList();
        return $"{kurang.Count} dari {divisi.Indikator.Count(i => i.WajibDiisi(triwulan))} indikator yang jatuh tempo belum diajukan" + (rinci.Count > 0 ? $" ({string.Join(", ", rinci)})" : "");
    }

    private static string Pengingat(RekapCapaian rekap, RekapDivisi divisi, List<RekapIndikator> kurang, Triwulan triwulan) =>
        $"Yth. {divisi.NamaTampil}, pada {triwulan.Nama()} {rekap.Tahun.Tahun} {Keadaan(divisi, kurang, triwulan)}: "
        + $"{string.Join(", ", kurang.Select(i => i.Kode))}. Mohon dilengkapi melalui menu Isi realisasi. Terima kasih.";

    private async Task<IReadOnlyList<TugasDikembalikan>> DikembalikanAsync(TahunKinerja tahun, CancellationToken batal)
    {
        var kembali = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna)
            .Where(r => r.Indikator.TahunKinerjaId == tahun.Id && r.Status == StatusRealisasi.Dikembalikan
                && (r.DisetujuiPada == null || r.KunciDibukaSampai > waktu.SekarangUtc))
            .OrderBy(r => r.DikembalikanPada).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Triwulan, r.Indikator.Kode, r.Indikator.NamaResmi, r.Indikator.NamaTampil, r.AlasanDikembalikan, r.DikembalikanOleh, r.DikembalikanPada,
                KodeDivisi = r.Indikator.Sasaran.Divisi.Kode,
            })
            .ToListAsync(batal);
        return [.. kembali.Select(r => new TugasDikembalikan(
            r.Triwulan, r.Kode, r.NamaTampil ?? r.NamaResmi, r.AlasanDikembalikan ?? "",
            $"{r.DikembalikanOleh}, {(r.DikembalikanPada is { } pada ? waktu.Tampil(pada) : "–")}",
            $"/realisasi/{tahun.Tahun}/tw{(int)r.Triwulan}/{r.KodeDivisi}#{r.Kode.Replace('.', '-')}-baris"))];
    }
}
