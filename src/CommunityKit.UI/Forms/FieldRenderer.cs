using System.Globalization;
using CommunityKit.Settings;
using CommunityKit.Texts;
using CommunityKit.UI.Rendering;
using CommunityKit.UI.Texts;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommunityKit.UI.Forms;

/// <summary>Renders fields of one view: finds texts, value and errors, then label, hint, input and error around them.</summary>
internal sealed partial class FieldRenderer
{
    private readonly ViewContext _view;
    private readonly IModuleTexts _texts;
    private readonly IReadOnlyList<string> _sources;
    private readonly KitText _kit;
    private readonly ShopClock _clock;
    private readonly ShopSettings _shop;

    public FieldRenderer(ViewContext view, string? textsOf)
    {
        _view = view;
        _texts = view.Service<IModuleTexts>();
        var sources = view.Service<IViewOwners>().TextSources(view.CurrentPath());
        _sources = textsOf is null ? sources : [textsOf, .. sources];
        _kit = view.KitText();
        _clock = view.Service<ShopClock>();
        _shop = view.Service<ISettings<ShopSettings>>().Current;
    }

    public async ValueTask<IHtmlContent> RenderAsync(FieldRequest request)
    {
        var markup = _view.Markup();
        await RenderAsync(markup, request);
        return markup.ToHtml();
    }

    private async ValueTask RenderAsync(Markup markup, FieldRequest request)
    {
        var field = Describe(request);
        switch (field.Kind)
        {
            case FieldKind.Hidden:
                markup.Open("input", ("type", "hidden"), ("id", field.Id), ("name", field.Name), ("value", field.Value ?? ""));
                break;
            case FieldKind.Checkbox or FieldKind.Switch:
                RenderCheckbox(markup, field);
                break;
            case FieldKind.Radio or FieldKind.Checks:
                OpenGroup(markup, field);
                RenderChoices(markup, field, await ChoicesAsync(field));
                CloseField(markup, field, "fieldset");
                break;
            case FieldKind.Localized or FieldKind.LocalizedLines:
                OpenGroup(markup, field);
                RenderLanguages(markup, field);
                CloseField(markup, field, "fieldset");
                break;
            case FieldKind.Rows:
                OpenGroup(markup, field);
                await RenderRowsAsync(markup, field);
                CloseField(markup, field, "fieldset");
                break;
            default:
                OpenLabelled(markup, field);
                if (field.Kind == FieldKind.Select)
                {
                    RenderSelect(markup, field, await ChoicesAsync(field));
                }
                else
                {
                    RenderInput(markup, field);
                }

                // Below, so that inputs side by side stand in line whether they have a hint or not.
                RenderHint(markup, field);
                CloseField(markup, field, "div");
                break;
        }
    }

    private Field Describe(FieldRequest request)
    {
        var metadata = request.Explorer.Metadata;
        var description = FieldDescription.Of(metadata, request.Type);
        var key = $"{metadata.ContainerType?.Name}.{metadata.PropertyName}";
        var entry = _view.ViewData.ModelState.TryGetValue(request.Name, out var found) ? found : null;
        return new Field(request, description)
        {
            Id = IdOf(request.Name),
            Label = request.Label ?? FindText(key) ?? metadata.GetDisplayName(),
            Hint = request.Hint ?? FindText(key + ".hint") ?? KitHint(description, request.Explorer.Model),
            Errors = entry is null ? [] : [.. entry.Errors.Select(error => error.ErrorMessage)],
            Value = entry?.RawValue is null ? FormatValue(request.Explorer.Model, description.Kind) : entry.AttemptedValue,
        };
    }

    private string? KitHint(FieldDescription description, object? model) => description switch
    {
        { Kind: FieldKind.Tags } => _kit["field.tagsHint"],
        { Kind: FieldKind.Password, IsSecret: true } when model is string { Length: > 0 } => _kit["field.secretSet"],
        _ => null,
    };

    private string? FindText(string key)
    {
        foreach (var source in _sources)
        {
            if (_texts.Find(source, key, CultureInfo.CurrentUICulture) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private string FormatValue(object? model, FieldKind kind) => model switch
    {
        null => "",
        Monetary.Money { Currency: null or "" } => "",
        Monetary.Money money => money.ToDecimal().ToString("F" + Monetary.CurrencyFacts.Digits(money.Currency), CultureInfo.CurrentCulture),
        DateTimeOffset instant => instant == default ? "" : _clock.ToField(instant),
        DateOnly day => day == default ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", CultureInfo.CurrentCulture),
        IEnumerable<string> words when kind == FieldKind.Tags => string.Join(", ", words),
        Enum member => member.ToString(),
        IFormattable value => value.ToString(null, CultureInfo.CurrentCulture),
        _ => model.ToString() ?? "",
    };

    private void OpenLabelled(Markup markup, Field field)
    {
        markup.Open("div", ("class", "ck-field"))
            .Open("label", ("class", "ck-label"), ("for", field.Id)).Text(field.Label);
        if (field.Kind == FieldKind.DateTime)
        {
            var at = field.Model is DateTimeOffset known && known != default ? known : _view.Service<TimeProvider>().GetUtcNow();
            markup.Raw(" ").Element("span", $"({_clock.Name(at, FindText("zone." + _clock.Zone.Id))})", ("class", "ck-hint"));
        }

        Star(markup, field).Close("label");
    }

    private static void OpenGroup(Markup markup, Field field)
    {
        markup.Open("fieldset", ("class", "ck-field"), ("aria-describedby", field.DescribedBy))
            .Open("legend", ("class", "ck-label")).Text(field.Label);
        Star(markup, field).Close("legend");
        RenderHint(markup, field);
    }

    private void CloseField(Markup markup, Field field, string element)
    {
        if (field.HasCounter)
        {
            markup.Element("p", _kit["field.atMost", field.Description.MaxCharacters], ("class", "ck-count"), ("id", field.Id + "-count"));
        }

        RenderErrors(markup, field);
        markup.Close(element);
    }

    private static void RenderHint(Markup markup, Field field)
    {
        if (field.Hint is not null)
        {
            markup.Element("p", field.Hint, ("class", "ck-hint"), ("id", field.Id + "-hint"));
        }
    }

    private void RenderErrors(Markup markup, Field field)
    {
        if (field.Errors.Count > 0)
        {
            markup.Open("p", ("class", "ck-error"), ("id", field.Id + "-error")).Icon(_view, "circle-alert")
                .Element("span", string.Join(' ', field.Errors)).Close("p");
        }
    }

    private static Markup Star(Markup markup, Field field) =>
        field.Description.Required ? markup.Element("span", "*", ("class", "ck-req"), ("aria-hidden", "true")) : markup;

    private static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
