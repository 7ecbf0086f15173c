using System.Xml;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pelaporan;

namespace KinerjaKanwil.Web.Data.Berkas;

/// <summary>
/// Says what a file is, by its content; the name must agree. Of office documents the directory and the list of content types are read,
/// nothing else is unpacked (checks.md S27, S28).
/// </summary>
public static class PemeriksaBerkas
{
    /// <summary>What the page tells beside the input.</summary>
    public const string YangDiterima = "PDF, Excel (.xlsx), Word (.docx), JPG, PNG";

    private const string DaftarTipe = "[Content_Types].xml";
    private const int DaftarTipePalingBesar = 512 * 1024;

    private static readonly byte[] TandaPdf = "%PDF-"u8.ToArray();
    private static readonly byte[] TandaJpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] TandaPng = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] TandaZip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] TandaOfficeLama = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The kind of a file.</summary>
    /// <param name="nama">Its cleaned name.</param>
    /// <param name="isi">Its content, to be read from any place.</param>
    /// <param name="jenis">The kind, when it passes.</param>
    /// <returns>Fails with what the person can do about it.</returns>
    public static Hasil Periksa(string nama, Stream isi, out JenisBerkas jenis)
    {
        ArgumentNullException.ThrowIfNull(nama);
        ArgumentNullException.ThrowIfNull(isi);
        jenis = default;
        if (JenisBerkasExtensions.MenurutNama(nama) is not { } menurutNama)
        {
            return MenurutAkhiran(nama);
        }

        var awal = new byte[8];
        isi.Position = 0;
        var panjang = isi.ReadAtLeast(awal, awal.Length, throwOnEndOfStream: false);
        var tanda = awal.AsSpan(0, panjang);
        if (tanda.SequenceEqual(TandaOfficeLama))
        {
            return Hasil.Gagal("Berkas ini berformat lama atau dilindungi kata sandi. Simpan sebagai .docx atau .xlsx tanpa kata sandi, lalu unggah lagi.");
        }

        var hasil = Hasil.Berhasil;
        JenisBerkas? menurutIsi = tanda.StartsWith(TandaPdf) ? JenisBerkas.Pdf
            : tanda.StartsWith(TandaJpeg) ? JenisBerkas.Jpeg
            : tanda.StartsWith(TandaPng) ? JenisBerkas.Png
            : tanda.StartsWith(TandaZip) ? Dokumen(isi, out hasil)
            : null;
        if (!hasil.Sukses)
        {
            return hasil;
        }

        if (menurutIsi != menurutNama)
        {
            return Hasil.Gagal($"Isi berkas ini bukan {menurutNama.Nama()}. Buka berkasnya, simpan ulang sebagai {menurutNama.Nama()}, lalu unggah lagi.");
        }

        jenis = menurutNama;
        return Hasil.Berhasil;
    }

    private static Hasil MenurutAkhiran(string nama) => Hasil.Gagal(nama[(nama.LastIndexOf('.') + 1)..].ToUpperInvariant() switch
    {
        "DOC" or "XLS" => "Format lama (.doc, .xls) tidak diterima. Buka berkasnya, simpan sebagai .docx atau .xlsx, lalu unggah lagi.",
        "DOCM" or "XLSM" or "XLSB" or "DOTM" or "XLTM" => "Berkas dengan makro tidak diterima. Simpan sebagai .docx atau .xlsx, lalu unggah lagi.",
        _ => $"Jenis berkas ini tidak diterima. Yang diterima: {YangDiterima}.",
    });

    private static JenisBerkas? Dokumen(Stream isi, out Hasil hasil)
    {
        hasil = Hasil.Berhasil;
        if (DirektoriZip.Baca(isi) is not { } entri)
        {
            hasil = Hasil.Gagal("Berkas ini rusak, atau isinya terlalu banyak atau terlalu padat untuk diperiksa. Buka berkasnya, simpan ulang, lalu unggah lagi.");
            return null;
        }

        if (entri.FirstOrDefault(e => e.Nama == DaftarTipe) is not { } daftar
            || DirektoriZip.Isi(isi, daftar, DaftarTipePalingBesar) is not { } teks || TipeKonten(teks) is not { } tipe)
        {
            return null;
        }

        var makro = tipe.Any(t => t.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || t.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            || entri.Any(e => e.Nama.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        if (makro)
        {
            hasil = Hasil.Gagal("Berkas dengan makro tidak diterima. Simpan sebagai .docx atau .xlsx, lalu unggah lagi.");
            return null;
        }

        bool Punya(JenisBerkas jenis, string folder) =>
            tipe.Contains(jenis.TipeKonten() + ".main+xml", StringComparer.OrdinalIgnoreCase) && entri.Any(e => e.Nama.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

        return Punya(JenisBerkas.Docx, "word/") ? JenisBerkas.Docx : Punya(JenisBerkas.Xlsx, "xl/") ? JenisBerkas.Xlsx : null;
    }

    /// <summary>The content types that an office document declares; null when the list cannot be read.</summary>
    private static List<string>? TipeKonten(byte[] daftar)
    {
        var tipe = new List<string>();
        try
        {
            using var xml = XmlReader.Create(
                new MemoryStream(daftar), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = DaftarTipePalingBesar });
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } satu)
                {
                    tipe.Add(satu.Trim());
                }
            }

            return tipe;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
