using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>A PNG's header chunk, its animation, and the turn noted in an EXIF chunk.</summary>
internal static class PngHeader
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ImageInfo Read(ReadOnlySpan<byte> content)
    {
        if (content.Length < 33 || !content[12..16].SequenceEqual("IHDR"u8))
        {
            throw Refusals.Damaged();
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(content[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(content[20..]);
        if (width > int.MaxValue || height > int.MaxValue)
        {
            throw Refusals.Damaged();
        }

        var (isAnimated, orientation) = (false, 1);
        foreach (var chunk in new PngChunks(content))
        {
            var name = content.Slice(chunk.Start + 4, 4);
            isAnimated |= name.SequenceEqual("acTL"u8);
            if (name.SequenceEqual("eXIf"u8) && Orientation.Of(content[(chunk.Start + 8)..(chunk.End - 4)]) is { } turned)
            {
                orientation = turned;
            }

            if (name.SequenceEqual("IDAT"u8))
            {
                break;
            }
        }

        return orientation >= 5
            ? new ImageInfo(ImageFormat.Png, (int)height, (int)width, isAnimated)
            : new ImageInfo(ImageFormat.Png, (int)width, (int)height, isAnimated);
    }
}
