using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>A JPEG's frame header, and the turn that the camera noted.</summary>
internal static class JpegHeader
{
    public static ImageInfo Read(ReadOnlySpan<byte> content)
    {
        var orientation = 1;
        foreach (var segment in new JpegSegments(content))
        {
            var payload = segment.PayloadOf(content);
            if (segment.IsFrame)
            {
                if (payload.Length < 6)
                {
                    break;
                }

                var height = BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(payload[3..]);
                return orientation >= 5
                    ? new ImageInfo(ImageFormat.Jpeg, height, width, IsAnimated: false)
                    : new ImageInfo(ImageFormat.Jpeg, width, height, IsAnimated: false);
            }

            if (segment.Marker == 0xE1 && Orientation.Of(payload) is { } turned)
            {
                orientation = turned;
            }
        }

        throw Refusals.Damaged();
    }
}
