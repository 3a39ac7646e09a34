using System.Text;
using System.Text.Json;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Editing;

/// <summary>Names and values of documents in words, for comparisons and decisions.</summary>
public sealed class PageWords(PageUrls urls, ContentTypes types, IStringLocalizer<CmsModule> text)
{
    /// <summary>Address of an item's editor.</summary>
    public string ItemUrl(Guid id) => urls.Of($"/{ContentPaths.Items}/{id}");

    /// <summary>Address of a path of the shop.</summary>
    public string UrlOf(string path) => urls.Of(path);

    /// <summary>A text of the module.</summary>
    public string Of(string key, params object[] arguments) => text[key, arguments];

    /// <summary>Label of a field, whatever type has it.</summary>
    public string FieldLabel(string name)
    {
        var known = types.Known.SelectMany(ItemFields.All).FirstOrDefault(field => field.Name == name);
        return known is null ? name : known.Label.For();
    }

    /// <summary>A value as plain text.</summary>
    public string Show(JsonElement value)
    {
        var shown = new StringBuilder();
        Add(shown, value);
        return shown.Length == 0 ? text["value.none"] : shown.ToString();
    }

    private void Add(StringBuilder shown, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Line(shown, value.GetString()!);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Line(shown, text[value.GetBoolean() ? "value.yes" : "value.no"]);
                break;
            case JsonValueKind.Number:
                Line(shown, value.GetRawText());
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Add(shown, item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Add(shown, member.Value);
                }

                break;
        }
    }

    private static void Line(StringBuilder shown, string line)
    {
        if (line.Length > 0)
        {
            shown.Append(shown.Length == 0 ? "" : "\n").Append(line);
        }
    }
}
