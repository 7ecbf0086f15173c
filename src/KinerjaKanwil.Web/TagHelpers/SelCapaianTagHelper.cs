using KinerjaKanwil.Domain.Pengukuran;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary>
/// <c>&lt;td sel-capaian="capaian"&gt;</c>: a cell of a heat table. A figure has its status' fill, icon and word; a missing one says
/// why, and looks owed (dashed) only when it is owed.
/// </summary>
[HtmlTargetElement("td", Attributes = "sel-capaian")]
public sealed class SelCapaianTagHelper : TagHelper
{
    /// <summary>The capaian.</summary>
    public required Capaian SelCapaian { get; set; }

    /// <summary>Figures that are not approved yet carry a clock and the word "sementara".</summary>
    public bool SelSementara { get; set; }

    /// <summary>Where the cell leads; null: nowhere.</summary>
    public string? SelTautan { get; set; }

    /// <summary>Request, for the icons.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var ada = SelCapaian.Nilai is not null;
        // Low is what a sum has to be while its year goes on: no verdict before it is due.
        var berjalan = SelCapaian.Berjalan && SelCapaian.Kategori != KategoriCapaian.Tercapai;
        var akhiran = berjalan ? "netral" : ada || SelCapaian.Keadaan.WajibDiisi() ? StatusCapaianTagHelper.Akhiran(SelCapaian.Kategori) : "netral";
        output.Attributes.SetAttribute("class", "sel sel-" + akhiran);
        var isi = new TagBuilder(SelTautan is null ? "span" : "a");
        if (SelTautan is not null)
        {
            isi.Attributes["href"] = SelTautan;
        }

        isi.InnerHtml.Append(ada ? FormatAngka.DuaDesimal(SelCapaian.Nilai!.Value) : SelCapaian.Teks);
        if (berjalan)
        {
            isi.InnerHtml.AppendHtml(" <small>berjalan</small>");
        }
        else if (ada)
        {
            isi.InnerHtml.AppendHtml("<span class=\"visually-hidden\"> ").Append(SelCapaian.Kategori.Nama()).AppendHtml("</span>");
            isi.InnerHtml.AppendHtml(IkonTagHelper.Svg(ViewContext, akhiran));
        }

        if (SelSementara)
        {
            isi.InnerHtml.AppendHtml(IkonTagHelper.Svg(ViewContext, "jam")).AppendHtml("<span class=\"visually-hidden\"> sementara</span>");
        }

        output.Content.SetHtmlContent(isi);
    }
}
