using CommunityKit.UI.Pages;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary><c>&lt;ck-breadcrumb /&gt;</c>: the trail that the page set in <see cref="PageInfo.Trail"/>. Nothing without one.</summary>
[HtmlTargetElement("ck-breadcrumb", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BreadcrumbTagHelper : TagHelper
{
    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var trail = ViewContext.Service<PageInfo>().Trail;
        if (trail.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var markup = ViewContext.Markup().Open("ol");
        for (var i = 0; i < trail.Count; i++)
        {
            var (label, path) = trail[i];
            var isPage = i == trail.Count - 1;
            markup.Open("li");
            markup = path is null || isPage
                ? markup.Element("span", label, ("aria-current", isPage ? "page" : null))
                : markup.Element("a", label, ("href", ViewContext.HttpContext.Request.PathBase + path));
            markup.Close("li");
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-crumbs");
        output.Attributes.SetAttribute("aria-label", ViewContext.KitText()["breadcrumb.label"]);
        output.Content.SetHtmlContent(markup.Close("ol").ToHtml());
    }
}
