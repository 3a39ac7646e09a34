using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>A moment, entered in the shop's zone.</summary>
public sealed class InstantInput : FieldInput
{
    public DateTimeOffset? Value { get; set; }

    public override void Read(JsonElement value) => Value = value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var at) ? at : null;

    public override JsonElement? Write() =>
        Value is { } at ? JsonSerializer.SerializeToElement(at.ToUniversalTime(), InputJson.Default.DateTimeOffset) : null;
}
