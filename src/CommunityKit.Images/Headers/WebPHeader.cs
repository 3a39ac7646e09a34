using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>A WebP's size, from the extended header or from the picture itself.</summary>
internal static class WebPHeader
{
    public static ImageInfo Read(ReadOnlySpan<byte> content)
    {
        ImageInfo? info = null;
        var orientation = 1;
        foreach (var chunk in new RiffChunks(content))
        {
            var name = content.Slice(chunk.Start, 4);
            var data = content.Slice(chunk.Start + 8, chunk.Length);
            if (name.SequenceEqual("EXIF"u8))
            {
                orientation = Orientation.Of(data) ?? orientation;
            }

            info ??= name.SequenceEqual("VP8X"u8) && data.Length >= 10 ? Extended(data)
                : name.SequenceEqual("VP8 "u8) && data.Length >= 10 ? Lossy(data)
                : name.SequenceEqual("VP8L"u8) && data.Length >= 5 ? Lossless(data)
                : null;
        }

        return info is null ? throw Refusals.Damaged()
            : orientation >= 5 ? info with { Width = info.Height, Height = info.Width }
            : info;
    }

    private static ImageInfo Extended(ReadOnlySpan<byte> data) => new(
        ImageFormat.WebP,
        1 + (data[4] | data[5] << 8 | data[6] << 16),
        1 + (data[7] | data[8] << 8 | data[9] << 16),
        (data[0] & 0x02) != 0);

    private static ImageInfo? Lossy(ReadOnlySpan<byte> data) => data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
        ? new ImageInfo(
            ImageFormat.WebP,
            BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF,
            IsAnimated: false)
        : null;

    private static ImageInfo? Lossless(ReadOnlySpan<byte> data)
    {
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return data[0] == 0x2F
            ? new ImageInfo(ImageFormat.WebP, 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF), IsAnimated: false)
            : null;
    }
}
