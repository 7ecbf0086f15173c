using System.Globalization;
using System.Net;
using System.Text;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary>A capaian in time.</summary>
/// <param name="Label">Quarter.</param>
/// <param name="Nilai">Capaian in percent; null where there is none.</param>
/// <param name="Sementara">True where it is not approved yet.</param>
public sealed record TitikTren(string Label, decimal? Nilai, bool Sementara);

/// <summary>
/// <c>&lt;tren-capaian judul=".." titik=".." pengaturan=".." mulai=".." /&gt;</c>: a small line graph as inline SVG. Its scale is given, so
/// that several stand beside each other honestly; a quarter without a figure breaks the line, one that is not approved is hollow.
/// </summary>
[HtmlTargetElement("tren-capaian", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrenCapaianTagHelper : TagHelper
{
    private const int Lebar = 240;
    private const int Atas = 18;
    private const int Bawah = 78;
    private const int Tepi = 30;

    /// <summary>What it is of.</summary>
    public required string Judul { get; set; }

    /// <summary>The quarters in order.</summary>
    public required IReadOnlyList<TitikTren> Titik { get; set; }

    /// <summary>Bounds and thresholds.</summary>
    public required PengaturanCapaian Pengaturan { get; set; }

    /// <summary>Lower end of the scale, shared by all graphs of a page; the upper one is the year's bound.</summary>
    public required decimal Mulai { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tren");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Lebar} 98");
        output.Attributes.SetAttribute("role", "img");

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Aman(Judul)}</title><desc>{Aman(Uraian())}</desc>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"tren-sumbu\" d=\"M0 {Bawah}H{Lebar}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"tren-target\" d=\"M0 {Y(Pengaturan.AmbangTercapai)}H{Lebar}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"tren-garis\" d=\"{Garis()}\"/>");
        for (var n = 0; n < Titik.Count; n++)
        {
            var titik = Titik[n];
            svg.Append(CultureInfo.InvariantCulture, $"<text text-anchor=\"middle\" x=\"{X(n)}\" y=\"94\">{Aman(titik.Label)}</text>");
            if (titik.Nilai is { } nilai)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"tren-titik{(titik.Sementara ? " tren-sementara" : "")}\" cx=\"{X(n)}\" cy=\"{Y(nilai)}\" r=\"4\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<text text-anchor=\"middle\" x=\"{X(n)}\" y=\"{Y(nilai) - 8}\">{FormatAngka.DuaDesimal(nilai)}</text>");
            }
        }

        output.Content.SetHtmlContent(svg.ToString());
    }

    private string Uraian() =>
        string.Join("; ", Titik.Select(t => $"{t.Label} {(t.Nilai is { } n ? FormatAngka.DuaDesimal(n) + " %" + (t.Sementara ? " (sementara)" : "") : "belum ada")}"))
        + $". Garis putus-putus: batas tercapai {FormatAngka.Ringkas(Pengaturan.AmbangTercapai)}. Skala {FormatAngka.Ringkas(Mulai)} sampai {FormatAngka.Ringkas(Pengaturan.BatasAtas)}.";

    private string Garis()
    {
        var garis = new StringBuilder();
        for (var n = 0; n < Titik.Count; n++)
        {
            if (Titik[n].Nilai is { } nilai)
            {
                garis.Append(CultureInfo.InvariantCulture, $"{(n > 0 && Titik[n - 1].Nilai is not null ? 'L' : 'M')}{X(n)} {Y(nilai)}");
            }
        }

        return garis.ToString();
    }

    private int X(int n) => Tepi + n * (Lebar - 2 * Tepi) / Math.Max(1, Titik.Count - 1);

    private int Y(decimal nilai)
    {
        var bagian = Math.Clamp((nilai - Mulai) / (Pengaturan.BatasAtas - Mulai), 0m, 1m);
        return (int)decimal.Round(Bawah - bagian * (Bawah - Atas));
    }

    private static string Aman(string teks) => WebUtility.HtmlEncode(teks);
}
