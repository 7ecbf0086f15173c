using ClosedXML.Excel;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporRealisasi.Templat;

/// <summary>The sheet that explains the template.</summary>
internal static class PetunjukWriter
{
    private const double Lebar = 100;

    /// <summary>Writes it.</summary>
    public static void Tulis(IXLWorksheet lembar, DataImpor data)
    {
        string[] butir =
        [
            $"Berkas ini untuk {data.Divisi.NamaTampil}, {data.Triwulan.Nama()} {data.Tahun.Tahun}. Triwulan atau divisi lain punya templatnya sendiri.",
            "Isi sel putih pada lembar Isian. Sel abu-abu terkunci: itu keterangan, atau angka yang sudah diajukan.",
            "Indikator persen diisi pembilang dan penyebutnya; realisasinya dihitung aplikasi. Indikator lain diisi pada kolom Realisasi.",
            "Angka boleh memakai koma atau titik desimal: 98,75 dan 98.75 dibaca sama. Angka 1.234 dibaca seribu dua ratus tiga puluh empat.",
            "Kosong berarti belum diisi dan tidak menghapus nilai yang sudah tersimpan. Nol ditulis 0.",
            "Bila indikator tidak berlaku pada triwulan ini, pilih Ya pada kolom Tidak berlaku, kosongkan angkanya, dan isi alasannya.",
            "Jangan memakai rumus: salin, lalu tempel sebagai nilai. Jangan menghapus kolom, juga yang tersembunyi; urutan kolom boleh berubah.",
            $"Analisis, kendala, tindak lanjut, dan alasan paling panjang {FormatAngka.Ringkas(Realisasi.PanjangCatatan)} karakter.",
            "Jangan menulis nama warga binaan, tahanan, atau anak; cukup jumlahnya.",
            "Simpan sebagai .xlsx tanpa kata sandi, lalu unggah di halaman Impor. Sebelum diterapkan, setiap perubahan ditampilkan untuk diperiksa.",
            "Yang diterapkan menjadi draf; mengajukannya tetap di halaman Isi realisasi.",
        ];
        lembar.Column(1).Width = 4;
        lembar.Column(2).Width = Lebar;
        lembar.ShowGridLines = false;
        lembar.Cell(1, 1).TulisTeks("PETUNJUK PENGISIAN");
        lembar.Cell(1, 1).Style.Font.Bold = true;
        lembar.Cell(1, 1).Style.Font.FontSize = 13;
        lembar.Row(1).Height = 24;
        for (var n = 0; n < butir.Length; n++)
        {
            lembar.Cell(n + 2, 1).SetValue(n + 1);
            lembar.Cell(n + 2, 2).TulisTeks(butir[n]);
            lembar.Row(n + 2).Height = TinggiTeks.Hitung(butir[n], Lebar, GayaBuku.Ukuran) + 3;
        }

        var isi = lembar.Range(2, 1, butir.Length + 1, 2);
        isi.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        isi.Style.Alignment.WrapText = true;
        lembar.Protect();
        lembar.PageSetup.PaperSize = XLPaperSize.A4Paper;
        lembar.PageSetup.FitToPages(1, 0);
    }
}
