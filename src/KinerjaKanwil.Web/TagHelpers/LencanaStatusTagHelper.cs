using KinerjaKanwil.Domain.Pelaporan;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary><c>&lt;lencana-status status="..." /&gt;</c>: where a realisasi stands; neutral, never in the colours of attainment.</summary>
[HtmlTargetElement("lencana-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LencanaStatusTagHelper : TagHelper
{
    /// <summary>Status; null: nothing was reported.</summary>
    public StatusRealisasi? Status { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lencana");
        output.Content.SetContent(Status?.Nama() ?? "Belum diisi");
    }
}
