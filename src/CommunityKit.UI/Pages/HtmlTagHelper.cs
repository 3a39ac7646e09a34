using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Pages;

/// <summary>Sets language, direction and the chosen theme on a layout's <c>html</c> element.</summary>
[HtmlTargetElement("html")]
public sealed class HtmlTagHelper : TagHelper
{
    private const string ThemeCookie = "ck-theme";

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var culture = CultureInfo.CurrentUICulture;
        output.Attributes.SetAttribute("lang", culture.Name);
        if (culture.TextInfo.IsRightToLeft)
        {
            output.Attributes.SetAttribute("dir", "rtl");
        }

        if (ViewContext.HttpContext.Request.Cookies[ThemeCookie] is "light" or "dark")
        {
            output.Attributes.SetAttribute("data-theme", ViewContext.HttpContext.Request.Cookies[ThemeCookie]);
        }
    }
}
