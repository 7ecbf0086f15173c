using KinerjaKanwil.Domain;
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
    /// <summary>Days for which an answered request stays in sight.</summary>
    private const int HariJawaban = 14;

    /// <summary>The page.</summary>
    public async Task<TugasViewModel> AmbilAsync(CancellationToken batal)
    {
        var mengisi = HakAkses.Punya(pengguna, Izin.MengisiRealisasi);
        var menunggu = AlurRealisasi.MenungguKeputusan(pengguna);
        var rekap = await rekapCapaian.AmbilAsync(null, batal);
        var (dikembalikan, terbuka) = rekap is not null && mengisi ? await PerbaikanAsync(rekap.Tahun, batal) : ([], []);
        return new TugasViewModel
        {
            Tahun = rekap?.Tahun.Tahun,
            Mengisi = mengisi,
            Memutuskan = menunggu is not null,
            Isian = rekap is not null && mengisi ? [.. Isian(rekap)] : [],
            Dikembalikan = dikembalikan,
            Terbuka = terbuka,
            Permintaan = mengisi || HakAkses.Punya(pengguna, Izin.MengaturPelaporan) ? await PermintaanAsync(mengisi, batal) : [],
            Putusan = rekap is not null && menunggu is { } status
                ? [.. rekap.Berstatus(status).Select(m => new TugasPutusan(
                    m.Divisi.NamaTampil, m.Triwulan, m.Jumlah, $"/verifikasi/{rekap.Tahun.Tahun}/tw{(int)m.Triwulan}/{m.Divisi.Kode}"))]
                : [],
            Tunggakan = rekap is not null && !mengisi ? [.. Tunggakan(rekap)] : [],
        };
    }

    /// <summary>What is overdue first, then by closing day; quarters without one last, oldest first.</summary>
    private static IEnumerable<TugasIsi> Isian(RekapCapaian rekap) =>
        from divisi in rekap.Divisi
        from triwulan in TriwulanExtensions.Semua
        let kurang = Kurang(divisi, triwulan)
        where kurang.Count > 0
        let jendela = rekap.Tahun.Jendela(triwulan, divisi.Kode, rekap.HariIni)
        orderby jendela.HariTerlambat == 0, jendela.Batas ?? DateOnly.MaxValue, triwulan
        select new TugasIsi(
            triwulan, Keadaan(divisi, kurang, triwulan), Batas(jendela), jendela.HariTerlambat > 0, $"/realisasi/{rekap.Tahun.Tahun}/tw{(int)triwulan}/{divisi.Kode}");

    private static IEnumerable<TunggakanDivisi> Tunggakan(RekapCapaian rekap) =>
        from triwulan in TriwulanExtensions.Semua
        from divisi in rekap.Divisi
        let kurang = Kurang(divisi, triwulan)
        where kurang.Count > 0
        let jendela = rekap.Tahun.Jendela(triwulan, divisi.Kode, rekap.HariIni)
        orderby jendela.HariTerlambat == 0, jendela.Batas ?? DateOnly.MaxValue, triwulan, divisi.Nomor
        select new TunggakanDivisi(
            divisi.NamaTampil, triwulan, Keadaan(divisi, kurang, triwulan), Batas(jendela), jendela.HariTerlambat > 0, Pengingat(rekap, divisi, kurang, jendela));

    private static string Batas(JendelaPengisian jendela) => jendela.Keadaan switch
    {
        KeadaanJendela.TanpaJadwal => "Tanpa batas waktu",
        KeadaanJendela.BelumDibuka => $"Dibuka {FormatTanggal.Panjang(jendela.Buka!.Value)}",
        KeadaanJendela.Terbuka => jendela.SisaHari == 0 ? "Batas hari ini" : $"Batas {FormatTanggal.Panjang(jendela.Batas!.Value)}, {jendela.SisaHari} hari lagi",
        KeadaanJendela.Diperpanjang => $"Terlambat {jendela.HariTerlambat} hari; diperpanjang sampai {FormatTanggal.Panjang(jendela.Batas!.Value)}",
        KeadaanJendela.Ditutup => $"Terlambat {jendela.HariTerlambat} hari; ditutup {FormatTanggal.Panjang(jendela.Batas!.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(jendela), jendela.Keadaan, null),
    };

    private static List<RekapIndikator> Kurang(RekapDivisi divisi, Triwulan triwulan) => [.. divisi.Indikator.Where(i => i.Menunggak(triwulan))];

    private static string Keadaan(RekapDivisi divisi, List<RekapIndikator> kurang, Triwulan triwulan)
    {
        var rinci = new[] { (StatusRealisasi.Draf, "masih draf"), (StatusRealisasi.Dikembalikan, "dikembalikan") }
            .Select(s => (Jumlah: kurang.Count(i => i.Status(triwulan) == s.Item1), Kata: s.Item2)).Where(s => s.Jumlah > 0)
            .Select(s => $"{s.Jumlah} {s.Kata}").ToList();
        return $"{kurang.Count} dari {divisi.Indikator.Count(i => i.WajibDiisi(triwulan))} indikator yang jatuh tempo belum diajukan" + (rinci.Count > 0 ? $" ({string.Join(", ", rinci)})" : "");
    }

    private static string Pengingat(RekapCapaian rekap, RekapDivisi divisi, List<RekapIndikator> kurang, JendelaPengisian jendela) =>
        $"Yth. {divisi.NamaTampil}, pada {jendela.Triwulan.Nama()} {rekap.Tahun.Tahun} {Keadaan(divisi, kurang, jendela.Triwulan)}: "
        + $"{string.Join(", ", kurang.Select(i => i.Kode))}. "
        + jendela.Keadaan switch
        {
            KeadaanJendela.Terbuka => $"Mohon dilengkapi melalui menu Isi realisasi paling lambat {FormatTanggal.Panjang(jendela.Batas!.Value)}. Terima kasih.",
            KeadaanJendela.Diperpanjang =>
                $"Batas {FormatTanggal.Panjang(jendela.Tutup!.Value)} sudah lewat; mohon dilengkapi melalui menu Isi realisasi paling lambat {FormatTanggal.Panjang(jendela.Batas!.Value)}. Terima kasih.",
            KeadaanJendela.Ditutup => $"Pengisian sudah ditutup {FormatTanggal.Panjang(jendela.Batas!.Value)}; mohon ajukan Minta buka kunci dari halaman Isi realisasi. Terima kasih.",
            _ => "Mohon dilengkapi melalui menu Isi realisasi. Terima kasih.",
        };

    /// <summary>What came back, and what was opened again after approval: one statement.</summary>
    private async Task<(IReadOnlyList<TugasDikembalikan> Dikembalikan, IReadOnlyList<TugasTerbuka> Terbuka)> PerbaikanAsync(TahunKinerja tahun, CancellationToken batal)
    {
        var perbaikan = await db.Realisasi.AsNoTracking().DalamCakupan(pengguna)
            .Where(r => r.Indikator.TahunKinerjaId == tahun.Id
                && ((r.Status == StatusRealisasi.Dikembalikan && (r.DisetujuiPada == null || r.KunciDibukaSampai > waktu.SekarangUtc))
                    || (r.Status == StatusRealisasi.Draf && r.KunciDibukaSampai > waktu.SekarangUtc)))
            .OrderBy(r => r.DikembalikanPada).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Status, r.Triwulan, r.Indikator.Kode, r.Indikator.NamaResmi, r.Indikator.NamaTampil, r.AlasanDikembalikan, r.DikembalikanOleh, r.DikembalikanPada,
                r.KunciDibukaSampai, r.AlasanBukaKunci, KodeDivisi = r.Indikator.Sasaran.Divisi.Kode,
            })
            .ToListAsync(batal);
        string Alamat(Triwulan triwulan, string kodeDivisi, string kode) => $"/realisasi/{tahun.Tahun}/tw{(int)triwulan}/{kodeDivisi}#{kode.Replace('.', '-')}-baris";
        return (
            [.. perbaikan.Where(r => r.Status == StatusRealisasi.Dikembalikan).Select(r => new TugasDikembalikan(
                r.Triwulan, r.Kode, r.NamaTampil ?? r.NamaResmi, r.AlasanDikembalikan ?? "",
                $"{r.DikembalikanOleh}, {(r.DikembalikanPada is { } pada ? waktu.Tampil(pada) : "–")}", Alamat(r.Triwulan, r.KodeDivisi, r.Kode)))],
            [.. perbaikan.Where(r => r.Status == StatusRealisasi.Draf).OrderBy(r => r.KunciDibukaSampai).Select(r => new TugasTerbuka(
                $"{r.Kode} {r.NamaTampil ?? r.NamaResmi}, {r.Triwulan.Nama()} {tahun.Tahun}",
                $"Kunci menutup kembali {waktu.Tampil(r.KunciDibukaSampai!.Value)}. Alasan dibuka: {r.AlasanBukaKunci}", Alamat(r.Triwulan, r.KodeDivisi, r.Kode)))]);
    }

    /// <summary>Requests: for the Admin those that wait, for a division its own of the last weeks.</summary>
    private async Task<IReadOnlyList<TugasPermintaan>> PermintaanAsync(bool mengisi, CancellationToken batal)
    {
        var sejak = waktu.SekarangUtc.AddDays(-HariJawaban);
        var permintaan = await db.PermintaanBukaKunci.AsNoTracking().DalamCakupan(pengguna)
            .Where(p => p.Status == StatusPermintaan.Menunggu || (mengisi && p.DijawabPada > sejak))
            .Join(db.TahunKinerja, p => p.TahunKinerjaId, t => t.Id, (p, t) => new { Isi = p, t.Tahun }).OrderBy(p => p.Isi.Id).ToListAsync(batal);
        return [.. permintaan.Select(p => new TugasPermintaan(
            $"{p.Isi.KodeIndikator ?? "Perpanjangan pengisian " + p.Isi.KodeDivisi}, {p.Isi.Triwulan.Nama()} {p.Tahun}: {p.Isi.Alasan}",
            p.Isi.Status switch
            {
                StatusPermintaan.Menunggu => $"Diminta {p.Isi.DimintaOleh}, {waktu.Tampil(p.Isi.DimintaPada)}; menunggu Admin",
                StatusPermintaan.Dipenuhi => $"Dipenuhi {p.Isi.DijawabOleh}, {waktu.Tampil(p.Isi.DijawabPada!.Value)}",
                _ => $"Ditolak {p.Isi.DijawabOleh}, {waktu.Tampil(p.Isi.DijawabPada!.Value)}: {p.Isi.Jawaban}",
            },
            mengisi ? $"/permintaan/{p.Tahun}/tw{(int)p.Isi.Triwulan}/{p.Isi.KodeDivisi}" : "/kelola/kunci"))];
    }
}
