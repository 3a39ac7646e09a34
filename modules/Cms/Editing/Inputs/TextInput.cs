using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>Text of any kind: a line, lines, Markdown, a choice, a colour.</summary>
public sealed class TextInput : FieldInput
{
    public string? Value { get; set; }

    public override void Read(JsonElement value) => Value = value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public override JsonElement? Write() =>
        string.IsNullOrWhiteSpace(Value) ? null : JsonSerializer.SerializeToElement(Value, InputJson.Default.String);
}
