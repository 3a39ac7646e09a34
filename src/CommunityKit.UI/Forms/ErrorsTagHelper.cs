using System.Globalization;
using System.Text;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Forms;

/// <summary>
/// <c>&lt;ck-errors /&gt;</c> at the top of a form: all problems in the order of the fields, each a link to its field. Takes the focus, so
/// that screen readers begin there. Nothing when there are none.
/// </summary>
[HtmlTargetElement("ck-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper : TagHelper
{
    /// <summary>False to leave the focus where it is.</summary>
    public bool Focus { get; set; } = true;

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value!.Errors.Count > 0)
            .OrderBy(entry => Place(entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => entry.Value!.Errors, (entry, error) => (entry.Key, error.ErrorMessage))
            .ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var text = ViewContext.KitText();
        var markup = ViewContext.Markup()
            .Element("h2", text[problems.Count == 1 ? "errors.title.one" : "errors.title.other", problems.Count], ("id", "ck-errors-title"))
            .Open("ul");
        foreach (var (key, message) in problems)
        {
            markup.Open("li");
            markup = key.Length == 0
                ? markup.Text(message)
                : markup.Element("a", message, ("href", "#" + TagBuilder.CreateSanitizedId(key, "_")));
            markup.Close("li");
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "ck-errors-title");
        if (Focus)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
            output.Attributes.SetAttribute(new TagHelperAttribute("data-ck-focus"));
        }

        output.Content.SetHtmlContent(markup.Close("ul").ToHtml());
    }

    /// <summary>Where a field stands: the positions of its properties on the way down, in the order of their declaration.</summary>
    private string Place(string key)
    {
        var place = new StringBuilder();
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var segment in key.Split('.'))
        {
            var bracket = segment.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? segment : segment[..bracket];
            var at = 0;
            while (at < metadata.Properties.Count && metadata.Properties[at].PropertyName != name)
            {
                at++;
            }

            if (at == metadata.Properties.Count)
            {
                break;
            }

            place.Append(CultureInfo.InvariantCulture, $"{at:D4}").Append(bracket < 0 ? "" : segment[bracket..]).Append('.');
            metadata = metadata.Properties[at].ElementMetadata ?? metadata.Properties[at];
        }

        return place.ToString();
    }
}
