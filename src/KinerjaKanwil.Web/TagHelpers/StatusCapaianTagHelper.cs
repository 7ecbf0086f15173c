using KinerjaKanwil.Domain.Pengukuran;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary><c>&lt;status-capaian kategori="..." /&gt;</c>: icon + word + colour, decided here once (ux.md c.2).</summary>
[HtmlTargetElement("status-capaian", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusCapaianTagHelper : TagHelper
{
    /// <summary>Status.</summary>
    public required KategoriCapaian Kategori { get; set; }

    /// <summary>Words instead of the status' own, e.g. why there is no figure.</summary>
    public string? Kata { get; set; }

    /// <summary>Request, for the icon.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status status-" + Akhiran(Kategori));
        output.Content.SetHtmlContent(IkonTagHelper.Svg(ViewContext, Akhiran(Kategori)));
        output.Content.Append(Kata ?? Kategori.Nama());
    }

    /// <summary>Suffix of class and icon.</summary>
    internal static string Akhiran(KategoriCapaian kategori) => kategori switch
    {
        KategoriCapaian.Tercapai => "tercapai",
        KategoriCapaian.Hampir => "hampir",
        KategoriCapaian.Tidak => "tidak",
        KategoriCapaian.BelumAda => "belum",
        _ => throw new ArgumentOutOfRangeException(nameof(kategori), kategori, null),
    };
}
