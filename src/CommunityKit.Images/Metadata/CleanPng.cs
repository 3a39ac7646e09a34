using System.Buffers.Binary;
using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Metadata;

/// <summary>Keeps the chunks that say how a PNG looks and moves; text, time, EXIF and unknown ones go.</summary>
internal static class CleanPng
{
    private static readonly HashSet<uint> Kept = [.. new[]
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    }.Select(name => BoxReader.Type(System.Text.Encoding.ASCII.GetBytes(name)))];

    public static byte[] Run(ReadOnlySpan<byte> content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(PngHeader.Signature);
        var (hasData, isFirst) = (false, true);
        var orientation = 1;
        foreach (var chunk in new PngChunks(content))
        {
            if (content.Slice(chunk.Start + 4, 4).SequenceEqual("eXIf"u8))
            {
                orientation = Orientation.Of(content[(chunk.Start + 8)..(chunk.End - 4)]) ?? 1;
            }
        }

        foreach (var chunk in new PngChunks(content))
        {
            var name = content.Slice(chunk.Start + 4, 4);
            if (!Kept.Contains(BoxReader.Type(name)))
            {
                continue;
            }

            clean.Write(content[chunk.Start..chunk.End]);
            if (isFirst && orientation > 1)
            {
                Place(clean, Orientation.Minimal(orientation));
            }

            isFirst = false;
            hasData |= name.SequenceEqual("IDAT"u8);
            if (name.SequenceEqual("IEND"u8))
            {
                break;
            }
        }

        return hasData ? clean.ToArray() : throw Refusals.Damaged();
    }

    private static void Place(MemoryStream clean, byte[] exif)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, exif.Length);
        clean.Write(number);
        byte[] named = [.. "eXIf"u8, .. exif];
        clean.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        clean.Write(number);
    }
}
