using System.Buffers.Binary;
using System.IO.Compression;

namespace CommunityKit.Images.Tests.Support;

/// <summary>Pictures made by hand.</summary>
internal static class Pictures
{
    /// <summary>A PNG with a colour gradient.</summary>
    public static byte[] Png(int width, int height, params (string Name, byte[] Data)[] extra)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + width * 3];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    (row[1 + x * 3], row[2 + x * 3], row[3 + x * 3]) = ((byte)(x * 255 / width), (byte)(y * 255 / height), 128);
                }

                zlib.Write(row);
            }
        }

        return [.. Begin(width, height), .. extra.SelectMany(chunk => Chunk(chunk.Name, chunk.Data)), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>Signature and header of a PNG: enough to claim a size.</summary>
    public static byte[] Begin(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header)];
    }

    /// <summary>A chunk with its checksum.</summary>
    public static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(name), .. data];
        var chunk = new byte[8 + named.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        named.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + named.Length), Checksum(named));
        return chunk;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    /// <summary>True if the bytes hold the text.</summary>
    public static bool Holds(this ReadOnlyMemory<byte> content, string text) => content.Span.IndexOf(System.Text.Encoding.Latin1.GetBytes(text)) >= 0;
}
