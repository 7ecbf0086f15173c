using System.Globalization;
using KinerjaKanwil.Domain.Pengukuran;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary><c>&lt;distribusi nilai=".." /&gt;</c>: how many stand where, as one stacked bar; the numbers stand beside it as text.</summary>
[HtmlTargetElement("distribusi", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DistribusiTagHelper : TagHelper
{
    /// <summary>The counts.</summary>
    public required Distribusi Nilai { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "distribusi");
        output.Attributes.SetAttribute("viewBox", "0 0 100 12");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("role", "img");
        output.Content.AppendHtml("<title>Sebaran status indikator</title><desc>")
            .Append($"Tercapai {Nilai.Tercapai}, hampir {Nilai.Hampir}, tidak {Nilai.Tidak}, belum ada data {Nilai.Belum}, tidak dinilai {Nilai.TidakDinilai}")
            .AppendHtml("</desc>");
        var letak = 0m;
        foreach (var (kelas, jumlah) in new[]
            { ("d-tercapai", Nilai.Tercapai), ("d-hampir", Nilai.Hampir), ("d-tidak", Nilai.Tidak), ("d-belum", Nilai.Belum), ("d-netral", Nilai.TidakDinilai) })
        {
            if (jumlah > 0)
            {
                var lebar = 100m * jumlah / Nilai.Total;
                output.Content.AppendHtml(string.Create(
                    CultureInfo.InvariantCulture, $"<rect class=\"{kelas}\" x=\"{letak:0.##}\" width=\"{lebar:0.##}\" height=\"12\"/>"));
                letak += lebar;
            }
        }
    }
}
