using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary><c>&lt;ck-empty icon="inbox" title="@T["orders.none"]"&gt;…&lt;/ck-empty&gt;</c>: says that there is nothing, and how to go on.</summary>
[HtmlTargetElement("ck-empty", Attributes = "title")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>Name of an icon.</summary>
    public string Icon { get; set; } = "inbox";

    /// <summary>What there is nothing of.</summary>
    public string Title { get; set; } = "";

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-empty");
        output.PreContent.SetHtmlContent(
            ViewContext.Markup().Icon(ViewContext, Icon).Element("p", Title, ("class", "ck-empty__title")).ToHtml());
    }
}
