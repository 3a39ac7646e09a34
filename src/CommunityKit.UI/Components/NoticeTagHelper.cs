using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary><c>&lt;ck-notice tone="Good"&gt;…&lt;/ck-notice&gt;</c>: a message that stands on the page.</summary>
[HtmlTargetElement("ck-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>Colour and icon.</summary>
    public AdminTone Tone { get; set; } = AdminTone.Info;

    /// <summary>Name of another icon than the tone's.</summary>
    public string? Icon { get; set => field = value.OrNull(); }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-notice ck-notice--" + Tone.Modifier());
        if (!output.Attributes.ContainsName("role"))
        {
            output.Attributes.SetAttribute("role", Tone == AdminTone.Danger ? "alert" : "status");
        }

        output.PreContent.SetHtmlContent(ViewContext.Markup().Icon(ViewContext, Icon ?? Tone.Icon()).Open("div").ToHtml());
        output.PostContent.SetHtmlContent("</div>");
    }
}
