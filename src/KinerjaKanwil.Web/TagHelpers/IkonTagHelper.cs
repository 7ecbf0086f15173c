using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary><c>&lt;ikon nama="unduh" /&gt;</c>: an icon of the sprite, hidden from assistive technology because a word always stands beside it.</summary>
[HtmlTargetElement("ikon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IkonTagHelper : TagHelper
{
    /// <summary>Id in <c>ikon.svg</c>.</summary>
    public required string Nama { get; set; }

    /// <summary>Request, for the address of the sprite.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(ViewContext, Nama));
    }

    /// <summary>Markup of an icon, for other tag helpers.</summary>
    internal static string Svg(ViewContext konteks, string nama)
    {
        // The fingerprinted address, so that the browser keeps the sprite for good.
        var aset = konteks.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?["ikon.svg"] ?? "ikon.svg";
        return $"<svg class=\"ikon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/{aset}#{nama}\"/></svg>";
    }
}
