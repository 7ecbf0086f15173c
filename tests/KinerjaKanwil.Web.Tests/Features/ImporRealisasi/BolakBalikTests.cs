using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Tests.Features.MatriksIku;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.ImporRealisasi;

/// <summary>The template through the real LibreOffice, as an Indonesian office runs it: what comes back applies exactly.</summary>
[Collection(KelompokBerkasBuruk.Nama)]
public sealed class BolakBalikTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    /// <summary>"Strict Open XML Spreadsheet", the other entry in Excel's list of formats: the same parts under other names.</summary>
    [Fact]
    public async Task StrictOpenXml_DiterapkanPersisDanKembaliDenganPesan()
    {
        var staf = await app.SebagaiAsync("staf.imi");
        using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw1/IMI");
        templat.Isi("IMI.01.1", "Realisasi", 3.25m).Isi("IMI.01.2", "Realisasi", "3,1").Isi("IMI.01.2", "Kendala", "Antrean panjang");

        var pratinjau = await (await staf.UnggahAsync(Strict(templat.Simpan()))).IkutiAsync();
        Assert.Contains("2 berubah", pratinjau.TeksDari(".ringkasan-impor"), StringComparison.Ordinal);
        Assert.Contains("0 bermasalah", pratinjau.TeksDari(".ringkasan-impor"), StringComparison.Ordinal);
        var hasil = await (await pratinjau.TerapkanAsync()).IkutiAsync();

        Assert.Equal(NilaiIsian.Kosong with { Nilai = 3.25m }, await app.NilaiAsync("IMI.01.1", Triwulan.I));
        Assert.Equal(NilaiIsian.Kosong with { Nilai = 3.1m, Kendala = "Antrean panjang" }, await app.NilaiAsync("IMI.01.2", Triwulan.I));
        using var kembali = new TemplatUji(await staf.Klien.GetByteArrayAsync(new Uri(hasil.Alamat + "/berkas", UriKind.Relative)));
        Assert.Equal("3,1", kembali.Teks("IMI.01.2", "Realisasi"));
    }

    private static byte[] Strict(byte[] isi)
    {
        using var hasil = new MemoryStream();
        hasil.Write(isi);
        using (var arsip = new ZipArchive(hasil, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var bagian in arsip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || e.Name.EndsWith(".rels", StringComparison.Ordinal)).ToList())
            {
                using var aliran = bagian.Open();
                var teks = new StreamReader(aliran).ReadToEnd()
                    .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                    .Replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/", StringComparison.Ordinal)
                    .Replace("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/", StringComparison.Ordinal);
                teks = Regex.Replace(teks, "<((?:\\w+:)?workbook) ", "<$1 conformance=\"strict\" ");
                aliran.SetLength(0);
                aliran.Write(Encoding.UTF8.GetBytes(teks));
            }
        }

        return hasil.ToArray();
    }

    [Fact]
    public async Task LibreOffice_DikonversiDanDisimpanUlang_DiterapkanPersis()
    {
        var map = Directory.CreateTempSubdirectory("kinerja-impor-");
        try
        {
            var staf = await app.SebagaiAsync("staf.pas");

            // What is stored comes along in the template; other values are filled in as numbers, texts and percentages.
            var halaman = await staf.LihatAsync("/realisasi/2023/tw1/PAS");
            await (await halaman.KirimAsync(("PAS.02.1.Pembilang", "1234567,8912"), ("PAS.02.1.Penyebut", "12345678901,2345"), ("PAS.02.1.Kendala", "=1+1\nbaris dua"), ("aksi", "simpan"))).IkutiAsync();
            using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw1/PAS");
            templat.Isi("PAS.01.1", "Realisasi", 82.1234m).Rasio("PAS.02.2", "1.182", 1190.55m).Isi("PAS.02.3", "Penyebut", 100).Isi("PAS.02.3", "Pembilang", 0.29m, format: 9)
                .Isi("PAS.03.1", "Tidak berlaku", "Ya").Isi("PAS.03.1", "Alasan tidak berlaku", "Kegiatan dipindahkan ke TW II; \"anggaran\" & jadwal")
                .Rasio("PAS.03.2", 0, 7).Isi("PAS.03.2", "Tindak lanjut", "Satu\nDua\n\nEmpat");
            var asal = Path.Combine(map.FullName, "isian.xlsx");
            await File.WriteAllBytesAsync(asal, templat.Simpan());
            using (var office = new LibreOffice())
            {
                office.Konversi("ods", map.FullName, asal);
                office.Konversi("xlsx", map.CreateSubdirectory("kembali").FullName, Path.Combine(map.FullName, "isian.ods"));
            }

            var kembali = await File.ReadAllBytesAsync(Path.Combine(map.FullName, "kembali", "isian.xlsx"));
            if (Environment.GetEnvironmentVariable("KINERJA_SIMPAN_BUKU") is { Length: > 0 } tujuan)
            {
                await File.WriteAllBytesAsync(Path.Combine(tujuan, "isian-libreoffice.xlsx"), kembali);
            }

            var pratinjau = await (await staf.UnggahAsync(kembali)).IkutiAsync();
            Assert.Equal("36 baris dibaca · 5 berubah · 31 sama · 0 bermasalah", pratinjau.TeksDari(".ringkasan-impor"));
            var hasil = await (await pratinjau.TerapkanAsync()).IkutiAsync();

            Assert.Equal(NilaiIsian.Kosong with { Pembilang = 1234567.8912m, Penyebut = 12345678901.2345m, Kendala = "=1+1\nbaris dua" }, await app.NilaiAsync("PAS.02.1", Triwulan.I));
            Assert.Equal(NilaiIsian.Kosong with { Nilai = 82.1234m }, await app.NilaiAsync("PAS.01.1", Triwulan.I));
            Assert.Equal(NilaiIsian.Kosong with { Pembilang = 1182, Penyebut = 1190.55m }, await app.NilaiAsync("PAS.02.2", Triwulan.I));
            Assert.Equal(NilaiIsian.Kosong with { Pembilang = 29, Penyebut = 100 }, await app.NilaiAsync("PAS.02.3", Triwulan.I));
            Assert.Equal(
                NilaiIsian.Kosong with { TidakBerlaku = true, AlasanTidakBerlaku = "Kegiatan dipindahkan ke TW II; \"anggaran\" & jadwal" }, await app.NilaiAsync("PAS.03.1", Triwulan.I));
            Assert.Equal(NilaiIsian.Kosong with { Pembilang = 0, Penyebut = 7, TindakLanjut = "Satu\nDua\n\nEmpat" }, await app.NilaiAsync("PAS.03.2", Triwulan.I));

            // And the file that comes back with a word on each row opens there too.
            var keluar = Path.Combine(map.FullName, "hasil.xlsx");
            await File.WriteAllBytesAsync(keluar, await staf.Klien.GetByteArrayAsync(new Uri(hasil.Alamat + "/berkas", UriKind.Relative)));
            using (var office = new LibreOffice())
            {
                office.Konversi(LibreOffice.CsvSepertiTampil, map.FullName, keluar);
            }

            var baris = await File.ReadAllTextAsync(Path.Combine(map.FullName, "hasil-Isian.csv"));
            Assert.Contains("\"Status\",\"Pesan\"", baris, StringComparison.Ordinal);
            Assert.Contains("\"Diterapkan\",\"Pembilang: Dibaca sebagai 1.182 (ribuan).\"", baris, StringComparison.Ordinal);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }
}
