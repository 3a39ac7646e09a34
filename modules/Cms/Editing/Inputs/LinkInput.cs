using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>An address and its text.</summary>
public sealed class LinkInput : FieldInput
{
    public string? Url { get; set; }

    public string? Text { get; set; }

    public override void Read(JsonElement value) => (Url, Text) = (Member(value, "url"), Member(value, "text"));

    public override JsonElement? Write() => string.IsNullOrWhiteSpace(Url)
        ? null
        : Members(json =>
        {
            json.WriteString("url", Url);
            json.WriteString("text", Text ?? "");
        });
}
