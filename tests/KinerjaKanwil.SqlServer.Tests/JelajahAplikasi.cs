using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using KinerjaKanwil.SqlServer.Tests.Perekam;
using KinerjaKanwil.Web.Data.Seed;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.SqlServer.Tests;

/// <summary>
/// One walk through the whole application, as an office would use it; the tests look at what was recorded on the way. Every address
/// that answers to GET is asked for by every role, links and filter forms on the pages are followed, and the forms that write are
/// filled in below. What a walk leaves out is named by <see cref="KueriTests.SetiapTindakan_DalamJelajah_Dijalankan"/>.
/// </summary>
public sealed partial class JelajahAplikasi : IAsyncLifetime
{
    /// <summary>Pages of one shape (other figures, same words in the address) that are opened per role.</summary>
    private const int SebentukPalingBanyak = 2;

    /// <summary>Pages of one address that differ in their questions alone (filters, sections, settings) that are opened per role.</summary>
    private const int SejalurPalingBanyak = 20;

    private static readonly (string? Akun, string Divisi)[] Pengunjung =
        [(null, "PAS"), ("admin", "PAS"), ("kakanwil", "YAN"), ("pemantau", "ADM"), ("kadiv.yan", "YAN"), ("staf.pas", "PAS"), ("staf.imi", "IMI")];

    internal Rekaman Rekaman { get; } = new();

    /// <summary>Actions that exist and that never ran.</summary>
    public IReadOnlyList<string> TindakanTerlewat { get; private set; } = [];

    /// <summary>Answers that a healthy application does not give.</summary>
    public IList<string> JawabanRusak { get; } = [];

    /// <summary>What the application logged as an error on the way.</summary>
    public IReadOnlyList<string> GalatTercatat { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var aplikasi = new Aplikasi(Rekaman);
        try
        {
            aplikasi.CreateClient().Dispose();
        }
        catch (InvalidOperationException galat)
        {
            throw new InvalidOperationException("Aplikasi tidak mulai: " + string.Join('\n', aplikasi.Galat), galat);
        }

        var alamat = AlamatGet(aplikasi).ToList();
        foreach (var (akun, divisi) in Pengunjung)
        {
            using var klien = Klien(aplikasi);
            if (akun is not null)
            {
                await MasukAsync(klien, akun);
            }

            await JelajahiAsync(klien, akun ?? "tanpa akun", alamat.Select(a => Isi(a, divisi)).Append("/dasbor?per=2023-10-15").Append($"/indikator/2023/{divisi}.01.1?per=2023-10-15"));
        }

        await SalahSandiAsync(aplikasi);
        await IsiRealisasiAsync(aplikasi);
        await KumpulkanBuktiAsync(aplikasi);
        await ImporAsync(aplikasi);
        await PutuskanAsync(aplikasi);
        await SusunAsync(aplikasi);
        await TetapkanManualAsync(aplikasi);
        await TetapkanTargetAsync(aplikasi);
        await AturPelaporanAsync(aplikasi);
        await KelolaAkunAsync(aplikasi);
        await KelolaTahunAsync(aplikasi);
        await PerbaikiLembarAsync(aplikasi);
        await ImporLembarAsync(aplikasi);

        GalatTercatat = [.. aplikasi.Galat];
        var ada = aplikasi.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items;
        TindakanTerlewat = [.. ada.Where(t => !aplikasi.Dijalankan.ContainsKey(t.Id)).Select(t => t.DisplayName!)];
    }

    public Task DisposeAsync()
    {
        Rekaman.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Every address that answers to GET, files aside.</summary>
    private static IEnumerable<RoutePattern> AlamatGet(Aplikasi aplikasi) =>
        aplikasi.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(t => t.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && (t.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } cara || cara.Contains("GET")))
            .Select(t => t.RoutePattern);

    private static string Isi(RoutePattern pola, string divisi)
    {
        var alamat = new StringBuilder();
        foreach (var ruas in pola.PathSegments)
        {
            alamat.Append('/');
            foreach (var bagian in ruas.Parts)
            {
                alamat.Append(bagian switch
                {
                    RoutePatternLiteralPart tetap => tetap.Content,
                    RoutePatternSeparatorPart pemisah => pemisah.Content,
                    RoutePatternParameterPart nama => Nilai(nama, divisi),
                    _ => throw new InvalidOperationException(bagian.ToString()),
                });
            }
        }

        return alamat.Length == 0 ? "/" : alamat.ToString();
    }

    private static string Nilai(RoutePatternParameterPart bagian, string divisi) => bagian.Name switch
    {
        "tahun" => "2023",
        "tingkat" => "indikator",
        "triwulan" => "3",
        "kodeDivisi" or "divisi" => divisi,
        "kode" when bagian.ParameterPolicies.Any(p => p.Content?.StartsWith("int", StringComparison.Ordinal) == true) => "404",
        "kode" => divisi + ".01.1",
        "id" => "1",
        "kunci" => "00000000-0000-0000-0000-000000000001",
        "nama" => "tugas.png",
        "jalur" => "tidak-ada",
        _ when bagian.IsOptional => "",
        _ => throw new InvalidOperationException($"Parameter alamat {bagian.Name} baru: beri contoh isinya di sini."),
    };

    private static HttpClient Klien(Aplikasi aplikasi) => aplikasi.CreateClient(new() { AllowAutoRedirect = false });

    private async Task JelajahiAsync(HttpClient klien, string sebagai, IEnumerable<string> mulai)
    {
        var antrean = new Queue<string>(mulai);
        var pernah = new HashSet<string>();
        var bentuk = new Dictionary<string, int>();
        while (antrean.TryDequeue(out var alamat))
        {
            var sebentuk = Angka().Replace(alamat, "#");
            var sejalur = "jalur " + sebentuk.Split('?')[0];
            if (!pernah.Add(alamat) || bentuk.GetValueOrDefault(sebentuk) >= SebentukPalingBanyak || bentuk.GetValueOrDefault(sejalur) >= SejalurPalingBanyak)
            {
                continue;
            }

            bentuk[sebentuk] = bentuk.GetValueOrDefault(sebentuk) + 1;
            bentuk[sejalur] = bentuk.GetValueOrDefault(sejalur) + 1;
            using var jawaban = await BukaAsync(klien, sebagai, alamat);
            if (jawaban.StatusCode == HttpStatusCode.Redirect && jawaban.Headers.Location is { } tujuan)
            {
                antrean.Enqueue(tujuan.IsAbsoluteUri ? tujuan.PathAndQuery : tujuan.OriginalString);
            }
            else if (jawaban.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var berikut in Halaman.Urai(await jawaban.Content.ReadAsStringAsync()).Tujuan(alamat))
                {
                    antrean.Enqueue(berikut);
                }
            }
        }
    }

    private async Task<HttpResponseMessage> BukaAsync(HttpClient klien, string sebagai, string alamat)
    {
        Rekaman.Langkah = $"GET {alamat} ({sebagai})";
        var jawaban = await klien.GetAsync(alamat);
        if ((int)jawaban.StatusCode >= 500 && !alamat.StartsWith("/galat/", StringComparison.Ordinal))
        {
            JawabanRusak.Add($"{Rekaman.Langkah}: {(int)jawaban.StatusCode}");
        }

        return jawaban;
    }

    private async Task<HttpStatusCode> KirimAsync(HttpClient klien, string langkah, IHtmlFormElement formulir, params (string Nama, string Isi)[] isian)
    {
        Rekaman.Langkah = $"POST {formulir.GetAttribute("action")} ({langkah})";
        using var isi = new FormUrlEncodedContent(Halaman.Isian(formulir, isian));
        using var jawaban = await klien.PostAsync(formulir.GetAttribute("action"), isi);
        return jawaban.StatusCode;
    }

    private async Task<IHtmlFormElement> FormulirAsync(HttpClient klien, string alamat, string? pemilih = null)
    {
        using var jawaban = await BukaAsync(klien, "mengisi", alamat);
        var halaman = Halaman.Urai(await jawaban.Content.ReadAsStringAsync());
        return pemilih is null ? halaman.Formulir(alamat) : halaman.FormulirPertama(pemilih);
    }

    private async Task MasukAsync(HttpClient klien, string akun)
    {
        var status = await KirimAsync(klien, akun, await FormulirAsync(klien, "/masuk"), ("NamaPengguna", akun), ("KataSandi", Aplikasi.KataSandi));
        Assert.Equal(HttpStatusCode.Redirect, status);
    }

    private async Task SalahSandiAsync(Aplikasi aplikasi)
    {
        using var klien = Klien(aplikasi);
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(
            klien, "salah sandi", await FormulirAsync(klien, "/masuk"), ("NamaPengguna", "staf.yan"), ("KataSandi", "bukan kata sandinya")));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(
            klien, "tidak dikenal", await FormulirAsync(klien, "/masuk"), ("NamaPengguna", "bukan.siapa-siapa"), ("KataSandi", "bukan kata sandinya")));
        await MasukAsync(klien, "staf.yan");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "keluar", await FormulirAsync(klien, "/keluar")));
    }

    /// <summary>A quarter's figures: new, changed, wrong, changed by two at once, handed in.</summary>
    private async Task IsiRealisasiAsync(Aplikasi aplikasi)
    {
        const string alamat = "/realisasi/2023/tw4/PAS";
        const string kode = "PAS.07.3";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "staf.pas");

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "baru", await FormulirAsync(klien, alamat),
            (kode + ".Pembilang", "9"), (kode + ".Penyebut", "10"), ("aksi", "simpan")));

        var lama = await FormulirAsync(klien, alamat);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diubah", lama, (kode + ".Pembilang", "8"), ("aksi", "simpan")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", lama, (kode + ".Pembilang", "7"), ("aksi", "simpan")));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "salah", await FormulirAsync(klien, alamat), (kode + ".Penyebut", "0"), ("aksi", "simpan")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diperiksa", await FormulirAsync(klien, alamat),
            (kode + ".Kendala", "Data terlambat."), (kode + ".TindakLanjut", "Dijadwalkan ulang."), ("aksi", "periksa")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diajukan", await FormulirAsync(klien, alamat + "/periksa"), ("aksi", "ajukan")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "ditarik", await FormulirAsync(klien, alamat), ("aksi", "tarik:" + kode)));
        await SimpanBarisAsync(klien, alamat, "PAS.07.4");
    }

    /// <summary>One row by itself, as the script of the page sends it: new, sent again, in conflict, its warning answered.</summary>
    private async Task SimpanBarisAsync(HttpClient klien, string alamat, string kode)
    {
        var token = Halaman.Isian(await FormulirAsync(klien, alamat)).First(b => b.Key == "__RequestVerificationToken").Value;
        Assert.Equal(HttpStatusCode.OK, await KirimJsonAsync(HttpMethod.Put, $"{alamat}/{kode}", new { Kode = kode, Versi = "", Asal = "..", Pembilang = "3", Penyebut = "4" }));
        Assert.Equal(HttpStatusCode.OK, await KirimJsonAsync(HttpMethod.Put, $"{alamat}/{kode}", new { Kode = kode, Versi = "", Asal = "..", Pembilang = "3", Penyebut = "4", SudahBenar = "3 / 4" }));
        Assert.Equal(HttpStatusCode.Conflict, await KirimJsonAsync(HttpMethod.Put, $"{alamat}/{kode}", new { Kode = kode, Versi = "", Asal = "..", Pembilang = "2", Penyebut = "4" }));
        Assert.Equal(HttpStatusCode.OK, await KirimJsonAsync(HttpMethod.Post, alamat + "/hadir", new { }));

        async Task<HttpStatusCode> KirimJsonAsync(HttpMethod metode, string tujuan, object isi)
        {
            Rekaman.Langkah = $"{metode} {tujuan}";
            using var permintaan = new HttpRequestMessage(metode, tujuan) { Content = JsonContent.Create(isi) };
            permintaan.Headers.Add("X-Kinerja-Formulir", token);
            using var jawaban = await klien.SendAsync(permintaan);
            return jawaban.StatusCode;
        }
    }

    /// <summary>Evidence: a file, the same again, a link, one refused, downloaded, one taken away.</summary>
    private async Task KumpulkanBuktiAsync(Aplikasi aplikasi)
    {
        const string alamat = "/bukti/2023/tw4/PAS.07.3";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "staf.pas");
        foreach (var nama in new[] { "laporan.pdf", "salinan.pdf", "program.exe" })
        {
            var bidang = Halaman.Isian(await FormulirAsync(klien, alamat)).Where(b => b.Key == "__RequestVerificationToken").Append(new("Aksi", "berkas"));
            using var badan = new MultipartFormDataContent();
            foreach (var (kunci, isi) in bidang)
            {
                badan.Add(new StringContent(isi), kunci);
            }

            badan.Add(new ByteArrayContent("%PDF-1.4 uji"u8.ToArray()), "Berkas", nama);
            Rekaman.Langkah = $"POST {alamat} ({nama})";
            using var jawaban = await klien.PostAsync(alamat, badan);
            Assert.Equal(nama.EndsWith("exe", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect, jawaban.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "tautan", await FormulirAsync(klien, alamat), ("Aksi", "tautan"), ("Tautan", "https://contoh.go.id/laporan")));
        using var unduhan = await BukaAsync(klien, "mengunduh", "/bukti/1");
        Assert.Equal(HttpStatusCode.OK, unduhan.StatusCode);
        const string berikut = "/bukti/2023/tw4/PAS.07.4";
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dihapus", await FormulirAsync(klien, alamat), ("Aksi", "hapus:1")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diurungkan", await FormulirAsync(klien, alamat), ("Aksi", "urung:1")));
        Assert.Equal(HttpStatusCode.NotFound, await KirimAsync(klien, "bukan miliknya", await FormulirAsync(klien, berikut), ("Aksi", "pakai:1")));
    }

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

    /// <summary>The head of division agrees with one and sends one back; the head of the office agrees with all.</summary>
    private async Task PutuskanAsync(Aplikasi aplikasi)
    {
        foreach (var (akun, alamat) in new[] { ("kadiv.pas", "/verifikasi/2023/tw3/PAS"), ("kakanwil", "/verifikasi/2023/tw3/PAS") })
        {
            using var klien = Klien(aplikasi);
            await MasukAsync(klien, akun);
            var formulir = await FormulirAsync(klien, alamat);
            var kode = formulir.QuerySelectorAll("input[name$='.Versi']").Select(v => v.GetAttribute("name")![..^".Versi".Length]).Take(2).ToList();
            Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "tanpa keputusan", formulir));
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diputuskan", formulir,
                (kode[0] + ".Keputusan", "setuju"), (kode[1] + ".Keputusan", "kembali"), (kode[1] + ".Alasan", "Periksa lagi.")));
            Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", formulir, (kode[0] + ".Keputusan", "setuju")));
        }
    }

    /// <summary>A Manual IKU: its example, a fault, words changed, by two at once, the rule after figures were handed in, directions confirmed.</summary>
    private async Task TetapkanManualAsync(Aplikasi aplikasi)
    {
        const string alamat = "/kelola/manual/2023/PAS.07.3";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        var lama = await FormulirAsync(klien, alamat);
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(klien, "contoh", lama, ("Aksi", "contoh")));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "salah", lama, ("LabelPembilang", new string('a', 201))));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diubah", lama, ("Definisi", "Yang tidak mengulangi."), ("BuktiWajib", "true")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", lama, ("Definisi", "Lain.")));
        Assert.Equal((HttpStatusCode)423, await KirimAsync(klien, "terkunci", await FormulirAsync(klien, alamat),
            ("Aturan", "true"), ("JenisSatuan", "Persen"), ("Satuan", "%"), ("Polaritas", "Minimal"), ("CaraIsi", "Rasio"), ("Rumus", "Bagian"),
            ("SifatAngka", "Kumulatif"), ("Konsolidasi", "NilaiTerakhir")));

        var daftar = await FormulirAsync(klien, "/kelola/manual/2023", "form[action$=polaritas]");
        var pilihan = daftar.QuerySelector("input[name=Pilih]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "tanpa pilihan", daftar));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dikonfirmasi", daftar, ("Pilih", pilihan)));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", daftar, ("Pilih", pilihan)));
    }

    /// <summary>The structure: lists, something new, a fault, words changed by two at once, moved, archived, brought back, deleted.</summary>
    private async Task SusunAsync(Aplikasi aplikasi)
    {
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        foreach (var alamat in new[] { "/kelola/divisi", "/kelola/sasaran?divisi=PAS", "/kelola/indikator?cari=kepatuhan&status=semua&urut=-dipakai&ukuran=50" })
        {
            using var daftar = await BukaAsync(klien, "melihat daftar", alamat);
            Assert.Equal(HttpStatusCode.OK, daftar.StatusCode);
        }

        const string tambah = "/kelola/{0}/tambah?tahun=2023&induk={1}";
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "kode dipakai", await FormulirAsync(klien, "/kelola/divisi/tambah"), ("Kode", "PAS"), ("NamaResmi", "Kembar")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "divisi baru", await FormulirAsync(klien, "/kelola/divisi/tambah"), ("Kode", "UJI"), ("NamaResmi", "DIVISI UJI")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "sasaran baru", await FormulirAsync(klien, string.Format(null, tambah, "sasaran", "UJI"), "form[action$=tambah]"), ("NamaResmi", "Sasaran uji")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(
            klien, "indikator baru", await FormulirAsync(klien, string.Format(null, tambah, "indikator", "UJI.01"), "form[action$=tambah]"), ("NamaResmi", "Persentase uji"), ("JenisSatuan", "Persen")));
        var lama = await FormulirAsync(klien, "/kelola/indikator/2023/PAS.03.2");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diubah", lama, ("NamaTampil", "Nama lain"), ("Urutan", "1")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", lama, ("NamaTampil", "Nama lain lagi")));
        var geser = await FormulirAsync(klien, "/kelola/indikator?sasaran=PAS.03", "form#geser");
        geser.SetAttribute("action", "/kelola/indikator/2023/PAS.03.2/urutan?sasaran=PAS.03");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "turun", geser, ("Arah", "turun")));

        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "dipakai", await FormulirAsync(klien, "/kelola/sasaran/2023/PAS.09/arsip"), ("Aksi", "hapus")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diarsipkan", await FormulirAsync(klien, "/kelola/sasaran/2023/PAS.09/arsip"), ("Aksi", "arsipkan"), ("Alasan", "PK perubahan.")));
        using var rincian = await BukaAsync(klien, "melihat yang diarsipkan", "/indikator/2023/PAS.09.1");
        Assert.Equal(HttpStatusCode.OK, rincian.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dipulihkan", await FormulirAsync(klien, "/kelola/sasaran/2023/PAS.09/arsip"), ("Aksi", "pulihkan")));
        foreach (var alamat in new[] { "/kelola/indikator/2023/UJI.01.1", "/kelola/sasaran/2023/UJI.01", "/kelola/divisi/2023/UJI" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dihapus", await FormulirAsync(klien, alamat + "/arsip"), ("Aksi", "hapus")));
        }
    }

    /// <summary>Targets: divided, corrected, wrong, changed by two at once, revised.</summary>
    private async Task TetapkanTargetAsync(Aplikasi aplikasi)
    {
        const string alamat = "/kelola/target/2023?divisi=PAS";
        const string kode = "PAS.07.3";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(klien, "dibagi", await FormulirAsync(klien, alamat), ("aksi", "bagi:" + kode)));
        var lama = await FormulirAsync(klien, alamat);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diperbaiki", lama, (kode + ".TriwulanIV", "70")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", lama, (kode + ".TriwulanIV", "71")));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "tanpa alasan", await FormulirAsync(klien, alamat), (kode + ".Tahunan", "75")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diubah", await FormulirAsync(klien, alamat),
            (kode + ".Tahunan", "75"), (kode + ".TriwulanIV", "75"), ("Alasan", "Pagu bertambah."), ("BerlakuMulai", "4")));
        using var riwayat = await BukaAsync(klien, "melihat riwayat", "/kelola/target/2023/" + kode);
        Assert.Equal(HttpStatusCode.OK, riwayat.StatusCode);
    }

    /// <summary>A year copied with one division left behind, one made empty; heads, signatories, settings, lineage; the copy activated.</summary>
    private async Task KelolaTahunAsync(Aplikasi aplikasi)
    {
        const string lama = "/kelola/tahun/2023";
        const string baru = "/kelola/tahun/2024";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        const string periksa = "/kelola/tahun/salin/periksa?dari=2023&tahun=2024&salin=indikator&salin=target&salin=jadwal&salin=penandatangan&salin=pengaturan";
        var salin = await FormulirAsync(klien, periksa, "form[action$='/salin']");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "salin", salin, ("Divisi[2].Ikut", "false")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "salin lagi", salin));
        salin.SetAttribute("action", "/kelola/tahun/salin/periksa");
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "pratinjau", salin));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "tahun kosong", await FormulirAsync(klien, "/kelola/tahun/baru"), ("Tahun", "2026"), ("Judul", "IKU 2026")));
        var usang = await FormulirAsync(klien, lama + "/kepala");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "kepala", usang, ("Kop", "KANTOR WILAYAH")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "kepala usang", usang, ("Kop", "LAIN")));
        (string, string)[] orang = [("Jabatan", "KEPALA,"), ("Nama", "BUDI"), ("Nip", "197001011990011001"), ("Sejak", "2023-07-01"), ("Sebutan", "Plt")];
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "pejabat", await FormulirAsync(klien, lama + "/penandatangan", "form.isian"), orang));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "pejabat bertabrakan", await FormulirAsync(klien, lama + "/penandatangan", "form.isian"), orang));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "pejabat diubah", await FormulirAsync(klien, lama + "/penandatangan/1", "form.isian"), ("Sampai", "2023-12-31")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "penandatangan lembar", await FormulirAsync(klien, lama + "/penandatangan/lembar", "form.isian"), ("Nama", "CITRA")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "pejabat dihapus", await FormulirAsync(klien, lama + "/penandatangan", "form[action$=hapus]")));
        var pengaturan = await FormulirAsync(klien, lama + "/pengaturan", "form.isian");
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(klien, "dampak", pengaturan, ("AmbangTercapai", "95")));
        pengaturan.SetAttribute("action", lama + "/pengaturan");
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "pengaturan tanpa alasan", pengaturan, ("AmbangTercapai", "95")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "pengaturan", pengaturan, ("AmbangTercapai", "95"), ("Alasan", "Kebijakan pusat")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "silsilah dihapus", await FormulirAsync(klien, baru + "/silsilah", "tbody tr:first-child form")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "silsilah disamakan", await FormulirAsync(klien, baru + "/silsilah", "form[action$=samakan]")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "silsilah dihapus lagi", await FormulirAsync(klien, baru + "/silsilah", "tbody tr:first-child form")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "silsilah", await FormulirAsync(klien, baru + "/silsilah", "form[action$=silsilah]"),
            ("Asal", "ADM.01.1"), ("Tujuan", "ADM.01.1"), ("Jenis", "BerubahNama")));
        foreach (var alamat in new[] { "/indikator/2024/PAS.07.3", "/indikator/2023/IMI.01.1", "/matriks/2023?tanggal=2023-08-01", baru, "/kelola/tahun" })
        {
            using var halaman = await BukaAsync(klien, "melihat dua tahun", alamat);
            Assert.Equal(HttpStatusCode.OK, halaman.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "aktif", await FormulirAsync(klien, baru, "form[action$=status]"), ("Status", "Aktif")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "aktif kembali", await FormulirAsync(klien, lama, "form[action$=status]"), ("Status", "Aktif")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "selesai", await FormulirAsync(klien, lama, "form[action$=status]"), ("Status", "Selesai")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "aktif lagi", await FormulirAsync(klien, lama, "form[action$=status]"), ("Status", "Aktif")));
    }

    /// <summary>A window set, changed and extended; an approved figure asked for, opened, closed; a request declined.</summary>
    private async Task AturPelaporanAsync(Aplikasi aplikasi)
    {
        const string jadwal = "/kelola/jadwal/2023";
        const string kunci = "/kelola/kunci/2023/tw1/PAS";
        const string minta = "/permintaan/2023/tw1/PAS";
        using var staf = Klien(aplikasi);
        await MasukAsync(staf, "staf.pas");
        foreach (var kode in new[] { "PAS.01.1", "PAS.02.1" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(staf, "minta buka", await FormulirAsync(staf, minta), ("Indikator", kode), ("Alasan", "Salah hitung.")));
        }

        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        var usang = await FormulirAsync(klien, jadwal, "form.isian");
        foreach (var tutup in new[] { "2024-01-05", "2024-01-06" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "jadwal", await FormulirAsync(klien, jadwal, "form.isian"),
                ("Jadwal[3].Buka", "2024-01-01"), ("Jadwal[3].Tutup", tutup)));
        }

        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "jadwal usang", usang, ("Jadwal[3].Buka", "2024-01-01"), ("Jadwal[3].Tutup", "2024-01-09")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "perpanjangan", await FormulirAsync(klien, jadwal, "form[action$=perpanjangan]"),
            ("Triwulan", "4"), ("Divisi", "PAS"), ("Sampai", "2099-01-31"), ("Alasan", "Data terlambat.")));
        foreach (var aksi in new[] { "buka", "tutup" })
        {
            var formulir = await FormulirAsync(klien, kunci, "form.isian");
            var pilih = formulir.QuerySelector("input[name=Pilih][value^='PAS.01.1:']")!.GetAttribute("value")!;
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, aksi, formulir, ("Aksi", aksi), ("Pilih", pilih), ("Sampai", "2099-01-31"), ("Alasan", "Salah hitung.")));
        }

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(
            klien, "tolak", await FormulirAsync(klien, "/kelola/kunci", "form[action^='/kelola/permintaan/']"), ("Alasan", "Sudah dilaporkan.")));
    }

    /// <summary>
    /// Accounts: one made, its link used, its second step set up, used and switched off, its password changed; changed by two at once; what an
    /// Admin does with one button; many from a workbook; the first Admin, too late.
    /// </summary>
    private async Task KelolaAkunAsync(Aplikasi aplikasi)
    {
        const string sandi = "pohon kelapa dekat sungai";
        using var admin = Klien(aplikasi);
        await MasukAsync(admin, "admin");
        var (status, alamat, _) = await IsiAsync(admin, "akun baru", await FormulirAsync(admin, "/pengguna/tambah"),
            ("NamaPengguna", "siti.aminah"), ("Nama", "Siti Aminah"), ("Nip", "1985"), ("Surel", "siti@kantor.go.id"), ("Peran", "Pemantau"), ("Sampai", "2099-01-31"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        using (var jawaban = await BukaAsync(admin, "melihat tautan", alamat!))
        {
            var tautan = Tautan().Match(await jawaban.Content.ReadAsStringAsync()).Value;
            using var tamu = Klien(aplikasi);
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(tamu, "sandi baru", await FormulirAsync(tamu, tautan, "form"), ("KataSandi", sandi), ("Ulangi", sandi)));
        }

        using var siti = Klien(aplikasi);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "masuk", await FormulirAsync(siti, "/masuk"), ("NamaPengguna", "siti.aminah"), ("KataSandi", sandi)));
        var mulai = await FormulirAsync(siti, "/akun/dua-langkah");
        var kunci = mulai.QuerySelector("#kunci")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        string Kode(int geser) => Web.Security.KodeTotp.Kode(kunci, Web.Security.KodeTotp.LangkahPada(aplikasi.Services.GetRequiredService<TimeProvider>().GetUtcNow()) + geser);
        var (_, _, isi) = await IsiAsync(siti, "kode pertama", mulai, ("Kode", Kode(-1)));
        var kodePemulihan = Halaman.Urai(isi).FormulirPertama("form#unduh");
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(siti, "unduh kode", kodePemulihan));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "simpan kode", Halaman.Urai(isi).FormulirPertama("form#simpan"), ("Sudah", "true")));
        foreach (var (pemulihan, kode) in new[] { ("false", "000000"), ("false", Kode(0)), ("true", Halaman.Urai(isi).FormulirPertama("form#simpan").Owner!.QuerySelector("#kode code")!.TextContent) })
        {
            using var lain = Klien(aplikasi);
            await KirimAsync(lain, "masuk dua langkah", await FormulirAsync(lain, "/masuk"), ("NamaPengguna", "siti.aminah"), ("KataSandi", sandi));
            Assert.Equal(kode == "000000" ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect,
                await KirimAsync(lain, "kode", await FormulirAsync(lain, "/masuk/kode"), ("Kode", kode), ("Pemulihan", pemulihan)));
        }

        Assert.Equal(HttpStatusCode.OK, await KirimAsync(siti, "kode baru", await FormulirAsync(siti, "/akun", "form#kode-baru"), ("KataSandi", sandi)));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "perangkat lain", await FormulirAsync(siti, "/akun", "form#perangkat-semua")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "satu perangkat", await FormulirAsync(siti, "/akun", "form#perangkat"), ("Sesi", Guid.NewGuid().ToString())));
        var matikan = await FormulirAsync(siti, "/akun", "form#kode-baru");
        matikan.SetAttribute("action", "/akun/dua-langkah/matikan");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "matikan", matikan, ("KataSandi", sandi)));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(siti, "sandi salah", await FormulirAsync(siti, "/akun/kata-sandi"),
            ("Sekarang", "bukan kata sandinya"), ("KataSandi", sandi + "!"), ("Ulangi", sandi + "!")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "sandi diganti", await FormulirAsync(siti, "/akun/kata-sandi"),
            ("Sekarang", sandi), ("KataSandi", sandi + "!"), ("Ulangi", sandi + "!")));

        var usang = await FormulirAsync(admin, alamat!);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(admin, "akun diubah", usang, ("Peran", "StafDivisi"), ("Divisi", "PAS")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(admin, "usang", usang, ("Nama", "Lain")));
        foreach (var aksi in new[] { "tautan", "buka-kunci", "keluarkan", "nonaktifkan", "aktifkan" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(admin, aksi, await FormulirAsync(admin, alamat!, "form#tindakan"), ("Aksi", aksi)));
        }

        await KunciSandiAsync(aplikasi);
        await ImporAkunAsync(admin);
        var terlambat = await FormulirAsync(admin, "/keluar");
        terlambat.SetAttribute("action", "/penyiapan");
        Assert.Equal(HttpStatusCode.NotFound, await KirimAsync(admin, "penyiapan", terlambat));
    }

    /// <summary>A passkey: asked for, refused, put there as a device would, named, refused at the sign-in page, removed.</summary>
    private async Task KunciSandiAsync(Aplikasi aplikasi)
    {
        using var staf = Klien(aplikasi);
        await MasukAsync(staf, "staf.adm");
        var tambah = await FormulirAsync(staf, "/akun/kunci-sandi");
        tambah.SetAttribute("action", "/akun/kunci-sandi/tantangan");
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(staf, "minta kunci sandi", tambah, ("Nama", "Laptop"), ("KataSandi", Aplikasi.KataSandi)));
        tambah.SetAttribute("action", "/akun/kunci-sandi");
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(staf, "bukan kunci sandi", tambah, ("Nama", "Laptop"), ("Bukti", "{}")));

        var kredensial = new byte[] { 1, 2, 3 };
        Rekaman.Langkah = "menyimpan kunci sandi";
        Guid id;
        await using (var lingkup = aplikasi.Services.CreateAsyncScope())
        {
            var db = lingkup.ServiceProvider.GetRequiredService<Web.Data.KinerjaDbContext>();
            var kunci = new Web.Data.KunciSandi
            {
                UserId = db.Users.Where(p => p.UserName == "staf.adm").Select(p => p.Id).Single(),
                CredentialId = kredensial,
                Nama = "Laptop",
                DibuatPada = lingkup.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                Data = new Microsoft.AspNetCore.Identity.IdentityPasskeyData
                {
                    PublicKey = kredensial, AttestationObject = kredensial, ClientDataJson = kredensial, Transports = ["internal"],
                },
            };
            id = kunci.Id;
            db.Add(kunci);
            await db.SaveChangesAsync();
        }

        using (var tamu = Klien(aplikasi))
        {
            var masuk = await FormulirAsync(tamu, "/masuk");
            masuk.SetAttribute("action", "/masuk/kunci-sandi/tantangan");
            Assert.Equal(HttpStatusCode.OK, await KirimAsync(tamu, "tantangan", masuk));
            masuk.SetAttribute("action", "/masuk/kunci-sandi");
            Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(tamu, "jawaban salah", masuk, ("Bukti", """{"id":"AQID"}""")));
        }

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(staf, "nama kunci sandi", await FormulirAsync(staf, $"/akun/kunci-sandi/{id}", "form#nama"), ("Nama", "Ponsel")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(staf, "hapus kunci sandi", await FormulirAsync(staf, $"/akun/kunci-sandi/{id}", "form#hapus"), ("KataSandi", Aplikasi.KataSandi)));
    }

    private async Task ImporAkunAsync(HttpClient admin)
    {
        using var badan = new MultipartFormDataContent();
        foreach (var (nama, nilai) in Halaman.Isian(await FormulirAsync(admin, "/pengguna/impor")).Where(b => b.Key == "__RequestVerificationToken"))
        {
            badan.Add(new StringContent(nilai), nama);
        }

        using var berkas = new MemoryStream();
        using (var buku = new ClosedXML.Excel.XLWorkbook(new MemoryStream(await admin.GetByteArrayAsync("/pengguna/impor/templat"))))
        {
            var lembar = buku.Worksheet("Pengguna");
            lembar.Cell("A2").SetValue("rudi.hartono");
            lembar.Cell("B2").SetValue("Rudi Hartono");
            lembar.Cell("E2").SetValue("Pemantau");
            buku.SaveAs(berkas);
        }

        badan.Add(new ByteArrayContent(berkas.ToArray()), "Berkas", "pengguna.xlsx");
        Rekaman.Langkah = "POST /pengguna/impor";
        using var pratinjau = await admin.PostAsync("/pengguna/impor", badan);
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(
            admin, "akun massal", Halaman.Urai(await pratinjau.Content.ReadAsStringAsync()).FormulirPertama("form#terapkan")));
    }

    private async Task<(HttpStatusCode Status, string? Tujuan, string Isi)> IsiAsync(HttpClient klien, string langkah, IHtmlFormElement formulir, params (string Nama, string Isi)[] isian)
    {
        Rekaman.Langkah = $"POST {formulir.GetAttribute("action")} ({langkah})";
        using var isi = new FormUrlEncodedContent(Halaman.Isian(formulir, isian));
        using var jawaban = await klien.PostAsync(formulir.GetAttribute("action"), isi);
        return (jawaban.StatusCode, jawaban.Headers.Location?.OriginalString, await jawaban.Content.ReadAsStringAsync());
    }

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

    [GeneratedRegex(@"[A-Z]{3}(\.[0-9]{2}\.[0-9]+)?|[0-9]+")]
    private static partial Regex Angka();

    [GeneratedRegex(@"/sandi-baru\?token=[\w-]+")]
    private static partial Regex Tautan();
}
