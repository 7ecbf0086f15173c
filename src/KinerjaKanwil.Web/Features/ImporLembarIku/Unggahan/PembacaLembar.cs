using System.Text.RegularExpressions;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporLembarIku.Unggahan;

/// <summary>
/// Finds a year's sheet in a workbook: title, legal basis, division headings, tables and signature, wherever they stand. What makes the file as
/// such unreadable refuses it; what is wrong with a cell is told with its address.
/// </summary>
internal static partial class PembacaLembar
{
    /// <summary>Most indicators of one sheet; ten times the office's.</summary>
    public const int IndikatorPalingBanyak = 600;

    private const string TanpaTabel =
        "Berkas ini tidak memuat tabel IKU. Yang dicari: satu baris kepala dengan kolom NO, SASARAN, INDIKATOR, dan TARGET. Unduh lembar kosong di halaman ini sebagai contoh.";

    private const string TerlaluBanyak = "Lembar ini memuat terlalu banyak baris atau sel, atau tidak dapat dibaca. Salin isinya ke lembar kosong, lalu unggah.";

    /// <summary>Reads a file.</summary>
    /// <returns>Fails with what the person can do about it.</returns>
    public static Hasil Baca(BukuTerbatas buku, out LembarTerurai? isi)
    {
        isi = null;
        if (LembarTerbaca.Teks(buku) is not { } teks)
        {
            return Hasil.Gagal(TerlaluBanyak);
        }

        var gaya = LembarTerbaca.Gaya(buku);
        LembarTerurai? terurai = null;
        var manual = new List<BarisManual>();
        var kosong = true;
        foreach (var (nama, jalur) in buku.Lembar)
        {
            var lembarManual = string.Equals(nama.Trim(), KolomManualIku.Lembar, StringComparison.OrdinalIgnoreCase);
            if (terurai is not null && !lembarManual)
            {
                continue;
            }

            if (LembarTerbaca.Baca(buku, jalur, teks, gaya) is not { } lembar)
            {
                return Hasil.Gagal(TerlaluBanyak);
            }

            kosong &= lembar.Baris.Count == 0 && lembar.Rumus.Count == 0;
            var kepala = lembarManual ? null : KepalaPertama(lembar);
            if ((lembarManual || kepala is not null) && lembar.Rumus is { Count: > 0 } rumus)
            {
                return Hasil.Gagal($"Lembar {nama}, sel {string.Join(", ", rumus)} berisi rumus. Ganti dengan nilainya (salin, lalu tempel sebagai nilai), lalu unggah lagi.");
            }

            if (lembarManual)
            {
                manual.AddRange(BacaManual(lembar));
            }
            else if (kepala is { } ada)
            {
                if (ada.Pesan is { } pesan)
                {
                    return Hasil.Gagal($"Lembar {nama}: {pesan}");
                }

                terurai = new PenguraiLembar(lembar, ada).Urai();
            }
        }

        if (terurai is null)
        {
            return Hasil.Gagal(kosong ? "Berkas ini kosong: tidak ada satu pun sel yang berisi." : TanpaTabel);
        }

        if (terurai.Divisi.Sum(d => d.Sasaran.Sum(s => s.Indikator.Count)) > IndikatorPalingBanyak || manual.Count > IndikatorPalingBanyak)
        {
            return Hasil.Gagal($"Lembar ini memuat lebih dari {IndikatorPalingBanyak} indikator.");
        }

        terurai.Manual.AddRange(manual);
        isi = terurai;
        return Hasil.Berhasil;
    }

    /// <summary>White space folded: how names are compared, and how a heading is written.</summary>
    public static string Rapikan(string teks) => string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The columns of a row of headings; null for any other row.</summary>
    public static KepalaTabel? Kepala(int baris, Dictionary<int, IsiSel> sel)
    {
        var nama = sel.Where(s => s.Value.Jenis == JenisSel.Teks).OrderBy(s => s.Key)
            .Select(s => (Kolom: s.Key, Nama: NomorKolom().Replace(Rapikan(s.Value.Isi), "").TrimEnd('.', ' ').ToUpperInvariant())).ToList();
        var sasaran = nama.Where(n => n.Nama.StartsWith("SASARAN", StringComparison.Ordinal)).Select(n => n.Kolom).ToList();
        var indikator = nama.Where(n => n.Nama.StartsWith("INDIKATOR", StringComparison.Ordinal)).Select(n => n.Kolom).ToList();
        if (sasaran.Count == 0 || indikator.Count == 0)
        {
            return null;
        }

        var nomor = nama.Where(n => n.Nama is "NO" or "NOMOR" or "NO URUT").Select(n => n.Kolom).ToList();
        var target = nama.Where(n => TargetTahun().IsMatch(n.Nama)).Select(n => n.Kolom).ToList();
        var ganda = new[] { ("SASARAN", sasaran), ("INDIKATOR", indikator), ("NO", nomor), ("TARGET", target) }.FirstOrDefault(k => k.Item2.Count > 1).Item1;
        return new KepalaTabel(baris, nomor.FirstOrDefault(), sasaran[0], indikator[0], target.FirstOrDefault())
        {
            Pesan = ganda is not null ? $"kolom {ganda} ada dua di baris {baris}. Hapus atau ganti nama salah satunya, lalu unggah lagi."
                : target.Count == 0 ? $"kolom TARGET tidak ada di baris kepala (baris {baris}). Tambahkan kolomnya, lalu unggah lagi."
                : nomor.Count == 0 ? $"kolom NO tidak ada di baris kepala (baris {baris}). Tambahkan kolomnya, lalu unggah lagi."
                : null,
        };
    }

    private static KepalaTabel? KepalaPertama(LembarTerbaca lembar) => lembar.Baris.Select(b => Kepala(b.Key, b.Value)).FirstOrDefault(k => k is not null);

    private static IEnumerable<BarisManual> BacaManual(LembarTerbaca lembar)
    {
        Dictionary<string, int>? kolom = null;
        foreach (var (nomor, sel) in lembar.Baris)
        {
            if (kolom is null)
            {
                var nama = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                foreach (var (letak, isi) in sel.OrderBy(s => s.Key))
                {
                    nama.TryAdd(Rapikan(isi.Isi), letak);
                }

                kolom = nama.ContainsKey(KolomManualIku.Kode) && nama.ContainsKey(KolomManualIku.Indikator) ? nama : null;
                continue;
            }

            var isiBaris = new Dictionary<string, IsiSel>(StringComparer.OrdinalIgnoreCase);
            foreach (var (nama, letak) in kolom)
            {
                if (sel.TryGetValue(letak, out var isi))
                {
                    isiBaris[nama] = isi;
                }
            }

            if (isiBaris.ContainsKey(KolomManualIku.Kode))
            {
                yield return new BarisManual(nomor, isiBaris, kolom);
            }
        }
    }

    [GeneratedRegex(@"\s*\(\d+\)$")]
    private static partial Regex NomorKolom();

    [GeneratedRegex(@"^TARGET( (TAHUN|TAHUNAN|TAHUN \d{4}|\d{4}))?$")]
    private static partial Regex TargetTahun();
}

/// <summary>Where the columns of a table are.</summary>
/// <param name="Baris">Row of the headings.</param>
/// <param name="Nomor">Column NO.</param>
/// <param name="Sasaran">Column SASARAN.</param>
/// <param name="Indikator">Column INDIKATOR.</param>
/// <param name="Target">Column TARGET.</param>
internal sealed record KepalaTabel(int Baris, int Nomor, int Sasaran, int Indikator, int Target)
{
    /// <summary>Why the table cannot be read; null when it can.</summary>
    public string? Pesan { get; init; }
}
