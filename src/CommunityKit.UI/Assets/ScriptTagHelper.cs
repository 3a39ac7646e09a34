using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Assets;

/// <summary>
/// <c>&lt;ck-script src="picker.js" /&gt;</c>: an ES module of the module or theme whose view it is; or
/// <c>&lt;ck-script library="htmx" /&gt;</c>: a library that the kit ships. Comes once per page.
/// </summary>
/// <remarks>In a section the view that runs is the layout: name the module with <c>of</c> there.</remarks>
[HtmlTargetElement("ck-script", Attributes = "src", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("ck-script", Attributes = "library", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ScriptTagHelper : TagHelper
{
    private const string HtmxPath = "lib/htmx/4.0.1/htmx.min.js";

    /// <summary>Path below <c>wwwroot</c>, forward slashes.</summary>
    public string? Src { get; set => field = value.OrNull(); }

    /// <summary>Name of a library of the kit: <c>htmx</c>.</summary>
    public string? Library { get; set => field = value.OrNull(); }

    /// <summary>Id of the module whose file it is; the view's own when null.</summary>
    public string? Of { get; set => field = value.OrNull(); }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var assets = ViewContext.Service<IModuleAssets>();
        var asset = Library switch
        {
            null => new PageAsset(PageAssetKind.Module, assets.Url(Of ?? ViewContext.AssetOwner(), Src ?? "")),
            "htmx" => new PageAsset(PageAssetKind.Classic, assets.Url(KitAssets.Id, HtmxPath)),
            _ => throw new InvalidOperationException($"The kit ships no library '{Library}'. It ships: htmx."),
        };
        output.TagName = null;
        output.Content.SetHtmlContent(ViewContext.Service<PageAssets>().Ask(ViewContext.HttpContext, asset));
    }
}
