using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>Yes or no.</summary>
public sealed class BooleanInput : FieldInput
{
    public bool Value { get; set; }

    public override void Read(JsonElement value) => Value = value.ValueKind == JsonValueKind.True;

    public override JsonElement? Write() => Value ? JsonSerializer.SerializeToElement(true, InputJson.Default.Boolean) : null;
}
