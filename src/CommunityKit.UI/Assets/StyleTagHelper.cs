using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Assets;

/// <summary>
/// <c>&lt;ck-style src="product.css" /&gt;</c>: a stylesheet of the module or theme whose view it is. Comes once per page, in the head.
/// </summary>
/// <remarks>In a section the view that runs is the layout: name the module with <c>of</c> there.</remarks>
[HtmlTargetElement("ck-style", Attributes = "src", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StyleTagHelper : TagHelper
{
    /// <summary>Path below <c>wwwroot</c>, forward slashes.</summary>
    public string Src { get; set; } = "";

    /// <summary>Id of the module whose file it is; the view's own when null.</summary>
    public string? Of { get; set => field = value.OrNull(); }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var url = ViewContext.Service<IModuleAssets>().Url(Of ?? ViewContext.AssetOwner(), Src);
        output.TagName = null;
        output.Content.SetHtmlContent(
            ViewContext.Service<PageAssets>().Ask(ViewContext.HttpContext, new PageAsset(PageAssetKind.Style, url)));
    }
}
