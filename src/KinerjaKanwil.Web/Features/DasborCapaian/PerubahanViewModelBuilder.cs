using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>Puts "Apa yang berubah?" together: the shares are <see cref="PerubahanCapaian"/>'s, here are words.</summary>
public sealed class PerubahanViewModelBuilder
{
    /// <summary>The page; null when the division asked for is not within reach.</summary>
    public PerubahanViewModel? Susun(RekapCapaian rekap, SaringanPerubahan saringan)
    {
        ArgumentNullException.ThrowIfNull(rekap);
        ArgumentNullException.ThrowIfNull(saringan);
        var kode = string.IsNullOrEmpty(saringan.Divisi) ? null : saringan.Divisi;
        var divisi = rekap.Divisi.Where(d => kode is null || d.Kode == kode).ToList();
        if (kode is not null && divisi.Count == 0)
        {
            return null;
        }

        var (dari, ke) = Urut(rekap, saringan);
        var indikator = divisi.SelectMany(d => d.Indikator).ToDictionary(i => i.Kode);
        var hasil = dari == ke
            ? new PerubahanCapaian(null, null, [])
            : PerubahanCapaian.Hitung([.. indikator.Values.Select(i => (i.Kode, i.Triwulanan(dari, saringan.Sumber).Nilai, i.Triwulanan(ke, saringan.Sumber).Nilai))]);
        var nama = divisi is [var satu] ? satu.NamaTampil : "Kantor wilayah";
        var data = PilihanData.Nilai(saringan.Sumber);
        return new PerubahanViewModel
        {
            Tahun = rekap.Tahun.Tahun,
            Dari = dari,
            Ke = ke,
            Divisi = kode,
            Data = data,
            DaftarDivisi = [.. rekap.Divisi.Select(d => (d.Kode, d.NamaTampil))],
            Nama = nama,
            AlamatDasbor = $"/dasbor?tahun={rekap.Tahun.Tahun}&tw={(int)ke}&data={data}" + (kode is null ? "" : $"&divisi={kode}"),
            Kosong = Kosong(hasil, dari, ke, nama),
            Kalimat = hasil.Selisih is null ? [] : [.. Kalimat(hasil, dari, ke, nama, indikator)],
            Baris = [.. hasil.Sumbangan.Select(s => Baris(rekap, s, dari, ke, indikator[s.Kode]))],
            Terbesar = hasil.Sumbangan.Select(s => Math.Abs(s.Poin)).DefaultIfEmpty().Max(),
            Jumlah = (Teks(hasil.Dari), Teks(hasil.Ke), hasil.Selisih is { } selisih ? Bertanda(selisih) : "–"),
        };
    }

    private static (Triwulan Dari, Triwulan Ke) Urut(RekapCapaian rekap, SaringanPerubahan saringan)
    {
        var ke = saringan.Ke is { } k ? (Triwulan)k : saringan.Dari is { } d ? (Triwulan)Math.Min(d + 1, 4) : (Triwulan)Math.Max((int)rekap.TriwulanBawaan, 2);
        var dari = saringan.Dari is { } awal ? (Triwulan)awal : (Triwulan)Math.Max((int)ke - 1, 1);
        return dari <= ke ? (dari, ke) : (ke, dari);
    }

    private static string? Kosong(PerubahanCapaian hasil, Triwulan dari, Triwulan ke, string nama) =>
        dari == ke ? "Pilih dua triwulan yang berbeda."
        : hasil.Dari is null ? $"{nama} belum punya capaian {dari.Nama()}, jadi belum ada yang dapat dibandingkan."
        : hasil.Ke is null ? $"{nama} belum punya capaian {ke.Nama()}, jadi belum ada yang dapat dibandingkan."
        : null;

    private static IEnumerable<string> Kalimat(PerubahanCapaian hasil, Triwulan dari, Triwulan ke, string nama, Dictionary<string, RekapIndikator> indikator)
    {
        var selisih = FormatAngka.Bulat2(hasil.Ke!.Value) - FormatAngka.Bulat2(hasil.Dari!.Value);
        yield return selisih == 0
            ? $"Capaian {nama} tetap {Teks(hasil.Ke)} % dari {dari.Nama()} ke {ke.Nama()}."
            : $"Capaian {nama} {(selisih > 0 ? "naik" : "turun")} {FormatAngka.DuaDesimal(Math.Abs(selisih))} poin: {Teks(hasil.Dari)} % pada {dari.Nama()}, {Teks(hasil.Ke)} % pada {ke.Nama()}.";
        if (hasil.Sumbangan[0] is { Poin: < 0 } turun)
        {
            yield return $"Paling menurunkan: {turun.Kode} {indikator[turun.Kode].NamaTampil} ({Bertanda(turun.Poin)} poin).";
        }

        if (hasil.Sumbangan[^1] is { Poin: > 0 } naik)
        {
            yield return $"Paling menaikkan: {naik.Kode} {indikator[naik.Kode].NamaTampil} ({Bertanda(naik.Poin)} poin).";
        }

        var masuk = hasil.Sumbangan.Count(s => s.Keikutsertaan == KeikutsertaanPerubahan.Masuk);
        var keluar = hasil.Sumbangan.Count(s => s.Keikutsertaan == KeikutsertaanPerubahan.Keluar);
        if (masuk + keluar > 0)
        {
            var poin = hasil.Sumbangan.Where(s => s.Keikutsertaan != KeikutsertaanPerubahan.Tetap).Sum(s => s.Poin);
            yield return $"{masuk} indikator baru masuk hitungan dan {keluar} keluar; pengaruhnya bersama {Bertanda(poin)} poin.";
        }
    }

    private static BarisPerubahan Baris(RekapCapaian rekap, SumbanganPerubahan s, Triwulan dari, Triwulan ke, RekapIndikator indikator) => new(
        s.Kode, indikator.NamaTampil, $"/indikator/{rekap.Tahun.Tahun}/{s.Kode}#tw{(int)ke}",
        s.Dari is { } awal ? FormatAngka.DuaDesimal(awal) : "–",
        s.Ke is { } akhir ? FormatAngka.DuaDesimal(akhir) : "–",
        s.Dari is { } a && s.Ke is { } b ? Bertanda(b - a) : "–",
        s.Poin, Bertanda(s.Poin),
        s.Keikutsertaan switch
        {
            KeikutsertaanPerubahan.Tetap => s.Dari == s.Ke ? "Tidak berubah" : "",
            KeikutsertaanPerubahan.Masuk => $"Baru masuk hitungan pada {ke.Nama()}",
            KeikutsertaanPerubahan.Keluar => $"Tidak masuk hitungan {ke.Nama()}",
            _ => throw new ArgumentOutOfRangeException(nameof(s), s.Keikutsertaan, null),
        });

    private static string Teks(decimal? nilai) => nilai is { } ada ? FormatAngka.DuaDesimal(ada) : "–";

    /// <summary>With its sign; what rounds to nothing has none.</summary>
    private static string Bertanda(decimal nilai) => FormatAngka.Bulat2(nilai) switch
    {
        0m => "0,00",
        > 0m => "+" + FormatAngka.DuaDesimal(nilai),
        _ => FormatAngka.DuaDesimal(nilai),
    };
}
