using System.Net;
using KinerjaKanwil.Web.Data.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>ImporLembarIku</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>A year's sheet by workbook: the empty one as it is (refused), the year's own (nothing to do), and with other targets for a new year.</summary>
    private async Task ImporLembarAsync(Aplikasi aplikasi)
    {
        const string halaman = "/kelola/impor-lembar";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        using var kosong = await UnggahAsync(await klien.GetByteArrayAsync(halaman + "/kosong/2031"), "2031");
        Assert.Equal(HttpStatusCode.BadRequest, kosong.StatusCode);
        var ekspor = await klien.GetByteArrayAsync("/matriks/2023/ekspor");
        using var sama = await UnggahAsync(ekspor, "2023");
        Assert.Equal(HttpStatusCode.OK, sama.StatusCode);

        using var berkas = new MemoryStream();
        using (var buku = new ClosedXML.Excel.XLWorkbook(new MemoryStream(ekspor)))
        {
            var judul = buku.Worksheet(1).CellsUsed(c => c.GetString().EndsWith("TAHUN 2023", StringComparison.Ordinal)).First();
            judul.SetValue(judul.GetString().Replace("2023", "2031", StringComparison.Ordinal));
            buku.SaveAs(berkas);
        }

        using var baru = await UnggahAsync(berkas.ToArray(), "2031");
        var formulir = Halaman.Urai(await baru.Content.ReadAsStringAsync()).FormulirPertama("form#terapkan");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "lembar diterapkan", formulir));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "lembar diterapkan dua kali", formulir));

        async Task<HttpResponseMessage> UnggahAsync(byte[] isi, string tahun)
        {
            using var badan = new MultipartFormDataContent();
            foreach (var (nama, nilai) in Halaman.Isian(await FormulirAsync(klien, halaman)).Where(b => b.Key == "__RequestVerificationToken"))
            {
                badan.Add(new StringContent(nilai), nama);
            }

            badan.Add(new StringContent(tahun), "Tahun");
            badan.Add(new ByteArrayContent(isi), "Berkas", "lembar.xlsx");
            Rekaman.Langkah = $"POST {halaman} ({tahun})";
            return await klien.PostAsync(halaman, badan);
        }
    }

    /// <summary>
    /// The sheet imported again with other wordings and targets: every record of the year is changed, except the targets, under which something
    /// was reported.
    /// </summary>
    private async Task PerbaikiLembarAsync(Aplikasi aplikasi)
    {
        Rekaman.Langkah = "impor lembar yang diperbaiki";
        await using var isi = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));
        var berkas = BerkasIku.Baca(isi);
        await using var lingkup = aplikasi.Services.CreateAsyncScope();
        var ditulis = await lingkup.ServiceProvider.GetRequiredService<ImporIku>().JalankanAsync(berkas with
        {
            DasarHukum = berkas.DasarHukum + ".",
            Divisi = [.. berkas.Divisi.Select(d => d with { NamaTampil = d.NamaTampil + "." })],
            Sasaran = [.. berkas.Sasaran.Select(s => s with { NamaResmi = s.NamaResmi + "." })],
            Indikator = [.. berkas.Indikator.Select(i => i with { Nilai = i.Nilai / 2, Catatan = "Diperbaiki.", NamaTampil = i.NamaResmi + "." })],
        });
        Assert.Equal(1 + berkas.Divisi.Count + berkas.Sasaran.Count + berkas.Indikator.Count, ditulis);
    }
}
