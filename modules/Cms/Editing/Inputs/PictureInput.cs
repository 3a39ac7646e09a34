using System.Text.Json;
using CommunityKit.Files;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>A picture of the file store and what it shows.</summary>
public sealed class PictureInput : FieldInput
{
    [ImagePath]
    public string? Path { get; set; }

    public string? Alt { get; set; }

    public override void Read(JsonElement value) => (Path, Alt) = (Member(value, "path"), Member(value, "alt"));

    public override JsonElement? Write() => string.IsNullOrWhiteSpace(Path)
        ? null
        : Members(json =>
        {
            json.WriteString("path", Path);
            json.WriteString("alt", Alt ?? "");
        });
}
