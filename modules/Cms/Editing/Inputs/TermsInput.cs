using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>Terms of a taxonomy, by id.</summary>
public sealed class TermsInput : FieldInput
{
    public List<string> Values { get; set; } = [];

    public override void Read(JsonElement value) => Values = value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String).Select(id => id.GetString()!)]
        : [];

    public override JsonElement? Write() => Values.Count == 0 ? null : JsonSerializer.SerializeToElement(Values, InputJson.Default.ListString);
}
