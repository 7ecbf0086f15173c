using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>Puts the dashboard together. Every figure is the read model's; here are only words and order.</summary>
public sealed class DasborViewModelBuilder(WaktuKantor waktu, PenggunaAktif pengguna)
{
    /// <summary>The page; null when the division asked for is not within reach.</summary>
    public DasborViewModel? Susun(RekapCapaian rekap, SaringanDasbor saringan)
    {
        ArgumentNullException.ThrowIfNull(rekap);
        ArgumentNullException.ThrowIfNull(saringan);
        var kode = string.IsNullOrEmpty(saringan.Divisi) ? null : saringan.Divisi;
        var divisi = rekap.Divisi.Where(d => kode is null || d.Kode == kode).ToList();
        if (kode is not null && divisi.Count == 0)
        {
            return null;
        }

        var triwulan = saringan.Triwulan ?? rekap.TriwulanBawaan;
        var sumber = saringan.Sumber;
        var indikator = divisi.SelectMany(d => d.Indikator).ToList();
        var nilai = rekap.Gabung(indikator, triwulan, sumber);
        var dasbor = new DasborViewModel
        {
            Tahun = rekap.Tahun.Tahun,
            Triwulan = triwulan,
            Divisi = kode,
            Data = PilihanData.Nilai(sumber),
            DaftarTahun = rekap.DaftarTahun,
            DaftarDivisi = [.. rekap.Divisi.Select(d => (d.Kode, d.NamaTampil))],
            Judul = divisi is [var satu] ? $"Capaian {satu.NamaTampil}" : "Capaian kantor wilayah",
            Kebaruan = Kebaruan(rekap, divisi, indikator, triwulan),
            Sementara = sumber == SumberData.TermasukSementara && indikator.Any(i => i.Sementara(triwulan)),
            Menunggu = [.. Menunggu(rekap)],
            Nilai = nilai,
            NilaiTeks = Teks(nilai.Nilai),
            Rincian = [.. Rincian(rekap, divisi, indikator, triwulan, sumber, nilai)],
            CaraMenghitung = CaraMenghitung(rekap, divisi, nilai, triwulan),
            Kosong = nilai.Nilai is null ? SebabKosong(nilai.Distribusi, triwulan, rekap.Tahun.Tahun, sumber) : null,
            Pengaturan = rekap.Tahun.Pengaturan,
            Kartu = [],
            Peta = [.. divisi.Select(d => Peta(d, rekap.Tahun.Tahun, triwulan, sumber))],
            Kelengkapan = [.. divisi.Select(d => Kelengkapan(rekap, d, triwulan))],
        };
        return dasbor with { Kartu = [.. divisi.Select(d => Kartu(rekap, d, triwulan, sumber, dasbor))] };
    }

    private IEnumerable<(string Kalimat, string Alamat)> Menunggu(RekapCapaian rekap) =>
        AlurRealisasi.MenungguKeputusan(pengguna) is { } menunggu
            ? rekap.Berstatus(menunggu).Select(m => (
                $"{m.Divisi.NamaTampil}, {m.Triwulan.Nama()}: {m.Jumlah} indikator",
                $"/verifikasi/{rekap.Tahun.Tahun}/tw{(int)m.Triwulan}/{m.Divisi.Kode}"))
            : [];

    private static KartuDivisi Kartu(RekapCapaian rekap, RekapDivisi divisi, Triwulan triwulan, SumberData sumber, DasborViewModel dasbor)
    {
        var nilai = rekap.Gabung(divisi.Indikator, triwulan, sumber);
        var lengkap = Kelengkapan(rekap, divisi, triwulan);
        var keterangan = nilai.Nilai is null
            ? SebabKosong(nilai.Distribusi, triwulan, rekap.Tahun.Tahun, sumber)
            : nilai.Distribusi.Belum > 0 ? $"{nilai.Distribusi.Belum} indikator belum masuk hitungan" : "Semua yang wajib sudah masuk hitungan";
        return new KartuDivisi(
            divisi.Kode, divisi.NamaTampil, nilai, Teks(nilai.Nilai), $"Kelengkapan {lengkap.Terisi} dari {lengkap.Wajib}", keterangan, dasbor.AlamatDivisi(divisi.Kode));
    }

    private static PetaDivisi Peta(RekapDivisi divisi, int tahun, Triwulan triwulan, SumberData sumber) => new(
        $"{divisi.Nomor}. {divisi.NamaTampil}",
        [.. divisi.Sasaran.Select(s => new PetaSasaran($"{s.Penanda} {s.NamaTampil}", [.. s.Indikator.Select(i => new PetaIndikator(
            i.Kode, i.NamaTampil, i.TargetTahunTercetakPada(triwulan, sumber),
            [
                .. TriwulanExtensions.Semua.Select(t => new PetaSel(
                    t.Nama(), i.Triwulanan(t, sumber), sumber == SumberData.TermasukSementara && i.Sementara(t), $"/indikator/{tahun}/{i.Kode}#tw{(int)t}")),
                new PetaSel("Tahun", i.Tahunan(triwulan, sumber), false, $"/indikator/{tahun}/{i.Kode}#tahun"),
            ]))]))]);

    private static BarisKelengkapan Kelengkapan(RekapCapaian rekap, RekapDivisi divisi, Triwulan triwulan)
    {
        var jendela = rekap.Tahun.Jendela(triwulan, divisi.Kode, rekap.HariIni);
        var tepat = divisi.Ketepatan(triwulan);
        var wajib = divisi.Indikator.Count(i => i.WajibDiisi(triwulan));
        var terisi = wajib - divisi.Indikator.Count(i => i.Menunggak(triwulan));
        return new BarisKelengkapan(
            divisi.NamaTampil,
            wajib,
            terisi,
            wajib == 0 ? "–" : FormatAngka.DuaDesimal(100m * terisi / wajib) + " %",
            divisi.Indikator.Select(i => i.Status(triwulan)).OfType<StatusRealisasi>().GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count()),
            jendela.Tutup is null || tepat.TepatWaktu + tepat.Terlambat == 0 ? "–"
                : $"{tepat.TepatWaktu} dari {tepat.TepatWaktu + tepat.Terlambat}" + (tepat.Terlambat > 0 ? $", terlama {tepat.HariTerlama} hari" : ""),
            jendela.Batas is { } batas ? FormatTanggal.Panjang(batas) + (jendela.DiperpanjangSampai is null ? "" : " (diperpanjang)") : "Tanpa batas");
    }

    private string Kebaruan(RekapCapaian rekap, List<RekapDivisi> divisi, List<RekapIndikator> indikator, Triwulan triwulan)
    {
        var mengajukan = divisi.Count(d => d.Indikator.Any(i => i.SudahDilaporkan(triwulan)));
        var disetujui = indikator.Count(i => i.PunyaResmi(triwulan));
        var saat = rekap.TerakhirBerubah is { } berubah ? $"Data per {waktu.Tampil(berubah)}" : "Belum ada data";
        return $"{saat} · {mengajukan} dari {divisi.Count} divisi sudah mengajukan {triwulan.Nama()} · {disetujui} dari {indikator.Count} indikator disetujui";
    }

    private static IEnumerable<string> Rincian(
        RekapCapaian rekap, List<RekapDivisi> divisi, List<RekapIndikator> indikator, Triwulan triwulan, SumberData sumber, RekapNilai nilai)
    {
        if (nilai.Nilai is not { } kini)
        {
            yield break;
        }

        yield return $"Predikat {nilai.Predikat!.Value.Nama()}, rata-rata {nilai.Distribusi.Dinilai} dari {nilai.Distribusi.Total} indikator terhadap target {triwulan.Nama()}";
        if (triwulan > Triwulan.I && rekap.Gabung(indikator, triwulan - 1, sumber).Nilai is { } lalu)
        {
            var selisih = FormatAngka.Bulat2(kini) - FormatAngka.Bulat2(lalu);
            yield return selisih == 0
                ? $"Sama dengan {(triwulan - 1).Nama()}"
                : $"{(selisih > 0 ? "▲ naik" : "▼ turun")} {FormatAngka.DuaDesimal(Math.Abs(selisih))} poin dari {(triwulan - 1).Nama()} ({FormatAngka.DuaDesimal(lalu)} %)";
        }

        if (rekap.GabungTahun(indikator, triwulan, sumber).Nilai is { } tahun)
        {
            yield return $"Terhadap target tahun {rekap.Tahun.Tahun}: {FormatAngka.DuaDesimal(tahun)} %";
        }

        if (divisi.Count > 1 && rekap.RataRataDivisi(triwulan, sumber) is { } rata)
        {
            yield return $"Rata-rata antardivisi: {FormatAngka.DuaDesimal(rata)} %";
        }

        if (sumber == SumberData.TermasukSementara && indikator.Any(i => i.Sementara(triwulan)))
        {
            var resmi = rekap.Gabung(indikator, triwulan, SumberData.Resmi);
            yield return resmi.Nilai is { } ada
                ? $"Angka resmi (disetujui saja): {FormatAngka.DuaDesimal(ada)} % dari {resmi.Distribusi.Dinilai} indikator"
                : "Angka resmi: belum ada indikator yang disetujui";
        }
    }

    private static IReadOnlyList<string> CaraMenghitung(RekapCapaian rekap, List<RekapDivisi> divisi, RekapNilai nilai, Triwulan triwulan)
    {
        var pengaturan = rekap.Tahun.Pengaturan;
        var d = nilai.Distribusi;
        return
        [
            $"Setiap indikator dihitung sendiri terhadap target {triwulan.Nama()}, lalu dibatasi {FormatAngka.Ringkas(pengaturan.BatasBawah)} sampai {FormatAngka.Ringkas(pengaturan.BatasAtas)}. Buka indikatornya untuk langkah rincinya.",
            $"{d.Dinilai} indikator punya capaian dan dirata-rata dengan bobot sama. {d.Belum} yang belum masuk dan {d.TidakDinilai} yang tidak dinilai (tanpa target, belum jatuh tempo, atau tidak berlaku) tidak ikut, dan tidak dihitung nol.",
            divisi.Count > 1
                ? "Karena setiap indikator berbobot sama, divisi dengan banyak indikator lebih menentukan. Rata-rata antardivisi dicantumkan sebagai pembanding."
                : "Rata-rata divisi memakai indikator, bukan rata-rata sasaran.",
            $"Status: tercapai mulai {FormatAngka.Ringkas(pengaturan.AmbangTercapai)}, hampir mulai {FormatAngka.Ringkas(pengaturan.AmbangHampir)}. Rata-rata tidak disebut tercapai selama masih ada yang belum masuk.",
        ];
    }

    private static string SebabKosong(Distribusi distribusi, Triwulan triwulan, int tahun, SumberData sumber) =>
        distribusi.Belum == 0 ? $"Tidak ada indikator yang dinilai pada {triwulan.Nama()} {tahun}."
        : sumber == SumberData.Resmi ? $"Belum ada realisasi {triwulan.Nama()} {tahun} yang disetujui."
        : $"Belum ada realisasi {triwulan.Nama()} {tahun} yang diajukan.";

    private static string Teks(decimal? nilai) => nilai is { } ada ? FormatAngka.DuaDesimal(ada) + " %" : "Belum ada";
}
