using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary>
/// <c>&lt;batang-sumbangan poin=".." terbesar=".." /&gt;</c>: a small bar to the left (lowers) or right (raises) of a middle line. The figure
/// stands beside it as text, so the picture itself is silent.
/// </summary>
[HtmlTargetElement("batang-sumbangan", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BatangSumbanganTagHelper : TagHelper
{
    /// <summary>The share.</summary>
    public required decimal Poin { get; set; }

    /// <summary>Largest share, up or down: the end of the scale.</summary>
    public required decimal Terbesar { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "batang");
        output.Attributes.SetAttribute("viewBox", "0 0 100 12");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        var lebar = Terbesar == 0 ? 0m : Math.Abs(Poin) / Terbesar * 50m;
        output.Content.SetHtmlContent(string.Create(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{(Poin < 0 ? "d-tidak" : "d-tercapai")}\" x=\"{(Poin < 0 ? 50m - lebar : 50m):0.##}\" y=\"1\" width=\"{lebar:0.##}\" height=\"10\"/><path class=\"tren-sumbu\" d=\"M50 0V12\"/>"));
    }
}
