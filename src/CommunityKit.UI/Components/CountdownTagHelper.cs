using System.Globalization;
using CommunityKit.UI.Rendering;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary>
/// <c>&lt;ck-countdown deadline="@group.Deadline" /&gt;</c>: the deadline in words and the time left. Follows the server's clock, whatever
/// the browser's says; without JavaScript only the deadline is shown.
/// </summary>
/// <remarks>Raises <c>ck-ended</c> at zero. It is decoration: the server decides what is over.</remarks>
[HtmlTargetElement("ck-countdown", Attributes = "deadline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CountdownTagHelper : TagHelper
{
    /// <summary>The deadline.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>What ends, for the announcements at one hour, ten minutes and one minute.</summary>
    public string? Label { get; set => field = value.OrNull(); }

    /// <summary>True to load the page again a moment after zero, so that it shows the true state.</summary>
    public bool Reload { get; set; }

    /// <summary>False to leave out the deadline in words, where it stands nearby.</summary>
    public bool ShowDeadline { get; set; } = true;

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = ViewContext.KitText();
        var now = ViewContext.Service<TimeProvider>().GetUtcNow();
        var left = Deadline > now ? Deadline - now : TimeSpan.Zero;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-countdown");
        output.Attributes.SetAttribute("role", "timer");
        output.Attributes.SetAttribute("aria-live", "off");
        output.Attributes.SetAttribute("deadline", Instant(Deadline));
        output.Attributes.SetAttribute("now", Instant(now));
        if (Label is not null)
        {
            output.Attributes.SetAttribute("label", Label);
        }

        if (Reload)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("reload"));
        }

        var markup = ViewContext.Markup();
        if (ShowDeadline)
        {
            var words = ViewContext.Service<TimeText>().Write(Deadline, TimeForm.DateTime);
            markup.Element("time", text["countdown.until", words], ("datetime", Instant(Deadline))).Raw(" ");
        }

        markup.Element("span", left == TimeSpan.Zero ? text["js.ended"] : Remaining(left, text), ("class", "ck-countdown__left"));
        output.Content.SetHtmlContent(markup.ToHtml());
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Remaining(TimeSpan left, KitText text) =>
        (left.Days > 0 ? text["js.days", left.Days] + " " : "") + left.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
}
