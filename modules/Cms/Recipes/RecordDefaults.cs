using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Recipes;

/// <summary>
/// Puts into records that people write by hand what they leave out. The serializer's generated code gives members that are not in the text the
/// default of their type instead of that of the record.
/// </summary>
internal static class RecordDefaults
{
    public static JsonElement Fill(JsonNode? record)
    {
        if (record is JsonObject node && node["kind"] is JsonValue named && named.TryGetValue<string>(out var kind))
        {
            Fill(node, kind);
        }

        return JsonSerializer.SerializeToElement(record, RecordJson.Default.JsonNode!);
    }

    private static void Fill(JsonObject node, string kind)
    {
        switch (kind)
        {
            case "type" when node["type"] is JsonObject type:
                FillType(type);
                break;
            case "menu":
                FillLinks(node["links"]);
                break;
            case "redirect":
                Default(node, "isPermanent", true);
                break;
        }
    }

    private static void FillType(JsonObject type)
    {
        var plain = new ContentType("", LocalizedText.Empty);
        Default(type, "icon", plain.Icon);
        Default(type, "hasPage", plain.HasPage);
        Default(type, "pathPrefix", plain.PathPrefix);
        Default(type, "hasBlocks", plain.HasBlocks);
        Default(type, "fields", new JsonArray());
        foreach (var field in (type["fields"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Default(field, "hint", new JsonObject());
            Default(field, "choices", new JsonArray());
        }
    }

    private static void FillLinks(JsonNode? links)
    {
        foreach (var link in (links as JsonArray ?? []).OfType<JsonObject>())
        {
            Default(link, "children", new JsonArray());
            FillLinks(link["children"]);
        }
    }

    private static void Default(JsonObject node, string name, JsonNode value)
    {
        if (!node.ContainsKey(name))
        {
            node[name] = value;
        }
    }
}
