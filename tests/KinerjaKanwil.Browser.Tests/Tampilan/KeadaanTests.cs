using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Browser.Tests.Tampilan;

/// <summary>A new page cannot be forgotten: what the application answers to GET is looked at in some state, or is named here as no page.</summary>
public sealed class KeadaanTests(AplikasiNyata app) : IClassFixture<AplikasiNyata>
{
    /// <summary>Files, and addresses that only lead on to another one.</summary>
    private static readonly string[] BukanHalaman =
    [
        "",
        "audit/ekspor",
        "bantuan/gambar/{nama}",
        "bukti/{id:int}",
        "impor/templat/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}",
        "impor/{id:int}/berkas",
        "kelola/impor-lembar/kosong/{tahun:int:range(2000,2100)}",
        "kelola/jadwal",
        "kelola/manual",
        "kelola/target",
        "matriks",
        "matriks/{tahun:int}/ekspor",
        "pengguna/impor/templat",

        // Shown at the address that failed.
        "galat/{kode:int:range(400,599)}",
    ];

    [Fact]
    public void SetiapHalaman_AdaKeadaannya() =>
        Assert.Equal("", string.Join('\n', Halaman().Except(Dilihat()).Except(BukanHalaman).Order()));

    /// <summary>The list of what is no page holds nothing that has a state, or is gone.</summary>
    [Fact]
    public void BukanHalaman_TanpaKeadaanDanMasihAda()
    {
        Assert.Empty(BukanHalaman.Intersect(Dilihat()));
        Assert.Empty(BukanHalaman.Except(Halaman()));
    }

    [Fact]
    public void NamaKeadaan_SatuKali() => Assert.Empty(SemuaKeadaan().GroupBy(k => k.Nama).Where(g => g.Count() > 1).Select(g => g.Key));

    private static List<Keadaan> SemuaKeadaan() =>
    [
        .. typeof(IRuang).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IRuang)))
            .SelectMany(t => (IReadOnlyList<Keadaan>)t.GetProperty(nameof(IRuang.Semua))!.GetValue(null)!),
    ];

    private HashSet<string> Halaman() => [.. Titik().Select(p => p.RawText!)];

    /// <summary>Patterns of the addresses that a state ends at; where several fit, the one that says most of it word for word, as routing has it.</summary>
    private HashSet<string> Dilihat()
    {
        var titik = Titik();
        return
        [
            .. SemuaKeadaan().Select(k => k.Alamat.Split('?', '#')[0].Trim('/').Split('/'))
                .Select(ruas => titik.Where(p => Cocok(p, ruas)).MaxBy(p => p.PathSegments.Count(s => s.Parts is [RoutePatternLiteralPart])))
                .OfType<RoutePattern>().Select(p => p.RawText!),
        ];
    }

    private List<RoutePattern> Titik()
    {
        _ = app.Alamat;
        return
        [
            .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(t => t.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                    && (t.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } cara || cara.Contains("GET")))
                .Select(t => t.RoutePattern),
        ];
    }

    private static bool Cocok(RoutePattern pola, string[] ruas) =>
        pola.PathSegments.Count == ruas.Length && pola.PathSegments.Zip(ruas).All(p => p.First.Parts switch
        {
            [RoutePatternLiteralPart tetap] => tetap.Content == p.Second,
            [RoutePatternLiteralPart tetap, ..] => p.Second.StartsWith(tetap.Content, StringComparison.Ordinal),
            [RoutePatternParameterPart nama] => p.Second.StartsWith('{') || nama.ParameterPolicies.All(k => k.Content switch
            {
                "int" => int.TryParse(p.Second, out _),
                "guid" => Guid.TryParse(p.Second, out _),
                _ => true,
            }),
            _ => true,
        });
}
