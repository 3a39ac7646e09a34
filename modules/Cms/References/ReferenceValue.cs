using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityKit.Cms.References;

/// <summary>References as JSON in documents.</summary>
internal static class ReferenceValue
{
    /// <summary>The value of a field.</summary>
    public static JsonElement Write(Reference reference) =>
        Element(new JsonObject { ["kind"] = reference.Kind, ["id"] = reference.Key });

    /// <summary>Reads the value of a field.</summary>
    public static bool TryRead(JsonElement value, out Reference reference)
    {
        reference = value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String
            && value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? new(kind.GetString()!, id.GetString()!)
                : default;
        return reference.Kind is not null;
    }

    /// <summary>A block's settings with one text set.</summary>
    public static JsonElement With(JsonElement settings, string name, string text)
    {
        var changed = settings.ValueKind == JsonValueKind.Object ? JsonObject.Create(settings)! : [];
        changed[name] = text;
        return Element(changed);
    }

    private static JsonElement Element(JsonObject json)
    {
        using var document = JsonDocument.Parse(json.ToJsonString());
        return document.RootElement.Clone();
    }
}
