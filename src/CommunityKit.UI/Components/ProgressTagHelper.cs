using System.Globalization;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary><c>&lt;ck-progress value="2" max="3" label="…" /&gt;</c>: how far something is. The label is what screen readers say.</summary>
[HtmlTargetElement("ck-progress", Attributes = "value,max,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressTagHelper : TagHelper
{
    /// <summary>How much is done.</summary>
    public double Value { get; set; }

    /// <summary>How much it will be.</summary>
    public double Max { get; set; }

    /// <summary>The same in words.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var max = Max > 0 ? Max : 1;
        output.TagName = "progress";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-progress");
        output.Attributes.SetAttribute("value", Math.Clamp(Value, 0, max).ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("max", max.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("aria-label", Label);
    }
}
