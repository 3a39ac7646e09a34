using System.Globalization;
using CommunityKit.Files;
using CommunityKit.Monetary;
using CommunityKit.Texts;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Rendering;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Forms;

internal sealed partial class FieldRenderer
{
    private void RenderInput(Markup markup, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Lines or FieldKind.Markdown:
                markup.Open(
                        "textarea",
                        field.InputAttributes(
                            ("rows", field.Request.Rows.ToString(CultureInfo.InvariantCulture)),
                            ("data-ck-count", Limit(field)),
                            ("data-ck-markdown", Markup.Flag(field.Description.IsMarkdown))))
                    // A line break right after the tag would be swallowed.
                    .Raw("\n").Text(field.Value).Close("textarea");
                break;
            case FieldKind.Money:
                markup.Open("div", ("class", "ck-affix"))
                    .Element("span", CurrencyFacts.Symbol(_shop.Currency).Trim(), ("class", "ck-affix__text"), ("aria-hidden", "true"));
                Line(markup, field, "text", ("inputmode", "decimal")).Close("div");
                break;
            case FieldKind.Password:
                markup.Open("div", ("class", "ck-affix"))
                    .Open("input", field.InputAttributes(
                        ("type", "password"),
                        ("autocomplete", field.Request.Autocomplete is not null ? null : field.Description.IsSecret ? "off" : "current-password")))
                    .Open(
                        "button",
                        ("type", "button"), ("class", "ck-btn ck-btn--icon"), ("data-ck-js", ""), ("data-ck-reveal", field.Id),
                        ("aria-pressed", "false"), ("aria-label", _kit["field.showPassword"]))
                    .Icon(_view, "eye").Close("button").Close("div");
                break;
            case FieldKind.Colour:
                markup.Open("div", ("class", "ck-affix"));
                Line(markup, field, "text", ("placeholder", "#b0452d"), ("spellcheck", "false")).Open(
                    "input",
                    ("type", "color"), ("class", "ck-swatch"), ("data-ck-js", ""), ("data-ck-colour", field.Id), ("value", ColourOr(field.Value, "#b0452d")),
                    ("aria-label", _kit["field.pickColour", field.Label])).Close("div");
                break;
            case FieldKind.Image:
                RenderImage(markup, field);
                break;
            case FieldKind.DateTime:
                Line(markup, field, "datetime-local");
                if (field.Model is DateTimeOffset known && known != default)
                {
                    // Lets an untouched field keep its exact instant: seconds, and which of the two hours when the clocks go back.
                    markup.Open(
                        "input",
                        ("type", "hidden"), ("name", field.Name + Binding.InstantBinder.KnownSuffix),
                        ("value", known.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));
                }

                break;
            default:
                RenderLine(markup, field);
                break;
        }
    }

    private void RenderImage(Markup markup, Field field)
    {
        var files = field.Description.IsStorePath ? _view.HttpContext.RequestServices.GetService<IFileStore>() : null;
        string root = _view.HttpContext.Request.PathBase;
        var address = string.IsNullOrEmpty(field.Value) ? null : root + (files?.Url(field.Value) ?? field.Value);
        var isOwn = IsOwnAddress(address);
        Line(
                markup, field, "text", ("inputmode", "url"), ("spellcheck", "false"), ("data-ck-preview", field.Id + "-preview"),
                ("data-ck-root", root.Length == 0 ? null : root), ("data-ck-files", files?.Url("")),
                ("data-ck-upload", !field.Request.Uploads ? null : field.Description.IsStorePath ? "path" : "address"))
            .Open(
                "img",
                ("class", "ck-thumb"), ("id", field.Id + "-preview"), ("alt", ""), ("width", "96"), ("height", "96"),
                ("src", isOwn ? address : null), ("hidden", Markup.Flag(!isOwn)));
        if (field.Request.Uploads && !field.Description.ReadOnly)
        {
            markup.Open(
                "input",
                ("type", "file"), ("class", "ck-file"), ("id", field.Id + "-upload"), ("name", field.Name + ".upload"), ("accept", "image/*"),
                ("aria-label", _kit["field.upload", field.Label]));
        }
    }

    private static void RenderLine(Markup markup, Field field) => _ = field.Kind switch
    {
        FieldKind.Email => Line(markup, field, "email", ("autocomplete", field.Request.Autocomplete is null ? "email" : null)),
        FieldKind.Phone => Line(markup, field, "tel", ("autocomplete", field.Request.Autocomplete is null ? "tel" : null)),
        FieldKind.Url => Line(markup, field, "url"),
        FieldKind.Search => Line(markup, field, "search", ("enterkeyhint", "search")),
        FieldKind.Whole => Line(markup, field, "text", ("inputmode", "numeric")),
        FieldKind.Decimal => Line(markup, field, "text", ("inputmode", "decimal")),
        FieldKind.Date => Line(markup, field, "date"),
        FieldKind.Time => Line(markup, field, "time"),
        FieldKind.File => markup.Open("input", field.InputAttributes(("type", "file"))),
        _ => Line(markup, field, "text", ("data-ck-count", Limit(field))),
    };

    private static Markup Line(Markup markup, Field field, string type, params ReadOnlySpan<(string Name, string? Value)> more) =>
        markup.Open("input", field.InputAttributes([("type", type), ("value", field.Value), .. more]));

    private void RenderCheckbox(Markup markup, Field field)
    {
        var isOn = field.Value is { } value && value.StartsWith("true", StringComparison.OrdinalIgnoreCase);
        markup.Open("div", ("class", "ck-field"))
            .Open("label", ("class", field.Kind == FieldKind.Switch ? "ck-choice ck-switch" : "ck-choice"))
            .Open(
                "input",
                [
                    ("type", "checkbox"), ("id", field.Id), ("name", field.Name), ("value", "true"), ("checked", Markup.Flag(isOn)),
                    ("role", field.Kind == FieldKind.Switch ? "switch" : null), ("disabled", Markup.Flag(field.Description.ReadOnly)),
                    ("aria-invalid", field.Errors.Count == 0 ? null : "true"), ("aria-describedby", field.DescribedBy),
                    .. field.Request.Attributes,
                ])
            .Element("span", field.Label).Close("label");
        if (!field.Description.ReadOnly)
        {
            // An unticked box sends nothing; this says "no".
            markup.Open("input", ("type", "hidden"), ("name", field.Name), ("value", "false"));
        }

        RenderHint(markup, field);
        RenderErrors(markup, field);
        markup.Close("div");
    }

    private static void RenderChoices(Markup markup, Field field, IReadOnlyList<SelectListItem> choices)
    {
        var isOne = field.Kind == FieldKind.Radio;
        markup.Open("div", ("class", "ck-choices"));
        for (var i = 0; i < choices.Count; i++)
        {
            markup.Open("label", ("class", "ck-choice")).Open(
                    "input",
                    [
                        ("type", isOne ? "radio" : "checkbox"), ("id", i == 0 ? field.Id : $"{field.Id}-{i}"),
                        ("name", field.Name), ("value", choices[i].Value),
                        ("checked", Markup.Flag(choices[i].Selected)), ("required", Markup.Flag(isOne && field.Description.Required)),
                        ("disabled", Markup.Flag(field.Description.ReadOnly || choices[i].Disabled)),
                        ("aria-invalid", field.Errors.Count == 0 ? null : "true"),
                        .. field.Request.Attributes,
                    ])
                .Element("span", choices[i].Text).Close("label");
        }

        if (field.Description.ChoiceSource is not null && !isOne && !field.Description.ReadOnly)
        {
            // No ticked box sends nothing; this says "none of them".
            markup.Open("input", ("type", "hidden"), ("name", field.Name), ("value", ""));
        }

        markup.Close("div");
    }

    private void RenderSelect(Markup markup, Field field, IReadOnlyList<SelectListItem> choices)
    {
        var isMultiple = field.Request.Explorer.Metadata.IsEnumerableType;
        markup.Open("select", field.InputAttributes(("multiple", Markup.Flag(isMultiple)), ("disabled", Markup.Flag(field.Description.ReadOnly))));
        if (!isMultiple && choices.All(choice => choice.Value.Length > 0) && (!field.Description.Required || !choices.Any(choice => choice.Selected)))
        {
            var type = field.Request.Explorer.Metadata;
            if (type.IsReferenceOrNullableType || !choices.Any(choice => choice.Selected))
            {
                markup.Element("option", _kit[field.Description.Required ? "field.choose" : "field.none"], ("value", ""), ("selected", null));
            }
        }

        foreach (var choice in choices)
        {
            markup.Element(
                "option",
                choice.Text,
                ("value", choice.Value), ("selected", Markup.Flag(choice.Selected)), ("disabled", Markup.Flag(choice.Disabled)));
        }

        markup.Close("select");
    }

    private void RenderLanguages(Markup markup, Field field)
    {
        var text = field.Model as LocalizedText ?? LocalizedText.Empty;
        for (var i = 0; i < _shop.Cultures.Count; i++)
        {
            var culture = _shop.Cultures[i];
            var name = $"{field.Name}[{culture}]";
            var id = i == 0 ? field.Id : IdOf(name);
            var posted = _view.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : null;
            var value = posted ?? text.Exactly(culture);
            var fallback = string.IsNullOrEmpty(value) ? text.For(CultureInfo.GetCultureInfo(culture)) : null;
            (string, string?)[] attributes =
            [
                ("id", id), ("name", name), ("class", "ck-input"), ("lang", culture), ("placeholder", string.IsNullOrEmpty(fallback) ? null : fallback),
                ("aria-invalid", field.Errors.Count == 0 ? null : "true"), ("readonly", Markup.Flag(field.Description.ReadOnly)),
                ("data-ck-markdown", Markup.Flag(field.Description.IsMarkdown)),
                .. field.Request.Attributes,
            ];
            markup.Open("div", ("class", "ck-lang"))
                .Element("label", Languages.NameOf(culture, _shop.Cultures), ("for", id), ("lang", culture));
            markup = field.Kind == FieldKind.Localized
                ? markup.Open("input", [("type", "text"), ("value", value), .. attributes])
                : markup.Open("textarea", [("rows", field.Request.Rows.ToString(CultureInfo.InvariantCulture)), .. attributes])
                    .Raw("\n").Text(value).Close("textarea");
            markup.Close("div");
        }
    }

    private async ValueTask<IReadOnlyList<SelectListItem>> ChoicesAsync(Field field)
    {
        var services = _view.HttpContext.RequestServices;
        IEnumerable<(string Value, string Text, bool Disabled)> choices;
        if (field.Request.Items is { } items)
        {
            choices = items.Select(item => (item.Value ?? item.Text, item.Text, item.Disabled));
        }
        else if (field.Description.ChoiceSource is { } type)
        {
            var source = (IChoiceSource)ActivatorUtilities.GetServiceOrCreateInstance(services, type);
            choices = (await source.ReadAsync(_view.HttpContext.RequestAborted))
                .Select(choice => (choice.Value, choice.IsKey ? FindText(choice.Label) ?? choice.Label : choice.Label, false));
        }
        else
        {
            var kind = field.Request.Explorer.Metadata.UnderlyingOrModelType;
            choices = kind.IsEnum
                ? Enum.GetNames(kind).Select(name => (name, FindText($"{kind.Name}.{name}") ?? name, false))
                : throw new InvalidOperationException($"{field.Name} is a choice without choices: give ck-field items, or put [Choices] on the property.");
        }

        var selected = Selected(field);
        return [.. choices.Select(choice => new SelectListItem(choice.Text, choice.Value, selected.Contains(choice.Value), choice.Disabled))];
    }

    private HashSet<string> Selected(Field field)
    {
        var posted = _view.ViewData.ModelState.TryGetValue(field.Name, out var entry) ? entry.RawValue : null;
        return posted switch
        {
            string[] several => [.. several],
            string one => [one],
            _ when field.Model is IEnumerable<string> several => [.. several],
            _ => [field.Value ?? ""],
        };
    }

    private static string? Limit(Field field) => field.Description.MaxCharacters?.ToString(CultureInfo.InvariantCulture);

    private static bool IsOwnAddress(string? value) =>
        value is not null && value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal);

    private static string ColourOr(string? value, string other) =>
        value is { Length: 7 } && value[0] == '#' && value.Skip(1).All(char.IsAsciiHexDigit) ? value : other;
}
