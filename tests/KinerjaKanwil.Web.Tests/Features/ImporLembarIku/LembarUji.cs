using System.Globalization;
using System.Net.Http.Headers;
using ClosedXML.Excel;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.ImporLembarIku;

/// <summary>Year sheets: the application's own, and ones that an office would make by hand.</summary>
internal static class LembarUji
{
    public const string Halaman = "/kelola/impor-lembar";
    public const string Token = "__RequestVerificationToken";

    /// <summary>An office's own sheet of 2024: columns elsewhere, empty rows, a column of quarters, division headings inside one table.</summary>
    public static byte[] Tangan(Action<IXLWorksheet>? ubah = null)
    {
        using var buku = new XLWorkbook();
        var lembar = buku.Worksheets.Add("Lembar1");
        lembar.Cell("B1").SetValue("KEMENTERIAN HUKUM");
        lembar.Cell("B2").SetValue("INDIKATOR KINERJA UTAMA DI LINGKUNGAN\nKANTOR WILAYAH TAHUN 2024");
        lembar.Cell("B4").SetValue("Berdasarkan Keputusan Menteri Nomor 1 Tahun 2020 tentang IKU");
        Baris(lembar, 8, "NO", "SASARAN", "INDIKATOR", "TW I", "TARGET");
        Baris(lembar, 9, "(1)", "(2)", "(3)", "(4)", "(5)");
        lembar.Cell("B10").SetValue("I. DIVISI ADMINISTRASI");
        lembar.Range("B10:F10").Merge();
        Baris(lembar, 11, "1.", "Terwujudnya layanan yang efektif", "1. Indeks kepuasan layanan", null, "3,1 (indeks)");
        Baris(lembar, 13, null, null, "2. Persentase surat yang dijawab", "ya", null);
        lembar.Cell("F13").SetValue(0.9).Style.NumberFormat.Format = "0%";
        lembar.Cell("B15").SetValue("II. DIVISI KEKAYAAN INTELEKTUAL");
        Baris(lembar, 16, "1.", "Terselenggaranya pelayanan KI", "Jumlah permohonan KI", null, "1.200 Layanan");
        Baris(lembar, 17, "2.", "Meningkatnya pemahaman KI", "Persentase peserta yang lulus", null, "85 %");
        lembar.Cell("E20").SetValue("Pekanbaru, 2 Januari 2024");
        lembar.Cell("E21").SetValue("KEPALA KANTOR WILAYAH,");
        lembar.Cell("E22").SetValue("Ditandatangani secara elektronik oleh :");
        lembar.Cell("E24").SetValue("BUDI SANTOSO");
        lembar.Cell("E25").SetValue("NIP. 19700101 199503 1 001");
        ubah?.Invoke(lembar);
        return Simpan(buku);
    }

    /// <summary>The application's own export.</summary>
    public static Task<byte[]> EksporAsync(this Peramban admin, int tahun = 2023) =>
        admin.Klien.GetByteArrayAsync(new Uri($"/matriks/{tahun}/ekspor", UriKind.Relative));

    /// <summary>The same workbook with something changed.</summary>
    public static byte[] Ubah(byte[] isi, Action<XLWorkbook> ubah)
    {
        using var buku = new XLWorkbook(new MemoryStream(isi));
        ubah(buku);
        return Simpan(buku);
    }

    /// <summary>The cell of the official sheet that holds a text.</summary>
    public static IXLCell Cari(this IXLWorksheet lembar, string teks) => lembar.CellsUsed(c => c.GetString() == teks).First();

    public static async Task<Halaman> UnggahLembarAsync(this Peramban peramban, byte[] isi, string tahun, string nama = "lembar.xlsx")
    {
        var token = (await peramban.LihatAsync(Halaman)).Dokumen!.QuerySelector($"#unggah-lembar input[name={Token}]")!.GetAttribute("value")!;
        var berkas = new ByteArrayContent(isi);
        berkas.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var badan = new MultipartFormDataContent { { new StringContent(token), Token }, { new StringContent(tahun), "Tahun" }, { berkas, "Berkas", nama } };
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, Halaman) { Content = badan };
        return await peramban.MintaAsync(permintaan);
    }

    public static Task<Halaman> TerapkanAsync(this Halaman pratinjau) => pratinjau.KirimFormAsync("form#terapkan");

    /// <summary>Takes a year away, so that its sheet comes into an empty database.</summary>
    public static Task<int> KosongkanAsync(this AplikasiUji app) => app.DenganDatabaseAsync(async db =>
    {
        await db.Realisasi.ExecuteDeleteAsync();
        await db.Target.ExecuteDeleteAsync();
        await db.IndikatorKinerja.ExecuteDeleteAsync();
        await db.SasaranKegiatan.ExecuteDeleteAsync();
        await db.Divisi.ExecuteDeleteAsync();
        return await db.TahunKinerja.ExecuteDeleteAsync();
    });

    /// <summary>Every field of a year that its sheet carries, in the order of the sheet; keys, versions, settings and who set what aside.</summary>
    public static Task<string> PotretAsync(this AplikasiUji app, int tahun, bool denganManual = true) => app.DenganDatabaseAsync(async db =>
    {
        var t = await db.TahunKinerja.AsNoTracking().SingleAsync(x => x.Tahun == tahun);
        var divisi = await db.Divisi.AsNoTracking().Where(d => d.TahunKinerjaId == t.Id).OrderBy(d => d.Nomor).ToListAsync();
        var sasaran = await db.SasaranKegiatan.AsNoTracking().Include(s => s.Divisi).Where(s => s.Divisi.TahunKinerjaId == t.Id)
            .OrderBy(s => s.Divisi.Nomor).ThenBy(s => s.Nomor).ToListAsync();
        var target = await db.Target.AsNoTracking().Include(x => x.Indikator).Where(x => x.Indikator.TahunKinerjaId == t.Id && x.Nomor == Target.NomorAwal)
            .OrderBy(x => x.Indikator.Kode).ToListAsync();
        return string.Join(
            '\n',
            new[] { $"{t.JudulResmi}|{t.DasarHukum}|{t.Penandatangan.Jabatan}|{t.Penandatangan.Keterangan}|{t.Penandatangan.Nama}|{t.Penandatangan.Nip}" }
                .Concat(divisi.Select(d => $"{d.Kode}|{d.Nomor}|{d.NamaResmi}|{d.NamaTampil}"))
                .Concat(sasaran.Select(s => $"{s.Divisi.Kode}|{s.Nomor}|{s.Penanda}|{s.NamaResmi}" + (denganManual ? $"|{s.NamaTampil ?? "(null)"}" : "")))
                .Concat(target.Select(x => $"{x.Indikator.Kode}|{x.Indikator.Nomor}|{x.Indikator.Penanda}|{x.Indikator.NamaResmi}|{x.Indikator.TargetResmi}|{x.Nilai.Tahunan?.ToString("0.####", CultureInfo.InvariantCulture)}"
                    + (denganManual ? $"|{x.Indikator.NamaTampil ?? "(null)"}|{x.Indikator.Manual}|{x.Indikator.Uraian}|{x.Nilai}" : ""))));
    });

    /// <summary>All cells of a workbook as they are stored, sheet by sheet.</summary>
    public static IReadOnlyList<string> Sel(byte[] isi)
    {
        using var buku = new XLWorkbook(new MemoryStream(isi));
        return [.. buku.Worksheets.SelectMany(l => l.CellsUsed().Select(c => $"{l.Name}!{c.Address}={(c.HasFormula ? c.FormulaA1 : c.Value)}|{c.Style.NumberFormat.Format}"))];
    }

    private static void Baris(IXLWorksheet lembar, int baris, params string?[] isi)
    {
        for (var n = 0; n < isi.Length; n++)
        {
            if (isi[n] is { } teks)
            {
                lembar.Cell(baris, n + 2).SetValue(teks);
            }
        }
    }

    private static byte[] Simpan(XLWorkbook buku)
    {
        using var berkas = new MemoryStream();
        buku.SaveAs(berkas);
        return berkas.ToArray();
    }
}
