using System.Runtime.InteropServices;

namespace CommunityKit.Images.Headers;

/// <summary>A marker segment of a JPEG.</summary>
/// <param name="Marker">Second byte of the marker.</param>
/// <param name="Start">Offset of the marker's 0xFF.</param>
/// <param name="End">Offset behind the segment; for a scan, behind its compressed data.</param>
/// <param name="HeaderEnd">Offset behind the segment's own payload.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JpegSegment(byte Marker, int Start, int End, int HeaderEnd)
{
    /// <summary>True for the segment that has the size: SOF0 to SOF15 without DHT, JPG and DAC.</summary>
    public bool IsFrame => Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    public bool IsEnd => Marker == 0xD9;

    /// <summary>Payload without marker and length.</summary>
    public ReadOnlySpan<byte> PayloadOf(ReadOnlySpan<byte> content) => HeaderEnd - Start <= 4 ? [] : content[(Start + 4)..HeaderEnd];
}
