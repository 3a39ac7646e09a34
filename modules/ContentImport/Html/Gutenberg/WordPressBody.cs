using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Html.Gutenberg;

/// <summary>Turns a WordPress body into blocks, whether it was written with blocks or as one piece of HTML.</summary>
internal sealed class WordPressBody(HtmlBody html, ReadingNotes notes)
{
    private const int MaxColumns = 4;

    /// <summary>Blocks that only arrange what stands in them.</summary>
    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal) { "group", "cover", "media-text", "buttons", "column", "row", "stack" };

    /// <summary>Blocks that WordPress fills in when the page is shown: the file holds nothing of them.</summary>
    private static readonly HashSet<string> Dynamic = new(StringComparer.Ordinal)
    {
        "archives", "avatar", "block", "calendar", "categories", "home-link", "latest-comments", "latest-posts", "loginout", "navigation",
        "navigation-link", "page-list", "pattern", "read-more", "rss", "search", "shortcode", "social-link", "social-links", "tag-cloud",
        "template-part", "term-description", "site-logo", "site-tagline", "site-title",
    };

    public IReadOnlyList<BodyPart> Read(string body, long row)
    {
        // An autosaved classic post has paragraphs as blank lines.
        if (!BlockReader.HasBlocks(body))
        {
            return html.Read(Paragraphs.FromLines(body), row);
        }

        var blocks = new List<BodyPart>();
        Add(BlockReader.Read(body), blocks, row);
        return blocks;
    }

    private void Add(IReadOnlyList<BlockNode> nodes, List<BodyPart> blocks, long row)
    {
        foreach (var node in nodes)
        {
            if (node.Name is { } name)
            {
                notes.Count("blocks");
                if (IsDynamic(name))
                {
                    notes.Count($"blocks left out: {name}");
                    notes.Warn(row, "block-without-content", $"The block {name} is filled in by WordPress when a page is shown; the file holds nothing of it. Put a block of the shop in its place.");
                    continue;
                }
            }

            switch (node)
            {
                case { Name: "columns", Children: { Count: > 1 and <= MaxColumns } columns }:
                    blocks.Add(new ColumnsPart([.. columns.Select(column => Inner(column, row))]));
                    break;
                case { Name: "gallery" }:
                    notes.Count("blocks", node.Children.Count);
                    blocks.AddRange(html.ReadGallery(node.Html, row));
                    break;
                case { Name: { } frame, Children.Count: > 0 } when Frames.Contains(frame) || frame == "columns":
                    Add(node.Children, blocks, row);
                    break;
                default:
                    notes.Count("blocks", CountInner(node));
                    BodyParts.Append(blocks, html.Read(node.Html, row));
                    break;
            }
        }
    }

    private List<BodyPart> Inner(BlockNode column, long row)
    {
        var inner = new List<BodyPart>();
        notes.Count("blocks");
        if (column.Children.Count > 0)
        {
            Add(column.Children, inner, row);
        }
        else
        {
            inner.AddRange(html.Read(column.Html, row));
        }

        return inner;
    }

    private static int CountInner(BlockNode node) => node.Children.Sum(child => 1 + CountInner(child));

    private static bool IsDynamic(string name) =>
        Dynamic.Contains(name)
        || name.StartsWith("query", StringComparison.Ordinal)
        || name.StartsWith("post-", StringComparison.Ordinal)
        || name.StartsWith("comment", StringComparison.Ordinal);
}
