using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Metadata;

/// <summary>
/// Overwrites the EXIF and XMP items of an AVIF with zeros, in place: offsets stay true. How the picture is turned stands elsewhere.
/// What follows the last box goes.
/// </summary>
internal static class CleanAvif
{
    public static byte[] Run(ReadOnlySpan<byte> content)
    {
        if (!BoxReader.TryFind(content, 0, content.Length, "meta"u8, out var meta)
            || !BoxReader.TryFind(content, meta.Body + 4, meta.End, "iinf"u8, out var items)
            || !BoxReader.TryFind(content, meta.Body + 4, meta.End, "iloc"u8, out var locations))
        {
            throw Refusals.Damaged();
        }

        var data = BoxReader.TryFind(content, meta.Body + 4, meta.End, "idat"u8, out var inner) ? inner.Body : 0;
        var told = ItemInfos.Metadata(content, items.Body, items.End);
        var clean = content[..EndOfBoxes(content)].ToArray();
        foreach (var (item, extent) in new ItemLocations(content[locations.Body..locations.End], data).All())
        {
            if (told.Contains(item))
            {
                if (extent.Start < 0 || extent.Start > clean.Length || extent.Length > clean.Length - extent.Start)
                {
                    throw Refusals.Damaged();
                }

                clean.AsSpan((int)extent.Start, (int)extent.Length).Clear();
            }
        }

        return clean;
    }

    private static int EndOfBoxes(ReadOnlySpan<byte> content)
    {
        var end = 0;
        var free = BoxReader.Type("free"u8);
        foreach (var box in new BoxReader(content, 0, content.Length))
        {
            end = box.Type == free ? end : box.End;
        }

        return end;
    }
}
