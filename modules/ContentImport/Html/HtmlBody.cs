using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Html;

/// <summary>
/// Turns HTML of another system into blocks: texts as Markdown, pictures that stand by themselves, galleries. New text is written from what
/// is on a list of allowed elements; nothing of the markup itself is carried over, so nothing in it can run. Thread-safe.
/// </summary>
internal sealed class HtmlBody(ReadingNotes notes)
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true });

    public IReadOnlyList<BodyPart> Read(string html, long row)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return [];
        }

        if (!HtmlGuard.IsBearable(html))
        {
            notes.Warn(row, "markup-too-deep", "The markup is too long or too deeply nested to be read; its words were taken over as plain text.");
            return [new TextPart(MarkdownText.Escape(HtmlGuard.Words(html)))];
        }

        var blocks = new List<BodyPart>();
        var writer = new MarkdownWriter();
        Split(Parse(html), writer, blocks);
        Flush(writer, [], blocks);
        foreach (var (name, count) in writer.Dropped)
        {
            notes.Count($"elements left out: {name}", count);
            notes.Warn(row, "element-left-out", $"The element {name} was left out: it could run or load something.");
        }

        return blocks;
    }

    /// <summary>The pictures of a gallery as one block.</summary>
    public IReadOnlyList<BodyPart> ReadGallery(string html, long row)
    {
        if (!HtmlGuard.IsBearable(html))
        {
            return Read(html, row);
        }

        var pictures = Parse(html).SelectMany(node => node.GetDescendants().Prepend(node)).OfType<IElement>()
            .Where(element => element.LocalName == "img").Select(PictureOf).OfType<PicturePart>().ToList();
        return pictures.Count switch { 0 => [], 1 => [pictures[0]], _ => [new GalleryPart(pictures)] };
    }

    /// <summary>Title and the like, which may hold markup: its words.</summary>
    public static string Words(string html) =>
        !html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal) ? html.Trim()
        : HtmlGuard.IsBearable(html) ? string.Concat(Parse(html).SelectMany(node => node.GetDescendants().Prepend(node)).OfType<IText>().Where(IsWords).Select(text => text.Data)).Trim()
        : HtmlGuard.Words(html).Trim();

    private static bool IsWords(IText text) => text.ParentElement?.LocalName is not ("script" or "style" or "template" or "noscript");

    private static INodeList Parse(string html) => Parser.ParseFragment(html.Replace("\0", "", StringComparison.Ordinal), Parser.ParseDocument("").Body!);

    /// <summary>Finds pictures that stand by themselves among paragraphs; everything between them becomes text.</summary>
    private static void Split(IEnumerable<INode> nodes, MarkdownWriter writer, List<BodyPart> blocks)
    {
        var text = new List<INode>();
        foreach (var node in nodes)
        {
            if (node is IElement element && LonePicture(element) is { } picture)
            {
                Flush(writer, text, blocks);
                blocks.Add(picture);
            }
            else if (node is IElement frame && MarkdownWriter.IsFrame(frame) && frame.QuerySelector("img") is not null)
            {
                Flush(writer, text, blocks);
                Split(frame.ChildNodes, writer, blocks);
            }
            else
            {
                text.Add(node);
            }
        }

        Flush(writer, text, blocks);
    }

    private static void Flush(MarkdownWriter writer, List<INode> text, List<BodyPart> blocks)
    {
        var markdown = writer.Write(text);
        text.Clear();
        if (markdown.Length > 0)
        {
            BodyParts.Append(blocks, [new TextPart(markdown)]);
        }
    }

    /// <summary>The picture of a figure, or of a paragraph or link that holds nothing else.</summary>
    private static PicturePart? LonePicture(IElement element)
    {
        if (element.LocalName is not ("figure" or "p" or "div" or "a" or "img" or "center"))
        {
            return null;
        }

        var image = element.LocalName == "img" ? element : element.QuerySelectorAll("img") is [{ } only] ? only : null;
        if (image is null || PictureOf(image) is not { } picture)
        {
            return null;
        }

        var caption = element.QuerySelector("figcaption, .wp-caption-text")?.TextContent.Trim() ?? "";
        return element.TextContent.Trim() == caption ? picture with { Caption = caption } : null;
    }

    private static PicturePart? PictureOf(IElement image) =>
        SafeUrl.Of(image.GetAttribute("src")) is { } url
            ? new PicturePart(url, image.GetAttribute("alt")?.Trim() ?? "", image.Closest("figure")?.QuerySelector("figcaption")?.TextContent.Trim() ?? "")
            : null;
}
