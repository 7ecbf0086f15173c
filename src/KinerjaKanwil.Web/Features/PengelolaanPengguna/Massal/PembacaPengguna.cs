using System.Globalization;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna.Massal;

/// <summary>A row of the file.</summary>
/// <param name="Nomor">Its number in the sheet.</param>
/// <param name="Isian">What it holds.</param>
/// <param name="Galat">What could not be read, with the field.</param>
internal sealed record BarisMassal(int Nomor, PenggunaForm Isian, IReadOnlyList<(string Bidang, string Pesan)> Galat);

/// <summary>The table of accounts in a workbook.</summary>
/// <param name="Kolom">Columns by field.</param>
/// <param name="Baris">Rows that hold something.</param>
internal sealed record TabelMassal(IReadOnlyDictionary<string, int> Kolom, IReadOnlyList<BarisMassal> Baris)
{
    /// <summary>Address of a field in a row.</summary>
    public string Sel(int nomor, string bidang) => LembarTerbaca.Alamat(Kolom.GetValueOrDefault(bidang, 1), nomor);
}

/// <summary>Reads accounts from a workbook, by its headings.</summary>
internal static class PembacaPengguna
{
    private const int BarisKepalaPalingJauh = 20;
    private const int DigitUtuh = 15;
    private const string TidakTerbaca = "Lembar memuat terlalu banyak baris atau sel, atau tidak dapat dibaca. Unduh templat lagi, salin isiannya ke sana, lalu unggah.";

    /// <summary>Reads a file.</summary>
    /// <returns>Fails with what the person can do about it.</returns>
    public static Hasil Baca(BukuTerbatas buku, out TabelMassal? tabel)
    {
        tabel = null;
        if (LembarTerbaca.Teks(buku) is not { } teks)
        {
            return Hasil.Gagal(TidakTerbaca);
        }

        var gaya = LembarTerbaca.Gaya(buku);
        foreach (var (_, jalur) in buku.Lembar.OrderByDescending(l => l.Nama == KolomPengguna.Lembar))
        {
            if (LembarTerbaca.Baca(buku, jalur, teks, gaya) is not { } lembar)
            {
                return Hasil.Gagal(TidakTerbaca);
            }

            if (Kepala(lembar) is not (var kepala, var kolom))
            {
                continue;
            }

            if (lembar.Rumus.Count > 0)
            {
                return Hasil.Gagal($"Sel {string.Join(", ", lembar.Rumus)} berisi rumus. Ganti dengan nilainya (salin, lalu tempel sebagai nilai), lalu unggah lagi.");
            }

            if (KolomPengguna.Semua.Where(k => !kolom.ContainsKey(k.Bidang)).Select(k => $"\"{k.Judul}\"").ToList() is { Count: > 0 } hilang)
            {
                return Hasil.Gagal($"Kolom {string.Join(", ", hilang)} tidak ada di baris kepala (baris {kepala}). Unduh templat lagi, salin isiannya ke sana, lalu unggah.");
            }

            var baris = lembar.Baris.Where(b => b.Key > kepala).Select(b => Baris(b.Key, b.Value, kolom)).OfType<BarisMassal>().ToList();
            tabel = new TabelMassal(kolom, baris);
            return baris.Count == 0 ? Hasil.Gagal("Berkas ini tidak memuat pengguna. Isi templat, lalu unggah lagi.")
                : baris.Count > KolomPengguna.BarisPalingBanyak ? Hasil.Gagal($"Berkas ini memuat lebih dari {KolomPengguna.BarisPalingBanyak} pengguna. Bagi menjadi beberapa berkas.")
                : Hasil.Berhasil;
        }

        return Hasil.Gagal("Berkas ini bukan templat pengguna. Unduh templat di halaman ini, isi, lalu unggah.");
    }

    private static (int Baris, Dictionary<string, int> Kolom)? Kepala(LembarTerbaca lembar)
    {
        foreach (var (nomor, sel) in lembar.Baris.TakeWhile(b => b.Key <= BarisKepalaPalingJauh))
        {
            var kolom = new Dictionary<string, int>();
            foreach (var (letak, isi) in sel)
            {
                if (KolomPengguna.Semua.FirstOrDefault(k => string.Equals(k.Judul, isi.Isi.Trim(), StringComparison.OrdinalIgnoreCase)) is { Bidang: { } bidang })
                {
                    kolom.TryAdd(bidang, letak);
                }
            }

            // One heading alone may be a sentence's: the sheet with instructions names the columns too.
            if (kolom.ContainsKey(nameof(PenggunaForm.NamaPengguna)) && kolom.Count > 1)
            {
                return (nomor, kolom);
            }
        }

        return null;
    }

    private static BarisMassal? Baris(int nomor, Dictionary<int, IsiSel> sel, Dictionary<string, int> kolom)
    {
        var galat = new List<(string, string)>();
        string? Isi(string bidang)
        {
            if (!sel.TryGetValue(kolom[bidang], out var isi))
            {
                return null;
            }

            switch (isi.Jenis)
            {
                case JenisSel.Teks:
                    return isi.Isi.Trim();
                case JenisSel.Tanggal when double.TryParse(isi.Isi, NumberStyles.Float, CultureInfo.InvariantCulture, out var hari) && hari is > 0 and < 2_958_466:
                    return FormatTanggal.Isian(DateOnly.FromDateTime(DateTime.FromOADate(hari)));
                case JenisSel.Angka when isi.Isi.Length <= DigitUtuh && isi.Isi.All(char.IsAsciiDigit):
                    return isi.Isi;
                case JenisSel.Angka when bidang == nameof(PenggunaForm.Nip):
                    galat.Add((bidang, "NIP tersimpan sebagai angka sehingga digitnya hilang. Ubah format sel menjadi Teks, lalu ketik lagi."));
                    return null;
                default:
                    galat.Add((bidang, "Isi sel ini dengan teks."));
                    return null;
            }
        }

        var isian = new PenggunaForm
        {
            NamaPengguna = Isi(nameof(PenggunaForm.NamaPengguna)),
            Nama = Isi(nameof(PenggunaForm.Nama)),
            Nip = Isi(nameof(PenggunaForm.Nip)),
            Surel = Isi(nameof(PenggunaForm.Surel)),
            Divisi = Isi(nameof(PenggunaForm.Divisi))?.ToUpperInvariant(),
            Dari = Isi(nameof(PenggunaForm.Dari)),
            Sampai = Isi(nameof(PenggunaForm.Sampai)),
        };
        var kata = Isi(nameof(PenggunaForm.Peran));
        if (kata is not null)
        {
            var cocok = Enum.GetValues<Peran>().Where(p => string.Equals(p.Nama(), kata, StringComparison.OrdinalIgnoreCase)).ToList();
            isian.Peran = cocok.Count == 1 ? cocok[0] : null;
            if (cocok.Count == 0)
            {
                galat.Add((nameof(PenggunaForm.Peran), $"Peran {kata} tidak dikenal. Yang ada: {string.Join(", ", Enum.GetValues<Peran>().Select(p => p.Nama()))}."));
            }
        }

        return sel.Count == 0 || (galat.Count == 0 && kata is null && new[] { isian.NamaPengguna, isian.Nama, isian.Nip, isian.Surel, isian.Divisi, isian.Dari, isian.Sampai }.All(string.IsNullOrEmpty))
            ? null : new BarisMassal(nomor, isian, galat);
    }
}
