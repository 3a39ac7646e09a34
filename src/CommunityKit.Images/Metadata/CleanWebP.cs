using System.Buffers.Binary;
using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Metadata;

/// <summary>Keeps picture, alpha, animation and colour profile of a WebP; EXIF, XMP and unknown chunks go.</summary>
internal static class CleanWebP
{
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    public static byte[] Run(ReadOnlySpan<byte> content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(content[..12]);
        var (orientation, flagsAt, hasPicture) = (1, -1, false);
        foreach (var chunk in new RiffChunks(content))
        {
            var name = content.Slice(chunk.Start, 4);
            if (name.SequenceEqual("EXIF"u8))
            {
                orientation = Orientation.Of(content.Slice(chunk.Start + 8, chunk.Length)) ?? 1;
            }
            else if (IsKept(name))
            {
                flagsAt = name.SequenceEqual("VP8X"u8) && flagsAt < 0 ? (int)clean.Position + 8 : flagsAt;
                hasPicture |= name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ANMF"u8);
                clean.Write(content[chunk.Start..chunk.End]);
            }
        }

        if (!hasPicture)
        {
            throw Refusals.Damaged();
        }

        return Close(clean, orientation, flagsAt);
    }

    private static bool IsKept(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("VP8X"u8) || name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ALPH"u8)
        || name.SequenceEqual("ANIM"u8) || name.SequenceEqual("ANMF"u8) || name.SequenceEqual("ICCP"u8);

    private static byte[] Close(MemoryStream clean, int orientation, int flagsAt)
    {
        // Only an extended file can say that it is turned.
        var isTurned = orientation > 1 && flagsAt >= 0;
        if (isTurned)
        {
            var exif = Orientation.Minimal(orientation);
            clean.Write("EXIF"u8);
            clean.Write([(byte)exif.Length, 0, 0, 0]);
            clean.Write(exif);
        }

        var file = clean.ToArray();
        if (flagsAt >= 0 && flagsAt < file.Length)
        {
            file[flagsAt] = (byte)(file[flagsAt] & ~(ExifFlag | XmpFlag) | (isTurned ? ExifFlag : 0));
        }

        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }
}
