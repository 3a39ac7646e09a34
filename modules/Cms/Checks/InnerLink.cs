using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Types;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommunityKit.Cms.Checks;

/// <summary>A link of a document into the shop.</summary>
/// <param name="Path">The path, unescaped, without query and fragment.</param>
/// <param name="Field">Name of the field that it stands in; null for none.</param>
/// <param name="BlockId">Id of the block that it stands in; null for none.</param>
/// <param name="Setting">Name of the block's setting; null for none.</param>
internal sealed record InnerLink(string Path, string? Field, string? BlockId, string? Setting)
{
    /// <summary>All of a document's, in fields and settings, as addresses and in Markdown.</summary>
    public static IEnumerable<InnerLink> In(ContentType type, ContentDocument document)
    {
        foreach (var field in ItemFields.All(type).Where(f => f.Kind is ContentFieldKind.Link or ContentFieldKind.Markdown))
        {
            foreach (var path in Paths(document.Values.GetValueOrDefault(field.Name)))
            {
                yield return new(path, field.Name, null, null);
            }
        }

        foreach (var block in document.AllBlocks().Where(block => block.Settings.ValueKind == JsonValueKind.Object))
        {
            foreach (var member in block.Settings.EnumerateObject())
            {
                foreach (var path in Paths(member.Value))
                {
                    yield return new(path, null, block.Id, char.ToUpperInvariant(member.Name[0]) + member.Name[1..]);
                }
            }
        }
    }

    private static IEnumerable<string> Paths(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Paths(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Paths),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Paths(member.Value)),
        _ => [],
    };

    private static IEnumerable<string> Paths(string text)
    {
        if (PathOf(text) is { } whole)
        {
            return [whole];
        }

        return text.Contains("](", StringComparison.Ordinal)
            ? Markdown.Parse(text).Descendants<LinkInline>().Where(link => !link.IsImage).Select(link => PathOf(link.Url)).OfType<string>()
            : [];
    }

    private static string? PathOf(string? url)
    {
        if (url is not { Length: > 0 } || url[0] != '/' || url.StartsWith("//", StringComparison.Ordinal) || url.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var end = url.AsSpan().IndexOfAny('?', '#');
        return Uri.UnescapeDataString(end < 0 ? url : url[..end]);
    }
}
