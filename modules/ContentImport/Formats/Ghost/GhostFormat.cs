using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;

namespace CommunityKit.ContentImport.Formats.Ghost;

/// <summary>Ghost's JSON: exports of a site (<c>db</c>), and the lists of posts that its migration tools write (<c>posts</c>).</summary>
internal sealed class GhostFormat : IForeignFormat
{
    private const long MaxBytes = 200 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public string Name => "ghost";

    public bool Fits(string fileName, ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head);
        return text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{')
            && (text.Contains("\"exported_on\"", StringComparison.Ordinal) || text.Contains("\"posts\"", StringComparison.Ordinal));
    }

    public async IAsyncEnumerable<ForeignThing> ReadAsync(
        Stream content, string fileName, ReadingNotes notes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var file = await ParseAsync(content, cancellationToken);
        var (root, isList) = RootOf(file.RootElement);
        var things = isList ? GhostPostList.Read(root, notes) : GhostSite.Read(root, notes);
        foreach (var thing in things)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return thing;
        }
    }

    /// <summary>An item from the members that both forms have.</summary>
    internal static ForeignItem Item(long row, string key, JsonElement post, ReadingNotes notes)
    {
        var isPage = post.Text("type") == "page" || post.Text("page") == "true";
        notes.Count(isPage ? "pages" : "articles");
        if (post.Text("html").Length == 0 && (post.Text("lexical") + post.Text("mobiledoc")).Length > 0)
        {
            notes.Warn(row, "body-without-html", $"\"{post.Text("title")}\" has a body that only Ghost's editor can read. Open and save the post in Ghost, and export again.");
        }

        var picture = SafeUrl.Of(post.Text("feature_image")) is { } url
            ? new PicturePart(url, HtmlBody.Words(post.Text("feature_image_alt")), HtmlBody.Words(post.Text("feature_image_caption"))) : null;
        return new ForeignItem(row, key, isPage ? ForeignItemKind.Page : ForeignItemKind.Article, post.Text("title") is { Length: > 0 } title ? title : key)
        {
            Path = post.Text("slug") is { Length: > 0 } slug ? "/" + slug : "",
            Slug = post.Text("slug"),
            Language = post.Text("locale") is { Length: > 0 } language ? language : null,
            IsPublished = post.Text("status") == "published" && post.Text("visibility") is "" or "public",
            PublishedAt = DateTimeOffset.TryParse(post.Text("published_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null,
            Summary = HtmlBody.Words(post.Text("custom_excerpt") is { Length: > 0 } excerpt ? excerpt : post.Text("meta_description")),
            SeoTitle = post.Text("meta_title"),
            Blocks = new HtmlBody(notes).Read(post.Text("html"), row),
            Picture = picture,
        };
    }

    private static async Task<JsonDocument> ParseAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.Length > MaxBytes)
        {
            throw new UnreadableFileException(0, "too-large", $"The file has more than {MaxBytes / 1024 / 1024} MB. Export fewer posts at a time.");
        }

        try
        {
            content.Position = 0;
            return await JsonDocument.ParseAsync(content, Options, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new UnreadableFileException(
                (exception.LineNumber ?? 0) + 1, "json-damaged", $"The JSON is damaged or cut off at line {(exception.LineNumber ?? 0) + 1}. Export the file again.");
        }
    }

    private static (JsonElement Root, bool IsList) RootOf(JsonElement file)
    {
        if (file.ValueKind == JsonValueKind.Object)
        {
            if (file.TryGetProperty("db", out var exports) && exports.ValueKind == JsonValueKind.Array && exports.GetArrayLength() > 0
                && exports[0].ValueKind == JsonValueKind.Object && exports[0].TryGetProperty("data", out var site))
            {
                return (site, false);
            }

            if (file.TryGetProperty("data", out var older) && older.ValueKind == JsonValueKind.Object && older.TryGetProperty("posts", out _))
            {
                return (older, false);
            }

            if (file.TryGetProperty("posts", out var posts) && posts.ValueKind == JsonValueKind.Array)
            {
                return (posts, true);
            }
        }

        throw new UnreadableFileException(
            0, "not-an-export", "The file is JSON, but neither a Ghost export nor a list of posts. Export it in Ghost under Settings, Advanced, Import/Export.");
    }
}
