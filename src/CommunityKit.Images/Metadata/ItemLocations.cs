using System.Buffers.Binary;
using CommunityKit.Images.Headers;

namespace CommunityKit.Images.Metadata;

/// <summary>The <c>iloc</c> box of an AVIF: where in the file each item lies.</summary>
/// <param name="box">Payload of the box.</param>
/// <param name="innerData">Offset of the <c>idat</c> box's payload, in which items may lie.</param>
internal ref struct ItemLocations(ReadOnlySpan<byte> box, int innerData)
{
    private readonly ReadOnlySpan<byte> _box = box;
    private int _at;

    /// <summary>Every extent of every item, as offset in the file and length.</summary>
    /// <exception cref="ImageRefusedException">The box is broken.</exception>
    public List<(uint Item, (long Start, long Length) Extent)> All()
    {
        var all = new List<(uint, (long, long))>();
        var version = (int)Take(1);
        _at += 3;
        var sizes = (int)Take(2);
        var (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15);
        var indexSize = version == 0 ? 0 : sizes & 15;
        var count = Take(version < 2 ? 2 : 4);
        for (long i = 0; i < count; i++)
        {
            var id = (uint)Take(version < 2 ? 2 : 4);
            var method = version == 0 ? 0 : Take(2) & 15;
            _at += 2;
            var start = Take(baseSize) + (method == 1 ? innerData : 0);
            var extents = Take(2);
            for (long j = 0; j < extents; j++)
            {
                _at += indexSize;
                all.Add((id, (start + Take(offsetSize), Take(lengthSize))));
            }
        }

        return all;
    }

    private long Take(int bytes)
    {
        if (_at + bytes > _box.Length)
        {
            throw Refusals.Damaged();
        }

        var at = _box[_at..];
        _at += bytes;
        return bytes switch
        {
            0 => 0,
            1 => at[0],
            2 => BinaryPrimitives.ReadUInt16BigEndian(at),
            4 => BinaryPrimitives.ReadUInt32BigEndian(at),
            8 => BinaryPrimitives.ReadInt64BigEndian(at),
            _ => throw Refusals.Damaged(),
        };
    }
}
