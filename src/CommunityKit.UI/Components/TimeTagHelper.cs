using System.Globalization;
using CommunityKit.UI.Rendering;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary><c>&lt;ck-time value="@note.At" /&gt;</c>: an instant in the shop's time zone and the reader's language. Nothing when null.</summary>
[HtmlTargetElement("ck-time", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper : TagHelper
{
    /// <summary>The instant.</summary>
    public DateTimeOffset? Value { get; set; }

    /// <summary>Which part is shown.</summary>
    public TimeForm Form { get; set; } = TimeForm.DateTime;

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } instant)
        {
            output.SuppressOutput();
            return;
        }

        var times = ViewContext.Service<TimeText>();
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (Form == TimeForm.Relative)
        {
            output.Attributes.SetAttribute("title", times.Write(instant, TimeForm.DateTime));
        }

        output.Content.SetContent(times.Write(instant, Form));
    }
}
