using System.Collections;
using System.Globalization;
using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Lists;
using CommunityKit.UI.Admin.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Forms;

/// <summary>Values of fields as words, complete enough to choose between two of them.</summary>
public sealed class FieldText(Words words, ShopTime time, FormShapes shapes, IServiceProvider services)
{
    /// <summary>Label of a field.</summary>
    public static string Label(FormShape shape, FormField field, ModuleWords texts) => texts.Find($"{shape.ModelType.Name}.{field.Name}") ?? field.Name;

    /// <summary>A value as words, several lines where it takes them.</summary>
    public async ValueTask<string> ShowAsync(FormField field, object model, ModuleWords texts, CancellationToken cancellationToken)
    {
        var value = field.Get(model);
        if (field.Choices is { } type)
        {
            var source = (IChoiceSource)ActivatorUtilities.GetServiceOrCreateInstance(services, type);
            var labels = (await source.ReadAsync(cancellationToken)).ToDictionary(c => c.Value, c => c.IsKey ? texts[c.Label] : c.Label, StringComparer.Ordinal);
            value = value switch
            {
                string one => labels.GetValueOrDefault(one, one),
                IEnumerable<string> several => several.Select(one => labels.GetValueOrDefault(one, one)),
                _ => value,
            };
        }

        return value switch
        {
            LocalizedText text => string.Join('\n', text.Cultures.Select(culture => $"{NameOf(culture)}: {text.Exactly(culture)}")),
            IEnumerable rows when field.IsRows => string.Join('\n', rows.Cast<object>().Select((row, i) => $"{i + 1}. {Row(row, texts)}")),
            _ => new CellText(texts, words.Own, time).Show(value),
        };
    }

    private string Row(object row, ModuleWords texts)
    {
        var shape = shapes.Of(row.GetType());
        var cells = new CellText(texts, words.Own, time);
        return string.Join(" · ", shape.Fields.Where(f => f.IsShown).Select(f => $"{Label(shape, f, texts)}: {cells.Show(f.Get(row))}"));
    }

    private static string NameOf(string culture) => CultureInfo.GetCultureInfo(culture).NativeName;
}
