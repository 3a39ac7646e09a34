using System.Buffers.Binary;

namespace CommunityKit.Images.Headers;

/// <summary>Walks the boxes of an ISO media file between two offsets.</summary>
internal ref struct BoxReader(ReadOnlySpan<byte> content, int start, int end)
{
    private readonly ReadOnlySpan<byte> _content = content;
    private readonly int _end = end;
    private int _at = start;

    /// <summary>Type, offset of the payload, offset behind the box.</summary>
    public (uint Type, int Body, int End) Current { get; private set; }

    public readonly BoxReader GetEnumerator() => this;

    /// <summary>A box type as a number.</summary>
    public static uint Type(ReadOnlySpan<byte> name) => BinaryPrimitives.ReadUInt32BigEndian(name);

    /// <summary>The first box of a type.</summary>
    public static bool TryFind(ReadOnlySpan<byte> content, int start, int end, ReadOnlySpan<byte> name, out (int Body, int End) found)
    {
        var type = Type(name);
        foreach (var box in new BoxReader(content, start, end))
        {
            if (box.Type == type)
            {
                found = (box.Body, box.End);
                return true;
            }
        }

        found = default;
        return false;
    }

    public bool MoveNext()
    {
        if (_at + 8 > _end)
        {
            return false;
        }

        long size = BinaryPrimitives.ReadUInt32BigEndian(_content[_at..]);
        var body = _at + 8;
        if (size == 1 && _at + 16 <= _end)
        {
            size = BinaryPrimitives.ReadInt64BigEndian(_content[(_at + 8)..]);
            body = _at + 16;
        }

        var length = size == 0 ? _end - _at : size;
        if (length < body - _at || length > _end - _at)
        {
            return false;
        }

        Current = (Type(_content.Slice(_at + 4, 4)), body, _at + (int)length);
        _at = Current.End;
        return true;
    }
}
