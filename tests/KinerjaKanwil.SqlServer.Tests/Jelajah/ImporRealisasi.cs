using System.Net;
using AngleSharp.Html.Dom;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>ImporRealisasi</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>A workbook: refused, looked at, applied, given back, undone; another one thrown away.</summary>
    private async Task ImporAsync(Aplikasi aplikasi)
    {
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "staf.yan");
        Assert.Equal(HttpStatusCode.BadRequest, (await UnggahAsync("isian.xls")).Status);
        var (status, alamat) = await UnggahAsync("isian.xlsx");
        Assert.Equal(HttpStatusCode.Redirect, status);
        async Task<IHtmlFormElement> FormulirImporAsync(string id)
        {
            using var jawaban = await BukaAsync(klien, "memeriksa impor", alamat!);
            return Halaman.Urai(await jawaban.Content.ReadAsStringAsync()).Formulir($"{alamat}/{id}");
        }

        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "sidik lain", await FormulirImporAsync("terapkan"), ("Sidik", "lain")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diterapkan", await FormulirImporAsync("terapkan")));
        using var kembali = await BukaAsync(klien, "mengunduh hasil impor", alamat + "/berkas");
        Assert.Equal(HttpStatusCode.OK, kembali.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dibatalkan", await FormulirImporAsync("batalkan")));
        (_, alamat) = await UnggahAsync("isian.xlsx");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dibuang", await FormulirImporAsync("batalkan")));

        async Task<(HttpStatusCode Status, string? Alamat)> UnggahAsync(string nama)
        {
            using var badan = new MultipartFormDataContent();
            foreach (var (kunci, isi) in Halaman.Isian(await FormulirAsync(klien, "/impor")).Where(b => b.Key == "__RequestVerificationToken"))
            {
                badan.Add(new StringContent(isi), kunci);
            }

            badan.Add(new ByteArrayContent(Terisi(await klien.GetByteArrayAsync("/impor/templat/2023/tw4/YAN"))), "Berkas", nama);
            Rekaman.Langkah = $"POST /impor ({nama})";
            using var jawaban = await klien.PostAsync("/impor", badan);
            return (jawaban.StatusCode, jawaban.Headers.Location?.OriginalString);
        }
    }

    /// <summary>A template with some of its counts filled in.</summary>
    private static byte[] Terisi(byte[] templat)
    {
        using var isi = new MemoryStream();
        isi.Write(templat);
        using (var buku = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(isi, isEditable: true))
        {
            // Column I is Realisasi; where it is open, a number may stand.
            var lembar = buku.WorkbookPart!.WorksheetParts.Select(l => l.Worksheet).MaxBy(l => l.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Count())!;
            foreach (var sel in lembar.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(s => s.CellReference?.Value?.StartsWith('I') == true && s.CellValue is null))
            {
                sel.DataType = null;
                sel.CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue("3");
            }
        }

        return isi.ToArray();
    }
}
