using CommunityKit.ContentImport.Bodies;
using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Pictures;

/// <summary>The pictures that an item shows.</summary>
internal static class PictureUrls
{
    public static IEnumerable<string> Of(ForeignItem item)
    {
        var urls = item.Blocks.SelectMany(Of);
        return item.Picture is { } picture ? urls.Prepend(picture.Url) : urls;
    }

    private static IEnumerable<string> Of(BodyPart part) => part switch
    {
        PicturePart picture => [picture.Url],
        GalleryPart gallery => gallery.Pictures.Select(picture => picture.Url),
        ColumnsPart columns => columns.Columns.SelectMany(column => column.SelectMany(Of)),
        TextPart text => PictureTexts.PicturesIn(text.Markdown),
        _ => [],
    };
}
