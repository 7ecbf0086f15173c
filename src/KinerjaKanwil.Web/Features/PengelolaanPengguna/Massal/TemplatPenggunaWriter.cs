using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.PengelolaanPengguna.Massal;

/// <summary>Writes the empty workbook of accounts, with the roles and divisions that it may name.</summary>
internal static class TemplatPenggunaWriter
{
    /// <summary>Content type of the file.</summary>
    public const string JenisIsi = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double LebarPetunjuk = 60;

    /// <summary>Writes it.</summary>
    public static byte[] Tulis(IReadOnlyList<(string Kode, string Nama)> divisi)
    {
        using var buku = new XLWorkbook();
        buku.Style.Font.FontName = GayaBuku.Huruf;
        buku.Style.Font.FontSize = GayaBuku.Ukuran;
        var lembar = buku.Worksheets.Add(KolomPengguna.Lembar);
        var n = 0;
        foreach (var (judul, lebar, _) in KolomPengguna.Semua)
        {
            lembar.Cell(1, ++n).TulisTeks(judul);
            lembar.Column(n).Width = lebar;

            // Text: a NIP has more digits than a number keeps.
            lembar.Range(2, n, KolomPengguna.BarisPalingBanyak + 1, n).Style.NumberFormat.Format = "@";
        }

        GayaBuku.Kepala(lembar.Range(1, 1, 1, n));
        lembar.SheetView.FreezeRows(1);
        var petunjuk = buku.Worksheets.Add("Petunjuk");
        petunjuk.Column(1).Width = LebarPetunjuk / 2;
        petunjuk.Column(2).Width = LebarPetunjuk;
        var baris = 0;
        foreach (var (kiri, kanan) in Petunjuk(divisi))
        {
            baris++;
            petunjuk.Cell(baris, 1).TulisTeks(kiri);
            petunjuk.Cell(baris, 2).TulisTeks(kanan);
            petunjuk.Cell(baris, 2).Style.Alignment.WrapText = true;
        }

        using var isi = new MemoryStream();
        buku.SaveAs(isi);
        using (var dokumen = SpreadsheetDocument.Open(isi, isEditable: true))
        {
            BenahBuku.Benahi(dokumen.WorkbookPart!);
        }

        return isi.ToArray();
    }

    private static IEnumerable<(string, string)> Petunjuk(IReadOnlyList<(string Kode, string Nama)> divisi)
    {
        yield return ("Nama pengguna", "Untuk masuk. Huruf, angka, titik, tanda hubung. Contoh: budi.santoso");
        yield return ("NIP, Surel, Berlaku", "Boleh kosong. Tanggal ditulis 31/12/2026.");
        foreach (var peran in Enum.GetValues<Peran>())
        {
            yield return ("Peran", peran.Nama() + (peran.TerikatDivisi() ? " (isi Divisi)" : " (kosongkan Divisi)"));
        }

        foreach (var (kode, nama) in divisi)
        {
            yield return ("Divisi", $"{kode} = {nama}");
        }
    }
}
