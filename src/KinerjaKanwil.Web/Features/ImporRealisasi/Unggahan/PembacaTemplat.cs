using System.Globalization;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Features.ImporRealisasi.Templat;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporRealisasi.Unggahan;

/// <summary>Where the table stands in a file.</summary>
/// <param name="Jalur">Path of the sheet.</param>
/// <param name="Lembar">The sheet.</param>
/// <param name="BarisKepala">Row of the headings.</param>
/// <param name="Kolom">Columns by heading.</param>
internal sealed record LetakTabel(string Jalur, LembarTerbaca Lembar, int BarisKepala, IReadOnlyDictionary<string, int> Kolom);

/// <summary>What a file is for, and its rows.</summary>
/// <param name="Untuk">Key of its first row: year, quarter and division.</param>
/// <param name="Baris">Rows.</param>
internal sealed record IsiTemplat(KunciBaris Untuk, IReadOnlyList<BarisImpor> Baris);

/// <summary>Finds the table of the template in a workbook, by its headings, and reads its rows, by their keys.</summary>
internal static class PembacaTemplat
{
    private const int BarisKepalaPalingJauh = 50;
    private const string BukanTemplat = "Berkas ini bukan templat isian realisasi. Unduh templat di halaman ini, isi, lalu unggah.";
    private const string TerlaluBanyak =
        "Lembar isian memuat terlalu banyak baris atau sel, atau tidak dapat dibaca. Unduh templat lagi, salin isiannya ke sana, lalu unggah.";

    /// <summary>Reads a file.</summary>
    /// <returns>Fails with what the person can do about it.</returns>
    public static Hasil Baca(BukuTerbatas buku, out IsiTemplat? isi)
    {
        isi = null;
        if (Temukan(buku, out var letak) is { Sukses: false } tidakAda)
        {
            return tidakAda;
        }

        if (letak!.Lembar.Rumus is { Count: > 0 } rumus)
        {
            return Hasil.Gagal($"Sel {string.Join(", ", rumus)} berisi rumus. Ganti dengan nilainya (salin, lalu tempel sebagai nilai), lalu unggah lagi.");
        }

        var baris = new List<(BarisImpor Baris, KunciBaris? Kunci)>();
        foreach (var (nomor, sel) in letak.Lembar.Baris.Where(b => b.Key > letak.BarisKepala))
        {
            if (Baris(nomor, sel, letak.Kolom) is { } satu)
            {
                baris.Add(satu);
                if (baris.Count > BerkasImpor.BarisPalingBanyak)
                {
                    return Hasil.Gagal($"Berkas ini memuat lebih dari {BerkasImpor.BarisPalingBanyak} baris isian. Unduh templat lagi, lalu isi di sana.");
                }
            }
        }

        if (baris.Select(b => b.Kunci).FirstOrDefault(k => k is not null) is not { } untuk)
        {
            return Hasil.Gagal($"Tidak ada baris dengan kunci di kolom \"{KolomTemplat.Kunci}\". Unduh templat lagi, lalu isi di sana.");
        }

        isi = new IsiTemplat(untuk, [.. baris.Select(b => Bandingkan(b.Baris, b.Kunci, untuk, baris))]);
        return Hasil.Berhasil;
    }

    /// <summary>Finds the table.</summary>
    /// <returns>Fails with what the person can do about it.</returns>
    public static Hasil Temukan(BukuTerbatas buku, out LetakTabel? letak)
    {
        letak = null;
        if (LembarTerbaca.Teks(buku) is not { } teks)
        {
            return Hasil.Gagal(TerlaluBanyak);
        }

        var gaya = LembarTerbaca.Gaya(buku);
        var hasil = Hasil.Gagal(BukanTemplat);
        foreach (var (nama, jalur) in buku.Lembar.OrderByDescending(l => l.Nama == KolomTemplat.LembarTanda))
        {
            if (LembarTerbaca.Baca(buku, jalur, teks, gaya) is not { } lembar)
            {
                return Hasil.Gagal(TerlaluBanyak);
            }

            if (nama == KolomTemplat.LembarTanda)
            {
                if (VersiLain(lembar))
                {
                    return Hasil.Gagal("Templat ini dari versi lain aplikasi. Unduh templat lagi, salin isiannya ke sana, lalu unggah.");
                }

                continue;
            }

            if (Kepala(lembar) is not (var baris, var kolom, var ganda))
            {
                continue;
            }

            // The first sheet that looks like the table is the one that is meant: its message counts.
            return ganda is not null ? Hasil.Gagal($"Kolom \"{ganda}\" ada dua di baris {baris}. Hapus salah satunya, lalu unggah lagi.")
                : KolomTemplat.Wajib.Where(k => !kolom.ContainsKey(k)).ToList() is { Count: > 0 } hilang
                    ? Hasil.Gagal($"Kolom {string.Join(", ", hilang.Select(h => $"\"{h}\""))} tidak ada di baris kepala (baris {baris}). Unduh templat lagi, salin isiannya ke sana, lalu unggah.")
                : Ketemu(new LetakTabel(jalur, lembar, baris, kolom), out letak);
        }

        return hasil;
    }

    private static Hasil Ketemu(LetakTabel ada, out LetakTabel? letak)
    {
        letak = ada;
        return Hasil.Berhasil;
    }

    private static bool VersiLain(LembarTerbaca tanda) => tanda.Baris.Values.Any(b => b.TryGetValue(1, out var nama) && nama.Isi == "Versi templat"
        && !(b.TryGetValue(2, out var versi) && versi.Isi == KolomTemplat.VersiTemplat.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The row of headings: the first that has the key, or the code together with a column to fill in.</summary>
    private static (int Baris, Dictionary<string, int> Kolom, string? Ganda)? Kepala(LembarTerbaca lembar)
    {
        foreach (var (nomor, sel) in lembar.Baris.TakeWhile(b => b.Key <= BarisKepalaPalingJauh))
        {
            var kolom = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            string? ganda = null;
            foreach (var (letak, isi) in sel.Where(s => s.Value.Jenis == JenisSel.Teks).OrderBy(s => s.Key))
            {
                var nama = string.Join(' ', isi.Isi.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (!kolom.TryAdd(nama, letak) && KolomTemplat.Dicari.Contains(nama, StringComparer.OrdinalIgnoreCase))
                {
                    ganda ??= nama;
                }
            }

            if (kolom.ContainsKey(KolomTemplat.Kunci) || (kolom.ContainsKey(KolomTemplat.Kode) && BidangImporExtensions.Semua.Any(b => kolom.ContainsKey(b.Nama()))))
            {
                return (nomor, kolom, ganda);
            }
        }

        return null;
    }

    /// <summary>A row; null when there is nothing in it.</summary>
    private static (BarisImpor Baris, KunciBaris? Kunci)? Baris(int nomor, Dictionary<int, IsiSel> sel, IReadOnlyDictionary<string, int> kolom)
    {
        string Isi(string kepala) => sel.TryGetValue(kolom[kepala], out var ada) ? ada.Isi.Trim() : "";
        var isian = BidangImporExtensions.Semua.Where(b => kolom.ContainsKey(b.Nama())).ToDictionary(
            b => b,
            b => sel.TryGetValue(kolom[b.Nama()], out var ada)
                ? new SelImpor(LembarTerbaca.Alamat(kolom[b.Nama()], nomor), ada.Jenis, ada.Isi)
                : new SelImpor(LembarTerbaca.Alamat(kolom[b.Nama()], nomor), JenisSel.Kosong, ""));
        var teksKunci = Isi(KolomTemplat.Kunci);
        if (teksKunci.Length == 0 && isian.Values.All(s => s.Jenis == JenisSel.Kosong))
        {
            return null;
        }

        var kunci = KunciBaris.Baca(teksKunci);
        var kode = Isi(KolomTemplat.Kode);
        var pesan = kunci is null
            ? $"Kunci tersembunyi baris ini {(teksKunci.Length == 0 ? "kosong" : "tidak dikenal")}. Isi hanya baris yang ada di templat"
            : kode.Length > 0 && !string.Equals(kode, kunci.Kode, StringComparison.OrdinalIgnoreCase)
                ? $"Kolom Kode berisi {Singkat(kode)}, tetapi kunci barisnya {kunci.Kode}. Baris templat tidak boleh dipindahkan sebagian; unduh templat lagi"
                : null;
        var versi = Isi(KolomTemplat.Versi);
        return (new BarisImpor(kunci?.Kode ?? "", nomor, versi.Length > 40 ? versi[..40] : versi, isian, pesan), kunci);
    }

    /// <summary>What is wrong with a row beside the others.</summary>
    private static BarisImpor Bandingkan(BarisImpor satu, KunciBaris? kunci, KunciBaris untuk, List<(BarisImpor Baris, KunciBaris? Kunci)> semua) =>
        kunci is null || satu.Pesan is not null ? satu
        : !kunci.Sebangun(untuk) ? satu with { Pesan = $"Baris ini untuk {kunci.Nama}, sedangkan berkas ini untuk {untuk.Nama}" }
        : semua.Where(b => b.Kunci == kunci).Select(b => b.Baris.Nomor).ToList() is { Count: > 1 } ganda
            ? satu with { Pesan = $"{kunci.Kode} ada di beberapa baris: {string.Join(", ", ganda)}. Sisakan satu" }
        : satu;

    private static string Singkat(string teks) => teks.Length <= 30 ? teks : teks[..30] + "…";
}
