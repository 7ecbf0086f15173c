using System.Text;
using System.Xml;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Data.Berkas;

namespace KinerjaKanwil.Web.Features.ImporRealisasi.Unggahan;

/// <summary>
/// An uploaded workbook, opened within bounds (ADR 0020): its directory is judged before anything is unpacked, parts are unpacked one by
/// one up to a limit whatever they claim, and no library that would take in the whole file ever sees it.
/// </summary>
internal sealed class BukuTerbatas
{
    /// <summary>Most bytes of one part.</summary>
    public const int BagianPalingBesar = 4 * 1024 * 1024;

    /// <summary>Most bytes of all parts together.</summary>
    private const long SemuaPalingBesar = 20L * 1024 * 1024;
    private const int LembarPalingBanyak = 20;
    private const int DaftarPalingBesar = 256 * 1024;
    private const string Rusak = "Berkas ini rusak atau bukan berkas Excel yang utuh. Buka berkasnya, simpan ulang sebagai .xlsx, lalu unggah lagi.";
    private const string TerlaluBesar =
        "Isi berkas ini terlalu besar untuk sebuah templat. Unduh templat lagi, salin isiannya ke sana, lalu unggah.";

    private static readonly byte[] TandaOfficeLama = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly Stream isi;
    private readonly Dictionary<string, EntriZip> entri;

    private BukuTerbatas(Stream isi, IEnumerable<EntriZip> entri)
    {
        this.isi = isi;
        this.entri = entri.ToDictionary(e => e.Nama, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Its sheets in order: name, and path of the part.</summary>
    public IReadOnlyList<(string Nama, string Jalur)> Lembar { get; private set; } = [];

    /// <summary>Path of the shared texts; null for none.</summary>
    public string? JalurTeks { get; private set; }

    /// <summary>Path of the styles; null for none.</summary>
    public string? JalurGaya { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="nama">Its cleaned name.</param>
    /// <param name="isi">Its content, to be read from any place.</param>
    /// <param name="buku">The workbook, when it passes.</param>
    /// <returns>Fails with what the person can do about it.</returns>
    public static Hasil Buka(string nama, Stream isi, out BukuTerbatas? buku)
    {
        buku = null;
        if (Periksa(nama, isi) is { Sukses: false } ditolak)
        {
            return ditolak;
        }

        if (DirektoriZip.Baca(isi) is not { } entri)
        {
            return Hasil.Gagal(Rusak);
        }

        if (entri.Sum(e => e.Asli) > SemuaPalingBesar)
        {
            return Hasil.Gagal(TerlaluBesar);
        }

        if (entri.Any(e => e.Nama.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase) || e.Nama.StartsWith("xl/connections", StringComparison.OrdinalIgnoreCase)))
        {
            return Hasil.Gagal("Berkas ini memuat tautan ke berkas atau sumber data lain. Ganti dengan nilainya (salin, lalu tempel sebagai nilai), hapus tautannya, lalu unggah lagi.");
        }

        try
        {
            var dibuka = new BukuTerbatas(isi, entri);
            if (!dibuka.BacaSusunan())
            {
                return Hasil.Gagal(Rusak);
            }

            buku = dibuka;
            return Hasil.Berhasil;
        }
        catch (XmlException)
        {
            return Hasil.Gagal(Rusak);
        }
    }

    /// <summary>The content of a part; null when it is not there, or larger than a part may be.</summary>
    public byte[]? Bagian(string jalur) => entri.TryGetValue(jalur, out var satu) ? DirektoriZip.Isi(isi, satu, BagianPalingBesar) : null;

    /// <summary>What kind of file it is; messages speak of Excel alone.</summary>
    private static Hasil Periksa(string nama, Stream isi)
    {
        var akhiran = nama[(nama.LastIndexOf('.') + 1)..].ToUpperInvariant();
        if (akhiran is "XLSM" or "XLSB" or "XLTM")
        {
            return Hasil.Gagal("Berkas dengan makro tidak diterima. Simpan sebagai .xlsx, lalu unggah lagi.");
        }

        if (akhiran is not ("XLSX" or "XLS"))
        {
            return Hasil.Gagal("Unggah berkas Excel (.xlsx) yang dibuat dari templat di halaman ini.");
        }

        var awal = new byte[TandaOfficeLama.Length];
        isi.Position = 0;
        isi.ReadAtLeast(awal, awal.Length, throwOnEndOfStream: false);
        if (awal.AsSpan().SequenceEqual(TandaOfficeLama))
        {
            return Hasil.Gagal(Tersandi(isi)
                ? "Berkas ini dilindungi kata sandi. Hapus kata sandinya (Simpan Sebagai → Alat → Opsi Umum), lalu unggah lagi."
                : "Berkas ini berformat lama (.xls), walaupun namanya .xlsx. Buka berkasnya, simpan sebagai .xlsx, lalu unggah lagi.");
        }

        if (akhiran == "XLS")
        {
            return Hasil.Gagal("Format lama (.xls) tidak diterima. Buka berkasnya, simpan sebagai .xlsx, lalu unggah lagi.");
        }

        return PemeriksaBerkas.Periksa(nama, isi, out var jenis) is { Sukses: false } ditolak ? ditolak
            : jenis == JenisBerkas.Xlsx ? Hasil.Berhasil
            : Hasil.Gagal(Rusak);
    }

    /// <summary>An encrypted workbook is a file of the old kind that holds a stream of this name; names are in UTF-16 there.</summary>
    private static bool Tersandi(Stream isi)
    {
        isi.Position = 0;
        var semua = new byte[(int)Math.Min(isi.Length, BerkasImpor.UkuranPalingBesar)];
        isi.ReadExactly(semua);
        return semua.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }

    private bool BacaSusunan()
    {
        if (Hubungan("").FirstOrDefault(h => h.Jenis.EndsWith("/officeDocument", StringComparison.Ordinal)) is not { Tujuan: { } utama }
            || Daftar(utama) is not { } daftar)
        {
            return false;
        }

        var hubungan = Hubungan(utama);
        JalurTeks = hubungan.FirstOrDefault(h => h.Jenis.EndsWith("/sharedStrings", StringComparison.Ordinal))?.Tujuan;
        JalurGaya = hubungan.FirstOrDefault(h => h.Jenis.EndsWith("/styles", StringComparison.Ordinal))?.Tujuan;
        var lembar = new List<(string, string)>();
        using var xml = Pembaca(daftar);
        while (lembar.Count < LembarPalingBanyak && xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var nama = xml.GetAttribute("name") ?? "";
                string? id = null;
                while (xml.MoveToNextAttribute())
                {
                    id = xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal) ? xml.Value : id;
                }

                if (hubungan.FirstOrDefault(h => h.Id == id) is { } satu && satu.Jenis.EndsWith("/worksheet", StringComparison.Ordinal))
                {
                    lembar.Add((nama, satu.Tujuan));
                }
            }
        }

        Lembar = lembar;
        return lembar.Count > 0;
    }

    /// <summary>Where a part refers to inside the file.</summary>
    private List<Rujukan> Hubungan(string bagian)
    {
        var garis = bagian.LastIndexOf('/');
        var folder = garis < 0 ? "" : bagian[..(garis + 1)];
        var hasil = new List<Rujukan>();
        if (Daftar($"{folder}_rels/{bagian[(garis + 1)..]}.rels") is not { } daftar)
        {
            return hasil;
        }

        using var xml = Pembaca(daftar);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Target") is { } tujuan)
            {
                var jalur = tujuan.StartsWith('/') ? tujuan[1..] : folder + tujuan;
                hasil.Add(new Rujukan(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", jalur));
            }
        }

        return hasil;
    }

    private byte[]? Daftar(string jalur) => entri.TryGetValue(jalur, out var satu) ? DirektoriZip.Isi(isi, satu, DaftarPalingBesar) : null;

    private static XmlReader Pembaca(byte[] isi) => XmlReader.Create(
        new MemoryStream(isi), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = DaftarPalingBesar });

    private sealed record Rujukan(string Id, string Jenis, string Tujuan);
}
