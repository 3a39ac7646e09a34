using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>An AVIF's size: the largest of its spatial extents, which is the picture's (the others are tiles, previews and masks).</summary>
internal static class AvifHeader
{
    public static bool IsBrand(ReadOnlySpan<byte> brand) => brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8);

    public static ImageInfo Read(ReadOnlySpan<byte> content)
    {
        if (!BoxReader.TryFind(content, 0, content.Length, "meta"u8, out var meta)
            || !BoxReader.TryFind(content, meta.Body + 4, meta.End, "iprp"u8, out var properties)
            || !BoxReader.TryFind(content, properties.Body, properties.End, "ipco"u8, out var list))
        {
            throw Refusals.Damaged();
        }

        var extent = BoxReader.Type("ispe"u8);
        var turn = BoxReader.Type("irot"u8);
        var (width, height, isTurned) = (0u, 0u, false);
        foreach (var box in new BoxReader(content, list.Body, list.End))
        {
            if (box.Type == extent && box.End - box.Body >= 12)
            {
                var (w, h) = (BinaryPrimitives.ReadUInt32BigEndian(content[(box.Body + 4)..]), BinaryPrimitives.ReadUInt32BigEndian(content[(box.Body + 8)..]));
                if ((ulong)w * h > (ulong)width * height)
                {
                    (width, height) = (w, h);
                }
            }

            isTurned |= box.Type == turn && box.End > box.Body && (content[box.Body] & 1) == 1;
        }

        if (width > int.MaxValue || height > int.MaxValue)
        {
            throw Refusals.Damaged();
        }

        var isAnimated = content[8..12].SequenceEqual("avis"u8);
        return isTurned
            ? new ImageInfo(ImageFormat.Avif, (int)height, (int)width, isAnimated)
            : new ImageInfo(ImageFormat.Avif, (int)width, (int)height, isAnimated);
    }
}
