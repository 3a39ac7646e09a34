using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>A GIF's canvas, and whether it moves.</summary>
internal static class GifHeader
{
    public static ImageInfo Read(ReadOnlySpan<byte> content)
    {
        if (content.Length < 13)
        {
            throw Refusals.Damaged();
        }

        var frames = 0;
        foreach (var block in new GifBlocks(content))
        {
            if (content[block.Start] == GifBlocks.Picture && ++frames > 1)
            {
                break;
            }
        }

        return new ImageInfo(
            ImageFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(content[6..]), BinaryPrimitives.ReadUInt16LittleEndian(content[8..]), frames > 1);
    }
}
