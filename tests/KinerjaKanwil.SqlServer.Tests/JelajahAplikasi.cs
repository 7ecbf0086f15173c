using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using KinerjaKanwil.SqlServer.Tests.Perekam;
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
/// filled in by the steps in <c>Jelajah</c>, a file for each slice. What a walk leaves out is named by <see cref="KueriTests.SetiapTindakan_DalamJelajah_Dijalankan"/>.
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

    private async Task<(HttpStatusCode Status, string? Tujuan, string Isi)> IsiAsync(HttpClient klien, string langkah, IHtmlFormElement formulir, params (string Nama, string Isi)[] isian)
    {
        Rekaman.Langkah = $"POST {formulir.GetAttribute("action")} ({langkah})";
        using var isi = new FormUrlEncodedContent(Halaman.Isian(formulir, isian));
        using var jawaban = await klien.PostAsync(formulir.GetAttribute("action"), isi);
        return (jawaban.StatusCode, jawaban.Headers.Location?.OriginalString, await jawaban.Content.ReadAsStringAsync());
    }

    [GeneratedRegex(@"[A-Z]{3}(\.[0-9]{2}\.[0-9]+)?|[0-9]+")]
    private static partial Regex Angka();
}
