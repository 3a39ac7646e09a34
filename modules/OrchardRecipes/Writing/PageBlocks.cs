using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Cms;
using CommunityKit.Cms.Blocks;
using CommunityKit.Cms.Documents;
using CommunityKit.ContentImport.Bodies;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;

namespace CommunityKit.OrchardRecipes.Writing;

/// <summary>Turns the pieces of a page into blocks. Ids come from their place, so the same recipe gives the same document.</summary>
internal sealed class PageBlocks(IForeignBodies bodies, Library library, Notes notes)
{
    private const int MaxText = 50_000;
    private const int MaxQuote = 2000;

    private readonly BodyOptions _options = new() { PictureOf = library.Picture };

    public IReadOnlyList<ContentBlock> Build(IReadOnlyList<Piece> pieces, Node place)
    {
        var blocks = Numbered(Merged(pieces.SelectMany(piece => Blocks(piece, place))), "b");
        var count = blocks.Sum(block => block.WithInner().Count());
        if (count <= ContentDocument.MaxBlocks)
        {
            return blocks;
        }

        notes.Warn(place, "many-blocks", $"The page would have {count} blocks, and may have {ContentDocument.MaxBlocks}: its pictures, quotes and columns stand within its text.");
        return Numbered(bodies.Read(string.Join("\n\n", pieces.Select(piece => Text(piece, place))), BodyFormat.Markdown, _options).Blocks, "b");
    }

    /// <summary>A body as one text, for a field.</summary>
    public string Text(string body, BodyFormat format, Node place)
    {
        var text = bodies.ReadText(body, format, _options);
        Tell(text.Notes, text.RemotePictures, place);
        return text.Markdown;
    }

    /// <summary>A line that may hold markup: its words.</summary>
    public string Words(string line) => bodies.Words(line);

    private IReadOnlyList<ContentBlock> Blocks(Piece piece, Node place)
    {
        switch (piece)
        {
            case QuotePiece quote:
                return [Block(CmsBlocks.Quote.Value, new QuoteSettings { Text = quote.Text[..Math.Min(quote.Text.Length, MaxQuote)] }, RecipeJson.Default.QuoteSettings)];
            case ColumnsPiece columns:
                return Columns(columns, place);
            default:
                var (markup, format) = Markup(piece);
                var body = bodies.Read(markup, format, _options);
                Tell(body.Notes, body.RemotePictures, place);
                return body.Blocks;
        }
    }

    /// <summary>One block a column: what stands in a column stays together.</summary>
    private List<ContentBlock> Columns(ColumnsPiece columns, Node place)
    {
        var children = new List<ContentBlock>();
        foreach (var column in columns.Columns)
        {
            var inner = Merged(column.SelectMany(piece => Blocks(piece, place)));
            if (inner is [{ Children.Count: 0 } only])
            {
                children.Add(only);
            }
            else if (string.Join("\n\n", column.Select(piece => Text(piece, place))) is { Length: > 0 and <= MaxText } text)
            {
                children.Add(Block(CmsBlocks.Text.Value, new TextSettings { Text = text }, RecipeJson.Default.TextSettings));
            }
            else
            {
                return Merged(columns.Columns.SelectMany(all => all).SelectMany(one => Blocks(one, place)));
            }
        }

        return children.Count < 2
            ? children
            : [Block(CmsBlocks.Columns.Value, new ColumnsSettings { Count = Math.Clamp(children.Count, 2, 4) }, RecipeJson.Default.ColumnsSettings) with { Children = children }];
    }

    private string Text(Piece piece, Node place)
    {
        if (piece is ColumnsPiece columns)
        {
            return string.Join("\n\n", columns.Columns.SelectMany(column => column).Select(inner => Text(inner, place)));
        }

        var (markup, format) = Markup(piece);
        return bodies.ReadText(markup, format, _options).Markdown;
    }

    /// <summary>A piece as markup, for the one reader that makes all of it safe.</summary>
    private static (string Markup, BodyFormat Format) Markup(Piece piece) => piece switch
    {
        HtmlPiece html => (html.Html, BodyFormat.Html),
        MarkdownPiece markdown => (markdown.Markdown, BodyFormat.Markdown),
        WordsPiece { Level: > 0 } words => ($"<h{words.Level}>{Encoded(words.Words)}</h{words.Level}>", BodyFormat.Html),
        WordsPiece words => ($"<p>{Encoded(words.Words).ReplaceLineEndings("<br>")}</p>", BodyFormat.Html),
        QuotePiece quote => ($"<blockquote>{Encoded(quote.Text).ReplaceLineEndings("<br>")}</blockquote>", BodyFormat.Html),
        LinkPiece link => ($"<p><a href=\"{Encoded(link.Url)}\">{Encoded(link.Text)}</a></p>", BodyFormat.Html),
        PicturePiece picture => ($"<figure><img src=\"{Encoded(Library.AddressOf(picture.Path))}\" alt=\"{Encoded(picture.Alt)}\">{Caption(picture.Caption)}</figure>", BodyFormat.Html),
        _ => throw new InvalidOperationException($"{piece.GetType()} has no markup."),
    };

    private static string Caption(string caption) => caption.Length == 0 ? "" : $"<figcaption>{Encoded(caption)}</figcaption>";

    private static string Encoded(string words) => WebUtility.HtmlEncode(words);

    /// <summary>Texts that follow each other as one: editors read on without a break.</summary>
    private static List<ContentBlock> Merged(IEnumerable<ContentBlock> blocks)
    {
        var merged = new List<ContentBlock>();
        foreach (var block in blocks)
        {
            if (TextOf(block) is { } text && merged is [.., var last] && TextOf(last) is { } before && before.Length + text.Length + 2 <= MaxText)
            {
                merged[^1] = Block(CmsBlocks.Text.Value, new TextSettings { Text = $"{before}\n\n{text}" }, RecipeJson.Default.TextSettings);
            }
            else
            {
                merged.Add(block);
            }
        }

        return merged;
    }

    private static string? TextOf(ContentBlock block) => block.Kind == CmsBlocks.Text.Value ? block.Settings.GetProperty("text").GetString() : null;

    private static List<ContentBlock> Numbered(IReadOnlyList<ContentBlock> blocks, string prefix) => [.. blocks.Select((block, i) =>
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{i + 1}");
        return block with { Id = id, Children = Numbered(block.Children, id + "-") };
    })];

    private void Tell(IReadOnlyList<BodyNote> lost, IReadOnlyList<string> pictures, Node place)
    {
        foreach (var note in lost)
        {
            notes.Warn(place, note.Code, note.Message);
        }

        foreach (var picture in pictures)
        {
            notes.Count("pictures missing");
            notes.Warn(place, "picture-missing", $"The picture {picture} is not in the recipe or beside it, and none is fetched: its words stand in its place, with a link where it lies on another site.");
        }
    }

    private static ContentBlock Block<T>(string kind, T settings, JsonTypeInfo<T> json) => new("b", kind, JsonSerializer.SerializeToElement(settings, json));
}
