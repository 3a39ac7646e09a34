using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary>
/// <c>&lt;ck-more href="@next" list="notes" /&gt;</c>: a link to the next page that, with JavaScript, appends its rows to a list instead.
/// Nothing when there is no next page.
/// </summary>
[HtmlTargetElement("ck-more", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoreTagHelper : TagHelper
{
    /// <summary>Address of the next page; null when this is the last.</summary>
    public string? Href { get; set => field = value.OrNull(); }

    /// <summary>Id of the list, the same on every page.</summary>
    public string List { get; set; } = "";

    /// <summary>Label of the link; "Load more" when null.</summary>
    public string? Label { get; set => field = value.OrNull(); }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Href is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-more");
        output.Content.SetHtmlContent(ViewContext.Markup()
            .Element("a", Label ?? ViewContext.KitText()["pages.more"], ("class", "ck-btn ck-btn--lg"), ("href", Href), ("data-ck-more", List))
            .ToHtml());
    }
}
