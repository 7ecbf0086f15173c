using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan.Ruang;

/// <summary>Figures by workbook.</summary>
public sealed class ImporRealisasiTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh) : UjiKeadaan(chromium, kosong, contoh), IRuang
{
    /// <inheritdoc />
    public static IReadOnlyList<Keadaan> Semua { get; } =
    [
        new("impor", Isi.Kosong, "staf.pas", "/impor"),
        new("impor, galat", Isi.Kosong, "/impor", ImporGalatAsync),
        new("impor, periksa", Isi.Sendiri, "/impor/{id}", ImporPeriksaAsync),
        new("impor, hasil", Isi.Sendiri, "/impor/{id}", ImporHasilAsync),
    ];

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => Nama(Semua);

    [Theory]
    [MemberData(nameof(Kasus))]
    public Task Halaman_TanpaCela(string nama) => KunjungiAsync(Semua, nama);

    private static async Task<Orang> ImporGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/impor", 200);
        await staf.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload { Name = "isian.xlsx", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await staf.Tombol("Unggah dan periksa").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return staf;
    }

    /// <summary>A preview in which every fate of a row occurs.</summary>
    private static async Task<Orang> ImporPeriksaAsync(Panggung panggung, ViewportSize layar)
    {
        const string Isian = "/realisasi/2023/tw4/YAN";
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.yan", layar), Isian, 200);
        var unduhan = await staf.Halaman.Context.APIRequest.GetAsync(staf.Halaman.Url.Replace(Isian, "/impor/templat/2023/tw4/YAN", StringComparison.Ordinal));
        await staf.Isian("YAN.07.1.Nilai").FillAsync("200");
        await staf.AjukanAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("1 indikator diajukan");
        await staf.Isian("YAN.08.1.Nilai").FillAsync("201");
        await staf.Tombol("Simpan draf").ClickAsync();
        await staf.TersimpanAsync();
        await staf.BukaAsync("/impor");
        await staf.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload { Name = "isian.xlsx", MimeType = "application/octet-stream", Buffer = Terisi(await unduhan.BodyAsync()) });
        await staf.Tombol("Unggah dan periksa").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-impor")).ToContainTextAsync("1 konflik · 1 terkunci");
        await Expect(staf.Halaman.Locator(".ringkasan-impor")).Not.ToContainTextAsync("0 bermasalah");
        return staf;
    }

    private static async Task<Orang> ImporHasilAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await ImporPeriksaAsync(panggung, layar);
        await staf.Halaman.Locator("form#terapkan button.btn-primary").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("diterapkan sebagai draf");
        return staf;
    }

    /// <summary>A template with every figure filled in, also those that take a pembilang and penyebut instead.</summary>
    private static byte[] Terisi(byte[] templat)
    {
        using var isi = new MemoryStream();
        isi.Write(templat);
        using (var buku = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(isi, isEditable: true))
        {
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
