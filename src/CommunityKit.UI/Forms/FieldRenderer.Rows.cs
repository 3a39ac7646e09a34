using System.Collections;
using System.Globalization;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommunityKit.UI.Forms;

internal sealed partial class FieldRenderer
{
    private const string Placeholder = "__row__";

    // Names carry the row's own key, and the order of the hidden "index" fields is the order of the rows: rows can come, go and move
    // without renumbering, in the browser and on the server.
    private async ValueTask RenderRowsAsync(Markup markup, Field field)
    {
        var items = (field.Model as IEnumerable ?? Array.Empty<object>()).Cast<object>().ToArray();
        var keys = RowKeys(field.Name, items.Length);
        markup.Open("div", ("class", "ck-rows"), ("id", field.Id), ("tabindex", "-1"))
            .Raw("<ck-sortable>").Open("ol", ("class", "ck-rows__list"), ("data-ck-list", ""));
        for (var i = 0; i < items.Length; i++)
        {
            await RenderRowAsync(markup, field, items[i], keys[i]);
        }

        markup.Close("ol").Raw("</ck-sortable>").Open("template");
        await RenderRowAsync(markup, field, item: null, Placeholder);
        markup.Close("template").Open(
                "button",
                ("type", "submit"), ("class", "ck-btn"), ("formnovalidate", ""), ("name", FormRows.CommandField), ("value", $"add:{field.Name}"),
                ("data-ck-row", "add"))
            .Icon(_view, "plus").Text(FindText($"{field.Request.Explorer.Metadata.ContainerType?.Name}.{field.Name}.add") ?? _kit["rows.add"])
            .Close("button").Close("div");
    }

    private async ValueTask RenderRowAsync(Markup markup, Field field, object? item, string key)
    {
        var provider = _view.Service<IModelMetadataProvider>();
        var type = field.Request.Explorer.Metadata.ElementMetadata!.ModelType;
        var row = provider.GetModelExplorerForType(type, item ?? Activator.CreateInstance(type));
        var name = $"{field.Name}[{key}]";
        markup.Open("li", ("class", "ck-rows__row"), ("data-ck-name", field.Label))
            .Open("input", ("type", "hidden"), ("name", field.Name + ".index"), ("value", key));
        markup.Open("div", ("class", "ck-form__two"));
        foreach (var property in row.Metadata.Properties)
        {
            await RenderAsync(markup, new FieldRequest(row.GetExplorerForProperty(property.PropertyName!), $"{name}.{property.PropertyName}")
            {
                Uploads = field.Request.Uploads,
            });
        }

        markup.Close("div").Open("div", ("class", "ck-rows__acts"));
        RowButton(markup, field, key, "up", "arrow-up", "rows.up");
        RowButton(markup, field, key, "down", "arrow-down", "rows.down");
        RowButton(markup, field, key, "remove", "trash-2", "rows.remove");
        markup.Close("div").Close("li");
    }

    private void RowButton(Markup markup, Field field, string key, string command, string icon, string label) =>
        markup.Open(
                "button",
                ("type", "submit"), ("class", "ck-btn ck-btn--ghost ck-btn--icon ck-btn--sm"), ("formnovalidate", ""),
                ("name", FormRows.CommandField), ("value", $"{command}:{field.Name}:{key}"),
                ("data-ck-move", command == "remove" ? null : command), ("data-ck-row", command == "remove" ? command : null),
                ("aria-label", $"{_kit[label]}: {field.Label}"))
            .Icon(_view, icon).Close("button");

    /// <summary>The keys that the browser sent, while they still stand for the rows of the model; otherwise positions.</summary>
    private string[] RowKeys(string name, int count)
    {
        var request = _view.HttpContext.Request;
        if (request.HasFormContentType && !FormRows.WereChanged(_view.HttpContext)
            && request.Form.TryGetValue(name + ".index", out var posted) && posted.Count == count)
        {
            return [.. posted.Select(key => key ?? "")];
        }

        return [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))];
    }
}
