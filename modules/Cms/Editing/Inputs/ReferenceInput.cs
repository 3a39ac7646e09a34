using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>Another item of content, by id.</summary>
public sealed class ReferenceInput : FieldInput
{
    public string? Value { get; set; }

    public override void Read(JsonElement value) => Value = Member(value, "id");

    public override JsonElement? Write() => string.IsNullOrWhiteSpace(Value)
        ? null
        : Members(json =>
        {
            json.WriteString("kind", "content");
            json.WriteString("id", Value);
        });
}
