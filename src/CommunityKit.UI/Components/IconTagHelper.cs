using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary><c>&lt;ck-icon name="heart" /&gt;</c>: an icon of the kit, hidden from screen readers unless it has a title.</summary>
[HtmlTargetElement("ck-icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name of the icon; an unknown one throws in development.</summary>
    public string Name { get; set; } = "";

    /// <summary>Text for screen readers, when the icon stands alone and means something.</summary>
    public string? Title { get; set => field = value.OrNull(); }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(ViewContext.Markup().Icon(ViewContext, Name, Title).ToHtml());
    }
}
