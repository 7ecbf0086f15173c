using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.MatriksIku;
using KinerjaKanwil.Web.Features.MatriksIku.Ekspor;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>
/// Three workbooks, written once and opened once by LibreOffice for all tests: the office's own sheet with approved figures up to TW II,
/// one in which every state, polarity, consolidation and bound occurs, provisional figures included, and that one under other settings.
/// </summary>
public sealed class BukuUji : IDisposable
{
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("kinerja-buku-");

    public BukuUji()
    {
        Resmi = new CakupanMatriks(RekapResmi(), Triwulan.II, SumberData.Resmi);
        Lengkap = new CakupanMatriks(RekapLengkap(), Triwulan.IV, SumberData.TermasukSementara);
        Lain = Lengkap with { Rekap = Lengkap.Rekap.Andaikan(PengaturanLain) };
        BukuResmi = Tulis(Resmi);
        BukuLengkap = Tulis(Lengkap);
        BukuLain = Tulis(Lain);

        string[] berkas = [Simpan("resmi.xlsx", BukuResmi), Simpan("lengkap.xlsx", BukuLengkap), Simpan("lain.xlsx", BukuLain)];
        using var office = new LibreOffice();
        office.Konversi(LibreOffice.CsvSepertiTampil, map.FullName, berkas);
        office.Konversi("pdf", map.FullName, berkas);

        // With wrong figures stored, only a real calculation can give the right ones.
        var hitung = map.CreateSubdirectory("hitung").FullName;
        office.Konversi("xlsx", hitung, [.. berkas.Select(b => Rusak(b))]);
        HitungResmi = File.ReadAllBytes(Path.Combine(hitung, "resmi-rusak.xlsx"));
        HitungLengkap = File.ReadAllBytes(Path.Combine(hitung, "lengkap-rusak.xlsx"));
        HitungLain = File.ReadAllBytes(Path.Combine(hitung, "lain-rusak.xlsx"));

        if (Environment.GetEnvironmentVariable("KINERJA_SIMPAN_BUKU") is { Length: > 0 } tujuan)
        {
            foreach (var hasil in map.GetFiles())
            {
                hasil.CopyTo(Path.Combine(tujuan, hasil.Name), overwrite: true);
            }
        }
    }

    internal CakupanMatriks Resmi { get; }

    internal CakupanMatriks Lengkap { get; }

    internal byte[] BukuResmi { get; }

    internal byte[] BukuLengkap { get; }

    /// <summary>The same workbooks, every formula calculated by LibreOffice.</summary>
    internal byte[] HitungResmi { get; }

    internal byte[] HitungLengkap { get; }

    internal CakupanMatriks Lain { get; }

    internal byte[] BukuLain { get; }

    internal byte[] HitungLain { get; }

    private static PengaturanCapaian PengaturanLain => new()
    {
        BatasAtas = 130, RumusMinimal = RumusMinimal.B, KonversiSemua = true, NamaSangatTinggi = "Memuaskan", NamaTinggi = "Sangat Baik",
    };

    internal string Pdf => Path.Combine(map.FullName, "resmi.pdf");

    /// <summary>A sheet as LibreOffice shows it in an Indonesian office, cell by cell.</summary>
    internal IReadOnlyList<string[]> Tampil(string buku, string lembar) =>
        [.. File.ReadLines(Path.Combine(map.FullName, $"{buku}-{lembar}.csv")).Select(UraiCsv)];

    /// <summary>As long as notes can be, and in many lines.</summary>
    internal static string Panjang { get; } = string.Join('\n', Enumerable.Range(1, 25).Select(n => $"{n}. Kalimat yang panjang tentang pelaksanaan layanan di unit pelaksana teknis."));

    internal static byte[] Tulis(CakupanMatriks cakupan) => BukuIkuWriter.Tulis(new PermintaanEkspor(
        cakupan, "Kanwil Kemenkumham Riau", "Admin Contoh", new DateTime(2023, 8, 1, 7, 5, 0, DateTimeKind.Utc), "1 Agustus 2023 14.05 WIB")
    {
        JumlahBukti = new Dictionary<(int, Triwulan), int> { [(cakupan.Rekap.Semua is [var pertama, ..] ? pertama.Id : 0, Triwulan.I)] = 3 },
    });

    public void Dispose() => map.Delete(recursive: true);

    private static RekapCapaian RekapResmi() => RekapUji.Lembar2023().Isi(Triwulan.I, Triwulan.II).Bangun();

    private static RekapCapaian RekapLengkap()
    {
        var kini = RekapUji.Lembar2023();
        kini.HariIni = new DateOnly(2023, 11, 15);
        return kini
            .Atur("PAS.01.1", m => m with { Polaritas = Polaritas.Stabil }).Angka("PAS.01.1", Triwulan.I, 70m).Angka("PAS.01.1", Triwulan.II, 81.9m)
            .Atur("PAS.02.1", m => m with { Polaritas = Polaritas.Minimal }, new NilaiTarget(10, 10, 10, 10, 10)).Rasio("PAS.02.1", Triwulan.I, 7, 61).Rasio("PAS.02.1", Triwulan.III, 0, 61)
            .Rasio("PAS.06.2", Triwulan.I, 11, 11)
            .Atur("PAS.02.2", m => m with { Polaritas = Polaritas.Minimal, RealisasiTerburuk = 20 }, new NilaiTarget(0, 0, 0, 0, 0)).Rasio("PAS.02.2", Triwulan.I, 3, 70)
            .Atur("PAS.02.3", m => m, new NilaiTarget(0, 0, 0, 0, 0))
            .Atur("PAS.03.1", m => m with { Rumus = RumusRasio.Perbandingan }).Rasio("PAS.03.1", Triwulan.I, 4117, 1000)
            .Rasio("PAS.03.2", Triwulan.I, 0, 0)
            .Atur("PAS.03.3", m => m with { Konversi120 = true }).Rasio("PAS.03.3", Triwulan.I, 85, 100).Rasio("PAS.03.3", Triwulan.II, 84, 100)
            .Atur("PAS.03.4", m => m with { Rumus = RumusRasio.Pertumbuhan }, new NilaiTarget(-5, -5, -5, -5, -5)).Rasio("PAS.03.4", Triwulan.I, 94, 100)
            .Atur("PAS.03.5", m => m with { Rumus = RumusRasio.Pertumbuhan, Polaritas = Polaritas.Minimal }, new NilaiTarget(-5, -5, -5, -5, -5)).Rasio("PAS.03.5", Triwulan.I, 961, 1000)
            .Atur("PAS.03.6", m => m with { SifatAngka = SifatAngka.Periodik, Konsolidasi = Konsolidasi.Jumlah })
            .Atur("PAS.03.7", m => m with { SifatAngka = SifatAngka.Periodik, Konsolidasi = Konsolidasi.RataRata }).TidakBerlaku("PAS.03.7", Triwulan.II, "Pelatihan ditunda.")
            .Rasio("PAS.04.1", Triwulan.III, 9, 11, StatusRealisasi.Draf)
            .Rasio("PAS.04.2", Triwulan.III, 9, 11, StatusRealisasi.Dikembalikan)
            .Rasio("PAS.05.1", Triwulan.III, 8, 11, StatusRealisasi.Diajukan)
            .Rasio("PAS.05.2", Triwulan.III, 7, 13, StatusRealisasi.Diverifikasi)
            .Rasio("PAS.05.3", Triwulan.IV, 7, 13, StatusRealisasi.Diajukan)
            .Rasio("YAN.01.1", Triwulan.I, 80, 100).Rasio("YAN.01.1", Triwulan.II, 1051, 1000).Rasio("YAN.01.1", Triwulan.III, 1200, 1000)
            .Atur("YAN.03.1", m => m, new NilaiTarget(133, 30, 35, 33, 35))
            .Angka("YAN.03.1", Triwulan.I, 28).Angka("YAN.03.1", Triwulan.II, 40).Angka("YAN.03.1", Triwulan.III, 1500)
            .Angka("YAN.03.2", Triwulan.II, 2)
            .Atur("YAN.04.2", m => m with { Konsolidasi = Konsolidasi.RataRata }, new NilaiTarget(2, 2, 2, 2, 2)).Angka("YAN.04.2", Triwulan.I, 1).Angka("YAN.04.2", Triwulan.II, 2).Angka("YAN.04.2", Triwulan.III, 2)
            .Atur("YAN.04.3", m => m, new NilaiTarget(4, 1, 1, 1, 1)).Angka("YAN.04.3", Triwulan.I, 1).Angka("YAN.04.3", Triwulan.III, 2).TidakBerlaku("YAN.04.3", Triwulan.IV, "Anggaran dialihkan.")
            .Atur("YAN.05.2", m => m with { SifatAngka = SifatAngka.Kumulatif }, new NilaiTarget(4, 1, 2, 3, 4)).Angka("YAN.05.2", Triwulan.I, 1).Angka("YAN.05.2", Triwulan.II, 2)
            .Atur("YAN.07.1", m => m, new NilaiTarget(null, null, null, null, null))
            .Atur("YAN.08.1", m => m, new NilaiTarget(2, 1, 1, null, null))
            .TidakBerlaku("YAN.08.1", Triwulan.I, "=1+1").TidakBerlaku("YAN.08.1", Triwulan.II, "Kegiatan dihapus.")
            .Atur("YAN.10.3", m => m, new NilaiTarget(12, 3, 3, 3, 3)).Angka("YAN.10.3", Triwulan.I, 3).Angka("YAN.10.3", Triwulan.II, 4).Angka("YAN.10.3", Triwulan.III, 5, StatusRealisasi.Diajukan)
            .Ubah("YAN.10.3", Triwulan.I, new NilaiTarget(16, 4, 4, 4, 4)).Ubah("YAN.10.3", Triwulan.III, new NilaiTarget(20, 3, 3, 6, 8))
            .Ubah("PAS.06.1", Triwulan.III, new NilaiTarget(92.5m, 80, 80, 90, 92.5m))
            .Namai("YAN.10.1", "=1+1").Namai("YAN.10.2", "+cmd|' /C calc'!A0").Namai("YAN.10.3", "@SUM(A1)").NamaiSasaran("YAN", 10, "＝HYPERLINK(\"http://contoh\")")
            .TargetTercetak("YAN.11.1", "Sesuai kebutuhan")
            .Isi(Triwulan.I, Triwulan.II)
            .Catat("PAS.05.1", Triwulan.III, "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)").Catat("PAS.05.1", Triwulan.II, "-2+3", null, null)
            .Catat("YAN.03.1", Triwulan.III, Panjang, Panjang, Panjang).Catat("PAS.04.1", Triwulan.III, "Draf.", "Draf.", "Draf.")
            .Bangun();
    }

    private string Simpan(string nama, byte[] isi)
    {
        var letak = Path.Combine(map.FullName, nama);
        File.WriteAllBytes(letak, isi);
        return letak;
    }

    private static string Rusak(string berkas)
    {
        var salinan = berkas.Replace(".xlsx", "-rusak.xlsx", StringComparison.Ordinal);
        File.Copy(berkas, salinan);
        using var dokumen = SpreadsheetDocument.Open(salinan, isEditable: true);
        foreach (var sel in dokumen.WorkbookPart!.WorksheetParts.SelectMany(l => l.Worksheet.Descendants<Cell>()).Where(s => s.CellFormula is not null))
        {
            sel.CellValue = new CellValue("987654321");
        }

        return salinan;
    }

    private static string[] UraiCsv(string baris)
    {
        var hasil = new List<string>();
        var sel = new System.Text.StringBuilder();
        var kutip = false;
        foreach (var huruf in baris)
        {
            if (huruf == '"')
            {
                kutip = !kutip;
            }
            else if (huruf == ',' && !kutip)
            {
                hasil.Add(sel.ToString());
                sel.Clear();
            }
            else
            {
                sel.Append(huruf);
            }
        }

        hasil.Add(sel.ToString());
        return [.. hasil];
    }
}

/// <summary>Tests that need LibreOffice share one run of it and never run side by side.</summary>
[CollectionDefinition(Nama, DisableParallelization = true)]
public sealed class KelompokBuku : ICollectionFixture<BukuUji>
{
    public const string Nama = "Buku Excel";
}
