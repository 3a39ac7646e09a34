using System.Text.Json;
using CommunityKit.Cms.References;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>A thing of this or another module, as <c>kind:key</c>.</summary>
public sealed class ReferenceInput : FieldInput
{
    public string? Value { get; set; }

    public override void Read(JsonElement value) => Value = ReferenceValue.TryRead(value, out var reference) ? reference.ToString() : null;

    public override JsonElement? Write() => Reference.TryParse(Value, out var reference) ? ReferenceValue.Write(reference) : null;
}
