using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Checks;

/// <summary>Pictures without a description for who cannot see them. Wherever settings have a file and an alternative text beside it.</summary>
public sealed class PictureCheck : IContentCheck
{
    public ValueTask<IReadOnlyList<ContentFinding>> CheckAsync(CheckedContent content, CancellationToken cancellationToken) => new(
    [
        .. ItemFields.All(content.Type)
            .Where(field => field.Kind == ContentFieldKind.Picture && field.Name != CommonFields.Picture
                && content.Document.Values.TryGetValue(field.Name, out var value) && Lacks(value, "path"))
            .Select(field => new ContentFinding(FindingSeverity.Warning, "check.alt") { Field = field.Name }),
        .. content.Document.AllBlocks().SelectMany(Check),
    ]);

    private static IEnumerable<ContentFinding> Check(ContentBlock block)
    {
        if (block.Settings.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        if (Lacks(block.Settings, "file"))
        {
            yield return new(FindingSeverity.Warning, "check.alt") { BlockId = block.Id, Setting = "Alt" };
        }

        foreach (var rows in block.Settings.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array))
        {
            if (rows.Value.EnumerateArray().Any(row => Lacks(row, "file")))
            {
                yield return new(FindingSeverity.Warning, "check.alt") { BlockId = block.Id };
            }
        }
    }

    private static bool Lacks(JsonElement picture, string file) =>
        picture.ValueKind == JsonValueKind.Object
        && Text(picture, file) is { Length: > 0 } && Text(picture, "alt") is "";

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()!.Trim() : null;
}
