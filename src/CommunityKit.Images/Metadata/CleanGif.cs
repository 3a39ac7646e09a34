using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Metadata;

/// <summary>Keeps the pictures of a GIF, their timing and the number of rounds; comments, texts and other applications' data go.</summary>
internal static class CleanGif
{
    public static byte[] Run(ReadOnlySpan<byte> content)
    {
        if (content.Length < 14 || GifBlocks.FirstBlock(content) > content.Length)
        {
            throw Refusals.Damaged();
        }

        using var clean = new MemoryStream(content.Length);
        clean.Write(content[..GifBlocks.FirstBlock(content)]);
        var hasPicture = false;
        foreach (var block in new GifBlocks(content))
        {
            var bytes = content[block.Start..block.End];
            hasPicture |= bytes[0] == GifBlocks.Picture;
            if (bytes[0] == GifBlocks.Picture || IsKept(bytes))
            {
                clean.Write(bytes);
            }
        }

        clean.WriteByte(GifBlocks.Trailer);
        return hasPicture ? clean.ToArray() : throw Refusals.Damaged();
    }

    private static bool IsKept(ReadOnlySpan<byte> extension) => extension[1] switch
    {
        0xF9 => true,
        0xFF => extension.Length >= 14
            && (extension[3..14].SequenceEqual("NETSCAPE2.0"u8) || extension[3..14].SequenceEqual("ANIMEXTS1.0"u8)),
        _ => false,
    };
}
