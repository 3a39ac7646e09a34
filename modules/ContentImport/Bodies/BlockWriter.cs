using System.Globalization;
using System.Text.Json;
using CommunityKit.Cms;
using CommunityKit.Cms.Blocks;
using CommunityKit.Cms.Documents;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.ContentImport.Html;

namespace CommunityKit.ContentImport.Bodies;

/// <summary>Makes blocks of the CMS of the parts of a body. Pictures that the shop does not have become links. One per body.</summary>
internal sealed class BlockWriter(BodyOptions options)
{
    private const int MaxText = 50_000;
    private const int MaxWords = 300;
    private const int MaxGallery = 30;

    private readonly PictureTexts _pictures = new(options);
    private int _last;

    public IReadOnlyList<string> RemotePictures => _pictures.Remote;

    public IReadOnlyList<ContentBlock> Write(IReadOnlyList<BodyPart> parts)
    {
        var folded = Fold(parts, part => part is PicturePart picture && options.PictureOf(picture.Url) is null);
        var blocks = Blocks(folded);
        if (Count(blocks) <= ContentDocument.MaxBlocks)
        {
            return blocks;
        }

        // More than fit on a page: everything becomes text with its pictures in it.
        _last = 0;
        return Blocks(Fold(parts, part => part is not TextPart));
    }

    public string WriteText(IReadOnlyList<BodyPart> parts) => _pictures.Local(string.Join("\n\n", parts.Select(AsText).Where(text => text.Length > 0)));

    private List<ContentBlock> Blocks(IReadOnlyList<BodyPart> parts) => [.. parts.SelectMany(part => part switch
    {
        TextPart text => MarkdownPieces.Of(_pictures.Local(text.Markdown), MaxText).Select(Text),
        PicturePart picture => [Picture(picture)],
        GalleryPart gallery => gallery.Pictures.Chunk(MaxGallery).Select(Gallery),
        ColumnsPart columns => [Columns(columns)],
        _ => throw new InvalidOperationException($"{part.GetType()} is no part of a body."),
    })];

    /// <summary>Makes text of parts, together with the texts beside them.</summary>
    private List<BodyPart> Fold(IEnumerable<BodyPart> parts, Func<BodyPart, bool> isText)
    {
        var folded = new List<BodyPart>();
        foreach (var part in parts.SelectMany(Split))
        {
            BodyParts.Append(folded, [part is not TextPart && isText(part) ? new TextPart(AsText(part)) : part]);
        }

        return [.. folded.Where(part => part is not TextPart { Markdown.Length: 0 })];
    }

    /// <summary>Of a gallery what the shop has stays one; the rest stands behind it.</summary>
    private IEnumerable<BodyPart> Split(BodyPart part)
    {
        if (part is not GalleryPart gallery)
        {
            return [part];
        }

        var kept = gallery.Pictures.Where(picture => options.PictureOf(picture.Url) is not null).ToList();
        IEnumerable<BodyPart> rest = gallery.Pictures.Except(kept);
        return kept.Count switch { 0 => rest, 1 => rest.Prepend(kept[0]), _ => rest.Prepend(new GalleryPart(kept)) };
    }

    private static string AsText(BodyPart part) => part switch
    {
        TextPart text => text.Markdown,
        PicturePart picture => AsText(picture),
        GalleryPart gallery => string.Join("\n\n", gallery.Pictures.Select(AsText)),
        ColumnsPart columns => string.Join("\n\n", columns.Columns.Select(column => string.Join("\n\n", column.Select(AsText)))),
        _ => "",
    };

    private static string AsText(PicturePart picture)
    {
        var image = $"![{MarkdownText.Escape(picture.Alt).ReplaceLineEndings(" ")}]({MarkdownText.Address(picture.Url)})";
        return picture.Caption.Length == 0 || picture.Caption == picture.Alt ? image : $"{image}\n\n*{MarkdownText.Escape(picture.Caption).ReplaceLineEndings(" ")}*";
    }

    private ContentBlock Text(string markdown) => Block(CmsBlocks.Text.Value, new TextSettings { Text = markdown }, BodyJson.Default.TextSettings);

    private ContentBlock Picture(PicturePart picture) => Block(
        CmsBlocks.Picture.Value,
        new PictureSettings { File = options.PictureOf(picture.Url)!.Path, Alt = Clip(picture.Alt), Caption = Clip(picture.Caption) },
        BodyJson.Default.PictureSettings);

    private ContentBlock Gallery(IReadOnlyList<PicturePart> pictures) => Block(
        CmsBlocks.Gallery.Value,
        new GallerySettings { Pictures = [.. pictures.Select(picture => new GalleryPicture { File = options.PictureOf(picture.Url)!.Path, Alt = Clip(picture.Alt) })] },
        BodyJson.Default.GallerySettings);

    /// <summary>One block a column: what stands in a column stays together.</summary>
    private ContentBlock Columns(ColumnsPart columns)
    {
        var block = Block(CmsBlocks.Columns.Value, new ColumnsSettings { Count = Math.Clamp(columns.Columns.Count, 2, 4) }, BodyJson.Default.ColumnsSettings);
        var inner = columns.Columns
            .Select(column => column is [PicturePart picture] && options.PictureOf(picture.Url) is not null ? column : [new TextPart(string.Join("\n\n", column.Select(AsText)))])
            .SelectMany(column => Blocks(Fold(column, _ => false)))
            .ToList();
        return block with { Children = inner };
    }

    private ContentBlock Block<T>(string kind, T settings, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json) => new(
        string.Create(CultureInfo.InvariantCulture, $"{options.IdPrefix}{++_last}"), kind, JsonSerializer.SerializeToElement(settings, json));

    private static int Count(IEnumerable<ContentBlock> blocks) => blocks.Sum(block => block.WithInner().Count());

    private static string Clip(string words) => words.Length <= MaxWords ? words : words[..(char.IsHighSurrogate(words[MaxWords - 1]) ? MaxWords - 1 : MaxWords)];
}
