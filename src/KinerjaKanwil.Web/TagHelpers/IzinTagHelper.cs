using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary><c>izin="MengeksporMatriks"</c> on any element: leaves it out for those who may not.</summary>
[HtmlTargetElement(Attributes = "izin")]
public sealed class IzinTagHelper : TagHelper
{
    /// <summary>The permission that the element is for.</summary>
    public Izin Izin { get; set; }

    /// <summary>Request, for the person.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (KlaimPengguna.Baca(ViewContext.HttpContext.User) is not { } pengguna || !HakAkses.Punya(pengguna, Izin))
        {
            output.SuppressOutput();
        }
    }
}
