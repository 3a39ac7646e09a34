using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Search;

/// <summary>
/// The words of a page: texts of its fields and blocks, blocks of modules that are off among them. Which settings of a block are words is not
/// declared, so they are told by their form: addresses, ids and choices have no blank and no Chinese in them.
/// </summary>
internal static class ContentText
{
    private static readonly HashSet<string> Elsewhere = new([CommonFields.Title, CommonFields.Path, CommonFields.Summary, CommonFields.Picture, CommonFields.SeoTitle], StringComparer.Ordinal);

    public static string Of(ContentDocument document) => string.Join(
        '\n',
        document.Values.Where(value => !Elsewhere.Contains(value.Key)).Select(value => value.Value)
            .Concat(document.AllBlocks().Select(block => block.Settings))
            .SelectMany(Texts));

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String when IsWords(value.GetString()!) => [MarkdownText.Plain(value.GetString()!)],
        _ => [],
    };

    private static bool IsWords(string text) =>
        !text.StartsWith('/')
        && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && (text.Any(char.IsWhiteSpace) || text.Any(character => character > '\u2e7f'));
}
