using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Forms;

/// <summary>
/// <c>&lt;ck-field for="Email" /&gt;</c>: label, input, hint and error of a property, wired for screen readers. The property's type and
/// attributes choose the input; label and hint come from the texts <c>{ModelName}.{Property}</c> and <c>{ModelName}.{Property}.hint</c>.
/// </summary>
/// <remarks>Attributes that are not listed here land on the input: <c>hx-get</c>, <c>data-…</c>, <c>min</c>.</remarks>
[HtmlTargetElement("ck-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("ck-field", Attributes = "property", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property, checked by the compiler.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The property of the view's model by name, for forms that are generated.</summary>
    public string? Property { get; set => field = value.OrNull(); }

    /// <summary>
    /// Another input than the property's type asks for: text, textarea, email, tel, url, search, password, number, money, date, time,
    /// datetime, markdown, select, radio, checks, checkbox, switch, tags, colour, image, file, hidden.
    /// </summary>
    public string? Type { get; set => field = value.OrNull(); }

    /// <summary>Label in place of the keyed text.</summary>
    public string? Label { get; set => field = value.OrNull(); }

    /// <summary>Hint in place of the keyed text.</summary>
    public string? Hint { get; set => field = value.OrNull(); }

    /// <summary>What browsers may fill in, for example <c>email</c>, <c>one-time-code</c>, <c>new-password</c>.</summary>
    public string? Autocomplete { get; set => field = value.OrNull(); }

    /// <summary>Choices of a select, radio group or group of checkboxes; an enum or <c>[Choices]</c> brings its own.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Lines of a textarea.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>
    /// True to let pictures be sent along, as a file named <c>{field}.upload</c>: the receiver stores it and puts its address into the
    /// field. For forms with <c>enctype="multipart/form-data"</c>.
    /// </summary>
    public bool Uploads { get; set; }

    /// <summary>Id of the module whose texts name the field, when the view belongs to another.</summary>
    public string? Texts { get; set => field = value.OrNull(); }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (explorer, name) = For is not null ? (For.ModelExplorer, For.Name) : ByName(Property!);
        var request = new FieldRequest(explorer, ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(name))
        {
            Type = Type,
            Label = Label,
            Hint = Hint,
            Autocomplete = Autocomplete,
            Items = Items,
            Rows = Rows,
            Uploads = Uploads,
            Attributes = [.. output.Attributes.Select(a => (a.Name, a.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : a.Value?.ToString()))],
        };
        output.TagName = null;
        output.Content.SetHtmlContent(await new FieldRenderer(ViewContext, Texts).RenderAsync(request));
    }

    private (ModelExplorer Explorer, string Name) ByName(string property)
    {
        var model = ViewContext.ViewData.ModelExplorer;
        return model.Metadata.Properties[property] is null
            ? throw new InvalidOperationException($"{model.ModelType.Name} has no property '{property}'.")
            : (model.GetExplorerForProperty(property), property);
    }
}
