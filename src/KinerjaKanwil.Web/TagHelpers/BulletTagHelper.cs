using System.Globalization;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary>
/// <c>&lt;bullet nilai=".." pengaturan=".." keterangan=".." /&gt;</c>: a bullet graph as inline SVG. Bands end at the thresholds, the bar is
/// the mean capaian, the tick the threshold of Tercapai (ux.md 1).
/// </summary>
[HtmlTargetElement("bullet", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BulletTagHelper : TagHelper
{
    /// <summary>The roll-up.</summary>
    public required RekapNilai Nilai { get; set; }

    /// <summary>Bounds and thresholds.</summary>
    public required PengaturanCapaian Pengaturan { get; set; }

    /// <summary>What it shows, in words.</summary>
    public required string Keterangan { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"bullet bullet-{StatusCapaianTagHelper.Akhiran(Nilai.Kategori)}");
        output.Attributes.SetAttribute("viewBox", "0 0 100 20");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("role", "img");
        output.Content.AppendHtml("<title>").Append(Keterangan).AppendHtml("</title><desc>").Append(Uraian()).AppendHtml("</desc>");

        var hampir = Letak(Pengaturan.AmbangHampir);
        var tercapai = Letak(Pengaturan.AmbangTercapai);
        output.Content.AppendHtml(Kotak("bullet-pita1", 0m, hampir, 0, 20));
        output.Content.AppendHtml(Kotak("bullet-pita2", hampir, tercapai - hampir, 0, 20));
        output.Content.AppendHtml(Kotak("bullet-pita3", tercapai, 100m - tercapai, 0, 20));
        if (Nilai.Nilai is { } nilai)
        {
            output.Content.AppendHtml(Kotak("bullet-batang", 0m, Letak(nilai), 6, 8));
        }

        output.Content.AppendHtml(string.Create(
            CultureInfo.InvariantCulture, $"<line class=\"bullet-target\" x1=\"{tercapai:0.##}\" x2=\"{tercapai:0.##}\" y1=\"1\" y2=\"19\"/>"));
    }

    private string Uraian() =>
        (Nilai.Nilai is null ? "Belum ada batang. " : "Batang: rata-rata capaian. ")
        + $"Garis tegak: batas tercapai {FormatAngka.Ringkas(Pengaturan.AmbangTercapai)}. Skala {FormatAngka.Ringkas(Pengaturan.BatasBawah)} sampai {FormatAngka.Ringkas(Pengaturan.BatasAtas)}.";

    private static string Kotak(string kelas, decimal x, decimal lebar, int y, int tinggi) => string.Create(
        CultureInfo.InvariantCulture, $"<rect class=\"{kelas}\" x=\"{x:0.##}\" width=\"{Math.Max(0m, lebar):0.##}\" y=\"{y}\" height=\"{tinggi}\"/>");

    private decimal Letak(decimal nilai) =>
        Math.Clamp((nilai - Pengaturan.BatasBawah) / (Pengaturan.BatasAtas - Pengaturan.BatasBawah) * 100m, 0m, 100m);
}
