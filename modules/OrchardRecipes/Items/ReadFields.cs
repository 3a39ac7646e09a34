using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.OrchardRecipes.Definitions;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;
using CommunityKit.OrchardRecipes.Writing;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>Reads what fields say.</summary>
/// <param name="zone">The shop's time zone: a day there begins at its midnight.</param>
/// <param name="notes">Takes what is lost.</param>
internal sealed class ReadFields(TimeZoneInfo zone, Notes notes)
{
    /// <summary>The value of a field; null when it says nothing or has no counterpart.</summary>
    public FieldValue? Value(Node field, DefinedField defined) => defined.Kind switch
    {
        "TextField" => Words(field.Text("Text")),
        "HtmlField" => field.Text("Html") is { } html && html.Trim().Length > 0 ? new FieldValue.Markup(Addresses.InText(html)) : null,
        "MarkdownField" => field.Text("Markdown") is { } markdown && markdown.Trim().Length > 0 ? new FieldValue.Marked(Addresses.InText(markdown)) : null,
        "BooleanField" => field.Find("Value") is { Kind: NodeKind.Boolean } flag ? Plain(JsonValue.Create(flag.Value == "true")) : null,
        "NumericField" => Number(field.Find("Value")),
        "DateField" or "DateTimeField" => Moment(field.Find("Value"), defined.Kind == "DateField"),
        "TimeField" => Words(field.Text("Value")),
        "LinkField" => Link(field),
        "YoutubeField" => Address(field, field.Text("EmbeddedAddress") is var embedded && field.Text("RawAddress") is { Length: > 0 } raw ? raw : embedded, ""),
        "MediaField" => Pictures(field) is [var first, ..] ? new FieldValue.Picture(first.Path, first.Alt) : null,
        "TaxonomyField" => Terms(field),
        "ContentPickerField" => First(field, "ContentItemIds") is { } id ? new FieldValue.Item(id) : null,
        "LocalizationSetContentPickerField" => First(field, "LocalizationSets") is { } set ? new FieldValue.Set(set) : null,
        "MultiTextField" => Words(string.Join('\n', field.List("Values").Select(value => value.Value.Trim()))),
        "GeoPointField" => Place(field),
        _ => Nothing(field, defined),
    };

    /// <summary>All pictures of a field of media.</summary>
    public static IReadOnlyList<PicturePiece> Pictures(Node field)
    {
        var texts = field.List("MediaTexts");
        // The part of a picture that stays visible belongs to the library here; files keep the one they have there.
        field.Settle("Anchors", "AttachedFileNames");
        return [.. field.List("Paths")
            .Select((path, i) => new PicturePiece(Addresses.MediaPath(path.Value), i < texts.Count ? texts[i].Value.Trim() : "", ""))
            .Where(picture => picture.Path.Length > 0)];
    }

    private static FieldValue.Terms? Terms(Node field)
    {
        field.Settle("TaxonomyContentItemId", "TagNames");
        return field.List("TermContentItemIds") is { Count: > 0 } ids ? new FieldValue.Terms([.. ids.Select(id => id.Value)]) : null;
    }

    private string? First(Node field, string member)
    {
        var ids = field.List(member);
        if (ids.Count > 1)
        {
            notes.Warn(field, "several-references", $"The field names {ids.Count} items; a reference here leads to one, and the first was taken.");
        }

        return ids.Count > 0 && ids[0].Value.Length > 0 ? ids[0].Value : null;
    }

    private FieldValue.Plain? Number(Node? value)
    {
        if (value is null or { Kind: NodeKind.Null })
        {
            return null;
        }

        if (decimal.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Plain(JsonValue.Create(number));
        }

        notes.Warn(value, "number-unreadable", "The number cannot be read, or has more digits than the shop keeps, and was left out.");
        return null;
    }

    private FieldValue.Plain? Moment(Node? value, bool isDay)
    {
        if (value is null or { Kind: NodeKind.Null } || value.Value.Length == 0)
        {
            return null;
        }

        if (!DateTimeOffset.TryParse(value.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
        {
            notes.Warn(value, "date-unreadable", $"“{Clip(value.Value)}” is no date and was left out.");
            return null;
        }

        var midnight = new DateTime(DateOnly.FromDateTime(moment.UtcDateTime), TimeOnly.MinValue);
        var instant = isDay ? new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime() : moment;
        return Plain(JsonValue.Create(instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
    }

    private FieldValue.Plain? Link(Node field)
    {
        field.Settle("Target");
        return Address(field, field.Text("Url"), field.Text("Text"));
    }

    private FieldValue.Plain? Address(Node field, string url, string text)
    {
        if (Addresses.Safe(url) is { } safe)
        {
            return Plain(new JsonObject { ["url"] = safe, ["text"] = text.Trim() });
        }

        if (url.Trim().Length > 0)
        {
            notes.Warn(field, "link-left-out", "The address is none that a page may lead to and was left out.");
        }

        return null;
    }

    private static FieldValue.Plain? Place(Node field) =>
        decimal.TryParse(field.Text("Latitude"), NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
        && decimal.TryParse(field.Text("Longitude"), NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
        && latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? Plain(new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude }) : null;

    private FieldValue? Nothing(Node field, DefinedField defined)
    {
        if (field.WithInner().Any(node => node.Kind is NodeKind.Number or NodeKind.Boolean || node is { Kind: NodeKind.Text, Raw.Length: > 0 }))
        {
            notes.Count("fields without a counterpart");
            notes.Warn(field, "field-unknown", $"“{defined.Name}” is a {defined.Kind}, which has no counterpart here, and was left out.");
        }

        field.Settle();
        return null;
    }

    private static FieldValue.Plain? Words(string text) => text.Trim().Length == 0 ? null : Plain(JsonValue.Create(text.Trim()));

    private static FieldValue.Plain Plain(JsonNode json) => new(JsonSerializer.SerializeToElement(json!, RecipeJson.Default.JsonNode));

    private static string Clip(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
