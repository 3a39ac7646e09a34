using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>A number.</summary>
public sealed class NumberInput : FieldInput
{
    public decimal? Value { get; set; }

    public override void Read(JsonElement value) => Value = value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    public override JsonElement? Write() => Value is { } number ? JsonSerializer.SerializeToElement(number, InputJson.Default.Decimal) : null;
}
