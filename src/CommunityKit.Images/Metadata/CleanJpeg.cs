using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Metadata;

/// <summary>
/// Keeps what decoding needs: JFIF, colour profile, Adobe's colour transform, tables, frame and scans. What stands behind the end marker
/// (further pictures of a camera, other files) goes.
/// </summary>
internal static class CleanJpeg
{
    public static byte[] Run(ReadOnlySpan<byte> content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(content[..2]);
        var (orientation, hasScan, isPlaced) = (1, false, false);
        foreach (var segment in new JpegSegments(content))
        {
            var payload = segment.PayloadOf(content);
            if (segment.Marker == 0xE1)
            {
                orientation = Orientation.Of(payload) ?? orientation;
            }

            // The note has to stand before the first table; by then every EXIF segment has been seen.
            if (!isPlaced && orientation > 1 && segment.Marker is < 0xE0 or > 0xEF and not 0xFE)
            {
                Place(clean, orientation);
                isPlaced = true;
            }

            if (IsKept(segment.Marker, payload))
            {
                clean.Write(content[segment.Start..segment.End]);
            }

            hasScan |= segment.Marker == 0xDA;
        }

        return hasScan ? clean.ToArray() : throw Refusals.Damaged();
    }

    private static bool IsKept(byte marker, ReadOnlySpan<byte> payload) => marker switch
    {
        0xE0 => payload.StartsWith("JFIF\0"u8),
        0xE2 => payload.StartsWith("ICC_PROFILE\0"u8),
        0xEE => payload.StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    private static void Place(MemoryStream clean, int orientation)
    {
        var block = Orientation.Minimal(orientation);
        clean.Write([0xFF, 0xE1, 0, (byte)(2 + 6 + block.Length)]);
        clean.Write("Exif\0\0"u8);
        clean.Write(block);
    }
}
