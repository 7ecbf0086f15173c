using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>Puts the page between entering and handing in together, from the same rules that handing in asks.</summary>
public sealed class PeriksaViewModelBuilder(IsianViewModelBuilder isian, WaktuKantor waktu)
{
    /// <summary>The page.</summary>
    /// <param name="daftar">What is stored.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="ditolak">How an attempt to hand in failed; null on a fresh page.</param>
    public PeriksaViewModel Susun(DaftarIsian daftar, Triwulan triwulan, HasilPengisian? ditolak = null)
    {
        ArgumentNullException.ThrowIfNull(daftar);
        var jendela = daftar.Tahun.Jendela(triwulan, daftar.Divisi.Kode, waktu.HariIni);
        var sekarang = waktu.SekarangUtc;

        // What handing in looks at: stored, with something in it, and not handed in yet.
        var terbuka = daftar.Indikator.Where(i => Realisasi.AlasanTerkunci(i.Pada(triwulan), jendela, sekarang) is null).ToList();
        var berisi = terbuka.Where(i => i.Pada(triwulan) is { Isian.Kosong: false }).Select(i => Baris(daftar, i, triwulan)).ToList();
        return new PeriksaViewModel
        {
            Tahun = daftar.Tahun.Tahun,
            Triwulan = triwulan,
            KodeDivisi = daftar.Divisi.Kode,
            NamaDivisi = daftar.Divisi.NamaTampil,
            Batas = isian.Batas(jendela),
            Total = daftar.Indikator.Count,
            SudahDiajukan = daftar.Indikator.Count(i => i.Pada(triwulan) is { } r && !r.StatusPada(sekarang).DapatDiisi()),
            Siap = [.. berisi.Where(b => b.Galat.Count == 0)],
            Kurang = [.. berisi.Where(b => b.Galat.Count > 0)],
            Kosong = [.. terbuka.Where(i => i.Pada(triwulan) is not { Isian.Kosong: false }).Select(i => Baris(daftar, i, triwulan))],
            Galat = ditolak is null ? [] : Galat(ditolak),
            Terkunci = terbuka.Count == 0 ? jendela.AlasanTerkunci : null,
        };
    }

    /// <summary>Why nothing was handed in, each with the row that it concerns.</summary>
    private static IReadOnlyList<(string Bidang, string Pesan)> Galat(HasilPengisian hasil)
    {
        var baris = hasil.Konflik.Select(k => (Kode: k, Pesan: "berubah sejak Anda membuka halaman ini. Periksa lagi, lalu ajukan."))
            .Concat(hasil.Terkunci.Select(t => (Kode: t.Key, Pesan: t.Value)))
            .Concat(hasil.Galat.Where(g => g.Bidang.Length > 0).Select(g => (Kode: g.Bidang[..g.Bidang.LastIndexOf('.')], g.Pesan)));
        return [.. baris.OrderBy(b => b.Kode, StringComparer.Ordinal).Select(b => ($"{b.Kode}.baris".Replace('.', '-'), $"{b.Kode}: {b.Pesan}")),
            .. hasil.Galat.Where(g => g.Bidang.Length == 0)];
    }

    private BarisPeriksa Baris(DaftarIsian daftar, IndikatorIsian milik, Triwulan triwulan)
    {
        var indikator = milik.Indikator;
        var manual = indikator.Manual;
        var realisasi = milik.Pada(triwulan);
        var tersimpan = realisasi?.Isian ?? new IsianRealisasi();
        var capaian = DaftarIsian.Capaian(daftar.Tahun, milik, triwulan, waktu.HariIni);
        var jumlahBukti = daftar.Bukti?.GetValueOrDefault((indikator.Id, triwulan)) ?? 0;
        var alamat = $"/realisasi/{daftar.Tahun.Tahun}/tw{(int)triwulan}/{daftar.Divisi.Kode}#{indikator.Kode.Replace('.', '-')}-";
        var alamatBukti = $"/bukti/{daftar.Tahun.Tahun}/tw{(int)triwulan}/{indikator.Kode}";
        return new BarisPeriksa
        {
            Kode = indikator.Kode,
            Nama = indikator.NamaTampil ?? indikator.NamaResmi,
            Target = FormatAngka.Bersatuan(capaian.Target, manual.Satuan) ?? "Tanpa target",
            Dilaporkan = realisasi?.Angka.Teks(manual) ?? "–",
            Realisasi = FormatAngka.Bersatuan(capaian.Realisasi, manual.Satuan) ?? "–",
            Capaian = capaian,
            TidakBerlaku = tersimpan.TidakBerlaku,
            JumlahBukti = jumlahBukti,
            AlamatBukti = alamatBukti,
            Galat = [.. PemeriksaanIsian.UntukPengajuan(manual, tersimpan, capaian, jumlahBukti)
                .Select(g => (g.Pesan, g.Bagian == BagianIsian.Bukti ? alamatBukti : alamat + g.Bagian))],
            Peringatan = PeringatanViewModel.Dari(capaian, realisasi, waktu),
            TeksAngka = realisasi?.TeksAngka ?? "",
            Versi = realisasi?.Versi.ToString() ?? "",
            AlamatIsian = alamat + (manual.CaraIsi == CaraIsi.Rasio ? nameof(BagianIsian.Pembilang) : nameof(BagianIsian.Nilai)),
        };
    }
}
