using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>The official sheet against the signed document, in the file and as LibreOffice shows and prints it.</summary>
[Collection(KelompokBuku.Nama)]
public sealed partial class LembarIkuTests(BukuUji buku)
{
    private const string Lembar = "IKU 2023";

    [Fact]
    public void Jebakan33_KepalaDanTandaTanganPersisSepertiSumber()
    {
        using var isi = new IsiBuku(buku.BukuResmi);
        var sumber = RekapUji.Lembar2023().Berkas;
        for (var n = 0; n < sumber.Judul.Count; n++)
        {
            Assert.Equal(sumber.Judul[n], isi.Teks(Lembar, $"A{n + 1}"));
        }

        Assert.Equal(sumber.DasarHukum, isi.Teks(Lembar, $"A{sumber.Judul.Count + 2}"));
        string[] ttd = [sumber.Penandatangan.Jabatan, sumber.Penandatangan.Keterangan, sumber.Penandatangan.Nama, $"NIP. {sumber.Penandatangan.Nip}"];
        var tertulis = isi.Sel(Lembar).Where(s => IsiBuku.Kolom(s) == "C").Select(isi.Teks).OfType<string>().TakeLast(4);
        Assert.Equal(ttd, tertulis);
        Assert.Equal(["1. DIVISI ADMINISTRASI", "2. DIVISI PEMASYARAKATAN", "3. DIVISI KEIMIGRASIAN", "4. DIVISI PELAYANAN HUKUM DAN HAM"],
            isi.Sel(Lembar).Select(isi.Teks).OfType<string>().Where(t => JudulDivisi().IsMatch(t)));
    }

    [Fact]
    public void SetiapTargetAngkaDanTerbacaSepertiTercetak()
    {
        using var isi = new IsiBuku(buku.BukuResmi);
        var tampil = buku.Tampil("resmi", Lembar);
        Assert.Equal(61, buku.Resmi.Rekap.Semua.Count);
        var baris = BarisIndikator(isi).ToList();
        foreach (var (indikator, n) in buku.Resmi.Rekap.Semua.Zip(baris))
        {
            var nama = indikator.Penanda.Length == 0 ? indikator.NamaResmi : $"{indikator.Penanda} {indikator.NamaResmi}";
            Assert.Equal(nama, isi.Teks(Lembar, $"C{n}"));
            Assert.Equal((double?)indikator.Target.Tahunan, isi.Angka(Lembar, $"D{n}"));
            Assert.Equal(indikator.TargetResmi, tampil[n - 1][3]);
        }

        Assert.Equal(61, baris.Count);
    }

    [Fact]
    public void SasaranDigabungPersisSepanjangIndikatornya()
    {
        using var isi = new IsiBuku(buku.BukuResmi);
        var baris = BarisIndikator(isi).ToList();
        var harus = new List<string>();
        var n = 0;
        foreach (var sasaran in buku.Resmi.Rekap.Divisi.SelectMany(d => d.Sasaran))
        {
            var (awal, akhir) = (baris[n], baris[n + sasaran.Indikator.Count - 1]);
            Assert.Equal(sasaran.Penanda, isi.Teks(Lembar, $"A{awal}"));
            Assert.Equal(sasaran.NamaResmi, isi.Teks(Lembar, $"B{awal}"));
            if (sasaran.Indikator.Count > 1)
            {
                harus.AddRange([$"A{awal}:A{akhir}", $"B{awal}:B{akhir}"]);
            }

            n += sasaran.Indikator.Count;
        }

        var gabungan = isi.Ambil(Lembar).Descendants<MergeCell>().Select(m => m.Reference!.Value!).Where(m => SatuKolom().IsMatch(m));
        Assert.Equal(harus.Order(), gabungan.Order());
    }

    [Fact]
    public void SetiapHalamanBerkepalaDanTidakAdaTeksTerpotong()
    {
        // Column 3 of the printed sheet, by itself: names wrap, and would mix with the cells beside them.
        var halaman = LibreOffice.TeksPdf(buku.Pdf, 232, 207, 99).Split('\f').TakeWhile(h => !h.Contains("TW I", StringComparison.Ordinal)).ToList();
        var iku = halaman.Where(h => h.Contains("Indikator Kinerja Kegiatan", StringComparison.Ordinal)).ToList();
        Assert.InRange(iku.Count, 4, 7);
        Assert.All(iku, h => Assert.Contains("(3)", h, StringComparison.Ordinal));
        var teks = Rapat(string.Join(' ', iku.Select(h => h.Replace("Indikator Kinerja Kegiatan", "", StringComparison.Ordinal).Replace("(3)", "", StringComparison.Ordinal))));
        var letak = 0;
        foreach (var indikator in buku.Resmi.Rekap.Semua)
        {
            letak = teks.IndexOf(Rapat(indikator.NamaResmi), letak, StringComparison.Ordinal);
            Assert.True(letak >= 0, $"{indikator.Kode} terpotong: {indikator.NamaResmi}");
        }

        // A number that does not fit its column prints as hashes.
        var lembar = LibreOffice.TeksPdf(buku.Pdf, 0, 595, iku.Count);
        Assert.DoesNotContain("##", lembar, StringComparison.Ordinal);
        Assert.All(buku.Resmi.Rekap.Semua, i => Assert.Contains(i.TargetResmi, lembar, StringComparison.Ordinal));
        Assert.All(buku.Resmi.Rekap.Divisi.SelectMany(d => d.Sasaran), s => Assert.Contains(Rapat(s.NamaResmi), Rapat(LibreOffice.TeksPdf(buku.Pdf, 82, 149, iku.Count)), StringComparison.Ordinal));
    }

    [Fact]
    public void SetiapLembarMengulangBarisKepala()
    {
        using var isi = new IsiBuku(buku.BukuResmi);
        var nama = isi.Dokumen.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(d => d.Name == "_xlnm.Print_Titles").Select(d => d.Text).ToList();
        Assert.Equal(6, nama.Count);
        Assert.All(nama, n => Assert.Matches(@"^('IKU 2023'|'Capaian 2023'|'?Keterangan'?|'Cara hitung'|'Manual IKU'|'?Catatan'?)!\$[0-9]+:\$[0-9]+$", n));
    }

    /// <summary>Rows of column D that hold a target.</summary>
    private static IEnumerable<int> BarisIndikator(IsiBuku isi) => isi.Sel(Lembar)
        .Where(s => IsiBuku.Kolom(s) == "D" && s.CellValue is not null && isi.Teks(s) is not ("Target" or "(4)")).Select(IsiBuku.Baris);

    private static string Rapat(string teks) => Spasi().Replace(teks, "");

    // Hyphens too: the extractor drops them where a word was broken at the end of a line.
    [GeneratedRegex(@"[\s-]+")]
    private static partial Regex Spasi();

    [GeneratedRegex(@"^[0-9]\. DIVISI ")]
    private static partial Regex JudulDivisi();

    [GeneratedRegex("^([A-D])[0-9]+:\\1[0-9]+$")]
    private static partial Regex SatuKolom();
}
