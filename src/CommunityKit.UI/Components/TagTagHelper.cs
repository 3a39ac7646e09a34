using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary><c>&lt;ck-tag tone="Good"&gt;…&lt;/ck-tag&gt;</c>: a state or kind in one or two words.</summary>
[HtmlTargetElement("ck-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>Colour.</summary>
    public AdminTone Tone { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass(Tone == AdminTone.Plain ? "ck-tag" : "ck-tag ck-tag--" + Tone.Modifier());
    }
}
