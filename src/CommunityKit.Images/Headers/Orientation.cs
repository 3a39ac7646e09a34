using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>The turn and mirroring that a camera noted in EXIF: 1 (upright) to 8.</summary>
internal static class Orientation
{
    private const ushort Tag = 0x0112;

    /// <summary>A TIFF block that holds nothing but the orientation.</summary>
    public static byte[] Minimal(int orientation) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    /// <summary>From an EXIF block with or without its <c>Exif\0\0</c> beginning; null if it is none or says nothing usable.</summary>
    public static int? Of(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        if (tiff.Length < 14 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return null;
        }

        var isLittle = tiff[0] == (byte)'I';
        var directory = Read32(tiff[4..], isLittle);
        if (directory > (uint)tiff.Length - 2)
        {
            return null;
        }

        var entries = tiff[(int)directory..];
        var count = Read16(entries, isLittle);
        for (var i = 0; i < count && 2 + (i + 1) * 12 <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + i * 12, 12);
            if (Read16(entry, isLittle) == Tag)
            {
                return Read16(entry[8..], isLittle) is >= 1 and <= 8 and var value ? value : null;
            }
        }

        return null;
    }

    private static ushort Read16(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Read32(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
